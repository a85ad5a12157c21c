package org.incidentkit.spring.boot.actuate;

import java.util.List;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import org.incidentkit.runbook.Runbook;
import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.RunbookState;

/** Who to call when something is wrong. Details are masked here; {@link ContactsEndpointWebExtension} may show them. */
@Endpoint(id = "contacts")
public final class ContactsEndpoint {
    private final RunbookSource runbook;

    /**
     * Creates the endpoint.
     *
     * @param runbook names the contacts
     */
    public ContactsEndpoint(RunbookSource runbook) {
        this.runbook = runbook;
    }

    /** {@return the contacts with their details masked, a {@link ContactsAnswer} or an {@link ErrorAnswer}} */
    @ReadOperation(produces = {"application/json", "application/vnd.spring-boot.actuator.v3+json"})
    public Object contacts() {
        return answer(false, true);
    }

    /**
     * {@return the contacts for one kind of incident with their details masked, a {@link ContactsAnswer} or an
     * {@link ErrorAnswer}}
     *
     * @param incident the kind of incident; {@code data} is the only one
     */
    @ReadOperation(produces = {"application/json", "application/vnd.spring-boot.actuator.v3+json"})
    public Object contactsFor(@Selector String incident) {
        return incident.equals("data") ? answer(false, false) : unknown(incident);
    }

    Object answer(boolean shown, boolean everybody) {
        RunbookState state = runbook.current();
        if (state instanceof RunbookState.Unavailable unavailable) {
            return ErrorAnswer.of(unavailable.reason());
        }
        Runbook found = ((RunbookState.Available) state).runbook().runbook();
        return new ContactsAnswer(
                found.title(),
                ContactsAnswer.details(shown),
                ContactsAnswer.note(shown),
                everybody ? ContactAnswer.all(found.contacts(), shown) : List.of(),
                ContactAnswer.all(found.dataContacts(), shown));
    }

    static ErrorAnswer unknown(String incident) {
        return new ErrorAnswer(
                "There are no contacts for incidents of the kind \"" + incident + "\": known is data", List.of("data"));
    }
}
