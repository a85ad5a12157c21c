package org.incidentkit.runbook.parse;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.ContactPoint.Kind;
import org.incidentkit.runbook.Environment;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Fixtures;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.ServiceUrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Runbooks in the words of the service support standard and of documentation sites, and what goes wrong in them. */
class OtherFormatsTest {

    private static ParsedRunbook parse(String text) {
        return RunbookParser.create().parse(text);
    }

    private static Runbook read(String text) {
        return parse(text).runbook();
    }

    @Test
    void serviceSupportStandard() {
        Runbook runbook = read(Fixtures.read("service-support.md"));
        assertThat(runbook.title()).isEqualTo("Court Listings");
        assertThat(runbook.review().lastReviewed()).contains(LocalDate.of(2025, 10, 25));
        assertThat(runbook.description()).isEqualTo("Court Listings publishes the day's hearings.");
        assertThat(runbook.responseHours().orElseThrow().hours()).isPresent();
        assertThat(runbook.contacts()).hasSize(1);
        assertThat(runbook.contacts().get(0).points())
                .extracting(ContactPoint::kind, ContactPoint::text)
                .containsExactly(tuple(Kind.SLACK, "#listings"), tuple(Kind.EMAIL, "listings@justice.example"));
        assertThat(runbook.serviceUrls())
                .extracting(ServiceUrl::url, ServiceUrl::environment, ServiceUrl::label)
                .containsExactly(
                        tuple("https://listings.example", Environment.PRODUCTION, "Production"),
                        tuple("https://staging.listings.example", Environment.STAGING, ""),
                        tuple("https://dev.listings.example", Environment.DEVELOPMENT, ""));
        assertThat(runbook.otherUrls()).hasSize(1);
        assertThat(runbook.otherUrls().get(0).note()).isEmpty();
        assertThat(runbook.otherUrls().get(0).links())
                .containsExactly(
                        new Link("https://github.com/listings/api", "Repository"),
                        new Link("https://circleci.example/listings", "Pipeline: CircleCI"));
        assertThat(runbook.serviceTeam()).isEqualTo("As above");
        assertThat(runbook.sections())
                .extracting(Section::heading)
                .containsExactly("Out of hours", "Impact of an outage", "Hosting environment", "Other Information");
        assertThat(runbook.sections().get(3).markdown())
                .contains(
                        "### Automatic alerts", "| Queue too long | Weekly |", "### Consumers of this service\n\nN/A");
    }

