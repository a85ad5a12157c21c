package org.incidentkit.spring.boot.autoconfigure;

import java.util.HashSet;
import java.util.Set;

import org.springframework.boot.actuate.endpoint.Show;

/** Settings of an endpoint that holds personal data. */
public abstract sealed class MaskedEndpointProperties
        permits RunbookEndpointProperties, ContactsEndpointProperties, IncidentsEndpointProperties {
    /** When to show names and contact details in full; where they are not shown, they are masked. */
    private Show showValues = Show.WHEN_AUTHORIZED;

    /**
     * Roles of which a caller has to have one to see names and contact details. By default every caller that has logged in
     * may.
     */
    private final Set<String> roles = new HashSet<>();

    MaskedEndpointProperties() {}

    /** {@return when to show names and contact details in full} */
    public Show getShowValues() {
        return showValues;
    }

    /**
     * Sets when to show names and contact details.
     *
     * @param showValues when to show them in full
     */
    public void setShowValues(Show showValues) {
        this.showValues = showValues;
    }

    /** {@return the roles of which a caller has to have one} */
    public Set<String> getRoles() {
        return roles;
    }
}
