package org.incidentkit.runbook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.incidentkit.runbook.parse.RunbookParser;

import static org.assertj.core.api.Assertions.assertThat;

class SynonymsTest {

    private final Synonyms standard = Synonyms.standard();

    @ParameterizedTest
    @CsvSource({
        "Incident Response Hours, RESPONSE_HOURS",
        "**INCIDENT  CONTACT DETAILS:**, CONTACTS",
        "For Incidents involving data:, DATA_CONTACTS",
        "service urls :, SERVICE_URLS",
        "Service Team (non-urgent issues), SERVICE_TEAM",
        "Service team contact, SERVICE_TEAM",
        "`Docs`, DOCS",
    })
    void headingsStandForParts(String heading, Part part) {
        assertThat(standard.findPart(heading)).contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "Product Manager, PRODUCT_MANAGER",
        "PM, PRODUCT_MANAGER",
        "**delivery manager**, DELIVERY_MANAGER",
        "Technical Architect (out of hours), TECHNICAL_ARCHITECT",
        "On-call, ON_CALL",
        "OPG IA, INFORMATION_ASSURANCE",
        "MOJ Cyber Security, CYBER_SECURITY",
    })
    void namesStandForRoles(String words, ContactRole role) {
        assertThat(ContactRole.named(words)).contains(role);
        assertThat(Contact.of(words, "").knownRole()).contains(role);
    }

    @Test
    void everyPartAndRoleHasAName() {
        assertThat(standard.headings().values()).contains(Part.values());
        assertThat(standard.roles().values()).contains(ContactRole.values());
        for (Part part : Part.values()) {
            assertThat(standard.findPart(part.heading())).contains(part);
        }
    }

    @Test
    void othersAreUnknown() {
        assertThat(standard.findPart("Releases")).isEmpty();
        assertThat(standard.findRole("Asha Verma")).isEmpty();
        assertThat(standard.findRole("x".repeat(1_000))).isEmpty();
    }

    @Test
    void aTeamAddsItsOwn() {
        Synonyms ours = standard.and(Part.DOCS, "Handbook").and(ContactRole.TEAM, "Squad", "Team of teams");
        String text = """
                # A

                ## Handbook

                Here

                ## Contacts

                * Squad: #a
                """;
        Runbook read = RunbookParser.create().withSynonyms(ours).parse(text).runbook();
        assertThat(read.docs()).isEqualTo("Here");
        assertThat(read.contacts().get(0).knownRole()).contains(ContactRole.TEAM);
        assertThat(read.contacts().get(0)).isEqualTo(Contact.of("Squad", "#a"));
        Runbook unknown = RunbookParser.create().parse(text).runbook();
        assertThat(unknown.docs()).isEmpty();
        assertThat(unknown.sections()).extracting(Section::heading).containsExactly("Handbook");
        assertThat(unknown.contacts().get(0).knownRole()).isEmpty();
    }

    @Test
    void aNameMoves() {
        assertThat(standard.and(Part.DESCRIPTION, "DOCS").findPart("Docs")).contains(Part.DESCRIPTION);
    }
}
