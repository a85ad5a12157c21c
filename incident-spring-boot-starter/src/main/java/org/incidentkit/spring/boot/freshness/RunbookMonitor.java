package org.incidentkit.spring.boot.freshness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

import org.incidentkit.runbook.Severity;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;

/**
 * Looks at the runbooks again and again, on one daemon thread of its own: says in the log how it stands with them once the
 * application has started, and says so again, and tells the application with a {@link RunbookChangedEvent}, when that
 * changes. Reading them does not keep the application from starting.
 */
public final class RunbookMonitor implements SmartLifecycle {
    /** The name of the thread. */
    public static final String THREAD = "incident-runbook";

    private static final Log LOG = LogFactory.getLog(RunbookMonitor.class);

    private final ServiceRunbooks runbooks;
    private final Clock clock;
    private final Duration interval;
    private final ApplicationEventPublisher events;

    /** How it stood with each runbook when it was last looked at. Guarded by itself. */
    private final Map<String, RunbookStatus> last = new LinkedHashMap<>();

    private volatile @Nullable Thread thread;

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
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            Thread started = new Thread(this::watch, THREAD);
            started.setDaemon(true);
            started.start();
            thread = started;
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        look();
        while (!interval.isZero()) {
            try {
                Thread.sleep(interval.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            look();
        }
    }

    /** Looks at all runbooks once, on the thread that calls. */
    public void look() {
        synchronized (last) {
            lookAtAll();
        }
    }

    private void lookAtAll() {
        for (ServiceRunbook runbook : runbooks.all()) {
            try {
                runbook.source().refresh();
            } catch (RuntimeException e) {
                LOG.warn("The runbook " + runbook.name() + " could not be looked for ("
                        + e.getClass().getName() + "); what is known of it stays in use");
            }
        }
        for (ServiceRunbook runbook : runbooks.expected()) {
            try {
                told(runbook);
            } catch (RuntimeException e) {
                // One bad source or listener must not end the watch over all.
                LOG.warn("The runbook " + runbook.name() + " could not be looked at", e);
            }
        }
    }

    private void told(ServiceRunbook runbook) {
        Instant now = clock.instant();
        RunbookStatus after = RunbookStatus.of(runbook, now);
        RunbookStatus before = last.put(runbook.name(), after);
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
