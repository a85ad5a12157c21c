package org.incidentkit.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One clock while the events of an incident are played. It is started, and started anew; what the pauses do to it is
 * computed when that is asked.
 */
final class ClockRun {
    private final SlaClock clock;
    private final Pauses pauses;
    private Terms terms;
    private Promise promise;
    private Instant start;
    private int firstPause;
    private @Nullable Instant dueWithoutPauses;
    /** Where the clock stands once nothing is owed. */
    private @Nullable ClockStatus ended;
    /** Whether it ended with the incident alone, and goes on should that be reopened. */
    private boolean stopped;
    /** Whether its deadline may be one that was missed, and noted, before. */
    private boolean missedAgain;

    ClockRun(SlaClock clock, Pauses pauses, Terms terms, Promise promise, Instant start) {
        this.clock = clock;
        this.pauses = pauses;
        this.terms = terms;
        this.promise = promise;
        this.start = start;
    }

    /** Counts from an instant, of which the pauses that can bear on it begin with the given one. */
    void startAt(Instant instant, int pause) {
        start = instant;
        firstPause = pause;
        dueWithoutPauses = null;
        missedAgain = false;
    }

    /** Counts by other terms from now on. */
    void judgeBy(Terms next, Promise nextPromise) {
        terms = next;
        promise = nextPromise;
        dueWithoutPauses = null;
    }

    void mayMissAgain() {
        missedAgain = true;
    }

    boolean isMissedAgain() {
        return missedAgain;
    }

    SlaClock clock() {
        return clock;
    }

    String priority() {
        return terms.code;
    }

    boolean isOwed() {
        return ended == null;
    }

    /** What was promised was done now, in time or late. */
    void done(Instant now, boolean late) {
        ended = status(late ? ClockState.BREACHED : ClockState.MET, now, pauses.size(), pauses.isOpen(), true);
        stopped = false;
    }

    /** What was promised is owed no more, since the incident is resolved. */
    void stop(Instant now, boolean late) {
        ended = status(late ? ClockState.BREACHED : ClockState.STOPPED, now, pauses.size(), pauses.isOpen(), true);
        stopped = true;
    }

    /** What was promised had been done before it was promised, when there were fewer pauses; late is then no breach. */
    void wasDone(Instant then, int pausesThen, boolean pausedThen) {
        // What was done before the clock was started anew was paused by nothing.
        boolean counts = !then.isBefore(start);
        int size = counts ? pausesThen : firstPause;
        boolean paused = counts && pausedThen;
        Instant due = due(size, paused);
        boolean late = due != null && then.isAfter(due);
        ended = status(late ? ClockState.STOPPED : ClockState.MET, then, size, paused, true);
        stopped = false;
    }

    /** What was promised is done, as it was before. */
    void end(ClockStatus status) {
        ended = status;
        stopped = false;
    }

    /** What was done is owed again. */
    void reopen() {
        ended = null;
        stopped = false;
    }

    /** What was done is owed again once the incident is reopened. */
    void reopenLater() {
        stopped = true;
    }

    /** What was stopped, and not done, is owed again. */
    void goOn() {
        if (stopped) {
            reopen();
        }
    }

    /** The deadline, where it lies before now, or null. */
    @Nullable
    Instant missed(Instant now) {
        // No deadline comes sooner than by the clock on the wall, and as a rule that is all that need be looked at.
        Duration amount = promise.amount;
        if (amount != null && now.getEpochSecond() - start.getEpochSecond() < amount.toSeconds()) {
            return null;
        }
        Instant due = due();
        return due != null && now.isAfter(due) ? due : null;
    }

    /** The deadline, or null where the clock is paused. */
    @Nullable
    Instant due() {
        return due(pauses.size(), pauses.isOpen());
    }

    /**
     * The deadline under so many of the pauses, of which the last may be open; null where the clock is paused by that.
     *
     * <p>What was paused is added. A pause does not put off a deadline that has come when it begins, and costs nothing
     * while the service is closed.
     */
    private @Nullable Instant due(int size, boolean open) {
        Instant without = dueWithoutPauses;
        if (without == null) {
            without = promise.due(start);
            dueWithoutPauses = without;
        }
        return reached(without, promise.amount, size, open);
    }

    /**
     * When an amount of time has counted, or, where it is null, days that end at an instant have ended with all that was
     * paused made up for.
     */
    private @Nullable Instant reached(Instant without, @Nullable Duration amount, int size, boolean open) {
        Instant due = without;
        Duration paused = Duration.ZERO;
        for (int i = firstPause; i < size; i++) {
            Instant from = later(pauses.from(i), start);
            if (!due.isAfter(from)) {
                break;
            }
            if (open && i == size - 1) {
                return null;
            }
            Instant to = pauses.to(i);
            Duration standing = promise.counted.between(from, to);
            if (!standing.isZero()) {
                paused = paused.plus(standing);
                due = amount == null
                        ? promise.counted.plus(without, paused)
                        : promise.counted.plus(start, amount.plus(paused));
            }
            if (due.isBefore(to) || (due.equals(to) && !promise.counted.isOpen(to))) {
                // Nothing had been left to count: the deadline was an opening, which the pause has swallowed.
                due = whenOpen(to);
            }
        }
        return due;
    }

