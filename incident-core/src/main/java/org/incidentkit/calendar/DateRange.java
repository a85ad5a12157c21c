package org.incidentkit.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates from one to another, both among them.
 *
 * @param from the first date
 * @param toInclusive the last date
 */
public record DateRange(LocalDate from, LocalDate toInclusive) implements Serializable {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the last date is before the first
     */
    public DateRange {
        if (toInclusive.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A range of dates cannot go from " + from + " to " + toInclusive + ", which is earlier");
        }
    }

    /**
     * {@return whether a date is one of these}
     *
     * @param date the date asked about
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(toInclusive);
    }

    /**
     * {@return the dates that are in both ranges, if there are any}
     *
     * @param other the other range
     */
    public Optional<DateRange> intersection(DateRange other) {
        LocalDate first = from.isBefore(other.from) ? other.from : from;
        LocalDate last = toInclusive.isAfter(other.toInclusive) ? other.toInclusive : toInclusive;
        return last.isBefore(first) ? Optional.empty() : Optional.of(new DateRange(first, last));
    }

    /** {@return the ends, as {@code 2019-01-01 to 2028-12-31}} */
    @Override
    public String toString() {
        return from + " to " + toInclusive;
    }
}
