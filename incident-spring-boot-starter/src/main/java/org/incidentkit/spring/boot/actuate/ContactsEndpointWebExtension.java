package org.incidentkit.spring.boot.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

import org.incidentkit.runbook.Part;
import org.incidentkit.spring.boot.actuate.RunbookViews.Found;
import org.incidentkit.spring.boot.actuate.RunbookViews.Result;

/** Adds to {@link ContactsEndpoint} who may see the details, a page for browsers, and 404 for what is not there. */
// Spring Boot 3.5 knows an optional parameter by Spring's own annotation, 4 by that of JSpecify.
@SuppressWarnings("deprecation")
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
     * {@return the contacts as JSON}
     *
     * @param caller who asks
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public WebEndpointResponse<byte[]> contacts(
            SecurityContext caller, @org.springframework.lang.Nullable @Nullable String runbook) {
        return ContactsEndpoint.answer(endpoint.views().find(runbook, visibility.isShownTo(caller)), true)
                .response();
    }

    /**
     * {@return the contacts as a page}
     *
     * @param caller who asks
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = Media.PAGE)
    public WebEndpointResponse<byte[]> page(
            SecurityContext caller, @org.springframework.lang.Nullable @Nullable String runbook) {
        return page(
                endpoint.views().find(runbook, visibility.isShownTo(caller)),
                List.of(Part.CONTACTS.anchor(), Part.DATA_CONTACTS.anchor()),
                false);
    }

    /**
     * {@return the contacts for one kind of incident as JSON}
     *
     * @param caller who asks
     * @param incident the kind of incident; {@code data} is the only one
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public WebEndpointResponse<byte[]> contactsFor(
            SecurityContext caller,
            @Selector String incident,
            @org.springframework.lang.Nullable @Nullable String runbook) {
        return ContactsEndpoint.answer(endpoint.find(incident, runbook, visibility.isShownTo(caller)), false)
                .response();
    }

    /**
     * {@return the contacts for one kind of incident as a page}
     *
     * @param caller who asks
     * @param incident the kind of incident; {@code data} is the only one
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = Media.PAGE)
    public WebEndpointResponse<byte[]> pageFor(
            SecurityContext caller,
            @Selector String incident,
            @org.springframework.lang.Nullable @Nullable String runbook) {
        return page(
                endpoint.find(incident, runbook, visibility.isShownTo(caller)),
                List.of(Part.DATA_CONTACTS.anchor()),
                true);
    }

    private WebEndpointResponse<byte[]> page(Result<Found> asked, List<String> anchors, boolean below) {
        return asked.either(
                found -> Media.page(found.view().page(found.state(), anchors, "contacts", below), 200),
                error -> Media.page(endpoint.views().page(error), 404));
    }
}
