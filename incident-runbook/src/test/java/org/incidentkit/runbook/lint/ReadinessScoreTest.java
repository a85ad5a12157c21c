package org.incidentkit.runbook.lint;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.incidentkit.runbook.Fixtures;
import org.incidentkit.runbook.Readiness;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.MarkdownWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadinessScoreTest {

    /** Everything is said in it. */
    private static final String WHOLE = RunbookLinterTest.GOOD
            .replace("Books visits.", "Books visits to prisons. When it is down, people have to telephone the prison.")
            .concat("\n## Docs\n\nhttps://docs.service.gov.uk\n\n## Service team\n\nAsk in #visit-booking.\n");

    private static Readiness score(String text) {
        return ReadinessScore.of(RunbookParser.create().parse(text).runbook(), RunbookLinterTest.TODAY);
    }

    @Test
    void aWholeRunbookHasAHundredPoints() {
        Readiness score = score(WHOLE);
        assertThat(score.parts()).filteredOn(part -> part.points() < part.of()).isEmpty();
        assertThat(score.points()).isEqualTo(100);
        assertThat(score.of()).isEqualTo(100);
        assertThat(score.next()).isEmpty();
        assertThat(score).hasToString("100 of 100 points");
    }

    @Test
    void anUneditedTemplateHasNone() {
        assertThat(score(Fixtures.template()).points()).isZero();
        assertThat(score("").points()).isZero();
        // The name of the service is all that a team gave.
        assertThat(score(MarkdownWriter.create().template("Visit Booking")).points())
                .isEqualTo(5);
        assertThat(score(Fixtures.template()).next().orElseThrow().name()).isEqualTo("Who to call");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "# Visit Booking~# Service Name Runbook~95~Title~Begin the runbook with \"# \" and the name of the service.",
                "Books visits to prisons. When it is down, people have to telephone the prison.~<!-- later -->~90~What the service does~Say what the service does, and who uses it, in two sentences.",
                "Books visits to prisons. When it is down, people have to telephone the prison.~Books visits.~96~What the service does~Say in the description also what happens to its users when the service is down.",
                "Team: #visit-booking~Team: #team-name~75~Who to call~Name somebody to call in an incident, with an address that works.",
                "Team: #visit-booking~Team: jane.doe@justice.gov.uk~90~Who to call~Give a way to reach the team that outlasts whoever is in it: a channel, a shared address.",
                "Team: #visit-booking~Team: visits@justice.gov.uk~95~Who to call~Give a channel, a rota or a telephone number: mail waits until somebody reads it.",
                "Team: #visit-booking~Team: #visit-booking|* Service Owner:~95~Who to call~Say how to reach each role that is listed, or take those out that nobody has.",
                "MOJ IA: ia@justice.gov.uk~MOJ IA:~90~Who to call when data is involved~Name somebody to call when an incident involves data.",
                "9am-5pm, Monday to Friday, excluding bank holidays~~85~Response hours~Say when the team responds to incidents.",
                "9am-5pm, Monday to Friday, excluding bank holidays~Best endeavours~90~Response hours~Write the response hours so that deadlines can be computed: \"9am-5pm, Monday to Friday\".",
                ", excluding bank holidays~~95~Response hours~Say whether the response hours include bank holidays.",
                "https://visits.service.gov.uk~https://example.gov.uk~90~Where the service runs~List the addresses at which the service runs.",
                "https://visits.service.gov.uk~https://staging.visits.service.gov.uk~96~Where the service runs~Tell which of the service's addresses is production.",
                "https://docs.service.gov.uk~~95~Where to read on~Link to the documentation, the repository and the dashboards.",
                "Ask in #visit-booking.~~95~The service team~Say how to reach the team when it isn't urgent.",
                "# Visit Booking~# Team Name Runbook~95~Title~Begin the runbook with \"# \" and the name of the service.",
                "Books visits to prisons. When it is down, people have to telephone the prison.~Insert a short description here~90~What the service does~Say what the service does, and who uses it, in two sentences.",
                "Books visits to prisons. When it is down, people have to telephone the prison.~TBC - the product owner will write this description soon, please bear with us until then, thanks.~90~What the service does~Say what the service does, and who uses it, in two sentences.",
                "https://visits.service.gov.uk~https://permits.example.org~90~Where the service runs~List the addresses at which the service runs.",
                "https://visits.service.gov.uk~https://service-name.service.gov.uk~90~Where the service runs~List the addresses at which the service runs.",
                "https://docs.service.gov.uk~[Wiki](https://example.com/wiki)~95~Where to read on~Link to the documentation, the repository and the dashboards.",
                "Ask in #visit-booking.~As above~95~The service team~Say how to reach the team when it isn't urgent.",
                "Ask in #visit-booking.~See above.~95~The service team~Say how to reach the team when it isn't urgent.",
                "Ask in #visit-booking.~Not known~95~The service team~Say how to reach the team when it isn't urgent.",
                "expires: 2027-03-31~last_reviewed_on: 2026-11-24|review_in: 6 months~90~In date~Give the day of a review that was, and a next one within two years.",
                "expires: 2027-03-31~expires: 2099-01-01~90~In date~Give the day of a review that was, and a next one within two years.",
                "expires: 2027-03-31~expires: 2026-03-31~90~In date~Read the runbook through, then move its date.",
                "expires: 2027-03-31~category: x~85~In date~Say until when the runbook may be trusted: a date of expiry, or of the last review and its period.",
            })
    void whatIsMissingCostsPointsAndIsNamed(String what, String by, int points, String part, String next) {
        String text = WHOLE.replace(what, by == null ? "" : by.replace('|', '\n'));
        assertThat(text).isNotEqualTo(WHOLE);
        Readiness score = score(text);
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.next().orElseThrow().name()).isEqualTo(part);
        assertThat(score.next().orElseThrow().next()).isEqualTo(next);
    }

    @Test
    void whatHappensWithoutTheServiceMayHaveASection() {
        String brief = WHOLE.replace(" When it is down, people have to telephone the prison.", "");
        assertThat(score(brief).points()).isEqualTo(96);
        assertThat(score(brief + "\n## Impact of an outage\n\nPeople telephone the prison.\nNobody loses a visit.\n")
                        .points())
                .isEqualTo(100);
        assertThat(score(brief + "\n## Impact of an outage\n\nTBC\n").points()).isEqualTo(96);
    }

    @Test
    void ownWordsThatLookLikeTheTemplatesCount() {
        for (String own : List.of(
                "Todo lists for judges, who keep what is due before each hearing in them, and for their clerks.",
                "Books visits, see https://visits.service.gov.uk and https://example.com, to prisons in England and Wales.")) {
            assertThat(score(WHOLE.replace(
                                    "Books visits to prisons. When it is down, people have to telephone the prison.",
                                    own))
                            .points())
                    .as(own)
                    .isEqualTo(100);
        }
    }

    @Test
    void commentsToTheLinterChangeNothing() {
        String text = WHOLE.replace("MOJ IA: ia@justice.gov.uk", "MOJ IA:");
        assertThat(score(text
                        + "\n<!-- incident-kit: ignore-file contact-empty, data-contacts-missing, reason: none -->\n"))
                .isEqualTo(score(text));
    }

    @Test
    void aRunbookThatAProgramBuilt() {
        assertThat(ReadinessScore.of(Runbook.builder().title("Visits").build(), RunbookLinterTest.TODAY)
                        .points())
                .isEqualTo(5);
    }

    @Test
    void aPartThatMakesNoSenseIsAnError() {
        assertThatThrownBy(() -> new Readiness.Item("Title", 6, 5, "x"))
                .hasMessage("6 of 5 points is no score for Title.");
        assertThatThrownBy(() -> new Readiness.Item("Title", 4, 5, ""))
                .hasMessage("Title has 4 of 5 points, but what to do next is \"\".");
        assertThat(new Readiness(List.of()).next()).isEmpty();
    }
}
