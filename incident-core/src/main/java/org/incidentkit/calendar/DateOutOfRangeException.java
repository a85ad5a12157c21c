package org.incidentkit.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

/** Thrown for a question about a date of which nothing is known. The message names the date and the known range. */
public final class DateOutOfRangeException extends DateTimeException {
    private static final long serialVersionUID = 1L;

    private final LocalDate from;
    private final LocalDate toInclusive;

    /**
     * Creates the exception.
     *
     * @param what what was asked, in words that begin the sentence, such as {@code 2031-05-01}
     * @param why what the range is, such as {@code bank holidays are known}
     * @param from the first date of the range
     * @param toInclusive the last date of the range
     */
    public DateOutOfRangeException(String what, String why, LocalDate from, LocalDate toInclusive) {
        super(what + " is out of range: " + why + " from " + from + " to " + toInclusive);
        this.from = Objects.requireNonNull(from, "from");
        this.toInclusive = Objects.requireNonNull(toInclusive, "toInclusive");
    }

    /** {@return the first date of the known range} */
    public LocalDate from() {
        return from;
    }

    /** {@return the last date of the known range} */
    public LocalDate toInclusive() {
        return toInclusive;
    }
}
