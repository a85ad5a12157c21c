package org.incidentkit.runbook.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/** Anchors for headings: letters, digits and hyphens. */
public final class Slug {

    private Slug() {}

    /**
     * Makes an anchor of a heading.
     *
     * @param heading plain words
     * @return the words in lower case, joined by single hyphens; {@code section} if there are none
     */
    public static String of(String heading) {
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
        return out.isEmpty() ? "section" : out.toString();
    }

    /**
     * Makes an anchor of a heading and of what stands under it. It depends on nothing else in the document, so that it
     * stays when another heading is reworded to be like this one, or unlike it.
     *
     * @param heading plain words
     * @param content what stands under the heading
     * @return an anchor that only a section of the same heading and content has
     */
    public static String permanent(String heading, String content) {
        CRC32 sum = new CRC32();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        return of(heading) + "-" + String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    /**
     * Makes an anchor that nobody has taken, and remembers it. The first of several equal headings gets the plain one, the
     * others their permanent ones.
     *
     * @param heading plain words
     * @param content what stands under the heading
     * @param taken the anchors that are taken, each with how many more of its kind there are; the new one is added
     * @return the anchor
     */
    public static String unique(String heading, String content, Map<String, Integer> taken) {
        String plain = of(heading);
        if (taken.putIfAbsent(plain, 0) == null) {
            return plain;
        }
        String permanent = permanent(heading, content);
        String anchor = permanent;
        // Only sections that are equal in all get a number, and which of them has it makes no difference.
        while (taken.putIfAbsent(anchor, 0) != null) {
            anchor = permanent + "-" + (taken.merge(permanent, 1, Integer::sum) + 1);
        }
        return anchor;
    }
}
