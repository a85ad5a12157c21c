package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** The day on which the runbook goes out of date has not come. */
final class ReviewOverdue implements Rule {

    @Override
    public List<Finding> check(ParsedRunbook runbook, LocalDate today) {
        SourceLocation at = runbook.reviewDateLocation().orElse(SourceLocation.START);
        return runbook.runbook()
                .review()
                .due()
                .filter(due -> !today.isBefore(due))
                .map(due -> new Finding(
                        Severity.ERROR,
                        "review-overdue",
                        at,
                        "The runbook is out of date since " + due + ": read it through, then move its date."))
                .map(List::of)
                .orElse(List.of());
    }
}
