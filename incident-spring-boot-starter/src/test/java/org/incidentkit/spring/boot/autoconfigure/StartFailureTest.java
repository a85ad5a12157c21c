package org.incidentkit.spring.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.RunbookState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a person reads on the console when the application does not start because of us. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    private static ConfigurableApplicationContext start(String... settings) {
        return start(Application.class, settings);
    }

    private static ConfigurableApplicationContext start(Class<?> configuration, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.jmx.enabled=true",
                "--spring.jmx.unique-names=true",
                "--management.endpoints.jmx.exposure.include=runbook,contacts,sla,incidents"));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(arguments.toArray(String[]::new));
    }

    private static void assertStops(String... settings) {
        assertStops(Application.class, settings);
    }

    private static void assertStops(Class<?> configuration, String... settings) {
        assertThatThrownBy(() -> start(configuration, settings).close()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        incident.time-zone                           | Europe/Lundon       | It is not the name of a time zone.              | nearest to what is there are Europe/London
        incident.bank-holidays.division              | wales               | It is not one of the known values.              | Expected is one of england-and-wales, scotland, northern-ireland.
        incident.bank-holidays.divisions[0]          | wales               | It is not one of the known values.              | Expected is one of england-and-wales, scotland, northern-ireland.
        incident.bank-holidays.refresh               | daily               | It is not a duration.                           | such as 500ms, 5s, 10m, 2h or 1d
        incident.runbook.refresh                     | often               | It is not a duration.                           | such as 500ms, 5s, 10m, 2h or 1d
        incident.runbook.refresh                     | -5s                 | it must be at least PT0.1S, or zero             | 0 reads the runbook once
        incident.runbook.refresh                     | 1ms                 | it must be at least PT0.1S, or zero             | 0 reads the runbook once
        incident.runbook.fail-on                     | sometimes           | It is not one of the known values.              | Expected is one of never, missing, expired, error.
        incident.runbook.location                    | RUNBOOK.md          | is not a location to read a runbook from        | such as file:./RUNBOOK.md
        incident.runbook.location                    | /etc/RUNBOOK.md     | is not a location to read a runbook from        | such as file:./RUNBOOK.md
        incident.runbook.location                    | https://x.test/R.md | is not a location to read a runbook from        | declare a bean of type RunbookSource
        incident.runbook.location                    | filex:RUNBOOK.md    | is not a location to read a runbook from        | such as file:./RUNBOOK.md
        incident.runbook.location                    | file:               | is not a location to read a runbook from        | such as file:./RUNBOOK.md
        incident.runbooks.pay.location               | R.md                | is not a location to read a runbook from        | such as file:./RUNBOOK.md
        incident.runbooks.pay.response-hours         | whenever            | incident.runbooks.pay.response-hours is not understood | 9am-5pm, Monday to Friday
        incident.response-hours                      | 25/7                | incident.response-hours is not understood       | 9am-5pm, Monday to Friday
        incident.priority-table.location             | classpath:no.md     | cannot be read                                  | a priority table such as the one in the README
        incident.priority-table.location             | classpath:broken-guidance.md | cannot be used                         | a priority table such as the one in the README
        incident.bank-holidays.url                   | ftp://x.test/x      | is not an address to fetch bank holidays from   | https://www.gov.uk/bank-holidays.json
        incident.bank-holidays.additional[0]         | 24 December         | "24" is not a date                              | 2026-12-24 Christmas Eve
        incident.bank-holidays.additional[0]         | 2026-12-24          | has no title                                    | 2026-12-24 Christmas Eve
        incident.bank-holidays.removed[0]            | soon                | "soon" is not a date                            | such as 2026-08-31
        management.endpoint.runbook.show-values      | maybe               | It is not one of the known values.              | Expected is one of never, when-authorized, always.
        incident.priority-table.location             | file:./none.md      | there is no such file                           | a priority table such as the one in the README
        incident.bank-holidays.divisions             | scotland,france     | "france" is not one of the known values.        | Expected is one of england-and-wales, scotland, northern-ireland.
        incident.bank-holidays.additional[0]         | 2026-13-01          | "2026-13-01" is not a date, and has no title    | 2026-12-24 Christmas Eve
        management.endpoint.incidents.show-values    | sometimes           | It is not one of the known values.              | Expected is one of never, when-authorized, always.
        management.endpoint.contacts.show-values     | maybe               | It is not one of the known values.              | Expected is one of never, when-authorized, always.
        """)
    void aWrongSettingNamesThePropertyTheValueAndTheChoices(
            String property, String value, String problem, String choices, CapturedOutput output) {
        String location = property.startsWith("incident.runbooks.pay.response")
                ? "incident.runbooks.pay.location=classpath:RUNBOOK.md"
                : "spring.application.name=test";
        assertStops(property + "=" + value, location);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("A setting of Incident Kit cannot be used.")
                .contains("Property: " + property + "\n")
                .contains("Value:    " + value + "\n")
                .contains("From:     \"" + property + "\" from property source \"commandLineArgs\"")
                .contains(problem)
                .contains("Change " + property + ". ")
                .contains(choices);
    }

    @Test
    void aListOnOneLineSaysWhereItComesFrom(CapturedOutput output) {
        assertStops("incident.bank-holidays.additional=2026-12-24 Christmas Eve,2026-13-01 No Day");
        assertThat(output)
                .contains("Property: incident.bank-holidays.additional[1]\n")
                .contains("Value:    2026-13-01 No Day\n")
                .contains("From:     \"incident.bank-holidays.additional\" from property source \"commandLineArgs\"");
    }

    @Test
    void anEmptyLocationOfThePriorityTable(CapturedOutput output) {
        assertStops("incident.priority-table.location=");
        assertThat(output)
                .contains("A setting of Incident Kit cannot be used.")
                .contains("is empty: leave the setting out for the usual table");
    }

    @Test
    void settingsThatContradictEachOther(CapturedOutput output) {
        assertStops("incident.bank-holidays.division=scotland", "incident.bank-holidays.divisions=scotland");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("incident.bank-holidays.division and incident.bank-holidays.divisions are both set")
                .contains("Keep one of them");
    }

    @Test
    void aNamedRunbookNeedsALocationAndAName(CapturedOutput output) {
        assertStops("incident.runbooks.pay.response-hours=24/7");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The runbook pay has no location: incident.runbooks.pay.location is missing");
        assertStops("incident.runbooks.default.location=classpath:RUNBOOK.md");
        assertThat(output).contains("Change incident.runbooks.default. ").contains("incident.runbook.location");
        assertStops("incident.runbooks[A/B].location=classpath:RUNBOOK.md");
        assertThat(output).contains("\"A/B\" is not a name for a runbook");
    }

    @Test
    void wrongValuesOfOthersAreLeftToSpringBoot(CapturedOutput output) {
        assertStops("spring.main.lazy-initialization=perhaps");
        assertThat(output).doesNotContain("A setting of Incident Kit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        missing | no-such.md | Put the runbook where it is looked for, or say with incident.runbook.location where it is.
        expired | RUNBOOK.md | Read the runbook through, mend what is no longer so, and move its date
        error   | nobody.md  | Mend the lines that are named above in classpath:nobody.md.
        """)
    void aRunbookThatIsNotFitStopsTheStartWhereThatIsAsked(
            String failOn, String runbook, String action, CapturedOutput output) {
        assertStops("incident.runbook.fail-on=" + failOn, "incident.runbook.location=classpath:" + runbook);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The application does not start, because incident.runbook.fail-on=" + failOn
                        + " and its runbook is not fit for use.")
                .contains(action)
                .contains("To start all the same, set incident.runbook.fail-on=never")
                .doesNotContain("jo.bloggs", "7946");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # fail-on | missing | expired | error   | fit
        never     | starts  | starts  | starts  | starts
        missing   | stops   | starts  | starts  | starts
        expired   | stops   | stops   | starts  | starts
        error     | stops   | stops   | stops   | starts
        """)
    void eachValueIncludesTheOneBefore(String failOn, String missing, String expired, String error, String fit) {
        List<String> outcomes = new ArrayList<>();
        for (String runbook : List.of("no-such.md", "RUNBOOK.md", "nobody.md", "fit.md")) {
            try (ConfigurableApplicationContext context =
                    start("incident.runbook.fail-on=" + failOn, "incident.runbook.location=classpath:" + runbook)) {
                outcomes.add(context.isActive() ? "starts" : "is not active");
            } catch (RuntimeException e) {
                outcomes.add("stops");
            }
        }
        assertThat(outcomes).containsExactly(missing, expired, error, fit);
    }

    @Test
    void whatIsAdvisedFitsWhereTheRunbookIsLookedFor(CapturedOutput output) {
        assertStops(
                "incident.runbook.fail-on=missing",
                "incident.runbook.location=classpath:fit.md",
                "incident.runbooks.payments.location=file:./nosuch.md");
        assertThat(output)
                .contains(
                        "Put the runbook where it is looked for, or say with incident.runbooks.payments.location where"
                                + " it is.")
                .doesNotContain("incident.runbook.location");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Throwing {
        @Bean
        RunbookSource wiki() {
            return () -> {
                throw new IllegalStateException("token=abc");
            };
        }
    }

    @Test
    void aSourceThatThrowsIsMissingAndTheAdviceNamesTheBean(CapturedOutput output) {
        assertStops(Throwing.class, "incident.runbook.fail-on=missing");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("There is no runbook, because its source " + Throwing.class.getName()
                        + " failed with java.lang.IllegalStateException")
                .contains("It comes from a bean of type RunbookSource: see to it that this gives a runbook.")
                .doesNotContain("incident.runbook.location", "token=abc");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Several {
        @Bean
        @Primary
        RunbookSource main() {
            return () -> new RunbookState.Unavailable("It is being written");
        }

        @Bean
        @ConditionalOnProperty("test.payments")
        RunbookSource payments() {
            return () -> new RunbookState.Unavailable("It is being written");
        }

        @Bean("default")
        @ConditionalOnProperty("test.default")
        RunbookSource secondary() {
            return () -> new RunbookState.Unavailable("It is being written");
        }
    }

    @Test
    void aBeanAndAPropertyWithOneNameAreBothNamed(CapturedOutput output) {
        assertStops(Several.class, "test.payments=true", "incident.runbooks.payments.location=classpath:fit.md");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Property: incident.runbooks.payments.location\n")
                .contains("Two runbooks have the name \"payments\": that of incident.runbooks.payments, and the bean"
                        + " \"payments\" of type RunbookSource")
                .doesNotContain("\"default\" is");
    }

    @Test
    void aBeanWithTheNameOfTheMainRunbookIsNamed(CapturedOutput output) {
        assertStops(Several.class, "test.default=true");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The bean \"default\" of type RunbookSource is a runbook beside the main one")
                .contains("Give the bean another name");
    }
}
