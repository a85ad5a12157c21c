package org.incidentkit.spring.boot.autoconfigure;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;

import org.incidentkit.spring.boot.actuate.ContactsEndpoint;
import org.incidentkit.spring.boot.actuate.IncidentsEndpoint;
import org.incidentkit.spring.boot.actuate.RunbookEndpoint;
import org.incidentkit.spring.boot.actuate.SlaEndpoint;

/** Any endpoint of ours is available. An application that has none of them is left alone. */
final class OnIncidentEndpoint extends AnyNestedCondition {
    OnIncidentEndpoint() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnAvailableEndpoint(RunbookEndpoint.class)
    static final class Runbook {}

    @ConditionalOnAvailableEndpoint(ContactsEndpoint.class)
    static final class Contacts {}

    @ConditionalOnAvailableEndpoint(SlaEndpoint.class)
    static final class Sla {}

    @ConditionalOnAvailableEndpoint(IncidentsEndpoint.class)
    static final class Incidents {}
}
