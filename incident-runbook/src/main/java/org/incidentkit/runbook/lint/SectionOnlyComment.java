package org.incidentkit.runbook.lint;

import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;

/** What stands under a heading can be seen. */
final class SectionOnlyComment extends NamedRule {

    SectionOnlyComment() {
        super("section-only-comment", Severity.INFO, "More than a comment stands under each heading.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        return EmptyHeadings.in(inspection, true).stream()
                .map(heading -> finding(
                        EmptyHeadings.place(inspection, heading),
                        "Only a comment stands under " + Quotes.of(heading.words())
                                + ", which no reader sees: write below the comment, or take the heading out."))
                .toList();
    }
}
