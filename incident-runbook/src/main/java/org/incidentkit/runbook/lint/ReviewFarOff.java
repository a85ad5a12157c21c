package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** Somebody reads the runbook through before it has nothing to do with the service any more. */
final class ReviewFarOff extends NamedRule {

    private static final int YEARS = 2;

    ReviewFarOff() {
        super("review-far-off", Severity.INFO, "The next review is within two years.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        SourceLocation at = inspection.parsed().reviewDateLocation().orElse(SourceLocation.START);
        return inspection
                .runbook()
                .review()
                .due()
                .filter(due -> is(inspection.runbook().review(), inspection.today()))
                .map(due -> finding(
                        at,
                        "The runbook goes out of date on " + due + ", more than " + YEARS
                                + " years from now: nobody will trust it for so long. Review it every 6 or 12 months."))
                .map(List::of)
                .orElse(List.of());
    }

    static boolean is(Review review, LocalDate today) {
        LocalDate latest = today.plusYears(YEARS);
        return review.due().filter(due -> due.isAfter(latest)).isPresent();
    }
}
