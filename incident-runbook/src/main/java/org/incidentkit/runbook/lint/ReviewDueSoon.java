package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** The runbook stays in date for the next 30 days. */
final class ReviewDueSoon implements Rule {

    private static final int DAYS = 30;

    @Override
    public List<Finding> check(ParsedRunbook runbook, LocalDate today) {
        SourceLocation at = runbook.reviewDateLocation().orElse(SourceLocation.START);
        return runbook.runbook()
                .review()
                .due()
                .filter(due -> today.isBefore(due) && !today.plusDays(DAYS).isBefore(due))
                .map(due -> new Finding(
                        Severity.INFO,
                        "review-due-soon",
                        at,
                        "The runbook goes out of date on " + due + ", within " + DAYS + " days: plan its review."))
                .map(List::of)
                .orElse(List.of());
    }
}
