/**
 * How it stands with a runbook, told where people look: in the log, to the application as an event, among the metrics and
 * in {@code /actuator/info}; and whether an application may start with it.
 */
@NullMarked
package org.incidentkit.spring.boot.freshness;

import org.jspecify.annotations.NullMarked;
