package org.incidentkit.calendar;

/**
 * What the answer for a day rests on, from the surest to the least sure. The order of the constants is the order of
 * certainty, so that the weaker of two is the greater.
 */
public enum Certainty {
    /** GOV.UK has listed the year of that day. */
    PUBLISHED,
    /**
     * Fixed by the law's own rules, or by a proclamation long since made, in a year that is not listed. A day of such a
     * year that is no bank holiday is statutory too: nothing in the law makes it one.
     */
    STATUTORY,
    /** Needs a royal proclamation in a year still to be listed, so the day can still move. */
    PROCLAIMED_LATER
}
