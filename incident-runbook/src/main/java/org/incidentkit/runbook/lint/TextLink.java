package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.InlineText;

/**
 * A link as it is written in one line of Markdown.
 *
 * @param words what readers see, plain
 * @param target where it leads, as it is written; empty if it has none
 * @param form how the target is written
 * @param start where the link begins in its line, from 0
 */
record TextLink(String words, String target, Form form, int start) {

    /** How a target is written. */
    enum Form {
        /** In round brackets after the words. */
        INLINE,
        /** Words in square brackets, and nothing else. */
        ALONE,
        /** The name of a definition in square brackets after the words. */
        REFERENCE,
        /** In round brackets after the words, but for a space between the two, so that no reader sees a link. */
        APART,
        /** With a round bracket after the words in which no target can be read. */
        BROKEN
    }

    /** Every repetition is bounded, so that reading takes linear time. */
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[(?<words>[^\\[\\]]{0,500})\\]"
            + "(?:\\(\\s{0,3}<(?<angled>[^<>\\n]{0,1500})>(?:\\s{1,3}[\"'][^\"'()]{0,300}[\"'])?\\s{0,3}\\)"
            + "|\\(\\s{0,3}<?(?<target>[^()\\s<>]{0,1500}(?:\\([^()\\s<>]{0,200}\\)[^()\\s<>]{0,200})?)>?(?:\\s{1,3}[\"'][^\"'()]{0,300}[\"'])?\\s{0,3}\\)"
            + "|\\[(?<label>[^\\[\\]]{0,300})\\]|\\s{1,2}\\((?<apart>(?:https?://|mailto:)[^()\\s<>]{1,1500})\\)"
            + "|(?<other>\\s\\[[^\\[\\]]{0,300}\\]|:|\\())?");

    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_TARGET = 1_500;

    static List<TextLink> in(String prose) {
        if (prose.indexOf('[') < 0) {
            return List.of();
        }
        List<TextLink> links = new ArrayList<>();
        Matcher link = LINK.matcher(prose);
        int at = prose.indexOf('[');
        while (at >= 0) {
            int end = plain(prose, at, links);
            if (end < 0) {
                if (!link.find(at)) {
                    break;
                }
                end = link.end();
                add(link, links);
            }
            at = prose.indexOf('[', end);
        }
        return links;
    }

    /**
     * Reads a link as nearly all are written, for which the pattern would cost ten times as much: words, and a target that
     * needs no second thought. Returns where it ends, or -1 if the pattern has to be asked.
     */
    private static int plain(String prose, int open, List<TextLink> links) {
        int close = prose.indexOf(']', open);
        boolean mayBe = close >= 0
                && close - open <= LONGEST_WORDS
                && prose.startsWith("(", close + 1)
                && prose.lastIndexOf('[', close) == open
                && !prose.startsWith("\\", open - 1);
        if (!mayBe) {
            return -1;
        }
        int from = close + 2;
        int to = from;
        while (to < prose.length() && to - from < LONGEST_TARGET && isPlain(prose.charAt(to))) {
            to++;
        }
        if (!prose.startsWith(")", to)) {
            return -1;
        }
        String words = InlineText.plain(prose.substring(open + 1, close));
        links.add(new TextLink(words, prose.substring(from, to), Form.INLINE, open));
        return to + 1;
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < '\u007F' && c != '(' && c != ')' && c != '<' && c != '>';
    }

    private static void add(Matcher link, List<TextLink> links) {
        String words = InlineText.plain(link.group("words"));
        if (link.group("angled") != null) {
            links.add(new TextLink(words, link.group("angled"), Form.INLINE, link.start()));
        } else if (link.group("target") != null) {
            links.add(new TextLink(words, link.group("target"), Form.INLINE, link.start()));
        } else if (link.group("label") != null) {
            links.add(new TextLink(words, link.group("label"), Form.REFERENCE, link.start()));
        } else if (link.group("apart") != null) {
            links.add(new TextLink(words, link.group("apart"), Form.APART, link.start()));
        } else if ("(".equals(link.group("other"))) {
            links.add(new TextLink(words, "", Form.BROKEN, link.start()));
        } else if (link.group("other") == null) {
            links.add(new TextLink(words, "", Form.ALONE, link.start()));
        }
    }
}
