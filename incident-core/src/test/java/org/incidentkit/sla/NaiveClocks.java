package org.incidentkit.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.incidentkit.hours.BusinessDayRule;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentEvent;
import org.incidentkit.policy.Counting;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.policy.UpdateFrequency;

/**
 * The clocks of an incident, counted second by second: what the rules say, without a thought for speed. All times are whole
 * seconds, and the incident is followed from its raising to the second asked about.
 */
final class NaiveClocks {
    private final BusinessTime time;
    private final PriorityTable table;
    private final PriorityChange mode;
    private final long first;
    /** For each second since raising whether the clocks stood still. */
    private final BitSet still = new BitSet();

    private boolean paused;
    private boolean resolved;
    private PriorityTable.Row row;
    private long anchor;
    private @Nullable Long firstUpdate;
    private boolean stoodStillAtFirstUpdate;
    private @Nullable Long lastUpdate;
    private @Nullable Long lastResponse;
    private @Nullable Reading onceDone;
    private Face response;
    private Face update;
    private @Nullable Face resolution;
    private final Map<Key, @Nullable Long> breaches = new LinkedHashMap<>();

    /** What identifies a breach. */
    record Key(SlaClock clock, String priority, long due) {}

    /** What can be read off a clock. */
    record Reading(ClockState state, @Nullable Long due, long elapsed) {}

    /** One clock that counts. */
    private final class Face {
        final SlaClock clock;
        final PriorityTable.Row judge;
        final Target target;
        final BusinessTime counted;
        final long start;
        private long elapsed;
        private @Nullable Long due;
        private final long amount;
        /** When the days end without a pause; for an amount of time, the start. */
        private final long daysEnd;

        @Nullable
        Reading ended;

        boolean stopped;

        Face(SlaClock clock, PriorityTable.Row judge, Target target, long start) {
            this.clock = clock;
            this.judge = judge;
            this.target = target;
            this.start = start;
            boolean always = time.hours().isAroundTheClockFor(judge.priority().code());
            boolean clockwise =
                    target instanceof Target.Time span && (always || span.counting() == Counting.AROUND_THE_CLOCK);
            this.counted = clockwise ? time.aroundTheClock() : time;
            this.daysEnd = target instanceof Target.BusinessDays days
                    ? time.plusBusinessDays(instant(start), days.days(), days.rule())
                            .getEpochSecond()
                    : start;
            this.amount = target instanceof Target.Time span
                    ? span.amount().toSeconds()
                    : time.between(instant(start), instant(daysEnd)).toSeconds();
        }

        /** Counts what was before, if it starts in the past. */
        Face caughtUp(long now) {
            for (long second = start; second < now; second++) {
                step(second);
            }
            return this;
        }

        void step(long second) {
            if (second < start || still.get((int) (second - first))) {
                return;
            }
            boolean open = counted.isOpen(instant(second));
            if (due == null && elapsed == amount && second >= daysEnd && open) {
                due = second; // the days ended in a pause, with nothing left to count
            }
            elapsed += open ? 1 : 0;
            if (due == null && elapsed == amount && (open ? second + 1 >= daysEnd : second + 1 == daysEnd)) {
                due = second + 1;
            }
        }

        boolean isLate(long now) {
            return ended == null && due != null && now > due;
        }

        void end(ClockState state, @Nullable Long by, long elapsedThen) {
            ended = new Reading(state, by, elapsedThen);
        }

        /** The deadline where it is known already, or found by letting time pass without a pause. */
        @Nullable
        Long dueFrom(long instant) {
            long now = Math.max(instant, start);
            if (due != null) {
                return due;
            }
            if (paused || resolved) {
                return null;
            }
            long remaining = amount - elapsed;
            if (now > daysEnd) {
                return plus(now, remaining);
            }
            long until = time.between(instant(now), instant(daysEnd)).toSeconds();
            return remaining == until ? Long.valueOf(daysEnd) : Long.valueOf(plus(daysEnd, remaining - until));
        }

