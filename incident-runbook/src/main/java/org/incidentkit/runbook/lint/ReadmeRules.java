package org.incidentkit.runbook.lint;

import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** What can be wrong with the way from a README to a runbook. */
final class ReadmeRules {

    static final RuleDescription MISSING = rule("readme-missing", Severity.ERROR, "The repository has a README.");
    static final RuleDescription WITHOUT_RUNBOOK =
            rule("readme-without-runbook", Severity.ERROR, "The README links to the runbook.");
    static final RuleDescription BROKEN =
            rule("readme-link-broken", Severity.ERROR, "The link to the runbook leads to a file that is there.");
    static final RuleDescription CASE =
            rule("readme-link-case", Severity.ERROR, "The link writes the file's name as it is, capitals and all.");
    static final RuleDescription ANCHOR =
            rule("readme-link-anchor", Severity.WARNING, "The part of the runbook that the link leads to is there.");
    static final RuleDescription NOT_A_FILE =
            rule("readme-link-not-a-file", Severity.WARNING, "The link leads to the runbook, not somewhere near it.");
    static final RuleDescription PINNED =
            rule("readme-link-pinned", Severity.WARNING, "The link leads to the runbook as it is now.");
    static final RuleDescription UNCHECKED =
            rule("readme-link-unchecked", Severity.INFO, "The link could be followed without a network.");

    static final List<RuleDescription> ALL =
            List.of(MISSING, WITHOUT_RUNBOOK, BROKEN, CASE, ANCHOR, NOT_A_FILE, PINNED, UNCHECKED);

    private ReadmeRules() {}

    private static RuleDescription rule(String id, Severity severity, String summary) {
        return new RuleDescription(id, severity, summary, false);
    }

    static Finding finding(RuleDescription rule, SourceLocation at, String message) {
        return new Finding(rule.severity(), rule.id(), at, message);
    }
}
