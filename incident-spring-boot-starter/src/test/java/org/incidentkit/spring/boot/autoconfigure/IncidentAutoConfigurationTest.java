package org.incidentkit.spring.boot.autoconfigure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.spring.boot.BankHolidaySource;
import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.ServiceSla;
import org.incidentkit.spring.boot.actuate.ContactsAnswer;
import org.incidentkit.spring.boot.actuate.ContactsEndpoint;
import org.incidentkit.spring.boot.actuate.ErrorAnswer;
import org.incidentkit.spring.boot.actuate.RunbookAnswer;
import org.incidentkit.spring.boot.actuate.RunbookEndpoint;
import org.incidentkit.spring.boot.actuate.RunbookEndpointWebExtension;
import org.incidentkit.spring.boot.actuate.SlaAnswer;
import org.incidentkit.spring.boot.actuate.SlaEndpoint;
import org.incidentkit.spring.boot.freshness.RunbookGate;
import org.incidentkit.spring.boot.freshness.RunbookInfoContributor;
import org.incidentkit.spring.boot.freshness.RunbookMeters;
import org.incidentkit.spring.boot.freshness.RunbookMonitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Which beans there are, and what the properties do. */
@ExtendWith(OutputCaptureExtension.class)
class IncidentAutoConfigurationTest {
    private static final String EXPOSE = "management.endpoints.web.exposure.include=runbook,contacts,sla";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    IncidentAutoConfiguration.class,
                    RunbookEndpointAutoConfiguration.class,
                    ContactsEndpointAutoConfiguration.class,
                    SlaEndpointAutoConfiguration.class,
                    FreshnessAutoConfiguration.class,
                    RunbookGateAutoConfiguration.class));

    private static SlaAnswer sla(ApplicationContext context) {
        return (SlaAnswer) context.getBean(SlaEndpoint.class).sla(null);
    }

    @Test
    void endpointsThatAreNotExposedAreNotMade(CapturedOutput output) {
        runner.withPropertyValues("incident.runbook.location=file:./no/such/RUNBOOK.md")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(RunbookEndpoint.class)
                        .doesNotHaveBean(RunbookEndpointWebExtension.class)
                        .doesNotHaveBean(ContactsEndpoint.class)
                        .doesNotHaveBean(SlaEndpoint.class));
        assertThat(output).doesNotContain("There is no runbook");
        runner.withPropertyValues(EXPOSE, "management.endpoint.contacts.access=NONE")
                .run(context -> assertThat(context)
                        .hasSingleBean(RunbookEndpoint.class)
                        .hasSingleBean(SlaEndpoint.class)
                        .doesNotHaveBean(ContactsEndpoint.class));
    }

    @Test
    void withoutAnyEndpointNothingIsReadAndNothingIsWatched() {
        AtomicInteger asked = new AtomicInteger();
        RunbookSource counting = new RunbookSource() {
            @Override
            public RunbookState current() {
                asked.incrementAndGet();
                return new RunbookState.Unavailable("It is not wanted");
            }

            @Override
            public void refresh() {
                asked.incrementAndGet();
            }
        };
        runner.withBean(RunbookSource.class, () -> counting)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(RunbookMonitor.class)
                        .doesNotHaveBean(RunbookMeters.class)
                        .doesNotHaveBean(RunbookInfoContributor.class));
        assertThat(asked).hasValue(0);
        runner.withPropertyValues(EXPOSE)
                .withBean(RunbookSource.class, () -> counting)
                .run(context -> {
                    assertThat(context).hasSingleBean(RunbookMonitor.class);
                    Awaitility.await().until(() -> asked.get() > 0);
                });
    }

    /** The default, written out, is the default. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        never   | false
        NEVER   | false
        ''      | false
        missing | true
        error   | true
        """)
    void onlyWhatMayFailTheStartMakesAnythingWithoutAnEndpoint(String failOn, boolean made) {
        runner.withPropertyValues(
                        "management.endpoints.web.exposure.include=health",
                        "incident.runbook.fail-on=" + failOn,
                        "incident.runbook.location=classpath:fit.md",
                        "incident.bank-holidays.url=http://127.0.0.1:9/bank-holidays.json")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBeanNamesForType(RunbookGate.class)).hasSize(made ? 1 : 0);
                    for (Class<?> ours : List.of(ServiceRunbooks.class, RunbookSource.class, BankHolidaySource.class)) {
                        assertThat(context.getBeanFactory()
                                        .containsSingleton(context.getBeanNamesForType(ours, true, false)[0]))
                                .as("%s", ours)
                                .isEqualTo(made);
                    }
                });
    }

    @Test
    void aSourceThatThrowsLeavesTheRestOfTheInfoAsItIs() {
        runner.withPropertyValues(EXPOSE)
                .withBean(RunbookSource.class, () -> () -> {
                    throw new IllegalStateException("token=abc");
                })
                .run(context -> {
                    Info.Builder info = new Info.Builder().withDetail("app", "permits");
                    context.getBean(RunbookInfoContributor.class).contribute(info);
                    assertThat(info.build().getDetails())
                            .containsEntry("app", "permits")
                            .extracting("runbook")
                            .asString()
                            .contains("condition=missing", "failed with java.lang.IllegalStateException")
                            .doesNotContain("token=abc");
                    MeterRegistry registry = new SimpleMeterRegistry();
                    context.getBean(RunbookMeters.class).bindTo(registry);
                    assertThat(registry.get(RunbookMeters.AVAILABLE).gauge().value())
                            .isZero();
                    assertThat(registry.get(RunbookMeters.OPEN).gauge().value()).isNaN();
                    for (Object answer : List.of(
                            context.getBean(RunbookEndpoint.class).runbook(null),
                            context.getBean(ContactsEndpoint.class).contacts(null))) {
                        assertThat(answer)
                                .isInstanceOfSatisfying(
                                        ErrorAnswer.class,
                                        error -> assertThat(error.error()).startsWith("There is no runbook"));
                    }
                    assertThat(sla(context).responseHours().problem()).contains("There is no runbook");
                });
    }

    /** A team may replace each. */
    @Test
    void everyBeanBacksOff() {
        List<JavaMethod> beans = new ClassFileImporter()
                .importPackages(IncidentAutoConfiguration.class.getPackageName()).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Bean.class))
                        .filter(method -> !method.getOwner().getName().contains("Test"))
                        .toList();
        assertThat(beans)
                .hasSizeGreaterThan(15)
                .allSatisfy(bean -> assertThat(bean.isAnnotatedWith(ConditionalOnMissingBean.class))
                        .as("%s", bean)
                        .isTrue());
    }

    @Test
    void severalSourcesAreKnownByTheNamesOfTheirBeans() {
        runner.withPropertyValues(EXPOSE)
                .withBean("one", RunbookSource.class, () -> () -> new RunbookState.Unavailable("The first is empty"))
                .withBean("other", RunbookSource.class, () -> () -> new RunbookState.Unavailable("The other is empty"))
                .run(context -> {
                    assertThat(context.getBean(ServiceRunbooks.class).names())
                            .containsExactly("default", "one", "other");
                    RunbookEndpoint endpoint = context.getBean(RunbookEndpoint.class);
                    assertThat(endpoint.runbook("other")).asString().contains("The other is empty");
                    assertThat(endpoint.runbook(null))
                            .asString()
                            .contains("none that is meant where no name is given")
                            .contains("such as ?runbook=one");
                });
        runner.withPropertyValues(EXPOSE)
                .withBean("one", RunbookSource.class, () -> () -> new RunbookState.Unavailable("The first is empty"))
                .withBean(
                        "other",
                        RunbookSource.class,
                        () -> () -> new RunbookState.Unavailable("The other is empty"),
                        definition -> definition.setPrimary(true))
                .run(context -> assertThat(
                                context.getBean(RunbookEndpoint.class).runbook(null))
                        .asString()
                        .contains("The other is empty"));
    }

    @Test
    void theMainRunbookIsAmongTheKnownWhereAnotherIsGone() {
        String text = "# Permits";
        RunbookState main = new RunbookState.Available(RunbookParser.create().parse(text), "here", text);
        runner.withPropertyValues(EXPOSE)
                .withBean("main", RunbookSource.class, () -> () -> main, definition -> definition.setPrimary(true))
                .withBean("gone", RunbookSource.class, () -> () -> new RunbookState.Unavailable("It is gone"))
                .run(context -> assertThat(
                                context.getBean(RunbookEndpoint.class).runbook("gone"))
                        .asString()
                        .contains("known=[default]"));
    }

    @Test
    void theRunbookIsFoundWithoutConfiguration() {
        runner.withPropertyValues(EXPOSE)
                .run(context -> assertThat(context.getBean(RunbookSource.class).current())
                        .isInstanceOfSatisfying(
                                RunbookState.Available.class,
                                available -> assertThat(available.location()).isEqualTo("classpath:RUNBOOK.md")));
    }

    @Test
    void aMissingRunbookIsAWarningAndAnEndpointThatSaysSoAndNeverAFailedStart(CapturedOutput output) {
        runner.withPropertyValues(EXPOSE, "incident.runbook.location=file:./no/such/RUNBOOK.md")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    // It is looked for on a thread of its own.
                    Awaitility.await()
                            .untilAsserted(() -> assertThat(output)
                                    .contains("WARN")
                                    .contains("There is no runbook at file:./no/such/RUNBOOK.md; put one there,"
                                            + " or say with incident.runbook.location where it is"));
                    assertThat(context.getBean(RunbookEndpoint.class).runbook(null))
                            .isInstanceOfSatisfying(
                                    ErrorAnswer.class,
                                    error -> assertThat(error.error()).startsWith("There is no runbook at"));
                    assertThat(context.getBean(ContactsEndpoint.class).contacts(null))
                            .isInstanceOf(ErrorAnswer.class);
                    SlaAnswer sla = sla(context);
                    assertThat(sla.priorities()).hasSize(4);
                    assertThat(sla.responseHours().open()).isNull();
                    assertThat(sla.responseHours().problem())
                            .startsWith("The response hours are not known. There is no runbook at");
                    assertThat(context.getBean(SlaEndpoint.class).deadlines("P1", null, null))
                            .isInstanceOfSatisfying(
                                    ErrorAnswer.class,
                                    error -> assertThat(error.error()).startsWith("No deadline can be computed."));
                    assertThat(output.toString().split("There is no runbook", -1))
                            .hasSize(2); // said once
                });
    }

    @Test
    void contactDetailsAreMaskedForThoseWhoAreNotKnown() {
        runner.withPropertyValues(EXPOSE).run(context -> {
            Object runbook = context.getBean(RunbookEndpoint.class).runbook(null);
            assertThat(runbook).isInstanceOfSatisfying(RunbookAnswer.class, answer -> {
                assertThat(answer.details()).isEqualTo("masked");
                assertThat(answer.toString()).doesNotContain("jo.bloggs").doesNotContain("7946");
            });
            assertThat(context.getBean(ContactsEndpoint.class).contacts(null))
                    .isInstanceOfSatisfying(ContactsAnswer.class, answer -> {
                        assertThat(answer.contacts()).hasSize(3);
                        assertThat(answer.toString())
                                .doesNotContain("jo.bloggs")
                                .doesNotContain("7946");
                    });
        });
    }

    @Test
    void zoneAndDivisionAreSet() {
        runner.withPropertyValues(EXPOSE, "incident.time-zone=Europe/Paris", "incident.bank-holidays.division=SCOTLAND")
                .run(context -> {
                    assertThat(context.getBean(BankHolidaySource.class).current())
                            .isSameAs(BankHolidays.of(Division.SCOTLAND));
                    assertThat(context.getBean(ServiceSla.class).zone()).isEqualTo(ZoneId.of("Europe/Paris"));
                    SlaAnswer sla = sla(context);
                    assertThat(sla.timeZone()).isEqualTo("Europe/Paris");
                    assertThat(sla.bankHolidays().of()).isEqualTo("Scotland");
                });
    }

    @Test
    void theDivisionMayBeWrittenAsGovUkWritesIt() {
        runner.withPropertyValues(EXPOSE, "incident.bank-holidays.division=northern-ireland")
                .run(context -> assertThat(context.getBean(BankHolidaySource.class)
                                .current()
                                .name())
                        .isEqualTo("Northern Ireland"));
    }

    @Test
    void severalDivisionsAndDaysAddedAndTakenAway() {
        runner.withPropertyValues(
                        EXPOSE,
                        "incident.bank-holidays.divisions=scotland,england-and-wales",
                        "incident.bank-holidays.additional[0]=2026-12-24 Christmas Eve",
                        "incident.bank-holidays.removed[0]=2026-08-31")
                .run(context -> {
                    BankHolidays holidays =
                            context.getBean(BankHolidaySource.class).current();
                    assertThat(holidays.name()).isEqualTo("Scotland, England and Wales");
                    assertThat(holidays.isBankHoliday(LocalDate.of(2026, 11, 30)))
                            .isTrue();
                    assertThat(holidays.isBankHoliday(LocalDate.of(2026, 4, 6))).isTrue();
                    assertThat(holidays.isBankHoliday(LocalDate.of(2026, 8, 31)))
                            .isFalse();
                    assertThat(holidays.find(LocalDate.of(2026, 12, 24)))
                            .map(BankHoliday::title)
                            .contains("Christmas Eve");
                    assertThat(context.getBean(BankHolidaySource.class).current())
                            .isSameAs(holidays);
                    assertThat(sla(context).bankHolidays().of()).isEqualTo("Scotland, England and Wales");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "division=wales|incident.bank-holidays.division",
                "divisions=scotland,wales|incident.bank-holidays.divisions",
                "additional=24 December|incident.bank-holidays.additional[0]: \"24\" is not a date; expected one such as"
                        + " 2026-12-24",
                "additional=2026-12-24|incident.bank-holidays.additional[0]=2026-12-24 has no title; expected a date and a"
                        + " title, such as 2026-12-24 Christmas Eve",
                "additional=2226-12-24 Far|incident.bank-holidays.additional[0]=2226-12-24 Far is outside the dates for"
                        + " which bank holidays are known, 1978-01-01 to 2100-12-31",
                "removed=soon|incident.bank-holidays.removed[0]: \"soon\" is not a date",
                "url=ftp://www.gov.uk/x|incident.bank-holidays.url: \"ftp://www.gov.uk/x\" is not an address to fetch"
                        + " bank holidays from",
                "url=http://a b|incident.bank-holidays.url is not an address; expected one such as"
                        + " https://www.gov.uk/bank-holidays.json"
            })
    void aWrongSettingIsSaidWithTheNameOfItsProperty(String setting, String message) {
        runner.withPropertyValues(EXPOSE, "incident.bank-holidays." + setting)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(message));
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        runner.withPropertyValues(
                        EXPOSE, "incident.bank-holidays.division=scotland", "incident.bank-holidays.divisions=scotland")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("incident.bank-holidays.division and incident.bank-holidays.divisions"
                                + " are both set; keep one of them"));
        runner.withPropertyValues(
                        EXPOSE, "incident.bank-holidays.url=http://127.0.0.1:9/x", "incident.bank-holidays.refresh=1s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(
                                "incident.bank-holidays.refresh: The time between two looks at the bank"
                                        + " holidays is PT1S; it must be at least PT1M"));
    }

    @Test
    void nothingIsRequestedUnlessAnAddressIsConfigured() {
        runner.withPropertyValues(EXPOSE, "incident.bank-holidays.url=")
                .run(context -> assertThat(
                                context.getBean(BankHolidaySource.class).feed())
                        .isEmpty());
        runner.withPropertyValues(EXPOSE).run(context -> {
            assertThat(context.getBean(BankHolidaySource.class).feed()).isEmpty();
            assertThat(context).doesNotHaveBean("incidentBankHolidayUpdate");
        });
    }

    @Test
    void bankHolidaysOfTheApplicationReplaceOurs() {
        BankHolidays own = BankHolidays.of("Ours", List.of(), LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31));
        runner.withPropertyValues(EXPOSE)
                .withBean(BankHolidays.class, () -> own)
                .run(context -> assertThat(
                                context.getBean(ServiceSla.class).holidays().current())
                        .isSameAs(own));
        runner.withPropertyValues(EXPOSE)
                .withBean(BankHolidaySource.class, () -> BankHolidaySource.of(own))
                .run(context -> assertThat(
                                context.getBean(ServiceSla.class).holidays().current())
                        .isSameAs(own));
    }

    /** Timelines are shared only while somebody holds them: between two requests it is this bean. */
    @Test
    void theCalculatorIsKeptBetweenRequests() {
        runner.withPropertyValues(EXPOSE).run(context -> {
            ServiceSla sla = context.getBean(ServiceSla.class);
            assertThat(sla.current())
                    .isInstanceOfSatisfying(
                            ServiceSla.Ready.class,
                            first -> assertThat(sla.current())
                                    .isInstanceOfSatisfying(
                                            ServiceSla.Ready.class,
                                            second -> assertThat(second.calculator())
                                                    .isSameAs(first.calculator())));
        });
    }

    @Test
    void responseHoursOfTheApplicationComeBeforeThoseOfTheRunbook() {
        runner.withPropertyValues(EXPOSE, "incident.response-hours=24/7")
                .run(context -> assertThat(context.getBean(ServiceSla.class).current())
                        .isInstanceOfSatisfying(
                                ServiceSla.Ready.class,
                                ready -> assertThat(
                                                ready.calculator().time().isOpen(Instant.parse("2026-12-25T03:00:00Z")))
                                        .isTrue()));
    }

    @Test
    void thePriorityTableMayBeYaml() {
        runner.withPropertyValues(EXPOSE, "incident.priority-table.location=classpath:priorities.yaml")
                .run(context -> assertThat(context.getBean(PriorityTable.class).rows())
                        .extracting(row -> row.priority().code() + " " + row.response() + " " + row.resolution())
                        .containsExactly("Sev1 10 minutes Optional[4 hours]", "Sev2 1 business day Optional.empty"));
        runner.withPropertyValues(EXPOSE, "incident.priority-table.location=classpath:broken-priorities.yaml")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("2:")
                        .hasMessageContaining("soon"));
    }

    @Test
    void thePriorityTableMayComeFromADocument() {
        runner.withPropertyValues(EXPOSE, "incident.priority-table.location=classpath:guidance.md")
                .run(context -> assertThat(
                                context.getBean(PriorityTable.class).get("Sev1").response())
                        .hasToString("5 minutes"));
        runner.withPropertyValues(EXPOSE, "incident.priority-table.location=classpath:RUNBOOK.md")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("incident.priority-table.location=classpath:RUNBOOK.md"));
        runner.withPropertyValues(EXPOSE, "incident.priority-table.location=classpath:broken-guidance.md")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("cannot be used: 5:"));
        runner.withPropertyValues(EXPOSE, "incident.priority-table.location=classpath:nowhere.md")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(
                                "incident.priority-table.location=classpath:nowhere.md cannot be read"));
    }

    @Test
    void beansOfTheApplicationReplaceOurs() {
        RunbookSource own = () -> new RunbookState.Unavailable("It is being rewritten.");
        runner.withPropertyValues(EXPOSE)
                .withBean(RunbookSource.class, () -> own)
                .withBean(
                        PriorityTable.class,
                        () -> PriorityTable.of(PriorityTable.opg().rows().subList(0, 1)))
                .run(context -> {
                    assertThat(context.getBean(RunbookSource.class)).isSameAs(own);
                    assertThat(sla(context).priorities()).hasSize(1);
                });
    }
}
