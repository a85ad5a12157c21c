package org.incidentkit.hours;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * When a service responds: for each weekday any number of windows, hours of their own for single dates, and what bank
 * holidays change.
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
 * sentence  = around  |  pair { pair } { extra }
 * pair      = times days  |  days times  |  date times  |  date "closed"
 * times     = time ("-" | "to" | "until") time { ("," | "and") times }
 * time      = 9am | 9.30 am | 09:00 | 08.30 | 0900 | 17:00:30 | noon | midnight | 24:00
 * days      = Monday | Mon | Monday to Friday | M-F | weekdays | weekends | every day | bank holidays
 *           | working days | business days, and lists of these
 * date      = 2026-12-24, and lists of these
 * around    = 24/7 | 24x7 | 24/7/365 | 24 hours a day | around the clock | always
 * extra     = "excluding" (bank holidays | weekends | Sunday) | "including bank holidays" | "no support out of hours"
 *           | around "for" priority { "and" priority }  |  zone
 * zone      = GMT/BST | UK time | UTC | Europe/London | "zone" any name of the time zone database
 * }</pre>
 *
 * <p>Without am or pm, hours up to 12 that would run backwards are read as ending in the afternoon ({@code 9:00 to
 * 5:30}); with leading zeros or above 12 they are on the 24-hour clock and may cross midnight ({@code 22:00-06:00}).
 * "24 hours a day" is around the clock; "24 hours" needs its days, since alone it may be the time to respond. "Excluding"
 * has the usual synonyms and forgives one wrong letter. Whatever is not understood is an error: nothing is guessed or
 * passed over.
 *
 * <p>Immutable, and safe to share between threads. Two are equal when all their data are.
 */
