package org.incidentkit.hours;

import java.time.Duration;

/** Durations for people. */
public final class DurationWords {
    private DurationWords() {}

    /** {@code 7h 50m}, {@code 10m}, {@code 20s}; what is below a second is left out unless it is all there is. */
    public static String brief(Duration duration) {
        StringBuilder words = new StringBuilder();
        append(words, duration.toHours(), "h");
        append(words, duration.toMinutesPart(), "m");
        append(words, duration.toSecondsPart(), "s");
        return words.isEmpty() ? (duration.isZero() ? "0m" : "under 1s") : words.toString();
    }

    private static void append(StringBuilder words, long amount, String unit) {
        if (amount != 0) {
            words.append(words.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }
}
