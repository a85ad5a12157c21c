package org.incidentkit.compatibility;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The endpoints over real HTTP: what they answer, in which media type, with which status. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EndpointsContract {
    private final Class<?> application;
    private RunningService service;

    EndpointsContract(Class<?> application) {
        this.application = application;
    }

    @BeforeAll
    void start() {
        service = RunningService.start(
                application,
                Map.of(
                        "management.endpoints.web.exposure.include", "runbook,contacts,sla",
                        "management.endpoint.runbook.show-values", "always",
                        "management.endpoint.contacts.show-values", "always",
                        "incident.runbook.location", "classpath:RUNBOOK.md",
                        "incident.runbooks.payments.location", "classpath:payments.md"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Answer get(String path, String... headers) {
        return service.get(path, headers);
    }

    @Test
    void runbookIsJsonForTools() {
        Answer response = get("/runbook");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.type()).isEqualTo("application/json");
        assertThat(response.text("$.title")).isEqualTo("Lasting Powers Runbook");
        assertThat(response.text("$.category")).isEqualTo("runbooks");
        assertThat(response.object("$.review"))
                .isEqualTo(Map.of("expires", "2026-11-01", "due", "2026-11-01", "expired", true));
        assertThat(response.text("$.description")).startsWith("People register");
        assertThat(response.object("$.responseHours"))
                .isEqualTo(Map.of(
                        "text",
                        "9am-5pm, Monday to Friday, excluding bank holidays",
                        "meaning",
                        "Monday to Friday 09:00-17:00, excluding bank holidays"));
        assertThat(response.texts("$.contacts[*].role")).containsExactly("Product Manager", "Delivery Manager", "Team");
        assertThat(response.texts("$.contacts[*].points[*].kind"))
                .containsExactly("text", "email", "telephone", "slack");
        assertThat(response.texts("$.dataContacts[*].role")).containsExactly("OPG IA");
        assertThat(response.texts("$.serviceUrls[*].environment")).containsExactly("development", "production");
        assertThat(response.texts("$.otherUrls[*].label")).containsExactly("Github");
        assertThat(response.text("$.docs")).contains("How it works");
        assertThat(response.text("$.serviceTeam")).contains("#lasting-powers");
        assertThat(response.texts("$.sections[*].heading")).containsExactly("Backups");
        assertThat(response.text("$.source")).isEqualTo("classpath:RUNBOOK.md");
    }

    @Test
    void findingsCarryLineAndColumn() {
        Answer response = get("/runbook");
        assertThat(response.objects("$.findings[?(@.rule=='no-break-space-in-heading')]"))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .containsEntry("severity", "warning")
                        .containsEntry("line", 23)
                        .containsEntry("column", 4)
                        .hasEntrySatisfying(
                                "message",
                                message -> assertThat((String) message).isNotBlank()));
        assertThat(response.list("$.findings[?(@.severity=='error')]")).isNotEmpty(); // it has expired
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
    void mediaTypeIsNegotiated(String accept, String expected) {
        Answer response = get("/runbook", "Accept", accept);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.type()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /runbook/backups | */*                                             | application/json
        /runbook/backups | text/html,application/xml;q=0.9,*/*;q=0.8       | text/html;charset=UTF-8
        /runbook/backups | text/markdown                                   | text/markdown;charset=UTF-8
        /runbook/backups | text/markdown;q=0.4,text/html;q=0.6             | text/html;charset=UTF-8
        /runbook/nowhere | text/html                                       | text/html;charset=UTF-8
        /runbook/nowhere | text/markdown                                   | text/markdown;charset=UTF-8
        /contacts        | */*                                             | application/json
        /contacts        | text/html,application/xml;q=0.9,*/*;q=0.8       | text/html;charset=UTF-8
        /contacts/data   | text/html                                       | text/html;charset=UTF-8
        /contacts/data   | application/json                                | application/json
        /contacts/keys   | text/html                                       | text/html;charset=UTF-8
        /sla             | text/html,application/xml;q=0.9,*/*;q=0.8       | application/json
        /sla/P1          | application/vnd.spring-boot.actuator.v3+json    | application/vnd.spring-boot.actuator.v3+json
        """)
    void everyAddressNegotiates(String path, String accept, String expected) {
        assertThat(get(path, "Accept", accept).type()).isEqualTo(expected);
    }

    /** JSON is what most callers want: whoever says nothing gets it, however often the stack shuffles its routes. */
    @Test
    void withoutAWishItIsJson() {
        for (String path : List.of("/runbook", "/runbook/backups", "/contacts", "/contacts/data", "/sla", "/sla/P1")) {
            assertThat(get(path).type()).as(path).isEqualTo("application/json");
        }
    }

    /**
     * The stack refuses before any endpoint is asked, so an endpoint cannot word it. Spring MVC says in the header Accept
     * what would be right; WebFlux and Jersey say nothing.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/runbook", "/runbook/backups", "/contacts", "/sla", "/sla/P1"})
    void otherMediaTypesAreNotAcceptable(String path) {
        Answer answer = get(path, "Accept", "image/png");
        assertThat(answer.status()).isEqualTo(406);
        if (System.getProperty("contract.stack").equals("mvc")) {
            assertThat(answer.response().headers().firstValue("Accept").orElse(""))
                    .contains("application/json");
        }
    }

    @Test
    void aBrowserGetsAReadablePage() {
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
    void markdownIsTheTextOfTheTeam() {
        assertThat(get("/runbook", "Accept", "text/markdown").body())
                .startsWith("---\ncategory: runbooks\n")
                .contains("###\u00c2\u00a0For Incidents");
    }

    @Test
    void oneSectionIsFoundByItsAnchor() {
        Answer response = get("/runbook/backups");
        assertThat(response.text("$.markdown")).isEqualTo("Taken nightly.");
        assertThat(get("/runbook/contacts").text("$.markdown")).contains("* Delivery Manager: 020 7946 0123");
        Answer unknown = get("/runbook/nowhere");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.texts("$.known")).contains("backups", "docs");
    }

    @Test
    void contactsSayWhoToCall() {
        Answer response = get("/contacts");
        assertThat(response.type()).isEqualTo("application/json");
        assertThat(response.texts("$.contacts[*].role")).containsExactly("Product Manager", "Delivery Manager", "Team");
        assertThat(response.objects("$.contacts[1].points"))
                .containsExactly(Map.of("kind", "telephone", "text", "020 7946 0123", "link", "tel:+442079460123"));
        Answer data = get("/contacts/data");
        assertThat(data.list("$.contacts")).isEmpty();
        assertThat(data.texts("$.dataContacts[*].role")).containsExactly("OPG IA");
        Answer unknown = get("/contacts/lost-keys");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("$.error")).contains("known is data");
    }

    @Test
    void slaIsThePriorityTableAndWhetherTheServiceIsOpen() {
        Answer response = get("/sla");
        assertThat(response.text("$.service")).isEqualTo("Lasting Powers Runbook");
        assertThat(response.text("$.now")).isEqualTo("2026-11-23T10:15:30Z");
        assertThat(response.object("$.responseHours"))
                .containsEntry("open", true)
                .containsEntry("nextClosing", "2026-11-23T17:00:00Z")
                .containsEntry("nextOpening", "2026-11-24T09:00:00Z")
                .containsEntry("meaning", "Monday to Friday 09:00-17:00, excluding bank holidays");
        assertThat(response.object("$.bankHolidays"))
                .containsEntry("observed", true)
                .containsEntry("of", "England and Wales")
                .containsEntry("knownFrom", "1978-01-01")
                .containsEntry("knownTo", "2100-12-31")
                .containsEntry("publishedFrom", "2019-01-01")
                .containsEntry("publishedTo", "2028-12-31")
                .containsEntry("asOf", "2026-11-23")
                .containsEntry("age", "PT0S")
                .containsEntry("ageInWords", "less than a day")
                .doesNotContainKeys("lastRefresh", "problem")
                .containsEntry("next", Map.of("date", "2026-12-25", "title", "Christmas Day", "notes", ""));
        assertThat(response.texts("$.priorities[*].priority")).containsExactly("P1", "P2", "P3", "P4");
        assertThat(response.object("$.priorities[3]"))
                .isEqualTo(Map.of(
                        "priority", "P4",
                        "type", "Minor",
                        "example",
                                "Component failure that does not immediately impact a service, or an unsuccessful DoS"
                                        + " attempt",
                        "responseTime", "1 business day",
                        "open", true,
                        "response",
                                Map.of(
                                        "businessDays", 1,
                                        "dueAt", "close-of-day",
                                        "countedIn", "response-hours"),
                        "updateFrequency", "Once after 5 business days",
                        "update",
                                Map.of(
                                        "businessDays",
                                        5,
                                        "dueAt",
                                        "close-of-day",
                                        "countedIn",
                                        "response-hours",
                                        "repeats",
                                        false)));
        assertThat(response.object("$.priorities[0].update"))
                .isEqualTo(Map.of("duration", "PT1H", "countedIn", "response-hours", "repeats", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-02T16:50:00%2B01:00",
                "2026-04-02T16:50:00+01:00",
                "2026-04-02T15:50:00Z",
                "2026-04-02T16:50%2B01:00"
            })
    void deadlinesSayByWhenAndWhy(String raisedAt) {
        Answer response = get("/sla/P1?raisedAt=" + raisedAt);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text("$.raisedAt")).isEqualTo("2026-04-02T16:50:00+01:00");
        assertThat(response.text("$.response.due")).isEqualTo("2026-04-07T09:10:00+01:00");
        assertThat(response.text("$.update.due")).isEqualTo("2026-04-07T09:50:00+01:00");
        assertThat(response.text("$.update.certainty")).isEqualTo("published");
        assertThat(response.text("$.response.explanation"))
                .isEqualTo("10m Thu 2 Apr · Fri 3 Apr closed, Good Friday · Sat 4 Apr closed · Sun 5 Apr closed"
                        + " · Mon 6 Apr closed, Easter Monday · 10m Tue 7 Apr");
        assertThat(response.texts("$.response.steps[?(@.counts=='nothing')].reason"))
                .containsExactly("Good Friday", "Saturday", "Sunday", "Easter Monday");
        assertThat(response.object("$.response.steps[0]"))
                .isEqualTo(Map.of(
                        "date", "2026-04-02",
                        "counts", "time",
                        "from", "2026-04-02T16:50:00+01:00",
                        "to", "2026-04-02T17:00:00+01:00",
                        "amount", "PT10M",
                        "amountInWords", "10 minutes"));
    }

    @Test
    void businessDaysAreCountedOneByOne() {
        Answer response = get("/sla/p4?raisedAt=2026-12-24T16:59:00Z");
        assertThat(response.text("$.priority")).isEqualTo("P4");
        assertThat(response.text("$.response.due")).isEqualTo("2026-12-29T17:00:00Z");
        assertThat(response.objects("$.response.steps[?(@.counts=='day')]"))
                .containsExactly(Map.of("date", "2026-12-29", "counts", "day", "to", "2026-12-29T17:00:00Z"));
    }

    @Test
    void withoutATimeTheIncidentIsRaisedNow() {
        Answer response = get("/sla/P1");
        assertThat(response.text("$.raisedAt")).isEqualTo("2026-11-23T10:15:30Z");
        assertThat(response.text("$.response.due")).isEqualTo("2026-11-23T10:35:30Z");
    }

    @Test
    void anUnknownPriorityIsNotFoundAndNamesTheKnown() {
        Answer response = get("/sla/P9");
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text("$.error")).isEqualTo("There is no priority \"P9\": known are P1, P2, P3, P4");
        assertThat(response.texts("$.known")).containsExactly("P1", "P2", "P3", "P4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-04-02", "2026-04-02T16:50:00", "2026-02-30T10:00:00Z", "1775145000", ""})
    void anUnreadableTimeIsABadRequestAndSaysWhatIsExpected(String raisedAt) {
        Answer response = get("/sla/P1?raisedAt=" + raisedAt);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text("$.error"))
                .startsWith("raisedAt=\"" + raisedAt + "\"")
                .contains(
                        raisedAt.startsWith("2026-02-30")
                                ? "there is no such date"
                                : "is not a time: expected is ISO 8601 with an offset, such as 2026-04-02T16:50:00+01:00");
    }

    @Test
    void aTimeOutsideTheKnownRangeIsABadRequestAndSaysWhatIsKnown() {
        Answer response = get("/sla/P1?raisedAt=2140-01-02T10:00:00Z");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text("$.error"))
                .startsWith("raisedAt=\"2140-01-02T10:00:00Z\": ")
                .contains("the bank holidays of England and Wales are known from 1978-01-01 to 2100-12-31");
        assertThat(get("/sla/P1?raisedAt=%2B999999999-12-31T23:59:59-18:00").text("$.error"))
                .contains("is out of range: expected is a time in the years 1900 to 2199");
    }

    @Test
    void aSectionIsAPageAndATextToo() {
        String page = get("/runbook/backups", "Accept", "text/html").body();
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<h2 id=\"backups\">Backups</h2>", "Taken nightly.")
                .doesNotContain("id=\"contacts\"", "jo.bloggs");
        assertThat(get("/runbook/backups", "Accept", "text/markdown").body())
                .isEqualTo("## Backups\n\nTaken nightly.\n");
        Answer unknown = get("/runbook/nowhere", "Accept", "text/html");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("has no section", "known are description", "backups");
        assertThat(get("/runbook/nowhere", "Accept", "text/markdown").status()).isEqualTo(404);
    }

    @Test
    void aSectionSaysWhoseItIs() {
        assertThat(get("/runbook/backups").object("$"))
                .isEqualTo(Map.of(
                        "title", "Lasting Powers Runbook",
                        "heading", "Backups",
                        "anchor", "backups",
                        "details", "shown",
                        "detailsNote",
                                "Contact details are personal data: keep them to the people who handle incidents.",
                        "markdown", "Taken nightly."));
    }

    @Test
    void contactsAreAPageForABrowser() {
        assertThat(get("/contacts", "Accept", "text/html").body())
                .startsWith("<!DOCTYPE html>")
                .contains("mailto:jo.bloggs@lpa.example.org", "tel:+442079460123", "OPG IA")
                .doesNotContain("Taken nightly");
        assertThat(get("/contacts/data", "Accept", "text/html").body())
                .contains("OPG IA")
                .doesNotContain("jo.bloggs");
        Answer unknown = get("/contacts/keys", "Accept", "text/html");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("known is data");
    }

    @Test
    void anotherRunbookIsFoundByItsName() {
        assertThat(get("/runbook?runbook=payments").text("$.title")).isEqualTo("Payments Runbook");
        assertThat(get("/runbook?runbook=default").text("$.title")).isEqualTo("Lasting Powers Runbook");
        assertThat(get("/runbook?runbook=payments", "Accept", "text/html").body())
                .contains("Payments Runbook");
        assertThat(get("/runbook?runbook=payments", "Accept", "text/markdown").body())
                .contains("# Payments Runbook");
        assertThat(get("/runbook/backups?runbook=payments").text("$.markdown")).isEqualTo("Taken hourly.");
        assertThat(get("/runbook/backups?runbook=payments", "Accept", "text/html")
                        .body())
                .contains("Taken hourly.");
        assertThat(get("/contacts?runbook=payments").texts("$.contacts[*].points[*].text"))
                .containsExactly("pay@pay.example.org");
        assertThat(get("/contacts?runbook=payments", "Accept", "text/html").body())
                .contains("pay@pay.example.org");
        assertThat(get("/sla?runbook=payments").text("$.responseHours.meaning")).isEqualTo("24/7");
        assertThat(get("/sla/P1?runbook=payments&raisedAt=2026-11-21T23:55:00Z").text("$.response.due"))
                .isEqualTo("2026-11-22T00:15:00Z");
        for (String path : List.of("/runbook", "/runbook/docs", "/contacts", "/contacts/data", "/sla", "/sla/P1")) {
            Answer unknown = get(path + "?runbook=nope");
            assertThat(unknown.status()).as(path).isEqualTo(404);
            assertThat(unknown.text("$.error"))
                    .as(path)
                    .isEqualTo("There is no runbook of the name \"nope\": known are default, payments");
        }
    }
}
