package org.incidentkit.runbook.internal;

/**
 * How much of each thing that takes a Markdown library long one block of Markdown may hold.
 *
 * @param depth quotations, list items and steps of indent within one another
 * @param size characters of a block
 * @param lines lines of a block; a library reads a paragraph again for each of them
 * @param marks emphasis marks, entities and backslashes
 * @param brackets square brackets
 * @param codeSpans runs of backticks
 * @param references definitions of link targets in a document
 */
public record GuardLimits(int depth, int size, int lines, int marks, int brackets, int codeSpans, int references) {

    /** Many times what a runbook has, and little enough for the library to take no second. */
    public static final GuardLimits STANDARD = new GuardLimits(12, 20_000, 500, 400, 120, 120, 100);
}
