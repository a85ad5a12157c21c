package org.incidentkit.runbook.internal;

import java.util.Optional;

/**
 * The marker that begins a list item.
 *
 * @param indent the columns before it
 * @param content where the content of the item begins in the line
 */
public record ListMarker(int indent, int content) {

    /**
     * Finds the marker of a line.
     *
     * @param line one line
     * @return its marker, if it begins a list item
     */
    public static Optional<ListMarker> find(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        int after = afterMarker(line, at);
        if (after < 0 || (after < line.length() && !Spaces.isSpace(line.charAt(after)))) {
            return Optional.empty();
        }
        int content = after;
        while (content < line.length() && Spaces.isSpace(line.charAt(content))) {
            content++;
        }
        return Optional.of(new ListMarker(MarkdownLines.indent(line), content));
    }

    private static int afterMarker(String line, int at) {
        if (at >= line.length()) {
            return -1;
        }
        // A bullet that was pasted from a word processor is meant as one.
        if ("*+-\u2022".indexOf(line.charAt(at)) >= 0) {
            return at + 1;
        }
        int digits = at;
        while (digits < line.length() && digits - at < 9 && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        boolean ordered = digits > at && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
        return ordered ? digits + 1 : -1;
    }
}
