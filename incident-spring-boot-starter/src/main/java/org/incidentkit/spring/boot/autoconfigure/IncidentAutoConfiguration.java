package org.incidentkit.spring.boot.autoconfigure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
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
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.spring.boot.BankHolidaySource;
import org.incidentkit.spring.boot.DivisionBankHolidaySource;
import org.incidentkit.spring.boot.IncidentSource;
import org.incidentkit.spring.boot.PriorityTables;
import org.incidentkit.spring.boot.ResourceRunbookSource;
import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.ServiceSla;
import org.incidentkit.spring.boot.actuate.PageLinks;
import org.incidentkit.spring.boot.actuate.RunbookViews;

/**
 * Makes what the endpoints share: the runbook and the deadlines. Lazily, so that an application that exposes no endpoint
 * of ours looks for no runbook.
 */
@Lazy
@AutoConfiguration
@EnableConfigurationProperties(IncidentProperties.class)
public final class IncidentAutoConfiguration {
    /** Of several sources none is the primary one. */
    private static final RunbookSource NONE = () -> new RunbookState.Unavailable(
            "This application has several runbooks, and none that is meant where no name is given; make one bean of type"
                    + " RunbookSource the primary one");

    /** Creates the configuration. */
    public IncidentAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RunbookParser incidentRunbookParser() {
        return RunbookParser.create();
    }

    @Bean
    @ConditionalOnMissingBean
    RunbookLinter incidentRunbookLinter() {
        return RunbookLinter.standard();
    }

    @Bean
    @ConditionalOnMissingBean
    HtmlRenderer incidentHtmlRenderer() {
        return HtmlRenderer.create();
    }

    @Bean
    @ConditionalOnMissingBean(RunbookSource.class)
    RunbookSource incidentRunbookSource(
            ResourceLoader loader,
            IncidentProperties properties,
            RunbookParser parser,
            RunbookLinter linter,
            ObjectProvider<Clock> clock) {
        return new RunbookSettings(loader, parser, linter, clock.getIfUnique(Clock::systemUTC))
                .main(properties.getRunbook());
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceRunbooks incidentServiceRunbooks(
            ResourceLoader loader,
            IncidentProperties properties,
            RunbookParser parser,
            RunbookLinter linter,
            ObjectProvider<Clock> clock,
            Map<String, RunbookSource> sources,
            ObjectProvider<RunbookSource> primary,
            PriorityTable table,
            BankHolidaySource holidays,
            ServiceSla sla) {
        RunbookSettings settings = new RunbookSettings(loader, parser, linter, clock.getIfUnique(Clock::systemUTC));
        RunbookSource main = primary.getIfUnique(() -> NONE);
        List<ServiceRunbook> others = new ArrayList<>();
        sources.forEach((name, source) -> {
            if (source != main) {
                if (name.equals(ServiceRunbooks.MAIN)) {
                    throw new RunbookNameTakenException(name);
                }
                others.add(new ServiceRunbook(
                        name,
                        source,
                        new ServiceSla(source, table, holidays, properties.getTimeZone(), Optional.empty())
                                .withRules(properties.getSla()::rules),
                        linter));
            }
        });
        properties.getRunbooks().forEach((name, named) -> {
            RunbookSource source = settings.named(name, named);
            RunbookSource bean = sources.get(name);
            if (bean != null && bean != main) {
                throw RunbookSettings.takenByABean(name, named);
            }
            Optional<ResponseHours> hours =
                    RunbookSettings.hours("incident.runbooks." + name + ".response-hours", named.getResponseHours());
            others.add(new ServiceRunbook(
                    name,
                    source,
                    new ServiceSla(source, table, holidays, properties.getTimeZone(), hours)
                            .withRules(properties.getSla()::rules),
                    linter));
        });
        boolean mainExpected = main != NONE
                && (properties.getRunbook().getLocation() != null || !(main instanceof ResourceRunbookSource));
        return ServiceRunbooks.of(new ServiceRunbook(ServiceRunbooks.MAIN, main, sla, linter), others, mainExpected);
    }

    @Bean
    @ConditionalOnMissingBean
    RunbookViews incidentRunbookViews(
            ServiceRunbooks runbooks,
            ObjectProvider<HtmlRenderer> renderer,
            ObjectProvider<Clock> clock,
            PageLinks links) {
        return new RunbookViews(runbooks, renderer::getObject, clock.getIfUnique(Clock::systemUTC), links);
    }

    /** What is exposed is known only once the endpoints are there, which is so when a page is asked for. */
    @Bean
    @ConditionalOnMissingBean
    PageLinks incidentPageLinks(
            ObjectProvider<WebEndpointsSupplier> endpoints, ObjectProvider<IncidentSource> incidents) {
        return new PageLinks(() -> {
            Map<String, String> paths = new HashMap<>();
            endpoints.stream()
                    .flatMap(supplier -> supplier.getEndpoints().stream())
                    .forEach(endpoint -> paths.put(endpoint.getEndpointId().toString(), endpoint.getRootPath()));
            if (incidents.stream().findAny().isEmpty()) {
                paths.remove("incidents");
            }
            return paths;
        });
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
            ObjectProvider<RunbookSource> runbook,
            PriorityTable table,
            BankHolidaySource holidays,
            IncidentProperties properties) {
        return new ServiceSla(
                        runbook.getIfUnique(() -> NONE),
                        table,
                        holidays,
                        properties.getTimeZone(),
                        RunbookSettings.hours("incident.response-hours", properties.getResponseHours()))
                .withRules(properties.getSla()::rules);
    }
}
