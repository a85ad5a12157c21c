package org.incidentkit.calendar;

/**
 * What the answer for a day rests on, from the surest to the least sure. The order of the constants is the order of
 * certainty, so that the weaker of two is the greater.
 */
public enum Certainty {
    /** GOV.UK has listed the year of that day. */
    PUBLISHED,
    /** Fixed by the law's own rules, not yet listed. */
    STATUTORY,
    /** Needs a royal proclamation each year, so the day can still move. */
    PROCLAIMED_LATER
}
