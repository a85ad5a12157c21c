package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

import static java.util.stream.Collectors.toSet;

/** What the template left to fill in was filled in. */
final class PlaceholderText extends NamedRule {

    private static final Set<Part> DATA = Set.of(Part.RESPONSE_HOURS, Part.SERVICE_URLS, Part.OTHER_URLS);

    PlaceholderText() {
        super("placeholder-text", Severity.WARNING, "No words of the template stand where the team's own belong.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        Placeholders placeholders = Placeholders.thatMayBeIn(inspection.parsed().text());
        if (placeholders.areNone()) {
            return List.of();
        }
        // Addresses that are listed have a finding of the parser's.
        Set<Integer> listed = inspection.parsed().findings().stream()
                .filter(finding -> finding.rule().equals("url-placeholder"))
                .map(finding -> finding.location().line())
                .collect(toSet());
        List<Finding> findings = new ArrayList<>();
        // Where the template has code that holds data, its words are left from the template; elsewhere code is an
        // example.
        BitSet data = PartLines.of(inspection, DATA);
        for (int i = 0; i < inspection.lines().size(); i++) {
            Line line = inspection.lines().get(i);
            String shown = Inspection.shown(line);
            if (shown.isEmpty()) {
                continue;
            }
            placeholders
                    .find(shown, data.get(i) ? shown : withoutCode(line, shown))
                    .filter(words -> !listed.contains(inspection.at(line, 0).line()))
                    .ifPresent(words -> findings.add(finding(
                            inspection.at(line, words.start()),
                            Quotes.of(words.words())
                                    + " stands for something to be filled in: put your own there, or take it out.")));
        }
        return findings;
    }

    private static String withoutCode(Line line, String shown) {
        return line.kind() == Kind.INDENTED ? "" : Inspection.withoutCode(shown);
    }
}
