package org.incidentkit.spring.boot.autoconfigure;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.freshness.RunbookGate;

/** Keeps the application from starting, where {@code incident.runbook.fail-on} asks for it; also without any endpoint. */
@AutoConfiguration(after = IncidentAutoConfiguration.class)
@Conditional(OnFailOn.class)
public final class RunbookGateAutoConfiguration {

    /** Creates the configuration. */
    public RunbookGateAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RunbookGate incidentRunbookGate(
            ServiceRunbooks runbooks, IncidentProperties properties, ObjectProvider<Clock> clock) {
        return new RunbookGate(
                runbooks,
                clock.getIfUnique(Clock::systemUTC),
                properties.getRunbook().getFailOn());
    }
}
