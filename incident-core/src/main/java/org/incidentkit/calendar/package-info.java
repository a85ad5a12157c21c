/**
 * Bank holidays: which days they are, for which part of the UK, and how sure that is.
 *
 * <p>Start from {@link org.incidentkit.calendar.BankHolidays#of(Division)}, which knows the days from 1978 to 2100. {@link
 * org.incidentkit.calendar.BusinessCalendar} counts business days with them. {@link
 * org.incidentkit.calendar.BankHolidayUpdater} keeps them up to date with GOV.UK's feed; nothing else here touches a
 * network or a file. Nothing here depends on any other package of the library.
 */
@NullMarked
package org.incidentkit.calendar;

import org.jspecify.annotations.NullMarked;
