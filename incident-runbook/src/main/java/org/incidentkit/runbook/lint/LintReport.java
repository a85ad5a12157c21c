package org.incidentkit.runbook.lint;

import java.util.List;

import org.incidentkit.runbook.Finding;

/**
 * What a linter says of a runbook.
 *
 * @param findings what to mend, sorted by place
 * @param suppressed what comments in the runbook keep quiet, sorted by place
 */
public record LintReport(List<Finding> findings, List<Suppressed> suppressed) {

    /** Copies the lists. */
    public LintReport {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
    }
}
