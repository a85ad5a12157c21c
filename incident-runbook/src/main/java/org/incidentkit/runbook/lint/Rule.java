package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** One thing that a runbook should be. */
public interface Rule {

    /** {@return the name of the rule, in kebab case; it never changes, since teams filter and count by it} */
    String id();

    /** {@return how much it matters, unless a team decides otherwise} */
    Severity severity();

    /** {@return what a runbook should be, in one short sentence} */
    String summary();

    /**
     * Checks a runbook.
     *
     * @param inspection the runbook, and the day on which it is checked
     * @return what is wrong, see {@link #finding}; empty if nothing is
     */
    List<Finding> check(Inspection inspection);

    /**
     * Makes a finding of this rule.
     *
     * @param at where it is in the original text
     * @param message what is wrong and what to do about it
     * @return a finding with this rule's name and severity
     */
    default Finding finding(SourceLocation at, String message) {
        return new Finding(severity(), id(), at, message);
    }

    /**
     * Tells whether a comment in a runbook may switch this rule off for a line, a section or the file.
     *
     * @return true, unless a rule exists to be heard
     */
    default boolean isSuppressible() {
        return true;
    }

    /**
     * Makes a rule of a function.
     *
     * @param id its name, in kebab case
     * @param severity how much it matters
     * @param summary what a runbook should be, in one short sentence
     * @param check gives a place and a message for each thing that is wrong
     * @return the rule
     */
    static Rule of(String id, Severity severity, String summary, Function<Inspection, List<Problem>> check) {
        return new SimpleRule(id, severity, summary, check);
    }

    /**
     * What a rule made of a function finds.
     *
     * @param location where it is in the original text
     * @param message what is wrong and what to do about it
     */
    record Problem(SourceLocation location, String message) {

        /** Checks that nothing is missing. */
        public Problem {
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(message, "message");
        }
    }
}
