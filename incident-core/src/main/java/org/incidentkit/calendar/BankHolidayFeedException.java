package org.incidentkit.calendar;

import java.io.IOException;

/**
 * Thrown when a feed of bank holidays cannot be had or cannot be used. The message says what was wrong and where, in one
 * sentence for people.
 */
public final class BankHolidayFeedException extends IOException {
    private static final long serialVersionUID = 1L;

    BankHolidayFeedException(String message) {
        super(message);
    }

    BankHolidayFeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
