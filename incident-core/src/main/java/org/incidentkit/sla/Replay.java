package org.incidentkit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.incidentkit.incident.Audience;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentEvent;
import org.incidentkit.incident.IncidentEvent.Paused;
import org.incidentkit.incident.IncidentEvent.Raised;
import org.incidentkit.incident.IncidentEvent.Reclassified;
import org.incidentkit.incident.IncidentEvent.Reopened;
import org.incidentkit.incident.IncidentEvent.Resolved;
import org.incidentkit.incident.IncidentEvent.Responded;
import org.incidentkit.incident.IncidentEvent.Resumed;
import org.incidentkit.incident.IncidentEvent.Updated;

/** Plays the events of an incident up to an instant and follows its clocks. */
final class Replay {
    private static final Comparator<Breach> BY_DUE =
            Comparator.comparing(Breach::due).thenComparing(Breach::clock);

    private final SlaCalculator sla;
    private final Incident incident;
    private final Pauses pauses = new Pauses();
    private Terms terms;
    private final ClockRun response;
    private final ClockRun update;
    private @Nullable ClockRun resolution;
    private boolean resolved;
    private @Nullable List<Breach> breaches;
    /** From when the clocks count: raising, or a change of priority that starts them anew. */
    private Instant anchor;

    private int anchorPause;
    private @Nullable Done firstUpdate;
    private @Nullable Instant lastResponse;
    private @Nullable Instant lastUpdate;
    /** The first pause that can bear on what is counted from the last update. */
    private int lastUpdatePause;

    /** How the update that is due once stood when it was done, while it was due once. */
    private @Nullable ClockStatus onceDone;

    /** When something was done, and how many pauses had begun by then. */
    private record Done(Instant at, int pauses, boolean paused) {}

    private Replay(SlaCalculator sla, Incident incident) {
        this.sla = sla;
        this.incident = incident;
        Raised raised = incident.raised();
        terms = sla.terms(raised.priority());
        anchor = raised.at();
        response = new ClockRun(SlaClock.RESPONSE, pauses, terms, terms.response, anchor);
        update = new ClockRun(SlaClock.UPDATE, pauses, terms, terms.update, anchor);
        resolution = terms.resolution == null
                ? null
                : new ClockRun(SlaClock.RESOLUTION, pauses, terms, terms.resolution, anchor);
    }

    static Replay of(SlaCalculator sla, Incident incident, Instant now) {
        Replay replay = new Replay(sla, incident);
        List<IncidentEvent> events = incident.events();
        int end = happened(events, now);
        for (int i = 1; i < end; i++) {
            replay.play(events.get(i));
        }
        return replay;
    }

    /** How many of the events have happened; as a rule all have. */
    private static int happened(List<IncidentEvent> events, Instant now) {
        int end = events.size();
        while (end > 0 && events.get(end - 1).at().isAfter(now)) {
            end--;
        }
        return end;
    }

    private void play(IncidentEvent event) {
        if (event instanceof Updated published) {
            updated(published);
        } else if (event instanceof Responded answer) {
            lastResponse = answer.at();
            if (response.isOwed()) {
                response.done(answer.at(), noteIfLate(response, answer.at(), true));
            }
        } else if (event instanceof Paused pause) {
            pauses.begin(pause.at());
        } else if (event instanceof Resumed resume) {
            pauses.end(resume.at());
        } else if (event instanceof Reclassified change) {
            reclassified(change.at(), sla.terms(change.priority()));
        } else if (event instanceof Resolved end) {
            resolved(end.at());
        } else if (event instanceof Reopened again) {
            reopened(again.at());
        }
    }

    private void updated(Updated published) {
        if (!sla.counts(published.audience())) {
            return;
        }
        Instant at = published.at();
        lastUpdate = at;
        lastUpdatePause = pauses.current();
        if (firstUpdate == null) {
            firstUpdate = new Done(at, pauses.size(), pauses.isOpen());
        }
        boolean late = update.isOwed() && noteIfLate(update, at, true);
        if (!terms.once) {
            // In a resolved incident as well: should it be reopened, the next update counts from this one.
            update.startAt(at, lastUpdatePause);
        } else if (update.isOwed()) {
            update.done(at, late);
            onceDone = update.status(at);
        }
    }

    private void resolved(Instant at) {
        if (response.isOwed()) {
            response.stop(at, noteIfLate(response, at, true));
        }
        if (update.isOwed()) {
            update.stop(at, noteIfLate(update, at, true));
        }
        if (resolution != null) {
            resolution.done(at, noteIfLate(resolution, at, true));
        }
        resolved = true;
        pauses.begin(at);
    }

