package org.incidentkit.spring.boot.actuate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentLog;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.sla.SlaCalculator;
import org.incidentkit.spring.boot.IncidentSource;
import org.incidentkit.spring.boot.autoconfigure.IncidentAutoConfiguration;
import org.incidentkit.spring.boot.autoconfigure.IncidentsEndpointAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentAnswersTest {
    private static final Instant RAISED = Instant.parse("2026-11-23T10:00:00Z");

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(IncidentAutoConfiguration.class, IncidentsEndpointAutoConfiguration.class))
            .withPropertyValues(
                    "management.endpoints.web.exposure.include=incidents",
                    "incident.response-hours=9am-5pm, Monday to Friday")
            .withBean(Clock.class, () -> Clock.fixed(RAISED.plusSeconds(7200), ZoneOffset.UTC));

    @Test
    void aPausedIncidentBeyondTheKnownDatesIsStillShown() {
        SlaCalculator sla = SlaCalculator.of(
                PriorityTable.opg(),
                BusinessTime.of(
                        ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays"),
                        BankHolidays.of(Division.ENGLAND_AND_WALES),
                        ZoneId.of("Europe/London")));
        Incident paused = Incident.raised("INC-1", "P1", RAISED)
                .responded(RAISED.plusSeconds(60))
                .paused(RAISED.plusSeconds(120), "Waiting for the supplier");
        IncidentAnswer answer = new IncidentAnswers(sla, Instant.parse("2150-01-05T10:00:00Z"), true)
                .incident(paused, Optional.empty());
        assertThat(answer.problem()).contains("2100-12-31");
        assertThat(answer.timeline()).hasSize(3);
        assertThat(answer.state()).isEqualTo("paused");
    }

    @Test
    void whatIsOverdueOrDueFirstComesFirstAndWhatIsResolvedLast() {
        List<Incident> incidents = List.of(
                Incident.raised("due-late", "P4", RAISED.plusSeconds(3600)),
                Incident.raised("resolved", "P1", RAISED).resolved(RAISED.plusSeconds(60)),
                Incident.raised("paused", "P1", RAISED)
                        .responded(RAISED.plusSeconds(60))
                        .paused(RAISED.plusSeconds(120), "x"),
                Incident.raised("unknown", "P9", RAISED),
                Incident.raised("due-soon", "P1", RAISED.plusSeconds(7000)),
                Incident.raised("overdue", "P1", RAISED));
        IncidentSource source = () -> new IncidentLog.Reading(incidents, List.of());
        runner.withBean(IncidentSource.class, () -> source).run(context -> {
            IncidentsAnswer answer =
                    (IncidentsAnswer) context.getBean(IncidentsEndpoint.class).incidents(null);
            assertThat(answer.incidents())
                    .extracting(IncidentsAnswer.Row::id)
                    .containsExactly("overdue", "due-soon", "due-late", "unknown", "paused", "resolved");
            assertThat(answer.details()).isEqualTo("masked");
            assertThat(answer.detailsNote()).startsWith("Contact details are masked: they are shown over HTTP alone");
        });
    }

    @Test
    void aRecordThatCannotBeReadIsNotAnEmptyOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("incidents.jsonl");
        runner.withPropertyValues("incident.incidents.location=file:" + file).run(context -> {
            IncidentsEndpoint endpoint = context.getBean(IncidentsEndpoint.class);
            Body missing = endpoint.one("INC-1", null, false);
            assertThat(missing.status()).isEqualTo(503);
            assertThat(missing.answer().toString())
                    .contains("Whether there is an incident \"INC-1\" is not known", "there is no such file");
            assertThat(((IncidentsAnswer) endpoint.incidents(null)).problems())
                    .containsExactly(new IncidentsAnswer.ProblemAnswer(
                            0,
                            null,
                            "No incidents could be read from incident.incidents.location=file:" + file
                                    + ": there is no such file"));
            IncidentLog.append(file, Incident.raised("INC-1", "P1", RAISED));
            assertThat(endpoint.one("INC-1", null, false).status()).isEqualTo(200);
            Body early = endpoint.one("INC-1", "2020-01-01T00:00:00Z", false);
            assertThat(early.status()).isEqualTo(404);
            assertThat(early.answer().toString())
                    .contains("The incident \"INC-1\" was raised only at 2026-11-23T10:00:00Z");
            assertThat(endpoint.one("INC-1", "+999999999-12-31T23:59:59-18:00", false)
                            .status())
                    .isEqualTo(400);
            Files.delete(file);
        });
    }
}
