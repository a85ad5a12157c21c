package org.incidentkit.sla;

import java.time.Instant;
import java.util.Objects;

import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.UnknownPriorityException;

/**
 * Computes by when a service has promised to respond and to tell people.
 *
 * <pre>{@code
 * SlaCalculator sla = SlaCalculator.of(PriorityTable.opg(), time);
 * Deadlines due = sla.deadlines("P1", raisedAt);
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
    private final BusinessTime aroundTheClock;

    private SlaCalculator(PriorityTable table, BusinessTime time) {
        this.table = Objects.requireNonNull(table, "table");
        this.time = time;
        this.aroundTheClock = time.aroundTheClock();
    }

    /**
     * {@return a calculator}
     *
     * @param table what is promised for each priority
     * @param time the hours in which it is promised
     */
    public static SlaCalculator of(PriorityTable table, BusinessTime time) {
        return new SlaCalculator(table, time);
    }

    /** {@return what is promised for each priority} */
    public PriorityTable table() {
        return table;
    }

    /** {@return the hours in which it is promised} */
    public BusinessTime time() {
        return time;
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
        PriorityTable.Row row = table.get(priority);
        boolean always = time.hours().isAroundTheClockFor(row.priority().code());
        return new Deadlines(
                row.priority(),
                raisedAt,
                Deadline.of(row.response(), raisedAt, time, aroundTheClock, always),
                Deadline.of(row.update().target(), raisedAt, time, aroundTheClock, always),
                row.resolution().map(target -> Deadline.of(target, raisedAt, time, aroundTheClock, always)));
    }
}
