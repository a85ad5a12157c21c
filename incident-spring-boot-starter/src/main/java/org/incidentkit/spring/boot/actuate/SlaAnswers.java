package org.incidentkit.spring.boot.actuate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.incidentkit.calendar.BankHolidayUpdater;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.Explanation;
import org.incidentkit.policy.Counting;
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
                sla.title().map(SlaAnswers::masked).orElse(null),
                Times.text(now, zone),
                zone.getId(),
                hours(state, now),
                holidays(sla, now, zone, observed),
                sla.table().rows().stream().map(row -> row(row, state, now)).toList());
    }

    /** This endpoint has no setting of who may see contact details, so nobody does. */
    static String masked(String text) {
        return Masking.text(text, false);
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
            return new SlaAnswer.Hours(masked(unknown.stated()), null, masked(unknown.reason()), null, null, null);
        }
        BusinessTime time = ((ServiceSla.Ready) state).calculator().time();
        String meaning = time.hours().toString();
        try {
            return new SlaAnswer.Hours(
                    masked(state.stated()),
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
            return new SlaAnswer.Hours(masked(state.stated()), meaning, e.getMessage(), null, null, null);
        }
    }

    private static SlaAnswer.Holidays holidays(ServiceSla sla, Instant now, ZoneId zone, Optional<Boolean> observed) {
        BankHolidays holidays = sla.holidays().current();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<BankHolidayUpdater.Status> feed = sla.holidays().feed();
        Optional<Duration> feedAge = feed.flatMap(status -> status.age(now));
        Optional<Duration> age = feedAge.or(() -> holidays.asOf()
                .map(asOf -> Duration.ofDays(ChronoUnit.DAYS.between(asOf, today)))
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
                feedAge.map(DurationText::of)
                        .or(() -> age.map(DurationText::days))
                        .orElse(null),
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

    /** Whether a clock of somebody's response would run now; empty where the hours are not known. */
    static Optional<Boolean> isOpen(PriorityTable.Row row, ServiceSla.State state, Instant now) {
        if (isAroundTheClock(row, state)) {
            return Optional.of(true);
        }
        if (!(state instanceof ServiceSla.Ready ready)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ready.calculator().time().isOpen(now));
        } catch (DateOutOfRangeException e) {
            return Optional.empty();
        }
    }

    /** Whether the priority table or the response hours say that somebody responds always. */
    static boolean isAroundTheClock(PriorityTable.Row row, ServiceSla.State state) {
        boolean byTable = row.response() instanceof Target.Time time && time.counting() == Counting.AROUND_THE_CLOCK;
        boolean byHours = state instanceof ServiceSla.Ready ready
                && ready.calculator()
                        .time()
                        .hours()
                        .isAroundTheClockFor(row.priority().code());
        return byTable || byHours;
    }

    private static SlaAnswer.Row row(PriorityTable.Row row, ServiceSla.State state, Instant now) {
        return new SlaAnswer.Row(
                row.priority().code(),
                row.priority().type(),
                masked(row.priority().example()),
                row.response().toString(),
                PromiseAnswer.of(row.response()),
                isOpen(row, state, now).orElse(null),
                row.update().toString(),
                PromiseAnswer.of(row.update()),
                row.resolution().map(Target::toString).orElse(null),
                row.resolution().map(PromiseAnswer::of).orElse(null));
    }
}
