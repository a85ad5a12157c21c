package org.incidentkit.hours;

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

    final int firstDay;
    final int endDay;
    final long startSecond;
    final long endSecond;

    private final int size;
    /**
     * Two entries for each window, side by side so that one look at memory finds both: when it opens, and the business
     * time that has passed before. Another pair at the end has the total.
     */
    private final long[] edges;

    private final Index byTime;
    private final Index byPassed;
    /**
     * The length that all windows have, as they do where every day has the same hours, or 0. Which window holds an amount
     * of business time is then a matter of arithmetic, and the index need not be asked.
     */
    private final long windowLength;

    private final double perWindow;
    /** The days on which the service opens at all. */
    final BusinessDays businessDays;

    Timeline(
            int firstDay,
            int endDay,
            long startSecond,
            long endSecond,
            long[] opens,
            long[] passed,
            BusinessDays businessDays) {
        this.firstDay = firstDay;
        this.endDay = endDay;
        this.startSecond = startSecond;
        this.endSecond = endSecond;
        this.size = opens.length;
        this.edges = new long[2 * size + 2];
        for (int i = 0; i < size; i++) {
            edges[2 * i] = opens[i];
            edges[2 * i + 1] = passed[i];
        }
        edges[2 * size] = Long.MAX_VALUE;
        edges[2 * size + 1] = passed[size];
        this.businessDays = businessDays;
        this.byTime = new Index(edges, 0, size, endSecond);
        this.byPassed = new Index(edges, 1, size, passed[size]);
        this.windowLength = commonLength(passed);
        this.perWindow = windowLength == 0 ? 0 : 1.0 / windowLength;
    }

    private static long commonLength(long[] passed) {
        long length = passed.length < 2 ? 0 : passed[1];
        for (int i = 1; i + 1 < passed.length; i++) {
            if (passed[i + 1] - passed[i] != length) {
                return 0;
            }
        }
        return length;
    }

    /** The window before which no more than some business time has passed. */
    private int windowOf(long passedSeconds) {
        if (windowLength == 0) {
            return byPassed.floor(passedSeconds);
        }
        // A product of two doubles may miss the quotient by one.
        long window = (long) (passedSeconds * perWindow);
        window -= window * windowLength > passedSeconds ? 1 : 0;
        window += (window + 1) * windowLength <= passedSeconds ? 1 : 0;
        return (int) window;
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
        return window < 0 ? 0 : Math.min(passed(window) + (second - opens(window)), passed(window + 1));
    }

    /**
     * The earliest second at which an amount of business time has passed; {@code fraction} says that a part of a second
     * is wanted on top, so that the answer lies in a window and not at its end.
     *
     * <p>The index is asked even where the window at hand would do: a shortcut for short amounts makes those a little
     * quicker, and a mixture of amounts slower, since no processor foresees which it will be.
     */
    long earliest(long passedSeconds, boolean fraction) {
        long inside = fraction ? passedSeconds : passedSeconds - 1;
        if (inside < 0 || inside >= passed(size)) {
            return BEYOND;
        }
        int i = windowOf(inside);
        return within(opens(i) + (passedSeconds - passedBefore(i)));
    }

    /** The latest second at which no more than an amount of business time has passed. */
    long latest(long passedSeconds) {
        if (passedSeconds < 0 || passedSeconds >= passed(size)) {
            return BEYOND;
        }
        int i = windowOf(passedSeconds);
        return within(opens(i) + (passedSeconds - passedBefore(i)));
    }

    /** The first opening strictly after an instant. */
    long nextOpening(long second) {
        int i = byTime.floor(second) + 1;
        return i == size ? BEYOND : within(opens(i));
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

    private long closes(int i) {
        return opens(i) + (passed(i + 1) - passed(i));
    }

    private long passedBefore(int i) {
        return windowLength == 0 ? passed(i) : i * windowLength;
    }

    private long opens(int i) {
        return edges[2 * i];
    }

    private long passed(int i) {
        return edges[2 * i + 1];
    }

    private long within(long second) {
        return covers(second) ? second : BEYOND;
    }

    /** Finds the last of some sorted values that is not above another, through evenly spaced buckets. */
    private static final class Index {
        private final long[] pairs;
        private final int side;
        private final long base;
        private final int shift;
        /** For each bucket the last value at or before its beginning, or -1. */
        private final int[] floors;

        /** An index of the values at {@code side}, {@code side + 2}, {@code side + 4} and so on. */
        private Index(long[] pairs, int side, int size, long end) {
            this.pairs = pairs;
            this.side = side;
            this.base = size == 0 ? Long.MAX_VALUE : pairs[side];
            long span = size == 0 ? 1 : Math.max(1, end - base);
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
                while (i + 1 < size && value(i + 1) <= begins) {
                    i++;
                }
                floors[bucket] = i;
            }
            floors[buckets] = size - 1;
        }

        private long value(int i) {
            return pairs[2 * i + side];
        }

        int floor(long value) {
            if (value < base) {
                return -1;
            }
            // Nobody asks beyond the end, so that there is a bucket.
            int bucket = (int) ((value - base) >> shift);
            int low = floors[bucket];
            int high = floors[bucket + 1];
            if (high - low > 1) {
                return search(low, high, value);
            }
            // One comparison and no jump: where a random instant falls cannot be predicted.
            return value(high) <= value ? high : low;
        }

        /** For crowded buckets. The floor is in {@code [low, high]}. */
        private int search(int from, int to, long value) {
            int low = from;
            int high = to;
            while (high > low) {
                int middle = (low + high + 1) >>> 1;
                if (value(middle) <= value) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
    }
}
