package org.incidentkit.compatibility;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import com.jayway.jsonpath.JsonPath;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JsonSmartNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shape of the JSON: each answer keeps to the schema that the starter carries, and is the same, field by field, as the
 * one that was kept. To keep new ones, run a stack with {@code -Dcontract.snapshots=FOLDER} and look at what has changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShapeContract {
    private static final URI SCHEMA = URI.create("urn:incident-kit");

    private final Class<?> application;
    private final Validator validator = new ValidatorFactory()
            .withJsonNodeFactory(new JsonSmartNode.Factory())
            .withEvaluatorFactory(new FormatEvaluatorFactory())
            .createValidator();
    private RunningService shown;
    private RunningService masked;

    ShapeContract(Class<?> application) {
        this.application = application;
    }

    @BeforeAll
    void start() throws IOException {
        // The published schema lets fields of later versions pass; this version has none that it does not name.
        validator.registerSchema(
                SCHEMA,
                JsonPath.parse(resource("/META-INF/incident-kit/answers.schema.json"))
                        .put("$['$defs'][*]", "additionalProperties", false)
                        .jsonString());
        String exposed = "management.endpoints.web.exposure.include";
        shown = RunningService.start(
                application,
                Map.of(
                        exposed, "runbook,contacts,sla,incidents",
                        "management.endpoint.runbook.show-values", "always",
                        "management.endpoint.contacts.show-values", "always",
                        "management.endpoint.incidents.show-values", "always",
                        "incident.incidents.location", "classpath:incidents.jsonl",
                        "incident.runbooks.none.location", "classpath:no-such.md"));
        masked = RunningService.start(
                application,
                Map.of(
                        exposed, "runbook,contacts,sla,incidents",
                        "incident.response-hours", "24/7",
                        "incident.incidents.location", "classpath:incidents.jsonl",
                        "incident.priority-table.location", "classpath:guidance.md"));
    }

    @AfterAll
    void stop() {
        shown.close();
        masked.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        runbook                | shown  | 200 | /runbook                                          | runbook
        runbook-masked         | masked | 200 | /runbook                                          | runbook
        section                | shown  | 200 | /runbook/contacts                                 | oneSection
        section-masked         | masked | 200 | /runbook/contacts                                 | oneSection
        section-unknown        | shown  | 404 | /runbook/nowhere                                  | error
        runbook-missing        | shown  | 404 | /runbook?runbook=none                             | error
        contacts               | shown  | 200 | /contacts                                         | contacts
        contacts-masked        | masked | 200 | /contacts                                         | contacts
        contacts-data          | shown  | 200 | /contacts/data                                    | contacts
        contacts-unknown       | shown  | 404 | /contacts/keys                                    | error
        sla                    | shown  | 200 | /sla                                              | sla
        sla-own-table          | masked | 200 | /sla                                              | sla
        sla-without-hours      | shown  | 200 | /sla?runbook=none                                 | sla
        deadlines              | shown  | 200 | /sla/P1?raisedAt=2026-04-02T16:50:00%2B01:00      | deadlines
        deadlines-days         | shown  | 200 | /sla/P3?raisedAt=2026-12-24T10:00:00Z             | deadlines
        deadlines-own-table    | masked | 200 | /sla/Sev1?raisedAt=2026-12-24T10:00:00Z           | deadlines
        deadlines-no-hours     | shown  | 503 | /sla/P1?runbook=none                              | error
        priority-unknown       | shown  | 404 | /sla/P9                                           | error
        incidents              | shown  | 200 | /incidents                                        | incidents
        incident               | shown  | 200 | /incidents/INC-7?at=2026-04-07T12:15:00Z          | incident
        incident-paused        | shown  | 200 | /incidents/INC-7?at=2026-04-07T11:20:00Z          | incident
        incident-unknown       | shown  | 404 | /incidents/INC-0                                  | error
        incident-other-table   | masked | 200 | /incidents/INC-8                                  | incident
        time-unreadable        | shown  | 400 | /sla/P1?raisedAt=yesterday                        | error
        """)
    void everyAnswerKeepsItsShape(String name, String to, int status, String path, String definition)
            throws IOException {
        Answer answer = (to.equals("shown") ? shown : masked).get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertValid(definition, answer.body());
        // What is found is the linter's matter and held by its own tests: one finding shows how they are told.
        String one = definition.equals("runbook")
                ? JsonPath.parse(answer.body())
                        .delete("$.findings[?(@.rule != 'no-break-space-in-heading')]")
                        .jsonString()
                : answer.body();
        String pretty = PrettyJson.of(one);
        String folder = System.getProperty("contract.snapshots", "");
        if (!folder.isEmpty()) {
            Files.writeString(Path.of(folder, name + ".json"), pretty);
        }
        assertThat(pretty).isEqualTo(resource("/snapshots/" + name + ".json"));
    }

    private void assertValid(String definition, String json) {
        Validator.Result result = validator.validate(URI.create(SCHEMA + "#/$defs/" + definition), json);
        assertThat(result.getErrors().stream().map(error -> error.getInstanceLocation() + " " + error.getError()))
                .as(definition + " " + json)
                .isEmpty();
        assertThat(result.isValid()).isTrue();
    }

    /** A validator that lets everything pass would prove nothing. */
    @Test
    void theSchemaRefusesWhatIsNotSo() {
        for (String wrong : new String[] {
            "{}",
            "{\"error\": 1}",
            "{\"error\": \"x\", \"other\": 1}",
            "{\"error\": \"x\", \"known\": [1]}"
        }) {
            assertThat(validator
                            .validate(URI.create(SCHEMA + "#/$defs/error"), wrong)
                            .isValid())
                    .as(wrong)
                    .isFalse();
        }
        assertThat(validator
                        .validate(
                                URI.create(SCHEMA + "#/$defs/bankHoliday"),
                                "{\"date\": \"tomorrow\", \"title\": \"\", \"notes\": \"\"}")
                        .isValid())
                .isFalse();
    }

    private String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(application.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
