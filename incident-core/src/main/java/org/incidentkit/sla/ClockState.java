package org.incidentkit.sla;

/** Where a clock stands. */
public enum ClockState {
    /** The incident was raised outside the counted hours, and the clock starts at the next opening. */
    NOT_STARTED,
    /** Time counts, and the deadline has not passed. */
    RUNNING,
    /** The incident is paused: there is no deadline, only what remains. */
    PAUSED,
    /** What was promised was done in time. */
    MET,
    /** What was promised was not done in time, whether or not it was done since. */
    BREACHED,
    /**
     * The incident was resolved, or what was promised was done, before the deadline could be met or missed: nothing is
     * owed any more.
     */
    STOPPED
}
