package org.incidentkit.spring.boot.actuate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.incidentkit.spring.boot.MovingClock;

import static org.assertj.core.api.Assertions.assertThat;

/** A runbook with details of people wherever one can be: some readers see none of them, the others all that is written. */
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class WhoSeesWhatTest {

    private static final String RUNBOOK = """
            ---
            category: runbooks
            expires: 2027-06-30
            owner: jane.smith@council.example.org
            ---
            <!-- incident-kit: ignore review-far-off, reason: ring 07700 900001 -->
            # Permits, ring 07700 900111

            ## Description

            <!-- Ask Petra. -->
            People apply for a permit.

            ## Incident Response Hours

            Then we answer:

                9am-5pm, Monday to Friday, out of hours ring 07700 900222

            ## Incident contact details

            * Jane Smith: 07700 900333
            * Night desk: 07700 900334
            * night@permits.example.org

            Petra Hill sits in the corner office.

            ### For incidents involving data

            Carol Jones knows the way to the vault.

            * OPG IA: ia@permits.example.org

            ## URLs

            ### Service URLs

            Mind the gap.

            * Admin page of deploy@permits.example.org: https://admin:hunter2@permits.example.org/login
            * https://staging.permits.example.org
            * https://gateway.other.example.net

            ### Other URLs

            #### Of jo.doe@permits.example.org

            * Logs, or ring 07700 900444: https://reader:s3cret@logs.example.org

            ## When it breaks, ring 07700 900555

            See <https://root:t0psecret@wiki.example.org>.
            """;

    private static final String[] DETAILS = {
        "07700", "900111", "900222", "900333", "900334", "900444", "900555", "Smith", "jane.smith", "night@", "Petra",
        "Hill", "Carol", "Jones", "ia@", "deploy@", "jo.doe", "hunter2", "admin:", "s3cret", "reader:", "t0psecret",
        "root:",
    };

    private static final String INCIDENT = """
            {"v":1,"incident":"INC-1","n":1,"type":"raised","at":"2026-11-23T09:30:00Z","priority":"P1","data":true}
            {"v":1,"incident":"INC-1","n":2,"type":"noted","at":"07700 900777","text":"x"}
            """;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        MovingClock clock() {
            return new MovingClock("2026-11-23T10:00:00Z");
        }
    }

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext start(String runbook, String... settings) throws IOException {
        Path file = Files.writeString(folder.resolve("RUNBOOK.md"), runbook);
        Path incidents = Files.writeString(folder.resolve("incidents.jsonl"), INCIDENT);
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "management.endpoints.web.exposure.include",
                "runbook,contacts,sla,incidents,info",
                "incident.incidents.location",
                "file:" + incidents,
                "incident.runbook.location",
                "file:" + file));
        return application.run(settings);
    }

    private static final String HOURS = "--incident.response-hours=9am-5pm, Monday to Friday";

    @ParameterizedTest
    @ValueSource(strings = {"--incident.time-zone=Europe/London", HOURS})
    void whoeverMayNotSeeDetailsSeesNone(String setting, CapturedOutput log) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = start(RUNBOOK, setting)) {
            List<String> paths = new ArrayList<>(List.of(
                    "/runbook",
                    "/runbook/nowhere",
                    "/contacts",
                    "/contacts/data",
                    "/sla",
                    "/sla/P1",
                    "/incidents",
                    "/incidents/INC-1",
                    "/info"));
            List<String> anchors = JsonPath.read(Calls.get(context, "/runbook/nowhere", "application/json"), "$.known");
            assertThat(anchors).hasSize(7);
            anchors.forEach(anchor -> paths.add("/runbook/" + anchor));
            for (String path : paths) {
                for (String accept : List.of("application/json", "text/html", "text/markdown")) {
                    assertThat(Calls.get(context, path, accept))
                            .as("%s as %s", path, accept)
                            .doesNotContain(DETAILS);
                }
            }
            assertThat(Calls.json(context, "/runbook", "$.title")).isEqualTo("Permits, ring ***");
            assertThat(Calls.json(context, "/runbook", "$.frontMatter.owner")).isEqualTo("***@council.example.org");
            assertThat(Calls.json(context, "/runbook", "$.serviceUrls[0].url"))
                    .isEqualTo("https://***@permits.example.org/login");
            assertThat(Calls.json(context, "/contacts", "$.contacts[*].role"))
                    .isEqualTo("[\"***\",\"Night desk\",\"\"]");
            assertThat(Calls.json(context, "/contacts", "$.contactsNote"))
                    .isEqualTo("More is written here, which is hidden from you.");
            assertThat(Calls.json(context, "/runbook", "$.responseHours.text")).contains("out of hours ring ***");
            if (!setting.equals(HOURS)) {
                assertThat(Calls.json(context, "/sla", "$.responseHours.text")).contains("out of hours ring ***");
            }
            assertThat(Calls.get(context, "/runbook/" + anchors.get(6), "text/markdown"))
                    .startsWith("## When it breaks, ring ***\n");
            assertThat(Calls.get(context, "/runbook/" + anchors.get(6), "text/html"))
                    .contains("When it breaks, ring ***</h2>");
            Object endpoint = context.getBean(RunbookEndpoint.class).runbook(null);
            assertThat(endpoint.toString()).contains("Permits").doesNotContain(DETAILS);
        }
        assertThat(log).contains("Runbook: \"Permits, ring ***\"").doesNotContain(DETAILS);
        assertThat(log.toString().lines().filter(line -> line.contains("Of the incidents at ")))
                .hasSize(setting.equals(HOURS) ? 1 : 0)
                .allSatisfy(line -> assertThat(line)
                        .contains("incident.incidents.location=file:", "1 line cannot be used: line 2: "));
    }

    @Test
    void whoeverMaySeeThemSeesAllThatIsWritten() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = start(
                RUNBOOK,
                HOURS,
                "--management.endpoint.runbook.show-values=always",
                "--management.endpoint.contacts.show-values=always",
                "--management.endpoint.incidents.show-values=always")) {
            assertThat(Calls.json(context, "/runbook", "$.responseHoursNote")).isEqualTo("Then we answer:");
            assertThat(Calls.json(context, "/runbook", "$.serviceUrlsNote")).isEqualTo("Mind the gap.");
            for (String path : List.of("/runbook", "/contacts")) {
                assertThat(Calls.json(context, path, "$.contactsNote"))
                        .isEqualTo("Petra Hill sits in the corner office.");
                assertThat(Calls.json(context, path, "$.dataContactsNote"))
                        .isEqualTo("Carol Jones knows the way to the vault.");
            }
            assertThat(Calls.json(context, "/contacts/data", "$.contactsNote")).isEmpty();
            assertThat(Calls.json(context, "/incidents/INC-1", "$.whoToCall.contactsNote"))
                    .startsWith("Petra Hill");
            assertThat(Calls.get(context, "/incidents/INC-1", "text/html"))
                    .contains("Petra Hill sits in the corner office.", "Carol Jones knows the way to the vault.");
            assertThat(Calls.get(context, "/runbook/contacts", "text/markdown"))
                    .contains("* Jane Smith: 07700 900333\n* Night desk: 07700 900334\n* night@permits.example.org\n")
                    .contains("\n\nPetra Hill sits in the corner office.\n");
            assertThat(Calls.get(context, "/runbook/service-urls", "text/markdown"))
                    .isEqualTo("""
                            ## Service URLs

                            * Admin page of deploy@permits.example.org (Production): <https://admin:hunter2@permits.example.org/login>
                            * Staging: <https://staging.permits.example.org>
                            * <https://gateway.other.example.net>

                            Mind the gap.
                            """);
            assertThat(Calls.json(context, "/runbook/response-hours", "$.markdown"))
                    .isEqualTo("Then we answer:\n\n9am-5pm, Monday to Friday, out of hours ring 07700 900222");
            assertThat(Calls.json(context, "/runbook", "$.description")).isEqualTo("People apply for a permit.");
            assertThat(Calls.get(context, "/runbook", "text/markdown")).contains("<!-- Ask Petra. -->");
        }
    }

    @Test
    void eachPageLeadsToTheOthersThatAreExposed() throws IOException, InterruptedException {
        List<String> pages = List.of(
                "/runbook", "/runbook/description", "/contacts", "/contacts/data", "/incidents", "/incidents/INC-1");
        try (ConfigurableApplicationContext context = start(RUNBOOK, HOURS)) {
            for (String page : pages) {
                assertThat(pagesFrom(context, page))
                        .as(page)
                        .containsExactlyInAnyOrderElementsOf(Stream.of("/runbook", "/contacts", "/incidents")
                                .filter(other -> !other.equals(page))
                                .toList());
            }
            assertThat(Calls.get(context, "/contacts", "text/html"))
                    .contains("<h1>Who to call: Permits, ring ***</h1>");
            assertThat(Calls.get(context, "/incidents/INC-1", "text/html"))
                    .contains("its times are those of Europe/London.");
        }
        try (ConfigurableApplicationContext context = start(
                RUNBOOK,
                "--management.endpoints.web.exposure.include=runbook,contacts",
                "--management.endpoints.web.path-mapping.contacts=ops/who")) {
            assertThat(pagesFrom(context, "/runbook")).containsExactly("/ops/who");
            assertThat(pagesFrom(context, "/ops/who")).containsExactly("/runbook");
            assertThat(pagesFrom(context, "/ops/who/data")).containsExactly("/runbook", "/ops/who");
        }
    }

    /** Where the links of a page lead, below /actuator; each leads to a page. */
    private static List<String> pagesFrom(ConfigurableApplicationContext context, String path)
            throws IOException, InterruptedException {
        String html = Calls.get(context, path, "text/html");
        String nav = html.replaceAll("(?s).*<nav class=\"pages\" aria-label=\"Other pages\">(.*?)</nav>.*", "$1");
        List<String> found = new ArrayList<>();
        for (MatchResult link :
                Pattern.compile("href=\"([^\"]+)\"").matcher(nav).results().toList()) {
            String target = URI.create("http://x/actuator" + path)
                    .resolve(link.group(1))
                    .getPath()
                    .substring("/actuator".length());
            assertThat(Calls.get(context, target, "text/html")).startsWith("<!DOCTYPE html>");
            found.add(target);
        }
        return found;
    }

    @Test
    void nobodyForDataIsSaidWhereDataIsInvolved() throws IOException, InterruptedException {
        String without = RUNBOOK.replace("* OPG IA: ia@permits.example.org\n", "");
        try (ConfigurableApplicationContext context = start(without, HOURS)) {
            assertThat(Calls.json(context, "/incidents/INC-1", "$.whoToCall.problem"))
                    .isEqualTo("Data is involved, but the runbook names nobody for incidents that involve data.");
            assertThat(Calls.get(context, "/incidents/INC-1", "text/html"))
                    .contains("Because data is involved", "The runbook names nobody for incidents that involve data.");
        }
        try (ConfigurableApplicationContext context = start(RUNBOOK, HOURS)) {
            assertThat(Calls.get(context, "/incidents/INC-1", "application/json"))
                    .doesNotContain("names nobody for incidents that involve data");
        }
    }
}
