package org.incidentkit.spring.boot.actuate;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that are recorded, and where each stands.
 *
 * @param now the instant that the answer is about
 * @param timeZone the zone of the response hours
 * @param details {@code shown} or {@code masked}
 * @param detailsNote what that means for the reader, in one sentence
 * @param incidents the incidents: what is overdue or due first comes first, what is resolved last
 * @param problems what of the record could not be used, by line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentsAnswer(
        String now,
        String timeZone,
        String details,
        String detailsNote,
        List<Row> incidents,
        List<ProblemAnswer> problems) {
    /**
     * One incident.
     *
     * @param id the name by which it is known
     * @param priority the code of its priority
     * @param state {@code open}, {@code paused} or {@code resolved}
     * @param raisedAt when it was raised
     * @param next what is due next; absent where nothing is, or where that cannot be computed
     * @param breaches how many promises were not kept in time
     * @param problem why its clocks cannot be computed; absent where they can
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String id,
            String priority,
            String state,
            String raisedAt,
            @Nullable NextAnswer next,
            int breaches,
            @Nullable String problem) {}

    /**
     * What is due next.
     *
     * @param clock {@code response}, {@code update} or {@code resolution}
     * @param due by when
     * @param overdue whether that has passed
     * @param owedBy the role that sees to it
     * @param holder who holds that role; absent where nobody does, and masked for callers who may not see it
     * @param owedTo who waits for it: {@code ourselves} or {@code everyone}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NextAnswer(
            String clock,
            String due,
            boolean overdue,
            String owedBy,
            @Nullable String holder,
            String owedTo) {}

    /**
     * What of the record could not be used.
     *
     * @param line the line, from 1; 0 where the whole record cannot be read
     * @param column where in the line, from 1; absent where the whole record cannot be read
     * @param message what is wrong and what would be right
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemAnswer(long line, @Nullable Integer column, String message) {}
}
