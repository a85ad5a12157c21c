package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.Spaces;

/** The lines under a heading, each of which knows where it stood. Filled first, and then read. */
final class Body {

    private final List<String> lines = new ArrayList<>();
    private int[] numbers = new int[16];
    private int[] columns = new int[16];
    private @Nullable String text;

    /** Blank lines at the start say nothing. */
    void add(String line, int number, int column) {
        if (!lines.isEmpty() || !Spaces.isBlankLine(line)) {
            put(line, number, column);
        }
    }

    private void put(String line, int number, int column) {
        int at = lines.size();
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * at);
            columns = Arrays.copyOf(columns, 2 * at);
        }
        numbers[at] = number;
        columns[at] = column;
        lines.add(line);
        text = null;
    }

    /** Keeps what is added next apart from what is there. */
    void gap() {
        int last = lines.size() - 1;
        if (last >= 0) {
            put("", numbers[last], columns[last]);
        }
    }

    /** The lines, without blank ones at the end. */
    String text() {
        if (text == null) {
            text = MarkdownBody.trimmed(lines);
        }
        return text;
    }

    List<String> lines() {
        return lines;
    }

    /** The place of a character, from line and column within this body, both from 0. */
    SourceLocation place(int line, int column) {
        int at = Math.min(line, lines.size() - 1);
        return new SourceLocation(numbers[at] + 1, columns[at] + 1 + Math.max(0, column));
    }
}
