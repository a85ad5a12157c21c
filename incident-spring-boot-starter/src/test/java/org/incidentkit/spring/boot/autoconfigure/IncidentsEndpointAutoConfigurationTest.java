package org.incidentkit.spring.boot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.DefaultResourceLoader;

import org.incidentkit.incident.Audience;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentLog;
import org.incidentkit.sla.PriorityChange;
import org.incidentkit.spring.boot.IncidentSource;
import org.incidentkit.spring.boot.ResourceIncidentSource;
import org.incidentkit.spring.boot.ServiceSla;
import org.incidentkit.spring.boot.actuate.IncidentsAnswer;
import org.incidentkit.spring.boot.actuate.IncidentsEndpoint;
import org.incidentkit.spring.boot.diagnostics.WrongSettingException;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class IncidentsEndpointAutoConfigurationTest {
    private static final String EXPOSED = "management.endpoints.web.exposure.include=incidents";
    private static final Incident INCIDENT = Incident.raised("INC-1", "P1", Instant.parse("2026-11-23T10:00:00Z"));

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(IncidentAutoConfiguration.class, IncidentsEndpointAutoConfiguration.class));

    @Test
    void anEndpointThatIsNotExposedMakesNothing() {
        runner.withPropertyValues("incident.incidents.location=classpath:no-such.jsonl")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(IncidentsEndpoint.class)
                        .doesNotHaveBean(IncidentSource.class));
    }

    @Test
    void aBeanOfOnesOwnIsTheSource() {
        IncidentSource own = () -> new IncidentLog.Reading(List.of(INCIDENT), List.of());
        runner.withPropertyValues(
                        EXPOSED, "incident.incidents.location=classpath:no-such.jsonl", "incident.response-hours=24/7")
                .withBean(IncidentSource.class, () -> own)
                .run(context -> {
                    assertThat(context).getBean(IncidentSource.class).isSameAs(own);
                    Object answer = context.getBean(IncidentsEndpoint.class).incidents("2026-11-23T10:05:00Z");
                    assertThat(answer)
                            .isInstanceOfSatisfying(
                                    IncidentsAnswer.class,
                                    list -> assertThat(list.incidents())
                                            .extracting(IncidentsAnswer.Row::id)
                                            .containsExactly("INC-1"));
                });
    }

    @Test
    void aLocationThatIsNoneSaysWhatWouldBeRight() {
        runner.withPropertyValues(EXPOSED, "incident.incidents.location=incidents.jsonl")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(WrongSettingException.class, wrong -> {
                            assertThat(wrong.property()).isEqualTo("incident.incidents.location");
                            assertThat(wrong.choices()).contains("file:").doesNotContain("RUNBOOK.md");
                        }));
    }

    @Test
    void theRulesOfTheClocksAreSettings() {
        runner.withPropertyValues(
                        EXPOSED,
                        "incident.response-hours=24/7",
                        "incident.sla.priority-change=reset",
                        "incident.sla.updates-for=users")
                .run(context -> assertThat(context.getBean(ServiceSla.class).current())
                        .isInstanceOfSatisfying(ServiceSla.Ready.class, ready -> {
                            assertThat(ready.calculator().priorityChange()).isEqualTo(PriorityChange.RESET);
                            assertThat(ready.calculator().updatesFor()).contains(Audience.USERS);
                        }));
    }

    @Test
    void whatCannotBeUsedIsLoggedOnceAndAgainWhenItChanges(@TempDir Path folder, CapturedOutput output)
            throws IOException {
        Path file = folder.resolve("incidents.jsonl");
        ResourceIncidentSource source =
                new ResourceIncidentSource(new DefaultResourceLoader(), "file:" + file, "incident.incidents.location");
        source.current();
        source.current();
        assertThat(warnings(output, file)).singleElement().asString().contains("there is no such file");
        Files.writeString(file, "{\"v\":1,\"incident\":\"jo.bloggs@example.org\"}\nring 07700 900123\n");
        source.current();
        source.current();
        assertThat(warnings(output, file))
                .hasSize(2)
                .last()
                .asString()
                .contains("2 lines cannot be used: line 1: ", "; line 2: ");
        assertThat(output).doesNotContain("jo.bloggs", "07700");
        Files.writeString(file, "nothing\n");
        source.current();
        assertThat(warnings(output, file)).hasSize(3).last().asString().contains("1 line cannot be used: line 1: ");
    }

    private static List<String> warnings(CapturedOutput output, Path file) {
        return output.toString()
                .lines()
                .filter(line -> line.contains("WARN") && line.contains("incident.incidents.location=file:" + file))
                .toList();
    }

    @Test
    void theRecordIsReadAgainWhenItHasChanged(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("incidents.jsonl");
        ResourceIncidentSource source =
                new ResourceIncidentSource(new DefaultResourceLoader(), "file:" + file, "incident.incidents.location");
        assertThat(source.current().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("there is no such file"));
        IncidentLog.append(file, INCIDENT);
        IncidentLog.Reading first = source.current();
        assertThat(first.incidents()).containsExactly(INCIDENT);
        assertThat(source.current()).as("kept until it changes").isSameAs(first);
        Incident responded = INCIDENT.responded(Instant.parse("2026-11-23T10:05:00Z"));
        IncidentLog.append(file, responded);
        assertThat(source.current().incidents()).containsExactly(responded);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-23T12:00:00Z")));
        assertThat(source.current()).isNotSameAs(first);
    }
}
