package org.incidentkit.runbook.lint;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.runbook.parse.RunbookParser;

import static org.assertj.core.api.Assertions.assertThat;

/** Comments in a runbook that keep findings quiet. */
class SuppressionTest {

    private static final String PERSONAL = RunbookLinterTest.GOOD.replace("#visit-booking", "jane.doe@justice.gov.uk");
    private static final String WHY = "personal-address, reason: Jane is the team -->";

    private static List<String> lint(String text) {
        return RunbookLinterTest.lint(text);
    }

    @Test
    void withoutACommentItIsHeard() {
        assertThat(lint(PERSONAL)).singleElement().asString().contains("[personal-address]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* Team: jane.doe@justice.gov.uk <!-- incident-kit: ignore " + WHY,
                "<!-- incident-kit: ignore " + WHY + "\n* Team: jane.doe@justice.gov.uk",
                "* Team: jane.doe@justice.gov.uk <!-- incident-kit: ignore personal-address - reason: Jane is the team -->",
                "* Team: jane.doe@justice.gov.uk <!-- incident-kit: ignore personal-address \u2013 reason: Jane is the team -->",
                "<!--\nincident-kit: ignore\npersonal-address,\nreason: Jane is\nthe team\n-->\n\n* Team: jane.doe@justice.gov.uk",
                "<!-- Incident-Kit: IGNORE Personal-Address reason : Jane is the team -->\n* Team: jane.doe@justice.gov.uk",
                "<!-- incident-kit: ignore personal-address, contact-empty, reason: Jane is the team -->\n* Team: jane.doe@justice.gov.uk",
            })
    void aLine(String line) {
        assertThat(lint(PERSONAL.replace("* Team: jane.doe@justice.gov.uk", line)))
                .noneMatch(finding -> finding.contains("[personal-address]"));
    }

    @Test
    void aSection() {
        String comment = "<!-- incident-kit: ignore " + WHY;
        String two = "* Team: jane.doe@justice.gov.uk\n* Support: jo.bloggs@justice.gov.uk";
        String text = PERSONAL.replace("* Team: jane.doe@justice.gov.uk", two);
        assertThat(lint(text)).hasSize(2);
        assertThat(lint(text.replace("## Incident contact", comment + "\n\n## Incident contact")))
                .isEmpty();
        assertThat(lint(text.replace("* Team", comment + "\n* Team"))).hasSize(1);
        // Sub-headings are of the section, the next section isn't.
        assertThat(lint(PERSONAL.replace("* Team: jane.doe@justice.gov.uk", "* Team: #a")
                        .replace("ia@justice", "jane.doe@justice")
                        .replace("## Incident contact", comment + "\n## Incident contact")))
                .isEmpty();
        assertThat(lint(text.replace("## Incident Response", comment + "\n## Incident Response")))
                .hasSize(3)
                .anyMatch(finding -> finding.contains("[suppression-unused]"));
    }

    @Test
    void theFile() {
        assertThat(lint(PERSONAL + "\n<!-- incident-kit: ignore-file " + WHY + "\n"))
                .isEmpty();
        String absent =
                PERSONAL.substring(0, PERSONAL.indexOf("## URLs")) + "<!-- incident-kit: ignore-file urls-missing,"
                        + " personal-address, reason: a library has no address -->\n";
        assertThat(lint(absent)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ignore personal-address|14:34 warning [suppression-without-reason] Nothing says why this is to be kept quiet, so it isn't",
                "ignore personal-address, reason:|14:34 warning [suppression-without-reason] Nothing says why",
                "ignore personal-address, reason: -|14:34 warning [suppression-without-reason] Nothing says why",
                "ignore personal-address, reason: ok|14:34 warning [suppression-without-reason] The reason \"ok\" is too short to say why this is to be kept quiet, so it isn't: write",
                "ignore personal-address - reason:|14:34 warning [suppression-without-reason] Nothing says why",
                "ignore personal-adress, reason: Jane is the team|14:34 warning [suppression-unknown-rule] There is no rule \"personal-adress\": take its name from the finding",
                "ignore all, reason: Jane is the team|14:34 warning [suppression-unknown-rule] There is no rule \"all\"",
                "ignore review-overdue, reason: we like it|14:34 warning [suppression-refused] A finding of \"review-overdue\" can't be kept quiet in the runbook",
                "ignore credential, reason: it is old|14:34 warning [suppression-refused] A finding of \"credential\" can't be kept quiet",
                "ignore suppression-refused, reason: we know|14:34 warning [suppression-refused] A finding of \"suppression-refused\" can't",
                "ignore runbook-unedited, reason: later|14:34 warning [suppression-refused] A finding of \"runbook-unedited\" can't",
                "ignore contact-empty, reason: later|14:34 info [suppression-unused] Nothing of \"contact-empty\" is found where this comment keeps it quiet",
                "hush personal-address|14:34 warning [suppression-unreadable] This comment to the linter can't be read: write \"<!-- incident-kit: ignore personal-address, reason: why that is so -->\".",
            })
    void whatIsWrongWithACommentIsHeard(String words, String finding) {
        List<String> found = lint(PERSONAL.replace(
                "jane.doe@justice.gov.uk", "jane.doe@justice.gov.uk  <!-- incident-kit: " + words + " -->"));
        assertThat(found).anyMatch(text -> text.startsWith(finding));
        assertThat(found).anyMatch(text -> text.contains("[personal-address]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incident-kit ignore personal-address, reason: Jane is the team",
                "incident kit: ignore personal-address, reason: Jane is the team",
                "incidentkit: ignore personal-address, reason: Jane is the team",
            })
    void aCommentThatIsNearlyOneIsHeardOf(String words) {
        List<String> found =
                lint(PERSONAL.replace("jane.doe@justice.gov.uk", "jane.doe@justice.gov.uk  <!-- " + words + " -->"));
        assertThat(found).anyMatch(text -> text.startsWith("14:34 warning [suppression-unreadable]"));
        assertThat(found).anyMatch(text -> text.contains("[personal-address]"));
        assertThat(lint(RunbookLinterTest.GOOD + "\n<!-- This was checked with Incident Kit. -->\n"))
                .isEmpty();
    }

    @Test
    void codeShowsHowToWriteOne() {
        for (String example : List.of(
                "`<!-- incident-kit: ignore x -->`",
                "```\n<!-- incident-kit: ignore x -->\n```",
                "    <!-- incident-kit: x -->")) {
            assertThat(lint(RunbookLinterTest.GOOD.replace("Books visits.", "Books visits.\n\n" + example)))
                    .isEmpty();
        }
    }

    @Test
    void theReportTellsWhatIsQuietAndWhy() {
        LintReport report = RunbookLinter.standard()
                .report(
                        RunbookParser.create().parse(PERSONAL + "\n<!-- incident-kit: ignore-file " + WHY + "\n"),
                        RunbookLinterTest.TODAY);
        assertThat(report.findings()).isEmpty();
        assertThat(report.suppressed()).singleElement().satisfies(quiet -> {
            assertThat(quiet.reason()).isEqualTo("Jane is the team");
            assertThat(quiet.finding().rule()).isEqualTo("personal-address");
        });
    }

    @Test
    void aRuleThatIsOffIsNoUnusedComment() {
        assertThat(RunbookLinter.standard()
                        .without("personal-address")
                        .lint(
                                RunbookParser.create().parse(PERSONAL + "\n<!-- incident-kit: ignore-file " + WHY),
                                RunbookLinterTest.TODAY))
                .isEmpty();
    }
}
