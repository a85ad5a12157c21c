package org.incidentkit.runbook.parse;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.InlineText;

/**
 * The plain words of a cell: links are their words, and emphasis, anchors and the marks of footnotes are taken off. Each
 * pattern looks only a bounded number of characters ahead, so that no cell costs more than linear time.
 */
final class CellText {

    private static final Pattern ANCHOR = Pattern.compile("(?i)<a\\s[^<>]{0,300}>|</a>");
    private static final Pattern NOTE = Pattern.compile("(?<!\\\\)\\[\\^[^\\[\\]]{1,40}\\]");
    private static final Pattern LINK = Pattern.compile(
            "(?<!\\\\)\\[([^\\[\\]]{1,500})\\](?:\\([^()\\s]{0,2000}(?:\\s[^()]{0,200})?\\)|\\[[^\\[\\]]{0,200}\\])");

    /** Pairs of marks around some of the words. */
    private static final Pattern STARS =
            Pattern.compile("(?<![\\\\*])(\\*{1,3})(?=[^\\s*])([^*]{1,300})(?<![\\s\\\\])\\1(?!\\*)");

    private static final Pattern LOW_LINES = Pattern.compile(
            "(?<![\\\\_\\p{L}\\p{N}])(_{1,3})(?=[^\\s_])([^_]{1,300})(?<![\\s\\\\])\\1(?![_\\p{L}\\p{N}])");
    private static final Pattern TICKS = Pattern.compile("(?<![\\\\`])(`)([^`]{1,300})`(?!`)");

    private static final Pattern ENTITY = Pattern.compile(
            "(?<!\\\\)&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(nbsp|ensp|emsp|thinsp)|(ndash|mdash|minus)|(amp));");

    private CellText() {}

    /**
     * Reads a cell.
     *
     * @param markdown its Markdown
     * @return its words
     */
    static String plain(String markdown) {
        String text = markdown;
        if (text.indexOf('<') >= 0) {
            text = ANCHOR.matcher(InlineText.withoutBreaks(text, " ")).replaceAll("");
        }
        if (text.indexOf('[') >= 0) {
            text = LINK.matcher(NOTE.matcher(text).replaceAll("")).replaceAll("$1");
        }
        if (text.indexOf('&') >= 0) {
            text = ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
        }
        text = STARS.matcher(text).replaceAll("$2");
        text = LOW_LINES.matcher(text).replaceAll("$2");
        text = TICKS.matcher(text).replaceAll("$2");
        return InlineText.plain(text);
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return " ";
        }
        if (entity.group(4) != null) {
            return "\u2013";
        }
        if (entity.group(5) != null) {
            return "&";
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        boolean writable = Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF) && code > 0;
        if (!writable) {
            return entity.group();
        }
        // A mark that is written so is no mark of Markdown.
        boolean mark = code > ' ' && code < 127 && !Character.isLetterOrDigit(code);
        return (mark ? "\\" : "") + Character.toString(code);
    }

    /**
     * Finds where the words of a cell begin.
     *
     * @param markdown its Markdown
     * @param plain its words
     * @return the place of the first of them, as near as it can be told
     */
    static int start(String markdown, String plain) {
        int whole = markdown.indexOf(plain);
        int space = plain.indexOf(' ');
        return Math.max(0, whole >= 0 || space < 0 ? whole : markdown.indexOf(plain.substring(0, space)));
    }
}
