package org.incidentkit.spring.boot.actuate;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of an incident.
 *
 * @param priority the code of its priority
 * @param type the long name of its priority
 * @param raisedAt when it was raised
 * @param timeZone the zone of the response hours, and of every local date here
 * @param responseHours the response hours, as they were understood
 * @param response by when somebody responds
 * @param update by when the first update is published
 * @param resolution by when it is resolved; absent where the priority table does not promise that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlinesAnswer(
        String priority,
        String type,
        String raisedAt,
        String timeZone,
        String responseHours,
        Due response,
        Due update,
        @Nullable Due resolution) {

    /**
     * One deadline.
     *
     * @param target what was promised, in words
     * @param promise the same for a program
     * @param startsAt when the clock starts
     * @param due by when
     * @param certainty what the bank holidays on the way rest on: {@code published}, {@code statutory} or
     *     {@code proclaimed-later}; unless published, the deadline can still move
     * @param explanation why, in one line
     * @param steps why, step by step
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Due(
            String target,
            PromiseAnswer promise,
            String startsAt,
            String due,
            String certainty,
            String explanation,
            List<Step> steps) {}

    /**
     * One stretch that counted, one business day, or one day that was closed.
     *
     * @param date the local date
     * @param counts {@code time}, {@code day} or {@code nothing}
     * @param from where the stretch begins; for {@code time}
     * @param to where the stretch ends, or the business day closes; absent for {@code nothing}
     * @param amount the business time in the stretch, as an ISO 8601 duration; for {@code time}
     * @param amountInWords the same, such as {@code 10 minutes}; for {@code time}
     * @param reason why the day was closed, or why it has unusual hours; absent where neither is so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String date,
            String counts,
            @Nullable String from,
            @Nullable String to,
            @Nullable String amount,
            @Nullable String amountInWords,
            @Nullable String reason) {}
}
