package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** No longer line says that there is nothing to say. */
    private static final int LONGEST_LINE = 200;

    private static final Set<String> NONE = Set.of("none", "none known", "none so far", "none at present");

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
            boolean own = heading.end() == heading.sectionEnd() || heading.level() == 1;
            Optional<String> words = own ? onlyWords(inspection, heading) : Optional.empty();
            if (words.isPresent()
                    && Content.saysNothing(words.get())
                    && !isTrueAnswer(inspection, heading, words.get())
                    && !Placeholders.isIn(words.get())
                    && !needed.contains(place(inspection, heading).line())) {
                hollow.put(heading, words.get());
            }
        }
        return hollow;
    }

    /** "None" under "Known issues" says something; under a part of every runbook it doesn't. */
    private static boolean isTrueAnswer(Inspection inspection, Inspection.Heading heading, String words) {
        int line = place(inspection, heading).line();
        boolean part = Stream.of(Part.values())
                .anyMatch(one -> inspection
                        .parsed()
                        .location(one)
                        .filter(at -> at.line() == line)
                        .isPresent());
        String bare = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return !part && heading.level() > 1 && NONE.contains(bare.toLowerCase(Locale.ROOT));
    }

    /** What stands under a heading, if that is one line, and a short one. */
    private static Optional<String> onlyWords(Inspection inspection, Inspection.Heading heading) {
        Optional<Line> only = Optional.empty();
        for (int i = heading.bodyIndex(); i < heading.end(); i++) {
            Line line = inspection.lines().get(i);
            if (!saysNothing(line)) {
                if (only.isPresent()) {
                    return Optional.empty();
                }
                only = Optional.of(line);
            }
        }
        return only.filter(line -> line.text().length() <= LONGEST_LINE).map(EmptyHeadings::words);
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
