package org.incidentkit.spring.boot;

/** Where a service's runbook comes from. An application that declares a bean of this type replaces the default, a file. */
@FunctionalInterface
public interface RunbookSource {
    /**
     * {@return the runbook as it is now}
     *
     * <p>Called for every request, by many threads; an implementation keeps what is costly to read. It does not throw:
     * what goes wrong is a {@link RunbookState.Unavailable}.
     */
    RunbookState current();
}
