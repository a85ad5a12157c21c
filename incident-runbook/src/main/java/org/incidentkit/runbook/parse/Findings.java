package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** Findings as they are made. */
final class Findings {

    /** More than anybody reads; a text of nothing but headings would otherwise give one for each line. */
    private static final int MOST = 1_000;

    private final List<Finding> found = new ArrayList<>();

    void error(String rule, SourceLocation at, String message) {
        found.add(new Finding(Severity.ERROR, rule, at, message));
    }

    void warning(String rule, SourceLocation at, String message) {
        found.add(new Finding(Severity.WARNING, rule, at, message));
    }

    void info(String rule, SourceLocation at, String message) {
        found.add(new Finding(Severity.INFO, rule, at, message));
    }

    List<Finding> sorted() {
        List<Finding> sorted = found.stream().sorted().distinct().toList();
        if (sorted.size() <= MOST) {
            return sorted;
        }
        // The gravest are kept, whatever their place.
        List<Finding> kept = new ArrayList<>(sorted.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(MOST)
                .toList());
        kept.add(new Finding(
                Severity.INFO,
                "findings-cut",
                SourceLocation.START,
                (sorted.size() - MOST) + " more findings are left out; mend these first."));
        return kept.stream().sorted().toList();
    }

    /** Words of the team's within a message, cut short. */
    static String quoted(String words) {
        int end = words.length() > 80 && Character.isHighSurrogate(words.charAt(78)) ? 78 : 79;
        String text = words.length() > 80 ? words.substring(0, end) + "\u2026" : words;
        return "\"" + text + "\"";
    }
}
