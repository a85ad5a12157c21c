package org.incidentkit.spring.boot;

import java.util.List;
import java.util.Objects;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** Either a runbook, or why there is none. */
public sealed interface RunbookState {
    /**
     * A runbook that was read.
     *
     * @param runbook what it says, and what is wrong with it
     * @param location where it was found, in words that a person can follow
     * @param markdown its text as it was read
     * @param problems what is wrong beside the text, such as a newer version that is not fit to be served
     */
    record Available(ParsedRunbook runbook, String location, String markdown, List<Finding> problems)
            implements RunbookState {
        /** Requires all parts. */
        public Available {
            Objects.requireNonNull(runbook, "runbook");
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(markdown, "markdown");
            problems = List.copyOf(problems);
        }

        /**
         * Makes a state without problems.
         *
         * @param runbook what it says, and what is wrong with it
         * @param location where it was found, in words that a person can follow
         * @param markdown its text as it was read
         */
        public Available(ParsedRunbook runbook, String location, String markdown) {
            this(runbook, location, markdown, List.of());
        }

        /**
         * {@return the same runbook with other problems}
         *
         * @param others the problems
         */
        public Available withProblems(List<Finding> others) {
            return new Available(runbook, location, markdown, others);
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
