/**
 * Bank holidays: which days they are, for which part of the UK, and how sure that is.
 *
 * <p>Start from {@link org.incidentkit.calendar.BankHolidays#of(Division)}. Nothing here depends on any other
 * package of the library.
 */
@NullMarked
package org.incidentkit.calendar;

import org.jspecify.annotations.NullMarked;
