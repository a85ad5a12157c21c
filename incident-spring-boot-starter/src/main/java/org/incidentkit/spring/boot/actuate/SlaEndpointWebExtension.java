package org.incidentkit.spring.boot.actuate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/** Adds status codes to {@link SlaEndpoint}: 404 for an unknown priority or runbook, 400 for a time that cannot be read. */
// Spring Boot 3.5 knows an optional parameter by Spring's own annotation, 4 by that of JSpecify.
@SuppressWarnings("deprecation")
@EndpointWebExtension(endpoint = SlaEndpoint.class)
public final class SlaEndpointWebExtension {
    private final SlaEndpoint endpoint;

    /**
     * Creates the extension.
     *
     * @param endpoint the endpoint that is extended
     */
    public SlaEndpointWebExtension(SlaEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * {@return the priority table, the response hours, and whether the service is open now}
     *
     * @param runbook the name of the runbook whose hours count; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public WebEndpointResponse<byte[]> sla(@org.springframework.lang.Nullable @Nullable String runbook) {
        return endpoint.answer(runbook).response();
    }

    /**
     * {@return the deadlines of an incident}
     *
     * @param priority the code of its priority, such as {@code P1}
     * @param raisedAt when it was raised, in ISO 8601 with an offset; now, if it is left out
     * @param runbook the name of the runbook whose hours count; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public WebEndpointResponse<byte[]> deadlines(
            @Selector String priority,
            @org.springframework.lang.Nullable @Nullable String raisedAt,
            @org.springframework.lang.Nullable @Nullable String runbook) {
        return endpoint.answer(priority, raisedAt, runbook).response();
    }
}
