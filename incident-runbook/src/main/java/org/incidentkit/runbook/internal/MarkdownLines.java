package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each line of a Markdown document is. One pass in linear time, with no recursion, so that no text can exhaust it;
 * lists and quotations are left as lines of text, since the parts of a runbook don't begin inside them.
 */
public final class MarkdownLines {

    /** What a line is. */
    public enum Kind {
        /** Nothing but white space. */
        BLANK,
        /** A line of a paragraph, a list, a quotation or a table. */
        TEXT,
        /** A heading that begins with number signs. */
        HEADING,
        /** The underline that makes a heading of the line above it. */
        UNDERLINE,
        /** The first or last line of a fenced code block. */
        FENCE,
        /** A line within a fenced code block. */
        FENCED,
        /** A line of an indented code block. */
        INDENTED,
        /** A line that belongs to an HTML comment, but for what follows its end. */
        COMMENT,
        /** A thematic break. */
        RULE
    }

    /**
     * One line.
     *
     * @param number its number, from 0
     * @param offset where it begins in the text
     * @param text the line without its end
     * @param kind what it is
     * @param level the level of a heading, and of the heading that an underline makes; otherwise 0
     * @param start where the content of a heading begins in the line; otherwise 0
     * @param oddSpace whether something other than a plain space or tab stands before or behind a heading's number signs, or
     *     nothing at all between them and its words
     */
    public record Line(int number, int offset, String text, Kind kind, int level, int start, boolean oddSpace) {

        /** {@return the words of a heading, without the number signs that may close it} */
        public String headingText() {
            String words = Spaces.strip(text.substring(start));
            int end = words.length();
            while (end > 0 && words.charAt(end - 1) == '#') {
                end--;
            }
            boolean closing = end < words.length() && (end == 0 || Spaces.isSpace(words.charAt(end - 1)));
            return closing ? Spaces.strip(words.substring(0, end)) : words;
        }
    }

    private static final Pattern FENCE_OPEN =
            Pattern.compile("( {0,3})(?:(?:[*+-]|\\d{1,9}[.)])[ \\t]{1,4}){0,8}(`{3,}|~{3,})(.*)", Pattern.DOTALL);
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");

    /** More spaces before the number signs make code. */
    private static final int MOST_SPACES = 3;

    /** Bounds the look ahead, so that many openings in one paragraph cost no more than linear time. */
    private static final int LONGEST_COMMENT_IN_A_LINE = 2_000;

    private final String source;
    private final boolean returns;
    private final List<Line> lines = new ArrayList<>();
    private boolean fenceOpen;
    private int commentLine = -1;
    private int openLine;
    private int nextOpen = -2;
    private int nextClose = -2;

    private MarkdownLines(String source) {
        this.source = source;
        this.returns = hasReturns(source);
    }

    /**
     * Reads a text.
     *
     * @param text a document, with line ends of any kind
     * @return its lines
     */
    public static MarkdownLines of(String text) {
        MarkdownLines result = new MarkdownLines(text);
        result.scan();
        return result;
    }

    /** {@return the lines, in order} */
    public List<Line> lines() {
        return lines;
    }

    /** {@return the number, from 0, of the line that opens a fence that nothing closes; -1 if there is none} */
    public int unclosedFence() {
        return fenceOpen ? openLine : -1;
    }

    /** {@return the number, from 0, of the first line with a comment that nothing closes; -1 if there is none} */
    public int unclosedComment() {
        return commentLine;
    }

    /** {@return what would close the fence that is open at the end; empty if none is} */
    public String fenceCloser() {
        if (!fenceOpen) {
            return "";
        }
        Matcher open = FENCE_OPEN.matcher(lines.get(openLine).text());
        return open.matches() ? open.group(1) + open.group(2) : "";
    }

    /**
     * Splits a text at line ends of any kind: LF, CRLF, CR.
     *
     * @param text any text
     * @return its lines without their ends
     */
    public static List<String> split(String text) {
        List<String> result = new ArrayList<>();
        boolean returns = hasReturns(text);
        int from = 0;
        while (from <= text.length()) {
            int end = endOfLine(text, from, returns);
            result.add(text.substring(from, end));
            from = afterEnd(text, end);
        }
        return result;
    }

    /**
     * Finds where a line begins.
     *
     * @param number the number of the line, from 0
     * @param text any text
     * @return the place of its first character; the end of the text if it has no such line
     */
    public static int startOf(int number, String text) {
        boolean returns = number > 0 && hasReturns(text);
        int at = 0;
        for (int line = 0; line < number && at < text.length(); line++) {
            at = afterEnd(text, endOfLine(text, at, returns));
        }
        return Math.min(at, text.length());
    }

