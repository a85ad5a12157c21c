package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.List;

import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.Spaces;

/** The lines under a heading, each of which knows where it stood. */
final class Body {

    private final List<String> lines = new ArrayList<>();
    private final List<SourceLocation> places = new ArrayList<>();

    /** Blank lines at the start say nothing. */
    void add(String line, int number, int column) {
        if (lines.isEmpty() && Spaces.isBlankLine(line)) {
            return;
        }
        lines.add(line);
        places.add(new SourceLocation(number + 1, column + 1));
    }

    /** Keeps what is added next apart from what is there. */
    void gap() {
        if (!lines.isEmpty()) {
            lines.add("");
            places.add(places.get(places.size() - 1));
        }
    }

    boolean hasLines() {
        return !lines.isEmpty();
    }

    /** The lines, without blank ones at the end. */
    String text() {
        return MarkdownBody.trimmed(lines);
    }

    List<String> lines() {
        return lines;
    }

    /** The place of a character, from line and column within this body, both from 0. */
    SourceLocation place(int line, int column) {
        SourceLocation start = places.get(Math.min(line, places.size() - 1));
        return new SourceLocation(start.line(), start.column() + Math.max(0, column));
    }
}
