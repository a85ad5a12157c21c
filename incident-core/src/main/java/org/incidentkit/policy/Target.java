package org.incidentkit.policy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;

import org.incidentkit.hours.BusinessDayRule;

/**
 * A promised span of time: an amount of time such as {@code 20 minutes}, or a number of business days.
 *
 * <p>{@link #toString} gives the words that {@link #parse} reads.
 */
public sealed interface Target {
    /** The longest amount of time that can be promised, 1,000 days. */
    Duration LONGEST = Duration.ofDays(1_000);

    /** The largest number of business days that can be promised. */
    int MOST_DAYS = 1_000;

    /**
     * {@return the target that a text states}
     *
     * <p>Read without regard to case: {@code 20 minutes}, {@code 1 hour}, {@code 1 hour 30 minutes}, {@code 90 mins},
     * {@code 4 working hours}, {@code half an hour}, {@code 1 business day}, {@code five working days}, {@code next
     * working day}, which is one; an amount of time may be followed by {@code around the clock},
     * {@code 24/7} or {@code (office and out of hours)}, either by {@code in office hours} or {@code (office hours only)},
     * which is meant anyway. A bare "day" is refused, because it may mean 24 hours or a business day.
     *
     * @param text the words
     * @throws PolicyParseException if they are not understood
     */
    static Target parse(String text) {
        return new TargetParser(text).target();
    }

    /** {@return the target in words, such as {@code 20 minutes}} */
    @Override
    String toString();

    /**
     * An amount of time.
     *
     * @param amount how long, above zero and at most {@link #LONGEST}
     * @param unit the unit in which it is promised, so that "60 minutes" stays "60 minutes": seconds, minutes or hours
     * @param counting which hours it is counted in
     */
    record Time(Duration amount, ChronoUnit unit, Counting counting) implements Target {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the amount is out of bounds or not a whole number of the unit
         */
        public Time {
            Objects.requireNonNull(counting, "counting");
            if (unit != ChronoUnit.SECONDS && unit != ChronoUnit.MINUTES && unit != ChronoUnit.HOURS) {
                throw new IllegalArgumentException("A target is stated in seconds, minutes or hours, not in " + unit);
            }
            if (amount.isNegative() || amount.isZero() || amount.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "A target is above zero and at most " + LONGEST.toHours() + " hours, not " + amount);
            }
            if (!unit.getDuration()
                    .multipliedBy(amount.dividedBy(unit.getDuration()))
                    .equals(amount)) {
                throw new IllegalArgumentException(amount + " is not a whole number of " + unit);
            }
        }

        /**
         * {@return a target counted in response hours}
         *
         * @param count how many of the unit
         * @param unit seconds, minutes or hours
         */
        public static Time of(long count, ChronoUnit unit) {
            return new Time(unit.getDuration().multipliedBy(count), unit, Counting.RESPONSE_HOURS);
        }

        /** {@return this amount, counted always} */
        public Time aroundTheClock() {
            return new Time(amount, unit, Counting.AROUND_THE_CLOCK);
        }

        @Override
        public String toString() {
            long count = amount.dividedBy(unit.getDuration());
            String plural = unit.toString().toLowerCase(Locale.ROOT);
            return count + " " + (count == 1 ? plural.substring(0, plural.length() - 1) : plural)
                    + (counting == Counting.AROUND_THE_CLOCK ? ", around the clock" : "");
        }
    }

    /**
     * A number of business days; always counted in response hours, which say what a business day is.
     *
     * @param days how many, from 1 to {@link #MOST_DAYS}
     * @param rule what a number of business days means
     */
    record BusinessDays(int days, BusinessDayRule rule) implements Target {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the number is out of bounds
         */
        public BusinessDays {
            Objects.requireNonNull(rule, "rule");
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException(
                        "A number of business days is from 1 to " + MOST_DAYS + ", not " + days);
            }
        }

        /**
         * {@return a number of business days, due at the close of the last}
         *
         * @param days how many
         */
        public static BusinessDays of(int days) {
            return new BusinessDays(days, BusinessDayRule.CLOSE_OF_DAY);
        }

        @Override
        public String toString() {
            String words = days + (days == 1 ? " business day" : " business days");
            return switch (rule) {
                case CLOSE_OF_DAY -> words;
                case SAME_TIME -> words + ", same time";
                case WORKING_HOURS -> words + ", working hours";
            };
        }
    }
}
