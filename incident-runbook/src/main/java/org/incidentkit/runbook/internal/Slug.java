package org.incidentkit.runbook.internal;

import java.util.Locale;
import java.util.Map;

/** Anchors for headings. */
public final class Slug {

    private Slug() {}

    /**
     * Makes an anchor of a heading, and remembers it.
     *
     * @param heading plain words
     * @param taken the anchors that are taken, with how often each was asked for; the new one is added
     * @return an anchor that nobody had taken
     */
    public static String unique(String heading, Map<String, Integer> taken) {
        StringBuilder out = new StringBuilder();
        heading.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty()
                    && out.charAt(out.length() - 1) != '-'
                    && (c == ' ' || c == '-' || c == '_' || c == '/')) {
                out.append('-');
            }
        });
        while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        String slug = out.isEmpty() ? "section" : out.toString();
        String anchor = slug;
        while (taken.containsKey(anchor)) {
            anchor = slug + "-" + taken.merge(slug, 1, Integer::sum);
        }
        taken.put(anchor, 0);
        return anchor;
    }
}
