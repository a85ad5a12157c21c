package org.incidentkit.calendar;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The bank holidays of a place over the range of dates for which they are known.
 *
 * <p>A date outside that range is never taken for a working day: every question about one throws
 * {@link DateOutOfRangeException}. Immutable and safe to share between threads.
 *
 * <p>{@link #of(Division)} knows the days from 1978 to 2100: those that
 * <a href="https://www.gov.uk/bank-holidays">GOV.UK</a> has published, over the range that {@link #published()} says,
 * and on either side of it those that the law's own rules give. {@link #certainty} tells on which an answer rests.
 * No request is made to fetch them; {@link BankHolidayUpdater} is for that.
 *
 * <p>Bank holidays are put together from others with {@link #union}, {@link #with}, {@link #without} and
 * {@link #withRealWeekendDays}; {@link BankHolidayChanges} tells two apart.
 */
public final class BankHolidays implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final transient String name;
    private final transient Optional<Division> division;
    private final transient NavigableMap<LocalDate, BankHoliday> days;
    private final transient List<BankHoliday> all;
    private final transient DateRange known;
    private final transient Optional<DateRange> published;
    private final transient Optional<LocalDate> asOf;
    private final transient int hash;

    private BankHolidays(
            String name,
            Optional<Division> division,
            NavigableMap<LocalDate, BankHoliday> days,
            DateRange known,
            Optional<DateRange> published,
            Optional<LocalDate> asOf) {
        this.name = name;
        this.division = division;
        this.days = days;
        this.all = List.copyOf(days.values());
        this.known = known;
        this.published = published;
        this.asOf = asOf;
        this.hash = Objects.hash(name, division, all, known, published, asOf);
    }

    /**
     * {@return the bank holidays of a division from 1978 to 2100, as carried in this library}
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
        Objects.requireNonNull(name, "name");
        if (knownToInclusive.isBefore(knownFrom)) {
            throw new IllegalArgumentException("Bank holidays cannot be known from " + knownFrom + " to "
                    + knownToInclusive + ", which is earlier");
        }
        DateRange known = new DateRange(knownFrom, knownToInclusive);
        return new BankHolidays(
                name, Optional.empty(), byDate(days, known), known, Optional.of(known), Optional.empty());
    }

    /**
     * {@return the holidays of another country, or of anything else that gives them year by year}
     *
     * @param provider gives the holidays
     * @param firstYear the first year to ask for
     * @param lastYearInclusive the last year to ask for
     * @throws IllegalArgumentException if the last year is before the first, a day lies outside the year for which it
     *     was given, or two fall on one date
     */
    public static BankHolidays from(HolidayProvider provider, int firstYear, int lastYearInclusive) {
        List<BankHoliday> days = new ArrayList<>();
        for (int year = firstYear; year <= lastYearInclusive; year++) {
            for (BankHoliday day : provider.in(year)) {
                if (day.date().getYear() != year) {
                    throw new IllegalArgumentException("\"" + provider.name() + "\" gave the holiday \"" + day.title()
                            + "\" on " + day.date() + " for the year " + year);
                }
                days.add(day);
            }
        }
        return of(provider.name(), days, LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYearInclusive, 12, 31));
    }

    static BankHolidays of(
            Division division, Collection<BankHoliday> days, DateRange published, Optional<LocalDate> asOf) {
        DateRange known =
                new DateRange(LocalDate.of(LawDays.FIRST_YEAR, 1, 1), LocalDate.of(LawDays.LAST_YEAR, 12, 31));
        return new BankHolidays(
                division.label(), Optional.of(division), byDate(days, known), known, Optional.of(published), asOf);
    }

    private static NavigableMap<LocalDate, BankHoliday> byDate(Collection<BankHoliday> days, DateRange known) {
        TreeMap<LocalDate, BankHoliday> byDate = new TreeMap<>();
        for (BankHoliday day : days) {
            requireWithin(day, known);
            BankHoliday other = byDate.put(day.date(), day);
            if (other != null) {
                throw new IllegalArgumentException("Two bank holidays fall on " + day.date() + ": \"" + other.title()
                        + "\" and \"" + day.title() + "\"");
            }
        }
        return byDate;
    }

    private static void requireWithin(BankHoliday day, DateRange known) {
        if (!known.contains(day.date())) {
            throw new IllegalArgumentException("The bank holiday \"" + day.title() + "\" on " + day.date()
                    + " lies outside the known range, " + known);
        }
    }

    // ---- put together from others ----

    /**
     * {@return the days that are a bank holiday in any of several places}
     *
     * <p>Known are the dates that are known for all of them. Where several have a holiday on one date, it rests on the
     * surest of them, and different titles are joined by a slash.
     *
     * @param places the bank holidays to join, at least one
     * @throws IllegalArgumentException if there is none, or no date is known for all of them
     */
    public static BankHolidays union(Collection<BankHolidays> places) {
        List<BankHolidays> distinct = places.stream().distinct().toList();
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("A union of bank holidays needs at least one place");
        }
        BankHolidays first = distinct.get(0);
        if (distinct.size() == 1) {
            return first;
        }
        DateRange known = first.known;
        Optional<DateRange> published = first.published;
        Optional<LocalDate> asOf = first.asOf;
        for (BankHolidays place : distinct) {
            DateRange both = known;
            known = known.intersection(place.known)
                    .orElseThrow(() -> new IllegalArgumentException("The bank holidays of " + place.name
                            + " are known for " + place.known + ", which has no date in common with " + both));
            published = published.flatMap(one -> place.published.flatMap(one::intersection));
            // The union is as old as its oldest part.
            asOf = asOf.flatMap(one -> place.asOf.map(other -> one.isBefore(other) ? one : other));
        }
        TreeMap<LocalDate, BankHoliday> days = new TreeMap<>();
        for (BankHolidays place : distinct) {
            for (BankHoliday day : place.days
                    .subMap(known.from(), true, known.toInclusive(), true)
                    .values()) {
                days.merge(day.date(), day, BankHolidays::joined);
            }
        }
        String name = distinct.stream().map(BankHolidays::name).collect(Collectors.joining(", "));
        return new BankHolidays(name, Optional.empty(), days, known, published, asOf);
    }

    private static BankHoliday joined(BankHoliday one, BankHoliday other) {
        Certainty surest = one.certainty().compareTo(other.certainty()) <= 0 ? one.certainty() : other.certainty();
        if (List.of(one.title().split(" / ", -1)).contains(other.title())) {
            return new BankHoliday(
                    one.date(), one.title(), one.notes().equals(other.notes()) ? one.notes() : "", surest);
        }
        return new BankHoliday(one.date(), one.title() + " / " + other.title(), "", surest);
    }

    /**
     * {@return these and days of a service's own}
     *
     * <p>A day that is a bank holiday already stays as it is.
     *
     * @param additional the days to add
     * @throws IllegalArgumentException if a day is outside the known range
     */
    public BankHolidays with(Collection<BankHoliday> additional) {
        TreeMap<LocalDate, BankHoliday> changed = new TreeMap<>(days);
        for (BankHoliday day : additional) {
            requireWithin(day, known);
            changed.putIfAbsent(day.date(), day);
        }
        return new BankHolidays(name, Optional.empty(), changed, known, published, asOf);
    }

    /**
     * {@return these but for the dates on which a service works all the same}
     *
     * <p>A date that is no bank holiday changes nothing, so that a day that moves away does no harm.
     *
     * @param removed the dates to take away
     */
    public BankHolidays without(Collection<LocalDate> removed) {
        TreeMap<LocalDate, BankHoliday> changed = new TreeMap<>(days);
        removed.forEach(changed::remove);
        return new BankHolidays(name, Optional.empty(), changed, known, published, asOf);
    }

    /**
     * {@return these and the weekend days for which they hold a substitute}
     *
     * <p>GOV.UK lists the substitute and not the day itself: Monday 27 December 2027 but not Saturday 25 December. A
     * service that works at weekends closes on the day itself as well.
     */
    public BankHolidays withRealWeekendDays() {
        List<BankHoliday> real = new ArrayList<>();
        for (BankHoliday day : all) {
            if (day.notes().equals(LawDays.SUBSTITUTE)) {
                RealDays.of(day)
                        .filter(date ->
                                date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY)
                        .filter(known::contains)
                        .ifPresent(date -> real.add(new BankHoliday(date, day.title(), "", day.certainty())));
            }
        }
        return with(real);
    }

    /**
     * {@return these over a shorter range}
     *
     * @param range the dates to keep
     * @throws IllegalArgumentException if none of them is known
     */
    public BankHolidays within(DateRange range) {
        DateRange kept = known.intersection(range)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The bank holidays of " + name + " are known for " + known + ", and not for " + range));
        return new BankHolidays(
                name,
                Optional.empty(),
                new TreeMap<>(days.subMap(kept.from(), true, kept.toInclusive(), true)),
                kept,
                published.flatMap(kept::intersection),
                asOf);
    }

    /**
     * {@return the published days alone, for those who would rather have an error than a day that may still move}
     *
     * @throws IllegalArgumentException if none is published
     */
    public BankHolidays publishedOnly() {
        return within(published.orElseThrow(
                () -> new IllegalArgumentException("No year of the bank holidays of " + name + " is published")));
    }

    // ---- what GOV.UK says later ----

    /**
     * {@return these, brought up to date by a feed}
     *
     * <p>A feed covers a year for which it lists a day in January and one in December, as every complete year does:
     * there its days take the place of the known ones. Days in a year that it lists in part are added. A year that it does
     * not list keeps its days, and the known range never shrinks. A feed that was read before {@link #asOf()} counts
     * only for years that were not yet published.
     *
     * @param feed what was read
     * @throws IllegalStateException if these are not the bank holidays of a division, as {@link #of(Division)} gives them:
     *     merge first, then add and remove days
     */
    public BankHolidays mergedWith(BankHolidayFeed feed) {
        Division place = division.orElseThrow(() -> new IllegalStateException("The bank holidays of " + name
                + " are not those of one division alone; merge the feed into BankHolidays.of(division), then compose"));
        LocalDate readOn = LocalDate.ofInstant(feed.readAt(), LONDON);
        boolean older = asOf.map(readOn::isBefore).orElse(false);
        TreeMap<LocalDate, BankHoliday> merged = new TreeMap<>(days);
        Optional<DateRange> listed = published;
        for (int year : feed.years(place)) {
            DateRange whole = new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            if (older && published.flatMap(whole::intersection).isPresent()) {
                continue;
            }
            if (feed.covers(place, year)) {
                merged.subMap(whole.from(), true, whole.toInclusive(), true).clear();
                listed = listed.map(range -> extended(range, whole)).or(() -> Optional.of(whole));
            }
            feed.in(place, year).forEach(day -> merged.put(day.date(), day));
        }
        return new BankHolidays(name, division, merged, known, listed, older ? asOf : Optional.of(readOn));
    }

    /** The published range is without gaps: a year that stands apart from it has published days, and is not in it. */
    private static DateRange extended(DateRange range, DateRange year) {
        if (year.toInclusive().plusDays(1).equals(range.from())) {
            return new DateRange(year.from(), range.toInclusive());
        }
        if (range.toInclusive().plusDays(1).equals(year.from())) {
            return new DateRange(range.from(), year.toInclusive());
        }
        return range;
    }

    // ---- what is known ----

    /** {@return the name to show to people, such as {@code England and Wales}} */
    public String name() {
        return name;
    }

    /** {@return the first date for which the bank holidays are known} */
    public LocalDate knownFrom() {
        return known.from();
    }

    /** {@return the last date for which the bank holidays are known} */
    public LocalDate knownTo() {
        return known.toInclusive();
    }

    /** {@return the division, where these are its bank holidays and nothing else} */
    public Optional<Division> division() {
        return division;
    }

    /** {@return the dates for which the bank holidays are known} */
    public DateRange known() {
        return known;
    }

    /** {@return the whole years that GOV.UK has listed, without a gap; for days of one's own, all that are known} */
    public Optional<DateRange> published() {
        return published;
    }

    /** {@return the day on which the source of the published days was last read, where that is known} */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    /** {@return all known bank holidays, by date} */
    public List<BankHoliday> all() {
        return all;
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
     * <p>That a date is none is published in a published year, and statutory in any other.
     *
     * @param date the date asked about
     * @throws DateOutOfRangeException if the date is outside the known range
     */
    public Certainty certainty(LocalDate date) {
        return find(date)
                .map(BankHoliday::certainty)
                .orElseGet(() -> published.filter(range -> range.contains(date)).isPresent()
                        ? Certainty.PUBLISHED
                        : Certainty.STATUTORY);
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
        if (year < Year.MIN_VALUE || year > Year.MAX_VALUE) {
            throw new DateOutOfRangeException(
                    "The year " + year,
                    "the bank holidays of " + name + " are known",
                    known.from(),
                    known.toInclusive());
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        requireKnown(first);
        requireKnown(last);
        return List.copyOf(days.subMap(first, true, last, true).values());
    }

    private void requireKnown(LocalDate date) {
        if (!known.contains(date)) {
            throw new DateOutOfRangeException(
                    date.toString(), "the bank holidays of " + name + " are known", known.from(), known.toInclusive());
        }
    }

    /** Compares the days, the ranges, the name, the division and the as-of date. */
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof BankHolidays that
                && hash == that.hash
                && name.equals(that.name)
                && division.equals(that.division)
                && known.equals(that.known)
                && published.equals(that.published)
                && asOf.equals(that.asOf)
                && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** {@return the name, the number of days and the range, for people} */
    @Override
    public String toString() {
        return name + ", " + days.size() + " bank holidays, " + known;
    }

    private Object writeReplace() {
        return new Parts(
                name,
                division.stream().toList(),
                all,
                known,
                published.stream().toList(),
                asOf.stream().toList());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Bank holidays are serialized as their parts");
    }

    /** What is serialized; lists of at most one where a part may be absent. Checked anew when it is read. */
    private record Parts(
            String name,
            List<Division> division,
            List<BankHoliday> days,
            DateRange known,
            List<DateRange> published,
            List<LocalDate> asOf)
            implements Serializable {
        private Object readResolve() {
            return new BankHolidays(
                    name,
                    division.stream().findFirst(),
                    byDate(days, known),
                    known,
                    published.stream().findFirst(),
                    asOf.stream().findFirst());
        }
    }
}
