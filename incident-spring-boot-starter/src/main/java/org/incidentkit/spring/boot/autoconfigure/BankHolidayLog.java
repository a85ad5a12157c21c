package org.incidentkit.spring.boot.autoconfigure;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.incidentkit.calendar.BankHolidayChanges;
import org.incidentkit.calendar.BankHolidayUpdater;
import org.incidentkit.calendar.Division;

/** Says in the log what changes, once. */
final class BankHolidayLog implements BankHolidayUpdater.Listener {
    private static final Log LOG = LogFactory.getLog(BankHolidayLog.class);

    @Override
    public void stateChanged(BankHolidayUpdater.Status status) {
        status.lastError()
                .ifPresentOrElse(
                        error -> LOG.warn(
                                "The bank holidays cannot be brought up to date; what is known stays in use. " + error),
                        () -> LOG.info("The bank holidays are up to date again."));
    }

    @Override
    public void holidaysChanged(Division division, BankHolidayChanges changes) {
        LOG.info("The bank holidays of " + division.label() + " have changed: "
                + changes.toString().replace("\n", "; "));
    }
}
