/**
 * The endpoints: {@code runbook}, {@code contacts} and {@code sla}.
 *
 * <p>Each is a plain class that answers anybody, over JMX too, with contact details masked, and a web extension that adds
 * status codes, media types and who may see the details. The {@code …Answer} records are the shape of the JSON.
 */
@NullMarked
package org.incidentkit.spring.boot.actuate;

import org.jspecify.annotations.NullMarked;
