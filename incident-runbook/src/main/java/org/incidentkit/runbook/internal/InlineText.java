package org.incidentkit.runbook.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.sequence.Escaping;

/** Plain words within one line of Markdown: a title, a heading, a role, a label. */
public final class InlineText {

    private static final String[] WRAPPERS = {"***", "**", "__", "*", "_", "`"};
    private static final Pattern BREAK = Pattern.compile("(?i)(?<!\\\\)<br\\s{0,3}/?>");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])(\\*{1,3}|_{1,3})(?=[^\\s*_])([^*_]{1,200})(?<=\\S)\\1(?![\\w*])");
    private static final Pattern LOOKS =
            Pattern.compile("</?(?:b|strong|i|em|u|span|small)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_LINK = Pattern.compile(
            "<a href=[\"']([^\"'<>\\s()]{1,2000})[\"'][^<>]{0,200}>([^<>\\[\\]]{0,500})</a>", Pattern.CASE_INSENSITIVE);
    private static final String ESCAPED = "\\*`<[]:&";

    private InlineText() {}

    /**
     * Reads plain words from Markdown: emphasis around the whole is taken off, escapes are resolved, comments dropped.
     *
     * @param markdown one line
     * @return its words
     */
    public static String plain(String markdown) {
        String text = Spaces.oneLine(withoutTags(withoutComments(markdown)));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String wrapper : WRAPPERS) {
                int n = wrapper.length();
                boolean wraps = text.length() > 2 * n
                        && text.startsWith(wrapper)
                        && text.endsWith(wrapper)
                        && !isEscaped(text, text.length() - n)
                        && text.indexOf(wrapper, n) == text.length() - n;
                if (wraps) {
                    text = Spaces.strip(text.substring(n, text.length() - n));
                    changed = true;
                    break;
                }
            }
        }
        return unescape(text);
    }

    /**
     * Writes plain words so that {@link #plain} reads them back.
     *
     * @param words one line of plain words
     * @return Markdown
     */
    public static String escape(String words) {
        StringBuilder out = new StringBuilder(words.length() + 8);
        int hashes = words.length();
        while (hashes > 0 && words.charAt(hashes - 1) == '#') {
            hashes--;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean edge = i == 0 || i == words.length() - 1;
            boolean special = ESCAPED.indexOf(c) >= 0 || (c == '_' && edge) || i >= hashes || (c == '~' && edge);
            if (special || (i == 0 && "+->=|".indexOf(c) >= 0)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Tags of HTML that only say how the words look. */
    private static String withoutTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        Matcher tag = LOOKS.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (tag.find()) {
            if (!isEscaped(text, tag.start())) {
                out.append(text, from, tag.start());
                from = tag.end();
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /**
     * Takes out line breaks of HTML, as people put them into the cells of tables.
     *
     * @param text one line
     * @param instead what to write in their place
     * @return the line without breaks
     */
    public static String withoutBreaks(String text, String instead) {
        return text.indexOf('<') < 0 ? text : BREAK.matcher(text).replaceAll(instead);
    }

    /**
     * Takes out the marks around words that are emphasised, but none that belong to a name.
     *
     * @param text one line
     * @return the line without them
     */
    public static String withoutEmphasis(String text) {
        return text.indexOf('*') < 0 && text.indexOf('_') < 0
                ? text
                : EMPHASIS.matcher(text).replaceAll("$2");
    }

    /**
     * Writes links of HTML as Markdown has them.
     *
     * @param text one line
     * @return the line with links of Markdown alone
     */
    public static String htmlLinks(String text) {
        Matcher link = HTML_LINK.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (link.find()) {
            if (!isEscaped(text, link.start())) {
                out.append(text, from, link.start())
                        .append('[')
                        .append(link.group(2))
                        .append("](")
                        .append(link.group(1))
                        .append(')');
                from = link.end();
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /**
     * Takes closed comments out of a line.
     *
     * @param text one line
     * @return the line without them; an opening that nothing closes is kept, as an entity
     */
    public static String withoutComments(String text) {
        int open = findComment(text, 0);
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf("-->", open + 4);
            out.append(text, from, open);
            if (close < 0) {
                // Nothing after this closes either: don't look again for each.
                return out.append(text.substring(open).replace("<!--", "&lt;!--"))
                        .toString();
            }
            out.append(' ');
            from = close + 3;
            open = findComment(text, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /**
     * Takes the closed comments of a line, which {@link #withoutComments} leaves out.
     *
     * @param text one line
     * @return the comments, a space between them; empty if there are none
     */
    public static String comments(String text) {
        StringBuilder out = new StringBuilder();
        int open = findComment(text, 0);
        while (open >= 0) {
            int close = text.indexOf("-->", open + 4);
            if (close < 0) {
                break;
            }
            out.append(' ').append(text, open, close + 3);
            open = findComment(text, close + 3);
        }
        return Spaces.oneLine(out.toString());
    }

    /**
     * Tells a line whose last comment isn't closed in it.
     *
     * @param line one line
     * @param within whether it begins within a comment
     * @return whether the next line does
     */
    public static boolean endsInComment(String line, boolean within) {
        boolean inside = within;
        int at = 0;
        while (true) {
            int next = inside ? line.indexOf("-->", at) : findComment(line, at);
            if (next < 0) {
                return inside;
            }
            at = next + (inside ? 3 : 4);
            inside = !inside;
        }
    }

    /**
     * Takes the last line of a text as its words are read: without comments, each run of white space one space.
     *
     * @param text Markdown
     * @return its last line
     */
    public static String lastLine(String text) {
        return Spaces.oneLine(withoutComments(text.substring(text.lastIndexOf('\n') + 1)));
    }

    private static int findComment(String text, int from) {
        int open = text.indexOf("<!--", from);
        while (open > 0 && text.charAt(open - 1) == '\\') {
            open = text.indexOf("<!--", open + 1);
        }
        return open;
    }

    /**
     * Tells a character that a backslash escapes.
     *
     * @param text Markdown
     * @param at the place of the character
     * @return whether an odd number of backslashes stands before it
     */
    public static boolean isEscaped(String text, int at) {
        int slashes = 0;
        while (at - 1 - slashes >= 0 && text.charAt(at - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    /**
     * Resolves backslash escapes.
     *
     * @param text Markdown
     * @return the text with each escaped punctuation mark for itself
     */
    public static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
                i++;
                c = text.charAt(i);
            }
            out.append(c);
        }
        return out.toString();
    }

    /**
     * Resolves entities of HTML.
     *
     * @param text any text
     * @return the text with each of them for the character that it stands for
     */
    public static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : Escaping.unescapeHtml(text);
    }

    /**
     * Reads the address of a link.
     *
     * @param markdown the address as it is written
     * @return the address, backslash escapes and entities resolved
     */
    public static String address(String markdown) {
        return Escaping.unescapeString(markdown);
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
}
