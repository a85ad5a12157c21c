package org.incidentkit.spring.boot;

import java.util.Optional;

import org.incidentkit.calendar.BankHolidayUpdater;
import org.incidentkit.calendar.BankHolidays;

/**
 * Where the bank holidays of a service come from; they may change while it runs. An application that declares a bean of
 * this type, or one of type {@link BankHolidays}, replaces the default.
 */
@FunctionalInterface
public interface BankHolidaySource {
    /**
     * {@return the bank holidays as they are known now}
     *
     * <p>Called for every request, by many threads. While nothing has changed it gives the same object.
     */
    BankHolidays current();

    /** {@return how it stands with the feed that keeps them up to date; empty where there is none} */
    default Optional<BankHolidayUpdater.Status> feed() {
        return Optional.empty();
    }

    /**
     * {@return a source of bank holidays that never change}
     *
     * @param holidays the bank holidays
     */
    static BankHolidaySource of(BankHolidays holidays) {
        return () -> holidays;
    }
}
