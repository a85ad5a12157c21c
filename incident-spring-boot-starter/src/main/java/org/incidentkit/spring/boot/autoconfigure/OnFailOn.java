package org.incidentkit.spring.boot.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

import org.incidentkit.spring.boot.freshness.FailOn;

/**
 * Something may keep the application from starting. A value that is none of those known counts, so that it is told where the
 * property is read; the default, written out, does not.
 */
final class OnFailOn extends SpringBootCondition {
    private static final String PROPERTY = "incident.runbook.fail-on";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String value = context.getEnvironment().getProperty(PROPERTY, "").strip();
        ConditionMessage.Builder message = ConditionMessage.forCondition(PROPERTY);
        return StringUtils.hasText(value) && !value.equalsIgnoreCase(FailOn.NEVER.name())
                ? ConditionOutcome.match(message.foundExactly(value))
                : ConditionOutcome.noMatch(message.because("nothing keeps the application from starting"));
    }
}
