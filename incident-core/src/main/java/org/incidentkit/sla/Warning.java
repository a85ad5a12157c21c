package org.incidentkit.sla;

import java.time.Instant;
import java.util.Objects;

/**
 * The instant at which a part of a target will have been used, so that somebody can be reminded then.
 *
 * @param clock which clock
 * @param percent how many hundredths of the target will have been used, or a little more where that instant falls on a
 *     closing and the reminder waits for the next opening
 * @param at when to remind: never in closed hours, unless the clock counts around the clock
 * @param due by when the target is to be met
 */
public record Warning(SlaClock clock, int percent, Instant at, Instant due) {
    /** Requires all parts. */
    public Warning {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(due, "due");
    }
}
