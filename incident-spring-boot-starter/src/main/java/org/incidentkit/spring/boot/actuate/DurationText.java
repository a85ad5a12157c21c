package org.incidentkit.spring.boot.actuate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations in words. */
final class DurationText {
    private DurationText() {}

    /** {@code 1 hour 30 minutes}; what is below a second is left out. */
    static String of(Duration duration) {
        List<String> words = new ArrayList<>();
        add(words, duration.toHours(), "hour");
        add(words, duration.toMinutesPart(), "minute");
        add(words, duration.toSecondsPart(), "second");
        return words.isEmpty() ? "0 seconds" : String.join(" ", words);
    }

    /** {@code 2 days}, of a date that is known without a time of day. */
    static String days(Duration duration) {
        long days = duration.toDays();
        return days == 0 ? "less than a day" : days + (days == 1 ? " day" : " days");
    }

    private static void add(List<String> words, long amount, String unit) {
        if (amount != 0) {
            words.add(amount + " " + unit + (amount == 1 ? "" : "s"));
        }
    }
}
