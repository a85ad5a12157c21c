package org.incidentkit.runbook.parse;

import java.util.Objects;

import org.incidentkit.runbook.SourceLocation;

/**
 * Something that a runbook says, and where it says so.
 *
 * @param value what it says
 * @param location where its content begins in the original text: behind the marker of a list item, at the number signs of
 *     a heading, at the first word of a statement
 * @param <T> what it is
 */
public record Located<T>(T value, SourceLocation location) {

    /** Checks that nothing is missing. */
    public Located {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(location, "location");
    }
}
