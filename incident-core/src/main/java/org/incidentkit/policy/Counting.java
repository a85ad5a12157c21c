package org.incidentkit.policy;

/** Which hours an amount of time is counted in. */
public enum Counting {
    /** Only while the service's response hours are open. */
    RESPONSE_HOURS,
    /** Always. */
    AROUND_THE_CLOCK
}
