package org.incidentkit.spring.boot.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings of the incidents endpoint. */
@ConfigurationProperties("management.endpoint.incidents")
public final class IncidentsEndpointProperties extends MaskedEndpointProperties {

    /** Creates the defaults. */
    public IncidentsEndpointProperties() {}
}
