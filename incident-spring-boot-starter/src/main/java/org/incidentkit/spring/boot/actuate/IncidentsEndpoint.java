package org.incidentkit.spring.boot.actuate;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentLog;
import org.incidentkit.policy.UnknownPriorityException;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.sla.SlaCalculator;
import org.incidentkit.spring.boot.IncidentSource;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.ServiceSla;

/**
 * The incidents of this service, and where their clocks stand. Names and addresses are masked here;
 * {@link IncidentsEndpointWebExtension} may show them.
 */
// Spring Boot 3.5 knows an optional parameter by Spring's own annotation, 4 by that of JSpecify.
@SuppressWarnings("deprecation")
@Endpoint(id = "incidents")
public final class IncidentsEndpoint {
    private static final int MOST_KNOWN = 20;

    private final Optional<IncidentSource> source;
    private final ServiceRunbooks runbooks;
    private final Clock clock;

    /**
     * Creates the endpoint.
     *
     * @param source where incidents are recorded, if that was said
     * @param runbooks compute the deadlines, and say who to call
     * @param clock tells the time
     */
    public IncidentsEndpoint(Optional<IncidentSource> source, ServiceRunbooks runbooks, Clock clock) {
        this.source = source;
        this.runbooks = runbooks;
        this.clock = clock;
    }

    /**
     * {@return the incidents and where each stands: an {@link IncidentsAnswer} or an {@link ErrorAnswer}}
     *
     * @param at the instant that is asked about, in ISO 8601 with an offset; now, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public Object incidents(@org.springframework.lang.Nullable @Nullable String at) {
        return list(at, false).answer();
    }

    /**
     * {@return one incident, an {@link IncidentAnswer} or an {@link ErrorAnswer}}
     *
     * @param id the name by which it is known
     * @param at the instant that is asked about, in ISO 8601 with an offset; now, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public Object incident(@Selector String id, @org.springframework.lang.Nullable @Nullable String at) {
        return one(id, at, false).answer();
    }

    Body list(@Nullable String at, boolean shown) {
        return asked(at, (reading, sla, now) -> {
            IncidentAnswers answers = new IncidentAnswers(sla, now, shown);
            List<IncidentsAnswer.Row> rows = reading.incidents().stream()
                    .filter(incident -> !incident.raisedAt().isAfter(now))
                    .sorted(Comparator.comparing(Incident::raisedAt).reversed())
                    .map(answers::row)
                    .sorted(IncidentAnswers.URGENCY)
                    .toList();
            return Body.of(new IncidentsAnswer(
                    Times.text(now, sla.time().zone()),
                    sla.time().zone().getId(),
                    ContactsAnswer.details(shown),
                    ContactsAnswer.note(shown),
                    rows,
                    reading.problems().stream().map(answers::problem).toList()));
        });
    }

    Body one(String id, @Nullable String at, boolean shown) {
        return found(
                id,
                at,
                (incident, sla, now) -> Body.of(new IncidentAnswers(sla, now, shown).incident(incident, runbook())));
    }

    /** The review of an incident as Markdown, or an {@link ErrorAnswer}. */
    Body review(String id, @Nullable String at) {
        return found(
                id,
                at,
                (incident, sla, now) -> Body.of(sla.summary(incident, now).markdown()));
    }

    Optional<Runbook> runbook() {
        return runbooks.main().state() instanceof RunbookState.Available available
                ? Optional.of(available.runbook().runbook())
                : Optional.empty();
    }

    private interface Question<T> {
        Body answer(T about, SlaCalculator sla, Instant now);
    }

    private Body found(String id, @Nullable String at, Question<Incident> question) {
        return asked(at, (reading, sla, now) -> {
            Optional<Incident> incident =
                    reading.find(id).filter(one -> !one.raisedAt().isAfter(now));
            if (incident.isPresent()) {
                return question.answer(incident.get(), sla, now);
            }
            return reading.find(id)
                    .map(later -> Body.notFound(ErrorAnswer.of("The incident \"" + id + "\" was raised only at "
                            + Times.text(later.raisedAt(), sla.time().zone()))))
                    .orElseGet(() -> unknown(id, reading, now));
        });
    }

    private static Body unknown(String id, IncidentLog.Reading reading, Instant now) {
        Optional<IncidentLog.Problem> unread = reading.problems().stream()
                .filter(problem -> problem.line() == 0)
                .findFirst();
        if (unread.isPresent()) {
            return Body.error(
                    503,
                    "Whether there is an incident \"" + id + "\" is not known. "
                            + Masking.text(unread.get().message(), false));
        }
        List<String> known = reading.incidents().stream()
                .filter(incident -> !incident.raisedAt().isAfter(now))
                .map(Incident::id)
                .toList();
        List<String> some = known.subList(Math.max(0, known.size() - MOST_KNOWN), known.size());
        return Body.notFound(new ErrorAnswer(
                "There is no incident \"" + id + "\""
                        + (some.isEmpty()
                                ? ", nor any other"
                                : ": known are " + String.join(", ", some)
                                        + (some.size() < known.size() ? " and older ones" : "")),
                some));
    }

    private Body asked(@Nullable String at, Question<IncidentLog.Reading> question) {
        if (source.isEmpty()) {
            return Body.error(
                    404,
                    "No incidents are recorded here: set incident.incidents.location to a file of JSON lines, or declare a"
                            + " bean of type IncidentSource");
        }
        Instant now;
        try {
            now = at == null ? Times.toTheSecond(clock.instant()) : Times.read("at", at);
        } catch (IllegalArgumentException e) {
            return Body.error(400, String.valueOf(e.getMessage()));
        }
        ServiceSla.State state = runbooks.main().sla().current();
        if (state instanceof ServiceSla.HoursUnknown unknown) {
            return Body.error(503, "No clock can be read. " + Masking.text(unknown.reason(), false));
        }
        try {
            return question.answer(source.get().current(), ((ServiceSla.Ready) state).calculator(), now);
        } catch (UnknownPriorityException | DateOutOfRangeException e) {
            // The message says which are known.
            return Body.error(422, String.valueOf(e.getMessage()));
        }
    }
}
