package org.incidentkit.compatibility;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may see contact details, and the names of people in incidents: each setting, each caller, each answer that holds some;
 * with real Spring Security.
 */
abstract class VisibilityContract {
    /** Each is in the runbook, and in no answer to those who may not see it. */
    private static final List<String> DETAILS = List.of("jo.bloggs", "7946", "ia@lpa");

    private static final List<String> ENDPOINTS = List.of("runbook", "contacts", "incidents");
    private static final String INCIDENT = "/incidents/INC-7?at=2026-04-07T11:20:00Z";

    private enum Caller {
        ANONYMOUS,
        READER,
        RESPONDER
    }

    private record Asked(String path, String accept) {}

    private static final List<Asked> WITH_DETAILS = List.of(
            new Asked("/runbook", "application/json"),
            new Asked("/runbook", "text/html"),
            new Asked("/runbook/contacts", "application/json"),
            new Asked("/runbook/contacts", "text/html"),
            new Asked("/runbook/contacts", "text/markdown"),
            new Asked("/runbook/description", "application/json"),
            new Asked("/runbook/description", "text/html"),
            new Asked("/runbook/description", "text/markdown"),
            new Asked("/contacts", "application/json"),
            new Asked("/contacts", "text/html"),
            new Asked("/contacts/data", "application/json"),
            new Asked("/contacts/data", "text/html"));

    private final Class<?> application;

