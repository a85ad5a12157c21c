package org.incidentkit.runbook.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The anchors that GitHub gives headings, which is where most runbooks are read. */
final class Anchors {

    private Anchors() {}

    /** Letters in lower case, hyphens for spaces, punctuation dropped; equal ones are numbered from the second on. */
    static Set<String> of(List<String> headings) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String heading : headings) {
            StringBuilder out = new StringBuilder(heading.length());
            heading.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
                if (c == ' ') {
                    out.append('-');
                } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                    out.appendCodePoint(c);
                }
            });
            String anchor = out.toString();
            int count = counts.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(count == 0 ? anchor : anchor + "-" + count);
        }
        return anchors;
    }
}
