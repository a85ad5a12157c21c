package org.incidentkit.runbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Until when a runbook may be trusted: the date on which it expires, or the date of its last review and how long that
 * holds.
 *
 * @param expires the first day on which the runbook is out of date
 * @param lastReviewed the day on which somebody last read it through
 * @param reviewPeriod how long a review holds
 */
public record Review(Optional<LocalDate> expires, Optional<LocalDate> lastReviewed, Optional<Period> reviewPeriod) {

    /** Nothing is said about review. */
    public static final Review NONE = new Review(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks that the period has a length. Two periods that differ only in being written as months or as years are
     * made the same.
     *
     * @throws IllegalArgumentException if the period is zero, or a part of it negative
     */
    public Review {
        if (reviewPeriod.isPresent()
                && (reviewPeriod.get().isZero() || reviewPeriod.get().isNegative())) {
            throw new IllegalArgumentException(
                    "A review period must be longer than nothing, but is " + reviewPeriod.get() + ".");
        }
        reviewPeriod = reviewPeriod.map(Period::normalized);
    }

    /**
     * Makes a review that knows the date of expiry alone.
     *
     * @param date the first day on which the runbook is out of date
     * @return the review
     */
    public static Review expiringOn(LocalDate date) {
        return new Review(Optional.of(date), Optional.empty(), Optional.empty());
    }

    /**
     * Tells when the runbook is due for review.
     *
     * @return the first day on which it is out of date: the date of expiry if there is one, else the last review and its
     *     period; empty if neither is known
     */
    public Optional<LocalDate> due() {
        if (expires.isPresent()) {
            return expires;
        }
        return lastReviewed.flatMap(date -> reviewPeriod.flatMap(period -> plus(date, period)));
    }

    private static Optional<LocalDate> plus(LocalDate date, Period period) {
        try {
            return Optional.of(date.plus(period));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /**
     * Tells a runbook that is out of date. One that says {@code expires: 2021-01-01} is so from that day on.
     *
     * @param today the date where the reader is
     * @return whether the day on which it is due has come
     */
    public boolean isOverdue(LocalDate today) {
        return due().filter(date -> !today.isBefore(date)).isPresent();
    }
}