        private long plus(long second, long more) {
            return counted.plus(instant(second), Duration.ofSeconds(more)).getEpochSecond();
        }

        Reading reading(long now) {
            if (ended != null) {
                return ended;
            }
            Long by = dueFrom(now);
            if (isLate(now)) {
                return new Reading(ClockState.BREACHED, by, elapsed);
            }
            if (by == null) {
                return new Reading(ClockState.PAUSED, null, elapsed);
            }
            boolean days = target instanceof Target.BusinessDays some && some.rule() != BusinessDayRule.WORKING_HOURS;
            boolean waits = !days
                    && elapsed == 0
                    && !counted.isOpen(instant(now))
                    && counted.between(instant(start), instant(now)).isZero();
            return new Reading(waits ? ClockState.NOT_STARTED : ClockState.RUNNING, by, elapsed);
        }
    }

    private NaiveClocks(PriorityTable table, BusinessTime time, PriorityChange mode, Incident incident) {
        this.time = time;
        this.table = table;
        this.mode = mode;
        this.first = incident.raisedAt().getEpochSecond();
        this.anchor = first;
        this.row = table.get(incident.raised().priority());
        this.response = new Face(SlaClock.RESPONSE, row, row.response(), first);
        this.update = new Face(SlaClock.UPDATE, row, row.update().target(), first);
        this.resolution = row.resolution()
                .map(target -> new Face(SlaClock.RESOLUTION, row, target, first))
                .orElse(null);
    }

    static NaiveClocks of(PriorityTable table, BusinessTime time, PriorityChange mode, Incident incident, Instant now) {
        NaiveClocks clocks = new NaiveClocks(table, time, mode, incident);
        List<IncidentEvent> events = incident.events();
        int next = 1;
        long end = now.getEpochSecond();
        for (long second = clocks.first; ; second++) {
            clocks.noteLate(second);
            while (next < events.size() && events.get(next).at().getEpochSecond() == second) {
                clocks.happens(events.get(next++), second);
                clocks.noteLate(second);
            }
            if (second == end) {
                return clocks;
            }
            if (clocks.paused || clocks.resolved) {
                clocks.still.set((int) (second - clocks.first));
            }
            for (Face face : clocks.faces()) {
                face.step(second);
            }
        }
    }

    private List<Face> faces() {
        List<Face> faces = new ArrayList<>(List.of(response, update));
        if (resolution != null) {
            faces.add(resolution);
        }
        return faces;
    }

    private void noteLate(long now) {
        for (Face face : faces()) {
            if (face.isLate(now)) {
                breaches.put(key(face), null);
            }
        }
    }

    private static Key key(Face face) {
        return new Key(face.clock, face.judge.priority().code(), Objects.requireNonNull(face.due));
    }

    private void noLongerLate(Face face, long now) {
        if (face.isLate(now)) {
            breaches.put(key(face), now);
        }
    }

    private void happens(IncidentEvent event, long now) {
        switch (event.type()) {
            case "responded" -> {
                lastResponse = now;
                if (response.ended == null) {
                    finish(response, ClockState.MET, now);
                }
            }
            case "updated" -> published(now);
            case "paused" -> paused = true;
            case "resumed" -> paused = false;
            case "reclassified" -> reclassified(table.get(((IncidentEvent.Reclassified) event).priority()), now);
            case "resolved" -> resolved(now);
            case "reopened" -> reopened(now);
            default -> {}
        }
    }

    private void finish(Face face, ClockState inTime, long now) {
        boolean late = face.isLate(now);
        noLongerLate(face, now);
        face.end(late ? ClockState.BREACHED : inTime, face.dueFrom(now), face.elapsed);
    }

