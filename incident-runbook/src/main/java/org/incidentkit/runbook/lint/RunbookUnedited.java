package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.incidentkit.hours.ResponseHours;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** Somebody has filled the template in. Two runbooks of three are never touched after they are copied. */
final class RunbookUnedited extends NamedRule {

    /** Those of the template, which are nobody's own. */
    private static final ResponseHours HOURS =
            ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays");

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
        return runbook.contacts().stream().anyMatch(Content::isNamed)
                || runbook.dataContacts().stream().anyMatch(Content::isNamed)
                || runbook.serviceUrls().stream().anyMatch(Content::isOwn)
                || runbook.otherUrls().stream()
                        .flatMap(group -> group.links().stream())
                        .anyMatch(Content::isOwn)
                || runbook.responseHours().filter(RunbookUnedited::isOwn).isPresent()
                || Content.isOwn(runbook.description())
                || Content.isOwn(runbook.docs())
                || Content.isOwn(runbook.serviceTeam())
                || Stream.of(Part.values()).anyMatch(part -> Content.isOwn(runbook.note(part)))
                || runbook.sections().stream().anyMatch(section -> Content.isOwn(section.markdown()));
    }

    private static boolean isOwn(HoursStatement statement) {
        return Content.isOwn(statement.text()) && !statement.hours().equals(Optional.of(HOURS));
    }
}
