package org.incidentkit.runbook.lint;

import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;

/** Something stands under each heading. */
final class SectionEmpty extends NamedRule {

    SectionEmpty() {
        super("section-empty", Severity.INFO, "Something stands under each heading.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        return EmptyHeadings.in(inspection, false).stream()
                .map(heading -> finding(
                        EmptyHeadings.place(inspection, heading),
                        "Nothing stands under " + Quotes.of(heading.words())
                                + ": fill it in, say that there is nothing to say, or take the heading out."))
                .toList();
    }
}
