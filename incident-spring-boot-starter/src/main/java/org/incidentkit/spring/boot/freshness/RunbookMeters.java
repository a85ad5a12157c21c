package org.incidentkit.spring.boot.freshness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.runbook.Severity;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.ServiceSla;

/** How it stands with the runbooks, as gauges. What is not known is not a number. */
public final class RunbookMeters implements MeterBinder {
    /** Whether there is a runbook, 1 or 0; tagged {@code runbook}. */
    public static final String AVAILABLE = "incident.runbook.available";

    /** Days until a runbook is out of date, negative from then on; tagged {@code runbook}. */
    public static final String EXPIRY = "incident.runbook.expiry";

    /** How many findings a runbook has; tagged {@code runbook} and {@code severity}. */
    public static final String FINDINGS = "incident.runbook.findings";

    /** Whether the service is within its response hours, 1 or 0; tagged {@code runbook}. */
    public static final String OPEN = "incident.service.open";

    /** Days until the end of the bank holidays that GOV.UK has published. */
    public static final String BANK_HOLIDAYS = "incident.bank.holidays.published";

    private static final String RUNBOOK = "runbook";
    private static final String DAYS = "days";

    private final ServiceRunbooks runbooks;
    private final Clock clock;

    /**
     * Creates the gauges' source.
     *
     * @param runbooks the runbooks
     * @param clock tells the time
     */
    public RunbookMeters(ServiceRunbooks runbooks, Clock clock) {
        this.runbooks = runbooks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ServiceRunbook runbook : runbooks.all()) {
            Gauge.builder(AVAILABLE, runbook, this::available)
                    .description("Whether there is a runbook: 1, or 0")
                    .tag(RUNBOOK, runbook.name())
                    .register(registry);
            Gauge.builder(EXPIRY, runbook, this::expiry)
                    .description("Days until the runbook is out of date; negative from then on")
                    .baseUnit(DAYS)
                    .tag(RUNBOOK, runbook.name())
                    .register(registry);
            for (Severity severity : Severity.values()) {
                Gauge.builder(FINDINGS, runbook, one -> findings(one, severity))
                        .description("What is wrong with the runbook")
                        .tag(RUNBOOK, runbook.name())
                        .tag("severity", severity.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
            Gauge.builder(OPEN, runbook, this::open)
                    .description("Whether the service is within its response hours: 1, or 0")
                    .tag(RUNBOOK, runbook.name())
                    .register(registry);
        }
        Gauge.builder(BANK_HOLIDAYS, runbooks.main(), this::published)
                .description("Days until the end of the bank holidays that GOV.UK has published")
                .baseUnit(DAYS)
                .register(registry);
    }

    private RunbookStatus status(ServiceRunbook runbook) {
        return RunbookStatus.of(runbook, clock.instant());
    }

    /** A main runbook that nobody configured, beside others by name, is not missed. */
    private double available(ServiceRunbook runbook) {
        if (status(runbook).condition() != RunbookStatus.Condition.MISSING) {
            return 1;
        }
        return runbooks.isExpected(runbook) ? 0 : Double.NaN;
    }

    private double expiry(ServiceRunbook runbook) {
        LocalDate today = runbook.today(clock.instant());
        return status(runbook)
                .due()
                .map(due -> (double) ChronoUnit.DAYS.between(today, due))
                .orElse(Double.NaN);
    }

    private double findings(ServiceRunbook runbook, Severity severity) {
        RunbookStatus status = status(runbook);
        return status.condition() == RunbookStatus.Condition.MISSING ? Double.NaN : status.count(severity);
    }

    private double open(ServiceRunbook runbook) {
        Instant now = clock.instant();
        try {
            return runbook.sla().current() instanceof ServiceSla.Ready ready
                    ? (ready.calculator().time().isOpen(now) ? 1 : 0)
                    : Double.NaN;
        } catch (DateOutOfRangeException e) {
            return Double.NaN;
        }
    }

    private double published(ServiceRunbook runbook) {
        LocalDate today = runbook.today(clock.instant());
        return runbook.sla()
                .holidays()
                .current()
                .published()
                .map(range -> (double) ChronoUnit.DAYS.between(today, range.toInclusive()))
                .orElse(Double.NaN);
    }
}
