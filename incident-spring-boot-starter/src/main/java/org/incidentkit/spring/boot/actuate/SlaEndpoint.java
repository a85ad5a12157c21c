package org.incidentkit.spring.boot.actuate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import org.incidentkit.calendar.BankHolidayUpdater;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.Explanation;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.sla.Deadline;
import org.incidentkit.sla.Deadlines;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.ServiceSla;

/** What the service promises, whether it is open, and by when an incident is due. */
// Spring Boot 3.5 knows an optional parameter by Spring's own annotation, 4 by that of JSpecify.
@SuppressWarnings("deprecation")
@Endpoint(id = "sla")
public final class SlaEndpoint {
    private final ServiceRunbooks runbooks;
    private final Clock clock;

    /**
     * Creates the endpoint.
     *
     * @param runbooks compute the deadlines
     * @param clock tells the time
     */
    public SlaEndpoint(ServiceRunbooks runbooks, Clock clock) {
        this.runbooks = runbooks;
        this.clock = clock;
    }

    /**
     * {@return the priority table, the response hours, and whether the service is open now: an {@link SlaAnswer} or an
     * {@link ErrorAnswer}}
     *
     * @param runbook the name of the runbook whose hours count; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public Object sla(@org.springframework.lang.Nullable @Nullable String runbook) {
        return answer(runbook).body();
    }

    /**
     * {@return the deadlines of an incident, a {@link DeadlinesAnswer} or an {@link ErrorAnswer}}
     *
     * @param priority the code of its priority, such as {@code P1}
     * @param raisedAt when it was raised, in ISO 8601 with an offset; now, if it is left out
     * @param runbook the name of the runbook whose hours count; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public Object deadlines(
            @Selector String priority,
            @org.springframework.lang.Nullable @Nullable String raisedAt,
            @org.springframework.lang.Nullable @Nullable String runbook) {
        return answer(priority, raisedAt, runbook).body();
    }

    /** A body and the HTTP status that goes with it. */
    record Answer(Object body, int status) {
        static Answer error(int status, String error) {
            return new Answer(ErrorAnswer.of(error), status);
        }
    }

    Answer answer(@Nullable String runbook) {
        Optional<ServiceSla> sla = find(runbook);
        return sla.isPresent() ? new Answer(answer(sla.get()), 200) : unknown(runbook);
    }

    Answer answer(String priority, @Nullable String raisedAt, @Nullable String runbook) {
        Optional<ServiceSla> sla = find(runbook);
        return sla.isPresent() ? answer(sla.get(), priority, raisedAt) : unknown(runbook);
    }

    private Optional<ServiceSla> find(@Nullable String runbook) {
        return (runbook == null ? Optional.of(runbooks.main()) : runbooks.find(runbook)).map(ServiceRunbook::sla);
    }

    private Answer unknown(@Nullable String runbook) {
        return new Answer(RunbookViews.unknown(runbooks, String.valueOf(runbook)), 404);
    }

    private SlaAnswer answer(ServiceSla sla) {
        Instant now = Times.toTheSecond(clock.instant());
        ServiceSla.State state = sla.current();
        ZoneId zone = state instanceof ServiceSla.Ready ready
                ? ready.calculator().time().zone()
                : sla.zone();
        Optional<Boolean> observed = state instanceof ServiceSla.Ready ready
                ? Optional.of(ready.calculator().time().hours().observesBankHolidays())
                : Optional.empty();
        return new SlaAnswer(
                sla.title().orElse(null),
                Times.text(now, zone),
                zone.getId(),
                hours(state, now),
                holidays(sla, now, zone, observed),
                sla.table().rows().stream().map(SlaEndpoint::row).toList());
    }

    private Answer answer(ServiceSla sla, String priority, @Nullable String raisedAt) {
        if (sla.table().find(priority).isEmpty()) {
            List<String> known = sla.table().rows().stream()
                    .map(row -> row.priority().code())
                    .toList();
            return new Answer(
                    new ErrorAnswer(
                            "There is no priority \"" + priority + "\": known are " + String.join(", ", known), known),
                    404);
        }
        Instant raised;
        try {
            raised = raisedAt == null ? Times.toTheSecond(clock.instant()) : Times.read("raisedAt", raisedAt);
        } catch (IllegalArgumentException e) {
            return Answer.error(400, String.valueOf(e.getMessage()));
        }
        ServiceSla.State state = sla.current();
        if (state instanceof ServiceSla.HoursUnknown unknown) {
            return Answer.error(503, "No deadline can be computed. " + unknown.reason());
        }
        try {
            return new Answer(deadlines((ServiceSla.Ready) state, priority, raised), 200);
        } catch (DateOutOfRangeException e) {
            return Answer.error(400, String.valueOf(e.getMessage()));
        }
    }

