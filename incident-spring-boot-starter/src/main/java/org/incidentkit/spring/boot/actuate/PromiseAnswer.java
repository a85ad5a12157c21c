package org.incidentkit.spring.boot.actuate;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.incidentkit.policy.Target;
import org.incidentkit.policy.UpdateFrequency;

/**
 * What is promised, for a program: either a duration or a number of business days.
 *
 * @param duration the time, as an ISO 8601 duration such as {@code PT20M}; absent for business days
 * @param businessDays the number of business days; absent for a duration
 * @param dueAt which moment of the last business day is meant: {@code close-of-day}, {@code same-time} or
 *     {@code working-hours}; absent for a duration
 * @param countedIn {@code response-hours} or {@code around-the-clock}
 * @param repeats whether it is due again and again, or once; absent where that is no question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromiseAnswer(
        @Nullable String duration,
        @Nullable Integer businessDays,
        @Nullable String dueAt,
        String countedIn,
        @Nullable Boolean repeats) {

    static PromiseAnswer of(Target target) {
        return of(target, null);
    }

    static PromiseAnswer of(UpdateFrequency frequency) {
        return of(frequency.target(), frequency instanceof UpdateFrequency.Every);
    }

    private static PromiseAnswer of(Target target, @Nullable Boolean repeats) {
        if (target instanceof Target.Time time) {
            return new PromiseAnswer(time.amount().toString(), null, null, kebab(time.counting()), repeats);
        }
        Target.BusinessDays days = (Target.BusinessDays) target;
        return new PromiseAnswer(null, days.days(), kebab(days.rule()), "response-hours", repeats);
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
