package org.incidentkit.spring.boot.freshness;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.beans.factory.SmartInitializingSingleton;

import org.incidentkit.spring.boot.ResourceRunbookSource;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;

/**
 * Keeps an application from starting with a runbook that is not fit, for teams who ask for that. The start waits for the
 * runbooks, but no longer than {@link #LONGEST_WAIT} for all of them together: one that is not there by then counts as
 * missing.
 */
public final class RunbookGate implements SmartInitializingSingleton {
    /** How long the start waits at most: less than the 30 seconds that Kubernetes gives a process to end. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final ServiceRunbooks runbooks;
    private final Clock clock;
    private final FailOn failOn;
    private final Duration longestWait;

    /**
     * Creates a gate.
     *
     * @param runbooks the runbooks
     * @param clock tells the date
     * @param failOn what keeps the application from starting
     */
    public RunbookGate(ServiceRunbooks runbooks, Clock clock, FailOn failOn) {
        this(runbooks, clock, failOn, LONGEST_WAIT);
    }

    RunbookGate(ServiceRunbooks runbooks, Clock clock, FailOn failOn, Duration longestWait) {
        this.runbooks = runbooks;
        this.clock = clock;
        this.failOn = failOn;
        this.longestWait = longestWait;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (failOn == FailOn.NEVER) {
            return;
        }
        // On threads of their own: a source that does not answer would keep the process from ending, too.
        Map<ServiceRunbook, FutureTask<Optional<RunbookStatus>>> looks = new LinkedHashMap<>();
        for (ServiceRunbook runbook : runbooks.all()) {
            FutureTask<Optional<RunbookStatus>> look = new FutureTask<>(() -> look(runbook));
            Thread thread = new Thread(look, RunbookMonitor.THREAD + "-gate");
            thread.setDaemon(true);
            thread.start();
            looks.put(runbook, look);
        }
        long end = System.nanoTime() + longestWait.toNanos();
        for (Map.Entry<ServiceRunbook, FutureTask<Optional<RunbookStatus>>> look : looks.entrySet()) {
            Optional<RunbookStatus> status = awaited(look.getKey(), look.getValue(), end);
            if (status.isPresent() && failOn.stops(status.get())) {
                looks.values().forEach(other -> other.cancel(true));
                throw notFit(look.getKey(), status.get());
            }
        }
    }

    /** How it stands with a runbook; empty for one that nobody expects. */
    private Optional<RunbookStatus> look(ServiceRunbook runbook) {
        // A source may read in the background alone; here there is nothing else to wait for.
        runbook.refresh();
        return runbooks.isExpected(runbook)
                ? Optional.of(RunbookStatus.of(runbook, clock.instant()))
                : Optional.empty();
    }

    private Optional<RunbookStatus> awaited(
            ServiceRunbook runbook, FutureTask<Optional<RunbookStatus>> look, long end) {
        try {
            return look.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return missing(
                    runbook,
                    "Its source has not answered within " + longestWait.toSeconds()
                            + " seconds; give it a shorter time limit of its own");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return missing(runbook, "The start was interrupted before it was read");
        } catch (ExecutionException e) {
            throw new IllegalStateException("The runbook " + runbook.name() + " could not be looked at", e.getCause());
        }
    }

    private static Optional<RunbookStatus> missing(ServiceRunbook runbook, String reason) {
        return Optional.of(RunbookStatus.missing(runbook.name(), reason));
    }

    private RunbookNotFitException notFit(ServiceRunbook runbook, RunbookStatus status) {
        return new RunbookNotFitException(
                status, failOn, remedy(runbook), StatusText.of(status, runbook.today(clock.instant())));
    }

    private static String remedy(ServiceRunbook runbook) {
        return runbook.source() instanceof ResourceRunbookSource file
                ? "Put the runbook where it is looked for, or say with " + file.property() + " where it is."
                : "It comes from a bean of type RunbookSource"
                        + (runbook.name().equals(ServiceRunbooks.MAIN) ? "" : ", \"" + runbook.name() + "\"")
                        + ": see to it that this gives a runbook.";
    }
}
