package org.incidentkit.spring.boot.autoconfigure;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceSla;
import org.incidentkit.spring.boot.actuate.ContactsAnswer;
import org.incidentkit.spring.boot.actuate.ContactsEndpoint;
import org.incidentkit.spring.boot.actuate.ErrorAnswer;
import org.incidentkit.spring.boot.actuate.RunbookAnswer;
import org.incidentkit.spring.boot.actuate.RunbookEndpoint;
import org.incidentkit.spring.boot.actuate.RunbookEndpointWebExtension;
import org.incidentkit.spring.boot.actuate.SlaAnswer;
import org.incidentkit.spring.boot.actuate.SlaEndpoint;

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
                    SlaEndpointAutoConfiguration.class));

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
                    assertThat(output)
                            .contains("WARN")
                            .contains("There is no runbook at file:./no/such/RUNBOOK.md; put a RUNBOOK.md there,"
                                    + " or say with incident.runbook.location where it is");
                    assertThat(context.getBean(RunbookEndpoint.class).runbook())
                            .isInstanceOfSatisfying(
                                    ErrorAnswer.class,
                                    error -> assertThat(error.error()).startsWith("There is no runbook at"));
                    assertThat(context.getBean(ContactsEndpoint.class).contacts())
                            .isInstanceOf(ErrorAnswer.class);
                    SlaAnswer sla = context.getBean(SlaEndpoint.class).sla();
                    assertThat(sla.priorities()).hasSize(4);
                    assertThat(sla.responseHours().open()).isNull();
                    assertThat(sla.responseHours().problem())
                            .startsWith("The response hours are not known. There is no runbook at");
                    assertThat(context.getBean(SlaEndpoint.class).deadlines("P1", null))
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
            Object runbook = context.getBean(RunbookEndpoint.class).runbook();
            assertThat(runbook).isInstanceOfSatisfying(RunbookAnswer.class, answer -> {
                assertThat(answer.details()).isEqualTo("masked");
                assertThat(answer.toString()).doesNotContain("jo.bloggs").doesNotContain("7946");
            });
            assertThat(context.getBean(ContactsEndpoint.class).contacts())
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
                    assertThat(context.getBean(BankHolidays.class)).isEqualTo(BankHolidays.of(Division.SCOTLAND));
                    assertThat(context.getBean(ServiceSla.class).zone()).isEqualTo(ZoneId.of("Europe/Paris"));
                    SlaAnswer sla = context.getBean(SlaEndpoint.class).sla();
                    assertThat(sla.timeZone()).isEqualTo("Europe/Paris");
                    assertThat(sla.bankHolidays().of()).isEqualTo("Scotland");
                });
    }

    @Test
    void theDivisionMayBeWrittenAsGovUkWritesIt() {
        runner.withPropertyValues(EXPOSE, "incident.bank-holidays.division=northern-ireland")
                .run(context ->
                        assertThat(context.getBean(BankHolidays.class).name()).isEqualTo("Northern Ireland"));
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
                    assertThat(context.getBean(SlaEndpoint.class).sla().priorities())
                            .hasSize(1);
                });
    }
}
