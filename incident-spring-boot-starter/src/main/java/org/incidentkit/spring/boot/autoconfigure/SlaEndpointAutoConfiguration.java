package org.incidentkit.spring.boot.autoconfigure;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.actuate.SlaEndpoint;
import org.incidentkit.spring.boot.actuate.SlaEndpointWebExtension;

/** Makes {@code /actuator/sla} where that endpoint is available. */
@AutoConfiguration(after = IncidentAutoConfiguration.class)
@ConditionalOnAvailableEndpoint(SlaEndpoint.class)
public final class SlaEndpointAutoConfiguration {

    /** Creates the configuration. */
    public SlaEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    SlaEndpoint slaEndpoint(ServiceRunbooks runbooks, ObjectProvider<Clock> clock) {
        return new SlaEndpoint(runbooks, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnMissingBean
    SlaEndpointWebExtension slaEndpointWebExtension(SlaEndpoint endpoint) {
        return new SlaEndpointWebExtension(endpoint);
    }
}
