package org.incidentkit.calendar;

/** The parts of the UK that have bank holidays of their own. */
public enum Division {
    /** England and Wales. */
    ENGLAND_AND_WALES
}