    private static DeadlinesAnswer deadlines(ServiceSla.Ready ready, String priority, Instant raised) {
        Deadlines deadlines = ready.calculator().deadlines(priority, raised);
        ZoneId zone = ready.calculator().time().zone();
        PriorityTable.Row row = ready.calculator().table().get(priority);
        return new DeadlinesAnswer(
                deadlines.priority().code(),
                deadlines.priority().type(),
                Times.text(raised, zone),
                zone.getId(),
                ready.calculator().time().hours().toString(),
                due(row.response().toString(), PromiseAnswer.of(row.response()), deadlines.response(), zone),
                due(row.update().toString(), PromiseAnswer.of(row.update()), deadlines.update(), zone),
                deadlines
                        .resolution()
                        .map(deadline ->
                                due(deadline.target().toString(), PromiseAnswer.of(deadline.target()), deadline, zone))
                        .orElse(null));
    }

    private static DeadlinesAnswer.Due due(String target, PromiseAnswer promise, Deadline deadline, ZoneId zone) {
        Explanation explanation = deadline.explain();
        return new DeadlinesAnswer.Due(
                target,
                promise,
                Times.text(deadline.startsAt(), zone),
                Times.text(deadline.due(), zone),
                deadline.certainty().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                explanation.toString(),
                explanation.steps().stream().map(step -> step(step, zone)).toList());
    }

    private static DeadlinesAnswer.Step step(Explanation.Step step, ZoneId zone) {
        String date = step.date().toString();
        if (step instanceof Explanation.Counted counted) {
            return new DeadlinesAnswer.Step(
                    date,
                    "time",
                    Times.text(counted.from().toInstant(), zone),
                    Times.text(counted.to().toInstant(), zone),
                    counted.amount().toString(),
                    DurationText.of(counted.amount()),
                    counted.note().isEmpty() ? null : counted.note());
        }
        if (step instanceof Explanation.BusinessDay day) {
            return new DeadlinesAnswer.Step(
                    date, "day", null, Times.text(day.closes().toInstant(), zone), null, null, null);
        }
        Explanation.Closed closed = (Explanation.Closed) step;
        return new DeadlinesAnswer.Step(date, "nothing", null, null, null, null, closed.reason());
    }

    private static SlaAnswer.Hours hours(ServiceSla.State state, Instant now) {
        if (state instanceof ServiceSla.HoursUnknown unknown) {
            return new SlaAnswer.Hours(unknown.stated(), null, unknown.reason(), null, null, null);
        }
        BusinessTime time = ((ServiceSla.Ready) state).calculator().time();
        String meaning = time.hours().toString();
        try {
            return new SlaAnswer.Hours(
                    state.stated(),
                    meaning,
                    null,
                    time.isOpen(now),
                    time.nextOpening(now)
                            .map(instant -> Times.text(instant, time.zone()))
                            .orElse(null),
                    time.nextClosing(now)
                            .map(instant -> Times.text(instant, time.zone()))
                            .orElse(null));
        } catch (DateOutOfRangeException e) {
            return new SlaAnswer.Hours(state.stated(), meaning, e.getMessage(), null, null, null);
        }
    }

    private static SlaAnswer.Holidays holidays(ServiceSla sla, Instant now, ZoneId zone, Optional<Boolean> observed) {
        BankHolidays holidays = sla.holidays().current();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<BankHolidayUpdater.Status> feed = sla.holidays().feed();
        Optional<Duration> age = feed.flatMap(status -> status.age(now))
                .or(() -> holidays.asOf()
                        .map(asOf -> Duration.between(asOf.atStartOfDay(zone).toInstant(), now))
                        .filter(passed -> !passed.isNegative()));
        return new SlaAnswer.Holidays(
                observed.orElse(null),
                holidays.name(),
                holidays.knownFrom().toString(),
                holidays.knownTo().toString(),
                holidays.published().map(range -> range.from().toString()).orElse(null),
                holidays.published()
                        .map(range -> range.toInclusive().toString())
                        .orElse(null),
                holidays.asOf().map(LocalDate::toString).orElse(null),
                age.map(passed -> Duration.ofSeconds(passed.toSeconds()).toString())
                        .orElse(null),
                age.map(DurationText::of).orElse(null),
                feed.flatMap(BankHolidayUpdater.Status::lastAttempt)
                        .map(attempt -> Times.text(Times.toTheSecond(attempt), zone))
                        .orElse(null),
                feed.flatMap(BankHolidayUpdater.Status::lastError).orElse(null),
                holidays.known().contains(today)
                        ? holidays.next(today)
                                .map(day -> new SlaAnswer.Holiday(day.date().toString(), day.title(), day.notes()))
                                .orElse(null)
                        : null);
    }

    private static SlaAnswer.Row row(PriorityTable.Row row) {
        return new SlaAnswer.Row(
                row.priority().code(),
                row.priority().type(),
                row.priority().example(),
                row.response().toString(),
                PromiseAnswer.of(row.response()),
                row.update().toString(),
                PromiseAnswer.of(row.update()),
                row.resolution().map(Target::toString).orElse(null),
                row.resolution().map(PromiseAnswer::of).orElse(null));
    }
}