    /** Texts with no CR, which most are, are searched in one go. */
    private static int endOfLine(String text, int from, boolean returns) {
        if (!returns) {
            int end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean hasReturns(String text) {
        return text.indexOf('\r') >= 0;
    }

    /** Past the line end; past the text by one when there is none, so that a last empty line counts once. */
    private static int afterEnd(String text, int end) {
        if (end >= text.length()) {
            return text.length() + 1;
        }
        boolean crlf = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        return end + (crlf ? 2 : 1);
    }

    private void scan() {
        String marker = "";
        int fenceIndent = 0;
        int commentUntil = -1;
        boolean inParagraph = false;
        boolean codeMayStart = true;
        int number = 0;
        int from = 0;
        while (from <= source.length()) {
            int end = endOfLine(source, from, returns);
            String text = source.substring(from, end);
            Line line;
            if (fenceOpen) {
                boolean closes = closes(text, marker, fenceIndent);
                line = plain(number, from, text, closes ? Kind.FENCE : Kind.FENCED);
                fenceOpen = !closes;
                inParagraph = false;
                codeMayStart = true;
            } else if (from < commentUntil) {
                line = plain(number, from, text, Kind.COMMENT);
                commentUntil = Math.max(commentUntil, commentEnd(Math.max(from, commentUntil), end, number));
                // What follows the end of a comment on its line is text of the team's.
                codeMayStart = commentUntil > end || commentUntil == end;
                inParagraph = false;
            } else if (Spaces.isBlankLine(text)) {
                line = plain(number, from, text, Kind.BLANK);
                inParagraph = false;
                codeMayStart = true;
            } else if (indent(text) >= 4 && codeMayStart) {
                line = plain(number, from, text, Kind.INDENTED);
            } else {
                String fence = fenceMarker(text);
                int hashes = indent(text) < 4 ? hashes(text) : 0;
                if (!fence.isEmpty()) {
                    line = plain(number, from, text, Kind.FENCE);
                    marker = fence;
                    fenceIndent = text.indexOf(marker);
                    fenceOpen = true;
                    openLine = number;
                } else if (hashes > 0) {
                    line = heading(number, from, text, hashes);
                    inParagraph = false;
                    codeMayStart = true;
                    commentUntil = commentEnd(from, end, number);
                } else if (inParagraph && isUnderline(text)) {
                    int level = text.indexOf('=') >= 0 ? 1 : 2;
                    line = new Line(number, from, text, Kind.UNDERLINE, level, 0, false);
                    inParagraph = false;
                    codeMayStart = true;
                } else if (isRule(text)) {
                    line = plain(number, from, text, Kind.RULE);
                    inParagraph = false;
                    codeMayStart = true;
                } else {
                    commentUntil = commentEnd(from, end, number);
                    boolean comment = commentUntil >= 0 && Spaces.strip(text).startsWith("<!--");
                    line = plain(number, from, text, comment ? Kind.COMMENT : Kind.TEXT);
                    inParagraph = !comment && isParagraph(text);
                    codeMayStart = comment;
                }
            }
            lines.add(line);
            number++;
            from = afterEnd(source, end);
        }
    }

    /** The run of marks that opens a fence; empty if the line opens none. */
    private static String fenceMarker(String text) {
        // Most lines begin with a letter, which neither a fence nor the marker of a list does.
        int first = firstNonSpace(text);
        if ((first < text.length() && Character.isLetter(text.charAt(first)))
                || (!text.contains("```") && !text.contains("~~~"))) {
            return "";
        }
        Matcher fence = FENCE_OPEN.matcher(text);
        boolean opens = fence.matches()
                && (fence.group(2).charAt(0) == '~' || fence.group(3).indexOf('`') < 0);
        return opens ? fence.group(2) : "";
    }

    private static boolean isUnderline(String text) {
        int at = firstNonSpace(text);
        return at < text.length()
                && "=-".indexOf(text.charAt(at)) >= 0
                && UNDERLINE.matcher(text).matches();
    }

    private static Line plain(int number, int offset, String text, Kind kind) {
        return new Line(number, offset, text, kind, 0, 0, false);
    }

    private static Line heading(int number, int offset, String text, int hashes) {
        int at = text.indexOf('#') + hashes;
        int start = at;
        boolean odd = Spaces.isSpace(text.charAt(0)) && text.charAt(0) != ' ';
        while (start < text.length() && isHeadingSpace(text, start)) {
            odd |= text.charAt(start) != ' ' && text.charAt(start) != '\t';
            start++;
        }
        odd |= start == at && start < text.length();
        return new Line(number, offset, text, Kind.HEADING, hashes, start, odd);
    }

    /**
     * How many number signs open a heading; 0 if the line is none. Two or more open one with no space behind them, too;
     * after one, a word is a channel's name.
     */
    private static int hashes(String text) {
        int at = 0;
        while (at < text.length() && at < MOST_SPACES && Spaces.isSpace(text.charAt(at)) && text.charAt(at) != '\t') {
            at++;
        }
        int count = 0;
        while (at + count < text.length() && text.charAt(at + count) == '#') {
            count++;
        }
        int end = at + count;
        boolean heading = count >= 1
                && count <= 6
                && (end == text.length()
                        || isHeadingSpace(text, end)
                        || (count > 1 && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '*')));
        return heading ? count : 0;
    }

    private static boolean isHeadingSpace(String text, int at) {
        return Spaces.isSpace(text.charAt(at)) || Spaces.isSpaceEncodedTwice(text, at);
    }

    private static boolean closes(String text, String marker, int fenceIndent) {
        int at = indent(text);
        if (at > fenceIndent + 3) {
            return false;
        }
        int end = Math.min(text.length(), firstNonSpace(text));
        int count = 0;
        while (end + count < text.length() && text.charAt(end + count) == marker.charAt(0)) {
            count++;
        }
        return count >= marker.length() && Spaces.isBlankLine(text.substring(end + count));
    }

    private static int firstNonSpace(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /**
     * Counts the columns of white space at the start of a line; a tab counts to the next multiple of four.
     *
     * @param text one line
     * @return how many columns
     */
    public static int indent(String text) {
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                column++;
            } else if (text.charAt(i) == '\t') {
                column += 4 - column % 4;
            } else {
                break;
            }
        }
        return column;
    }

