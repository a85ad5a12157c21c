package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** A link leads somewhere. */
final class LinkWithoutTarget extends NamedRule {

    private static final Set<String> NOWHERE = Set.of("", "#", "url", "link", "todo", "tbc", "tbd", "xxx", "...", "?");

    LinkWithoutTarget() {
        super("link-without-target", Severity.WARNING, "A link leads somewhere.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        Set<String> anchors = Set.of();
        for (Inspection.LinkedLine linked : inspection.links()) {
            Line line = linked.line();
            for (TextLink link : linked.links()) {
                String target = link.target();
                if (link.form() == TextLink.Form.ALONE) {
                    if (Link.isUrl(link.words())) {
                        findings.add(finding(
                                inspection.at(line, link.start()),
                                Quotes.of(link.words())
                                        + " stands in brackets without a target: write the address alone, or"
                                        + " [words](address)."));
                    }
                } else if (NOWHERE.contains(target.toLowerCase(Locale.ROOT))) {
                    findings.add(finding(
                            inspection.at(line, link.start()),
                            "The link " + Quotes.of(link.words())
                                    + " leads nowhere: put the address between the round brackets."));
                } else if (target.startsWith("#")) {
                    if (anchors.isEmpty()) {
                        anchors = Anchors.of(inspection.headings().stream()
                                .map(Inspection.Heading::words)
                                .toList());
                    }
                    if (!anchors.contains(target.substring(1).toLowerCase(Locale.ROOT))) {
                        findings.add(finding(
                                inspection.at(line, link.start()),
                                "The link " + Quotes.of(link.words()) + " leads to " + Quotes.of(target)
                                        + ", but no heading here has that anchor."));
                    }
                }
            }
        }
        return findings;
    }
}
