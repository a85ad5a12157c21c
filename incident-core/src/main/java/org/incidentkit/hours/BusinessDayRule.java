package org.incidentkit.hours;

/**
 * What "in {@code N} business days" means. A business day is a date on which the response hours open at all, so
 * half-days count.
 */
public enum BusinessDayRule {
    /**
     * The last closing time of the {@code N}th business day strictly after the local date on which the clock was
     * started: how UK public bodies count statutory working days, and the default.
     */
    CLOSE_OF_DAY,
    /** The same local time on the {@code N}th business day after; where that time is closed, the next opening. */
    SAME_TIME,
    /** {@code N} times the length of a {@linkplain ResponseHours#standardDay() standard day}, as business time. */
    WORKING_HOURS
}
