package org.incidentkit.spring.boot.freshness;

import java.util.Locale;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a {@link RunbookNotFitException}. Spring Boot creates it. */
final class RunbookNotFitFailureAnalyzer extends AbstractFailureAnalyzer<RunbookNotFitException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, RunbookNotFitException cause) {
        String failOn = cause.failOn().name().toLowerCase(Locale.ROOT);
        return new FailureAnalysis(
                "The application does not start, because incident.runbook.fail-on=" + failOn
                        + " and its runbook is not fit for use.\n\n    " + cause.getMessage(),
                action(cause)
                        + " To start all the same, set incident.runbook.fail-on=never: the log, the metrics"
                        + " and the endpoints will go on saying it.",
                cause);
    }

    private static String action(RunbookNotFitException cause) {
        RunbookStatus status = cause.status();
        return switch (status.condition()) {
            case MISSING -> cause.remedy();
            case EXPIRED ->
                "Read the runbook through, mend what is no longer so, and move its date: \"expires\" in its front matter,"
                        + " or the date of its last review.";
            case ERROR, DUE_SOON, FIT -> "Mend the lines that are named above in " + status.location() + ".";
        };
    }
}
