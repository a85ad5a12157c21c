package org.incidentkit.spring.boot.actuate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.incidentkit.incident.EventWords;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentEvent;
import org.incidentkit.incident.Omission;
import org.incidentkit.incident.RecordedEvent;
import org.incidentkit.incident.WhoToCall;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.sla.Breach;
import org.incidentkit.sla.ClockStatus;
import org.incidentkit.sla.Deadline;
import org.incidentkit.sla.IncidentSummary;
import org.incidentkit.sla.NextDue;
import org.incidentkit.sla.SlaCalculator;
import org.incidentkit.sla.SlaClock;
import org.incidentkit.sla.SlaStatus;

/** Makes answers about incidents as of an instant, with names and addresses or without. */
final class IncidentAnswers {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final String HIDDEN = "***";
    private static final int COMING = 3;

    private final SlaCalculator sla;
    private final Instant now;
    private final boolean shown;
    private final ZoneId zone;

    IncidentAnswers(SlaCalculator sla, Instant now, boolean shown) {
        this.sla = sla;
        this.now = now;
        this.shown = shown;
        this.zone = sla.time().zone();
    }

    IncidentsAnswer.Row row(Incident incident) {
        String priority = incident.priority(now);
        String raised = time(incident.raisedAt());
        try {
            SlaStatus status = sla.status(incident, now);
            return new IncidentsAnswer.Row(
                    incident.id(),
                    priority,
                    state(status),
                    raised,
                    status.next().map(this::next).orElse(null),
                    status.breaches().size(),
                    null);
        } catch (IllegalArgumentException e) {
            // A priority that the table lacks, or a date beyond the known ones: the other incidents have their answer.
            return new IncidentsAnswer.Row(
                    incident.id(),
                    priority,
                    incident.isResolved(now) ? "resolved" : "open",
                    raised,
                    null,
                    0,
                    String.valueOf(e.getMessage()));
        }
    }

    private String state(SlaStatus status) {
        if (status.incident().isResolved(now)) {
            return "resolved";
        }
        boolean paused = false;
        for (IncidentEvent event : status.incident().events()) {
            if (!event.at().isAfter(now)) {
                paused = event instanceof IncidentEvent.Paused
                        || (paused
                                && !(event instanceof IncidentEvent.Resumed)
                                && !(event instanceof IncidentEvent.Resolved));
            }
        }
        return paused ? "paused" : "open";
    }

    IncidentAnswer incident(Incident incident, Optional<Runbook> runbook) {
        SlaStatus status = sla.status(incident, now);
        IncidentSummary summary = sla.summary(incident, now);
        return new IncidentAnswer(
                incident.id(),
                time(now),
                zone.getId(),
                ContactsAnswer.details(shown),
                ContactsAnswer.note(shown),
                status.priority().code(),
                status.priority().type(),
                state(status),
                time(incident.raisedAt()),
                person(incident.raised().by()),
                words(incident.raised().summary()),
                incident.involvesData(now),
                status.clocks().stream().map(clock -> clock(incident, clock)).toList(),
                status.next().map(this::next).orElse(null),
                sla.updates(incident, now).limit(COMING).map(this::time).toList(),
                sla.warnings(incident, now, 75, 90).stream()
                        .map(warning -> new IncidentAnswer.WarningAnswer(
                                id(warning.clock()), warning.percent(), time(warning.at())))
                        .toList(),
                status.breaches().stream().map(this::breach).toList(),
                Omission.of(incident, now, zone).stream()
                        .map(missing ->
                                new IncidentAnswer.Missing(missing.kind().id(), missing.message()))
                        .toList(),
                runbook.map(book -> who(sla.whoToCall(incident, book, now))).orElse(null),
                new IncidentAnswer.Took(
                        span(summary.toRespond()),
                        span(summary.toFirstUpdate()),
                        span(summary.toRestore()),
                        span(summary.toResolve())),
                summary.pauses().stream()
                        .map(pause -> new IncidentAnswer.PauseAnswer(
                                time(pause.from()),
                                pause.to().map(this::time).orElse(null),
                                words(pause.reason()),
                                pause.business().toString()))
                        .toList(),
                summary.roles().stream()
                        .map(holding -> new IncidentAnswer.RoleAnswer(
                                holding.role().name(),
                                shown ? holding.holder() : HIDDEN,
                                time(holding.from()),
                                holding.to().map(this::time).orElse(null)))
                        .toList(),
                incident.history().stream()
                        .filter(recorded -> !recorded.event().at().isAfter(now))
                        .map(this::happening)
                        .toList());
    }

