package org.incidentkit.spring.boot.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import org.incidentkit.spring.boot.actuate.RunbookViews.Found;
import org.incidentkit.spring.boot.actuate.RunbookViews.Result;

/** Who to call when something is wrong. Details are masked here; {@link ContactsEndpointWebExtension} may show them. */
// Spring Boot 3.5 knows an optional parameter by Spring's own annotation, 4 by that of JSpecify.
@SuppressWarnings("deprecation")
@Endpoint(id = "contacts")
public final class ContactsEndpoint {
    private static final String DATA = "data";

    private final RunbookViews views;

    /**
     * Creates the endpoint.
     *
     * @param views shows the runbooks
     */
    public ContactsEndpoint(RunbookViews views) {
        this.views = views;
    }

    /**
     * {@return the contacts with their details masked, a {@link ContactsAnswer} or an {@link ErrorAnswer}}
     *
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public Object contacts(@org.springframework.lang.Nullable @Nullable String runbook) {
        return answer(views.find(runbook, false), true).answer();
    }

    /**
     * {@return the contacts for one kind of incident with their details masked, a {@link ContactsAnswer} or an
     * {@link ErrorAnswer}}
     *
     * @param incident the kind of incident; {@code data} is the only one
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public Object contactsFor(@Selector String incident, @org.springframework.lang.Nullable @Nullable String runbook) {
        return answer(find(incident, runbook, false), false).answer();
    }

    RunbookViews views() {
        return views;
    }

    Result<Found> find(String incident, @Nullable String runbook, boolean shown) {
        return incident.equals(DATA)
                ? views.find(runbook, shown)
                : Result.error(new ErrorAnswer(
                        "There are no contacts for incidents of the kind \"" + incident + "\": known is " + DATA,
                        List.of(DATA)));
    }

    static Body answer(Result<Found> asked, boolean everybody) {
        return asked.either(found -> found.view().contacts(found.state(), everybody), Body::notFound);
    }
}
