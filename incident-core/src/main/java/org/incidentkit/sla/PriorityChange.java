package org.incidentkit.sla;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a change of priority does to the clocks. In each case a breach that was suffered stays on the record with the
 * priority it was suffered under.
 */
public enum PriorityChange {
    /**
     * The default. A clock that runs is computed anew as though the incident had had the new priority since it was raised,
     * pauses kept, so that a downgrade followed by an upgrade gains nothing. What was done stays done: a response is judged
     * by the priority under which it was made.
     */
    FROM_RAISING,
    /** A clock that runs counts the new priority's time from the change. What was done stays done. */
    FORWARD,
    /** All clocks count from the change, and what was done is owed again: a response, and an update that is due once. */
    RESET;

    /** {@return the name as it stands in settings, such as {@code from-raising}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return the mode of a name}
     *
     * @param id the name, such as {@code from-raising}, in any case
     * @throws IllegalArgumentException if there is none of that name; the message lists them
     */
    public static PriorityChange of(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(mode -> mode.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + id
                        + "\" is no way to treat a change of priority: "
                        + Arrays.stream(values()).map(PriorityChange::id).collect(Collectors.joining(", "))));
    }
}
