package org.incidentkit.spring.boot.autoconfigure;

import java.time.Clock;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;

import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.spring.boot.IncidentSource;
import org.incidentkit.spring.boot.ResourceIncidentSource;
import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.actuate.IncidentsEndpoint;
import org.incidentkit.spring.boot.actuate.IncidentsEndpointWebExtension;
import org.incidentkit.spring.boot.actuate.PageLinks;
import org.incidentkit.spring.boot.actuate.Visibility;

/** Makes {@code /actuator/incidents} where that endpoint is available. */
@AutoConfiguration(after = IncidentAutoConfiguration.class)
@ConditionalOnAvailableEndpoint(IncidentsEndpoint.class)
@EnableConfigurationProperties(IncidentsEndpointProperties.class)
public final class IncidentsEndpointAutoConfiguration {

    /** Creates the configuration. */
    public IncidentsEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("incident.incidents.location")
    IncidentSource incidentIncidentSource(ResourceLoader loader, IncidentProperties properties) {
        String property = "incident.incidents.location";
        String location = String.valueOf(properties.getIncidents().getLocation());
        return new ResourceIncidentSource(
                loader,
                Locations.checked(
                        loader,
                        property,
                        location,
                        "incidents",
                        "Expected is a location such as file:./incidents.jsonl or classpath:incidents.jsonl; for incidents"
                                + " from elsewhere, declare a bean of type IncidentSource."),
                property);
    }

    @Bean
    @ConditionalOnMissingBean
    IncidentsEndpoint incidentsEndpoint(
            ObjectProvider<IncidentSource> source, ServiceRunbooks runbooks, ObjectProvider<Clock> clock) {
        return new IncidentsEndpoint(
                Optional.ofNullable(source.getIfUnique()), runbooks, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    @ConditionalOnMissingBean
    IncidentsEndpointWebExtension incidentsEndpointWebExtension(
            IncidentsEndpoint endpoint,
            IncidentsEndpointProperties properties,
            ObjectProvider<HtmlRenderer> renderer,
            PageLinks links) {
        return new IncidentsEndpointWebExtension(
                endpoint,
                new Visibility(properties.getShowValues(), properties.getRoles()),
                renderer::getObject,
                links);
    }
}
