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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidays;

/** Turns response hours, bank holidays and a zone into a {@link Timeline}. Not safe for use by several threads. */
final class TimelineCompiler {
    private final ZoneRules rules;
    private final Map<DayOfWeek, List<TimeWindow>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, List<TimeWindow>> holidayWeek = new EnumMap<>(DayOfWeek.class);
    private final Map<Integer, List<TimeWindow>> dates = new HashMap<>();
    private final Set<Integer> holidays = new HashSet<>();

    private long[] opens = new long[256];
    private long[] closes = new long[256];
    private int size;
    private int[] businessDays = new int[256];
    private int businessDayCount;

    /** The days, end exclusive, on which the offset is known to be {@link #offset} at every local time. */
    private int steadyFrom = Integer.MAX_VALUE;

    private int steadyTo = Integer.MIN_VALUE;
    private int offset;

    TimelineCompiler(ResponseHours hours, BankHolidays bankHolidays, ZoneId zone) {
        this.rules = zone.getRules();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hours.on(day));
            holidayWeek.put(day, hours.onBankHoliday(day));
        }
        hours.dates().forEach((date, windows) -> dates.put((int) date.toEpochDay(), windows));
        if (hours.observesBankHolidays()) {
            for (BankHoliday day : bankHolidays.all()) {
                holidays.add((int) day.date().toEpochDay());
            }
        }
    }

    /** Compiles the days from {@code firstDay} to before {@code endDay}, both counted from the epoch. */
    Timeline compile(int firstDay, int endDay) {
        size = 0;
        businessDayCount = 0;
        // A window of the day before may reach over midnight into the first day.
        for (int day = firstDay - 1; day < endDay; day++) {
            List<Stretch> stretches = stretches(day);
            for (Stretch stretch : stretches) {
                add(stretch);
            }
            if (!stretches.isEmpty() && day >= firstDay) {
                addBusinessDay(day);
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
                Arrays.copyOf(businessDays, businessDayCount));
    }

    /** The windows that open on a day: its own hours, else those of a bank holiday, else its weekday's. */
    private List<TimeWindow> windows(int day) {
        List<TimeWindow> own = dates.get(day);
        if (own != null) {
            return own;
        }
        Map<DayOfWeek, List<TimeWindow>> windows = holidays.contains(day) ? holidayWeek : week;
        return windows.getOrDefault(DayOfWeek.of(Math.floorMod(day + 3, 7) + 1), List.of());
    }

    /** The windows of a day as instants; those that a change of the clock leaves empty are not among them. */
    List<Stretch> stretches(int day) {
        List<TimeWindow> windows = windows(day);
        if (windows.isEmpty()) {
            return List.of();
        }
        List<Stretch> stretches = new ArrayList<>(windows.size());
        for (TimeWindow window : windows) {
            long from = second(day, window.opensSecond());
            long to = second(day, window.closesSecond());
            if (from < to && !liesInGap(day, window)) {
                stretches.add(new Stretch(from, to));
            }
        }
        return stretches;
    }

    private void add(Stretch stretch) {
        if (size > 0 && stretch.from() <= closes[size - 1]) {
            closes[size - 1] = Math.max(closes[size - 1], stretch.to());
            return;
        }
        if (size == opens.length) {
            opens = Arrays.copyOf(opens, size * 2);
            closes = Arrays.copyOf(closes, size * 2);
        }
        opens[size] = stretch.from();
        closes[size] = stretch.to();
        size++;
    }

    /** Both edges would move by the length of the gap, and give opening hours that no clock on the wall ever showed. */
    private boolean liesInGap(int day, TimeWindow window) {
        if (isSteady(day)) {
            return false;
        }
        ZoneOffsetTransition opening = rules.getTransition(local(day, window.opensSecond()));
        return opening != null
                && opening.isGap()
                && !local(day, window.closesSecond()).isAfter(opening.getDateTimeAfter());
    }

    private void addBusinessDay(int day) {
        if (businessDayCount == businessDays.length) {
            businessDays = Arrays.copyOf(businessDays, businessDayCount * 2);
        }
        businessDays[businessDayCount++] = day;
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
