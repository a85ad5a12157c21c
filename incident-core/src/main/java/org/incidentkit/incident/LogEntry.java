package org.incidentkit.incident;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of an incident's log, which only ever grows: an event that was entered, or a correction of an earlier line.
 */
public sealed interface LogEntry {
    /** {@return the number of the line within its incident, above zero, which no other line of the incident has} */
    int number();

    /** {@return when the line was written, which may be later than when the event happened} */
    Instant recordedAt();

    /**
     * An event was entered.
     *
     * @param number the number of the line
     * @param recordedAt when it was written
     * @param event what happened, and when
     */
    record Entered(int number, Instant recordedAt, IncidentEvent event) implements LogEntry {
        /** Checks the parts. */
        public Entered {
            LogEntries.check(number, recordedAt);
            Objects.requireNonNull(event, "event");
        }
    }

    /**
     * An event had been entered wrongly; this is what happened. What was first written stays in the log.
     *
     * @param number the number of the line
     * @param recordedAt when it was written
     * @param by who corrected it; empty where that is not recorded
     * @param entry the number of the line that is corrected, always that of the event as it was first entered
     * @param replacement what happened, and when
     * @param reason why
     */
    record Corrected(int number, Instant recordedAt, String by, int entry, IncidentEvent replacement, String reason)
            implements LogEntry {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if it would correct itself, or there is no reason
         */
        public Corrected {
            LogEntries.check(number, recordedAt, by, entry);
            Objects.requireNonNull(replacement, "replacement");
            reason = Events.required(reason, "The reason of a correction");
        }

        /** {@return what is corrected, without names and words} */
        @Override
        public String toString() {
            return "entry " + number + " corrects entry " + entry + ": " + replacement;
        }
    }

    /**
     * An event had been entered that did not happen. What was first written stays in the log.
     *
     * @param number the number of the line
     * @param recordedAt when it was written
     * @param by who withdrew it; empty where that is not recorded
     * @param entry the number of the line that is withdrawn
     * @param reason why
     */
    record Withdrawn(int number, Instant recordedAt, String by, int entry, String reason) implements LogEntry {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if it would withdraw itself, or there is no reason
         */
        public Withdrawn {
            LogEntries.check(number, recordedAt, by, entry);
            reason = Events.required(reason, "The reason of a withdrawal");
        }

        /** {@return what is withdrawn, without names and words} */
        @Override
        public String toString() {
            return "entry " + number + " withdraws entry " + entry;
        }
    }
}
