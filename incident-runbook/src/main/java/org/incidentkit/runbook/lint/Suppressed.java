package org.incidentkit.runbook.lint;

import java.util.Objects;

import org.incidentkit.runbook.Finding;

/**
 * A finding that a comment in the runbook keeps quiet.
 *
 * @param finding what was found
 * @param reason why the team lives with it, in its own words
 */
public record Suppressed(Finding finding, String reason) {

    /** Checks that nothing is missing. */
    public Suppressed {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(reason, "reason");
    }
}
