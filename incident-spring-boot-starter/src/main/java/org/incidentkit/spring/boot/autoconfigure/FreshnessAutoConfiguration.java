package org.incidentkit.spring.boot.autoconfigure;

import java.time.Clock;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.freshness.RunbookInfoContributor;
import org.incidentkit.spring.boot.freshness.RunbookMeters;
import org.incidentkit.spring.boot.freshness.RunbookMonitor;

/** Tells how it stands with the runbook, where any endpoint of ours is available. */
@AutoConfiguration(after = IncidentAutoConfiguration.class)
@Conditional(OnIncidentEndpoint.class)
public final class FreshnessAutoConfiguration {

    /** Creates the configuration. */
    public FreshnessAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RunbookMonitor incidentRunbookMonitor(
            ServiceRunbooks runbooks,
            IncidentProperties properties,
            ObjectProvider<Clock> clock,
            ApplicationEventPublisher events) {
        return new RunbookMonitor(
                runbooks,
                clock.getIfUnique(Clock::systemUTC),
                RunbookSettings.refresh(properties.getRunbook()),
                events);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnEnabledInfoContributor("runbook")
    RunbookInfoContributor incidentRunbookInfoContributor(ServiceRunbooks runbooks, ObjectProvider<Clock> clock) {
        return new RunbookInfoContributor(runbooks, clock.getIfUnique(Clock::systemUTC));
    }

    /** Micrometer is optional. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class Meters {

        @Bean
        @ConditionalOnMissingBean
        RunbookMeters incidentRunbookMeters(ServiceRunbooks runbooks, ObjectProvider<Clock> clock) {
            return new RunbookMeters(runbooks, clock.getIfUnique(Clock::systemUTC));
        }
    }
}
