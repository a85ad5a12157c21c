package org.incidentkit.compatibility;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Exposure and access do to our endpoints what they do to one of Spring Boot's own. */
abstract class ExposureContract {
    private static final List<String> OURS = List.of("runbook", "contacts", "sla", "incidents");

    private final Class<?> application;

    ExposureContract(Class<?> application) {
        this.application = application;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # settings, in which ID stands for each of the endpoints                                             | status
        spring.application.name=defaults                                                                     | 404
        management.endpoints.web.exposure.include=*                                                          | 200
        management.endpoints.web.exposure.include=*;management.endpoint.ID.access=none                       | 404
        management.endpoints.web.exposure.include=*;management.endpoint.ID.access=read-only                  | 200
        management.endpoints.web.exposure.include=*;management.endpoints.access.default=none                 | 404
        management.endpoints.web.exposure.include=*;management.endpoints.access.max-permitted=none           | 404
        management.endpoints.web.exposure.include=*;management.endpoints.web.exposure.exclude=ALL            | 404
        """)
    void settingsWorkAsForTheEndpointsOfSpringBoot(String settings, int status) {
        List<String> ids = Stream.concat(OURS.stream(), Stream.of("info")).toList();
        Map<String, String> properties = new TreeMap<>(Map.of("incident.incidents.location", "classpath:incidents.jsonl"));
        for (String setting : settings.replace("ALL", String.join(",", ids)).split(";", -1)) {
            String[] parts = setting.split("=", 2);
            ids.forEach(id -> properties.put(parts[0].replace("ID", id), parts[1]));
        }
        try (RunningService service = RunningService.start(application, properties)) {
            assertThat(ids.stream().collect(Collectors.toMap(id -> id, id -> service.get("/" + id).status())))
                    .isEqualTo(ids.stream().collect(Collectors.toMap(id -> id, id -> status)));
            assertThat(service.watches()).isEqualTo(status == 200);
        }
    }

    @Test
    void oneEndpointMayBeThereWithoutTheOthers() {
        try (RunningService service =
                RunningService.start(application, Map.of("management.endpoints.web.exposure.include", "sla"))) {
            assertThat(service.get("/sla").status()).isEqualTo(200);
            assertThat(service.get("/runbook").status()).isEqualTo(404);
            assertThat(service.get("/contacts").status()).isEqualTo(404);
            assertThat(service.beans("runbookEndpoint", "runbookEndpointWebExtension", "contactsEndpoint"))
                    .isEmpty();
        }
    }

    @Test
    void anotherPathIsRespected() {
        try (RunningService service = RunningService.start(
                application,
                Map.of(
                        "management.endpoints.web.exposure.include", "runbook",
                        "management.endpoints.web.path-mapping.runbook", "handbook"))) {
            assertThat(service.get("/handbook/backups").text("$.markdown")).isEqualTo("Taken nightly.");
            assertThat(service.get("/runbook").status()).isEqualTo(404);
        }
    }

    /** Links from page to page follow the paths that the endpoints have, not their names. */
    @Test
    void linksOfPagesFollowTheirPaths() {
        try (RunningService service = RunningService.start(
                application,
                Map.of(
                        "management.endpoints.web.exposure.include", "runbook,incidents",
                        "management.endpoints.web.path-mapping.incidents", "ops/what-happened",
                        "incident.incidents.location", "classpath:incidents.jsonl"))) {
            String list = service.get("/ops/what-happened", "Accept", "text/html").body();
            assertThat(list).contains("href=\"../runbook\"").contains("href=\"what-happened/INC-7\"");
            assertThat(service.get("/ops/what-happened/INC-7", "Accept", "text/html").body())
                    .contains("href=\"../../ops/what-happened\"");
        }
    }

    /** On a port of its own, Actuator lives in a context of its own. */
    @Test
    void theManagementPortMayBeAnother() {
        try (RunningService service = RunningService.start(
                application,
                Map.of(
                        "management.endpoints.web.exposure.include", "runbook,contacts,sla",
                        "management.server.port", "0"))) {
            assertThat(service.get("/runbook").status()).isEqualTo(404);
            for (String path : List.of("/runbook", "/runbook/backups", "/contacts", "/sla", "/sla/P1")) {
                assertThat(service.getFromManagementPort(path).type()).as(path).isEqualTo("application/json");
            }
            assertThat(service.getFromManagementPort("/runbook", "Accept", "text/html")
                            .body())
                    .startsWith("<!DOCTYPE html>");
        }
    }
}
