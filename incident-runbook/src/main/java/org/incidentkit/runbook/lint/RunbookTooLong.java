package org.incidentkit.runbook.lint;

import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** Whoever handles an incident can find their way. */
final class RunbookTooLong extends NamedRule {

    static final int LINES = 500;

    private final int lines;

    RunbookTooLong(int lines) {
        super("runbook-too-long", Severity.INFO, "The runbook is short enough to find one's way in.");
        if (lines < 1) {
            throw new IllegalArgumentException("A runbook has at least 1 line, not " + lines + ".");
        }
        this.lines = lines;
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        int count = inspection.lines().size();
        if (inspection.lines().get(count - 1).text().isEmpty()) {
            count--;
        }
        if (count <= lines) {
            return List.of();
        }
        return List.of(finding(
                SourceLocation.START,
                "The runbook has " + count + " lines; nobody finds their way in more than " + lines
                        + " during an incident. Move what isn't needed then to the documentation, and link to it."));
    }
}
