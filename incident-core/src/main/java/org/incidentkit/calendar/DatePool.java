package org.incidentkit.calendar;

import java.time.LocalDate;

/**
 * One {@link LocalDate} for each day of the known years, shared by all calendars: an answer is then a look at a table and
 * makes no object. Filled when the first calendar is built.
 */
final class DatePool {
    private static final long FIRST = LocalDate.of(LawDays.FIRST_YEAR, 1, 1).toEpochDay();
    private static final LocalDate[] DATES = dates();

    private DatePool() {}

    private static LocalDate[] dates() {
        LocalDate[] dates =
                new LocalDate[(int) (LocalDate.of(LawDays.LAST_YEAR, 12, 31).toEpochDay() - FIRST) + 1];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = LocalDate.ofEpochDay(FIRST + i);
        }
        return dates;
    }

    /** The date itself, or the one that equals it. */
    static LocalDate pooled(LocalDate date) {
        long index = date.toEpochDay() - FIRST;
        return index >= 0 && index < DATES.length ? DATES[(int) index] : date;
    }
}
