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
        ALONE
    }

    /** Every repetition is bounded, so that reading takes linear time. */
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[(?<words>[^\\[\\]]{0,500})\\]"
            + "(?:\\(\\s{0,3}<?(?<target>[^()\\s<>]{0,1500}(?:\\([^()\\s<>]{0,200}\\)[^()\\s<>]{0,200})?)>?(?:\\s{1,3}[\"'][^\"'()]{0,300}[\"'])?\\s{0,3}\\)"
            + "|(?<other>\\s?\\[[^\\[\\]]{0,300}\\]|:|\\())?");

    static List<TextLink> in(String prose) {
        if (prose.indexOf('[') < 0) {
            return List.of();
        }
        List<TextLink> links = new ArrayList<>();
        Matcher link = LINK.matcher(prose);
        for (int at = prose.indexOf('['); at >= 0 && link.find(at); at = prose.indexOf('[', link.end())) {
            String words = InlineText.plain(link.group("words"));
            if (link.group("target") != null) {
                links.add(new TextLink(words, link.group("target"), Form.INLINE, link.start()));
            } else if (link.group("other") == null) {
                links.add(new TextLink(words, "", Form.ALONE, link.start()));
            }
        }
        return links;
    }
}
