package org.incidentkit.runbook.lint;

import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** Somebody has filled the template in. Two runbooks of three are never touched after they are copied. */
final class RunbookUnedited extends NamedRule {

    /** A section that says less says no more than a template does. */
    private static final int FEW_LETTERS = 40;

    RunbookUnedited() {
        super("runbook-unedited", Severity.ERROR, "The runbook is more than its template.");
    }

    @Override
    public boolean isSuppressible() {
        return false;
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        if (inspection.parsed().text().isBlank() || isEdited(inspection.runbook())) {
            return List.of();
        }
        return List.of(finding(
                inspection.parsed().titleLocation().orElse(SourceLocation.START),
                "This is a template that nobody has filled in. Begin with what the service does, who to call and where it"
                        + " runs."));
    }

    static boolean isEdited(Runbook runbook) {
        return runbook.contacts().stream().anyMatch(Content::isReachable)
                || runbook.dataContacts().stream().anyMatch(Content::isReachable)
                || runbook.serviceUrls().stream().anyMatch(Content::isOwn)
                || Content.isOwn(runbook.description())
                || Content.isOwn(runbook.docs())
                || Content.isOwn(runbook.serviceTeam())
                || runbook.sections().stream().anyMatch(section -> Content.has(section.markdown(), FEW_LETTERS));
    }
}
