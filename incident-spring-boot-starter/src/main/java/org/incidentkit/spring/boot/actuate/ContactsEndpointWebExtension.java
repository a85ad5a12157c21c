package org.incidentkit.spring.boot.actuate;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/** Adds to {@link ContactsEndpoint} who may see the details, and 404 where there is no runbook. */
@EndpointWebExtension(endpoint = ContactsEndpoint.class)
public final class ContactsEndpointWebExtension {
    private final ContactsEndpoint endpoint;
    private final Visibility visibility;

    /**
     * Creates the extension.
     *
     * @param endpoint the endpoint that is extended
     * @param visibility who may see contact details
     */
    public ContactsEndpointWebExtension(ContactsEndpoint endpoint, Visibility visibility) {
        this.endpoint = endpoint;
        this.visibility = visibility;
    }

    /**
     * {@return the contacts}
     *
     * @param caller who asks
     */
    @ReadOperation(produces = {"application/json", "application/vnd.spring-boot.actuator.v3+json"})
    public WebEndpointResponse<Object> contacts(SecurityContext caller) {
        return Responses.of(endpoint.answer(visibility.isShownTo(caller), true));
    }

    /**
     * {@return the contacts for one kind of incident}
     *
     * @param caller who asks
     * @param incident the kind of incident; {@code data} is the only one
     */
    @ReadOperation(produces = {"application/json", "application/vnd.spring-boot.actuator.v3+json"})
    public WebEndpointResponse<Object> contactsFor(SecurityContext caller, @Selector String incident) {
        return Responses.of(
                incident.equals("data")
                        ? endpoint.answer(visibility.isShownTo(caller), false)
                        : ContactsEndpoint.unknown(incident));
    }
}
