package org.incidentkit.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a service responds: for each weekday any number of windows, hours of their own for single dates, and whether
 * bank holidays are closed.
 *
 * <p>What holds on a date is, in this order: the date's own hours, then that it is a bank holiday (only where the hours
 * exclude those), then the weekday. {@code Monday to Friday} alone does not exclude bank holidays; "excluding bank
 * holidays", "working days" and "business days" do.
 *
 * <h2>The sentence</h2>
 *
 * <p>{@link #parse} reads hours as people write them in English. A sentence pairs times with days, in either order, as
 * often as needed; everything is read without regard to case:
 *
 * <pre>{@code
 * sentence  = pair { pair } [ "excluding bank holidays" ] [ zone ]  |  around
 * pair      = times days  |  days times
 * times     = time ("-" | "to" | "until") time { ("," | "and") times }
 * time      = 9am | 9.30 am | 09:00 | 08.30 | 0900 | 17:00:30 | noon | midnight | 24:00
 * days      = Monday | Mon | Monday to Friday | weekdays | weekends | every day
 *           | working days | business days | 2026-12-24, and lists of these
 * around    = 24/7 | 24x7 | 24/7/365 | 24 hours a day | around the clock
 * zone      = GMT/BST | UK time | UTC | Europe/London
 * }</pre>
 *
 * <p>Without am or pm, hours up to 12 that would run backwards are read as ending in the afternoon ({@code 9:00 to
 * 5:30}); with leading zeros or above 12 they are on the 24-hour clock and may cross midnight ({@code 22:00-06:00}).
 * "Excluding" has the usual synonyms and forgives one wrong letter. Whatever is not understood is an error: nothing is
 * guessed or passed over.
 *
 * <p>Immutable, and safe to share between threads. Two are equal when all their data are.
 */
public final class ResponseHours {
    /** Open always, bank holidays included. */
    public static final ResponseHours AROUND_THE_CLOCK =
            builder().on(List.of(DayOfWeek.values()), TimeWindow.WHOLE_DAY).build();

    private final Map<DayOfWeek, List<TimeWindow>> week;
    private final NavigableMap<LocalDate, List<TimeWindow>> dates;
    private final boolean excludesBankHolidays;
    private final Optional<ZoneId> zone;
    private final int hash;

    private ResponseHours(Builder builder) {
        Map<DayOfWeek, List<TimeWindow>> copy = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            copy.put(day, sorted(day.toString(), builder.week.getOrDefault(day, List.of())));
        }
        TreeMap<LocalDate, List<TimeWindow>> own = new TreeMap<>();
        builder.dates.forEach((date, windows) -> own.put(date, sorted(date.toString(), windows)));
        this.week = Collections.unmodifiableMap(copy);
        this.dates = Collections.unmodifiableNavigableMap(own);
        this.excludesBankHolidays = builder.excludesBankHolidays;
        this.zone = builder.zone;
        this.hash = Objects.hash(week, dates, excludesBankHolidays, zone);
        if (week.values().stream().allMatch(List::isEmpty)
                && dates.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("These hours never open: give at least one day a window");
        }
    }

    private static List<TimeWindow> sorted(String day, List<TimeWindow> windows) {
        List<TimeWindow> sorted = windows.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException(
                        "Two windows of " + day + " overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
            }
        }
        return joined(sorted);
    }

    /** Windows that touch are one: "9 to 12 and 12 to 5" equals "9 to 5". */
    private static List<TimeWindow> joined(List<TimeWindow> sorted) {
        List<TimeWindow> joined = new ArrayList<>();
        for (TimeWindow window : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).abuts(window)) {
                joined.set(last, joined.get(last).upTo(window));
            } else {
                joined.add(window);
            }
        }
        return List.copyOf(joined);
    }

    /**
     * {@return the hours that a sentence states, see the grammar above}
     *
     * @param text such as {@code 9am-5pm, Monday to Friday, excluding bank holidays}
     * @throws ResponseHoursParseException if any part of the text is not understood; it says which and where
     */
    public static ResponseHours parse(String text) {
        return new ResponseHoursParser(text).parse();
    }

    /** {@return a builder with no open day} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the windows of a weekday that has no hours of its own and is no bank holiday, by opening time}
     *
     * @param day the weekday
     */
    public List<TimeWindow> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** {@return the dates that have hours of their own, with those hours; an empty list is a closed day} */
    public SortedMap<LocalDate, List<TimeWindow>> dates() {
        return dates;
    }

    /** {@return whether a bank holiday closes the windows that open on it} */
    public boolean excludesBankHolidays() {
        return excludesBankHolidays;
    }

    /** {@return the time zone that the sentence names, if it names one} */
    public Optional<ZoneId> zone() {
        return zone;
    }

    /** {@return whether these hours are open at every instant} */
    public boolean isAroundTheClock() {
        return !excludesBankHolidays
                && week.values().stream().allMatch(List.of(TimeWindow.WHOLE_DAY)::equals)
                && dates.values().stream().allMatch(List.of(TimeWindow.WHOLE_DAY)::equals);
    }

    /**
     * {@return the length of a standard day: the one that most weekdays have, the longer where two are as frequent}
     *
     * <p>Hours that open on single dates only take the longest of those.
     */
    public Duration standardDay() {
        Map<Duration, Integer> counts = new HashMap<>();
        for (List<TimeWindow> windows : week.values()) {
            if (!windows.isEmpty()) {
                counts.merge(total(windows), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Duration, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> dates.values().stream()
                        .map(ResponseHours::total)
                        .max(Duration::compareTo)
                        .orElseThrow());
    }

    private static Duration total(List<TimeWindow> windows) {
        return windows.stream().map(TimeWindow::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return a builder that starts from these hours} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        week.forEach((day, windows) -> builder.week.put(day, new ArrayList<>(windows)));
        dates.forEach((date, windows) -> builder.dates.put(date, new ArrayList<>(windows)));
        builder.excludesBankHolidays = excludesBankHolidays;
        builder.zone = zone;
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof ResponseHours that
                && hash == that.hash
                && week.equals(that.week)
                && dates.equals(that.dates)
                && excludesBankHolidays == that.excludesBankHolidays
                && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /**
     * {@return the hours as a sentence that {@link #parse} reads back, always the same for equal hours, such as
     * {@code Monday to Friday 09:00-17:00, excluding bank holidays}}
     */
    @Override
    public String toString() {
        return ResponseHoursWriter.write(this);
    }

    /** Collects response hours. Not safe for use by several threads. */
    public static final class Builder {
        private final Map<DayOfWeek, List<TimeWindow>> week = new EnumMap<>(DayOfWeek.class);
        private final Map<LocalDate, List<TimeWindow>> dates = new HashMap<>();
        private boolean excludesBankHolidays;
        private Optional<ZoneId> zone = Optional.empty();

        private Builder() {}

        /**
         * Adds a window to a weekday.
         *
         * @param day the weekday
         * @param opens the first time of day that is open
         * @param closes the first time that is closed again; midnight means 24:00, an earlier time the next day
         * @return this builder
         */
        public Builder on(DayOfWeek day, LocalTime opens, LocalTime closes) {
            return on(List.of(day), TimeWindow.of(opens, closes));
        }

        /**
         * Adds windows to weekdays.
         *
         * @param days the weekdays
         * @param windows the windows that each of them has, besides those that it already has
         * @return this builder
         */
        public Builder on(Collection<DayOfWeek> days, TimeWindow... windows) {
            for (DayOfWeek day : days) {
                week.computeIfAbsent(day, key -> new ArrayList<>()).addAll(List.of(windows));
            }
            return this;
        }

        /**
         * Gives a date hours of its own, which hold whatever its weekday and even on a bank holiday. Calling it again
         * for the same date adds windows.
         *
         * @param date the date
         * @param windows its windows; none to close the date
         * @return this builder
         */
        public Builder onDate(LocalDate date, TimeWindow... windows) {
            dates.computeIfAbsent(date, key -> new ArrayList<>()).addAll(List.of(windows));
            return this;
        }

        /**
         * Closes bank holidays.
         *
         * @return this builder
         */
        public Builder excludingBankHolidays() {
            excludesBankHolidays = true;
            return this;
        }

        /**
         * States the time zone in which the hours are meant.
         *
         * @param zoneId the zone
         * @return this builder
         */
        public Builder zone(ZoneId zoneId) {
            zone = Optional.of(zoneId);
            return this;
        }

        /**
         * {@return the hours}
         *
         * @throws IllegalArgumentException if no day ever opens, or two windows of one day overlap
         */
        public ResponseHours build() {
            return new ResponseHours(this);
        }
    }
}
