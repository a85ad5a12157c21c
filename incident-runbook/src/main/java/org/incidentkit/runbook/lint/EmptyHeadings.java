package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** Headings over nothing. Parts that every runbook needs have findings of the parser's when they are empty. */
final class EmptyHeadings {

    private static final List<Part> NEEDED =
            List.of(Part.DESCRIPTION, Part.RESPONSE_HOURS, Part.CONTACTS, Part.DATA_CONTACTS, Part.SERVICE_URLS);

    private EmptyHeadings() {}

    static List<Inspection.Heading> in(Inspection inspection, boolean withComment) {
        Set<Integer> needed = new HashSet<>();
        NEEDED.forEach(part -> inspection.parsed().location(part).ifPresent(at -> needed.add(at.line())));
        inspection.parsed().titleLocation().ifPresent(at -> needed.add(at.line()));
        List<Inspection.Heading> empty = new ArrayList<>();
        for (Inspection.Heading heading : inspection.headings()) {
            boolean own = heading.end() == heading.sectionEnd()
                    && !needed.contains(place(inspection, heading).line());
            List<Line> under = inspection.lines().subList(heading.bodyIndex(), heading.end());
            if (own
                    && under.stream().allMatch(EmptyHeadings::saysNothing)
                    && withComment == under.stream().anyMatch(line -> line.kind() == Kind.COMMENT)) {
                empty.add(heading);
            }
        }
        return empty;
    }

    private static boolean saysNothing(Line line) {
        return line.kind() == Kind.BLANK
                || line.kind() == Kind.RULE
                || (line.kind() == Kind.COMMENT && Inspection.shown(line).isEmpty());
    }

    static SourceLocation place(Inspection inspection, Inspection.Heading heading) {
        Line line = inspection.lines().get(heading.index());
        return inspection.at(
                line, line.text().length() - line.text().stripLeading().length());
    }
}