    /** The reminder that a part of the target has been used, where the clock runs and has something to count. */
    Optional<Warning> warning(int percent) {
        Duration amount = promise.amount(start);
        Instant due = due();
        if (ended != null || due == null || amount.isZero()) {
            return Optional.empty();
        }
        Duration part = amount.multipliedBy(percent).plusNanos(99).dividedBy(100);
        Instant at = reached(promise.counted.plus(start, part), part, pauses.size(), pauses.isOpen());
        if (at == null) {
            return Optional.empty();
        }
        return running(at).map(open -> new Warning(clock, percent, open, due));
    }

    /**
     * The first instant from the given one at which somebody is there and the clock runs. A part may end exactly as the service
     * closes: more is to come, but first an opening, and it may be paused then.
     */
    private Optional<Instant> running(Instant reached) {
        Instant at = whenOpen(reached);
        if (at.equals(reached)) {
            return Optional.of(at);
        }
        for (int i = firstPause; i < pauses.size(); i++) {
            boolean within = !pauses.from(i).isAfter(at) && pauses.to(i).isAfter(at);
            if (within && pauses.isOpen() && i == pauses.size() - 1) {
                return Optional.empty();
            }
            if (within) {
                at = whenOpen(pauses.to(i));
            }
        }
        return Optional.of(at);
    }

    /** An instant, or the next opening where the service is closed then. */
    private Instant whenOpen(Instant at) {
        return promise.counted.isOpen(at) ? at : promise.counted.nextOpening(at).orElse(at);
    }

    /** What is owed, with its reasons, where the clock is not paused. */
    Optional<Deadline> deadline() {
        Instant due = due();
        if (ended != null || due == null) {
            return Optional.empty();
        }
        List<Deadline.Pause> standing = new ArrayList<>();
        for (int i = firstPause; i < pauses.size(); i++) {
            Instant from = later(pauses.from(i), start);
            Instant to = pauses.to(i);
            if (from.isBefore(due)
                    && to.isAfter(from)
                    && !promise.counted.between(from, to).isZero()) {
                standing.add(new Deadline.Pause(from, to));
            }
        }
        return Optional.of(Deadline.of(promise, start, due, standing));
    }

    /** When what is owed again and again falls due, if it is always done when it does. */
    Stream<Instant> schedule(Instant now) {
        Instant due = due();
        if (ended != null || due == null) {
            return Stream.empty();
        }
        // What was due before a pause is owed still; after it time stands still.
        return terms.once || pauses.isOpen()
                ? Stream.of(due)
                : Stream.iterate(due, last -> promise.due(later(last, now)));
    }

    private Duration elapsed(Instant now, int size, boolean open) {
        if (!now.isAfter(start)) {
            return Duration.ZERO;
        }
        Duration elapsed = promise.counted.between(start, now);
        for (int i = firstPause; i < size; i++) {
            Instant from = later(pauses.from(i), start);
            Instant to = open && i == size - 1 ? now : pauses.to(i);
            elapsed = elapsed.minus(promise.counted.between(from, to));
        }
        return elapsed;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** By how much a deadline lies behind, as the clock counts. */
    Duration late(Instant due, Instant now) {
        Duration late = promise.counted.between(due, now);
        for (int i = firstPause; i < pauses.size(); i++) {
            boolean last = pauses.isOpen() && i == pauses.size() - 1;
            Instant to = last ? now : pauses.to(i);
            if (to.isAfter(due)) {
                late = late.minus(promise.counted.between(later(pauses.from(i), due), to));
            }
        }
        return late;
    }

    /** Where the clock stands now. */
    ClockStatus status(Instant now) {
        ClockStatus end = ended;
        if (end != null) {
            return end;
        }
        return status(state(now), now, pauses.size(), pauses.isOpen(), false);
    }

    private ClockState state(Instant now) {
        if (missed(now) != null) {
            return ClockState.BREACHED;
        }
        if (pauses.isOpen() && due() == null) {
            return ClockState.PAUSED;
        }
        return now.isBefore(promise.startsAt(start)) ? ClockState.NOT_STARTED : ClockState.RUNNING;
    }

    private ClockStatus status(ClockState state, Instant now, int size, boolean open, boolean finished) {
        Instant due = due(size, open);
        return new ClockStatus(
                clock,
                state,
                terms.code,
                promise.target,
                start,
                promise.startsAt(start),
                Optional.ofNullable(due),
                finished ? Optional.of(now) : Optional.empty(),
                promise.amount(start),
                elapsed(now, size, open));
    }
}
