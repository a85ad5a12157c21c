package org.incidentkit.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bank holidays of a place over the range of dates for which they are known.
 *
 * <p>A date outside that range is never taken for a working day: every question about one throws
 * {@link DateOutOfRangeException}. Immutable and safe to share between threads.
 *
 * <p>The days that {@link #of(Division)} gives are those that <a href="https://www.gov.uk/bank-holidays">GOV.UK</a>
 * has published; no request is made to fetch them.
 */
public final class BankHolidays {
    private final String name;
    private final NavigableMap<LocalDate, BankHoliday> days;
    private final LocalDate knownFrom;
    private final LocalDate knownTo;
    private final Optional<LocalDate> asOf;
    private final int hash;

    private BankHolidays(
            String name,
            NavigableMap<LocalDate, BankHoliday> days,
            LocalDate knownFrom,
            LocalDate knownTo,
            Optional<LocalDate> asOf) {
        this.name = name;
        this.days = days;
        this.knownFrom = knownFrom;
        this.knownTo = knownTo;
        this.asOf = asOf;
        this.hash = Objects.hash(name, days, knownFrom, knownTo, asOf);
    }

    /**
     * {@return the bank holidays that GOV.UK has published for a division, as carried in this library}
     *
     * @param division the part of the UK
     */
    public static BankHolidays of(Division division) {
        return PublishedDays.of(division);
    }

    /**
     * {@return bank holidays from days of one's own}
     *
     * @param name the name to show to people
     * @param days the holidays; at most one on a date
     * @param knownFrom the first date for which the days are complete
     * @param knownToInclusive the last date for which the days are complete
     * @throws IllegalArgumentException if the range is empty, a day lies outside it, or two fall on one date
     */
    public static BankHolidays of(
            String name, Collection<BankHoliday> days, LocalDate knownFrom, LocalDate knownToInclusive) {
        return of(name, days, knownFrom, knownToInclusive, Optional.empty());
    }

    static BankHolidays of(
            String name,
            Collection<BankHoliday> days,
            LocalDate knownFrom,
            LocalDate knownToInclusive,
            Optional<LocalDate> asOf) {
        Objects.requireNonNull(name, "name");
        if (knownToInclusive.isBefore(knownFrom)) {
            throw new IllegalArgumentException("Bank holidays cannot be known from " + knownFrom + " to "
                    + knownToInclusive + ", which is earlier");
        }
        TreeMap<LocalDate, BankHoliday> byDate = new TreeMap<>();
        for (BankHoliday day : days) {
            if (day.date().isBefore(knownFrom) || day.date().isAfter(knownToInclusive)) {
                throw new IllegalArgumentException("The bank holiday \"" + day.title() + "\" on " + day.date()
                        + " lies outside the known range, " + knownFrom + " to " + knownToInclusive);
            }
            BankHoliday other = byDate.put(day.date(), day);
            if (other != null) {
                throw new IllegalArgumentException("Two bank holidays fall on " + day.date() + ": \"" + other.title()
                        + "\" and \"" + day.title() + "\"");
            }
        }
        return new BankHolidays(name, byDate, knownFrom, knownToInclusive, asOf);
    }

    /** {@return the name to show to people, such as {@code England and Wales}} */
    public String name() {
        return name;
    }

    /** {@return the first date for which the bank holidays are known} */
    public LocalDate knownFrom() {
        return knownFrom;
    }

    /** {@return the last date for which the bank holidays are known} */
    public LocalDate knownTo() {
        return knownTo;
    }

    /** {@return the day on which the source was last read, where that is known} */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    /** {@return all known bank holidays, by date} */
    public List<BankHoliday> all() {
        return List.copyOf(days.values());
    }

    /**
     * {@return the bank holiday on a date, if it is one}
     *
     * @param date the date asked about
     * @throws DateOutOfRangeException if the date is outside the known range
     */
    public Optional<BankHoliday> find(LocalDate date) {
        requireKnown(date);
        return Optional.ofNullable(days.get(date));
    }

    /**
     * {@return whether a date is a bank holiday}
     *
     * @param date the date asked about
     * @throws DateOutOfRangeException if the date is outside the known range
     */
    public boolean isBankHoliday(LocalDate date) {
        requireKnown(date);
        return days.containsKey(date);
    }

    /**
     * {@return what the answer for a date rests on: that it is a bank holiday, or that it is none}
     *
     * @param date the date asked about
     * @throws DateOutOfRangeException if the date is outside the known range
     */
    public Certainty certainty(LocalDate date) {
        return find(date).map(BankHoliday::certainty).orElse(Certainty.PUBLISHED);
    }

    /**
     * {@return the first bank holiday strictly after a date, or empty if none is known}
     *
     * @param after the date to look from
     * @throws DateOutOfRangeException if the date is outside the known range
     */
    public Optional<BankHoliday> next(LocalDate after) {
        requireKnown(after);
        return Optional.ofNullable(days.higherEntry(after)).map(Map.Entry::getValue);
    }

    /**
     * {@return the bank holidays of a calendar year, by date}
     *
     * @param year the year, such as 2026
     * @throws DateOutOfRangeException if any day of the year is outside the known range
     */
    public List<BankHoliday> in(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        requireKnown(first);
        requireKnown(last);
        return List.copyOf(days.subMap(first, true, last, true).values());
    }

    private void requireKnown(LocalDate date) {
        if (date.isBefore(knownFrom) || date.isAfter(knownTo)) {
            throw new DateOutOfRangeException(
                    date.toString(), "the bank holidays of " + name + " are known", knownFrom, knownTo);
        }
    }

    /** Compares the days, the range, the name and the as-of date. */
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof BankHolidays that
                && hash == that.hash
                && name.equals(that.name)
                && knownFrom.equals(that.knownFrom)
                && knownTo.equals(that.knownTo)
                && asOf.equals(that.asOf)
                && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** {@return the name, the number of days and the range, for people} */
    @Override
    public String toString() {
        return name + ", " + days.size() + " bank holidays, " + knownFrom + " to " + knownTo;
    }
}
