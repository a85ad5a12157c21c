package org.incidentkit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which dates are business days: those that are neither a bank holiday nor a day of the weekend.
 *
 * <pre>{@code
 * BusinessCalendar calendar = BusinessCalendar.of(BankHolidays.of(ENGLAND_AND_WALES));
 * LocalDate due = calendar.plusBusinessDays(received, 20);
 * }</pre>
 *
 * <p>For dates, where no hours matter; with hours, ask {@code BusinessTime}. Every question about a date outside the
 * range for which the bank holidays are known throws {@link DateOutOfRangeException}.
 *
 * <p>Immutable and safe to share between threads. Built once into one {@code long} a month and one reference a
 * business day, so that a question costs some nanoseconds whatever the span.
 */
public final class BusinessCalendar {
    private final BankHolidays holidays;
    private final Set<DayOfWeek> weekend;
    /** First and last known day, from the epoch. */
    private final long firstDay;

    private final long lastDay;
    /** The day after the last known one. */
    private final LocalDate endExclusive;
    /** The first known month, counted from year 0. */
    private final int firstMonth;
    /**
     * For each month, in the upper half the number of business days before it, and in the lower half one bit for each
     * day, the lowest for the first. One more at the end, for the total.
     */
    private final long[] months;
    /** Each business day by its rank. */
    private final LocalDate[] byRank;

    private final int total;

    private BusinessCalendar(BankHolidays holidays, Set<DayOfWeek> weekend) {
        this.holidays = holidays;
        this.weekend = weekend;
        DateRange known = holidays.known();
        this.firstDay = known.from().toEpochDay();
        this.lastDay = known.toInclusive().toEpochDay();
        this.endExclusive = known.toInclusive().plusDays(1);
        this.firstMonth = month(known.from());
        this.months = new long[month(known.toInclusive()) - firstMonth + 2];
        LocalDate date = known.from();
        for (long day = firstDay; day <= lastDay; day++, date = date.plusDays(1)) {
            if (!weekend.contains(date.getDayOfWeek())) {
                months[month(date) - firstMonth] |= 1L << (date.getDayOfMonth() - 1);
            }
        }
        for (BankHoliday holiday : holidays.all()) {
            months[month(holiday.date()) - firstMonth] &=
                    ~(1L << (holiday.date().getDayOfMonth() - 1));
        }
        int rank = 0;
        for (int i = 0; i < months.length; i++) {
            int days = Long.bitCount(months[i]);
            months[i] |= (long) rank << 32;
            rank += days;
        }
        this.total = rank;
        this.byRank = new LocalDate[total];
        int next = 0;
        for (int i = 0; i < months.length; i++) {
            for (long days = months[i] & 0xFFFF_FFFFL; days != 0; days &= days - 1) {
                int number = firstMonth + i;
                LocalDate day = LocalDate.of(number / 12, number % 12 + 1, Long.numberOfTrailingZeros(days) + 1);
                byRank[next++] = DatePool.pooled(day);
            }
        }
    }

    /**
     * {@return a calendar whose weekend is Saturday and Sunday}
     *
     * @param holidays the bank holidays
     */
    public static BusinessCalendar of(BankHolidays holidays) {
        return of(holidays, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    /**
     * {@return a calendar}
     *
     * @param holidays the bank holidays
     * @param weekend the days of the week that are never a business day; may be empty
     * @throws IllegalArgumentException if the weekend is the whole week
     */
    public static BusinessCalendar of(BankHolidays holidays, Collection<DayOfWeek> weekend) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(weekend);
        if (days.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("The weekend is the whole week; leave at least one working day");
        }
        return new BusinessCalendar(Objects.requireNonNull(holidays, "holidays"), Collections.unmodifiableSet(days));
    }

    /** {@return the bank holidays} */
    public BankHolidays holidays() {
        return holidays;
    }

    /** {@return the days of the week that are never a business day} */
    public Set<DayOfWeek> weekend() {
        return weekend;
    }

    /**
     * {@return whether a date is neither a bank holiday nor a day of the weekend}
     *
     * @param date the date asked about
     * @throws DateOutOfRangeException if the date is outside the known range
     */
    public boolean isBusinessDay(LocalDate date) {
        return ((months[index(date)] >>> (date.getDayOfMonth() - 1)) & 1) != 0;
    }

    /**
     * {@return the {@code n}th business day strictly after a date}
     *
     * <p>A negative number gives the {@code n}th strictly before. Zero gives the date itself where it is a business day,
     * else the next one, as {@link #nextOrSame}.
     *
     * @param date the date to count from, which is not counted
     * @param days the number of business days
     * @throws DateOutOfRangeException if the date or the answer is outside the known range
     */
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        long wanted;
        if (days > 0) {
            wanted = (long) rankAfter(date) + days - 1;
        } else {
            wanted = (long) rank(date) + days;
        }
        if (wanted < 0 || wanted >= total) {
            throw beyond(days + " business days from " + date);
        }
        return byRank[(int) wanted];
    }