    private IncidentAnswer.Clock clock(Incident incident, ClockStatus clock) {
        Optional<Deadline> deadline = clock.isOwed() ? sla.deadline(incident, clock.clock(), now) : Optional.empty();
        PriorityTable.Row row = sla.table().get(clock.priority());
        String target = clock.clock() == SlaClock.UPDATE
                ? row.update().toString()
                : clock.target().toString();
        PromiseAnswer promise =
                clock.clock() == SlaClock.UPDATE ? PromiseAnswer.of(row.update()) : PromiseAnswer.of(clock.target());
        return new IncidentAnswer.Clock(
                id(clock.clock()),
                id(clock.state()),
                clock.priority(),
                target,
                promise,
                time(clock.startsAt()),
                clock.due().map(this::time).orElse(null),
                clock.finishedAt().map(this::time).orElse(null),
                clock.elapsed().toString(),
                DurationText.of(clock.elapsed()),
                clock.remaining().toString(),
                DurationText.of(clock.remaining()),
                clock.overdue().toString(),
                DurationText.of(clock.overdue()),
                clock.used().percent(),
                deadline.map(due -> id(due.certainty())).orElse(null),
                deadline.map(due -> due.explain().toString()).orElse(null));
    }

    private IncidentsAnswer.NextAnswer next(NextDue next) {
        return new IncidentsAnswer.NextAnswer(
                id(next.clock()),
                time(next.at()),
                next.overdue(),
                next.owedBy().name(),
                next.holder().map(this::person).orElse(null),
                id(next.owedTo()));
    }

    private IncidentAnswer.BreachAnswer breach(Breach breach) {
        return new IncidentAnswer.BreachAnswer(
                id(breach.clock()),
                breach.priority(),
                time(breach.due()),
                breach.end().map(this::time).orElse(null),
                breach.late().toString(),
                DurationText.of(breach.late()));
    }

    private IncidentAnswer.Who who(WhoToCall<Contact> who) {
        return new IncidentAnswer.Who(
                who.inResponseHours(),
                who.nextOpening().map(this::time).orElse(null),
                who.nextClosing().map(this::time).orElse(null),
                ContactAnswer.all(who.contacts(), shown),
                ContactAnswer.all(who.dataContacts(), shown));
    }

    private IncidentAnswer.@Nullable Span span(Optional<IncidentSummary.Span> span) {
        return span.map(took -> new IncidentAnswer.Span(
                        time(took.at()),
                        took.byTheClock().toString(),
                        took.business().toString(),
                        took.unpaused().toString(),
                        words(took.byTheClock(), took.business(), took.unpaused())))
                .orElse(null);
    }

    private static String words(Duration byTheClock, Duration business, Duration unpaused) {
        return DurationText.of(byTheClock) + ", of which " + DurationText.of(business) + " in response hours"
                + (unpaused.equals(business) ? "" : " and " + DurationText.of(unpaused) + " of that not paused");
    }

    private IncidentAnswer.Happening happening(RecordedEvent recorded) {
        IncidentEvent event = recorded.event();
        return new IncidentAnswer.Happening(
                recorded.number(),
                time(event.at()),
                event.type(),
                EventWords.of(shown ? event : withoutNames(event), this::brief, this::words),
                person(event.by()),
                recorded.isLate() ? time(recorded.recordedAt()) : null,
                recorded.corrected());
    }

    /** Names stand in fields of their own; what else people wrote has its addresses masked. */
    private static IncidentEvent withoutNames(IncidentEvent event) {
        if (event instanceof IncidentEvent.Assigned assigned) {
            return new IncidentEvent.Assigned(assigned.at(), assigned.by(), assigned.role(), HIDDEN);
        }
        if (event instanceof IncidentEvent.HandedOver handed) {
            return new IncidentEvent.HandedOver(handed.at(), handed.by(), handed.role(), HIDDEN, HIDDEN);
        }
        if (event instanceof IncidentEvent.StoodDown gone) {
            return new IncidentEvent.StoodDown(gone.at(), gone.by(), gone.role(), HIDDEN);
        }
        if (event instanceof IncidentEvent.Unknown unknown) {
            return new IncidentEvent.Unknown(unknown.at(), unknown.by(), unknown.type(), "");
        }
        return event;
    }

    private String words(String text) {
        return Masking.text(text, shown);
    }

    private @Nullable String person(String name) {
        return name.isBlank() ? null : shown ? name : HIDDEN;
    }

    private String brief(Instant instant) {
        return SHORT.format(instant.atZone(zone));
    }

    private String time(Instant instant) {
        return Times.text(instant, zone);
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
