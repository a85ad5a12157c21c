package org.incidentkit.sla;

/** The clocks of an incident. */
public enum SlaClock {
    /** Runs from raising to the first response. */
    RESPONSE,
    /** Runs until the next update, again and again or once. */
    UPDATE,
    /** Runs from raising until the incident is resolved, where the priority table promises a time for that. */
    RESOLUTION
}
