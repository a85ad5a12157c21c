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
     * object while nothing has changed. It neither throws nor gives null: what goes wrong is a {@link
     * RunbookState.Unavailable}, with a reason that people understand. Where it does all the same, there is no runbook, and
     * the reason names this class and that of the exception.
     */
    RunbookState current();

    /**
     * Looks for a newer version, if there is anything to look at. {@link LastGoodRunbook} decides whether a version is fit to
     * be served.
     *
     * <p>Called again and again, as often as {@code incident.runbook.refresh} says, by a thread that serves no requests and no
     * other runbook, and never by two at once. It may take its time, but should have a time limit of its own, on connecting
     * and on reading: while it does not come back, its own runbook is not looked at again; and where {@code
     * incident.runbook.fail-on} is set, a runbook that is not there within 20 seconds of the start counts as missing. It is
     * interrupted when the application stops, and should end then.
     */
    default void refresh() {}
}
