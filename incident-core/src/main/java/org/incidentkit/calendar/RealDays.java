package org.incidentkit.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/** The day of the year for which a substitute stands. */
final class RealDays {
    private static final Map<String, MonthDay> BY_TITLE = Map.of(
            LawDays.NEW_YEAR, MonthDay.of(1, 1),
            LawDays.SECOND_JANUARY, MonthDay.of(1, 2),
            LawDays.ST_PATRICK, MonthDay.of(3, 17),
            LawDays.BOYNE, MonthDay.of(7, 12),
            LawDays.ST_ANDREW, MonthDay.of(11, 30),
            LawDays.CHRISTMAS, MonthDay.of(12, 25),
            LawDays.BOXING, MonthDay.of(12, 26));

    private RealDays() {}

    /** The real day; empty for a day whose name does not tell it, such as a bank holiday that was moved. */
    static Optional<LocalDate> of(BankHoliday substitute) {
        // GOV.UK has written the apostrophe both ways.
        return Optional.ofNullable(BY_TITLE.get(substitute.title().replace('\'', '’')))
                .map(day -> day.atYear(substitute.date().getYear()));
    }
}
