package org.incidentkit.spring.boot.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings of the contacts endpoint. */
@ConfigurationProperties("management.endpoint.contacts")
public final class ContactsEndpointProperties extends MaskedEndpointProperties {

    /** Creates the defaults. */
    public ContactsEndpointProperties() {}
}
