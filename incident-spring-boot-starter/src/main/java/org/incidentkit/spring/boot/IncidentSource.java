package org.incidentkit.spring.boot;

import org.incidentkit.incident.IncidentLog;

/**
 * Where the incidents of this service are recorded. Declare a bean of this type to take them from a tool of your own; by
 * default they are read from the file of JSON lines that {@code incident.incidents.location} names.
 */
@FunctionalInterface
public interface IncidentSource {
    /**
     * {@return the incidents as they are recorded now, and what of the record could not be used}
     *
     * <p>Asked for each request, so that an implementation keeps what it has read until it changes.
     */
    IncidentLog.Reading current();
}
