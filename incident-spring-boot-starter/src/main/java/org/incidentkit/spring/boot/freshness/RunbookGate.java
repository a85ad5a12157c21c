package org.incidentkit.spring.boot.freshness;

import java.time.Clock;
import java.time.Instant;

import org.springframework.beans.factory.SmartInitializingSingleton;

import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;

/** Keeps an application from starting with a runbook that is not fit, for teams who ask for that. */
public final class RunbookGate implements SmartInitializingSingleton {
    private final ServiceRunbooks runbooks;
    private final Clock clock;
    private final FailOn failOn;

    /**
     * Creates a gate.
     *
     * @param runbooks the runbooks
     * @param clock tells the date
     * @param failOn what keeps the application from starting
     */
    public RunbookGate(ServiceRunbooks runbooks, Clock clock, FailOn failOn) {
        this.runbooks = runbooks;
        this.clock = clock;
        this.failOn = failOn;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (failOn == FailOn.NEVER) {
            return;
        }
        Instant now = clock.instant();
        for (ServiceRunbook runbook : runbooks.all()) {
            // A source may read in the background alone; here there is nothing else to wait for.
            runbook.source().refresh();
        }
        for (ServiceRunbook runbook : runbooks.expected()) {
            RunbookStatus status = RunbookStatus.of(runbook, now);
            if (failOn.stops(status)) {
                throw new RunbookNotFitException(status, failOn, StatusText.of(status, runbook.today(now)));
            }
        }
    }
}
