package org.incidentkit.runbook.lint;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.hours.ResponseHours;
import org.incidentkit.hours.ResponseHoursParseException;

/** Days and times in a sentence that can't be read as hours, such as "On Saturdays we also respond 10am-4pm." */
final class OtherHours {

    private static final Pattern DAY = Pattern.compile(
            "(?i)\\b(?:(?<day>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?s?|(?<weekend>weekends?))\\b");
    private static final String TIME = "\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]m)?";
    private static final Pattern RANGE = Pattern.compile(
            "(?i)\\b(?<from>" + TIME + ")\\s?(?:[-\u2013]|to|until|till)\\s?(?<to>" + TIME + ")(?!\\w)");

    private OtherHours() {}

    /** Tells a sentence with hours for certain days, on one of which at least others are stated. */
    static boolean areIn(String words, ResponseHours stated) {
        Set<DayOfWeek> days = days(words);
        Matcher range = RANGE.matcher(words);
        if (days.isEmpty() || !range.find()) {
            return false;
        }
        Optional<ResponseHours> other = read("Monday to Sunday " + range.group("from") + "-" + range.group("to"));
        return other.isPresent()
                && days.stream()
                        .anyMatch(day -> !stated.on(day).equals(other.get().on(day)));
    }

    private static Set<DayOfWeek> days(String words) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Matcher matcher = DAY.matcher(words);
        while (matcher.find()) {
            if (matcher.group("weekend") != null) {
                days.addAll(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
            } else {
                String begins = matcher.group("day").toUpperCase(Locale.ROOT);
                for (DayOfWeek day : DayOfWeek.values()) {
                    if (day.name().startsWith(begins)) {
                        days.add(day);
                    }
                }
            }
        }
        return days;
    }

    private static Optional<ResponseHours> read(String words) {
        try {
            return Optional.of(ResponseHours.parse(words));
        } catch (ResponseHoursParseException e) {
            return Optional.empty();
        }
    }
}