public final class ResponseHours implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Open always, bank holidays included. */
    public static final ResponseHours AROUND_THE_CLOCK =
            builder().on(List.of(DayOfWeek.values()), TimeWindow.WHOLE_DAY).build();

    private final transient Map<DayOfWeek, List<TimeWindow>> week;
    /** The windows of each weekday when it is a bank holiday; the same as those of the week where none is observed. */
    private final transient Map<DayOfWeek, List<TimeWindow>> bankHolidays;

    private final transient NavigableMap<LocalDate, List<TimeWindow>> dates;
    private final transient SortedSet<String> aroundTheClockFor;
    private final transient Optional<ZoneId> zone;
    private final transient boolean observesBankHolidays;
    private final transient int hash;

    private ResponseHours(Builder builder) {
        this.week = week("", builder.week);
        this.bankHolidays = builder.bankHolidays
                .map(days -> week("bank holidays on ", days))
                .orElse(week);
        TreeMap<LocalDate, List<TimeWindow>> own = new TreeMap<>();
        builder.dates.forEach((date, windows) -> own.put(date, sorted(date::toString, windows)));
        this.dates = Collections.unmodifiableNavigableMap(own);
        this.aroundTheClockFor = Collections.unmodifiableSortedSet(new TreeSet<>(builder.aroundTheClockFor));
        this.zone = builder.zone;
        this.observesBankHolidays = !bankHolidays.equals(week);
        this.hash = Objects.hash(week, bankHolidays, dates, aroundTheClockFor, zone);
        if (neverOpens(week) && neverOpens(bankHolidays) && neverOpens(dates)) {
            throw new IllegalArgumentException("These hours never open: give at least one day a window");
        }
    }

    private static boolean neverOpens(Map<?, List<TimeWindow>> windows) {
        return windows.values().stream().allMatch(List::isEmpty);
    }

    private static Map<DayOfWeek, List<TimeWindow>> week(String what, Map<DayOfWeek, List<TimeWindow>> windows) {
        Map<DayOfWeek, List<TimeWindow>> copy = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            copy.put(
                    day,
                    sorted(
                            () -> what + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                            windows.getOrDefault(day, List.of())));
        }
        return Collections.unmodifiableMap(copy);
    }

    private static List<TimeWindow> sorted(Supplier<String> day, List<TimeWindow> windows) {
        if (windows.size() < 2) {
            return List.copyOf(windows);
        }
        List<TimeWindow> sorted = windows.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException(
                        "Two windows of " + day.get() + " overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
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

    /**
     * {@return the windows of a weekday that is a bank holiday and has no hours of its own, by opening time}
     *
     * @param day the weekday
     */
    public List<TimeWindow> onBankHoliday(DayOfWeek day) {
        return bankHolidays.getOrDefault(day, List.of());
    }

    /** {@return whether it makes any difference to these hours that a date is a bank holiday} */
    public boolean observesBankHolidays() {
        return observesBankHolidays;
    }

    /** {@return whether the service is closed on every bank holiday that has no hours of its own} */
    public boolean excludesBankHolidays() {
        return observesBankHolidays() && neverOpens(bankHolidays);
    }

    /**
     * {@return the codes of the priorities whose targets are counted around the clock all the same, in capitals: those of
     * "24/7 for P1"}
     */
    public SortedSet<String> aroundTheClockFor() {
        return aroundTheClockFor;
    }

    /**
     * {@return whether targets of a priority are counted around the clock}
     *
     * @param code the code of the priority, in any case
     */
    public boolean isAroundTheClockFor(String code) {
        return isAroundTheClock() || aroundTheClockFor.contains(code.toUpperCase(Locale.ROOT));
    }

    /** {@return the time zone that the sentence names, if it names one} */
    public Optional<ZoneId> zone() {
        return zone;
    }

    /** {@return whether these hours are open at every instant} */
    public boolean isAroundTheClock() {
        return !observesBankHolidays()
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

    Stream<TimeWindow> allWindows() {
        return Stream.of(week, bankHolidays, dates)
                .flatMap(map -> map.values().stream())
                .flatMap(List::stream);
    }

    private static Duration total(List<TimeWindow> windows) {
        return windows.stream().map(TimeWindow::length).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * {@return hours that are open whenever these or others are}
     *
     * <p>The windows are joined as times of the wall clock; an edge that falls into a change of the clock then moves as
     * every edge does. Priorities that either counts around the clock are counted so.
     *
     * @param other the other hours
     * @throws IllegalArgumentException if the two name different zones, or one has hours of its own on a date for which
     *     the other's depend on whether it is a bank holiday; the message says which
     */
    public ResponseHours union(ResponseHours other) {
        return HoursAlgebra.union(this, other);
    }

    /**
     * {@return hours that are open only when both these and others are}
     *
     * @param other the other hours
     * @throws IllegalArgumentException if the two name different zones or different priorities to be counted around the
     *     clock, or one has hours of its own on a date for which the other's depend on whether it is a bank holiday, or
     *     windows over midnight meet bank holidays or single dates, or they are never open together; the message says
     *     which
     */
    public ResponseHours intersection(ResponseHours other) {
        return HoursAlgebra.intersection(this, other);
    }

    /** {@return a builder that starts from these hours} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        week.forEach((day, windows) -> builder.week.put(day, new ArrayList<>(windows)));
        if (observesBankHolidays()) {
            bankHolidays.forEach(
                    (day, windows) -> builder.onBankHoliday(List.of(day), windows.toArray(TimeWindow[]::new)));
        }
        dates.forEach((date, windows) -> builder.dates.put(date, new ArrayList<>(windows)));
        builder.aroundTheClockFor.addAll(aroundTheClockFor);
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
                && bankHolidays.equals(that.bankHolidays)
                && dates.equals(that.dates)
                && aroundTheClockFor.equals(that.aroundTheClockFor)
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

    private Object writeReplace() {
        return new Sentence(toString());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Response hours are serialized as their sentence");
    }

    /** What is serialized: the one sentence that stands for the hours, checked anew when it is read. */
    private record Sentence(String text) implements Serializable {
        private Object readResolve() {
            return parse(text);
        }
    }

    /** Collects response hours. Not safe for use by several threads. */
    public static final class Builder {
        private final Map<DayOfWeek, List<TimeWindow>> week = new EnumMap<>(DayOfWeek.class);
        private final Map<LocalDate, List<TimeWindow>> dates = new HashMap<>();
        private final SortedSet<String> aroundTheClockFor = new TreeSet<>();
        private Optional<Map<DayOfWeek, List<TimeWindow>>> bankHolidays = Optional.empty();
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
         * Closes bank holidays; where hours were given for them, those hold instead.
         *
         * @return this builder
         */
        public Builder excludingBankHolidays() {
            if (bankHolidays.isEmpty()) {
                bankHolidays = Optional.of(new EnumMap<>(DayOfWeek.class));
            }
            return this;
        }

        /**
         * Gives bank holidays hours that hold in place of those of the weekday; bank holidays that are given none are
         * then closed.
         *
         * @param days the weekdays on which the bank holidays fall
         * @param windows their windows, besides those that they already have
         * @return this builder
         */
        public Builder onBankHoliday(Collection<DayOfWeek> days, TimeWindow... windows) {
            excludingBankHolidays();
            Map<DayOfWeek, List<TimeWindow>> holidayWeek = bankHolidays.orElseThrow();
            for (DayOfWeek day : days) {
                holidayWeek.computeIfAbsent(day, key -> new ArrayList<>()).addAll(List.of(windows));
            }
            return this;
        }

        /**
         * Counts the targets of some priorities around the clock, whatever the hours are.
         *
         * @param codes the codes of the priorities, such as {@code P1}
         * @return this builder
         */
        public Builder aroundTheClockFor(String... codes) {
            for (String code : codes) {
                if (!code.matches("[\\p{L}]{1,10}\\d{1,3}")) {
                    throw new IllegalArgumentException(
                            "\"" + code + "\" is no code of a priority; write letters and a number, such as P1");
                }
                aroundTheClockFor.add(code.toUpperCase(Locale.ROOT));
            }
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
