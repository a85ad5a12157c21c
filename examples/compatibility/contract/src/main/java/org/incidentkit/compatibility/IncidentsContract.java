package org.incidentkit.compatibility;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The incidents that are recorded, and where their clocks stand; it is 10:15 on Monday 23 November 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IncidentsContract {
    /** Each is in the record, or in the runbook of those who are called. */
    static final List<String> NAMES =
            List.of("Sam Okafor", "Lee Marsh", "Priya Nair", "Ewa Kowalska", "jo.doe", "jo.bloggs");
    private static final String PAUSED = "/incidents/INC-7?at=2026-04-07T11:20:00Z";

    private final Class<?> application;
    private RunningService shown;
    private RunningService masked;

    IncidentsContract(Class<?> application) {
        this.application = application;
    }

    @BeforeAll
    void start() {
        String exposed = "management.endpoints.web.exposure.include";
        shown = RunningService.start(
                application,
                Map.of(
                        exposed, "incidents",
                        "management.endpoint.incidents.show-values", "always",
                        "incident.incidents.location", "classpath:incidents.jsonl"));
        masked = RunningService.start(
                application,
                Map.of(
                        exposed, "incidents",
                        "incident.sla.priority-change", "forward",
                        "incident.incidents.location", "classpath:incidents.jsonl"));
    }

    @AfterAll
    void stop() {
        shown.close();
        masked.close();
    }

    @Test
    void thoseThatAreOpenComeFirstWithWhatIsDueNext() {
        Answer answer = shown.get("/incidents");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.texts("$.incidents[*].id")).containsExactly("INC-8", "INC-9", "INC-7");
        assertThat(answer.texts("$.incidents[*].state")).containsExactly("open", "open", "resolved");
        assertThat(answer.text("$.incidents[0].next.clock")).isEqualTo("response");
        assertThat(answer.text("$.incidents[0].next.due")).isEqualTo("2026-11-23T09:50:00Z");
        assertThat(answer.text("$.incidents[0].next.overdue")).isEqualTo("true");
        assertThat(answer.text("$.incidents[0].next.owedBy")).isEqualTo("incident lead");
        assertThat(answer.text("$.incidents[1].problem")).contains("There is no priority \"P9\": known are P1");
        assertThat(answer.text("$.incidents[2].breaches")).isEqualTo("1");
    }

    @Test
    void whatOfTheRecordCannotBeUsedIsSaidWithItsPlace() {
        Answer answer = shown.get("/incidents");
        assertThat(answer.texts("$.problems[*].message")).singleElement().asString().contains("\"at\" is not a time");
        assertThat(answer.text("$.problems[0].line")).isEqualTo("16");
    }

    @Test
    void anIncidentTellsWhereItsClocksStood() {
        Answer answer = shown.get(PAUSED);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("$.state")).isEqualTo("paused");
        assertThat(answer.texts("$.clocks[*].state")).containsExactly("met", "paused");
        assertThat(answer.text("$.clocks[1].remaining")).isEqualTo("PT55M");
        assertThat(answer.text("$.clocks[1].remainingInWords")).isEqualTo("55 minutes");
        assertThat(answer.text("$.breaches[0].due")).isEqualTo("2026-04-07T10:50:00+01:00");
        assertThat(answer.text("$.breaches[0].lateInWords")).isEqualTo("5 minutes");
        assertThat(answer.text("$.whoToCall.inResponseHours")).isEqualTo("true");
        assertThat(answer.texts("$.roles[*].holder")).containsExactly("Priya Nair", "Sam Okafor", "Ewa Kowalska");
        assertThat(answer.text("$.timeline[0].text")).isEqualTo("Raised as P2: Payments by card are refused");
    }

    @Test
    void whoIsCalledForDataIsNamedWhereDataIsInvolved() {
        assertThat(shown.get("/incidents/INC-8").list("$.whoToCall.dataContacts")).isNotEmpty();
        assertThat(shown.get(PAUSED).list("$.whoToCall.dataContacts")).isEmpty();
    }

    @Test
    void whatADeadlineRestsOnIsSaid() {
        Answer answer = shown.get("/incidents/INC-7?at=2026-04-02T16:00:00Z");
        assertThat(answer.text("$.next.due")).isEqualTo("2026-04-07T10:50:00+01:00");
        assertThat(answer.text("$.clocks[1].explanation")).contains("Good Friday").contains("Easter Monday");
        assertThat(answer.text("$.clocks[1].certainty")).isEqualTo("published");
        assertThat(answer.list("$.updates")).hasSize(3);
        assertThat(answer.text("$.warnings[0].at")).isEqualTo("2026-04-07T10:20:00+01:00");
    }

    @Test
    void aBrowserGetsPages() {
        Answer list = shown.get("/incidents?at=2026-11-23T10:00:00Z", "Accept", "text/html");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.type()).startsWith("text/html");
        assertThat(list.body())
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<a href=\"incidents/INC-7?at=2026-11-23T10%3A00%3A00Z\">INC-7</a>",
                        "Response overdue since 09:50 today",
                        "Line 16: &quot;at&quot; is not a time")
                .doesNotContain("<script");
        Answer one = shown.get("/incidents/INC-7?at=2026-04-07T09:52:00Z", "Accept", "text/html");
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.body())
                .contains(
                        "<h1>INC-7: Payments by card are refused</h1>",
                        "Update overdue since 10:50 today (Sam Okafor, incident lead).",
                        "Overdue by 2 minutes",
                        "No update was published to users",
                        "They answer now, until 17:00 today.",
                        "Raised as P2: Payments by card are refused")
                .doesNotContain("<script");
        assertThat(shown.get("/incidents/INC-9", "Accept", "text/html").body())
                .contains("Its clocks cannot be read. There is no priority &quot;P9&quot;");
        Answer unknown = shown.get("/incidents/INC-0", "Accept", "text/html");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.type()).startsWith("text/html");
        assertThat(unknown.body()).contains("known are INC-7, INC-8, INC-9");
    }

    @Test
    void theReviewIsMarkdown() {
        Answer answer = shown.get("/incidents/INC-7", "Accept", "text/markdown");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("text/markdown");
        assertThat(answer.body()).startsWith("# Incident INC-7\n").contains("## Timeline");
    }

    @Test
    void namesAndAddressesAreMaskedForThoseWhoMayNotSeeThem() {
        for (String path : List.of("/incidents", "/incidents/INC-7", "/incidents/INC-8", PAUSED)) {
            for (String accept : List.of("application/json", "text/html")) {
                String body = masked.get(path, "Accept", accept).body();
                assertThat(NAMES).as(accept + " " + path).noneMatch(body::contains);
            }
        }
        assertThat(masked.get(PAUSED).text("$.details")).isEqualTo("masked");
        assertThat(masked.get(PAUSED).texts("$.roles[*].holder")).containsOnly("***");
        Answer review = masked.get("/incidents/INC-7", "Accept", "text/markdown");
        assertThat(review.status()).isEqualTo(403);
        assertThat(NAMES).noneMatch(review.body()::contains);
        assertThat(shown.get("/incidents/INC-7").body()).contains("Sam Okafor").contains("jo.doe");
    }

    @Test
    void theRulesOfTheClocksAreSettings() {
        assertThat(masked.get(PAUSED).text("$.clocks[1].remaining"))
                .as("from the change of priority at 10:57")
                .isEqualTo("PT57M");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /incidents/INC-1                          | 404 | There is no incident "INC-1": known are INC-7, INC-8, INC-9
        /incidents/INC-8?at=2026-11-22T10:00:00Z  | 404 | The incident "INC-8" was raised only at 2026-11-23T09:30:00Z
        /incidents?at=%2B999999999-12-31T23:59:59-18:00  | 400 | is out of range
        /incidents?at=yesterday                   | 400 | at="yesterday" is not a time
        """)
    void whatIsWrongIsSaid(String path, int status, String error) {
        Answer answer = shown.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("$.error")).contains(error);
        if (path.startsWith("/incidents/")) {
            Answer review = shown.get(path, "Accept", "text/markdown");
            assertThat(review.status()).isEqualTo(status);
            assertThat(review.body()).contains(error);
        }
    }

    /** A priority that the table lacks, perhaps no longer has; a year beyond the known bank holidays. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /incidents/INC-9                          | There is no priority "P9": known are P1, P2, P3, P4
        /incidents/INC-8?at=2150-11-22T10:00:00Z  | 2150-11-22
        """)
    void theRecordIsShownWhereItsClocksCannotBeRead(String path, String problem) {
        Answer answer = shown.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("$.problem")).contains(problem);
        assertThat(answer.list("$.clocks")).isEmpty();
        assertThat(answer.list("$.timeline")).isNotEmpty();
        assertThat(shown.get(path, "Accept", "text/markdown").status()).isEqualTo(422);
        assertThat(shown.get("/incidents?at=2150-11-22T10:00:00Z").status()).isEqualTo(200);
    }
}
