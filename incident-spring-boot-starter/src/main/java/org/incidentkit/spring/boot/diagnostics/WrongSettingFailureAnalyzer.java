package org.incidentkit.spring.boot.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Tells a {@link WrongSettingException}. Spring Boot creates it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingFailureAnalyzer extends AbstractFailureAnalyzer<WrongSettingException> {
    private final Environment environment;

    WrongSettingFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongSettingException cause) {
        return Settings.analysis(
                environment,
                cause.property(),
                cause.value(),
                String.valueOf(cause.getMessage()),
                cause.choices(),
                cause);
    }
}
