package org.incidentkit.hours;

import java.util.Arrays;

/**
 * Response hours, holidays and zone, resolved over a range of dates into the sorted instants at which the service opens
 * and closes, with the business time that has passed before each.
 *
 * <p>Every question is a position in these arrays, found through an index of evenly spaced buckets, so that the answer
 * costs the same for twenty minutes and for fifty years, and clock changes and holidays cost nothing. Times are seconds
 * since the epoch, business times are seconds since the first window. Windows never touch: those that do were joined.
 *
 * <p>Answers are exact for instants in {@code [startSecond, endSecond)}. A method that would have to look further
 * returns {@link #BEYOND}.
 */
final class Timeline {
    static final long BEYOND = Long.MIN_VALUE;

    /** Above this many windows in one bucket, which only crowded own dates bring about, halving is quicker. */
    private static final int LINEAR = 8;

    final int firstDay;
    final int endDay;
    final long startSecond;
    final long endSecond;

    private final int size;
    private final long[] opens;
    /** {@code passed[i]} is the business time before window {@code i}; the last entry is the total. */
    private final long[] passed;

    private final Index byTime;
    private final Index byPassed;
    /** The epoch days on which the service opens at all. */
    private final int[] businessDays;

    Timeline(
            int firstDay,
            int endDay,
            long startSecond,
            long endSecond,
            long[] opens,
            long[] passed,
            int[] businessDays) {
        this.firstDay = firstDay;
        this.endDay = endDay;
        this.startSecond = startSecond;
        this.endSecond = endSecond;
        this.size = opens.length;
        this.opens = opens;
        this.passed = passed;
        this.businessDays = businessDays;
        this.byTime = new Index(opens, size, endSecond);
        this.byPassed = new Index(passed, size, passed[size]);
    }

    boolean covers(long second) {
        return second >= startSecond && second < endSecond;
    }

    boolean isOpen(long second) {
        return isOpen(window(second), second);
    }

    /** The last window that opens at or before a second, or -1. */
    int window(long second) {
        return byTime.floor(second);
    }

    /** Whether a second lies in the window that {@link #window} gave for it. */
    boolean isOpen(int window, long second) {
        return window >= 0 && second < closes(window);
    }

    /** The business time in whole seconds before a second, for which {@link #window} gave the window. */
    long passedAt(int window, long second) {
        return window < 0 ? 0 : Math.min(passed[window] + (second - opens[window]), passed[window + 1]);
    }

    /**
     * The earliest second at which an amount of business time has passed; {@code fraction} says that a part of a second
     * is wanted on top, so that the answer lies in a window and not at its end.
     */
    long earliest(long passedSeconds, boolean fraction) {
        long inside = fraction ? passedSeconds : passedSeconds - 1;
        if (inside < 0 || inside >= passed[size]) {
            return BEYOND;
        }
        int i = byPassed.floor(inside);
        return within(opens[i] + (passedSeconds - passed[i]));
    }

    /** The latest second at which no more than an amount of business time has passed. */
    long latest(long passedSeconds) {
        if (passedSeconds < 0 || passedSeconds >= passed[size]) {
            return BEYOND;
        }
        int i = byPassed.floor(passedSeconds);
        return within(opens[i] + (passedSeconds - passed[i]));
    }

    /** The first opening strictly after an instant. */
    long nextOpening(long second) {
        int i = byTime.floor(second) + 1;
        return i == size ? BEYOND : within(opens[i]);
    }

    /** The first closing strictly after an instant. */
    long nextClosing(long second) {
        int i = byTime.floor(second);
        if (i < 0 || second >= closes(i)) {
            i++;
        }
        return i == size ? BEYOND : within(closes(i));
    }

    /** The last closing at or before a second in which the service is closed. */
    long previousClosing(long second) {
        int i = byTime.floor(second);
        return i < 0 ? BEYOND : within(closes(i));
    }

    boolean isBusinessDay(int epochDay) {
        return Arrays.binarySearch(businessDays, epochDay) >= 0;
    }

    /** The {@code n}th business day strictly after (or, for a negative {@code n}, before) a day, or {@code BEYOND}. */
    long businessDay(int epochDay, long n) {
        int found = Arrays.binarySearch(businessDays, epochDay);
        int atOrAfter = found >= 0 ? found : -found - 1;
        long index = n > 0 ? (found >= 0 ? found : atOrAfter - 1) + n : atOrAfter + n;
        return index < 0 || index >= businessDays.length ? BEYOND : businessDays[(int) index];
    }

    private long closes(int i) {
        return opens[i] + (passed[i + 1] - passed[i]);
    }

    private long within(long second) {
        return covers(second) ? second : BEYOND;
    }

    /** Finds the last of some sorted values that is not above another, through evenly spaced buckets. */
    private static final class Index {
        private final long[] values;
        private final long base;
        private final int shift;
        /** For each bucket the last value at or before its beginning, or -1. */
        private final int[] floors;

        private Index(long[] values, int size, long end) {
            this.values = values;
            this.base = size == 0 ? end : values[0];
            long span = Math.max(1, end - base);
            int bits = 0;
            while (bits < 62 && (span >> (bits + 1)) >= size) {
                bits++;
            }
            this.shift = bits;
            int buckets = (int) (span >> shift) + 1;
            this.floors = new int[buckets + 1];
            int i = -1;
            for (int bucket = 0; bucket < buckets; bucket++) {
                long begins = base + ((long) bucket << shift);
                while (i + 1 < size && values[i + 1] <= begins) {
                    i++;
                }
                floors[bucket] = i;
            }
            floors[buckets] = size - 1;
        }

        int floor(long value) {
            if (value < base) {
                return -1;
            }
            int bucket = (int) Math.min((value - base) >> shift, floors.length - 2);
            int low = floors[bucket];
            int high = floors[bucket + 1];
            if (high - low > LINEAR) {
                int found = Arrays.binarySearch(values, low, high + 1, value);
                return found >= 0 ? found : -found - 2;
            }
            while (high > low && values[high] > value) {
                high--;
            }
            return high;
        }
    }
}