    /**
     * {@return the number of business days from one date to before another, negative when the end is before the start}
     *
     * @param startInclusive the first date to count
     * @param endExclusive the date before which to stop; may be the day after the last known one
     * @throws DateOutOfRangeException if either is outside the known range
     */
    public int businessDaysBetween(LocalDate startInclusive, LocalDate endExclusive) {
        return rankOfEnd(endExclusive) - rankOfEnd(startInclusive);
    }

    /**
     * {@return the date itself where it is a business day, else the next one}
     *
     * @param date the date to look from
     * @throws DateOutOfRangeException if the date or the answer is outside the known range
     */
    public LocalDate nextOrSame(LocalDate date) {
        return plusBusinessDays(date, 0);
    }

    /**
     * {@return the first business day strictly after a date}
     *
     * @param date the date to look from
     * @throws DateOutOfRangeException if the date or the answer is outside the known range
     */
    public LocalDate next(LocalDate date) {
        return plusBusinessDays(date, 1);
    }

    /**
     * {@return the date itself where it is a business day, else the one before}
     *
     * @param date the date to look from
     * @throws DateOutOfRangeException if the date or the answer is outside the known range
     */
    public LocalDate previousOrSame(LocalDate date) {
        return isBusinessDay(date) ? date : plusBusinessDays(date, -1);
    }

    /**
     * {@return the last business day strictly before a date}
     *
     * @param date the date to look from
     * @throws DateOutOfRangeException if the date or the answer is outside the known range
     */
    public LocalDate previous(LocalDate date) {
        return plusBusinessDays(date, -1);
    }

    // ---- inside ----

    private static int month(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    /** The place of a date's month, once it is certain that the date is known. */
    private int index(LocalDate date) {
        long index = date.getYear() * 12L + date.getMonthValue() - 1 - firstMonth;
        // The known range may begin or end within a month; within it, the month alone tells.
        if (index <= 0 || index >= months.length - 2) {
            requireKnown(date);
        }
        return (int) index;
    }

    /** The number of known business days strictly before a date. */
    private int rank(LocalDate date) {
        return rank(months[index(date)], date);
    }

    private static int rank(long month, LocalDate date) {
        long before = (1L << (date.getDayOfMonth() - 1)) - 1;
        return (int) (month >>> 32) + Long.bitCount(month & before);
    }

    /** The number of known business days up to a date, itself included. */
    private int rankAfter(LocalDate date) {
        long month = months[index(date)];
        long upTo = (1L << date.getDayOfMonth()) - 1;
        return (int) (month >>> 32) + Long.bitCount(month & upTo);
    }

    private int rankOfEnd(LocalDate date) {
        long index = date.getYear() * 12L + date.getMonthValue() - 1 - firstMonth;
        if (index > 0 && index < months.length - 2) {
            return rank(months[(int) index], date);
        }
        return date.equals(endExclusive) ? total : rank(date);
    }

    private void requireKnown(LocalDate date) {
        long day = date.toEpochDay();
        if (day < firstDay || day > lastDay) {
            throw beyond(date.toString());
        }
    }

    private DateOutOfRangeException beyond(String what) {
        DateRange known = holidays.known();
        return new DateOutOfRangeException(
                what, "the bank holidays of " + holidays.name() + " are known", known.from(), known.toInclusive());
    }

    /** Compares the bank holidays and the weekend. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that
                && weekend.equals(that.weekend)
                && Arrays.equals(months, that.months)
                && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(holidays, weekend);
    }

    /** {@return the bank holidays and the weekend, for people} */
    @Override
    public String toString() {
        return holidays + ", weekend " + weekend;
    }
}
