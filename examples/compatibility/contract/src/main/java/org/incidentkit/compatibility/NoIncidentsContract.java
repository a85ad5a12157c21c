package org.incidentkit.compatibility;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application without a record of incidents. By itself, since the end of one WebFlux application takes with it what all of
 * a process share.
 */
abstract class NoIncidentsContract {
    private final Class<?> application;

    NoIncidentsContract(Class<?> application) {
        this.application = application;
    }

    @Test
    void withoutARecordItIsSaidHowToGiveOne() {
        try (RunningService none = RunningService.start(
                application, Map.of("management.endpoints.web.exposure.include", "incidents"))) {
            Answer answer = none.get("/incidents");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("$.error")).contains("set incident.incidents.location");
        }
        try (RunningService missing = RunningService.start(
                application,
                Map.of(
                        "management.endpoints.web.exposure.include", "incidents",
                        "incident.incidents.location", "classpath:no-such.jsonl"))) {
            assertThat(missing.get("/incidents").text("$.problems[0].message")).contains("there is no such file");
        }
    }
}
