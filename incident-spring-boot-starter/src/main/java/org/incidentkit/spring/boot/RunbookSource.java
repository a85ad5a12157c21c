package org.incidentkit.spring.boot;

/**
 * Where a service's runbook comes from. An application that declares a bean of this type replaces the default, a file. Of
 * several beans each is a runbook of its own, by the name of its bean; the primary one is that which is meant where no
 * name is given.
 */
@FunctionalInterface
public interface RunbookSource {
    /**
     * {@return the runbook as it is now}
     *
     * <p>Called for every request, by many threads; an implementation keeps what is costly to read, and gives the same
     * object while nothing has changed. It does not throw: what goes wrong is a {@link RunbookState.Unavailable}.
     */
    RunbookState current();

    /**
     * Looks for a newer version, if there is anything to look at. Called again and again, as often as
     * {@code incident.runbook.refresh} says, by one thread that serves no requests: it may take its time, and should give
     * up by itself. {@link LastGoodRunbook} decides whether a version is fit to be served.
     */
    default void refresh() {}
}
