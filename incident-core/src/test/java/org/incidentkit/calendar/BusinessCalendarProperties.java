package org.incidentkit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar against a walk from day to day. */
class BusinessCalendarProperties {
    private static final LocalDate FROM = LocalDate.of(1980, 1, 1);
    private static final LocalDate TO = LocalDate.of(2098, 12, 31);

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(FROM.toEpochDay(), TO.toEpochDay()).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<Set<DayOfWeek>> weekends = Arbitraries.oneOf(
                Arbitraries.just(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(0).ofMaxSize(6));
        return Combinators.combine(Arbitraries.of(Division.class), weekends)
                .as((division, weekend) -> BusinessCalendar.of(BankHolidays.of(division), weekend));
    }

    @Property(tries = 200)
    void everyDayIsABusinessDayOrClosed(
            @ForAll("calendars") BusinessCalendar calendar, @ForAll("dates") LocalDate date) {
        assertThat(calendar.isBusinessDay(date)).isEqualTo(isBusinessDay(calendar, date));
    }

    @Property(tries = 200)
    void plusWalksSoManyBusinessDays(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(min = -60, max = 60) int days) {
        LocalDate walked = date;
        if (days == 0) {
            while (!isBusinessDay(calendar, walked)) {
                walked = walked.plusDays(1);
            }
        }
        for (int left = Math.abs(days); left > 0; ) {
            walked = walked.plusDays(days < 0 ? -1 : 1);
            left -= isBusinessDay(calendar, walked) ? 1 : 0;
        }
        assertThat(calendar.plusBusinessDays(date, days)).isEqualTo(walked);
    }

    @Property(tries = 60)
    void betweenCountsTheBusinessDays(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("dates") LocalDate one,
            @ForAll("dates") LocalDate other) {
        LocalDate start = one.isBefore(other) ? one : other;
        LocalDate end = one.isBefore(other) ? other : one;
        long counted = start.datesUntil(end)
                .filter(date -> isBusinessDay(calendar, date))
                .count();
        assertThat(calendar.businessDaysBetween(start, end)).isEqualTo((int) counted);
        assertThat(calendar.businessDaysBetween(end, start)).isEqualTo((int) -counted);
    }

    @Property(tries = 300)
    void betweenUndoesPlus(@ForAll("dates") LocalDate date, @ForAll @IntRange(min = 0, max = 400) int days) {
        BusinessCalendar calendar = BusinessCalendar.of(BankHolidays.of(Division.SCOTLAND));
        LocalDate end = calendar.plusBusinessDays(date, days);
        assertThat(calendar.businessDaysBetween(calendar.nextOrSame(date), end))
                .isEqualTo(calendar.isBusinessDay(date) || days == 0 ? days : days - 1);
    }

    private static boolean isBusinessDay(BusinessCalendar calendar, LocalDate date) {
        return !calendar.weekend().contains(date.getDayOfWeek())
                && !calendar.holidays().isBankHoliday(date);
    }
}
