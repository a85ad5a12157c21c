package org.incidentkit.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Joins two sets of response hours into one that says the same, or says why there is none. */
final class HoursAlgebra {
    private static final int DAY = TimeWindow.DAY;
    private static final int WEEK = 7 * DAY;

    private HoursAlgebra() {}

    static ResponseHours union(ResponseHours one, ResponseHours other) {
        ResponseHours.Builder builder = combine(one, other, HoursAlgebra::unionOf);
        Stream.of(one, other)
                .flatMap(hours -> hours.aroundTheClockFor().stream())
                .forEach(builder::aroundTheClockFor);
        return builder.build();
    }

    static ResponseHours intersection(ResponseHours one, ResponseHours other) {
        if (!one.aroundTheClockFor().equals(other.aroundTheClockFor())) {
            throw new IllegalArgumentException("Hours that are around the clock for different priorities, "
                    + one.aroundTheClockFor() + " and " + other.aroundTheClockFor() + ", have no intersection");
        }
        ResponseHours.Builder builder;
        if (!crossesMidnight(one) && !crossesMidnight(other)) {
            builder = combine(one, other, HoursAlgebra::intersectionOf);
        } else if (isWeekAlone(one) && isWeekAlone(other)) {
            builder = overTheWeek(one, other);
        } else {
            // Whether the small hours are open would depend on two dates at once, which no hours can say.
            throw new IllegalArgumentException("Hours over midnight have no intersection where bank holidays or single"
                    + " dates change the hours: " + one + " and " + other);
        }
        one.aroundTheClockFor().forEach(builder::aroundTheClockFor);
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("These hours are never open together: " + one + " and " + other, e);
        }
    }

    private static ResponseHours.Builder combine(
            ResponseHours one, ResponseHours other, BinaryOperator<List<TimeWindow>> join) {
        ResponseHours.Builder builder = inZoneOf(one, other);
        for (DayOfWeek day : DayOfWeek.values()) {
            builder.on(List.of(day), array(join.apply(one.on(day), other.on(day))));
            if (one.observesBankHolidays() || other.observesBankHolidays()) {
                builder.onBankHoliday(
                        List.of(day), array(join.apply(one.onBankHoliday(day), other.onBankHoliday(day))));
            }
        }
        TreeSet<LocalDate> dates = new TreeSet<>(one.dates().keySet());
        dates.addAll(other.dates().keySet());
        dates.forEach(date -> builder.onDate(date, array(join.apply(onDate(one, date), onDate(other, date)))));
        return builder;
    }

    private static ResponseHours.Builder inZoneOf(ResponseHours one, ResponseHours other) {
        ResponseHours.Builder builder = ResponseHours.builder();
        Optional<ZoneId> zone = one.zone().or(other::zone);
        if (zone.isPresent()) {
            if (other.zone().isPresent() && !other.zone().equals(zone)) {
                throw new IllegalArgumentException("Hours in different zones cannot be joined: " + zone.get() + " and "
                        + other.zone().get());
            }
            builder.zone(zone.get());
        }
        return builder;
    }

    private static List<TimeWindow> onDate(ResponseHours hours, LocalDate date) {
        List<TimeWindow> own = hours.dates().get(date);
        if (own != null) {
            return own;
        }
        List<TimeWindow> usual = hours.on(date.getDayOfWeek());
        if (!usual.equals(hours.onBankHoliday(date.getDayOfWeek()))) {
            throw new IllegalArgumentException("On " + date + " one of the two has hours of its own, and the other's"
                    + " depend on whether it is a bank holiday: give both hours of their own on that date");
        }
        return usual;
    }

    private static List<TimeWindow> unionOf(List<TimeWindow> one, List<TimeWindow> other) {
        List<TimeWindow> joined = new ArrayList<>();
        Stream.concat(one.stream(), other.stream()).sorted().forEach(next -> {
            int last = joined.size() - 1;
            if (last < 0 || joined.get(last).closesSecond() < next.opensSecond()) {
                joined.add(next);
            } else if (next.closesSecond() > joined.get(last).closesSecond()) {
                TimeWindow before = joined.get(last);
                if (TimeWindow.isWindow(before.opensSecond(), next.closesSecond())) {
                    joined.set(last, before.upTo(next));
                } else { // longer than a day: two windows that touch
                    joined.remove(last);
                    if (before.opensSecond() < next.opensSecond()) {
                        joined.add(TimeWindow.ofSeconds(before.opensSecond(), next.opensSecond()));
                    }
                    joined.add(next);
                }
            }
        });
        return joined;
    }

    private static List<TimeWindow> intersectionOf(List<TimeWindow> one, List<TimeWindow> other) {
        List<TimeWindow> both = new ArrayList<>();
        for (TimeWindow a : one) {
            for (TimeWindow b : other) {
                int opens = Math.max(a.opensSecond(), b.opensSecond());
                int closes = Math.min(a.closesSecond(), b.closesSecond());
                if (opens < closes) {
                    both.add(TimeWindow.ofSeconds(opens, closes));
                }
            }
        }
        return both;
    }

    /** Where every week is alike, the week is a ring of seconds. */
    private static ResponseHours.Builder overTheWeek(ResponseHours one, ResponseHours other) {
        ResponseHours.Builder builder = inZoneOf(one, other);
        for (int[] a : stretches(one)) {
            for (int[] b : stretches(other)) {
                for (int turn = -WEEK; turn <= WEEK; turn += WEEK) {
                    int opens = Math.max(a[0], b[0] + turn);
                    int closes = Math.min(a[1], b[1] + turn);
                    if (opens < closes) {
                        int day = Math.floorMod(opens, WEEK) / DAY;
                        int second = Math.floorMod(opens, DAY);
                        builder.on(
                                List.of(DayOfWeek.of(day + 1)), TimeWindow.ofSeconds(second, second + closes - opens));
                    }
                }
            }
        }
        return builder;
    }

    private static List<int[]> stretches(ResponseHours hours) {
        List<int[]> stretches = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int midnight = (day.getValue() - 1) * DAY;
            for (TimeWindow window : hours.on(day)) {
                stretches.add(new int[] {midnight + window.opensSecond(), midnight + window.closesSecond()});
            }
        }
        return stretches;
    }

    private static boolean isWeekAlone(ResponseHours hours) {
        return !hours.observesBankHolidays() && hours.dates().isEmpty();
    }

    private static boolean crossesMidnight(ResponseHours hours) {
        return hours.allWindows().anyMatch(TimeWindow::crossesMidnight);
    }

    private static TimeWindow[] array(List<TimeWindow> windows) {
        return windows.toArray(TimeWindow[]::new);
    }
}
