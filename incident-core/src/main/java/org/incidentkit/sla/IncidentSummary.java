package org.incidentkit.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.hours.BusinessTime;
import org.incidentkit.incident.IncidentEvent;
import org.incidentkit.incident.IncidentEvent.Paused;
import org.incidentkit.incident.IncidentEvent.Reopened;
import org.incidentkit.incident.IncidentEvent.Resolved;
import org.incidentkit.incident.IncidentEvent.Responded;
import org.incidentkit.incident.IncidentEvent.Restored;
import org.incidentkit.incident.IncidentEvent.Resumed;
import org.incidentkit.incident.IncidentEvent.Updated;
import org.incidentkit.incident.RoleHolding;

/**
 * What there is to say about an incident afterwards, or so far.
 *
 * @param status where its clocks stood at the end, with every breach
 * @param toRespond how long the first response took, if there was one
 * @param toFirstUpdate how long it was until people were first told by an update that counts, if they were
 * @param toRestore how long it was until users could use the service again, where that is recorded; after several the last,
 *     and where the incident was reopened one after that
 * @param toResolve how long it was until it was resolved, if it is; where it was reopened, until it was resolved for good
 * @param pauses when its clocks stood still, in order
 * @param roles who held which role and when
 * @param zone the zone of the response hours, in which its times are written
 */
public record IncidentSummary(
        SlaStatus status,
        Optional<Span> toRespond,
        Optional<Span> toFirstUpdate,
        Optional<Span> toRestore,
        Optional<Span> toResolve,
        List<Pause> pauses,
        List<RoleHolding> roles,
        ZoneId zone) {
    /** Copies the lists. */
    public IncidentSummary {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(toRespond, "toRespond");
        Objects.requireNonNull(toFirstUpdate, "toFirstUpdate");
        Objects.requireNonNull(toRestore, "toRestore");
        Objects.requireNonNull(toResolve, "toResolve");
        Objects.requireNonNull(zone, "zone");
        pauses = List.copyOf(pauses);
        roles = List.copyOf(roles);
    }

    /**
     * How long something took, counted from raising.
     *
     * @param at when it was done
     * @param byTheClock the time that passed
     * @param business the part of it that lay within the response hours
     * @param unpaused the part of that in which the incident was not paused, nor counted as resolved
     */
    public record Span(Instant at, Duration byTheClock, Duration business, Duration unpaused) {}

    /**
     * A time in which the clocks stood still.
     *
     * @param from since when
     * @param to until when; empty while it lasts
     * @param reason why, as it was written
     * @param byTheClock how long that was, so far
     * @param business the part of it that lay within the response hours
     */
    public record Pause(Instant from, Optional<Instant> to, String reason, Duration byTheClock, Duration business) {
        /** {@return the times, without the reason, which may hold personal data} */
        @Override
        public String toString() {
            return "paused from " + from + to.map(end -> " to " + end).orElse("");
        }
    }

    static IncidentSummary of(SlaStatus status, SlaCalculator sla) {
        return new Gathering(status, sla).summary();
    }

    /**
     * {@return the summary and the timeline as Markdown, ready to be put into a review}
     *
     * <p>It names those who held roles and did things, which is personal data: keep it to those who review the incident.
     * Words are escaped, so that none of them is taken for Markdown or HTML; addresses on the web are links.
     */
    public String markdown() {
        return new SummaryMarkdown(this).text();
    }

    /** {@return the status and how many pauses there were, without names} */
    @Override
    public String toString() {
        return status + ", " + pauses.size() + " pauses";
    }

    /** Goes through the events once. */
    private static final class Gathering {
        private final SlaStatus status;
        private final SlaCalculator sla;
        private final BusinessTime time;
        private final List<Pause> pauses = new ArrayList<>();
        private final List<Pause> resolvedStretches = new ArrayList<>();
        private Optional<Instant> responded = Optional.empty();
        private Optional<Instant> updated = Optional.empty();
        private Optional<Instant> restored = Optional.empty();
        private Optional<Instant> resolved = Optional.empty();
        private Optional<Paused> pause = Optional.empty();

        Gathering(SlaStatus status, SlaCalculator sla) {
            this.status = status;
            this.sla = sla;
            this.time = sla.time();
            for (IncidentEvent event : status.incident().events()) {
                if (!event.at().isAfter(status.now())) {
                    take(event);
                }
            }
        }

        private void take(IncidentEvent event) {
            if (event instanceof Responded) {
                responded = responded.or(() -> Optional.of(event.at()));
            } else if (event instanceof Updated update) {
                if (sla.counts(update.audience())) {
                    updated = updated.or(() -> Optional.of(update.at()));
                }
            } else if (event instanceof Restored) {
                restored = Optional.of(event.at());
            } else if (event instanceof Paused begun) {
                pause = Optional.of(begun);
            } else if (event instanceof Resumed) {
                endPause(Optional.of(event.at()));
            } else if (event instanceof Resolved) {
                endPause(Optional.of(event.at()));
                resolved = Optional.of(event.at());
            } else if (event instanceof Reopened) {
                resolvedStretches.add(pause(resolved.orElse(event.at()), Optional.of(event.at()), ""));
                resolved = Optional.empty();
                // It may be down again; that it was restored is for a new event to say.
                restored = Optional.empty();
            }
        }

        private void endPause(Optional<Instant> end) {
            pause.ifPresent(begun -> pauses.add(pause(begun.at(), end, begun.reason())));
            pause = Optional.empty();
        }

        private Pause pause(Instant from, Optional<Instant> to, String reason) {
            Instant end = to.orElse(status.now());
            return new Pause(from, to, reason, Duration.between(from, end), time.between(from, end));
        }

        private Span span(Instant at) {
            Instant raised = status.incident().raisedAt();
            Duration business = time.between(raised, at);
            Duration unpaused = business;
            for (List<Pause> stretches : List.of(pauses, resolvedStretches)) {
                for (Pause standing : stretches) {
                    Instant end = standing.to().filter(at::isAfter).orElse(at);
                    if (standing.from().isBefore(end)) {
                        unpaused = unpaused.minus(time.between(standing.from(), end));
                    }
                }
            }
            return new Span(at, Duration.between(raised, at), business, unpaused);
        }

        /** What ends later has not ended yet. */
        private RoleHolding soFar(RoleHolding holding) {
            return holding.to().filter(end -> end.isAfter(status.now())).isEmpty()
                    ? holding
                    : new RoleHolding(holding.role(), holding.holder(), holding.from(), Optional.empty());
        }

        IncidentSummary summary() {
            endPause(Optional.empty());
            // What was done after the end, an update for instance, did not take longer for that.
            resolved.ifPresent(end -> resolvedStretches.add(pause(end, Optional.empty(), "")));
            return new IncidentSummary(
                    status,
                    responded.map(this::span),
                    updated.map(this::span),
                    restored.map(this::span),
                    resolved.map(this::span),
                    pauses,
                    status.incident().roles().stream()
                            .filter(holding -> !holding.from().isAfter(status.now()))
                            .map(this::soFar)
                            .toList(),
                    time.zone());
        }
    }
}
