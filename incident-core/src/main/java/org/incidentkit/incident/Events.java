package org.incidentkit.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

import org.incidentkit.policy.Priority;

/** What the kinds of events have in common. */
final class Events {
    /** All kinds that are known, as they stand in JSON. */
    static final Set<String> TYPES = Set.of(
            "raised",
            "responded",
            "updated",
            "assigned",
            "handed-over",
            "stood-down",
            "paused",
            "resumed",
            "reclassified",
            "data-involvement",
            "restored",
            "resolved",
            "reopened",
            "noted");

    /**
     * By time. What falls on one instant: what starts a clock comes first, then what leaves it alone, then a pause, then
     * the end, so that a stop wins over a pause and a pause over a start.
     */
    static final Comparator<IncidentEvent> ORDER =
            Comparator.comparing(IncidentEvent::at).thenComparingInt(Events::rank);

    private Events() {}

    private static int rank(IncidentEvent event) {
        if (event instanceof IncidentEvent.Raised) {
            return 0;
        }
        if (event instanceof IncidentEvent.Reopened) {
            return 1;
        }
        if (event instanceof IncidentEvent.Resumed) {
            return 2;
        }
        if (event instanceof IncidentEvent.Paused) {
            return 4;
        }
        return event instanceof IncidentEvent.Resolved ? 5 : 3;
    }

    static void check(Instant at, String by) {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }

    static String priority(String code) {
        return new Priority(code, "", "").code();
    }

    static String required(String words, String what) {
        if (words.isBlank()) {
            throw new IllegalArgumentException(what + " has to be given");
        }
        return words;
    }
}
