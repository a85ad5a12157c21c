package org.incidentkit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.incident.Audience;
import org.incidentkit.incident.ContactBook;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.Omission;
import org.incidentkit.incident.WhoToCall;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.UnknownPriorityException;

/**
 * Computes by when a service has promised to respond and to tell people.
 *
 * <pre>{@code
 * SlaCalculator sla = SlaCalculator.of(PriorityTable.opg(), time);
 * Deadlines due = sla.deadlines("P1", raisedAt);
 * SlaStatus status = sla.status(incident, now);
 * }</pre>
 *
 * <p>Where the response hours are around the clock for a priority ("24/7 for P1"), its targets in time are counted always;
 * those in business days are counted in the response hours, which say what a business day is.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SlaCalculator {
    private final PriorityTable table;
    private final BusinessTime time;
    private final PriorityChange priorityChange;
    private final Optional<Audience> updatesFor;
    private final List<Terms> terms;

    private SlaCalculator(
            PriorityTable table, BusinessTime time, PriorityChange priorityChange, Optional<Audience> updatesFor) {
        this.table = Objects.requireNonNull(table, "table");
        this.time = Objects.requireNonNull(time, "time");
        this.priorityChange = Objects.requireNonNull(priorityChange, "priorityChange");
        this.updatesFor = updatesFor;
        BusinessTime aroundTheClock = time.aroundTheClock();
        this.terms = table.rows().stream()
                .map(row -> new Terms(row, time, aroundTheClock))
                .toList();
    }

    /**
     * {@return a calculator}
     *
     * @param table what is promised for each priority
     * @param time the hours in which it is promised
     */
    public static SlaCalculator of(PriorityTable table, BusinessTime time) {
        return new SlaCalculator(table, time, PriorityChange.FROM_RAISING, Optional.empty());
    }

    /**
     * {@return this calculator with another way to treat a change of priority}
     *
     * @param mode what a change of priority does to the clocks; by default {@link PriorityChange#FROM_RAISING}
     */
    public SlaCalculator withPriorityChange(PriorityChange mode) {
        return new SlaCalculator(table, time, mode, updatesFor);
    }

    /**
     * {@return this calculator, for which only updates count that reach an audience}
     *
     * <p>By default any update that is published restarts the update clock.
     *
     * @param audience whom an update has to reach, such as {@link Audience#USERS}
     */
    public SlaCalculator withUpdatesFor(Audience audience) {
        return new SlaCalculator(table, time, priorityChange, Optional.of(audience));
    }

    /** {@return what is promised for each priority} */
    public PriorityTable table() {
        return table;
    }

    /** {@return the hours in which it is promised} */
    public BusinessTime time() {
        return time;
    }

    /** {@return what a change of priority does to the clocks} */
    public PriorityChange priorityChange() {
        return priorityChange;
    }

    /** {@return whom an update has to reach to count; empty where every update counts} */
    public Optional<Audience> updatesFor() {
        return updatesFor;
    }

    /**
     * {@return the deadlines of an incident}
     *
     * @param priority the code of its priority, such as {@code P1}, in any case
     * @param raisedAt when it was raised
     * @throws UnknownPriorityException if the table has no such priority
     * @throws DateOutOfRangeException if the incident or a deadline is outside the range of known dates
     */
    public Deadlines deadlines(String priority, Instant raisedAt) {
        Terms agreed = terms(priority);
        Promise resolution = agreed.resolution;
        return new Deadlines(
                agreed.row.priority(),
                raisedAt,
                Deadline.of(agreed.response, raisedAt),
                Deadline.of(agreed.update, raisedAt),
                resolution == null ? Optional.empty() : Optional.of(Deadline.of(resolution, raisedAt)));
    }

    /**
     * {@return where the clocks of an incident stand}
     *
     * <p>Only what happened up to the instant is looked at, so that the answer for a past instant never changes but by a
     * late entry or a correction. Before the incident is raised its clocks have not started.
     *
     * @param incident the incident
     * @param now the instant
     * @throws UnknownPriorityException if the table lacks a priority that the incident had
     * @throws DateOutOfRangeException if an event, a deadline or the instant is outside the range of known dates
     */
    public SlaStatus status(Incident incident, Instant now) {
        return Replay.of(this, incident, now).status(now);
    }

    /**
     * {@return by when one clock of an incident is due, and why; empty where nothing is owed, and while it is paused, unless
     * the deadline had come before the pause}
     *
     * @param incident the incident
     * @param clock which clock
     * @param now the instant
     * @throws UnknownPriorityException if the table lacks a priority that the incident had
     * @throws DateOutOfRangeException if an event, a deadline or the instant is outside the range of known dates
     */
    public Optional<Deadline> deadline(Incident incident, SlaClock clock, Instant now) {
        return Replay.of(this, incident, now).run(clock).flatMap(ClockRun::deadline);
    }

    /**
     * {@return when to remind somebody that a part of a target has been used, in order, so that a scheduler can be set
     * rather than asking again and again}
     *
     * <p>Only what is still to come, and only while nothing else happens: after each event they are computed anew. None
     * falls in closed hours, unless the clock counts around the clock.
     *
     * @param incident the incident
     * @param now the instant from which on they lie; one that falls on it is among them
     * @param percents the parts in hundredths, each from 1 to 99, such as 75 and 90
     * @throws IllegalArgumentException if a part is out of bounds
     * @throws UnknownPriorityException if the table lacks a priority that the incident had
     * @throws DateOutOfRangeException if an event, a deadline or the instant is outside the range of known dates
     */
    public List<Warning> warnings(Incident incident, Instant now, int... percents) {
        Replay replay = Replay.of(this, incident, now);
        List<Warning> warnings = new ArrayList<>();
        for (int percent : percents) {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException(
                        "A warning is given when 1 to 99 hundredths of the time are used, not " + percent);
            }
            for (SlaClock clock : SlaClock.values()) {
                replay.run(clock)
                        .flatMap(run -> run.warning(percent))
                        .filter(warning -> !warning.at().isBefore(now))
                        .ifPresent(warnings::add);
            }
        }
        warnings.sort(
                Comparator.comparing(Warning::at).thenComparing(Warning::clock).thenComparing(Warning::percent));
        return List.copyOf(warnings);
    }

    /**
     * {@return when updates fall due, if each is published exactly when it does and nothing else happens}
     *
     * <p>Endless for updates that are due again and again, and computed as it is read; it ends in a
     * {@link DateOutOfRangeException} where known dates do. Empty where no update is owed. An update that is overdue
     * comes first, and the next is counted from now. While the incident is paused none is to come, but for one that was due
     * before the pause.
     *
     * @param incident the incident
     * @param now the instant
     * @throws UnknownPriorityException if the table lacks a priority that the incident had
     * @throws DateOutOfRangeException if an event or the instant is outside the range of known dates
     */
    public Stream<Instant> updates(Incident incident, Instant now) {
        return Replay.of(this, incident, now).run(SlaClock.UPDATE).orElseThrow().schedule(now);
    }

    /**
     * {@return what there is to say about an incident afterwards, or until now: times, breaches, pauses, roles}
     *
     * @param incident the incident
     * @param now the instant; what happened later is not looked at
     * @throws UnknownPriorityException if the table lacks a priority that the incident had
     * @throws DateOutOfRangeException if an event, a deadline or the instant is outside the range of known dates
     */
    public IncidentSummary summary(Incident incident, Instant now) {
        return IncidentSummary.of(status(incident, now), this);
    }

    /**
     * {@return what good incident response does and the record of an incident lacks; empty where nothing is missing}
     *
     * <p>As {@link Omission#of}, in the zone of the response hours, but for the time of the next update where no further
     * update is promised.
     *
     * @param incident the incident
     * @param now the instant; what happened later is not looked at
     * @throws UnknownPriorityException if the table lacks a priority that the incident had
     * @throws DateOutOfRangeException if an event, a deadline or the instant is outside the range of known dates
     */
    public List<Omission> missing(Incident incident, Instant now) {
        boolean owed = status(incident, now).update().isOwed();
        return Omission.of(incident, now, time.zone()).stream()
                .filter(missing -> owed || missing.kind() != Omission.Kind.NEXT_UPDATE_NOT_STATED)
                .toList();
    }

    /**
     * {@return who to call for an incident now, and whether they are there: in the hours in which a response to its priority
     * is counted}
     *
     * @param incident the incident
     * @param book who there is to call, such as the runbook
     * @param now the instant
     * @param <C> what a contact is
     * @throws UnknownPriorityException if the table lacks the priority of the incident
     * @throws DateOutOfRangeException if the instant, or the next opening or closing, is outside the range of known dates
     */
    public <C> WhoToCall<C> whoToCall(Incident incident, ContactBook<C> book, Instant now) {
        return WhoToCall.of(incident, book, terms(incident.priority(now)).response.counted, now);
    }

    Terms terms(String priority) {
        for (Terms agreed : terms) {
            if (agreed.code.equalsIgnoreCase(priority)) {
                return agreed;
            }
        }
        table.get(priority); // throws, and says which are known
        throw new IllegalStateException("The table has " + priority + ", but its terms are not known");
    }

    boolean counts(Audience audience) {
        return updatesFor.isEmpty() || audience.reaches(updatesFor.get());
    }
}
