package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** The runbook stays in date for some time yet. */
final class ReviewDueSoon extends NamedRule {

    static final int DAYS = 30;

    private final int days;

    ReviewDueSoon(int days) {
        super("review-due-soon", Severity.INFO, "The runbook stays in date for some time yet.");
        if (days < 1) {
            throw new IllegalArgumentException("A review is announced at least 1 day ahead, not " + days + ".");
        }
        this.days = days;
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        LocalDate today = inspection.today();
        SourceLocation at = inspection.parsed().reviewDateLocation().orElse(SourceLocation.START);
        return inspection
                .runbook()
                .review()
                .due()
                .filter(due -> today.isBefore(due) && today.until(due, ChronoUnit.DAYS) <= days)
                .map(due -> finding(
                        at, "The runbook goes out of date on " + due + ", within " + days + " days: plan its review."))
                .map(List::of)
                .orElse(List.of());
    }
}
