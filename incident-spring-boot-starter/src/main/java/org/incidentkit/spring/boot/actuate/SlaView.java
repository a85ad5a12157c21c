package org.incidentkit.spring.boot.actuate;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.incidentkit.calendar.BankHolidayUpdater;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.spring.boot.ServiceSla;

/** The promises that go with one runbook. What is said of now is made once a second, for all who ask. */
final class SlaView {
    private final ServiceSla sla;
    private final Clock clock;
    private final Latest<Now, Body> answer = new Latest<>();
    private final Map<String, Latest<RaisedNow, Body>> deadlines = new HashMap<>();

    /** All that the answer depends on. */
    private record Now(
            Instant second,
            ServiceSla.State state,
            Optional<String> title,
            BankHolidays holidays,
            Optional<BankHolidayUpdater.Status> feed) {}

    private record RaisedNow(Instant second, ServiceSla.State state) {}

    SlaView(ServiceSla sla, Clock clock) {
        this.sla = sla;
        this.clock = clock;
        sla.table().rows().forEach(row -> deadlines.put(row.priority().code(), new Latest<>()));
    }

    Body answer() {
        Now now = new Now(
                now(),
                sla.current(),
                sla.title(),
                sla.holidays().current(),
                sla.holidays().feed());
        return answer.of(now, known -> Body.of(SlaAnswers.sla(sla, known.state(), known.second())));
    }

    Body answer(String priority, @Nullable String raisedAt) {
        Optional<PriorityTable.Row> row = sla.table().find(priority);
        if (row.isEmpty()) {
            List<String> known = sla.table().rows().stream()
                    .map(one -> one.priority().code())
                    .toList();
            return Body.notFound(new ErrorAnswer(
                    "There is no priority \"" + priority + "\": known are " + String.join(", ", known), known));
        }
        String code = row.get().priority().code();
        ServiceSla.State state = sla.current();
        if (raisedAt == null) {
            return Objects.requireNonNull(deadlines.get(code))
                    .of(new RaisedNow(now(), state), now -> deadlines(now.state(), code, now.second(), ""));
        }
        Instant raised;
        try {
            raised = Times.read("raisedAt", raisedAt);
        } catch (IllegalArgumentException e) {
            return Body.error(400, String.valueOf(e.getMessage()));
        }
        return deadlines(state, code, raised, "raisedAt=\"" + raisedAt + "\": ");
    }

    private static Body deadlines(ServiceSla.State state, String priority, Instant raised, String asked) {
        if (state instanceof ServiceSla.HoursUnknown unknown) {
            return Body.error(503, "No deadline can be computed. " + SlaAnswers.masked(unknown.reason()));
        }
        try {
            return Body.of(SlaAnswers.deadlines((ServiceSla.Ready) state, priority, raised));
        } catch (DateOutOfRangeException e) {
            return Body.error(400, asked + e.getMessage());
        }
    }

    private Instant now() {
        return Times.toTheSecond(clock.instant());
    }
}
