package org.incidentkit.spring.boot.actuate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.render.TimelinePicture;
import org.incidentkit.runbook.render.TimelinePicture.Day;
import org.incidentkit.runbook.render.TimelinePicture.Mark;
import org.incidentkit.runbook.render.TimelinePicture.Window;
import org.incidentkit.sla.Deadline;
import org.incidentkit.sla.Deadlines;
import org.incidentkit.sla.SlaCalculator;

/** The coming week for the page: when the service is open, which days are closed and why, and what is due. */
final class ComingDays {
    private static final int DAYS = 7;

    private ComingDays() {}

    /** {@return the week from today on; empty where it leaves the known bank holidays, or hours that never close} */
    static Optional<TimelinePicture> of(SlaCalculator calculator, Instant now) {
        BusinessTime time = calculator.time();
        try {
            if (time.nextClosing(now).isEmpty()) {
                return Optional.empty();
            }
            LocalDate today = LocalDate.ofInstant(now, time.zone());
            List<Day> days = new ArrayList<>();
            for (int i = 0; i < DAYS; i++) {
                days.add(day(time, today.plusDays(i)));
            }
            List<Mark> marks = new ArrayList<>();
            for (PriorityTable.Row row : calculator.table().rows()) {
                String code = row.priority().code();
                Deadlines deadlines = calculator.deadlines(code, now);
                marks.add(mark(deadlines.response(), "Respond to a " + code));
                marks.add(mark(deadlines.update(), "Update on a " + code));
                deadlines.resolution().ifPresent(due -> marks.add(mark(due, "Resolve a " + code)));
            }
            // To the minute, so that a page stays the same for as long as it shows the same.
            LocalDateTime minute = LocalDateTime.ofInstant(now, time.zone()).truncatedTo(ChronoUnit.MINUTES);
            return Optional.of(new TimelinePicture(days, Optional.of(minute), marks));
        } catch (DateOutOfRangeException e) {
            return Optional.empty();
        }
    }

    private static Mark mark(Deadline deadline, String label) {
        return new Mark(deadline.dueLocal().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES), label);
    }

    private static Day day(BusinessTime time, LocalDate date) {
        Instant end = date.plusDays(1).atStartOfDay(time.zone()).toInstant();
        Instant at = date.atStartOfDay(time.zone()).toInstant();
        List<Window> windows = new ArrayList<>();
        if (!time.isOpen(at)) {
            at = time.nextOpening(at).orElse(end);
        }
        while (at.isBefore(end)) {
            Instant closes = time.nextClosing(at).orElse(end);
            boolean past = !closes.isBefore(end);
            LocalTime from = LocalTime.ofInstant(at, time.zone());
            LocalTime to = past ? LocalTime.MIDNIGHT : LocalTime.ofInstant(closes, time.zone());
            // When the clocks go back, an hour comes twice: a window within it has no length on the dial.
            if (past || from.isBefore(to)) {
                windows.add(new Window(from, to));
            }
            at = past ? end : time.nextOpening(closes).orElse(end);
        }
        String holiday = time.hours().observesBankHolidays()
                ? time.holidays().find(date).map(BankHoliday::title).orElse("")
                : "";
        return new Day(date, windows, holiday);
    }
}
