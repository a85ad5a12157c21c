package org.incidentkit.spring.boot.actuate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.incidentkit.calendar.BankHolidayUpdater;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.Explanation;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.sla.Deadline;
import org.incidentkit.sla.Deadlines;
import org.incidentkit.spring.boot.ServiceSla;

/** Puts the answers of {@link SlaEndpoint} together. */
final class SlaAnswers {
    private SlaAnswers() {}

    static SlaAnswer sla(ServiceSla sla, ServiceSla.State state, Instant now) {
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
                sla.table().rows().stream().map(SlaAnswers::row).toList());
    }

    static DeadlinesAnswer deadlines(ServiceSla.Ready ready, String priority, Instant raised) {
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
