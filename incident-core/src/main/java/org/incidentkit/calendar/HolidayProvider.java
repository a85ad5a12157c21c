package org.incidentkit.calendar;

import java.util.Collection;

/**
 * Gives the holidays of another country, or of an organisation, year by year; the way in for calendars that this library
 * does not carry. {@link BankHolidays#from} turns one into bank holidays.
 */
public interface HolidayProvider {
    /** {@return whose holidays these are, to show to people} */
    String name();

    /**
     * {@return the holidays of a year, at most one on a date}
     *
     * @param year the year, such as 2026
     */
    Collection<BankHoliday> in(int year);
}
