package org.incidentkit.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.incidentkit.incident.IncidentEvent.Updated;

/**
 * Something that good incident response does and the record of an incident lacks.
 *
 * @param kind what is missing
 * @param message what to do about it, in one sentence without names
 */
public record Omission(Kind kind, String message) {
    /** Requires both. */
    public Omission {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }

    /** What may be missing. */
    public enum Kind {
        /** Nobody is incident lead, or in an incident that is over nobody ever was. */
        LEAD_NOT_ASSIGNED("lead-not-assigned"),
        /** Nobody is scribe, or in an incident that is over nobody ever was. */
        SCRIBE_NOT_ASSIGNED("scribe-not-assigned"),
        /** No update was published that reaches the users. */
        USERS_NOT_TOLD("users-not-told"),
        /** The last update does not say when the next one comes. */
        NEXT_UPDATE_NOT_STATED("next-update-not-stated"),
        /** The time for which the last update promised the next one has passed. */
        PROMISED_UPDATE_MISSING("promised-update-missing");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** {@return the name as it stands in JSON, such as {@code lead-not-assigned}} */
        public String id() {
            return id;
        }
    }

    /**
     * {@return what an incident lacks, in the order of the kinds; empty where nothing is missing, and before it is raised}
     *
     * @param incident the incident
     * @param now the instant; what happened later is not looked at
     * @param zone the zone in which the messages give times
     */
    public static List<Omission> of(Incident incident, Instant now, ZoneId zone) {
        List<Omission> missing = new ArrayList<>();
        if (incident.raisedAt().isAfter(now)) {
            return List.of();
        }
        boolean over = incident.isResolved(now);
        if (!isHeld(incident, Role.LEAD, now, over)) {
            missing.add(new Omission(
                    Kind.LEAD_NOT_ASSIGNED,
                    over
                            ? "No incident lead is recorded: enter who it was."
                            : "Nobody is incident lead: assign somebody who coordinates and decides."));
        }
        if (!isHeld(incident, Role.SCRIBE, now, over)) {
            missing.add(new Omission(
                    Kind.SCRIBE_NOT_ASSIGNED,
                    over
                            ? "No scribe is recorded: enter who it was."
                            : "Nobody is scribe: assign somebody who writes down what happens."));
        }
        Optional<Updated> last = lastUpdate(incident, now, update -> true);
        Optional<Updated> forUsers =
                lastUpdate(incident, now, update -> update.audience().reaches(Audience.USERS));
        Optional<Updated> forUs =
                lastUpdate(incident, now, update -> update.audience().reaches(Audience.OURSELVES));
        if (forUsers.isEmpty()) {
            missing.add(new Omission(
                    Kind.USERS_NOT_TOLD,
                    "No update was published to users: tell them what is wrong and when they hear more."));
        }
        if (over) {
            return List.copyOf(missing);
        }
        if (last.isPresent() && last.get().nextUpdate().isEmpty()) {
            missing.add(new Omission(
                    Kind.NEXT_UPDATE_NOT_STATED,
                    "The update of " + time(last.get().at(), zone)
                            + " does not say when the next one comes: state it."));
        }
        // What users were promised is not kept by an update that does not reach them.
        Stream.of(forUsers, forUs)
                .flatMap(Optional::stream)
                .filter(update -> update.nextUpdate().filter(now::isAfter).isPresent())
                .distinct()
                .forEach(update -> missing.add(new Omission(
                        Kind.PROMISED_UPDATE_MISSING,
                        "The update of " + time(update.at(), zone) + " promised the next one by "
                                + time(update.nextUpdate().orElseThrow(), zone)
                                + ": publish it now, if only to say that there is no news.")));
        return List.copyOf(missing);
    }

    private static Optional<Updated> lastUpdate(Incident incident, Instant now, Predicate<Updated> which) {
        return incident.events().stream()
                .filter(event -> !event.at().isAfter(now))
                .flatMap(event -> event instanceof Updated update ? Stream.of(update) : Stream.empty())
                .filter(which)
                .reduce((earlier, later) -> later);
    }

    private static String time(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }

    private static boolean isHeld(Incident incident, Role role, Instant now, boolean everSuffices) {
        return incident.roles().stream()
                .filter(holding ->
                        holding.role().equals(role) && !holding.from().isAfter(now))
                .anyMatch(holding ->
                        everSuffices || holding.to().map(now::isBefore).orElse(true));
    }
}
