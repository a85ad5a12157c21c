package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** Nobody has read the runbook on a day that has yet to come. */
final class ReviewInFuture implements Rule {

    @Override
    public List<Finding> check(ParsedRunbook runbook, LocalDate today) {
        SourceLocation at = runbook.reviewDateLocation().orElse(SourceLocation.START);
        return runbook.runbook()
                .review()
                .lastReviewed()
                .filter(date -> date.isAfter(today))
                .map(date -> new Finding(
                        Severity.WARNING,
                        "review-in-future",
                        at,
                        "The last review is dated " + date + ", which has yet to come: give the day on which it was."))
                .map(List::of)
                .orElse(List.of());
    }
}
