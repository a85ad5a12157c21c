package org.incidentkit.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.calendar.Certainty;
import org.incidentkit.hours.BusinessDayRule;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.Explanation;
import org.incidentkit.policy.Target;

/**
 * The instant by which a target is to be met, and why.
 *
 * <p>A target in time runs from the next opening if the incident is raised outside the counted hours. A target in
 * business days counts the days after the local date of raising, whether or not that date is open. Immutable.
 */
public final class Deadline {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Target target;
    private final Instant raisedAt;
    private final Instant startsAt;
    private final Instant due;
    private final BusinessTime countedIn;
    private final List<Pause> pauses;

    /** A stretch within which time did not count, although the service was open for some of it. */
    record Pause(Instant from, Instant to) {}

    private Deadline(
            Target target,
            Instant raisedAt,
            Instant startsAt,
            Instant due,
            BusinessTime countedIn,
            List<Pause> pauses) {
        this.target = target;
        this.raisedAt = raisedAt;
        this.startsAt = startsAt;
        this.due = due;
        this.countedIn = countedIn;
        this.pauses = pauses;
    }

    static Deadline of(Promise promise, Instant raisedAt) {
        return of(promise, raisedAt, promise.due(raisedAt), List.of());
    }

    static Deadline of(Promise promise, Instant raisedAt, Instant due, List<Pause> pauses) {
        return new Deadline(
                promise.target, raisedAt, promise.startsAt(raisedAt), due, promise.counted, List.copyOf(pauses));
    }

    /** {@return what was promised} */
    public Target target() {
        return target;
    }

    /**
     * {@return when the incident was raised; for a deadline that is counted from something else, such as the last update,
     * when that was}
     */
    public Instant raisedAt() {
        return raisedAt;
    }

    /** {@return when the clock starts: at raising, or at the next opening} */
    public Instant startsAt() {
        return startsAt;
    }

    /** {@return the instant by which the target is met; later is a breach} */
    public Instant due() {
        return due;
    }

    /** {@return {@link #due()} in the zone of the response hours} */
    public ZonedDateTime dueLocal() {
        return due.atZone(countedIn.zone());
    }

    /**
     * {@return which time counted, which days were closed and what was paused, and why; computed anew at each call}
     *
     * <p>For business days, what was paused stands after the days, and after it the time that makes up for it.
     */
    public Explanation explain() {
        List<Explanation.Step> steps = new ArrayList<>();
        Instant reached = raisedAt;
        if (target instanceof Target.BusinessDays days && days.rule() != BusinessDayRule.WORKING_HOURS) {
            steps.addAll(explainDays(days.days()).steps());
            pauses.forEach(pause -> steps.add(countedIn.explainPause(pause.from(), pause.to())));
            reached = pauses.isEmpty() ? due : countedIn.plusBusinessDays(raisedAt, days.days(), days.rule());
        } else {
            afterHours().ifPresent(steps::add);
            for (Pause pause : pauses) {
                add(steps, reached, pause.from());
                steps.add(countedIn.explainPause(pause.from(), pause.to()));
                reached = pause.to();
            }
        }
        add(steps, reached, due);
        return new Explanation(steps);
    }

    /** That nothing counted on the day of raising, since the service had closed already. */
    private Optional<Explanation.Step> afterHours() {
        LocalDate date = LocalDate.ofInstant(raisedAt, countedIn.zone());
        if (!countedIn.isBusinessDay(date) || countedIn.isOpen(raisedAt)) {
            return Optional.empty();
        }
        Instant closed = countedIn.lastClosing(date);
        return closed.isAfter(raisedAt)
                ? Optional.empty()
                : Optional.of(new Explanation.Closed(
                        date,
                        Explanation.Closure.OUT_OF_HOURS,
                        "after " + TIME.format(closed.atZone(countedIn.zone()))));
    }

    private void add(List<Explanation.Step> steps, Instant from, Instant to) {
        if (from.isBefore(to)) {
            steps.addAll(countedIn.explain(from, to).steps());
        }
    }

    /**
     * {@return the weakest certainty among the days that the deadline stepped over: unless it is published, the deadline
     * can still move; computed anew at each call}
     */
    public Certainty certainty() {
        // Working hours count on the day of raising, too; the other rules begin with the day after.
        boolean days = target instanceof Target.BusinessDays counted && counted.rule() != BusinessDayRule.WORKING_HOURS;
        LocalDate raised = LocalDate.ofInstant(raisedAt, countedIn.zone());
        return countedIn.certainty(days ? raised.plusDays(1) : raised, LocalDate.ofInstant(due, countedIn.zone()));
    }

    private Explanation explainDays(int days) {
        LocalDate raised = LocalDate.ofInstant(raisedAt, countedIn.zone());
        LocalDate last = countedIn.businessDay(raisedAt, days);
        List<Explanation.Step> steps = new ArrayList<>();
        int number = 0;
        if (!countedIn.isBusinessDay(raised)) {
            steps.add(countedIn.explainClosed(raised));
        }
        for (LocalDate date = raised.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            if (countedIn.isBusinessDay(date)) {
                number++;
                steps.add(new Explanation.BusinessDay(
                        date, number, countedIn.lastClosing(date).atZone(countedIn.zone())));
            } else {
                steps.add(countedIn.explainClosed(date));
            }
        }
        return new Explanation(steps);
    }

    /** Compares the target, when it was raised, what was paused, and the time it is counted in. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Deadline that
                && target.equals(that.target)
                && raisedAt.equals(that.raisedAt)
                && due.equals(that.due)
                && pauses.equals(that.pauses)
                && countedIn.equals(that.countedIn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, raisedAt, due, countedIn);
    }

    /** {@return the target and when it is due, for people} */
    @Override
    public String toString() {
        return target + ", due " + dueLocal().toOffsetDateTime();
    }
}
