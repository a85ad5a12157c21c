package org.incidentkit.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import org.incidentkit.calendar.BankHolidays;

/**
 * Turns response hours, bank holidays and a zone into a {@link Timeline}. Not safe for use by several threads, and not
 * kept: what it works with is larger than what comes out.
 */
final class TimelineCompiler {
    private final ResponseHours hours;
    private final BankHolidays holidays;
    private final ZoneRules rules;

    /** For each weekday from Monday, when its windows open and close, in seconds of the day, alternating. */
    private final int[][] week;

    private final int[][] holidayWeek;
    /** The windows of one day as instants, alternating; used again for each day. */
    private long[] edges = {};

    private long[] opens = {};
    private long[] closes = {};
    private int size;
    private int[] days = {};
    private long[] closings = {};
    private int dayCount;

    /** The days, end exclusive, on which the offset is known to be {@link #offset} at every local time. */
    private int steadyFrom = Integer.MAX_VALUE;

    private int steadyTo = Integer.MIN_VALUE;
    private int offset;

    TimelineCompiler(ResponseHours hours, BankHolidays holidays, ZoneId zone) {
        this.hours = hours;
        this.holidays = holidays;
        this.rules = zone.getRules();
        this.week = seconds(hours::on);
        this.holidayWeek = seconds(hours::onBankHoliday);
    }

    private static int[][] seconds(Function<DayOfWeek, List<TimeWindow>> windows) {
        int[][] seconds = new int[7][];
        for (DayOfWeek day : DayOfWeek.values()) {
            seconds[day.getValue() - 1] = seconds(windows.apply(day));
        }
        return seconds;
    }

    private static int[] seconds(List<TimeWindow> windows) {
        int[] seconds = new int[windows.size() * 2];
        for (int i = 0; i < windows.size(); i++) {
            seconds[2 * i] = windows.get(i).opensSecond();
            seconds[2 * i + 1] = windows.get(i).closesSecond();
        }
        return seconds;
    }

    /** Compiles the days from {@code firstDay} to before {@code endDay}, both counted from the epoch. */
    Timeline compile(int firstDay, int endDay) {
        Iterator<Integer> holidayDays = hours.observesBankHolidays()
                ? holidays.all().stream()
                        .map(holiday -> (int) holiday.date().toEpochDay())
                        .dropWhile(day -> day < firstDay - 1)
                        .iterator()
                : Collections.emptyIterator();
        int nextHoliday = next(holidayDays);
        // A window of the day before may reach over midnight into the first day.
        for (int day = firstDay - 1; day < endDay; day++) {
            boolean holiday = day == nextHoliday;
            if (holiday) {
                nextHoliday = next(holidayDays);
            }
            int count = resolve(day, holiday);
            for (int i = 0; i < count; i += 2) {
                add(edges[i], edges[i + 1]);
            }
            if (count > 0 && day >= firstDay) {
                addDay(day, edges[count - 1]);
            }
        }
        long[] passed = new long[size + 1];
        for (int i = 0; i < size; i++) {
            passed[i + 1] = passed[i] + closes[i] - opens[i];
        }
        return new Timeline(
                firstDay,
                endDay,
                second(firstDay, 0),
                second(endDay, 0),
                Arrays.copyOf(opens, size),
                passed,
                new BusinessDays(firstDay, endDay, days, closings, dayCount));
    }

    private static int next(Iterator<Integer> days) {
        return days.hasNext() ? days.next() : Integer.MAX_VALUE;
    }