    private static boolean isRule(String text) {
        int first = firstNonSpace(text);
        if (first == text.length() || "-*_".indexOf(text.charAt(first)) < 0 || indent(text) >= 4) {
            return false;
        }
        int count = 0;
        char mark = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                continue;
            }
            if ("-*_".indexOf(c) < 0 || (mark != 0 && c != mark)) {
                return false;
            }
            mark = c;
            count++;
        }
        return count >= 3;
    }

    /** Under a list item, a quotation or a table row a line of hyphens is no underline. */
    private static boolean isParagraph(String text) {
        if (Character.isLetter(text.charAt(0))) {
            return true;
        }
        String words = text.stripLeading();
        return !words.startsWith(">")
                && !words.startsWith("|")
                && !ListMarker.find(text).isPresent();
    }

    /**
     * Where the last comment that opens on a line ends; -1 if none reaches past the line or it has none. A comment that
     * begins a line ends wherever its end is; one within a line must end before the next blank line.
     */
    private int commentEnd(int from, int end, int number) {
        if (nextOpen(from) < 0 || nextOpen(from) >= end) {
            return -1;
        }
        int at = from;
        int result = -1;
        int words = from;
        while (words < end && (source.charAt(words) == ' ' || source.charAt(words) == '\t')) {
            words++;
        }
        int lookedAt = -1;
        boolean apart = false;
        while (true) {
            int open = nextOpen(at);
            if (open < 0 || open >= end) {
                return result;
            }
            if (open > 0 && source.charAt(open - 1) == '\\') {
                at = open + 4;
                continue;
            }
            int close = nextClose(open + 4);
            boolean begins = open == words;
            if (close > end && close != lookedAt) {
                lookedAt = close;
                apart = hasBlankLine(end, close);
            }
            if (close < 0 || (!begins && close > end && apart)) {
                if (commentLine < 0) {
                    commentLine = number;
                }
                at = open + 4;
                if (close < 0) {
                    return result;
                }
                continue;
            }
            result = close + 3;
            at = result;
        }
    }

    /** Remembered, since a search that finds nothing nearby runs to the end of the text each time. */
    private int nextOpen(int from) {
        if (nextOpen == -1 || nextOpen >= from) {
            return nextOpen;
        }
        nextOpen = source.indexOf("<!--", from);
        return nextOpen;
    }

    private int nextClose(int from) {
        if (nextClose == -1 || nextClose >= from) {
            return nextClose;
        }
        nextClose = source.indexOf("-->", from);
        return nextClose;
    }

    private boolean hasBlankLine(int end, int close) {
        if (close - end > LONGEST_COMMENT_IN_A_LINE) {
            return true;
        }
        int at = afterEnd(source, end);
        while (at < close) {
            int next = endOfLine(source, at, returns);
            if (Spaces.isBlankLine(source.substring(at, Math.min(next, source.length())))) {
                return true;
            }
            at = afterEnd(source, next);
        }
        return false;
    }
}
