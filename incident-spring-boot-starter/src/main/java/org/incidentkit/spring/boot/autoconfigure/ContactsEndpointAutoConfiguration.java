package org.incidentkit.spring.boot.autoconfigure;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import org.incidentkit.spring.boot.actuate.ContactsEndpoint;
import org.incidentkit.spring.boot.actuate.ContactsEndpointWebExtension;
import org.incidentkit.spring.boot.actuate.RunbookViews;
import org.incidentkit.spring.boot.actuate.Visibility;

/** Makes {@code /actuator/contacts} where that endpoint is available. */
@AutoConfiguration(after = IncidentAutoConfiguration.class)
@ConditionalOnAvailableEndpoint(ContactsEndpoint.class)
@EnableConfigurationProperties(ContactsEndpointProperties.class)
public final class ContactsEndpointAutoConfiguration {

    /** Creates the configuration. */
    public ContactsEndpointAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    ContactsEndpoint contactsEndpoint(RunbookViews views) {
        return new ContactsEndpoint(views);
    }

    @Bean
    @ConditionalOnMissingBean
    ContactsEndpointWebExtension contactsEndpointWebExtension(
            ContactsEndpoint endpoint, ContactsEndpointProperties properties) {
        return new ContactsEndpointWebExtension(
                endpoint, new Visibility(properties.getShowValues(), properties.getRoles()));
    }
}