    /** The windows of a date as instants. */
    List<Stretch> stretches(LocalDate date) {
        boolean holiday = hours.observesBankHolidays()
                && !date.isBefore(holidays.knownFrom())
                && !date.isAfter(holidays.knownTo())
                && holidays.isBankHoliday(date);
        int count = resolve((int) date.toEpochDay(), holiday);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < count; i += 2) {
            stretches.add(new Stretch(edges[i], edges[i + 1]));
        }
        return stretches;
    }

    /** The windows that open on a day: its own hours, else those of a bank holiday, else its weekday's. */
    private int[] windows(int day, boolean holiday) {
        if (!hours.dates().isEmpty()) {
            List<TimeWindow> own = hours.dates().get(LocalDate.ofEpochDay(day));
            if (own != null) {
                return seconds(own);
            }
        }
        return (holiday ? holidayWeek : week)[Math.floorMod(day + 3, 7)];
    }

    /**
     * Puts the windows of a day into {@link #edges}, as instants; those that a change of the clock leaves empty are not
     * among them. Returns the number of edges.
     */
    private int resolve(int day, boolean holiday) {
        int[] windows = windows(day, holiday);
        if (edges.length < windows.length) {
            edges = new long[windows.length];
        }
        boolean steady = isSteady(day);
        long midnight = day * (long) TimeWindow.DAY - offset;
        int count = 0;
        for (int i = 0; i < windows.length; i += 2) {
            long from = steady ? midnight + windows[i] : second(day, windows[i]);
            long to = steady ? midnight + windows[i + 1] : second(day, windows[i + 1]);
            if (from < to && (steady || !liesInGap(day, windows[i], windows[i + 1]))) {
                edges[count++] = from;
                edges[count++] = to;
            }
        }
        return count;
    }

    private void add(long from, long to) {
        if (size > 0 && from <= closes[size - 1]) {
            closes[size - 1] = Math.max(closes[size - 1], to);
            return;
        }
        if (size == opens.length) {
            opens = Arrays.copyOf(opens, larger(size));
            closes = Arrays.copyOf(closes, larger(size));
        }
        opens[size] = from;
        closes[size] = to;
        size++;
    }

    /** Both edges would move by the length of the gap, and give opening hours that no clock on the wall ever showed. */
    private boolean liesInGap(int day, int opensSecond, int closesSecond) {
        ZoneOffsetTransition opening = rules.getTransition(local(day, opensSecond));
        return opening != null && opening.isGap() && !local(day, closesSecond).isAfter(opening.getDateTimeAfter());
    }

    private void addDay(int day, long closing) {
        if (dayCount == days.length) {
            days = Arrays.copyOf(days, larger(dayCount));
            closings = Arrays.copyOf(closings, larger(dayCount));
        }
        days[dayCount] = day;
        closings[dayCount] = closing;
        dayCount++;
    }

    private static int larger(int length) {
        return Math.max(256, length * 2);
    }

    /**
     * The instant of a local time by the rules of {@code java.time}: a time in a gap moves forward by the gap's length,
     * a time in an overlap takes the earlier offset.
     */
    private long second(int day, int secondOfDay) {
        if (isSteady(day)) {
            return day * (long) TimeWindow.DAY + secondOfDay - offset;
        }
        LocalDateTime local = local(day, secondOfDay);
        ZoneOffsetTransition transition = rules.getTransition(local);
        if (transition != null) {
            // Before a gap and in the first pass of an overlap alike, the clock still runs on the old offset.
            return local.toEpochSecond(transition.getOffsetBefore());
        }
        return local.toEpochSecond(rules.getOffset(local));
    }

    private static LocalDateTime local(int day, int secondOfDay) {
        return LocalDate.ofEpochDay(day).atStartOfDay().plusSeconds(secondOfDay);
    }

    private boolean isSteady(int day) {
        if (day >= steadyFrom && day < steadyTo) {
            return true;
        }
        // No offset differs from UTC by more than 18 hours and no window reaches further than the second midnight, so
        // that two days on either side hold every local time in question.
        Instant before = Instant.ofEpochSecond((day - 2L) * TimeWindow.DAY);
        Instant after = Instant.ofEpochSecond((day + 4L) * TimeWindow.DAY);
        ZoneOffset atFirst = rules.getOffset(before);
        ZoneOffsetTransition next = rules.nextTransition(before);
        if (next != null && next.getInstant().isBefore(after)) {
            return false;
        }
        steadyFrom = day;
        steadyTo = next == null
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, Math.floorDiv(next.toEpochSecond(), TimeWindow.DAY) - 3);
        offset = atFirst.getTotalSeconds();
        return true;
    }
}
