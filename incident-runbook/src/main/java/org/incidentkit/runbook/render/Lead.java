package org.incidentkit.runbook.render;

import java.util.List;

import org.incidentkit.runbook.internal.ListMarker;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/**
 * A description in two: what stands at the top of a page, where nobody reads much, and what follows further down.
 *
 * @param first its first paragraph; empty if it doesn't begin with one
 * @param rest what follows; empty if nothing does
 */
record Lead(String first, String rest) {

    /** Little enough to stand at the top as a whole. */
    private static final int SHORT = 400;

    static Lead of(String description) {
        if (MarkdownBody.isEmpty(description)) {
            return new Lead("", "");
        }
        List<Line> all = MarkdownLines.of(description).lines();
        int from = 0;
        while (isSilent(all.get(from))) {
            from++;
        }
        List<Line> lines = all.subList(from, all.size());
        String said = text(lines);
        boolean plain = lines.stream().allMatch(line -> line.kind() == Kind.TEXT || line.kind() == Kind.BLANK);
        if (plain && said.length() <= SHORT) {
            return new Lead(said, "");
        }
        int end = 0;
        while (end < lines.size() && isParagraph(lines.get(end))) {
            end++;
        }
        boolean whole = end == lines.size() || lines.get(end).kind() == Kind.BLANK;
        return end == 0 || !whole
                ? new Lead("", description)
                : new Lead(text(lines.subList(0, end)), text(lines.subList(end, lines.size())));
    }

    private static String text(List<Line> lines) {
        return MarkdownBody.trimmed(lines.stream().map(Line::text).toList());
    }

    /** A comment above the first words, to the linter for instance, is no part of what is said. */
    private static boolean isSilent(Line line) {
        return line.kind() == Kind.BLANK
                || (line.kind() == Kind.COMMENT
                        && MarkdownBody.afterComment(line.text()).isEmpty());
    }

    private static boolean isParagraph(Line line) {
        return line.kind() == Kind.TEXT
                && ListMarker.find(line.text()).isEmpty()
                && line.text().indexOf('|') < 0
                && !line.text().stripLeading().startsWith(">");
    }
}
