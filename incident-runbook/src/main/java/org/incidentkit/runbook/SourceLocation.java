package org.incidentkit.runbook;

/**
 * A place in the original text, before anything was normalised.
 *
 * @param line the line, from 1
 * @param column the column, from 1, counted in UTF-16 units
 */
public record SourceLocation(int line, int column) implements Comparable<SourceLocation> {

    /** The first character of a text; also where a finding about the whole text points to. */
    public static final SourceLocation START = new SourceLocation(1, 1);

    /** Checks that line and column are counted from 1. */
    public SourceLocation {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "Line " + line + ", column " + column + " is no place in a text: both count from 1.");
        }
    }

    @Override
    public int compareTo(SourceLocation other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@return the place as {@code line:column}} */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
