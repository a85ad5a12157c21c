/** Dates. */
@NullMarked
package org.incidentkit.calendar;

import org.jspecify.annotations.NullMarked;
