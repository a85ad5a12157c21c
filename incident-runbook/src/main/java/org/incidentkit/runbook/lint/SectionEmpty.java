package org.incidentkit.runbook.lint;

import java.util.ArrayList;
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
        List<Finding> findings = new ArrayList<>();
        for (Inspection.Heading heading : EmptyHeadings.in(inspection, false)) {
            findings.add(finding(
                    EmptyHeadings.place(inspection, heading),
                    "Nothing stands under " + Quotes.of(heading.words())
                            + ": fill it in, say that there is nothing to say, or take the heading out."));
        }
        EmptyHeadings.withNothingSaid(inspection)
                .forEach(
                        (heading, words) -> findings.add(
                                finding(
                                        EmptyHeadings.place(inspection, heading),
                                        "Only " + Quotes.of(words) + " stands under " + Quotes.of(heading.words())
                                                + ": fill it in, say in a sentence why there is nothing to say, or take the heading out.")));
        return findings;
    }
}
