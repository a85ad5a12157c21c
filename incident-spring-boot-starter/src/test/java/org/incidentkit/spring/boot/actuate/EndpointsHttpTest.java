package org.incidentkit.spring.boot.actuate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** The endpoints over real HTTP: what they answer, in which media type, with which status. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.endpoints.web.exposure.include=runbook,contacts,sla",
            "management.endpoint.runbook.show-values=always",
            "management.endpoint.contacts.show-values=always",
            "incident.runbook.location=classpath:RUNBOOK.md"
        })
class EndpointsHttpTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    EndpointsHttpTest(@Autowired Environment environment) {
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        /** A Monday, in response hours, after the runbook has expired. */
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-23T10:15:30.123Z"), ZoneOffset.UTC);
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the shape of JSON is known to the test that reads it
    private static <T> T at(HttpResponse<String> response, String path) {
        return JsonPath.read(response.body(), path);
    }

    @Test
    void runbookIsJsonForTools() throws Exception {
        HttpResponse<String> response = get("/runbook");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).isEqualTo("application/json");
        assertThat(EndpointsHttpTest.<String>at(response, "$.title")).isEqualTo("Lasting Powers Runbook");
        assertThat(EndpointsHttpTest.<String>at(response, "$.category")).isEqualTo("runbooks");
        assertThat(EndpointsHttpTest.<Map<String, Object>>at(response, "$.review"))
                .isEqualTo(Map.of("expires", "2026-11-01", "due", "2026-11-01", "expired", true));
        assertThat(EndpointsHttpTest.<String>at(response, "$.description")).startsWith("People register");
        assertThat(EndpointsHttpTest.<Map<String, Object>>at(response, "$.responseHours"))
                .isEqualTo(Map.of(
                        "text",
                        "9am-5pm, Monday to Friday, excluding bank holidays",
                        "meaning",
                        "Monday to Friday 09:00-17:00, excluding bank holidays"));
        assertThat(EndpointsHttpTest.<List<String>>at(response, "$.contacts[*].role"))
                .containsExactly("Product Manager", "Delivery Manager", "Team");
        assertThat(EndpointsHttpTest.<List<String>>at(response, "$.contacts[*].points[*].kind"))
                .containsExactly("text", "email", "telephone", "slack");
        assertThat(EndpointsHttpTest.<List<String>>at(response, "$.dataContacts[*].role"))
                .containsExactly("OPG IA");
        assertThat(EndpointsHttpTest.<List<String>>at(response, "$.serviceUrls[*].environment"))
                .containsExactly("development", "production");
        assertThat(EndpointsHttpTest.<List<String>>at(response, "$.otherUrls[*].label"))
                .containsExactly("Github");
        assertThat(EndpointsHttpTest.<String>at(response, "$.docs")).contains("How it works");
        assertThat(EndpointsHttpTest.<String>at(response, "$.serviceTeam")).contains("#lasting-powers");
        assertThat(EndpointsHttpTest.<List<String>>at(response, "$.sections[*].heading"))
                .containsExactly("Backups");
        assertThat(EndpointsHttpTest.<String>at(response, "$.source")).isEqualTo("classpath:RUNBOOK.md");
    }

    @Test
    void findingsCarryLineAndColumn() throws Exception {
        HttpResponse<String> response = get("/runbook");
        assertThat(EndpointsHttpTest.<List<Map<String, Object>>>at(
                        response, "$.findings[?(@.rule=='no-break-space-in-heading')]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .containsEntry("severity", "warning")
                        .containsEntry("line", 23)
                        .containsEntry("column", 4)
                        .hasEntrySatisfying(
                                "message",
                                message -> assertThat((String) message).isNotBlank()));
        assertThat(EndpointsHttpTest.<List<Object>>at(response, "$.findings[?(@.severity=='error')]"))
                .isNotEmpty(); // it has expired
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/json                                                      | application/json
        */*                                                                   | application/json
        application/vnd.spring-boot.actuator.v3+json                          | application/vnd.spring-boot.actuator.v3+json
        text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8       | text/html;charset=UTF-8
        text/html;q=0.4,application/json;q=0.6                                | application/json
        text/html;q=0.6,application/json;q=0.4                                | text/html;charset=UTF-8
        text/markdown                                                         | text/markdown;charset=UTF-8
        """)
    void mediaTypeIsNegotiated(String accept, String expected) throws Exception {
        HttpResponse<String> response = get("/runbook", "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).isEqualTo(expected);
    }

    @Test
    void otherMediaTypesAreNotAcceptable() throws Exception {
        assertThat(get("/runbook", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void aBrowserGetsAReadablePage() throws Exception {
        String page = get("/runbook", "Accept", "text/html").body();
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("Lasting Powers Runbook")
                .contains("mailto:jo.bloggs@lpa.example.org")
                .contains("tel:+442079460123")
                .contains("Content-Security-Policy")
                .doesNotContain("<script");
    }

    @Test
    void markdownIsTheTextOfTheTeam() throws Exception {
        assertThat(get("/runbook", "Accept", "text/markdown").body())
                .startsWith("---\ncategory: runbooks\n")
                .contains("###\u00c2\u00a0For Incidents");
    }

    @Test
    void oneSectionIsFoundByItsAnchor() throws Exception {
        HttpResponse<String> response = get("/runbook/backups");
        assertThat(EndpointsHttpTest.<String>at(response, "$.markdown")).isEqualTo("Taken nightly.");
        assertThat(EndpointsHttpTest.<String>at(get("/runbook/contacts"), "$.markdown"))
                .contains("* Delivery Manager: 020 7946 0123");
        HttpResponse<String> unknown = get("/runbook/nowhere");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(EndpointsHttpTest.<List<String>>at(unknown, "$.known")).contains("backups", "docs");
    }

    @Test
    void contactsSayWhoToCall() throws Exception {
        HttpResponse<String> response = get("/contacts");
        assertThat(type(response)).isEqualTo("application/json");
        assertThat(EndpointsHttpTest.<List<String>>at(response, "$.contacts[*].role"))
                .containsExactly("Product Manager", "Delivery Manager", "Team");
        assertThat(EndpointsHttpTest.<List<Map<String, Object>>>at(response, "$.contacts[1].points"))
                .containsExactly(Map.of("kind", "telephone", "text", "020 7946 0123", "link", "tel:+442079460123"));
        HttpResponse<String> data = get("/contacts/data");
        assertThat(EndpointsHttpTest.<List<Object>>at(data, "$.contacts")).isEmpty();
        assertThat(EndpointsHttpTest.<List<String>>at(data, "$.dataContacts[*].role"))
                .containsExactly("OPG IA");
        HttpResponse<String> unknown = get("/contacts/lost-keys");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(EndpointsHttpTest.<String>at(unknown, "$.error")).contains("known is data");
    }

    @Test
    void slaIsThePriorityTableAndWhetherTheServiceIsOpen() throws Exception {
        HttpResponse<String> response = get("/sla");
        assertThat(EndpointsHttpTest.<String>at(response, "$.service")).isEqualTo("Lasting Powers Runbook");
        assertThat(EndpointsHttpTest.<String>at(response, "$.now")).isEqualTo("2026-11-23T10:15:30Z");
        assertThat(EndpointsHttpTest.<Map<String, Object>>at(response, "$.responseHours"))
                .containsEntry("open", true)
                .containsEntry("nextClosing", "2026-11-23T17:00:00Z")
                .containsEntry("nextOpening", "2026-11-24T09:00:00Z")
                .containsEntry("meaning", "Monday to Friday 09:00-17:00, excluding bank holidays");
        assertThat(EndpointsHttpTest.<Map<String, Object>>at(response, "$.bankHolidays"))
                .containsEntry("observed", true)
                .containsEntry("of", "England and Wales")
                .containsEntry("knownFrom", "1978-01-01")
                .containsEntry("knownTo", "2100-12-31")
                .containsEntry("publishedFrom", "2019-01-01")
                .containsEntry("publishedTo", "2028-12-31")
                .containsEntry("asOf", "2026-11-23")
                .containsEntry("age", "PT10H15M30S")
                .doesNotContainKeys("lastRefresh", "problem")
                .containsEntry("next", Map.of("date", "2026-12-25", "title", "Christmas Day", "notes", ""));
        assertThat(EndpointsHttpTest.<List<String>>at(response, "$.priorities[*].priority"))
                .containsExactly("P1", "P2", "P3", "P4");
        assertThat(EndpointsHttpTest.<Map<String, Object>>at(response, "$.priorities[3]"))
                .isEqualTo(Map.of(
                        "priority", "P4",
                        "type", "Minor",
                        "example",
                                "Component failure that does not immediately impact a service, or an unsuccessful DoS"
                                        + " attempt",
                        "responseTime", "1 business day",
                        "updateFrequency", "Once after 5 business days"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-02T16:50:00%2B01:00",
                "2026-04-02T16:50:00+01:00",
                "2026-04-02T15:50:00Z",
                "2026-04-02T16:50%2B01:00"
            })
    void deadlinesSayByWhenAndWhy(String raisedAt) throws Exception {
        HttpResponse<String> response = get("/sla/P1?raisedAt=" + raisedAt);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(EndpointsHttpTest.<String>at(response, "$.raisedAt")).isEqualTo("2026-04-02T16:50:00+01:00");
        assertThat(EndpointsHttpTest.<String>at(response, "$.response.due")).isEqualTo("2026-04-07T09:10:00+01:00");
        assertThat(EndpointsHttpTest.<String>at(response, "$.update.due")).isEqualTo("2026-04-07T09:50:00+01:00");
        assertThat(EndpointsHttpTest.<String>at(response, "$.update.certainty")).isEqualTo("published");
        assertThat(EndpointsHttpTest.<String>at(response, "$.response.explanation"))
                .isEqualTo("10m Thu 2 Apr · Fri 3 Apr closed, Good Friday · Sat 4 Apr closed · Sun 5 Apr closed"
                        + " · Mon 6 Apr closed, Easter Monday · 10m Tue 7 Apr");
        assertThat(EndpointsHttpTest.<List<String>>at(response, "$.response.steps[?(@.counts=='nothing')].reason"))
                .containsExactly("Good Friday", "Saturday", "Sunday", "Easter Monday");
        assertThat(EndpointsHttpTest.<Map<String, Object>>at(response, "$.response.steps[0]"))
                .isEqualTo(Map.of(
                        "date", "2026-04-02",
                        "counts", "time",
                        "from", "2026-04-02T16:50:00+01:00",
                        "to", "2026-04-02T17:00:00+01:00",
                        "amount", "PT10M"));
    }

    @Test
    void businessDaysAreCountedOneByOne() throws Exception {
        HttpResponse<String> response = get("/sla/p4?raisedAt=2026-12-24T16:59:00Z");
        assertThat(EndpointsHttpTest.<String>at(response, "$.priority")).isEqualTo("P4");
        assertThat(EndpointsHttpTest.<String>at(response, "$.response.due")).isEqualTo("2026-12-29T17:00:00Z");
        assertThat(EndpointsHttpTest.<List<Map<String, Object>>>at(response, "$.response.steps[?(@.counts=='day')]"))
                .containsExactly(Map.of("date", "2026-12-29", "counts", "day", "to", "2026-12-29T17:00:00Z"));
    }

    @Test
    void withoutATimeTheIncidentIsRaisedNow() throws Exception {
        HttpResponse<String> response = get("/sla/P1");
        assertThat(EndpointsHttpTest.<String>at(response, "$.raisedAt")).isEqualTo("2026-11-23T10:15:30Z");
        assertThat(EndpointsHttpTest.<String>at(response, "$.response.due")).isEqualTo("2026-11-23T10:35:30Z");
    }

    @Test
    void anUnknownPriorityIsNotFoundAndNamesTheKnown() throws Exception {
        HttpResponse<String> response = get("/sla/P9");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(EndpointsHttpTest.<String>at(response, "$.error"))
                .isEqualTo("There is no priority \"P9\": known are P1, P2, P3, P4");
        assertThat(EndpointsHttpTest.<List<String>>at(response, "$.known")).containsExactly("P1", "P2", "P3", "P4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-04-02", "2026-04-02T16:50:00", "2026-02-30T10:00:00Z", "1775145000", ""})
    void anUnreadableTimeIsABadRequestAndSaysWhatIsExpected(String raisedAt) throws Exception {
        HttpResponse<String> response = get("/sla/P1?raisedAt=" + raisedAt);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(EndpointsHttpTest.<String>at(response, "$.error"))
                .startsWith("raisedAt=\"" + raisedAt + "\" is not a time")
                .contains("2026-04-02T16:50:00+01:00");
    }

    @Test
    void aTimeOutsideTheKnownRangeIsABadRequestAndSaysWhatIsKnown() throws Exception {
        HttpResponse<String> response = get("/sla/P1?raisedAt=2140-01-02T10:00:00Z");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(EndpointsHttpTest.<String>at(response, "$.error"))
                .contains("the bank holidays of England and Wales are known from 1978-01-01 to 2100-12-31");
    }
}
