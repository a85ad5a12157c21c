package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;

import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/**
 * The canonical form of the Markdown under a heading: it means the same wherever it is put, so nothing in it can begin
 * another part, swallow the text after it, or change when it is written and read again.
 */
public final class MarkdownBody {

    /** More than any heading has: asks that a text holds no heading at all. */
    public static final int NO_HEADINGS = 7;

    private MarkdownBody() {}

    /**
     * Makes the canonical form. Line ends become LF, blank lines at the ends go, an open fence is closed, an open
     * comment becomes text, headings move down to the level allowed.
     *
     * @param text Markdown
     * @param minLevel the highest level, as a number, that a heading may have
     * @return the canonical form, which this method leaves as it is
     */
    public static String canonical(String text, int minLevel) {
        String body = Spaces.encodable(text);
        String next = once(body, minLevel);
        // Mending one thing can show another: what a comment hid, for instance. Each round leaves less to mend.
        for (int round = 0; round < 8 && !next.equals(body); round++) {
            body = next;
            next = once(body, minLevel);
        }
        return next;
    }

    private static String once(String text, int minLevel) {
        MarkdownLines scan = MarkdownLines.of(text);
        List<String> out = new ArrayList<>();
        for (Line line : scan.lines()) {
            add(out, line, minLevel, scan.unclosedComment());
        }
        if (scan.unclosedFence() >= 0) {
            while (!out.isEmpty() && Spaces.isBlankLine(out.get(out.size() - 1))) {
                out.remove(out.size() - 1);
            }
            out.add(scan.fenceCloser());
        }
        return trimmed(out);
    }

    private static void add(List<String> out, Line line, int minLevel, int unclosedComment) {
        String text = line.text();
        boolean outsideCode = line.kind() != Kind.FENCED && line.kind() != Kind.INDENTED && line.kind() != Kind.FENCE;
        if (unclosedComment >= 0 && line.number() >= unclosedComment && outsideCode) {
            text = text.replace("<!--", "&lt;!--");
        }
        if (line.kind() == Kind.HEADING) {
            String words = Spaces.strip(text.substring(line.start()));
            out.add(heading(Math.max(line.level(), minLevel), words));
        } else if (line.kind() == Kind.UNDERLINE) {
            String words = out.remove(out.size() - 1);
            out.add(heading(Math.max(line.level(), minLevel), Spaces.strip(words)));
        } else {
            out.add(text);
        }
    }

    private static String heading(int level, String words) {
        if (level < NO_HEADINGS) {
            return ("#".repeat(level) + " " + words).stripTrailing();
        }
        return ("\\# " + words).stripTrailing();
    }

    /**
     * Joins lines without the blank ones at both ends.
     *
     * @param lines some lines
     * @return them as one text
     */
    public static String trimmed(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && Spaces.isBlankLine(lines.get(from))) {
            from++;
        }
        while (to > from && Spaces.isBlankLine(lines.get(to - 1))) {
            to--;
        }
        return String.join("\n", lines.subList(from, to));
    }

    /**
     * Tells a body in which nobody wrote anything.
     *
     * @param body Markdown
     * @return whether it holds nothing but blank lines and comments
     */
    public static boolean isEmpty(String body) {
        for (Line line : MarkdownLines.of(body).lines()) {
            boolean said =
                    line.kind() == Kind.COMMENT ? !afterComment(line.text()).isEmpty() : line.kind() != Kind.BLANK;
            if (said) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes the part of a comment's line that isn't comment.
     *
     * @param line a line of kind {@link Kind#COMMENT}
     * @return what stands after the end of the comment
     */
    public static String afterComment(String line) {
        int close = line.lastIndexOf("-->");
        return close < 0 ? "" : Spaces.strip(line.substring(close + 3));
    }

    /**
     * Takes the part of a comment's line that is comment.
     *
     * @param line a line of kind {@link Kind#COMMENT}
     * @return the line up to the end of the comment
     */
    public static String throughComment(String line) {
        int close = line.lastIndexOf("-->");
        return close < 0 ? line : line.substring(0, close + 3);
    }

    /**
     * Tells a body with a code block.
     *
     * @param body Markdown
     * @return whether it has one, fenced or indented
     */
    public static boolean hasCode(String body) {
        return MarkdownLines.of(body).lines().stream()
                .anyMatch(line -> line.kind() == Kind.FENCE || line.kind() == Kind.INDENTED);
    }

    /**
     * Tells a body with a heading.
     *
     * @param body Markdown
     * @return whether it has one
     */
    public static boolean hasHeading(String body) {
        return MarkdownLines.of(body).lines().stream().anyMatch(line -> line.kind() == Kind.HEADING);
    }
}
