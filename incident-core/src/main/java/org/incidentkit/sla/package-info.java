/**
 * Deadlines: what a service's promises mean for one incident.
 *
 * <p>Start from {@link org.incidentkit.sla.SlaCalculator}, which joins a priority table and business time. Depends on
 * {@code policy} and {@code hours}.
 */
@NullMarked
package org.incidentkit.sla;

import org.jspecify.annotations.NullMarked;
