package org.incidentkit.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

import org.incidentkit.hours.BusinessTime;
import org.incidentkit.incident.ContradictionException;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentEvent;
import org.incidentkit.incident.LogEntry;
import org.incidentkit.policy.Priority;
import org.incidentkit.policy.PriorityTable;

import static org.assertj.core.api.Assertions.assertThat;

/** The laws of the clocks, on random lives in random hours, and the count of every second that they agree with. */
class SlaStatusProperties extends PropertiesOfLives {
    @Property(tries = 150)
    void agreesWithACountOfEverySecond(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tables") PriorityTable table,
            @ForAll PriorityChange mode,
            @ForAll("seconds") int after) {
        SlaCalculator sla = SlaCalculator.of(table, time).withPriorityChange(mode);
        Instant now = incident.raisedAt().plusSeconds(after);
        SlaStatus status = sla.status(incident, now);
        NaiveClocks naive = NaiveClocks.of(table, time, mode, incident, now);
        long second = now.getEpochSecond();
        String story = incident + " in " + time.hours() + " at " + now;
        assertThat(reading(status.response())).as("response of " + story).isEqualTo(naive.response(second));
        assertThat(reading(status.update())).as("update of " + story).isEqualTo(naive.update(second));
        assertThat(status.resolution().map(SlaStatusProperties::reading))
                .as("resolution of " + story)
                .isEqualTo(naive.resolution(second));
        Map<NaiveClocks.Key, @Nullable Long> breaches = new LinkedHashMap<>();
        status.breaches()
                .forEach(breach -> breaches.put(
                        new NaiveClocks.Key(
                                breach.clock(), breach.priority(), breach.due().getEpochSecond()),
                        breach.end().map(Instant::getEpochSecond).orElse(null)));
        assertThat(breaches).as("breaches of " + story).isEqualTo(naive.breaches());
        assertThat(status.breaches()).hasSameSizeAs(breaches.keySet());
    }

    private static NaiveClocks.Reading reading(ClockStatus clock) {
        return new NaiveClocks.Reading(
                clock.state(),
                clock.due().map(Instant::getEpochSecond).orElse(null),
                clock.elapsed().toSeconds());
    }

    @Property
    void elapsedNeverFalls(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tablesInResponseHours") PriorityTable table,
            @ForAll("seconds") int one,
            @ForAll("seconds") int other) {
        Assume.that(table.rows().stream()
                .noneMatch(
                        row -> time.hours().isAroundTheClockFor(row.priority().code())));
        SlaCalculator sla = SlaCalculator.of(table, time);
        SlaStatus earlier = sla.status(incident, incident.raisedAt().plusSeconds(Math.min(one, other)));
        SlaStatus later = sla.status(incident, incident.raisedAt().plusSeconds(Math.max(one, other)));
        assertThat(later.response().elapsed())
                .isGreaterThanOrEqualTo(earlier.response().elapsed());
        if (earlier.resolution().isPresent() && later.resolution().isPresent()) {
            assertThat(later.resolution().get().elapsed())
                    .isGreaterThanOrEqualTo(earlier.resolution().get().elapsed());
        }
    }

    @Property
    void remainingAndElapsedAreTheTargetUnlessItIsExceeded(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tables") PriorityTable table,
            @ForAll PriorityChange mode,
            @ForAll("seconds") int after) {
        SlaStatus status = SlaCalculator.of(table, time)
                .withPriorityChange(mode)
                .status(incident, incident.raisedAt().plusSeconds(after));
        for (ClockStatus clock : status.clocks()) {
            if (clock.state() != ClockState.BREACHED && clock.state() != ClockState.STOPPED) {
                assertThat(clock.elapsed().plus(clock.remaining())).isEqualTo(clock.amount());
                assertThat(clock.overdue()).isZero();
            } else {
                assertThat(clock.elapsed().plus(clock.remaining()).minus(clock.overdue()))
                        .isEqualTo(clock.amount());
            }
            if (clock.state() == ClockState.RUNNING || clock.state() == ClockState.NOT_STARTED) {
                assertThat(status.now()).isBeforeOrEqualTo(clock.due().orElseThrow());
            }
        }
    }

