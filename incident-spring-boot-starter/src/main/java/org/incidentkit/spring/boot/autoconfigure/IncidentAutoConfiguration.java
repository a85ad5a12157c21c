package org.incidentkit.spring.boot.autoconfigure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ResourceLoader;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidayUpdater;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.spring.boot.BankHolidaySource;
import org.incidentkit.spring.boot.DivisionBankHolidaySource;
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

    /** Only where an address is configured: nothing is requested otherwise. Spring closes it. */
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("incident.bank-holidays.url")
    FeedUpdate incidentBankHolidayUpdate(IncidentProperties properties, ObjectProvider<Clock> clock) {
        return new FeedUpdate(
                new BankHolidaySettings(properties.getBankHolidays()).updater(clock.getIfUnique(Clock::systemUTC)));
    }

    /** An updater, or none where the address was left empty. */
    record FeedUpdate(Optional<BankHolidayUpdater> updater) implements AutoCloseable {
        @Override
        public void close() {
            updater.ifPresent(BankHolidayUpdater::close);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    BankHolidaySource incidentBankHolidaySource(
            IncidentProperties properties, ObjectProvider<BankHolidays> own, ObjectProvider<FeedUpdate> update) {
        BankHolidays given = own.getIfUnique();
        if (given != null) {
            return BankHolidaySource.of(given);
        }
        BankHolidaySettings settings = new BankHolidaySettings(properties.getBankHolidays());
        // What the properties say is read first, so that a mistake in them starts no request.
        List<Division> divisions = settings.divisions();
        List<BankHoliday> additional = settings.additional();
        List<LocalDate> removed = settings.removed();
        FeedUpdate feed = update.getIfAvailable();
        return new DivisionBankHolidaySource(
                divisions, additional, removed, feed == null ? Optional.empty() : feed.updater());
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
            RunbookSource runbook, PriorityTable table, BankHolidaySource holidays, IncidentProperties properties) {
        return new ServiceSla(
                runbook,
                table,
                holidays,
                properties.getTimeZone(),
                Optional.ofNullable(properties.getResponseHours()).map(ResponseHours::parse));
    }
}
