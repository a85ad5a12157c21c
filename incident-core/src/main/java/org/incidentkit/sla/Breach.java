package org.incidentkit.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A promise that was not kept in time. It is never forgotten, whatever happens afterwards.
 *
 * @param clock what was promised
 * @param priority the code of the priority in force when it was suffered
 * @param due by when it should have been done
 * @param end until when it was late: when it was done, or another priority came into force, or the incident was resolved;
 *     empty while it is late
 * @param late by how much, in the time that the clock counts, up to the end or to the instant asked about. It may be zero
 *     where only closed hours have passed since
 */
public record Breach(SlaClock clock, String priority, Instant due, Optional<Instant> end, Duration late) {
    /** Requires all parts. */
    public Breach {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(late, "late");
    }

    /** Whether another is the same promise, not kept: it may since have ended, or go on. */
    boolean isOf(Breach other) {
        return clock == other.clock && due.equals(other.due) && priority.equals(other.priority);
    }
}