    @Test
    void documentationSite() {
        Runbook runbook = read(Fixtures.read("site-page.md"));
        assertThat(runbook.title()).isEqualTo("Prison Transfers");
        assertThat(runbook.review().due()).contains(LocalDate.of(2026, 8, 7));
        assertThat(runbook.frontMatter()).isEqualTo(Map.of("owner_slack", "#transfers"));
        assertThat(runbook.description()).isEqualTo("Moves people between prisons.");
        assertThat(runbook.responseHours().orElseThrow().text()).isEqualTo("24/7");
        assertThat(runbook.contacts())
                .containsExactly(Contact.of("Slack", "#transfers"), Contact.of("email", "transfers@justice.example"));
        assertThat(runbook.serviceUrls())
                .extracting(ServiceUrl::url, ServiceUrl::label)
                .containsExactly(
                        tuple("https://transfers.example", "Production"),
                        tuple("https://staging.transfers.example", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Name | URL |\n|---|---|\n| Logs | TBC |",
                "| Name | Owner |\n|---|---|\n| Logs | https://logs.example |",
                "| Name | URL | Owner |\n|---|---|---|\n| Logs | ask us | us |"
            })
    void aTableWithoutAddressesIsKeptWhole(String table) {
        Runbook runbook = read("# A\n\n## URLs\n\n### Other URLs\n\n" + table);
        assertThat(runbook.note(Part.OTHER_URLS)).isEqualTo(table);
    }

    @Test
    void whatATableSaysBesideAnAddressIsKept() {
        Runbook runbook = read("""
                # A

                ## URLs

                ### Other URLs

                | Name | URL | Owner |
                |---|---|---|
                | Logs | https://logs.example | us |
                | Rota | TBC | them |
                """);
        assertThat(runbook.otherUrls().get(0).links()).containsExactly(new Link("https://logs.example", "Logs (us)"));
        assertThat(runbook.note(Part.OTHER_URLS))
                .isEqualTo("| Name | URL | Owner |\n|---|---|---|\n| Rota | TBC | them |");
    }

    @Test
    void contactsUnderAnotherHeadingKeepItsWords() {
        Runbook runbook = read("# A\n\n## Contacts\n\n* Team: #a\n\n### Out of hours\n\n* Duty manager: #duty\n");
        assertThat(runbook.contacts())
                .containsExactly(Contact.of("Team", "#a"), Contact.of("Duty manager (Out of hours)", "#duty"));
        assertThat(runbook.note(Part.CONTACTS)).isEmpty();
    }

    @Test
    void aHeadingStaysOverWhatIsLeft() {
        Runbook runbook =
                read("# A\n\n## Contacts\n\n### Nights\n\nOnly for P1.\n\n* Team: #a\n\n#### Weekends\n\n* Team: #b\n");
        assertThat(runbook.contacts())
                .containsExactly(Contact.of("Team (Nights)", "#a"), Contact.of("Team (Nights, Weekends)", "#b"));
        assertThat(runbook.note(Part.CONTACTS)).isEqualTo("#### Nights\n\nOnly for P1.");
    }

    @Test
    void anAnswerMayFollowAComment() {
        Runbook runbook = read("""
                # A

                <!-- What does
                it do? --> Sells tickets.

                ## Hours

                <!-- When? --> 24/7

                ## Contacts

                <!-- Who? --> * Team: #a
                """);
        assertThat(runbook.description()).endsWith("--> Sells tickets.");
        assertThat(runbook.responseHours().orElseThrow().text()).isEqualTo("24/7");
        assertThat(runbook.note(Part.RESPONSE_HOURS)).isEqualTo("<!-- When? -->");
        assertThat(runbook.contacts()).containsExactly(Contact.of("Team", "#a"));
        assertThat(runbook.note(Part.CONTACTS)).isEqualTo("<!-- Who? -->");
    }

    @Test
    void lineEndsTabsAndMarksMakeNoDifference() {
        String text =
                "# A\n\n## **Hours:** ##\n\n\t24/7\n\n## Contacts\n* Team: #a\n## URLs\n    https://a.example  \n";
        Runbook runbook = read(text);
        assertThat(runbook.responseHours().orElseThrow().text()).isEqualTo("24/7");
        assertThat(runbook.contacts()).hasSize(1);
        assertThat(runbook.serviceUrls()).hasSize(1);
        assertThat(read("\uFEFF" + text.replace("\n", "\r\n"))).isEqualTo(runbook);
        assertThat(read(text.replace("\n", "\r"))).isEqualTo(runbook);
    }

    @ParameterizedTest
    @CsvSource({
        "28-Jun-2023, 2023-06-28",
        "16/02/2024, 2024-02-16",
        "27/10/23, 2023-10-27",
        "24th October 2022, 2022-10-24",
        "1st July 2025, 2025-07-01",
        "2026-08-12, 2026-08-12",
        "25th Oct 2020, 2020-10-25",
        "03/04/2024, 2024-04-03",
    })
    void datesAreReadDayFirst(String written, LocalDate date) {
        Runbook under = read("# A\n\n**Last review date:** " + written + "\n");
        Runbook above = read("---\nlast_reviewed_on: " + written + "\n---\n# A\n");
        assertThat(under.review().lastReviewed()).contains(date);
        assertThat(above.review()).isEqualTo(under.review());
    }

    @Test
    void twoReviewDatesDontReplaceOneAnother() {
        String line = "Last reviewed on 1 May 2024";
        Runbook unreadable = read("---\nlast_reviewed_on: lately\n---\n# A\n\n" + line + "\n");
        assertThat(unreadable.review()).isEqualTo(Review.NONE);
        assertThat(unreadable.description()).isEqualTo(line);
        Runbook blank = read("---\nlast_reviewed_on:\n---\n# A\n\n" + line + "\n");
        assertThat(blank.review().lastReviewed()).contains(LocalDate.of(2024, 5, 1));
        Runbook another = read("---\nlast_reviewed_on: 2025-05-01\n---\n# A\n\n" + line + "\n");
        assertThat(another.review().lastReviewed()).contains(LocalDate.of(2025, 5, 1));
        assertThat(another.description()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "'# A\n\n<!--\n## Old\n-->', '4:1 info [heading-in-comment]'",
        "'# A\n\n# B', '3:1 info [title-duplicate]'",
        "'# A\n\n## Contacts\n\n* Team: See above', '5:3 warning [contact-indirect]'",
        "'# A\n\n## Contacts\n\n* Team: N/A', '5:3 warning [contact-empty]'",
        "'# A\n\n## Service URLs\n\nTBC', '3:1 warning [urls-missing]'",
        "'# A\n\n## Hours\n\nN/A', '5:1 warning [hours-unresolved]'",
    })
    void saysWhatToMend(String text, String finding) {
        assertThat(parse(text).findings()).extracting(Finding::toString).anyMatch(found -> found.startsWith(finding));
    }
}
