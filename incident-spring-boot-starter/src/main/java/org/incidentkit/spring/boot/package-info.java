/**
 * What a Spring Boot application knows of its runbook and its promises.
 *
 * <p>{@link org.incidentkit.spring.boot.RunbookSource} gives the runbook, and
 * {@link org.incidentkit.spring.boot.ServiceSla} the deadlines that follow from it. {@code actuate} shows both as
 * endpoints, {@code autoconfigure} makes the beans.
 */
@NullMarked
package org.incidentkit.spring.boot;

import org.jspecify.annotations.NullMarked;
