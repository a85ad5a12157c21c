package org.incidentkit.spring.boot.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings of the runbook endpoint. */
@ConfigurationProperties("management.endpoint.runbook")
public final class RunbookEndpointProperties extends MaskedEndpointProperties {

    /** Creates the defaults. */
    public RunbookEndpointProperties() {}
}
