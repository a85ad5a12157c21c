package org.incidentkit.spring.boot.actuate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.lint.ReadinessScore;
import org.incidentkit.runbook.render.PageContext;
import org.incidentkit.runbook.render.PageContext.Availability;
import org.incidentkit.runbook.render.PageContext.PriorityRow;
import org.incidentkit.runbook.render.TimelinePicture;
import org.incidentkit.sla.Deadline;
import org.incidentkit.sla.Deadlines;
import org.incidentkit.sla.SlaCalculator;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceSla;

/** What a page says that only a running service knows: open or closed, and what is due when. */
final class RunbookPage {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private RunbookPage() {}

    /** All that the page shows besides the runbook; what is equal makes an equal page. */
    static PageContext context(ServiceRunbook runbook, RunbookState.Available state, Instant now, boolean shown) {
        LocalDate today = runbook.today(now);
        PageContext context = PageContext.on(today)
                .withContactsShown(shown)
                .withFindings(runbook.findings(state, today))
                .withReadiness(ReadinessScore.of(state.runbook().runbook(), today));
        if (runbook.sla().current() instanceof ServiceSla.Ready ready) {
            SlaCalculator calculator = ready.calculator();
            Optional<Availability> availability = availability(ready, now);
            if (availability.isPresent()) {
                context = context.withAvailability(availability.get());
            }
            Optional<TimelinePicture> days = ComingDays.of(calculator, now);
            if (days.isPresent()) {
                context = context.withPicture(days.get());
            }
            return context.withPriorities(calculator.table().rows().stream()
                    .map(row -> row(row, Optional.of(calculator), now, shown))
                    .toList());
        }
        return context.withPriorities(runbook.sla().table().rows().stream()
                .map(row -> row(row, Optional.empty(), now, shown))
                .toList());
    }

    private static Optional<Availability> availability(ServiceSla.Ready ready, Instant now) {
        BusinessTime time = ready.calculator().time();
        try {
            boolean open = time.isOpen(now);
            Optional<Instant> next = open ? time.nextClosing(now) : time.nextOpening(now);
            String until = next.map(instant -> open
                            ? "Open now, until " + when(instant, now, time.zone())
                            : "Closed now. Opens " + when(instant, now, time.zone()))
                    .orElse("Open now, around the clock");
            String always = aroundTheClock(ready);
            String zone = ", " + time.zone().getId() + " time.";
            if (always.isEmpty() || next.isEmpty()) {
                return Optional.of(new Availability(open, until + (next.isEmpty() ? "." : zone)));
            }
            String at = when(next.get(), now, time.zone());
            return Optional.of(new Availability(
                    open,
                    open
                            ? "Open now, until " + at + ", " + time.zone().getId() + " time; for " + always
                                    + " around the clock."
                            : "Open for " + always + " around the clock; otherwise closed, opens " + at + zone));
        } catch (DateOutOfRangeException e) {
            return Optional.empty();
        }
    }

    /** The priorities that are answered whatever the hours; empty where none is. */
    private static String aroundTheClock(ServiceSla.Ready ready) {
        List<String> codes = ready.calculator().table().rows().stream()
                .filter(row -> SlaAnswers.isAroundTheClock(row, ready))
                .map(row -> row.priority().code())
                .toList();
        int last = codes.size() - 1;
        return last < 1
                ? String.join("", codes)
                : String.join(", ", codes.subList(0, last)) + " and " + codes.get(last);
    }

    private static String when(Instant instant, Instant now, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return local.toLocalDate().equals(LocalDate.ofInstant(now, zone))
                ? TIME.format(local) + " today"
                : DAY_AND_TIME.format(local);
    }

    private static PriorityRow row(
            PriorityTable.Row row, Optional<SlaCalculator> calculator, Instant now, boolean shown) {
        Optional<Deadlines> due = calculator.flatMap(sla -> deadlines(sla, row, now));
        return new PriorityRow(
                row.priority().code(),
                row.priority().type(),
                Masking.text(row.priority().example(), shown),
                row.response().toString(),
                due.map(deadlines -> by(deadlines.response())).orElse(""),
                row.update().toString(),
                due.map(deadlines -> by(deadlines.update())).orElse(""));
    }

    /** Empty beyond the known bank holidays: the table stands without times, and {@code /actuator/sla} says why. */
    private static Optional<Deadlines> deadlines(SlaCalculator sla, PriorityTable.Row row, Instant now) {
        try {
            return Optional.of(sla.deadlines(row.priority().code(), now));
        } catch (DateOutOfRangeException e) {
            return Optional.empty();
        }
    }

    private static String by(Deadline deadline) {
        return SHORT.format(deadline.dueLocal());
    }
}
