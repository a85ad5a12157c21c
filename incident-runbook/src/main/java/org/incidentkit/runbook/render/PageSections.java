package org.incidentkit.runbook.render;

import java.util.Collection;

/** Takes sections out of the main part of a page. */
final class PageSections {

    /** How a section begins. Text is escaped and its own headings are lower, so nothing else looks like it. */
    private static final String HEADING = "<h2 id=\"";

    private PageSections() {}

    /** Keeps the sections with these anchors. */
    static String only(String main, Collection<String> anchors) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        while (from < main.length()) {
            int next = main.indexOf(HEADING, from + 1);
            int to = next < 0 ? main.length() : next;
            if (main.startsWith(HEADING, from) && anchors.contains(anchorAt(main, from))) {
                kept.append(main, from, to);
            }
            from = to;
        }
        return kept.toString();
    }

    private static String anchorAt(String main, int heading) {
        int start = heading + HEADING.length();
        return main.substring(start, main.indexOf('"', start));
    }
}
