package org.incidentkit.sla;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.incidentkit.hours.BusinessDayRule;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.policy.Counting;
import org.incidentkit.policy.Target;

/** A target and the business time it is counted in. */
final class Promise {
    final Target target;
    final BusinessTime counted;
    /** How much time is promised, or null for business days that end with a day. */
    final @Nullable Duration amount;

    private Promise(Target target, BusinessTime counted, @Nullable Duration amount) {
        this.target = target;
        this.counted = counted;
        this.amount = amount;
    }

    /**
     * A target of a priority.
     *
     * @param time the response hours
     * @param aroundTheClock the same, always open
     * @param always whether the response hours never close for this priority; business days are counted in the response
     *     hours all the same, since these say what a business day is
     */
    static Promise of(Target target, BusinessTime time, BusinessTime aroundTheClock, boolean always) {
        if (target instanceof Target.Time span) {
            boolean clock = always || span.counting() == Counting.AROUND_THE_CLOCK;
            return new Promise(target, clock ? aroundTheClock : time, span.amount());
        }
        if (target instanceof Target.BusinessDays days) {
            return new Promise(
                    target,
                    time,
                    days.rule() == BusinessDayRule.WORKING_HOURS
                            ? time.hours().standardDay().multipliedBy(days.days())
                            : null);
        }
        throw new IllegalStateException("Target is sealed: " + target);
    }

    /** When a clock that is started at an instant begins to count: a count of days begins with the date. */
    Instant startsAt(Instant start) {
        return amount == null ? start : counted.plus(start, Duration.ZERO);
    }

    Instant due(Instant start) {
        if (amount != null) {
            return counted.plus(start, amount);
        }
        Target.BusinessDays days = (Target.BusinessDays) target;
        return counted.plusBusinessDays(start, days.days(), days.rule());
    }

    /** The target as time that the clock counts. */
    Duration amount(Instant start) {
        return amount == null ? counted.between(start, due(start)) : amount;
    }
}
