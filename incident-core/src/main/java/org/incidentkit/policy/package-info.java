/**
 * What a service promises: priorities, and for each a response time and an update frequency.
 *
 * <p>Start from {@link org.incidentkit.policy.PriorityTable}. Targets are words about time; it is {@code sla} that turns
 * them into instants. Depends on {@code hours} for the reading of business days.
 */
@NullMarked
package org.incidentkit.policy;

import org.jspecify.annotations.NullMarked;
