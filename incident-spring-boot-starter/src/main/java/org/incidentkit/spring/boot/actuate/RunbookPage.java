package org.incidentkit.spring.boot.actuate;

import org.incidentkit.spring.boot.RunbookState;

/** The runbook as a page for people. */
final class RunbookPage {
    private final RunbookEndpoint endpoint;
    private final boolean shown;

    RunbookPage(RunbookEndpoint endpoint, boolean shown) {
        this.endpoint = endpoint;
        this.shown = shown;
    }

    String of(RunbookState.Available state) {
        return state.toString() + endpoint.today() + shown;
    }

    String of(RunbookState.Unavailable state) {
        return state.reason();
    }
}
