package org.incidentkit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BusinessCalendarTest {
    private static final BusinessCalendar ENGLAND = BusinessCalendar.of(BankHolidays.of(Division.ENGLAND_AND_WALES));

    @ParameterizedTest
    @CsvSource({
        "2026-04-02, 1, 2026-04-07", // Good Friday and Easter Monday
        "2026-04-03, 1, 2026-04-07",
        "2026-04-07, -1, 2026-04-02",
        "2026-04-04, 0, 2026-04-07", // zero: the next business day
        "2026-04-07, 0, 2026-04-07", // zero: the day itself
        "2026-11-23, 20, 2026-12-21", // a freedom of information request
        "2026-12-24, 1, 2026-12-29",
        "1978-01-01, 1, 1978-01-03",
        "2100-12-31, -1, 2100-12-30"
    })
    void plusBusinessDaysCountsStrictlyAfterOrBefore(LocalDate date, int days, LocalDate expected) {
        assertThat(ENGLAND.plusBusinessDays(date, days)).isEqualTo(expected);
    }

    @Test
    void nextAndPreviousSayWhetherTheDayItselfCounts() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        LocalDate saturday = LocalDate.of(2026, 11, 21);
        assertThat(ENGLAND.nextOrSame(monday)).isEqualTo(monday);
        assertThat(ENGLAND.next(monday)).isEqualTo(monday.plusDays(1));
        assertThat(ENGLAND.previousOrSame(monday)).isEqualTo(monday);
        assertThat(ENGLAND.previous(monday)).isEqualTo(saturday.minusDays(1));
        assertThat(ENGLAND.nextOrSame(saturday)).isEqualTo(monday);
        assertThat(ENGLAND.previousOrSame(saturday)).isEqualTo(saturday.minusDays(1));
    }

    @Test
    void betweenIsHalfOpenAndNegativeBackwards() {
        LocalDate thursday = LocalDate.of(2026, 4, 2);
        LocalDate wednesday = LocalDate.of(2026, 4, 8);
        assertThat(ENGLAND.businessDaysBetween(thursday, wednesday)).isEqualTo(2);
        assertThat(ENGLAND.businessDaysBetween(wednesday, thursday)).isEqualTo(-2);
        assertThat(ENGLAND.businessDaysBetween(thursday, thursday)).isZero();
        assertThat(ENGLAND.businessDaysBetween(LocalDate.of(2100, 12, 31), LocalDate.of(2101, 1, 1)))
                .isEqualTo(1);
    }

    @Test
    void otherWeekends() {
        BusinessCalendar friday = BusinessCalendar.of(ENGLAND.holidays(), EnumSet.of(DayOfWeek.FRIDAY));
        assertThat(friday.isBusinessDay(LocalDate.of(2026, 11, 20))).isFalse();
        assertThat(friday.isBusinessDay(LocalDate.of(2026, 11, 21))).isTrue();
        BusinessCalendar none = BusinessCalendar.of(ENGLAND.holidays(), List.of());
        assertThat(none.isBusinessDay(LocalDate.of(2026, 11, 22))).isTrue();
        assertThat(none.isBusinessDay(LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(none)
                .isNotEqualTo(friday)
                .isEqualTo(BusinessCalendar.of(ENGLAND.holidays(), List.of()))
                .hasToString("England and Wales, 992 bank holidays, 1978-01-01 to 2100-12-31, weekend []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.of(ENGLAND.holidays(), EnumSet.allOf(DayOfWeek.class)))
                .withMessage("The weekend is the whole week; leave at least one working day");
    }

    @Test
    void aDateOutsideTheKnownRangeIsAnError() {
        for (LocalDate date :
                List.of(LocalDate.of(1977, 12, 31), LocalDate.of(2101, 1, 1), LocalDate.MIN, LocalDate.MAX)) {
            assertThatExceptionOfType(DateOutOfRangeException.class)
                    .isThrownBy(() -> ENGLAND.isBusinessDay(date))
                    .withMessage(date + " is out of range: the bank holidays of England and Wales are known"
                            + " from 1978-01-01 to 2100-12-31");
            assertThatExceptionOfType(DateOutOfRangeException.class)
                    .isThrownBy(() -> ENGLAND.plusBusinessDays(date, 1));
        }
        LocalDate last = LocalDate.of(2100, 12, 31);
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> ENGLAND.plusBusinessDays(last, 1))
                .withMessageStartingWith("1 business days from 2100-12-31 is out of range");
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> ENGLAND.plusBusinessDays(last, Integer.MAX_VALUE));
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> ENGLAND.plusBusinessDays(last, Integer.MIN_VALUE));
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> ENGLAND.businessDaysBetween(last, LocalDate.of(2101, 1, 2)));
    }

    @Test
    void aRangeMayBeginAndEndWithinAMonth() {
        BusinessCalendar short_ = BusinessCalendar.of(
                ENGLAND.holidays().within(new DateRange(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 8))));
        assertThat(short_.plusBusinessDays(LocalDate.of(2026, 4, 2), 2)).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> short_.isBusinessDay(LocalDate.of(2026, 4, 1)));
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> short_.isBusinessDay(LocalDate.of(2026, 4, 9)));
        assertThat(short_.businessDaysBetween(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 9)))
                .isEqualTo(3);
    }
}
