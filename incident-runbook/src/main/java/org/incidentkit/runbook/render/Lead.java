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
        List<Line> lines = MarkdownLines.of(description).lines();
        boolean plain = lines.stream().allMatch(line -> line.kind() == Kind.TEXT || line.kind() == Kind.BLANK);
        if (plain && description.length() <= SHORT) {
            return new Lead(description, "");
        }
        int end = 0;
        while (end < lines.size() && isParagraph(lines.get(end))) {
            end++;
        }
        boolean whole = end == lines.size() || lines.get(end).kind() == Kind.BLANK;
        if (end == 0 || !whole) {
            return new Lead("", description);
        }
        List<String> texts = lines.stream().map(Line::text).toList();
        return new Lead(
                MarkdownBody.trimmed(texts.subList(0, end)), MarkdownBody.trimmed(texts.subList(end, texts.size())));
    }

    private static boolean isParagraph(Line line) {
        return line.kind() == Kind.TEXT
                && ListMarker.find(line.text()).isEmpty()
                && line.text().indexOf('|') < 0
                && !line.text().stripLeading().startsWith(">");
    }
}