    VisibilityContract(Class<?> application) {
        this.application = application;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # show-values   | roles     | anonymous | reader | responder
                        |           | masked    | shown  | shown
        when-authorized | RESPONDER | masked    | masked | shown
        always          |           | shown     | shown  | shown
        always          | RESPONDER | shown     | shown  | shown
        never           |           | masked    | masked | masked
        never           | RESPONDER | masked    | masked | masked
        """)
    void everySettingForEveryCaller(
            String showValues, String roles, String anonymous, String reader, String responder) {
        Map<String, String> properties = new TreeMap<>(Map.of(
                "management.endpoints.web.exposure.include", "runbook,contacts,incidents",
                "incident.incidents.location", "classpath:incidents.jsonl"));
        for (String endpoint : ENDPOINTS) {
            if (showValues != null) {
                properties.put("management.endpoint." + endpoint + ".show-values", showValues);
            }
            if (roles != null) {
                properties.put("management.endpoint." + endpoint + ".roles", roles);
            }
        }
        Map<Caller, String> expected =
                Map.of(Caller.ANONYMOUS, anonymous, Caller.READER, reader, Caller.RESPONDER, responder);
        SoftAssertions all = new SoftAssertions();
        try (RunningService service = RunningService.start(application, properties)) {
            expected.forEach((caller, visible) -> {
                check(all, service, caller, visible.equals("shown"));
                checkIncidents(all, service, caller, visible.equals("shown"));
            });
        }
        all.assertAll();
    }

    private static void checkIncidents(SoftAssertions all, RunningService service, Caller caller, boolean shown) {
        for (String path : List.of("/incidents", "/incidents/INC-8", INCIDENT)) {
            for (String accept : List.of("application/json", "text/html")) {
                Asked asked = new Asked(path, accept);
                String what = asked + " for " + caller;
                Answer answer = get(service, caller, asked);
                all.assertThat(answer.status()).as(what).isEqualTo(200);
                all.assertThat(answer.body()).as(what).contains("INC-");
                if (!shown) {
                    all.assertThat(IncidentsContract.NAMES).as(what).noneMatch(answer.body()::contains);
                } else if (path.equals(INCIDENT)) {
                    all.assertThat(answer.body()).as(what).contains("Sam Okafor", "Priya Nair", "Ewa Kowalska");
                }
                if (!path.equals("/incidents") && accept.endsWith("json")) {
                    all.assertThat(answer.text("$.details")).as(what).isEqualTo(shown ? "shown" : "masked");
                }
            }
        }
        Answer review = get(service, caller, new Asked(INCIDENT, "text/markdown"));
        all.assertThat(review.status()).as("the review for %s", caller).isEqualTo(shown ? 200 : 403);
        if (shown) {
            all.assertThat(review.body()).contains("Sam Okafor");
        } else {
            all.assertThat(IncidentsContract.NAMES).noneMatch(review.body()::contains);
        }
    }

    /**
     * What is kept for {@code cache.time-to-live} is kept for one caller: whoever asks first, the next one sees neither more
     * nor less than they may.
     */
    @Test
    void whatIsCachedIsOfOneCaller(@TempDir Path folder) throws IOException {
        Path incidents = folder.resolve("incidents.jsonl");
        try (InputStream in = VisibilityContract.class.getResourceAsStream("/incidents.jsonl")) {
            Files.copy(Objects.requireNonNull(in), incidents);
        }
        Map<String, String> properties = new TreeMap<>(Map.of(
                "management.endpoints.web.exposure.include", "runbook,contacts,incidents",
                "incident.incidents.location", "file:" + incidents));
        for (String endpoint : ENDPOINTS) {
            properties.put("management.endpoint." + endpoint + ".cache.time-to-live", "10m");
            properties.put("management.endpoint." + endpoint + ".roles", "RESPONDER");
        }
        List<Caller> upwards = List.of(Caller.ANONYMOUS, Caller.READER, Caller.RESPONDER);
        List<Caller> downwards = List.of(Caller.RESPONDER, Caller.READER, Caller.ANONYMOUS);
        SoftAssertions all = new SoftAssertions();
        for (List<Caller> order : List.of(upwards, downwards)) {
            try (RunningService service = RunningService.start(application, properties)) {
                for (int round = 0; round < 2; round++) {
                    for (Caller caller : order) {
                        check(all, service, caller, caller == Caller.RESPONDER);
                        if (round == 0) {
                            checkIncidents(all, service, caller, caller == Caller.RESPONDER);
                        }
                    }
                }
                if (order.equals(downwards)) {
                    // It is cached indeed: the record is gone, and the list is still there. Of those who log in, Spring
                    // Security 7 takes two requests for two callers, and so nothing is kept for them.
                    Files.delete(incidents);
                    all.assertThat(service.get("/incidents").texts("$.incidents[*].id"))
                            .as("cached")
                            .containsExactly("INC-8", "INC-9", "INC-7");
                }
            }
        }
        all.assertAll();
    }

    private static void check(SoftAssertions all, RunningService service, Caller caller, boolean shown) {
        for (Asked asked : WITH_DETAILS) {
            String what = asked + " for " + caller;
            Answer answer = get(service, caller, asked);
            all.assertThat(answer.status()).as(what).isEqualTo(200);
            if (shown) {
                all.assertThat(DETAILS).as(what).anyMatch(answer.body()::contains);
                all.assertThat(answer.body())
                        .as(what)
                        .doesNotContain("Contact details are masked", "Contact details are hidden");
            } else {
                all.assertThat(DETAILS).as(what).noneMatch(answer.body()::contains);
                all.assertThat(answer.body()).as(what).containsPattern("Contact details are (masked|hidden)");
            }
            if (!asked.path().contains("description")) {
                all.assertThat(answer.body())
                        .as(what)
                        .contains(asked.path().equals("/contacts/data") ? "OPG IA" : "Product Manager");
            }
            if (asked.accept().endsWith("json")) {
                all.assertThat(answer.text("$.details")).as(what).isEqualTo(shown ? "shown" : "masked");
            }
        }
        Answer whole = get(service, caller, new Asked("/runbook", "text/markdown"));
        all.assertThat(whole.status()).as("the text for %s", caller).isEqualTo(shown ? 200 : 403);
        if (shown) {
            all.assertThat(whole.body()).contains("jo.bloggs@lpa.example.org");
        } else {
            all.assertThat(whole.type()).startsWith("text/markdown");
            all.assertThat(DETAILS).noneMatch(whole.body()::contains);
            all.assertThat(whole.body())
                    .startsWith(
                            "The text of the runbook holds contact details, which are not shown to you. Contact details"
                                    + " are masked");
        }
    }

    private static Answer get(RunningService service, Caller caller, Asked asked) {
        return caller == Caller.ANONYMOUS
                ? service.get(asked.path(), "Accept", asked.accept())
                : service.get(asked.path(), "Accept", asked.accept(), "Authorization", basic(caller));
    }

    private static String basic(Caller caller) {
        String name = caller == Caller.READER ? "reader" : "responder";
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
    }
}
