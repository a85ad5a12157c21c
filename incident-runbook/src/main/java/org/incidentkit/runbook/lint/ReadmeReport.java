package org.incidentkit.runbook.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.runbook.Finding;

/**
 * Whether the README of a repository leads to its runbook.
 *
 * @param readme the README, within the repository; empty if there is none
 * @param runbook the file that a link leads to; empty if none does, or it couldn't be told
 * @param findings what to mend, by place in the README
 */
public record ReadmeReport(Optional<Path> readme, Optional<Path> runbook, List<Finding> findings) {

    /** Copies the findings. */
    public ReadmeReport {
        Objects.requireNonNull(readme, "readme");
        Objects.requireNonNull(runbook, "runbook");
        findings = List.copyOf(findings);
    }
}
