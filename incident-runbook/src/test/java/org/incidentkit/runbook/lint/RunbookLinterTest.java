package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.parse.RunbookParser;

import static org.assertj.core.api.Assertions.assertThat;

class RunbookLinterTest {

    private static final String TEXT = """
            ---
            expires: 2027-03-31
            ---
            # Visit Booking

            Books visits.

            ## Incident Response Hours

                9am-5pm, Monday to Friday, excluding bank holidays

            ## Incident contact details

            * Team: #visit-booking

            ### For incidents involving data

            * MOJ IA: ia@justice.example

            ## URLs

                https://visits.example
            """;

    private static List<Finding> lint(String text, String today) {
        return RunbookLinter.standard().lint(RunbookParser.create().parse(text), LocalDate.parse(today));
    }

    @Test
    void aGoodRunbookHasNoFindings() {
        assertThat(lint(TEXT, "2026-11-23")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, ''",
        "2027-03-01, 'The runbook goes out of date on 2027-03-31, within 30 days: plan its review.'",
        "2027-03-30, 'The runbook goes out of date on 2027-03-31, within 30 days: plan its review.'",
        "2027-03-31, 'The runbook is out of date since 2027-03-31: read it through, then move its date.'",
        "2028-01-01, 'The runbook is out of date since 2027-03-31: read it through, then move its date.'",
    })
    void review(String today, String message) {
        List<Finding> findings = lint(TEXT, today);
        assertThat(findings).extracting(Finding::message).isEqualTo(message.isEmpty() ? List.of() : List.of(message));
        assertThat(findings).extracting(Finding::location).allMatch(new SourceLocation(2, 10)::equals);
    }

    @Test
    void reviewInFuture() {
        String text = TEXT.replace("expires: 2027-03-31", "last_reviewed_on: 2027-01-01\nreview_in: 6 months");
        assertThat(lint(text, "2026-11-23"))
                .containsExactly(new Finding(
                        Severity.WARNING,
                        "review-in-future",
                        new SourceLocation(2, 19),
                        "The last review is dated 2027-01-01, which has yet to come: give the day on which it was."));
    }

    @Test
    void nobodyToReach() {
        assertThat(lint(TEXT.replace("#visit-booking", "ask around"), "2026-11-23"))
                .containsExactly(
                        new Finding(
                                Severity.ERROR,
                                "nobody-to-reach",
                                new SourceLocation(12, 1),
                                "None of the incident contacts has a mail address, a Slack channel, a telephone number or a link."));
    }

    @ParameterizedTest
    @CsvSource({
        "jane.doe@justice.example, true",
        "Jane <jane.doe2@justice.example>, true",
        "jane.doe@justice.example or #visit-booking, false",
        "visits.team@justice.example, false",
        "visits@justice.example, false",
    })
    void personalAddress(String text, boolean found) {
        assertThat(lint(TEXT.replace("#visit-booking", text), "2026-11-23"))
                .extracting(Finding::toString)
                .isEqualTo(
                        found
                                ? List.of(
                                        "12:1 info [personal-address] The contact \"Team\" has only what looks like one"
                                                + " person's address: give the team's.")
                                : List.of());
    }

    @Test
    void bankHolidaysUnsaid() {
        assertThat(lint(TEXT.replace(", excluding bank holidays", ""), "2026-11-23"))
                .containsExactly(new Finding(
                        Severity.INFO,
                        "bank-holidays-unsaid",
                        new SourceLocation(8, 1),
                        "The response hours don't say whether they include bank holidays: add \"excluding bank holidays\" or"
                                + " \"including bank holidays\"."));
    }

    @Test
    void ownRulesAreAdded() {
        Finding finding = new Finding(Severity.INFO, "own", SourceLocation.START, "Own.");
        assertThat(RunbookLinter.standard()
                        .and((runbook, today) -> List.of(finding))
                        .lint(RunbookParser.create().parse(TEXT), LocalDate.of(2026, 11, 23)))
                .containsExactly(finding);
    }
}
