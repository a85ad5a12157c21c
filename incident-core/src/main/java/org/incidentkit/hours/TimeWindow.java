package org.incidentkit.hours;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A stretch of opening within one day, {@code [opens, closes)}, to the second.
 *
 * <p>A window may cross midnight, and then belongs to the day on which it opens. It is shorter than a day, or
 * {@code 00:00-24:00}, the whole day.
 */
public final class TimeWindow implements Comparable<TimeWindow> {
    /** The whole day, {@code 00:00-24:00}. */
    public static final TimeWindow WHOLE_DAY = new TimeWindow(0, TimeWindow.DAY);

    static final int DAY = 24 * 60 * 60;

    private final int opensSecond;
    /** Counted from the midnight that begins the day of opening: above {@link #DAY} where the window crosses midnight. */
    private final int closesSecond;

    private TimeWindow(int opensSecond, int closesSecond) {
        this.opensSecond = opensSecond;
        this.closesSecond = closesSecond;
    }

    /**
     * {@return a window}
     *
     * @param opens the first time of day that is open
     * @param closes the first time of day that is closed again; midnight means the end of the day, and a time
     *     before {@code opens} means the next day
     * @throws IllegalArgumentException if a time has a fraction of a second, or both are the same time other than
     *     midnight
     */
    public static TimeWindow of(LocalTime opens, LocalTime closes) {
        if (hasFraction(opens) || hasFraction(closes)) {
            throw new IllegalArgumentException(
                    "Hours are to the second: " + opens + " to " + closes + " has a fraction of one");
        }
        int from = opens.toSecondOfDay();
        int to = closes.toSecondOfDay();
        if (to == 0) {
            return new TimeWindow(from, DAY);
        }
        if (from == to) {
            throw new IllegalArgumentException("A window from " + opens + " to " + closes
                    + " opens and closes at the same time; the whole day is written 00:00-24:00");
        }
        return new TimeWindow(from, to > from ? to : to + DAY);
    }

    private static boolean hasFraction(LocalTime time) {
        return !time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** {@return the time of day at which the window opens} */
    public LocalTime opens() {
        return LocalTime.ofSecondOfDay(opensSecond);
    }

    /** {@return the time of day at which it closes; midnight stands for 24:00} */
    public LocalTime closes() {
        return LocalTime.ofSecondOfDay(closesSecond % DAY);
    }

    /** {@return whether it closes after the midnight that ends the day on which it opens} */
    public boolean crossesMidnight() {
        return closesSecond > DAY;
    }

    /** {@return its length on a day without a clock change} */
    public Duration length() {
        return Duration.ofSeconds(closesSecond - opensSecond);
    }

    int opensSecond() {
        return opensSecond;
    }

    int closesSecond() {
        return closesSecond;
    }

    boolean overlaps(TimeWindow other) {
        return opensSecond < other.closesSecond && other.opensSecond < closesSecond;
    }

    /** Whether two seconds, counted from the midnight that begins the day of opening, are the edges of a window. */
    static boolean isWindow(int opensSecond, int closesSecond) {
        int length = closesSecond - opensSecond;
        return length > 0 && (length < DAY || (length == DAY && opensSecond == 0));
    }

    static TimeWindow ofSeconds(int opensSecond, int closesSecond) {
        if (!isWindow(opensSecond, closesSecond)) {
            throw new IllegalArgumentException("No window is from second " + opensSecond + " to " + closesSecond);
        }
        return new TimeWindow(opensSecond, closesSecond);
    }

    /** Whether another opens as this one closes, and the two together are a window still. */
    boolean abuts(TimeWindow next) {
        return closesSecond == next.opensSecond && isWindow(opensSecond, next.closesSecond);
    }

    /** From the opening of this window to the closing of a later one. */
    TimeWindow upTo(TimeWindow next) {
        return new TimeWindow(opensSecond, next.closesSecond);
    }

    /** Orders by opening, then by closing. */
    @Override
    public int compareTo(TimeWindow other) {
        int byOpening = Integer.compare(opensSecond, other.opensSecond);
        return byOpening != 0 ? byOpening : Integer.compare(closesSecond, other.closesSecond);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeWindow that && opensSecond == that.opensSecond && closesSecond == that.closesSecond;
    }

    @Override
    public int hashCode() {
        return 31 * opensSecond + closesSecond;
    }

    /** {@return the window as {@code 09:00-17:00}, with seconds where there are any} */
    @Override
    public String toString() {
        return text(opensSecond) + "-" + text(closesSecond > DAY ? closesSecond - DAY : closesSecond);
    }

    private static String text(int second) {
        String minutes = String.format(Locale.ROOT, "%02d:%02d", second / 3600, second / 60 % 60);
        return second % 60 == 0 ? minutes : minutes + String.format(Locale.ROOT, ":%02d", second % 60);
    }
}
