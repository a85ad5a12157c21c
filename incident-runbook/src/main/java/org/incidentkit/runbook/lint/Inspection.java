package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** A runbook as rules see it: what was read, its text line by line, and the day on which it is checked. */
public final class Inspection {

    /**
     * A heading of the text. Lines are counted among those of the body, from 0.
     *
     * @param index its line
     * @param level its level, from 1
     * @param words its words, plain
     * @param bodyIndex the line after it
     * @param end where the text right under it ends: at the next heading of any level
     * @param sectionEnd where everything under it ends: at the next heading that isn't below it
     */
    record Heading(int index, int level, String words, int bodyIndex, int end, int sectionEnd) {}

    private final ParsedRunbook parsed;
    private final LocalDate today;
    private final List<Line> lines;
    private final List<Heading> headings;
    private final int firstLine;
    private final boolean mark;
    private final List<LinkedLine> links;

    Inspection(ParsedRunbook parsed, LocalDate today) {
        this.parsed = Objects.requireNonNull(parsed, "parsed");
        this.today = Objects.requireNonNull(today, "today");
        String text = parsed.text();
        mark = text.startsWith("\uFEFF");
        firstLine = parsed.bodyLine();
        lines = MarkdownLines.of(text.substring(bodyStart(text, firstLine, mark)))
                .lines();
        headings = headings(lines);
        links = links(lines);
    }

    /**
     * A line and the links in it, of which it has one at least.
     *
     * @param line the line
     * @param links its links, in order
     */
    record LinkedLine(Line line, List<TextLink> links) {}

    private static List<LinkedLine> links(List<Line> lines) {
        List<LinkedLine> linked = new ArrayList<>();
        for (Line line : lines) {
            if (line.text().indexOf('[') >= 0) {
                List<TextLink> links = TextLink.in(prose(line));
                if (!links.isEmpty()) {
                    linked.add(new LinkedLine(line, links));
                }
            }
        }
        return List.copyOf(linked);
    }

    private static int bodyStart(String text, int firstLine, boolean mark) {
        int at = mark ? 1 : 0;
        for (int line = 1; line < firstLine && at < text.length(); line++) {
            at = afterLine(text, at);
        }
        return at;
    }

    private static int afterLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        boolean crlf = text.startsWith("\r\n", at);
        return Math.min(text.length(), at + (crlf ? 2 : 1));
    }

    /** From the last to the first, so that each knows where those end that it stands above. */
    private static List<Heading> headings(List<Line> lines) {
        List<Heading> found = new ArrayList<>();
        int[] ends = new int[8];
        Arrays.fill(ends, lines.size());
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            int at = line.kind() == Kind.UNDERLINE ? i - 1 : i;
            if (line.kind() != Kind.HEADING && line.kind() != Kind.UNDERLINE) {
                continue;
            }
            String words = line.kind() == Kind.HEADING
                    ? line.headingText()
                    : lines.get(at).text();
            int end =
                    found.isEmpty() ? lines.size() : found.get(found.size() - 1).index();
            found.add(new Heading(at, line.level(), InlineText.plain(words), i + 1, end, ends[line.level()]));
            Arrays.fill(ends, line.level(), ends.length, at);
        }
        Collections.reverse(found);
        return List.copyOf(found);
    }

    /** {@return what was read, the findings of the parser among it, and where it stands} */
    public ParsedRunbook parsed() {
        return parsed;
    }

    /** {@return what the runbook says} */
    public Runbook runbook() {
        return parsed.runbook();
    }

    /** {@return the date where the reader is} */
    public LocalDate today() {
        return today;
    }

    /** Where a part stands or, if it doesn't, the start of the text. */
    SourceLocation place(Part part) {
        return parsed.location(part).orElse(SourceLocation.START);
    }

    /** The lines behind the front matter. */
    List<Line> lines() {
        return lines;
    }

    List<Heading> headings() {
        return headings;
    }

    /** The lines that hold links of Markdown. */
    List<LinkedLine> links() {
        return links;
    }

    /** All lines of the text, also those of the front matter, in which places count. */
    List<String> textLines() {
        String text = parsed.text();
        if (mark) {
            return MarkdownLines.split(text);
        }
        List<String> all = MarkdownLines.split(text.substring(0, bodyStart(text, firstLine, false)));
        // Behind the last end of a line another one begins.
        all.remove(all.size() - 1);
        lines.forEach(line -> all.add(line.text()));
        return all;
    }

    /** The place of a character in a line of the body, its column counted from 0. */
    SourceLocation at(Line line, int column) {
        int number = firstLine + line.number();
        return new SourceLocation(number, column + 1 + (mark && number == 1 ? 1 : 0));
    }

    /**
     * What readers see of a line outside fences, every character in its column: comments become spaces.
     */
    static String shown(Line line) {
        return switch (line.kind()) {
            case TEXT, HEADING, INDENTED -> withoutComments(line.text());
            case COMMENT -> {
                String after = MarkdownBody.afterComment(line.text());
                yield after.isEmpty()
                        ? ""
                        : " ".repeat(line.text().lastIndexOf("-->") + 3)
                                + withoutComments(
                                        line.text().substring(line.text().lastIndexOf("-->") + 3));
            }
            case BLANK, UNDERLINE, FENCE, FENCED, RULE -> "";
        };
    }

    private static String withoutComments(String text) {
        int open = text.indexOf("<!--");
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        while (open >= 0) {
            int close = text.indexOf("-->", open + 4);
            int end = close < 0 ? text.length() : close + 3;
            blank(out, open, end);
            open = close < 0 ? -1 : text.indexOf("<!--", end);
        }
        return out.toString();
    }

    /** The same, code within the line as spaces too. */
    static String prose(Line line) {
        return line.kind() == Kind.INDENTED ? "" : withoutCode(shown(line));
    }

    /** Code within a line as spaces. */
    static String withoutCode(String text) {
        int open = text.indexOf('`');
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        while (open >= 0) {
            int close = text.indexOf('`', open + 1);
            if (close > 0) {
                blank(out, open, close + 1);
            }
            open = close < 0 ? -1 : text.indexOf('`', close + 1);
        }
        return out.toString();
    }

    private static void blank(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            out.setCharAt(i, ' ');
        }
    }
}
