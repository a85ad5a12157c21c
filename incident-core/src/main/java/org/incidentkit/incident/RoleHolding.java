package org.incidentkit.incident;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who held a role, and when.
 *
 * @param role the role
 * @param holder who held it
 * @param from since when
 * @param to until when, exclusive; empty while it is held
 */
public record RoleHolding(Role role, String holder, Instant from, Optional<Instant> to) {
    /** Requires all parts. */
    public RoleHolding {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** {@return the role and the times, without the name, which is personal data} */
    @Override
    public String toString() {
        return role + " from " + from + to.map(end -> " to " + end).orElse("");
    }
}