    /** Where nothing was done in between: what is done is judged by the priority under which it is done. */
    @Property
    void aDowngradeFollowedByAnUpgradeChangesNothing(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tables") PriorityTable table,
            @ForAll("tables") PriorityTable other,
            @ForAll("seconds") int one,
            @ForAll("seconds") int two,
            @ForAll("seconds") int three) {
        List<Integer> order = List.of(one, two, three).stream().sorted().toList();
        Instant down = incident.raisedAt().plusSeconds(order.get(0));
        Instant up = incident.raisedAt().plusSeconds(order.get(1));
        Instant now = incident.raisedAt().plusSeconds(order.get(2));
        Set<String> done = Set.of("responded", "updated", "resolved", "reopened", "reclassified");
        Assume.that(incident.events().stream()
                .skip(1)
                .noneMatch(event -> done.contains(event.type())
                        && !event.at().isBefore(down)
                        && !event.at().isAfter(up)));
        Assume.that(!incident.isResolved(down) && up.isAfter(down));
        // A priority that is used for nothing else.
        PriorityTable.Row low = other.rows().get(0);
        List<PriorityTable.Row> rows = new ArrayList<>(table.rows());
        rows.add(new PriorityTable.Row(new Priority("P9", "", ""), low.response(), low.update(), low.resolution()));
        SlaCalculator sla = SlaCalculator.of(PriorityTable.of(rows), time);
        String back = incident.priority(down);
        Incident changed = incident.reclassified(down, "P9", "why").reclassified(up, back, "why");

        SlaStatus without = sla.status(incident, now);
        SlaStatus with = sla.status(changed, now);
        assertThat(with.response()).isEqualTo(without.response());
        assertThat(with.resolution()).isEqualTo(without.resolution());
        // An update that is due once may be done by an earlier one while the other priority is in force.
        assertThat(with.update()).isEqualTo(without.update());
        assertThat(with.breaches().stream()
                        .filter(breach -> !breach.priority().equals("P9"))
                        .toList())
                .isEqualTo(without.breaches());
    }

    @Property
    void pausingNeverBringsADeadlineForward(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tables") PriorityTable table,
            @ForAll("seconds") int from,
            @ForAll @IntRange(min = 1, max = 20_000) int length,
            @ForAll("seconds") int after) {
        Set<String> starts = Set.of("paused", "resumed", "resolved", "reopened");
        Assume.that(incident.events().stream()
                .noneMatch(event -> starts.contains(event.type())
                        && !event.at().isBefore(incident.raisedAt().plusSeconds(from))
                        && !event.at().isAfter(incident.raisedAt().plusSeconds(from + length))));
        Incident paused;
        try {
            paused = incident.paused(incident.raisedAt().plusSeconds(from), "why")
                    .resumed(incident.raisedAt().plusSeconds(from + length));
        } catch (ContradictionException e) {
            Assume.that(false);
            return;
        }
        SlaCalculator sla = SlaCalculator.of(table, time);
        Instant now = incident.raisedAt().plusSeconds(after);
        List<ClockStatus> before = sla.status(incident, now).clocks();
        List<ClockStatus> with = sla.status(paused, now).clocks();
        for (int i = 0; i < before.size(); i++) {
            Optional<Instant> due = with.get(i).due();
            if (due.isPresent() && before.get(i).due().isPresent()) {
                assertThat(due.get()).isAfterOrEqualTo(before.get(i).due().get());
            }
            assertThat(with.get(i).elapsed()).isLessThanOrEqualTo(before.get(i).elapsed());
        }
    }

    @Property
    void replayingAPrefixNeverChangesThePast(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tables") PriorityTable table,
            @ForAll PriorityChange mode,
            @ForAll("seconds") int after) {
        Instant now = incident.raisedAt().plusSeconds(after);
        List<LogEntry> prefix = new ArrayList<>();
        for (IncidentEvent event : incident.events()) {
            if (!event.at().isAfter(now)) {
                prefix.add(new LogEntry.Entered(prefix.size() + 1, event.at(), event));
            }
        }
        SlaCalculator sla = SlaCalculator.of(table, time).withPriorityChange(mode);
        SlaStatus whole = sla.status(incident, now);
        SlaStatus part = sla.status(Incident.of(incident.id(), prefix), now);
        assertThat(part.clocks()).isEqualTo(whole.clocks());
        assertThat(part.breaches()).isEqualTo(whole.breaches());
    }

    @Property
    void everyBreachStaysAndIsLateByWhatPassed(
            @ForAll("incidents") Incident incident,
            @ForAll("times") BusinessTime time,
            @ForAll("tables") PriorityTable table,
            @ForAll PriorityChange mode,
            @ForAll("seconds") int one,
            @ForAll("seconds") int other) {
        SlaCalculator sla = SlaCalculator.of(table, time).withPriorityChange(mode);
        SlaStatus earlier = sla.status(incident, incident.raisedAt().plusSeconds(Math.min(one, other)));
        SlaStatus later = sla.status(incident, incident.raisedAt().plusSeconds(Math.max(one, other)));
        for (Breach breach : earlier.breaches()) {
            assertThat(later.breaches()).anySatisfy(same -> {
                assertThat(same.isOf(breach)).isTrue();
                assertThat(same.late()).isGreaterThanOrEqualTo(breach.late());
            });
            assertThat(breach.end().orElse(earlier.now())).isAfter(breach.due());
            assertThat(breach.late())
                    .isBetween(
                            Duration.ZERO,
                            Duration.between(breach.due(), breach.end().orElse(earlier.now())));
        }
    }
}