    private void reopened(Instant at) {
        resolved = false;
        pauses.end(at);
        response.goOn();
        update.goOn();
        settleUpdate();
        judgeResolution();
        if (resolution != null) {
            resolution.reopen();
        }
        mayMissAgain();
    }

    /** A deadline that was missed, and noted, may come up again. */
    private void mayMissAgain() {
        response.mayMissAgain();
        update.mayMissAgain();
        if (resolution != null) {
            resolution.mayMissAgain();
        }
    }

    private void reclassified(Instant at, Terms next) {
        if (next == terms) {
            return;
        }
        noteAllLate(at, true);
        terms = next;
        if (sla.priorityChange() != PriorityChange.FROM_RAISING) {
            anchor = at;
            anchorPause = pauses.current();
        }
        boolean reset = sla.priorityChange() == PriorityChange.RESET;
        // At one instant a stop wins over a start: what is done as the clocks are reset is done for the new priority.
        boolean updatedNow = reset && at.equals(lastUpdate);
        boolean respondedNow = reset && at.equals(lastResponse);
        if (reset) {
            firstUpdate = updatedNow ? new Done(at, pauses.size(), pauses.isOpen()) : null;
            lastUpdate = updatedNow ? at : null;
            onceDone = null;
            oweAgain(response);
            oweAgain(update);
        }
        response.judgeBy(terms, terms.response);
        response.startAt(anchor, anchorPause);
        if (respondedNow && response.isOwed()) {
            response.done(at, false);
        }
        update.judgeBy(terms, terms.update);
        Instant last = lastUpdate;
        if (!terms.once && last != null && !last.isBefore(anchor)) {
            update.startAt(last, lastUpdatePause);
        } else {
            update.startAt(anchor, anchorPause);
        }
        if (!resolved) {
            settleUpdate();
            judgeResolution();
        }
        mayMissAgain();
    }

    private void oweAgain(ClockRun run) {
        if (resolved) {
            run.reopenLater();
        } else {
            run.reopen();
        }
    }

    /**
     * An update that is due again and again is never done. One that is due once is done where there was one: as it stood
     * then if it was due once then, else by what is due now.
     */
    private void settleUpdate() {
        Done first = firstUpdate;
        if (!terms.once) {
            update.reopen();
        } else if (onceDone != null) {
            update.end(onceDone);
        } else if (first != null) {
            update.wasDone(first.at(), first.pauses(), first.paused());
        }
    }

    private void judgeResolution() {
        Promise promise = terms.resolution;
        if (promise == null) {
            resolution = null;
            return;
        }
        if (resolution == null) {
            resolution = new ClockRun(SlaClock.RESOLUTION, pauses, terms, promise, anchor);
        }
        resolution.judgeBy(terms, promise);
        resolution.startAt(anchor, anchorPause);
    }

    private void noteAllLate(Instant now, boolean ended) {
        noteIfLate(response, now, ended);
        noteIfLate(update, now, ended);
        if (resolution != null) {
            noteIfLate(resolution, now, ended);
        }
    }

    /** Notes a breach where what is owed is late, and tells whether it is. */
    private boolean noteIfLate(ClockRun run, Instant now, boolean ended) {
        Instant due = run.isOwed() ? run.missed(now) : null;
        if (due == null) {
            return false;
        }
        Breach breach = new Breach(
                run.clock(), run.priority(), due, ended ? Optional.of(now) : Optional.empty(), run.late(due, now));
        if (breaches == null) {
            breaches = new ArrayList<>();
        }
        if (run.isMissedAgain()) {
            breaches.removeIf(known -> known.isOf(breach));
        }
        breaches.add(breach);
        return true;
    }

    Optional<ClockRun> run(SlaClock clock) {
        return switch (clock) {
            case RESPONSE -> Optional.of(response);
            case UPDATE -> Optional.of(update);
            case RESOLUTION -> Optional.ofNullable(resolution);
        };
    }

    SlaStatus status(Instant now) {
        noteAllLate(now, false);
        return new SlaStatus(
                incident,
                now,
                terms.row.priority(),
                response.status(now),
                update.status(now),
                Optional.ofNullable(resolution).map(run -> run.status(now)),
                sorted(breaches),
                sla.updatesFor().orElse(Audience.EVERYONE));
    }

    private static List<Breach> sorted(@Nullable List<Breach> breaches) {
        if (breaches == null) {
            return List.of();
        }
        breaches.sort(BY_DUE);
        return breaches;
    }
}
