package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** Nobody has read the runbook on a day that has yet to come. */
final class ReviewInFuture extends NamedRule {

    ReviewInFuture() {
        super("review-in-future", Severity.WARNING, "The last review has been.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        SourceLocation at = inspection.parsed().lastReviewedLocation().orElse(SourceLocation.START);
        return inspection
                .runbook()
                .review()
                .lastReviewed()
                .filter(date -> is(inspection.runbook().review(), inspection.today()))
                .map(date -> finding(
                        at,
                        "The last review is dated " + date + ", which has yet to come: give the day on which it was."))
                .map(List::of)
                .orElse(List.of());
    }

    static boolean is(Review review, LocalDate today) {
        return review.lastReviewed().filter(date -> date.isAfter(today)).isPresent();
    }
}
