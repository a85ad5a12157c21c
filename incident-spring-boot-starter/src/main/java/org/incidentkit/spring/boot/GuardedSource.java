package org.incidentkit.spring.boot;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * Holds a {@link RunbookSource} to its word. One that throws, or gives null, would take with it whatever asks: the whole of
 * {@code /actuator/info}, a gauge and so its alert, the start. Here that is no runbook, with a reason.
 *
 * <p>Reasons name the source and the class of the exception alone: its message may hold an address or a secret.
 */
final class GuardedSource {
    private final RunbookSource source;
    private final AtomicBoolean refreshing = new AtomicBoolean();

    GuardedSource(RunbookSource source) {
        this.source = source;
    }

    RunbookState current() {
        // What an application made may give null, whatever it promised.
        @Nullable RunbookState state;
        try {
            state = source.current();
        } catch (Exception | LinkageError e) {
            return unavailable("failed with " + e.getClass().getName());
        }
        return state == null ? unavailable("gave null") : state;
    }

    private RunbookState unavailable(String what) {
        return new RunbookState.Unavailable("There is no runbook, because its source " + name() + " " + what
                + "; mend the source, which is to say in a RunbookState.Unavailable why it has none");
    }

    /** Looks for a newer version, and gives back what went wrong, if anything did. Never two at once for one source. */
    Optional<String> refresh() {
        if (!refreshing.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            source.refresh();
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            return Optional.of(
                    "its source " + name() + " failed with " + e.getClass().getName());
        } finally {
            refreshing.set(false);
        }
    }

    private String name() {
        String name = source.getClass().getName();
        // Of a lambda, the class that it is written in.
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda);
    }
}
