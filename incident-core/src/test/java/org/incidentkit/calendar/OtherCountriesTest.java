package org.incidentkit.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendars of other countries come in through {@link HolidayProvider}; here those of Jollyday. */
class OtherCountriesTest {

    private record Jollyday(String name, HolidayManager manager) implements HolidayProvider {
        static Jollyday of(String name, String country) {
            return new Jollyday(name, HolidayManager.getInstance(ManagerParameters.create(country)));
        }

        @Override
        public Collection<BankHoliday> in(int year) {
            Map<LocalDate, BankHoliday> days = new TreeMap<>();
            for (Holiday holiday : manager.getHolidays(Year.of(year))) {
                if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
                    days.putIfAbsent(
                            holiday.getDate(),
                            new BankHoliday(
                                    holiday.getDate(),
                                    holiday.getDescription(Locale.ENGLISH),
                                    "",
                                    Certainty.STATUTORY));
                }
            }
            return days.values();
        }
    }

    @Test
    void theHolidaysOfFranceByJollyday() {
        BankHolidays france = BankHolidays.from(Jollyday.of("France", "fr"), 2020, 2040);
        assertThat(france.isBankHoliday(LocalDate.of(2026, 7, 14))).isTrue();
        assertThat(france.isBankHoliday(LocalDate.of(2026, 12, 26))).isFalse();
        BankHolidays both = BankHolidays.union(List.of(france, BankHolidays.of(Division.SCOTLAND)));
        assertThat(both.known()).hasToString("2020-01-01 to 2040-12-31");
        assertThat(BusinessCalendar.of(both).plusBusinessDays(LocalDate.of(2026, 7, 13), 1))
                .isEqualTo(LocalDate.of(2026, 7, 15));
    }
}
