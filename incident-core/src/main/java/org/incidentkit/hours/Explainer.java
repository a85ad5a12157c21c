package org.incidentkit.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.hours.Explanation.Closed;
import org.incidentkit.hours.Explanation.Closure;
import org.incidentkit.hours.Explanation.Counted;
import org.incidentkit.hours.Explanation.Step;

/** Walks the days of a span to say what counted; slower than the arithmetic, and run only when asked for. */
final class Explainer {
    private final BusinessTime time;

    Explainer(BusinessTime time) {
        this.time = time;
    }

    Explanation between(Instant from, Instant to) {
        List<Step> steps = new ArrayList<>();
        Instant reached = from;
        LocalDate first = LocalDate.ofInstant(from, time.zone());
        LocalDate last = LocalDate.ofInstant(to, time.zone());
        // A window of the day before may reach over midnight into the first day.
        for (LocalDate date = first.minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            List<Stretch> stretches = time.stretches(date);
            for (Stretch stretch : stretches) {
                Instant opens = Instant.ofEpochSecond(stretch.from());
                Instant closes = Instant.ofEpochSecond(stretch.to());
                Instant begins = opens.isBefore(reached) ? reached : opens;
                Instant ends = closes.isAfter(to) ? to : closes;
                if (begins.isBefore(ends)) {
                    steps.add(counted(date, begins, ends));
                    reached = ends;
                }
            }
            boolean inSpan = !date.isBefore(first)
                    && date.atStartOfDay(time.zone()).toInstant().isBefore(to);
            if (stretches.isEmpty() && inSpan) {
                steps.add(closed(date));
            }
        }
        return new Explanation(steps);
    }

    private Counted counted(LocalDate date, Instant begins, Instant ends) {
        return new Counted(
                date, begins.atZone(time.zone()), ends.atZone(time.zone()), Duration.between(begins, ends), note(date));
    }

    private String note(LocalDate date) {
        List<TimeWindow> own = time.hours().dates().get(date);
        if (own != null) {
            return "own hours " + words(own);
        }
        return holiday(date)
                .map(day -> day.label() + ", hours " + words(time.hours().onBankHoliday(date.getDayOfWeek())))
                .orElse("");
    }

    private static String words(List<TimeWindow> windows) {
        return windows.stream()
                .map(window -> window.toString().replace("-", " to "))
                .collect(Collectors.joining(" and "));
    }

    /** The bank holiday that a date is, where that makes a difference to the hours of its weekday. */
    private Optional<BankHoliday> holiday(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return time.hours().on(day).equals(time.hours().onBankHoliday(day))
                ? Optional.empty()
                : time.holidays().find(date);
    }

    Closed closed(LocalDate date) {
        if (time.hours().dates().containsKey(date)) {
            return new Closed(date, Closure.OWN_HOURS, "closed on this date");
        }
        Optional<BankHoliday> holiday = holiday(date);
        if (holiday.isPresent()) {
            return new Closed(date, Closure.BANK_HOLIDAY, holiday.get().label());
        }
        DayOfWeek day = date.getDayOfWeek();
        if (time.hours().on(day).isEmpty()) {
            return new Closed(date, Closure.WEEKDAY, day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        return new Closed(date, Closure.CLOCK_CHANGE, "its hours fall into a change of the clock");
    }
}
