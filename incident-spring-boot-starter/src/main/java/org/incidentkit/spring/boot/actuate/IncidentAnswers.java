package org.incidentkit.spring.boot.actuate;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.incident.EventWords;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentEvent;
import org.incidentkit.incident.IncidentLog;
import org.incidentkit.incident.Omission;
import org.incidentkit.incident.RecordedEvent;
import org.incidentkit.incident.RoleHolding;
import org.incidentkit.incident.WhoToCall;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.UnknownPriorityException;
import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Part;
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

    /** What is overdue or due first comes first, what cannot be told before what needs nothing, what is resolved last. */
    static final Comparator<IncidentsAnswer.Row> URGENCY = Comparator.comparing(
                    (IncidentsAnswer.Row row) -> row.state().equals("resolved"))
            .thenComparing(row -> row.next() == null && row.problem() == null)
            .thenComparing(row -> row.next() == null
                    ? Instant.MAX
                    : OffsetDateTime.parse(row.next().due()).toInstant());

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
                    state(incident),
                    raised,
                    status.next().map(this::next).orElse(null),
                    status.breaches().size(),
                    null);
        } catch (UnknownPriorityException | DateOutOfRangeException e) {
            return new IncidentsAnswer.Row(
                    incident.id(), priority, state(incident), raised, null, 0, words(String.valueOf(e.getMessage())));
        }
    }

    private String state(Incident incident) {
        if (incident.isResolved(now)) {
            return "resolved";
        }
        boolean paused = false;
        for (IncidentEvent event : incident.events()) {
            if (!event.at().isAfter(now)) {
                paused = event instanceof IncidentEvent.Paused
                        || (paused
                                && !(event instanceof IncidentEvent.Resumed)
                                && !(event instanceof IncidentEvent.Resolved));
            }
        }
        return paused ? "paused" : "open";
    }

    /** All that is computed from the record. */
    private record Computed(
            SlaStatus status,
            IncidentSummary summary,
            List<IncidentAnswer.Clock> clocks,
            List<IncidentAnswer.WarningAnswer> warnings,
            List<Omission> missing) {}

    private Computed computed(Incident incident) {
        SlaStatus status = sla.status(incident, now);
        return new Computed(
                status,
                sla.summary(incident, now),
                status.clocks().stream().map(clock -> clock(incident, clock)).toList(),
                warnings(incident),
                sla.missing(incident, now));
    }

    /** The record is shown whether or not its clocks can be read: a table may have been changed since. */
    IncidentAnswer incident(Incident incident, Optional<Runbook> runbook) {
        Optional<Computed> computed = Optional.empty();
        String problem = null;
        try {
            computed = Optional.of(computed(incident));
        } catch (UnknownPriorityException | DateOutOfRangeException e) {
            problem = words(String.valueOf(e.getMessage()));
        }
        Optional<SlaStatus> status = computed.map(Computed::status);
        Optional<IncidentSummary> summary = computed.map(Computed::summary);
        return new IncidentAnswer(
                incident.id(),
                time(now),
                zone.getId(),
                ContactsAnswer.details(shown),
                ContactsAnswer.note(shown),
                incident.priority(now),
                sla.table()
                        .find(incident.priority(now))
                        .map(row -> row.priority().type())
                        .orElse(""),
                state(incident),
                time(incident.raisedAt()),
                person(incident.raised().by()),
                words(incident.raised().summary()),
                incident.involvesData(now),
                problem,
                computed.map(Computed::clocks).orElse(List.of()),
                status.flatMap(SlaStatus::next).map(this::next).orElse(null),
                status.map(known -> coming(incident)).orElse(List.of()),
                computed.map(Computed::warnings).orElse(List.of()),
                status.map(known -> known.breaches().stream().map(this::breach).toList())
                        .orElse(List.of()),
                computed.map(Computed::missing).orElseGet(() -> Omission.of(incident, now, zone)).stream()
                        .map(missing ->
                                new IncidentAnswer.Missing(missing.kind().id(), missing.message()))
                        .toList(),
                runbook.flatMap(book -> who(incident, book)).orElse(null),
                new IncidentAnswer.Took(
                        span(summary.flatMap(IncidentSummary::toRespond)),
                        span(summary.flatMap(IncidentSummary::toFirstUpdate)),
                        span(summary.flatMap(IncidentSummary::toRestore)),
                        span(summary.flatMap(IncidentSummary::toResolve))),
                summary.map(known -> known.pauses().stream().map(this::pause).toList())
                        .orElse(List.of()),
                incident.roles().stream()
                        .filter(holding -> !holding.from().isAfter(now))
                        .map(this::role)
                        .toList(),
                incident.history().stream()
                        .filter(recorded -> !recorded.event().at().isAfter(now))
                        .map(this::happening)
                        .toList());
    }

    /** As many as lie within the known dates. */
    private List<String> coming(Incident incident) {
        List<String> coming = new ArrayList<>();
        try {
            sla.updates(incident, now).limit(COMING).forEach(update -> coming.add(time(update)));
        } catch (DateOutOfRangeException e) {
            // Those that are known stand, and the last known date is told by the sla endpoint.
        }
        return List.copyOf(coming);
    }

    private List<IncidentAnswer.WarningAnswer> warnings(Incident incident) {
        return sla.warnings(incident, now, 75, 90).stream()
                .map(warning ->
                        new IncidentAnswer.WarningAnswer(id(warning.clock()), warning.percent(), time(warning.at())))
                .toList();
    }

    private IncidentAnswer.PauseAnswer pause(IncidentSummary.Pause pause) {
        return new IncidentAnswer.PauseAnswer(
                time(pause.from()),
                pause.to().map(this::time).orElse(null),
                words(pause.reason()),
                pause.business().toString());
    }

    private IncidentAnswer.RoleAnswer role(RoleHolding holding) {
        return new IncidentAnswer.RoleAnswer(
                words(holding.role().name()),
                shown ? holding.holder() : HIDDEN,
                time(holding.from()),
                holding.to().filter(end -> !end.isAfter(now)).map(this::time).orElse(null));
    }

    IncidentsAnswer.ProblemAnswer problem(IncidentLog.Problem problem) {
        return new IncidentsAnswer.ProblemAnswer(
                problem.line(), problem.column() == 0 ? null : problem.column(), words(problem.message()));
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
                words(next.owedBy().name()),
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

    private Optional<IncidentAnswer.Who> who(Incident incident, Runbook book) {
        try {
            return Optional.of(who(
                    incident,
                    book,
                    sla.table().find(incident.priority(now)).isPresent()
                            ? sla.whoToCall(incident, book, now)
                            : WhoToCall.of(incident, book, sla.time(), now)));
        } catch (DateOutOfRangeException e) {
            return Optional.empty();
        }
    }

    private IncidentAnswer.Who who(Incident incident, Runbook book, WhoToCall<Contact> who) {
        boolean data = incident.involvesData(now);
        return new IncidentAnswer.Who(
                who.inResponseHours(),
                who.nextOpening().map(this::time).orElse(null),
                who.nextClosing().map(this::time).orElse(null),
                ContactAnswer.all(who.contacts(), shown),
                Masking.note(book, Part.CONTACTS, shown),
                ContactAnswer.all(who.dataContacts(), shown),
                data ? Masking.note(book, Part.DATA_CONTACTS, shown) : "",
                data && book.dataContacts().isEmpty()
                        ? "Data is involved, but the runbook names nobody for incidents that involve data."
                        : null);
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
            return new IncidentEvent.Unknown(unknown.at(), unknown.by(), unknown.type(), "{}");
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
