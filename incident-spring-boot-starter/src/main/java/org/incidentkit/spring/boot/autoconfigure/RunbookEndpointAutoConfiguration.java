package org.incidentkit.spring.boot.autoconfigure;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import org.incidentkit.spring.boot.actuate.RunbookEndpoint;
import org.incidentkit.spring.boot.actuate.RunbookEndpointWebExtension;
import org.incidentkit.spring.boot.actuate.RunbookViews;
import org.incidentkit.spring.boot.actuate.Visibility;

/** Makes {@code /actuator/runbook} where that endpoint is available. */
@AutoConfiguration(after = IncidentAutoConfiguration.class)
@ConditionalOnAvailableEndpoint(RunbookEndpoint.class)
@EnableConfigurationProperties(RunbookEndpointProperties.class)
public final class RunbookEndpointAutoConfiguration {

    /** Creates the configuration. */
    public RunbookEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RunbookEndpoint runbookEndpoint(RunbookViews views) {
        return new RunbookEndpoint(views);
    }

    @Bean
    @ConditionalOnMissingBean
    RunbookEndpointWebExtension runbookEndpointWebExtension(
            RunbookEndpoint endpoint, RunbookEndpointProperties properties) {
        return new RunbookEndpointWebExtension(
                endpoint, new Visibility(properties.getShowValues(), properties.getRoles()));
    }
}
