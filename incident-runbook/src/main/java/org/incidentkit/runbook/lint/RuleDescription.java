package org.incidentkit.runbook.lint;

import java.util.Objects;

import org.incidentkit.runbook.Severity;

/**
 * A rule as a list of rules shows it.
 *
 * @param id its name
 * @param severity how much it matters
 * @param summary what a runbook should be
 * @param suppressible whether a comment in a runbook may switch it off for a line, a section or the file
 */
public record RuleDescription(String id, Severity severity, String summary, boolean suppressible) {

    /** Checks that nothing is missing. */
    public RuleDescription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(summary, "summary");
    }

    static RuleDescription of(Rule rule) {
        return new RuleDescription(rule.id(), rule.severity(), rule.summary(), rule.isSuppressible());
    }

    RuleDescription withSeverity(Severity other) {
        return new RuleDescription(id, other, summary, suppressible);
    }
}
