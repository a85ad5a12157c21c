/**
 * The record of an incident: what happened, in order.
 *
 * <p>Start from {@link org.incidentkit.incident.Incident}. Where its clocks stand is derived by {@code sla}; here is only
 * what people did and said. {@link org.incidentkit.incident.IncidentLog} keeps records as JSON lines. Depends on
 * {@code hours}, to say whether a team is in its response hours.
 */
@NullMarked
package org.incidentkit.incident;

import org.jspecify.annotations.NullMarked;
