package org.incidentkit.spring.boot.freshness;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.Severity;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;

/**
 * Adds to {@code /actuator/info} how it stands with the runbook, under {@code runbook}; with others by name under
 * {@code runbooks}. Nobody's address is among it.
 */
public final class RunbookInfoContributor implements InfoContributor {
    private final ServiceRunbooks runbooks;
    private final Clock clock;

    /**
     * Creates a contributor.
     *
     * @param runbooks the runbooks
     * @param clock tells the date
     */
    public RunbookInfoContributor(ServiceRunbooks runbooks, Clock clock) {
        this.runbooks = runbooks;
        this.clock = clock;
    }

    @Override
    public void contribute(Info.Builder builder) {
        Instant now = clock.instant();
        Map<String, Object> named = new LinkedHashMap<>();
        for (ServiceRunbook runbook : runbooks.expected()) {
            if (runbook.name().equals(ServiceRunbooks.MAIN)) {
                builder.withDetail("runbook", about(runbook, now));
            } else {
                named.put(runbook.name(), about(runbook, now));
            }
        }
        if (!named.isEmpty()) {
            builder.withDetail("runbooks", named);
        }
    }

    private static Map<String, Object> about(ServiceRunbook runbook, Instant now) {
        RunbookStatus status = RunbookStatus.of(runbook, now);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("condition", word(status.condition()));
        if (status.condition() == RunbookStatus.Condition.MISSING) {
            about.put("reason", ContactPoint.maskIn(status.reason()));
            return about;
        }
        about.put("title", ContactPoint.maskIn(status.title()));
        about.put("version", status.version());
        status.due().ifPresent(due -> {
            about.put("due", due.toString());
            about.put("daysLeft", ChronoUnit.DAYS.between(runbook.today(now), due));
        });
        Map<String, Object> findings = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            findings.put(word(severity), status.count(severity));
        }
        about.put("findings", findings);
        return about;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
