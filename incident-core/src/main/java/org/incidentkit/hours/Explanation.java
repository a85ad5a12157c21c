package org.incidentkit.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a deadline is when it is: the stretches of time that counted and the days that were closed, in order.
 *
 * @param steps the stretches and the closed days, by date
 */
public record Explanation(List<Step> steps) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** Copies the steps. */
    public Explanation {
        steps = List.copyOf(steps);
    }

    /** One stretch that counted or was paused, one day that was closed, or one business day. */
    public sealed interface Step {
        /** {@return the local date to which the step belongs} */
        LocalDate date();

        /** {@return the step in plain English} */
        @Override
        String toString();
    }

    /**
     * A stretch of business time that counted.
     *
     * @param date the local date on which the stretch begins
     * @param from where it begins
     * @param to where it ends
     * @param amount the business time in it
     * @param note why that date has unusual hours, such as {@code own hours 09:00-12:00}; empty where it has not
     */
    public record Counted(LocalDate date, ZonedDateTime from, ZonedDateTime to, Duration amount, String note)
            implements Step {
        @Override
        public String toString() {
            return DurationWords.brief(amount) + " " + DAY.format(date) + (note.isEmpty() ? "" : ", " + note);
        }
    }

    /**
     * A date on which the service did not open, or not any more.
     *
     * @param date the date
     * @param closure what closed it
     * @param reason what closed it, in words: {@code Good Friday}, {@code Saturday}, {@code after 17:00}
     */
    public record Closed(LocalDate date, Closure closure, String reason) implements Step {
        @Override
        public String toString() {
            // The date says already that it is a Saturday.
            return DAY.format(date) + " closed" + (closure == Closure.WEEKDAY ? "" : ", " + reason);
        }
    }

    /**
     * A date that counted as a whole business day.
     *
     * @param date the date
     * @param number which business day it is, from 1
     * @param closes its last closing time
     */
    public record BusinessDay(LocalDate date, int number, ZonedDateTime closes) implements Step {
        @Override
        public String toString() {
            return DAY.format(date) + " is business day " + number + ", closes " + TIME.format(closes);
        }
    }

    /**
     * A stretch in which the clock stood still.
     *
     * @param date the local date on which it begins
     * @param from where it begins
     * @param to where it ends
     * @param amount the business time in it, which did not count
     */
    public record Paused(LocalDate date, ZonedDateTime from, ZonedDateTime to, Duration amount) implements Step {
        @Override
        public String toString() {
            return DurationWords.brief(amount) + " paused, " + DAY.format(date) + " " + TIME.format(from) + " to "
                    + (to.toLocalDate().equals(date) ? "" : DAY.format(to) + " ") + TIME.format(to);
        }
    }

    /** What closes a date. */
    public enum Closure {
        /** It is a bank holiday, and the hours exclude those. */
        BANK_HOLIDAY,
        /** The service does not open on that weekday. */
        WEEKDAY,
        /** The date has hours of its own, which are none. */
        OWN_HOURS,
        /** Its hours fall into a gap of the local clock. */
        CLOCK_CHANGE,
        /** The service had closed already. */
        OUT_OF_HOURS
    }

    /** {@return the business time that counted, over all stretches} */
    public Duration counted() {
        return steps.stream()
                .map(step -> step instanceof Counted counted ? counted.amount() : Duration.ZERO)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return the explanation in one line of plain English: {@code 10m Thu 2 Apr · Fri 3 Apr closed, Good Friday · …}} */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(" · "));
    }
}
