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

    static List<TextLink> in(String prose) {
        if (prose.indexOf('[') < 0) {
            return List.of();
        }
        List<TextLink> links = new ArrayList<>();
        Matcher link = LINK.matcher(prose);
        for (int at = prose.indexOf('['); at >= 0 && link.find(at); at = prose.indexOf('[', link.end())) {
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
        return links;
    }
}
