package org.incidentkit.spring.boot.actuate;

import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** Gives answers their status. */
final class Responses {
    private Responses() {}

    /** An error becomes 404: what was asked for is not there. */
    static WebEndpointResponse<Object> of(Object answer) {
        return new WebEndpointResponse<>(
                answer,
                answer instanceof ErrorAnswer ? WebEndpointResponse.STATUS_NOT_FOUND : WebEndpointResponse.STATUS_OK);
    }
}
