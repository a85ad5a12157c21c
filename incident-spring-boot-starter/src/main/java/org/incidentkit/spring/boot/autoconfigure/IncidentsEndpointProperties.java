package org.incidentkit.spring.boot.autoconfigure;

import java.util.HashSet;
import java.util.Set;

import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings of the incidents endpoint. */
@ConfigurationProperties("management.endpoint.incidents")
public final class IncidentsEndpointProperties {
    /** When to show names and addresses in full; where they are not shown, they are masked. */
    private Show showValues = Show.WHEN_AUTHORIZED;

    /** Roles of which a caller has to have one to see names and addresses. By default every caller that has logged in may. */
    private final Set<String> roles = new HashSet<>();

    /** Creates the defaults. */
    public IncidentsEndpointProperties() {}

    /** {@return when to show names and addresses in full} */
    public Show getShowValues() {
        return showValues;
    }

    /**
     * Sets when to show names and addresses.
     *
     * @param showValues when to show names and addresses in full
     */
    public void setShowValues(Show showValues) {
        this.showValues = showValues;
    }

    /** {@return the roles of which a caller has to have one} */
    public Set<String> getRoles() {
        return roles;
    }
}
