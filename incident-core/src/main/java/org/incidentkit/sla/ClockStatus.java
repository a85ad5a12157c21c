package org.incidentkit.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.policy.Target;

/**
 * Where one clock of an incident stands at an instant.
 *
 * @param clock which clock
 * @param state where it stands
 * @param priority the code of the priority by which it is judged: the one in force, or for a clock that is finished the one
 *     that was in force then
 * @param target what is promised
 * @param startedAt from when the clock counts: raising, the last update, or a change of priority
 * @param startsAt when it begins to count: the same, or the next opening
 * @param due by when; empty while the clock is paused, and where it was stopped while paused
 * @param finishedAt when what was promised was done, or the incident was resolved without it; empty while it is owed
 * @param amount the target as time that the clock counts; for business days the time until they end
 * @param elapsed the time that has counted, without pauses, up to the end or to the instant asked about
 */
public record ClockStatus(
        SlaClock clock,
        ClockState state,
        String priority,
        Target target,
        Instant startedAt,
        Instant startsAt,
        Optional<Instant> due,
        Optional<Instant> finishedAt,
        Duration amount,
        Duration elapsed) {
    /** Requires all parts. */
    public ClockStatus {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(finishedAt, "finishedAt");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(elapsed, "elapsed");
    }

    /** {@return whether something is owed still: neither done nor stopped} */
    public boolean isOwed() {
        return finishedAt.isEmpty();
    }

    /** {@return the time that remains, in the time that the clock counts; zero when it is used up} */
    public Duration remaining() {
        Duration left = amount.minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * {@return by how much the target is exceeded, in the time that the clock counts; zero when it is not, and while only
     * closed hours have passed since the deadline}
     */
    public Duration overdue() {
        Duration over = elapsed.minus(amount);
        return over.isNegative() ? Duration.ZERO : over;
    }

    /** {@return the exact fraction of the target that has been used} */
    public UsedTime used() {
        return new UsedTime(elapsed, amount);
    }
}
