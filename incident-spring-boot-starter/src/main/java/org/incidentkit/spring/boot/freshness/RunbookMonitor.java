package org.incidentkit.spring.boot.freshness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

import org.incidentkit.runbook.Severity;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;

/**
 * Looks at the runbooks again and again, each on a daemon thread of its own, so that one whose source does not answer keeps
 * none of the others: says in the log how it stands with them once the application has started, and says so again, and
 * tells the application with a {@link RunbookChangedEvent}, when that changes. Reading them does not keep the application
 * from starting.
 */
public final class RunbookMonitor implements SmartLifecycle {
    /** The name of the thread of the main runbook; for any other, a hyphen and its name follow. */
    public static final String THREAD = "incident-runbook";

    private static final Log LOG = LogFactory.getLog(RunbookMonitor.class);

    private final ServiceRunbooks runbooks;
    private final Clock clock;
    private final Duration interval;
    private final ApplicationEventPublisher events;
    private final List<Watched> watched;

    private volatile @Nullable Watch watch;

    /**
     * Creates a monitor; does nothing until it is started.
     *
     * @param runbooks the runbooks
     * @param clock tells the date
     * @param interval the time between two looks; zero to look once
     * @param events where changes are published
     */
    public RunbookMonitor(ServiceRunbooks runbooks, Clock clock, Duration interval, ApplicationEventPublisher events) {
        this.runbooks = runbooks;
        this.clock = clock;
        this.interval = interval;
        this.events = events;
        this.watched = runbooks.all().stream().map(Watched::new).toList();
    }

    @Override
    public synchronized void start() {
        if (watch == null) {
            Watch started = new Watch();
            watch = started;
            started.start();
        }
    }

    @Override
    public synchronized void stop() {
        Watch running = watch;
        if (running != null) {
            watch = null;
            running.end();
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** Looks at all runbooks once, one after the other, on the thread that calls. */
    public void look() {
        for (Watched one : watched) {
            one.tell(one.refresh());
        }
    }

    /** What goes on between a start and a stop. */
    private final class Watch {
        private final List<Thread> threads = watched.stream().map(this::thread).toList();
        private volatile boolean ended;

        private Thread thread(Watched one) {
            Thread thread = new Thread(() -> watch(one), THREAD + one.suffix());
            thread.setDaemon(true);
            return thread;
        }

        void start() {
            threads.forEach(Thread::start);
        }

        void end() {
            ended = true;
            threads.forEach(Thread::interrupt);
        }

        /** Whether it has ended is asked, too: a source or a listener may have swallowed the interrupt. */
        private void watch(Watched one) {
            while (!ended) {
                Optional<String> problem = one.refresh();
                if (ended) {
                    // That it was interrupted is no problem to tell.
                    return;
                }
                one.tell(problem);
                if (interval.isZero() || ended) {
                    return;
                }
                try {
                    Thread.sleep(interval.toMillis());
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    /** A runbook, and what was last said of it. */
    private final class Watched {
        private final ServiceRunbook runbook;

        /** All guarded by this, which is not held while the source looks. */
        private @Nullable RunbookStatus last;

        private Optional<String> lastProblem = Optional.empty();
        private String lastFailure = "";

        Watched(ServiceRunbook runbook) {
            this.runbook = runbook;
        }

        String suffix() {
            return runbook.name().equals(ServiceRunbooks.MAIN) ? "" : "-" + runbook.name();
        }

        /** Takes as long as the source does, and so holds no lock. */
        Optional<String> refresh() {
            return runbook.refresh();
        }

        synchronized void tell(Optional<String> problem) {
            tellProblem(problem);
            try {
                if (runbooks.isExpected(runbook)) {
                    tellChanges();
                }
                lastFailure = "";
            } catch (RuntimeException e) {
                // A bad listener, or a bad rule of the linter, must not end the watch, nor fill the log.
                String failure = e.toString();
                if (!failure.equals(lastFailure)) {
                    lastFailure = failure;
                    LOG.warn("The runbook " + runbook.name() + " could not be looked at", e);
                }
            }
        }

        private void tellProblem(Optional<String> problem) {
            if (!problem.equals(lastProblem)) {
                lastProblem = problem;
                problem.ifPresent(what -> LOG.warn("The runbook " + runbook.name() + " could not be looked for, since "
                        + what + "; what is known of it stays in use"));
            }
        }

        private void tellChanges() {
            Instant now = clock.instant();
            RunbookStatus after = RunbookStatus.of(runbook, now);
            RunbookStatus before = last;
            last = after;
            if (after.equals(before)) {
                return;
            }
            String text = StatusText.of(after, runbook.today(now));
            if (after.condition().compareTo(RunbookStatus.Condition.DUE_SOON) < 0 || after.count(Severity.ERROR) > 0) {
                LOG.warn(text);
            } else {
                LOG.info(text);
            }
            if (before != null) {
                events.publishEvent(new RunbookChangedEvent(before, after));
            }
        }
    }
}
