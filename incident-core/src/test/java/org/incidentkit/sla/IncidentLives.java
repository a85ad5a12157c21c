package org.incidentkit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import org.incidentkit.hours.HoursArbitraries;
import org.incidentkit.incident.Audience;
import org.incidentkit.incident.ContradictionException;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentEvent;
import org.incidentkit.incident.Role;
import org.incidentkit.policy.Priority;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.policy.UpdateFrequency;

/** Random lives of incidents, to the second, and random tables of what is promised. */
final class IncidentLives {
    static final List<String> CODES = List.of("P1", "P2", "P3");
    private static final List<Audience> AUDIENCES = List.of(Audience.OURSELVES, Audience.USERS, Audience.EVERYONE);
    /** How long a life is at most, in seconds: two nights. */
    static final int LONGEST = 36 * 3600;

    private IncidentLives() {}

    /** Something that may happen, so many seconds after raising. */
    record Step(int after, String type, int choice) {}

    static Arbitrary<Step> steps() {
        Arbitrary<Integer> after = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(0, 4 * 3600)),
                Tuple.of(2, Arbitraries.integers().between(0, LONGEST)),
                // Often at the same instants as others, and where deadlines fall.
                Tuple.of(2, Arbitraries.integers().between(0, LONGEST / 1800).map(half -> half * 1800)));
        Arbitrary<String> type = Arbitraries.frequency(
                Tuple.of(2, "responded"),
                Tuple.of(5, "updated"),
                Tuple.of(4, "paused"),
                Tuple.of(4, "resumed"),
                Tuple.of(3, "reclassified"),
                Tuple.of(1, "resolved"),
                Tuple.of(2, "reopened"),
                Tuple.of(1, "noted"),
                Tuple.of(1, "assigned"),
                Tuple.of(1, "restored"));
        return Combinators.combine(after, type, Arbitraries.integers().between(0, 2))
                .as(Step::new);
    }

    static IncidentEvent event(Step step, Instant raisedAt) {
        Instant at = raisedAt.plusSeconds(step.after());
        return switch (step.type()) {
            case "responded" -> new IncidentEvent.Responded(at, "");
            case "updated" -> new IncidentEvent.Updated(at, "", AUDIENCES.get(step.choice()), "", Optional.empty());
            case "paused" -> new IncidentEvent.Paused(at, "", "why");
            case "resumed" -> new IncidentEvent.Resumed(at, "", "");
            case "reclassified" -> new IncidentEvent.Reclassified(at, "", CODES.get(step.choice()), "why");
            case "resolved" -> new IncidentEvent.Resolved(at, "", "");
            case "reopened" -> new IncidentEvent.Reopened(at, "", "why");
            case "assigned" -> new IncidentEvent.Assigned(at, "", Role.LEAD, "Ada");
            case "restored" -> new IncidentEvent.Restored(at, "", "");
            default -> new IncidentEvent.Noted(at, "", "note");
        };
    }

    /** The incident of these steps; what would make no sense is left out. */
    static Incident life(Instant raisedAt, String priority, List<Step> steps) {
        Incident incident = Incident.raised("INC-1", priority, raisedAt);
        List<Step> inOrder = new ArrayList<>(steps);
        inOrder.sort(Comparator.comparingInt(Step::after));
        for (Step step : inOrder) {
            try {
                incident = incident.record(event(step, raisedAt));
            } catch (ContradictionException e) {
                // The next one may do.
            }
        }
        return incident;
    }

    static Arbitrary<Incident> incidents() {
        return Combinators.combine(
                        HoursArbitraries.instants().map(at -> Instant.ofEpochSecond(at.getEpochSecond())),
                        Arbitraries.of(CODES),
                        steps().list().ofMaxSize(20))
                .as(IncidentLives::life);
    }

    private static Arbitrary<Target> targets(boolean aroundTheClockToo) {
        Arbitrary<Target> times = Arbitraries.of(
                        "10 seconds",
                        "20 minutes",
                        "30 minutes",
                        "1 hour",
                        "90 minutes",
                        "2 hours",
                        "8 hours",
                        "20 hours")
                .map(Target::parse);
        Arbitrary<Target> days = Arbitraries.of(
                        "1 business day",
                        "2 business days",
                        "1 business day, same time",
                        "2 business days, same time",
                        "1 business day, working hours")
                .map(Target::parse);
        Arbitrary<Target> always =
                Arbitraries.of("20 minutes, 24/7", "3 hours, 24/7").map(Target::parse);
        return aroundTheClockToo
                ? Arbitraries.frequencyOf(Tuple.of(4, times), Tuple.of(2, days), Tuple.of(1, always))
                : Arbitraries.frequencyOf(Tuple.of(4, times), Tuple.of(2, days));
    }

    static Arbitrary<PriorityTable> tables(boolean aroundTheClockToo) {
        Arbitrary<Target> targets = targets(aroundTheClockToo);
        Arbitrary<UpdateFrequency> frequencies = Combinators.combine(targets, Arbitraries.of(true, false))
                .as((target, once) -> once ? new UpdateFrequency.Once(target) : new UpdateFrequency.Every(target));
        Arbitrary<PriorityTable.Row> row = Combinators.combine(targets, frequencies, targets.optional(0.5))
                .as((response, update, resolution) ->
                        new PriorityTable.Row(new Priority("P0", "", ""), response, update, resolution));
        return row.list().ofSize(CODES.size()).map(rows -> {
            List<PriorityTable.Row> coded = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                PriorityTable.Row some = rows.get(i);
                coded.add(new PriorityTable.Row(
                        new Priority(CODES.get(i), "", ""), some.response(), some.update(), some.resolution()));
            }
            return PriorityTable.of(coded);
        });
    }
}
