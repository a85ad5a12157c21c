package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.internal.ListMarker;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** Something stands in each item of a list. */
final class BulletEmpty extends NamedRule {

    BulletEmpty() {
        super("bullet-empty", Severity.INFO, "Something stands in each item of a list.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        for (Line line : inspection.lines()) {
            if (line.kind() == Kind.TEXT
                    && ListMarker.find(line.text())
                            .filter(marker -> marker.content() == line.text().length())
                            .isPresent()) {
                int marker = line.text().length() - line.text().stripLeading().length();
                findings.add(finding(
                        inspection.at(line, marker), "This item of a list is empty: fill it in or take it out."));
            }
        }
        return findings;
    }
}
