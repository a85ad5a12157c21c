package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The cells of one row of a table.
 *
 * @param cells the cells, without padding
 */
public record TableRow(List<Cell> cells) {

    /**
     * One cell.
     *
     * @param text its Markdown, without padding
     * @param column where it begins in its line, from 0
     */
    public record Cell(String text, int column) {}

    private static final Pattern DELIMITER = Pattern.compile(":?-+:?");

    /**
     * Splits a line at its bars; an escaped bar is text.
     *
     * @param line one line
     * @return its cells; none if there is no bar
     */
    public static TableRow of(String line) {
        List<Cell> cells = new ArrayList<>();
        int end = line.length();
        while (end > 0 && Spaces.isSpace(line.charAt(end - 1))) {
            end--;
        }
        int from = 0;
        while (from < end && Spaces.isSpace(line.charAt(from))) {
            from++;
        }
        if (from < end && line.charAt(from) == '|') {
            from++;
        }
        boolean bar = from > 0 && from <= end && line.charAt(from - 1) == '|';
        for (int at = from; at <= end; at++) {
            boolean last = at == end;
            boolean splits = !last && line.charAt(at) == '|' && !InlineText.isEscaped(line, at);
            if (splits || (last && from < end)) {
                cells.add(cell(line, from, at));
                from = at + 1;
                bar |= splits;
            }
        }
        return new TableRow(bar ? List.copyOf(cells) : List.of());
    }

    private static Cell cell(String line, int from, int to) {
        String raw = line.substring(from, to);
        String text = Spaces.strip(raw);
        int pad = text.isEmpty() ? 0 : raw.indexOf(text);
        return new Cell(text.replace("\\|", "|"), from + pad);
    }

    /** {@return whether this is the row of hyphens under a header} */
    public boolean isDelimiter() {
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> DELIMITER.matcher(cell.text()).matches());
    }
}
