package org.incidentkit.spring.boot.actuate;

import java.util.Set;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;

/**
 * Who may see contact details, as Spring Boot decides it for the values of its own endpoints.
 *
 * @param show never, when authorised, or always
 * @param roles the roles of which a caller has to have one; when empty, being logged in is enough
 */
public record Visibility(Show show, Set<String> roles) {
    /** Copies the roles. */
    public Visibility {
        roles = Set.copyOf(roles);
    }

    boolean isShownTo(SecurityContext caller) {
        return show.isShown(caller, roles);
    }
}
