package org.incidentkit.sla;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.incidentkit.hours.BusinessTime;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentLog;
import org.incidentkit.policy.Counting;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;

import static org.assertj.core.api.Assertions.assertThat;

/** Laws of what is derived from the clocks. */
class SlaOutlookProperties extends PropertiesOfLives {
    @Property
    void aReminderComesWhenThePartIsUsedAndNotInClosedHours(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tables") PriorityTable table,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll("seconds") int after) {
        SlaCalculator sla = SlaCalculator.of(table, time);
        Instant now = incident.raisedAt().plusSeconds(after);
        // Only what has happened: what is to come would move the clocks.
        Incident soFar = incident.asKnownAt(now);
        for (Warning warning : sla.warnings(soFar, now, percent)) {
            SlaStatus then = sla.status(soFar, warning.at());
            ClockStatus clock = clock(then, warning.clock());
            assertThat(warning.at()).isAfterOrEqualTo(now).isBeforeOrEqualTo(warning.due());
            assertThat(clock.used().isAtLeast(percent)).isTrue();
            assertThat(clock.due()).contains(warning.due());
            PriorityTable.Row row = table.get(clock.priority());
            boolean always = time.hours().isAroundTheClockFor(row.priority().code())
                    || (clock.target() instanceof Target.Time span && span.counting() == Counting.AROUND_THE_CLOCK);
            assertThat(always || time.isOpen(warning.at())).isTrue();
            // No instant before will do, unless the service was closed since.
            Instant before = warning.at().minusNanos(1);
            if (time.isOpen(before) || always) {
                assertThat(clock(sla.status(soFar, before), warning.clock())
                                .used()
                                .isAtLeast(percent))
                        .isFalse();
            }
        }
    }

    private static ClockStatus clock(SlaStatus status, SlaClock clock) {
        return status.clocks().stream()
                .filter(one -> one.clock() == clock)
                .findFirst()
                .orElseThrow();
    }

    @Property
    void aDeadlineAndItsReasonsAgreeWithTheStatus(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tables") PriorityTable table,
            @ForAll PriorityChange mode,
            @ForAll("seconds") int after) {
        SlaCalculator sla = SlaCalculator.of(table, time).withPriorityChange(mode);
        Instant now = incident.raisedAt().plusSeconds(after);
        SlaStatus status = sla.status(incident, now);
        for (ClockStatus clock : status.clocks()) {
            Optional<Deadline> deadline = sla.deadline(incident, clock.clock(), now);
            assertThat(deadline.map(Deadline::due)).isEqualTo(clock.isOwed() ? clock.due() : Optional.empty());
            if (deadline.isPresent() && clock.target() instanceof Target.Time span) {
                assertThat(deadline.get().explain().counted()).isEqualTo(span.amount());
            }
        }
    }

    @Property
    void theUpdatesToComeRiseAndBeginWithTheDeadline(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tables") PriorityTable table,
            @ForAll("seconds") int after) {
        SlaCalculator sla = SlaCalculator.of(table, time);
        Instant now = incident.raisedAt().plusSeconds(after);
        ClockStatus update = sla.status(incident, now).update();
        List<Instant> coming = sla.updates(incident, now).limit(5).toList();
        assertThat(coming.stream().findFirst()).isEqualTo(update.isOwed() ? update.due() : Optional.empty());
        assertThat(coming).isSorted().doesNotHaveDuplicates();
        coming.stream().skip(1).forEach(due -> assertThat(due).isAfter(now));
    }

    @Property
    void anIncidentIsReadBackAsItWas(@ForAll("incidents") Incident incident) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IncidentLog.write(incident, out);
        IncidentLog.Reading reading = IncidentLog.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.incidents()).containsExactly(incident);
    }

    @Property
    void theSummaryIsWholeAtEveryInstant(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tables") PriorityTable table,
            @ForAll("seconds") int after) {
        IncidentSummary summary = SlaCalculator.of(table, time)
                .summary(incident, incident.raisedAt().plusSeconds(after));
        summary.toResolve().ifPresent(span -> {
            assertThat(span.unpaused()).isBetween(java.time.Duration.ZERO, span.business());
            assertThat(span.business()).isLessThanOrEqualTo(span.byTheClock());
        });
        assertThat(summary.markdown()).startsWith("# Incident INC-1\n").endsWith("\n");
    }
}
