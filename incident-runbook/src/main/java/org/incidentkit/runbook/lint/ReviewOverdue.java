package org.incidentkit.runbook.lint;

import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** The day on which the runbook goes out of date has not come. */
final class ReviewOverdue extends NamedRule {

    ReviewOverdue() {
        super("review-overdue", Severity.ERROR, "The runbook is in date.");
    }

    /** Whoever can write that it may be out of date can as well read it through and write a later date. */
    @Override
    public boolean isSuppressible() {
        return false;
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        SourceLocation at = inspection.parsed().reviewDateLocation().orElse(SourceLocation.START);
        return inspection
                .runbook()
                .review()
                .due()
                .filter(due -> !inspection.today().isBefore(due))
                .map(due -> finding(
                        at, "The runbook is out of date since " + due + ": read it through, then move its date."))
                .map(List::of)
                .orElse(List.of());
    }
}
