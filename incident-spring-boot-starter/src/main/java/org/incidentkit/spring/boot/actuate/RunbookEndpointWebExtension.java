package org.incidentkit.spring.boot.actuate;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

import org.incidentkit.spring.boot.RunbookState;

/**
 * Adds to {@link RunbookEndpoint} who may see contact details, a page for browsers, Markdown on request, and 404 where
 * there is no runbook.
 */
@EndpointWebExtension(endpoint = RunbookEndpoint.class)
public final class RunbookEndpointWebExtension {
    private final RunbookEndpoint endpoint;
    private final Visibility visibility;

    /**
     * Creates the extension.
     *
     * @param endpoint the endpoint that is extended
     * @param visibility who may see contact details
     */
    public RunbookEndpointWebExtension(RunbookEndpoint endpoint, Visibility visibility) {
        this.endpoint = endpoint;
        this.visibility = visibility;
    }

    // Without an Accept header the operation that is declared first answers: JSON, as for all of Actuator.

    /**
     * {@return the runbook as JSON}
     *
     * @param caller who asks
     */
    @ReadOperation(produces = {"application/json", "application/vnd.spring-boot.actuator.v3+json"})
    public WebEndpointResponse<Object> runbook(SecurityContext caller) {
        return Responses.of(endpoint.answer(visibility.isShownTo(caller)));
    }

    /**
     * {@return the runbook as a page}
     *
     * @param caller who asks
     */
    @ReadOperation(produces = Media.PAGE)
    public WebEndpointResponse<String> page(SecurityContext caller) {
        RunbookState state = endpoint.state();
        return state instanceof RunbookState.Available available
                ? Media.page(new RunbookPage(endpoint, visibility.isShownTo(caller)).of(available), 200)
                : Media.page(RunbookPage.of((RunbookState.Unavailable) state), 404);
    }

    /**
     * {@return the runbook as its team wrote it; refused to those who may not see contact details, since these may stand
     * anywhere in it}
     *
     * @param caller who asks
     */
    @ReadOperation(produces = Media.MARKDOWN)
    public WebEndpointResponse<String> markdown(SecurityContext caller) {
        if (!visibility.isShownTo(caller)) {
            return Media.markdown(
                    "The Markdown holds contact details, which are not shown to you. " + ContactsAnswer.MASKED_NOTE
                            + "\n",
                    403);
        }
        RunbookState state = endpoint.state();
        return state instanceof RunbookState.Available available
                ? Media.markdown(available.markdown(), 200)
                : Media.markdown(((RunbookState.Unavailable) state).reason() + "\n", 404);
    }

    /**
     * {@return one section as JSON}
     *
     * @param caller who asks
     * @param section the anchor of the section
     */
    @ReadOperation(produces = {"application/json", "application/vnd.spring-boot.actuator.v3+json"})
    public WebEndpointResponse<Object> section(SecurityContext caller, @Selector String section) {
        return Responses.of(endpoint.answer(section, visibility.isShownTo(caller)));
    }
}
