package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Fixtures;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.UrlGroup;
import org.incidentkit.runbook.lint.ReadinessScore;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.RunbookParser;

import static org.assertj.core.api.Assertions.assertThat;

/** The three ways in which teams write runbooks, and the ways between them. */
class VocabularyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String TEMPLATE = """
            ---
            category: runbooks
            last_reviewed_on: 2026-10-25
            review_in: 6 months
            owner_slack: "#listings"
            ---

            # Court Listings

            ## Description

            Publishes the day's hearings.

            ## Incident Response Hours

                9am-5pm, Monday to Friday, excluding bank holidays

            ## Incident contact details

            * Team: #listings
            * Duty manager: 020 7946 0456

            ### For Incidents involving data:

            * MOJ IA: ia@justice.gov.uk

            ## URLs

            ### Service URLs

            * Production: https://listings.service.gov.uk
            * https://staging.listings.service.gov.uk

            ### Other URLs

            * Repository: https://github.com/example/listings

            #### Dashboards

                https://monitoring.service.gov.uk/listings

            ## Docs

            [Manual](https://docs.service.gov.uk)

            ## Service Team (non-urgent issues)

            Ask in `#listings`.

            ## Impact of an outage

            Courts print lists from the day before.
            """;

    private static final String SERVICE_SUPPORT = """
            ---
            category: runbooks
            owner_slack: "#listings"
            ---

            # Court Listings

            **Last review date:** 25 October 2026

            **Review every:** 6 months

            ## Service description

            Publishes the day's hearings.

            ### Service URLs

            * [Production](https://listings.service.gov.uk)
            * https://staging.listings.service.gov.uk

            ## Incident Response

            ### Incident response hours

            9am-5pm, Monday to Friday, excluding bank holidays

            ### Incident contact details

            * Team: #listings
            * Duty manager: 020 7946 0456

            ### For incidents involving data

            * MOJ IA: ia@justice.gov.uk

            ## Other URLs

            | Name | Address |
            |---|---|
            | Repository | https://github.com/example/listings |

            ### Dashboards

            * https://monitoring.service.gov.uk/listings

            ## Documentation

            [Manual](https://docs.service.gov.uk)

            ## Service team contact

            Ask in `#listings`.

            ## Impact of an outage

            Courts print lists from the day before.
            """;

    private static final String SITE_PAGE = SERVICE_SUPPORT
            .replace("---\ncategory", "---\ntitle: Court Listings\ncategory")
            .replace("runbooks\nowner", "runbooks\nlast_reviewed_on: 2026-10-25\nreview_in: 6 months\nowner")
            .replace("# Court Listings\n\n", "# <%= current_page.data.title %>\n\n")
            .replace("**Last review date:** 25 October 2026\n\n**Review every:** 6 months\n\n", "");

    private static final Map<Vocabulary, String> TEXTS = Map.of(
            Vocabulary.TEMPLATE, TEMPLATE,
            Vocabulary.SERVICE_SUPPORT, SERVICE_SUPPORT,
            Vocabulary.SITE_PAGE, SITE_PAGE);

    private static Runbook read(String text) {
        return RunbookParser.create().parse(text).runbook();
    }

    @ParameterizedTest
    @EnumSource
    void eachIsWrittenAsItsTeamsWriteIt(Vocabulary vocabulary) {
        String wanted = TEXTS.getOrDefault(vocabulary, "");
        for (String text : TEXTS.values()) {
            assertThat(MarkdownWriter.of(vocabulary).write(read(text))).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void convertingLosesNothing(Vocabulary vocabulary) {
        for (String fixture : List.of("visit-booking.md", "service-support.md", "site-page.md", "template.md")) {
            Runbook runbook = read(Fixtures.read(fixture));
            for (Vocabulary between : Vocabulary.values()) {
                String there = MarkdownWriter.of(between).write(runbook);
                String back = MarkdownWriter.of(vocabulary).write(read(there));
                assertThat(read(back)).as(back).isEqualTo(runbook);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTemplateForANewServiceIsFoundUnedited(Vocabulary vocabulary) {
        String template = MarkdownWriter.of(vocabulary).template("Visit Booking");
        ParsedRunbook parsed = RunbookParser.create().parse(template);
        List<String> found = RunbookLinter.standard().lint(parsed, TODAY).stream()
                .map(Finding::rule)
                .distinct()
                .toList();
        assertThat(found)
                .contains(
                        "runbook-unedited",
                        "description-missing",
                        "hours-missing",
                        "contact-empty",
                        "nobody-to-reach",
                        "urls-missing",
                        "review-date-missing",
                        "section-only-comment");
        // What a template brings with it is in order.
        assertThat(found)
                .doesNotContain(
                        "title-missing",
                        "title-placeholder",
                        "heading-in-comment",
                        "comment-unclosed",
                        "heading-duplicate",
                        "contacts-missing",
                        "placeholder-text");
        assertThat(ReadinessScore.of(parsed.runbook(), TODAY).points()).isEqualTo(5);
        assertThat(template)
                .contains("<!-- What does the service do, and for whom?")
                .contains("Visit Booking");
    }

    @ParameterizedTest
    @EnumSource
    void aTemplateThatIsFilledInAsItsCommentsSayIsReady(Vocabulary vocabulary) {
        String filled = MarkdownWriter.of(vocabulary)
                .template("Visit Booking")
                .replace("category: runbooks", "category: runbooks\nexpires: 2027-01-31")
                .replace("review_in: 6 months", "review_in: 6 months\nlast_reviewed_on: 2026-11-20")
                .replace(
                        "# Visit Booking\n\n**Review",
                        "# Visit Booking\n\n**Last review date:** 20 November 2026\n\n**Review")
                .replaceFirst(
                        "-->", "-->\nPeople book visits to prisons. Without it they have to telephone the prison.")
                .replaceFirst("(## Incident [Rr]esponse [Hh]ours\\n\\n(?s:.)*?-->)", "$1\n\n24/7")
                .replaceAll("\\* ([\\p{L} ]+):\\n", "* $1: #visit-booking\n")
                .replaceFirst("(Service URLs\\n\\n(?s:.)*?-->)", "$1\n\n* https://visits.service.gov.uk")
                .replaceFirst("(# Doc(?s:.)*?-->)", "$1\nhttps://docs.service.gov.uk")
                .replaceFirst("(# Service [Tt]eam(?s:.)*?-->)", "$1\nAsk in #visit-booking.");
        ParsedRunbook parsed = RunbookParser.create().parse(filled);
        assertThat(ReadinessScore.of(parsed.runbook(), TODAY).parts())
                .as(filled)
                .filteredOn(part -> part.points() < part.of())
                .isEmpty();
        assertThat(RunbookLinter.standard().lint(parsed, TODAY))
                .extracting(Finding::rule)
                .as(filled)
                .isSubsetOf("section-only-comment");
    }

    @Test
    void aTitleOfTheFrontMatterThatSaysTheSameIsOne() {
        Runbook page = read("---\ntitle: Visits\n---\n# <%= current_page.data.title %>\n");
        assertThat(page.title()).isEqualTo("Visits");
        assertThat(page.frontMatter()).isEmpty();
        assertThat(page).isEqualTo(read("# Visits\n"));
        Runbook other = read("---\ntitle: Visits\n---\n# Visit Booking\n");
        assertThat(other.frontMatter()).containsEntry("title", "Visits");
        for (Vocabulary vocabulary : Vocabulary.values()) {
            assertThat(read(MarkdownWriter.of(vocabulary).write(other))).isEqualTo(other);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWouldBeTakenForSomethingElseIsWrittenPlainly(Vocabulary vocabulary) {
        for (Section section : List.of(
                Section.of("Incident response hours", "Nights"),
                Section.of("Hours", "9am-5pm, Monday to Friday"),
                Section.of("Service URLs", "None"),
                Section.of("URLs", "### Service URLs\n\nhttps://a.gov.uk"),
                Section.of("Incident Response", "Words"),
                Section.of("", "Words"))) {
            Runbook runbook = Runbook.builder()
                    .title("<%= x %>")
                    .contacts(List.of(Contact.of("Team", "#a")))
                    .otherUrls(List.of(new UrlGroup(
                            "",
                            List.of(new Link("https://a.gov.uk", "a | b"), new Link("https://b.gov.uk", "[c]")),
                            "")))
                    .sections(List.of(section))
                    .build();
            String written = MarkdownWriter.of(vocabulary).write(runbook);
            assertThat(read(written)).as(written).isEqualTo(runbook);
        }
    }

    private static final String COMMENTED = """
            # Court Listings <!-- c1 -->

            ## Description <!-- c2 -->

            Publishes the day's hearings. <!-- c3 -->

            ## Incident Response Hours

            9am-5pm, Monday to Friday, excluding bank holidays <!-- c4 -->

            ## Incident contact details

            * Team: jo.bloggs@justice.gov.uk <!-- incident-kit: ignore personal-address, reason: Jo is the team -->
            * ada.king@justice.gov.uk <!-- incident-kit: ignore personal-address, reason: on leave until May -->
            * <!-- c5 --> Duty manager: 020 7946 0456
            * Nights: #nights <!-- c6
              c7 --> from ten

            ### For Incidents involving data: <!-- c8 -->

            | Role | Contact |
            |---|---|
            | MOJ IA <!-- c9 --> | ia@justice.gov.uk <!-- c10 --> |

            ## URLs

            ### Service URLs

            * Production: https://listings.justice.gov.uk <!-- c11 -->

            ## Costs <!-- c12 -->

            Little.
            """;

    @ParameterizedTest
    @EnumSource
    void keepsCommentsWhereverTheyStand(Vocabulary vocabulary) {
        ParsedRunbook parsed = RunbookParser.create().parse(COMMENTED);
        String written = MarkdownWriter.of(vocabulary).write(parsed.runbook());
        for (int i = 1; i <= 12; i++) {
            assertThat(written).containsOnlyOnce("c" + i + " ");
        }
        assertThat(parsed.runbook().contacts().get(3))
                .isEqualTo(Contact.of("Nights", "#nights from ten <!-- c6 c7 -->"))
                .returns("<!-- c6 c7 -->", Contact::comments);
        ParsedRunbook again = RunbookParser.create().parse(written);
        assertThat(again.runbook()).isEqualTo(parsed.runbook());
        // What was kept quiet stays so, and nothing else is.
        assertThat(RunbookLinter.standard().lint(again, TODAY))
                .extracting(Finding::rule)
                .doesNotContain("personal-address")
                .noneMatch(rule -> rule.startsWith("suppression"));
        assertThat(RunbookLinter.standard()
                        .lint(
                                RunbookParser.create()
                                        .parse(MarkdownWriter.of(vocabulary)
                                                .write(parsed.runbook())
                                                .replace("<!-- incident-kit", "<!-- ")),
                                TODAY))
                .extracting(Finding::rule)
                .filteredOn("personal-address"::equals)
                .hasSize(2);
    }

    @Test
    void aMaskedContactHasNoComments() {
        assertThat(Contact.of("Team", "#listings <!-- ring Jo -->").masked().comments())
                .isEmpty();
    }
}
