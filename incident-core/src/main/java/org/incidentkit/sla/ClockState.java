package org.incidentkit.sla;

/** Where a clock stands. */
public enum ClockState {
    /** The clock was started outside the counted hours, by the raising or an update, and begins to count when they open. */
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
