/**
 * Response hours, and arithmetic on the time within them.
 *
 * <p>Start from {@link org.incidentkit.hours.ResponseHours#parse(String)}, which reads hours as people write them, and
 * {@link org.incidentkit.hours.BusinessTime}, which joins hours, bank holidays and a time zone and then answers
 * questions. Depends on {@code calendar} alone.
 */
@NullMarked
package org.incidentkit.hours;

import org.jspecify.annotations.NullMarked;
