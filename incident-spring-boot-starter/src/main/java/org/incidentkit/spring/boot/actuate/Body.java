package org.incidentkit.spring.boot.actuate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** An answer and the status that goes with it. Its JSON is written when it is first wanted, and kept with it. */
final class Body {
    private final Object answer;
    private final int status;
    private volatile byte @Nullable [] json;

    private Body(Object answer, int status) {
        this.answer = answer;
        this.status = status;
    }

    static Body of(Object answer) {
        return new Body(answer, WebEndpointResponse.STATUS_OK);
    }

    /** What was asked for is not there. */
    static Body notFound(ErrorAnswer error) {
        return new Body(error, WebEndpointResponse.STATUS_NOT_FOUND);
    }

    static Body error(int status, String error) {
        return new Body(ErrorAnswer.of(error), status);
    }

    Object answer() {
        return answer;
    }

    int status() {
        return status;
    }

    WebEndpointResponse<byte[]> response() {
        byte[] written = json;
        if (written == null) {
            written = Json.of(answer);
            json = written;
        }
        return new WebEndpointResponse<>(written, status);
    }
}
