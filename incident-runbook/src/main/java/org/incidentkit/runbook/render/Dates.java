package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates for people. */
final class Dates {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int DAYS_TO_COUNT = 60;
    private static final int MONTHS_TO_COUNT = 24;

    private Dates() {}

    static String of(LocalDate date) {
        return LONG.format(date);
    }

    /** How far a date is from another, to the unit that somebody would say. */
    static String between(LocalDate today, LocalDate date) {
        if (date.equals(today)) {
            return "today";
        }
        boolean past = date.isBefore(today);
        LocalDate from = past ? date : today;
        LocalDate to = past ? today : date;
        long days = ChronoUnit.DAYS.between(from, to);
        long months = ChronoUnit.MONTHS.between(from, to);
        String length = days <= DAYS_TO_COUNT
                ? count(days, "day")
                : months < MONTHS_TO_COUNT ? count(months, "month") : count(ChronoUnit.YEARS.between(from, to), "year");
        return past ? length + " ago" : "in " + length;
    }

    private static String count(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
