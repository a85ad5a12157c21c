package org.incidentkit.runbook.render;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a picture of the coming days shows: when the service responds, which days are closed and why, the time now, and by
 * when something is due. Plain data in one zone, so that whatever knows the hours can fill it in.
 *
 * @param days the days, in order, each one after the other; at least one, at most 31
 * @param now the time now, where the reader is; not drawn if it is on none of the days
 * @param marks what is due; drawn if it is on one of the days
 */
public record TimelinePicture(List<Day> days, Optional<LocalDateTime> now, List<Mark> marks) {

    private static final int MOST_DAYS = 31;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no day, there are more than 31, or they don't follow each other
     */
    public TimelinePicture {
        days = List.copyOf(days);
        marks = List.copyOf(marks);
        Objects.requireNonNull(now, "now");
        if (days.isEmpty() || days.size() > MOST_DAYS) {
            throw new IllegalArgumentException("A picture has 1 to " + MOST_DAYS + " days, not " + days.size() + ".");
        }
        for (int i = 1; i < days.size(); i++) {
            LocalDate next = days.get(i - 1).date().plusDays(1);
            if (!days.get(i).date().equals(next)) {
                throw new IllegalArgumentException("The days follow each other, so that " + next + " belongs where "
                        + days.get(i).date() + " is.");
            }
        }
    }

    /**
     * One day.
     *
     * @param date the date
     * @param windows when the service responds on it, in order; what goes on past midnight belongs to both days in parts
     * @param closed why it doesn't on a day on which people would expect it, such as {@code Good Friday}; empty if there is
     *     nothing to say
     */
    public record Day(LocalDate date, List<Window> windows, String closed) {

        /** Copies the windows. */
        public Day {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(closed, "closed");
            windows = List.copyOf(windows);
        }

        boolean isWeekend() {
            return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        }
    }

    /**
     * A time within a day during which the service responds.
     *
     * @param opens when it begins
     * @param closes when it ends; midnight is the end of the day
     */
    public record Window(LocalTime opens, LocalTime closes) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if it ends before it begins
         */
        public Window {
            if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
                throw new IllegalArgumentException("A window that opens at " + opens + " can't close at " + closes
                        + ": what goes on past midnight is two windows, one on each day.");
            }
        }

        boolean isWholeDay() {
            return opens.equals(LocalTime.MIDNIGHT) && closes.equals(LocalTime.MIDNIGHT);
        }
    }

    /**
     * Something that is due.
     *
     * @param at by when, where the reader is
     * @param label what, in a few words, such as {@code Respond to a P1}
     */
    public record Mark(LocalDateTime at, String label) {

        /** Checks that nothing is missing. */
        public Mark {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(label, "label");
        }
    }
}
