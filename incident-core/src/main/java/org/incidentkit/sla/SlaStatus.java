package org.incidentkit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.incident.Audience;
import org.incidentkit.incident.Incident;
import org.incidentkit.policy.Priority;

/**
 * Where the clocks of an incident stand at an instant.
 *
 * @param incident the incident
 * @param now the instant; what happened later is not looked at
 * @param priority the priority in force
 * @param response the clock until somebody responds
 * @param update the clock until people are told
 * @param resolution the clock until the incident is resolved, where the priority table promises a time for that
 * @param breaches every promise that was not kept in time, in the order in which it was missed
 * @param updatesFor whom updates have to reach, as the calculator counts them; everyone where every update counts
 */
public record SlaStatus(
        Incident incident,
        Instant now,
        Priority priority,
        ClockStatus response,
        ClockStatus update,
        Optional<ClockStatus> resolution,
        List<Breach> breaches,
        Audience updatesFor) {
    /** Copies the list. */
    public SlaStatus {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(update, "update");
        Objects.requireNonNull(resolution, "resolution");
        breaches = List.copyOf(breaches);
        Objects.requireNonNull(updatesFor, "updatesFor");
    }

    /** {@return the clocks: response, update and, where there is one, resolution} */
    public List<ClockStatus> clocks() {
        List<ClockStatus> clocks = new ArrayList<>(List.of(response, update));
        resolution.ifPresent(clocks::add);
        return List.copyOf(clocks);
    }

    /**
     * {@return what is due next, or overdue longest; empty where nothing is owed, and while the incident is paused, unless it
     * was due before the pause}
     */
    public Optional<NextDue> next() {
        return clocks().stream()
                .filter(clock -> clock.isOwed() && clock.due().isPresent())
                .min(Comparator.comparing(clock -> clock.due().orElseThrow()))
                .map(clock -> NextDue.of(clock, incident, now, updatesFor));
    }
}
