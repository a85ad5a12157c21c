package org.incidentkit.spring.boot;

import java.util.Objects;

import org.incidentkit.runbook.parse.ParsedRunbook;

/** Either a runbook, or why there is none. */
public sealed interface RunbookState {
    /**
     * A runbook that was read.
     *
     * @param runbook what it says, and what is wrong with it
     * @param location where it was found, in words that a person can follow
     * @param markdown its text as it was read
     */
    record Available(ParsedRunbook runbook, String location, String markdown) implements RunbookState {
        /** Requires all parts. */
        public Available {
            Objects.requireNonNull(runbook, "runbook");
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(markdown, "markdown");
        }

        /** {@return the location alone; a runbook holds addresses of people} */
        @Override
        public String toString() {
            return "Available[" + location + "]";
        }
    }

    /**
     * No runbook.
     *
     * @param reason why, and what to do about it, in one sentence for people
     */
    record Unavailable(String reason) implements RunbookState {
        /** Requires a reason. */
        public Unavailable {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
