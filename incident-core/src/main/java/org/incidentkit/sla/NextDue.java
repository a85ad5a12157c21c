package org.incidentkit.sla;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.incident.Audience;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.Role;

/**
 * What is due next in an incident, who owes it, and to whom.
 *
 * @param clock what is due: a response, an update, or that the incident is resolved
 * @param at by when
 * @param overdue whether that has passed
 * @param owedBy the role that sees to it: for updates the communications lead where somebody holds that role, otherwise the
 *     incident lead
 * @param holder who holds that role; empty where nobody does, which is then the first thing to mend
 * @param owedTo who waits for it: {@link Audience#OURSELVES} for a response, since who raised the incident waits for a
 *     sign; for an update those whom it has to reach, as the calculator counts them; everyone for the rest
 */
public record NextDue(
        SlaClock clock, Instant at, boolean overdue, Role owedBy, Optional<String> holder, Audience owedTo) {
    /** Requires all parts. */
    public NextDue {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(owedBy, "owedBy");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(owedTo, "owedTo");
    }

    static NextDue of(ClockStatus clock, Incident incident, Instant now, Audience updatesFor) {
        Role role = Role.LEAD;
        Optional<String> holder = Optional.empty();
        if (clock.clock() == SlaClock.UPDATE) {
            holder = incident.holder(Role.COMMUNICATIONS_LEAD, now);
            role = holder.isPresent() ? Role.COMMUNICATIONS_LEAD : Role.LEAD;
        }
        if (holder.isEmpty()) {
            holder = incident.holder(role, now);
        }
        Instant due = clock.due().orElseThrow();
        return new NextDue(
                clock.clock(),
                due,
                now.isAfter(due),
                role,
                holder,
                switch (clock.clock()) {
                    case RESPONSE -> Audience.OURSELVES;
                    case UPDATE -> updatesFor;
                    case RESOLUTION -> Audience.EVERYONE;
                });
    }

    /** {@return what is due by when and by which role, without the name, which is personal data} */
    @Override
    public String toString() {
        return clock + (overdue ? " overdue since " : " due by ") + at + ", " + owedBy
                + (holder.isEmpty() ? " (nobody)" : "");
    }
}
