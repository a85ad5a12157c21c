package org.incidentkit.examples.load;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.stereotype.Component;

/**
 * What Spring needs for an endpoint that takes a part of its path and two optional parameters, as {@code sla/P1} does, and
 * then answers nothing. The endpoint that is compared with takes none, which Spring serves faster.
 */
@Component
@Endpoint(id = "bare")
class BareEndpoint {

    @ReadOperation
    Map<String, String> answer(@Selector String part, @Nullable String one, @Nullable String other) {
        return Map.of();
    }
}
