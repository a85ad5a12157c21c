package org.incidentkit.hours;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes response hours in the one form that stands for them. */
final class ResponseHoursWriter {
    private ResponseHoursWriter() {}

    static String write(ResponseHours hours) {
        List<String> parts = new ArrayList<>();
        if (hours.isAroundTheClock() && hours.dates().isEmpty()) {
            parts.add("24/7");
        } else {
            groups(hours::on).forEach((windows, days) -> parts.add(days(days) + " " + windows(windows)));
            hours.dates().forEach((date, windows) -> parts.add(date + " " + windows(windows)));
        }
        if (hours.excludesBankHolidays()) {
            parts.add("excluding bank holidays");
        } else if (hours.observesBankHolidays()) {
            groups(hours::onBankHoliday)
                    .forEach((windows, days) -> parts.add(
                            "bank holidays " + (days.size() == 7 ? "" : "on " + days(days) + " ") + windows(windows)));
        }
        if (!hours.aroundTheClockFor().isEmpty()) {
            parts.add("24/7 for " + String.join(" and ", hours.aroundTheClockFor()));
        }
        hours.zone().map(ZoneId::getId).ifPresent(id -> parts.add(id.contains("/") ? id : "zone " + id));
        return String.join(", ", parts);
    }

    /** The weekdays that open, by their windows, in the order of the week. */
    private static Map<List<TimeWindow>, List<DayOfWeek>> groups(Function<DayOfWeek, List<TimeWindow>> windows) {
        Map<List<TimeWindow>, List<DayOfWeek>> groups = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!windows.apply(day).isEmpty()) {
                groups.computeIfAbsent(windows.apply(day), key -> new ArrayList<>())
                        .add(day);
            }
        }
        return groups;
    }

    private static String windows(List<TimeWindow> windows) {
        return windows.isEmpty()
                ? "closed"
                : windows.stream().map(ResponseHoursWriter::window).collect(Collectors.joining(" and "));
    }

    /** "12:00-10:00" can be read as ending at ten in the evening; with seconds it is on the 24-hour clock. */
    private static String window(TimeWindow window) {
        boolean eitherClock = window.crossesMidnight()
                && window.opens().getHour() >= 10
                && window.opens().getHour() <= 12
                && window.closes().getHour() >= 10;
        return eitherClock ? window.toString().replaceFirst("^(\\d\\d:\\d\\d)(?=-)", "$1:00") : window.toString();
    }

    /** Runs of three and more become "Monday to Friday"; the list is in the order of the week. */
    private static String days(List<DayOfWeek> days) {
        List<String> parts = new ArrayList<>();
        int first = 0;
        while (first < days.size()) {
            int last = first;
            while (last + 1 < days.size()
                    && days.get(last + 1).getValue() == days.get(last).getValue() + 1) {
                last++;
            }
            if (last - first >= 2) {
                parts.add(name(days.get(first)) + " to " + name(days.get(last)));
            } else {
                for (int i = first; i <= last; i++) {
                    parts.add(name(days.get(i)));
                }
            }
            first = last + 1;
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
