package org.incidentkit.spring.boot.freshness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Severity;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceRunbook;

/**
 * How it stands with a runbook on a date. Two are equal while there is nothing new to tell.
 *
 * @param name the name of the runbook, {@code default} for the one that is meant where no name is given
 * @param condition the worst that there is to say
 * @param title the service; empty where there is no runbook
 * @param location where it was found; empty where there is none
 * @param version tells one text from another: the first 12 hexadecimal digits of its SHA-256; empty where there is none
 * @param due the first day on which it is out of date; empty where that does not follow from what it says
 * @param findings what is wrong with it, sorted by place
 * @param reason why there is none; empty where there is one
 */
public record RunbookStatus(
        String name,
        Condition condition,
        String title,
        String location,
        String version,
        Optional<LocalDate> due,
        List<Finding> findings,
        String reason) {
    private static final int SOON = 30;

    /** From bad to good. */
    public enum Condition {
        /** There is none, or it cannot be read. */
        MISSING,
        /** The day has come from which it is out of date. */
        EXPIRED,
        /** It has a finding that is an error. */
        ERROR,
        /** It will be out of date within 30 days. */
        DUE_SOON,
        /** It may be used. */
        FIT
    }

    /** Copies the findings. */
    public RunbookStatus {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(reason, "reason");
        findings = List.copyOf(findings);
    }

    /**
     * {@return how it stands with a runbook}
     *
     * @param runbook the runbook
     * @param now the instant that is asked about
     */
    public static RunbookStatus of(ServiceRunbook runbook, Instant now) {
        RunbookState state = runbook.state();
        if (state instanceof RunbookState.Unavailable unavailable) {
            return missing(runbook.name(), unavailable.reason());
        }
        RunbookState.Available available = (RunbookState.Available) state;
        LocalDate today = runbook.today(now);
        Runbook found = available.runbook().runbook();
        List<Finding> findings = runbook.findings(available, today);
        return new RunbookStatus(
                runbook.name(),
                condition(found, findings, today),
                found.title(),
                available.location(),
                runbook.version(available),
                found.review().due(),
                findings,
                "");
    }

    static RunbookStatus missing(String name, String reason) {
        return new RunbookStatus(name, Condition.MISSING, "", "", "", Optional.empty(), List.of(), reason);
    }

    private static Condition condition(Runbook found, List<Finding> findings, LocalDate today) {
        if (found.review().isOverdue(today)) {
            return Condition.EXPIRED;
        }
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Condition.ERROR;
        }
        return found.review()
                        .due()
                        .filter(due -> !today.plusDays(SOON).isBefore(due))
                        .isPresent()
                ? Condition.DUE_SOON
                : Condition.FIT;
    }

    /**
     * {@return how many findings there are}
     *
     * @param severity of which severity
     */
    public int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** {@return name, condition and version; findings may quote what people wrote} */
    @Override
    public String toString() {
        return "RunbookStatus[" + name + ", " + condition + (version.isEmpty() ? "" : ", " + version) + "]";
    }
}
