package org.incidentkit.sla;

import java.time.Instant;
import java.util.Optional;

import org.incidentkit.policy.Priority;

/**
 * By when somebody responds to an incident and people are told.
 *
 * @param priority the priority of the incident
 * @param raisedAt when it was raised
 * @param response by when somebody responds
 * @param update by when the first update is published
 * @param resolution by when it is resolved, where the priority table promises that
 */
public record Deadlines(
        Priority priority, Instant raisedAt, Deadline response, Deadline update, Optional<Deadline> resolution) {}