    private void published(long now) {
        if (firstUpdate == null) {
            firstUpdate = now;
            stoodStillAtFirstUpdate = paused || resolved;
        }
        lastUpdate = now;
        if (row.update() instanceof UpdateFrequency.Once) {
            if (update.ended == null) {
                finish(update, ClockState.MET, now);
                onceDone = update.ended;
            }
        } else {
            noLongerLate(update, now);
            Face next = new Face(SlaClock.UPDATE, row, row.update().target(), now);
            next.ended = update.ended;
            next.stopped = update.stopped;
            update = next;
        }
    }

    private void resolved(long now) {
        for (Face face : List.of(response, update)) {
            if (face.ended == null) {
                finish(face, ClockState.STOPPED, now);
                face.stopped = true;
            }
        }
        if (resolution != null) {
            finish(resolution, ClockState.MET, now);
        }
        resolved = true;
        paused = false;
    }

    private void reopened(long now) {
        resolved = false;
        for (Face face : List.of(response, update)) {
            if (face.stopped) {
                face.ended = null;
                face.stopped = false;
            }
        }
        settleUpdate();
        settleResolution(now);
        if (resolution != null) {
            resolution.ended = null;
        }
    }

    private void reclassified(PriorityTable.Row next, long now) {
        if (next.equals(row)) {
            return;
        }
        for (Face face : faces()) {
            noLongerLate(face, now);
        }
        row = next;
        if (mode != PriorityChange.FROM_RAISING) {
            anchor = now;
        }
        if (mode == PriorityChange.RESET) {
            boolean same = lastUpdate != null && lastUpdate == now;
            firstUpdate = same ? lastUpdate : null;
            lastUpdate = firstUpdate;
            stoodStillAtFirstUpdate = paused || resolved;
            onceDone = null;
            for (Face face : List.of(response, update)) {
                if (resolved) {
                    face.stopped = true;
                } else {
                    face.ended = null;
                }
            }
        }
        Face nextResponse = new Face(SlaClock.RESPONSE, row, row.response(), anchor).caughtUp(now);
        nextResponse.ended = response.ended;
        nextResponse.stopped = response.stopped;
        response = nextResponse;
        if (mode == PriorityChange.RESET && lastResponse != null && lastResponse == now && response.ended == null) {
            finish(response, ClockState.MET, now);
        }
        boolean again = row.update() instanceof UpdateFrequency.Every;
        long start = again && lastUpdate != null ? Math.max(lastUpdate, anchor) : anchor;
        Face nextUpdate = new Face(SlaClock.UPDATE, row, row.update().target(), start).caughtUp(now);
        nextUpdate.ended = update.ended;
        nextUpdate.stopped = update.stopped;
        update = nextUpdate;
        if (!resolved) {
            settleUpdate();
            settleResolution(now);
        }
    }

    private void settleUpdate() {
        if (row.update() instanceof UpdateFrequency.Every) {
            update.ended = null;
        } else if (onceDone != null) {
            update.ended = onceDone;
        } else if (firstUpdate != null) {
            long done = firstUpdate;
            Face then = new Face(SlaClock.UPDATE, row, row.update().target(), update.start).caughtUp(done);
            boolean wasPaused = paused;
            paused = stoodStillAtFirstUpdate && done >= update.start;
            Long by = then.dueFrom(done);
            paused = wasPaused;
            boolean late = by != null && done > by;
            update.end(late ? ClockState.STOPPED : ClockState.MET, by, then.elapsed);
        }
    }

    private void settleResolution(long now) {
        @Nullable Face before = resolution;
        resolution = row.resolution()
                .map(target -> new Face(SlaClock.RESOLUTION, row, target, anchor).caughtUp(now))
                .orElse(null);
        if (resolution != null && before != null) {
            resolution.ended = before.ended;
        }
    }

    private static Instant instant(long second) {
        return Instant.ofEpochSecond(second);
    }

    Reading response(long now) {
        return response.reading(now);
    }

    Reading update(long now) {
        return update.reading(now);
    }

    Optional<Reading> resolution(long now) {
        return Optional.ofNullable(resolution).map(face -> face.reading(now));
    }

    Map<Key, @Nullable Long> breaches() {
        return breaches;
    }
}
