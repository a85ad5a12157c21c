package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.ListMarker;
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

    /** Headings under which only "TBC" or the like stands, and that; the parser tells those that lack hours and contacts. */
    static Map<Inspection.Heading, String> withNothingSaid(Inspection inspection) {
        Set<Integer> needed = new HashSet<>();
        NEEDED.stream()
                .filter(part -> part != Part.DESCRIPTION)
                .forEach(part -> inspection.parsed().location(part).ifPresent(at -> needed.add(at.line())));
        Map<Inspection.Heading, String> hollow = new LinkedHashMap<>();
        for (Inspection.Heading heading : inspection.headings()) {
            List<String> words = inspection.lines().subList(heading.bodyIndex(), heading.end()).stream()
                    .filter(line -> !saysNothing(line))
                    .limit(2)
                    .map(EmptyHeadings::words)
                    .toList();
            boolean own = heading.end() == heading.sectionEnd() || heading.level() == 1;
            if (own
                    && words.size() == 1
                    && Content.saysNothing(words.get(0))
                    && !Placeholders.isIn(words.get(0))
                    && !needed.contains(place(inspection, heading).line())) {
                hollow.put(heading, words.get(0));
            }
        }
        return hollow;
    }

    private static String words(Line line) {
        String shown = Inspection.shown(line);
        int from = ListMarker.find(shown).map(ListMarker::content).orElse(0);
        return InlineText.plain(shown.substring(from));
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
