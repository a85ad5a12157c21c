package org.incidentkit.spring.boot.freshness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.spring.boot.ServiceRunbooks;

/** How it stands with a runbook, in one paragraph for the log. Contact details are masked. */
final class StatusText {
    private static final int MOST = 10;

    private StatusText() {}

    static String of(RunbookStatus status, LocalDate today) {
        if (status.condition() == RunbookStatus.Condition.MISSING) {
            return named(status) + ContactPoint.maskIn(status.reason()) + ".";
        }
        return named(status) + "\"" + ContactPoint.maskIn(status.title()) + "\" ("
                + ContactPoint.maskIn(status.location()) + ") " + expiry(status, today) + ". "
                + findings(status.findings());
    }

    private static String named(RunbookStatus status) {
        return status.name().equals(ServiceRunbooks.MAIN) ? "Runbook: " : "Runbook " + status.name() + ": ";
    }

    private static String expiry(RunbookStatus status, LocalDate today) {
        return status.due()
                .map(due -> {
                    long days = ChronoUnit.DAYS.between(today, due);
                    return days > 0
                            ? "goes out of date on " + due + ", in " + count(days, "day")
                            : days == 0
                                    ? "goes out of date today, " + due
                                    : "has been out of date since " + due + ", " + count(-days, "day") + " ago";
                })
                .orElse("does not say until when it may be trusted");
    }

    private static String findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "Nothing is wrong with it.";
        }
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long many = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (many > 0) {
                counts.add(severity == Severity.INFO ? count(many, "remark") : count(many, word(severity)));
            }
        }
        String listed = findings.stream()
                .sorted(java.util.Comparator.comparing(Finding::severity).thenComparing(Finding::location))
                .limit(MOST)
                .map(finding -> "line " + finding.location().line() + " " + word(finding.severity()) + " ["
                        + finding.rule() + "] " + ContactPoint.maskIn(finding.message()))
                .collect(Collectors.joining("; "));
        return String.join(", ", counts) + ": " + listed
                + (findings.size() > MOST ? "; and " + (findings.size() - MOST) + " more" : "");
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String count(long many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }
}
