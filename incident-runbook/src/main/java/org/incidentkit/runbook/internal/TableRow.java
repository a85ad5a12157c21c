package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;

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

    /**
     * Counts bars, which costs less than splitting at them.
     *
     * @param line one line
     * @return how many cells it has at most
     */
    public static int mostCells(String line) {
        int cells = line.startsWith("|") ? 0 : 1;
        for (int at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) {
            cells++;
        }
        return line.endsWith("|") ? cells - 1 : cells;
    }

    private static Cell cell(String line, int from, int to) {
        String raw = line.substring(from, to);
        String text = Spaces.strip(raw);
        int pad = text.isEmpty() ? 0 : raw.indexOf(text);
        return new Cell(text.replace("\\|", "|"), from + pad);
    }

    /**
     * Tells the row of hyphens under a header.
     *
     * @param line one line
     * @return whether it is one
     */
    public static boolean isDelimiter(String line) {
        if (!hasMarksOfDelimiter(line)) {
            return false;
        }
        List<Cell> cells = of(line).cells();
        return !cells.isEmpty() && cells.stream().allMatch(cell -> isDashes(cell.text()));
    }

    /** Most lines begin otherwise. */
    private static boolean hasMarksOfDelimiter(String line) {
        int at = 0;
        while (at < line.length() && ("|:-".indexOf(line.charAt(at)) >= 0 || Spaces.isSpace(line.charAt(at)))) {
            at++;
        }
        return at == line.length() && line.indexOf('|') >= 0;
    }

    /** Hyphens, and perhaps a colon at each end. */
    private static boolean isDashes(String cell) {
        int from = cell.startsWith(":") ? 1 : 0;
        int to = cell.length() > from && cell.endsWith(":") ? cell.length() - 1 : cell.length();
        int at = from;
        while (at < to && cell.charAt(at) == '-') {
            at++;
        }
        return at == to && to > from;
    }
}
