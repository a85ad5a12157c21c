package org.incidentkit.hours;

/**
 * The days of a range on which the service opens, and when it closes on each: a bit for each day of the range, the number
 * of days set before each word of bits, and a closing time for each day that is set.
 */
final class BusinessDays {
    private static final int WORD = 6;

    private final int firstDay;
    private final long[] words;
    /** How many days are set before each word; one more at the end has the total. */
    private final int[] ranks;
    /** The last closing of each day that is set, in seconds from the beginning of that day in UTC. */
    private final int[] closings;

    /**
     * Takes days in order.
     *
     * @param firstDay the first day of the range, from the epoch
     * @param endDay the day after its last
     * @param days the days that are set, from the epoch; only the first {@code count} entries count
     * @param closings the last closing of each, in seconds from the epoch
     */
    BusinessDays(int firstDay, int endDay, int[] days, long[] closings, int count) {
        this.firstDay = firstDay;
        this.words = new long[((endDay - firstDay) >> WORD) + 1];
        this.ranks = new int[words.length + 1];
        this.closings = new int[count];
        for (int i = 0; i < count; i++) {
            int bit = days[i] - firstDay;
            words[bit >> WORD] |= 1L << bit;
            this.closings[i] = (int) (closings[i] - days[i] * (long) TimeWindow.DAY);
        }
        for (int i = 0; i < words.length; i++) {
            ranks[i + 1] = ranks[i] + Long.bitCount(words[i]);
        }
    }

    boolean contains(int day) {
        int bit = day - firstDay;
        return bit >= 0 && bit >> WORD < words.length && (words[bit >> WORD] & (1L << bit)) != 0;
    }

    /** How many days are set before a day of the range. */
    private int rank(int day) {
        int bit = day - firstDay;
        int word = bit >> WORD;
        return ranks[word] + Long.bitCount(words[word] & ((1L << bit) - 1));
    }

    /**
     * The rank of the {@code n}th day strictly after a day of the range, or strictly before for a negative {@code n}, or
     * for zero of the day itself or the next one; -1 where that lies outside.
     */
    int nth(int day, long n) {
        long before = rank(day);
        long rank = n > 0 ? before + (contains(day) ? 0 : -1) + n : before + n;
        return rank < 0 || rank >= closings.length ? -1 : (int) rank;
    }

    /** The day of a rank. */
    int day(int rank) {
        int low = 0;
        int high = words.length - 1;
        while (low < high) { // the last word with no more than this rank before it
            int middle = (low + high + 1) >>> 1;
            if (ranks[middle] <= rank) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long word = words[low];
        for (int i = ranks[low]; i < rank; i++) {
            word &= word - 1;
        }
        return firstDay + (low << WORD) + Long.numberOfTrailingZeros(word);
    }

    /** The last closing of the day of a rank, in seconds from the epoch. */
    long closing(int rank) {
        return day(rank) * (long) TimeWindow.DAY + closings[rank];
    }
}
