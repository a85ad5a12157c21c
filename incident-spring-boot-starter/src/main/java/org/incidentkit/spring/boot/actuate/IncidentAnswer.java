package org.incidentkit.spring.boot.actuate;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One incident: what happened, and where its clocks stand.
 *
 * @param id the name by which it is known
 * @param now the instant that the answer is about; what happened later is left out
 * @param timeZone the zone of the response hours
 * @param details {@code shown} or {@code masked}
 * @param detailsNote what that means for the reader, in one sentence
 * @param priority the code of its priority
 * @param type the long name of its priority
 * @param state whether it is open, paused or resolved, in these words
 * @param raisedAt when it was raised
 * @param raisedBy who raised it; absent where that is not recorded
 * @param summary what is wrong, in words; may be empty
 * @param involvesData whether data is known to be involved
 * @param problem why its clocks cannot be read, and all that depends on them is left out; absent where they can
 * @param clocks where the clocks stand
 * @param next what is due next; absent where nothing is
 * @param updates when the next updates fall due, if each is published exactly then; at most three
 * @param warnings when three quarters and nine tenths of what is owed will have been used, so far as that is to come
 * @param breaches the promises that were not kept in time
 * @param missing what good incident response does and this record lacks
 * @param whoToCall who to call, and whether they are there; absent where there is no runbook
 * @param took how long things took
 * @param pauses when the clocks stood still
 * @param roles who held which role and when
 * @param timeline what happened, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentAnswer(
        String id,
        String now,
        String timeZone,
        String details,
        String detailsNote,
        String priority,
        String type,
        String state,
        String raisedAt,
        @Nullable String raisedBy,
        String summary,
        boolean involvesData,
        @Nullable String problem,
        List<Clock> clocks,
        IncidentsAnswer.@Nullable NextAnswer next,
        List<String> updates,
        List<WarningAnswer> warnings,
        List<BreachAnswer> breaches,
        List<Missing> missing,
        @Nullable Who whoToCall,
        Took took,
        List<PauseAnswer> pauses,
        List<RoleAnswer> roles,
        List<Happening> timeline) {

    /**
     * One clock.
     *
     * @param clock {@code response}, {@code update} or {@code resolution}
     * @param state {@code not-started}, {@code running}, {@code paused}, {@code met}, {@code breached} or {@code stopped}
     * @param priority the code of the priority by which it is judged
     * @param target what is promised, in words
     * @param promise what is promised, for a program
     * @param startsAt when it begins to count
     * @param due by when; absent while it is paused
     * @param finishedAt when it was done, or stopped with the incident; absent while it is owed
     * @param elapsed the time that has counted, as an ISO 8601 duration
     * @param elapsedInWords the same in words
     * @param remaining the time that remains
     * @param remainingInWords the same in words
     * @param overdue by how much the target is exceeded
     * @param overdueInWords the same in words
     * @param usedPercent how many hundredths of the target are used, rounded down
     * @param certainty what the bank holidays on the way rest on; absent where nothing is owed, and while it is paused
     * @param explanation why it is due when it is, in one line; absent where nothing is owed, and while it is paused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clock(
            String clock,
            String state,
            String priority,
            String target,
            PromiseAnswer promise,
            String startsAt,
            @Nullable String due,
            @Nullable String finishedAt,
            String elapsed,
            String elapsedInWords,
            String remaining,
            String remainingInWords,
            String overdue,
            String overdueInWords,
            long usedPercent,
            @Nullable String certainty,
            @Nullable String explanation) {}

    /**
     * When to remind somebody.
     *
     * @param clock which clock
     * @param percent how many hundredths of the target will have been used
     * @param at when; never in closed hours, unless the clock counts around the clock
     */
    public record WarningAnswer(String clock, int percent, String at) {}

    /**
     * A promise that was not kept in time.
     *
     * @param clock what was promised
     * @param priority the code of the priority in force then
     * @param due by when it should have been done
     * @param end until when it was late; absent while it is
     * @param late by how much, as an ISO 8601 duration
     * @param lateInWords the same in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BreachAnswer(
            String clock,
            String priority,
            String due,
            @Nullable String end,
            String late,
            String lateInWords) {}

    /**
     * Something that is missing.
     *
     * @param kind what, such as {@code users-not-told}
     * @param message what to do about it
     */
    public record Missing(String kind, String message) {}

    /**
     * Who to call.
     *
     * @param inResponseHours whether the team is in the hours in which it answers incidents of this priority
     * @param nextOpening when it next is; absent while it is, and for hours that never close
     * @param nextClosing until when it is; absent while it is not, and for hours that never close
     * @param contacts who to call
     * @param contactsNote what is written beside them; may be empty
     * @param dataContacts who else to call, since data is involved
     * @param dataContactsNote what is written beside those; may be empty
     * @param problem that data is involved and the runbook names nobody for that; absent where that is not so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Who(
            boolean inResponseHours,
            @Nullable String nextOpening,
            @Nullable String nextClosing,
            List<ContactAnswer> contacts,
            String contactsNote,
            List<ContactAnswer> dataContacts,
            String dataContactsNote,
            @Nullable String problem) {}

    /**
     * How long things took from raising; each is absent where it has not happened.
     *
     * @param respond until the first response
     * @param firstUpdate until people were first told
     * @param restore until users could use the service again
     * @param resolve until it was resolved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Took(
            @Nullable Span respond,
            @Nullable Span firstUpdate,
            @Nullable Span restore,
            @Nullable Span resolve) {}

    /**
     * How long something took.
     *
     * @param at when it was done
     * @param byTheClock the time that passed, as an ISO 8601 duration
     * @param business the part within the response hours
     * @param unpaused the part of that in which the incident was not paused
     * @param inWords all three in words
     */
    public record Span(String at, String byTheClock, String business, String unpaused, String inWords) {}

    /**
     * A pause.
     *
     * @param from since when
     * @param to until when; absent while it lasts
     * @param reason why
     * @param business the time within the response hours, as an ISO 8601 duration
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PauseAnswer(String from, @Nullable String to, String reason, String business) {}

    /**
     * Who held a role.
     *
     * @param role the role
     * @param holder who held it; masked for callers who may not see it
     * @param from since when
     * @param to until when; absent while it is held
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoleAnswer(
            String role,
            String holder,
            String from,
            @Nullable String to) {}

    /**
     * Something that happened.
     *
     * @param entry the number of the entry in the record
     * @param at when it happened
     * @param kind what kind of event it is, such as {@code updated}
     * @param text what happened, in words
     * @param by who did it; absent where that is not recorded
     * @param enteredAt when it was written, where that was later
     * @param corrected whether it was first entered differently
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happening(
            int entry,
            String at,
            String kind,
            String text,
            @Nullable String by,
            @Nullable String enteredAt,
            boolean corrected) {}
}
