package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** One thing that a runbook should be. */
@FunctionalInterface
public interface Rule {

    /**
     * Checks a runbook.
     *
     * @param runbook a runbook that was read, with the findings of its parser
     * @param today the date where the reader is
     * @return what is wrong; empty if nothing is
     */
    List<Finding> check(ParsedRunbook runbook, LocalDate today);
}
