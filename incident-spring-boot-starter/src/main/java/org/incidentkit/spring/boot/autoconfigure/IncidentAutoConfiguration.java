package org.incidentkit.spring.boot.autoconfigure;

import java.util.List;
import java.util.Optional;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ResourceLoader;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.spring.boot.PriorityTables;
import org.incidentkit.spring.boot.ResourceRunbookSource;
import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.ServiceSla;

/**
 * Makes what the endpoints share: the runbook and the deadlines. Lazily, so that an application that exposes no endpoint
 * of ours looks for no runbook.
 */
@Lazy
@AutoConfiguration
@EnableConfigurationProperties(IncidentProperties.class)
public final class IncidentAutoConfiguration {
    private static final List<String> DEFAULT_LOCATIONS = List.of("file:./RUNBOOK.md", "classpath:RUNBOOK.md");

    /** Creates the configuration. */
    public IncidentAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RunbookParser incidentRunbookParser() {
        return RunbookParser.create();
    }

    @Bean
    @ConditionalOnMissingBean(RunbookSource.class)
    ResourceRunbookSource incidentRunbookSource(
            ResourceLoader loader, IncidentProperties properties, RunbookParser parser) {
        String location = properties.getRunbook().getLocation();
        ResourceRunbookSource source =
                new ResourceRunbookSource(loader, location == null ? DEFAULT_LOCATIONS : List.of(location), parser);
        source.warnIfMissing();
        return source;
    }

    @Bean
    @ConditionalOnMissingBean
    BankHolidays incidentBankHolidays(IncidentProperties properties) {
        return BankHolidays.of(properties.getBankHolidays().getDivision());
    }

    @Bean
    @ConditionalOnMissingBean
    PriorityTable incidentPriorityTable(ResourceLoader loader, IncidentProperties properties) {
        String location = properties.getPriorityTable().getLocation();
        return location == null ? PriorityTable.opg() : PriorityTables.read(loader, location);
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceSla incidentServiceSla(
            RunbookSource runbook, PriorityTable table, BankHolidays holidays, IncidentProperties properties) {
        return new ServiceSla(
                runbook,
                table,
                holidays,
                properties.getTimeZone(),
                Optional.ofNullable(properties.getResponseHours()).map(ResponseHours::parse));
    }
}
