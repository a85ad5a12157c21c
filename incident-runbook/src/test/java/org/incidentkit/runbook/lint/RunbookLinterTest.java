package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Fixtures;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.ParserLimits;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.MarkdownWriter;
import org.incidentkit.runbook.render.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What each rule says, and where: a good runbook, spoilt in one way at a time. */
class RunbookLinterTest {

    /** Nothing is wrong with it on {@link #TODAY}. */
    static final String GOOD = """
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

            * MOJ IA: ia@justice.gov.uk

            ## URLs

                https://visits.service.gov.uk
            """;

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static List<Finding> lint(String text, String today) {
        return RunbookLinter.standard().lint(RunbookParser.create().parse(text), LocalDate.parse(today));
    }

    static List<String> lint(String text) {
        return lint(text, TODAY.toString()).stream().map(Finding::toString).toList();
    }

    @Test
    void aGoodRunbookHasNoFindings() {
        assertThat(lint(GOOD)).isEmpty();
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
        List<Finding> findings = lint(GOOD, today);
        assertThat(findings).extracting(Finding::message).isEqualTo(message.isEmpty() ? List.of() : List.of(message));
        assertThat(findings).extracting(Finding::location).allMatch(new SourceLocation(2, 10)::equals);
    }

    /** In the first column what is replaced, in the second by what, "|" for a line end; in the third the finding. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "expires: 2027-03-31~last_reviewed_on: 2027-01-01|review_in: 6 months"
                        + "~2:19 warning [review-in-future] The last review is dated 2027-01-01, which has yet to come: give the day on which it was.",
                "2027-03-31~2099-01-01"
                        + "~2:10 info [review-far-off] The runbook goes out of date on 2099-01-01, more than 2 years from now: nobody will trust it for so long. Review it every 6 or 12 months.",
                "2027-03-31~01/02/2027"
                        + "~2:10 info [date-ambiguous] \"01/02/2027\" was read day first, as 2027-02-01: write it so, and nobody will take the day for the month.",
                "#visit-booking~ask around"
                        + "~12:1 error [nobody-to-reach] None of the incident contacts can be reached: give at least one a mail address, a Slack channel, a telephone number or a link of its own.",
                ", excluding bank holidays~"
                        + "~10:5 info [bank-holidays-unsaid] The response hours don't say whether they include bank holidays: add \"excluding bank holidays\" or \"including bank holidays\".",
                "bank holidays||## Incident contact~bank holidays||Monday to Friday, 10am-4pm, excluding bank holidays||## Incident contact"
                        + "~12:1 warning [hours-contradictory] These hours, \"Monday to Friday, 10am-4pm, excluding bank holidays\", are not those on line 10: state them once, or say which of the two holds when.",
                "bank holidays||## Incident contact~bank holidays||* We are on call 24/7||## Incident contact"
                        + "~12:1 warning [hours-contradictory] Around the clock, as this line says, is not what the hours say on line 10: state them once, or say which of the two holds when.",
                "bank holidays||## Incident contact~bank holidays||The desk is open on bank holidays.||## Incident contact"
                        + "~12:1 warning [hours-contradictory] This line includes bank holidays; they are excluded by the hours on line 10: state them once, or say which of the two holds when.",
                "## URLs~## Docs||## URLs~20:1 info [section-empty] Nothing stands under \"Docs\": fill it in, say that there is nothing to say, or take the heading out.",
                "## URLs~## Known problems|<!-- none -->||## URLs~20:1 info [section-only-comment] Only a comment stands under \"Known problems\", which no reader sees: write below the comment, or take the heading out.",
                "## URLs~## Docs||* [Manual](https://docs.service.gov.uk)|* ||## URLs~23:1 info [bullet-empty] This item of a list is empty: fill it in or take it out.",
                "Books visits.~Ask in `#team-name`.~6:9 warning [placeholder-text] \"#team-name\" stands for something to be filled in: put your own there, or take it out.",
                "Books visits.~[service name] books visits.~6:1 warning [placeholder-text] \"[service name]\" stands for something to be filled in: put your own there, or take it out.",
                "Books visits.~Books visits, TODO: which?~6:15 warning [placeholder-text] \"TODO\" stands for something to be filled in: put your own there, or take it out.",
                "Books visits.~- [ ] TODO add dashboards~6:7 warning [placeholder-text] \"TODO\" stands for something to be filled in: put your own there, or take it out.",
                "Books visits.~TODO add dashboards~6:1 warning [placeholder-text] \"TODO\" stands for something to be filled in: put your own there, or take it out.",
                "Books visits.~* **FIXME** add dashboards~6:5 warning [placeholder-text] \"FIXME\" stands for something to be filled in: put your own there, or take it out.",
                "Books visits.~See [the manual]().~6:5 warning [link-without-target] The link \"the manual\" leads nowhere: put the address between the round brackets.",
                "Books visits.~See [the manual](#manual).~6:5 warning [link-without-target] The link \"the manual\" leads to \"#manual\", but no heading here has that anchor.",
                "Books visits.~See [https://a.gov.uk].~6:5 warning [link-without-target] \"https://a.gov.uk\" stands in brackets without a target: write the address alone, or [words](address).",
                "Books visits.~See [https://a.gov.uk](manual).~6:5 warning [link-swapped] Address and words are swapped: write [manual](https://a.gov.uk).",
                "Books visits.~See [https://a.gov.uk](our docs page).~6:5 warning [link-swapped] Address and words are swapped: write [our docs page](https://a.gov.uk).",
                "Books visits.~See [wiki](www.a.gov.uk).~6:5 warning [link-without-target] A page takes the target of the link \"wiki\" for a page of its own: write \"https://\" before \"www.a.gov.uk\".",
                "Books visits.~See [wiki](a.gov.uk/wiki).~6:5 warning [link-without-target] A page takes the target of the link \"wiki\" for a page of its own: write \"https://\" before \"a.gov.uk/wiki\".",
                "Books visits.~See [wiki](htps://a.gov.uk).~6:5 warning [link-without-target] The link \"wiki\" leads nowhere: its address begins \"htps://\" in place of \"https://\".",
                "Books visits.~See [wiki](https//a.gov.uk).~6:5 warning [link-without-target] The link \"wiki\" leads nowhere: its address begins \"https//\" in place of \"https://\".",
                "Books visits.~See [wiki](https://).~6:5 warning [link-without-target] The link \"wiki\" leads nowhere: put the address between the round brackets.",
                "Books visits.~See [us](mailto:).~6:5 warning [link-without-target] The link \"us\" leads nowhere: put the address between the round brackets.",
                "Books visits.~See [us](tel:).~6:5 warning [link-without-target] The link \"us\" leads nowhere: put the address between the round brackets.",
                "Books visits.~See [wiki][missing].~6:5 warning [link-without-target] No line here says where \"[missing]\" leads: add [missing]: and the address, or write [words](address).",
                "Books visits.~See [wiki][].~6:5 warning [link-without-target] No line here says where \"[wiki]\" leads: add [wiki]: and the address, or write [words](address).",
                "Books visits.~See [wiki] (https://a.gov.uk).~6:5 warning [link-without-target] A space stands between the brackets of \"wiki\", so that no reader sees a link: take it out.",
                "Books visits.~See https://foo,gov.uk.~6:5 warning [link-host-impossible] No host can have the name \"foo,gov.uk\": it has a character that names don't have.",
                "* Team~* Product Manager: Jo Bloggs|* Team~14:3 info [contact-unreachable] Nothing says how to reach \"Product Manager\": add a mail address, a Slack channel or a telephone number.",
                "Books visits.~See (manual)[https://a.gov.uk].~6:5 warning [link-swapped] Round and square brackets are swapped: write [manual](https://a.gov.uk).",
                "ia@justice.gov.uk~[ia@justice.gov.uk](ia@justice.gov.uk)~18:11 info [mail-link-relative] A page takes the target of this link for a page of its own: write \"mailto:\" before \"ia@justice.gov.uk\".",
                "* Team~*\u00a0Team~14:2 warning [no-break-space] A no-break space stands after the marker of a list item, so that other readers of Markdown see no list. Put a plain space there.",
                "Books visits.~\u00a0\u00a0Books visits.~6:1 warning [no-break-space] The line begins with a space that Markdown doesn't take for one. Take it out, or put plain spaces there.",
                "Books visits.~Books\u00c2\u00a0visits.~6:6 warning [no-break-space] A no-break space was encoded twice here, and shows as \"\u00c2\". Put a plain space there, and save the file as UTF-8.",
                "Books visits.~See https://a.\u200bgov.uk/b.~6:15 warning [no-break-space] A character that nobody sees stands within an address, which leads elsewhere for it. Type the address again.",
                "### For~###\u00a0For~16:4 warning [no-break-space-in-heading] A no-break space stands beside the number signs of \"For incidents involving data\": other readers of Markdown won't see a heading. Put a plain space there.",
                "Books visits.~<!-- ## Old -->~6:6 info [heading-in-comment] The heading \"Old\" stands in a comment, where no reader sees it: take it out of the comment, or leave it out.",
                "# Visit Booking~# Service Runbook~4:1 warning [title-placeholder] The title is still the template's: put the service's name there.",
            })
    void rules(String what, String by, String finding) {
        String spoilt = GOOD.replace(lines(what), lines(by == null ? "" : by));
        assertThat(spoilt).isNotEqualTo(GOOD);
        assertThat(lint(spoilt)).contains(finding);
    }

    /** In the first column the hours in a code block, in the second what stands below, in the third what is found of it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "9am-5pm, Monday to Friday~We do not respond on bank holidays.~This line excludes bank holidays; they are not",
                "9am-5pm, Monday to Friday~This does not include bank holidays.~This line excludes bank holidays; they are not",
                "9am-5pm, Monday to Friday~No cover on bank holidays~This line excludes bank holidays; they are not",
                "9am-5pm, Monday to Friday~We aren't here at weekends, or on public holidays.~This line excludes bank holidays; they are not",
                "9am-5pm, Monday to Friday~Apart from bank hols.~This line excludes bank holidays; they are not",
                "24/7~Except bank holidays.~This line excludes bank holidays; they are not",
                "9am-5pm, Monday to Friday, excluding bank holidays~We respond on bank holidays as well.~This line includes bank holidays; they are excluded",
                "9am-5pm, Monday to Friday, excluding bank holidays~Bank holidays are covered, but not Christmas Day.~This line includes bank holidays; they are excluded",
                "9am-5pm, Monday to Friday, excluding bank holidays~```|Saturday 10am-4pm|```~These hours, \"Saturday 10am-4pm\", are not those",
                "9am-5pm, Monday to Friday, excluding bank holidays~On Saturdays we also respond 10am-4pm.~These hours, \"On Saturdays we also respond 10am-4pm.\", are not those",
                "9am-5pm, Monday to Friday, excluding bank holidays~At weekends we respond 10:00 to 16:00.~These hours, \"At weekends",
                "9am-5pm, Monday to Friday, excluding bank holidays~We are there from 9am-5pm on Mondays.~``",
                "9am-5pm, Monday to Friday, excluding bank holidays~We do not respond on bank holidays.~``",
                "9am-5pm, Monday to Friday, excluding bank holidays~Bank holidays are not excluded for P1.~``",
                "9am-5pm, Monday to Friday, excluding bank holidays~Bank holidays are those of England.~``",
                "9am-5pm, Monday to Friday, excluding bank holidays~For P1 on Saturdays: 10am-4pm.~``",
                "9am-5pm, Monday to Friday, excluding bank holidays~We sat together until 4pm.~``",
                "9am-5pm, Monday to Friday, including bank holidays~We respond on bank holidays too.~``",
            })
    void whatStandsBesideTheHours(String hours, String below, String problem) {
        List<String> found = lint(GOOD.replace("9am-5pm, Monday to Friday, excluding bank holidays", hours)
                        .replace("## Incident contact", lines(below) + "\n\n## Incident contact"))
                .stream()
                .filter(finding -> finding.contains("hours") || finding.contains("holidays"))
                .toList();
        if (problem.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().contains("[hours-contradictory] " + problem);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Incident response hours: 9am to 6pm, Monday to Friday~true",
                "**Support hours:** 9am-6pm, Monday to Friday~true",
                "* Response hours: 24/7~true",
                "We respond to incidents 9am to 6pm Monday to Friday.~true",
                "We respond to incidents 9am to 5pm Monday to Friday.~false",
                "Incident response hours: 9am to 5pm, Monday to Friday~false",
                "Opening hours: 9am to 6pm, Monday to Friday~false",
                "Service hours: 9am to 6pm, Monday to Friday~false",
                "The supplier's support hours: 9am to 6pm, Monday to Friday~false",
                "The office is open 9am to 6pm, Monday to Friday.~false",
                "They respond to incidents 9am to 6pm Monday to Friday.~false",
                "Support hours: see the wiki, page 7~false",
                "Incident response hours: 9am to 5pm, Monday to Friday, including bank holidays~true",
                "Incident response hours: 9am to 5pm, working days~false",
                "Incident response hours: 9am to 5pm, Monday to Friday, 24/7 for P1~true",
                "Incident response hours: 9am to 5pm, Monday to Friday, 2026-12-24 9am-12pm~true",
                "Incident response hours: Monday to Friday 9am to 5pm, bank holidays 10am-2pm~true",
            })
    void hoursThatAreStatedElsewhere(String words, boolean found) {
        assertThat(lint(GOOD + "\n## Background\n\n" + words + "\n"))
                .filteredOn(finding -> finding.contains("[hours-contradictory]"))
                .hasSize(found ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "## Service hours||24/7~[hours-contradictory] These hours, \"24/7\", are not those on line 10",
                "## Service hours: 24/7~[hours-contradictory] These hours, \"24/7\", are not those on line 10",
                "## Service hours||9am to 5pm on working days~``",
                "## Service hours: 9am to 5pm on working days~``",
                "## Support hours||Mon-Wed 9-5|Thu-Fri 9-5 excluding bank holidays~``",
                "## Support hours||Mon-Thu 9-5|Fri 9-4~[hours-contradictory] The hours from here on are not those on line 10",
            },
            quoteCharacter = '`')
    void hoursUnderASecondHeading(String below, String problem) {
        List<String> found = lint(GOOD + "\n" + lines(below) + "\n").stream()
                .filter(finding -> finding.contains("hours-contradictory"))
                .toList();
        assertThat(found).hasSize(problem.isEmpty() ? 0 : 1).allMatch(finding -> finding.contains(problem));
    }

    @Test
    void whatWasReadUnderAHeadingIsNoContradiction() {
        String hours = "9am-5pm, Monday to Friday, excluding bank holidays\n\n**P1**\n\n24/7";
        assertThat(lint(GOOD.replace("    9am-5pm, Monday to Friday, excluding bank holidays", hours)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon-Fri 9am-5pm (excl. bank hols)",
                "Mon-Fri 9am-5pm, no bank hols",
                "Mon-Fri 9am-5pm, excluding public holidays",
                "24/7",
            })
    void bankHolidaysAreSaid(String hours) {
        assertThat(lint(GOOD.replace("9am-5pm, Monday to Friday, excluding bank holidays", hours)))
                .isEmpty();
    }

    /** In the second column what stands under the heading, in the third the finding. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "## Description~TBC~Only \"TBC\" stands under \"Description\": fill it in, say in a sentence why there is nothing to say, or take the heading out.",
                "## Docs~N/A~Only \"N/A\" stands under \"Docs\": fill",
                "## Docs~<!-- Where? -->|To be confirmed.~Only \"To be confirmed.\" stands under \"Docs\": fill",
                "## Hosting environment~* _tbc_~Only \"tbc\" stands under \"Hosting environment\": fill",
                "## Alerts~Coming soon~Only \"Coming soon\" stands under \"Alerts\": fill",
                "## Alerts~None that wake anybody.~``",
                "## Known issues~None~``",
                "## Restrictions on access~None.~``",
                "## Known issues~None known.~``",
                "## Docs~None~Only \"None\" stands under \"Docs\": fill",
                "## Alerts~TBC|Ask in #visit-booking~``",
                "## Alerts~N/A||### Of the queue||Restart it.~``",
            })
    void aSectionThatSaysNothing(String heading, String body, String message) {
        String section = heading + "\n\n" + lines(body) + "\n";
        String text = heading.endsWith("Description") ? GOOD.replace("Books visits.", section) : GOOD + "\n" + section;
        if (message.isEmpty()) {
            assertThat(lint(text)).isEmpty();
        } else {
            assertThat(lint(text)).singleElement().asString().contains("info [section-empty] " + message);
        }
    }

    private static String lines(String text) {
        return text.replace('|', '\n');
    }

    @ParameterizedTest
    @CsvSource({
        "Team, jane.doe@justice.gov.uk, true",
        "Team, Jane <jane.doe2@justice.gov.uk>, true",
        "Email, jane.doe@justice.gov.uk, true",
        "On-call support, jane.doe@justice.gov.uk, true",
        "Product Manager, jane.doe@justice.gov.uk, false",
        "Team, jane.doe@justice.gov.uk or #visit-booking, false",
        "Team, visits.team@justice.gov.uk, false",
        "Team, visits@justice.gov.uk, false",
        "Team, j.bloggs@justice.gov.uk, true",
        "Team, jo.a.bloggs@justice.gov.uk, true",
        "Team, legal.aid@justice.gov.uk, false",
        "Team, prison.visits@justice.gov.uk, false",
        "Email, court.funds@justice.gov.uk, false",
        "Team, family.court@justice.gov.uk, false",
        "Team, probation.referrals@justice.gov.uk, false",
        "Team, jury.bookings@justice.gov.uk, false",
        "Team, ada.grant@justice.gov.uk, true",
        "OPG IA, opg.ia@justice.gov.uk, false",
        "OPG IA, jo.bloggs@justice.gov.uk, true",
    })
    void personalAddress(String role, String text, boolean found) {
        assertThat(lint(GOOD.replace("* Team: #visit-booking", "* " + role + ": " + text)))
                .isEqualTo(
                        found
                                ? List.of("14:3 info [personal-address] The contact \"" + role
                                        + "\" has only what looks like one person's address: give the team's.")
                                : List.of());
    }

    @Test
    void thePersonalAddressOfASectionForTheTeam() {
        assertThat(lint(GOOD + "\n## Service team\n\nWrite to jane.doe@justice.gov.uk.\n"))
                .containsExactly(
                        "24:1 info [personal-address] The service team has only what looks like one person's address:"
                                + " give the team's.");
    }

    @Test
    void dataContactsAreTeamsToo() {
        assertThat(lint(GOOD.replace("ia@justice", "jane.doe@justice")))
                .containsExactly(
                        "18:3 info [personal-address] The contact \"MOJ IA\" has only what looks like one person's address:"
                                + " give the team's.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost:8080/a, ''",
        "https://127.0.0.1, ''",
        "https://app.localhost, ''",
        "https://visits.test, 'No host can have the name \"visits.test\", since \".test\" is reserved for examples and tests: give the real address.'",
        "https://visits.invalid/a, 'No host can have the name \"visits.invalid\", since \".invalid\" is reserved for examples and tests: give the real address.'",
        "https://visits..gov.uk, 'No host can have the name \"visits..gov.uk\": something is missing before or after a full stop.'",
        "https://-visits.gov.uk, 'No host can have the name \"-visits.gov.uk\": a hyphen stands next to a full stop or at an end.'",
        "https://visits!.gov.uk, 'No host can have the name \"visits!.gov.uk\": it has a character that names don''t have.'",
        "https://256.1.1.1, 'No host can have the name \"256.1.1.1\": an address in numbers has four, each up to 255.'",
        "https://visits.gov.u, 'No host can have the name \"visits.gov.u\": its end is missing.'",
        "https://www.visits, 'No host can have the name \"www.visits\": its end is missing.'",
        "https://https://visits.gov.uk, The address begins with \"https\" twice.",
        "https:///visits.gov.uk, 'Three slashes stand where two belong, so that the address names no host.'",
        "https:/visits.gov.uk, 'Two slashes belong after \"https:\" in an address.'",
        "https://visits.gov.uk:99999, 'There is no port \"99999\": a port is a number from 1 to 65535.'",
        "https://visits.service.gov.uk:8443/a, ''",
        "https://10.0.0.1/a, ''",
        "https://jenkins/a, ''",
        "https://[::1]/a, ''",
        "https://user@visits.gov.uk/a, ''",
        "https://{env}.visits.gov.uk, ''",
        "https://<env>.visits.gov.uk, ''",
        "https://*.visits.gov.uk, ''",
        "**https://visits.gov.uk**, ''",
        "https://bücher.gov.uk., ''",
        "`https://localhost`, ''",
    })
    void hosts(String url, String message) {
        assertThat(lint(GOOD.replace("Books visits.", "At " + url)))
                .isEqualTo(message.isEmpty() ? List.of() : List.of("6:4 warning [link-host-impossible] " + message));
    }

    @ParameterizedTest
    @CsvSource({
        "Docs, true",
        "Other URLs, true",
        "Technical documentation, true",
        "Local development, false",
        "Service team, false",
    })
    void anAddressOfOnesOwnMachineIsAStep(String heading, boolean found) {
        for (String step : List.of(
                "then open http://localhost:8080 in a browser",
                "kubectl port-forward svc/permits 8080:80 and go to http://127.0.0.1:8080")) {
            assertThat(lint(GOOD + "\n## " + heading + "\n\n" + step + "\n"))
                    .filteredOn(finding -> finding.contains("[link-host-impossible]"))
                    .hasSize(found ? 1 : 0);
        }
    }

    @Test
    void theServiceRunsOnNobodysOwnMachine() {
        assertThat(lint(GOOD.replace("https://visits.service.gov.uk", "http://localhost:8080")))
                .anyMatch(finding -> finding.startsWith(
                        "22:5 warning [link-host-impossible] The address leads to the reader's own machine"));
    }

    @ParameterizedTest
    @CsvSource({
        "Bleep: 4455, false",
        "Ext: x4321, false",
        "Duty manager: ext. 4321, false",
        "PagerDuty: /pd trigger, false",
        "PagerDuty: `/pd trigger`, false",
        "Product Manager: Jo Bloggs, true",
        "Product Manager: Jo Bloggs and/or Sam Doe, true",
        "External support: Jo Bloggs, true",
    })
    void waysToReachSomebodyWithoutALink(String contact, boolean found) {
        assertThat(lint(GOOD.replace("* Team", "* " + contact + "\n* Team")))
                .filteredOn(finding -> finding.contains("[contact-unreachable]"))
                .hasSize(found ? 1 : 0);
    }

    /** In the first column the heading, in the second what stands under it, "|" for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "Restart~Run `cf restart <service-name>`.~false",
                "Restart~Log in as `<your name>`.~false",
                "Restart~Run `deploy {service-name}` # TODO~true",
                "Restart~Run `deploy {service-name}`.~false",
                "Restart~Words.||    cf restart <service name>~false",
                "Restart~Run cf restart <service-name>.~true",
                "Restart~Run `ls`, then cf restart <service-name>, then `ls`.~true",
                "Restart~Ask in `#team-name`.~true",
                "Other URLs~Words.||    https://<service-name>.service.gov.uk~true",
                "Other URLs~* `[service name]`~true",
                "Incident response hours~Words.||    [insert hours]~true",
                "Start~TODO list for a new starter:~false",
                "Start~TODO list the dashboards~true",
                "Start~Search the code for \"TODO:\" comments~false",
                "Start~Use FIXME: comments in code sparingly~false",
                "Start~FIXME: comments on each alert~true",
                "Start~The letter begins \"Dear [insert name]\".~false",
                "Start~The letter begins \"Dear [insert name]~true",
                "Start~The \"letter\" is for [insert name]~true",
                "Start~<a href=\"[insert address]\">docs</a>~true",
            })
    void aGapIsForTheReaderWhereItIsInAnExample(String heading, String body, boolean found) {
        assertThat(lint(GOOD + "\n## " + heading + "\n\n" + lines(body) + "\n"))
                .filteredOn(finding -> finding.contains("[placeholder-text]"))
                .hasSize(found ? 1 : 0);
    }

    @Test
    void listedAddressesAreCheckedOnce() {
        assertThat(lint(GOOD.replace("visits.service.gov.uk", "visits.test")))
                .containsExactly(
                        "22:5 warning [link-host-impossible] No host can have the name \"visits.test\", since \".test\" is"
                                + " reserved for examples and tests: give the real address.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[contacts](#incident-contact-details)",
                "[a](https://a.gov.uk/b_(c) \"d\")",
                "[a][b]\n\n[b]: https://b.gov.uk",
                "`[a]()`",
                "[Manual] [of][The Desk]\n\n[the  desk]: https://b.gov.uk",
                "[a](<docs/a b.md>)",
                "[a](docs.md#top)",
                "[a](notes.org)",
                "[a](http://a.gov.uk)",
                "Steps [1][2], see [the note][^1]",
                "- [x] (https://a.gov.uk)",
                "https://a.gov.uk,b.gov.uk and https://a.gov.uk, b.gov.uk",
                "[https://a.gov.uk](https://a.gov.uk \"the docs page\")",
                "- [ ] ask",
                "[a](docs/a.md)",
                "[https://a.gov.uk](https://a.gov.uk)",
                "[a@b.gov.uk](mailto:a@b.gov.uk)",
                "caf\u00e9\u00a0au lait",
                "The todo list, and tbc",
                "Put it on the TODO board.",
            })
    void goodTextHasNoFindings(String text) {
        assertThat(lint(GOOD.replace("Books visits.", text))).isEmpty();
    }

    @Test
    void headingsThatHoldOthersAreNotEmpty() {
        assertThat(lint(GOOD + "\n## More\n\n### Deep\n\nWords.\n\n```\n## No heading\n```\n"))
                .isEmpty();
    }

    @Test
    void aLongRunbook() {
        String text = GOOD + "\n## More\n\n" + "word\n".repeat(480);
        assertThat(lint(text))
                .containsExactly(
                        "1:1 info [runbook-too-long] The runbook has 502 lines; nobody finds their way in more than 500"
                                + " during an incident. Move what isn't needed then to the documentation, and link to it.");
        assertThat(RunbookLinter.standard()
                        .withLongestRunbook(502)
                        .lint(RunbookParser.create().parse(text), TODAY))
                .isEmpty();
    }

    @Test
    void theUneditedTemplate() {
        assertThat(lint(Fixtures.template()))
                .contains(
                        "5:1 error [runbook-unedited] This is a template that nobody has filled in. Begin with what the"
                                + " service does, who to call and where it runs.");
        assertThat(lint(Fixtures.visitBooking())).noneMatch(finding -> finding.contains("runbook-unedited"));
    }

    @Test
    void theOtherTemplateUnedited() {
        String text = """
                # Service Runbook

                <!-- To be filled in. -->

                _If you have any questions surrounding this page please post in the `#team-name` channel._

                ## Mandatory Information

                ### **Description:**

                <!-- A few words. -->

                ### **Service URLs:**

                <!-- Where? -->

                ### **Hosting environment:**

                Modernisation Platform
                """;
        assertThat(lint(text)).anyMatch(finding -> finding.contains("error [runbook-unedited]"));
        assertThat(lint(text.replace("<!-- A few words. -->", "Takes visits.")))
                .noneMatch(finding -> finding.contains("runbook-unedited"));
    }

    @Test
    void eachTemplateIsUneditedUntilItSaysMoreThanItsTitle() {
        List<String> templates = Stream.concat(
                        Stream.of(Fixtures.template().replace("Service Name", "Visit Booking")),
                        Stream.of(Vocabulary.values())
                                .map(words -> MarkdownWriter.of(words).template("Visit Booking")))
                .toList();
        for (String template : templates) {
            assertThat(lint(template)).as(template).anyMatch(finding -> finding.contains("[runbook-unedited]"));
            for (String own : List.of(
                    "\n## Known problems\n\nRestart it.\n",
                    "\n## Support hours\n\n8am-6pm Monday to Friday\n",
                    "\n## Dashboards\n\n* https://grafana.service.gov.uk\n")) {
                assertThat(lint(template + own)).as(own).noneMatch(finding -> finding.contains("[runbook-unedited]"));
            }
            assertThat(lint(template + "\n## Known problems\n\n| Name | Address |\n|---|---|\n\n**Restart:**\n\nTBC\n"))
                    .anyMatch(finding -> finding.contains("[runbook-unedited]"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Support hours\n9am-5pm Monday to Friday\n\n## Contact\n* 07700 900123",
                "## Support hours\n9am-5pm Monday to Friday",
                "## Service URLs\n\nIt runs at visits.service.gov.uk",
                "## Contacts\n\n* Product Manager: Jo Bloggs",
                "## Incident Response Hours\n\nWhenever somebody is there",
            })
    void aShortRunbookIsNoTemplate(String text) {
        assertThat(lint("# Visit Booking\n\n" + text + "\n"))
                .noneMatch(finding -> finding.contains("[runbook-unedited]"));
    }

    @Test
    void severitiesAreATeamsOwn() {
        RunbookLinter linter = RunbookLinter.standard()
                .withReviewNotice(365)
                .withSeverity("review-due-soon", Severity.WARNING)
                .withSeverity("title-missing", Severity.ERROR)
                .without("hours-missing")
                .without("section-empty");
        List<Finding> findings =
                linter.lint(RunbookParser.create().parse("---\nexpires: 2027-03-31\n---\n## X\n"), TODAY);
        assertThat(findings)
                .extracting(finding -> finding.severity() + " " + finding.rule())
                .contains("WARNING review-due-soon", "ERROR title-missing")
                .doesNotContain("WARNING hours-missing", "INFO section-empty");
        assertThat(linter.rules())
                .extracting(RuleDescription::id)
                .contains("title-missing", "credential")
                .doesNotContain("hours-missing", "section-empty");
        assertThat(linter.rules())
                .filteredOn(rule -> rule.id().equals("title-missing"))
                .extracting(RuleDescription::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aRuleThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> RunbookLinter.standard().without("reveiw-overdue"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "There is no rule \"reveiw-overdue\"; known are bank-holidays-unsaid, bullet-empty,");
        assertThatThrownBy(() -> RunbookLinter.standard().withSeverity("x", Severity.INFO))
                .hasMessageContaining("There is no rule \"x\"");
        assertThatThrownBy(() -> RunbookLinter.of(List.of()).withLongestRunbook(10))
                .hasMessageContaining("There is no rule \"runbook-too-long\"");
        assertThatThrownBy(() -> RunbookLinter.standard().withReviewNotice(0))
                .hasMessageContaining("at least 1 day ahead");
    }

    @Test
    void ownRulesAreAdded() {
        Rule own = Rule.of(
                "own",
                Severity.INFO,
                "Own.",
                inspection -> List.of(new Rule.Problem(
                        new SourceLocation(6, 1),
                        "Own, " + inspection.today() + ", "
                                + inspection.runbook().title() + ".")));
        RunbookLinter linter = RunbookLinter.standard().and(own);
        assertThat(linter.lint(RunbookParser.create().parse(GOOD), TODAY))
                .containsExactly(
                        new Finding(Severity.INFO, "own", new SourceLocation(6, 1), "Own, 2026-11-23, Visit Booking."));
        assertThat(linter.without("own").lint(RunbookParser.create().parse(GOOD), TODAY))
                .isEmpty();
        String quiet = GOOD.replace("Books visits.", "Books visits. <!-- incident-kit: ignore own, reason: known -->");
        assertThat(linter.lint(RunbookParser.create().parse(quiet), TODAY)).isEmpty();
        assertThatThrownBy(() -> linter.and(own)).hasMessageContaining("There is a rule \"own\" already");
        assertThatThrownBy(() -> Rule.of("Own rule", Severity.INFO, "", inspection -> List.of()))
                .hasMessageContaining("is no name for a rule");
    }

    @Test
    void aRunbookWithoutATextIsCheckedForWhatItSays() {
        Runbook runbook = Runbook.builder()
                .title("Visits")
                .contacts(List.of(Contact.of("Team", "jane.doe@justice.gov.uk")))
                .build();
        assertThat(RunbookLinter.standard().lint(ParsedRunbook.of(runbook), TODAY))
                .extracting(Finding::toString)
                .containsExactly(
                        "1:1 info [personal-address] The contact \"Team\" has only what looks like one person's address:"
                                + " give the team's.");
        assertThat(RunbookLinter.standard()
                        .lint(
                                RunbookParser.create()
                                        .withLimits(ParserLimits.of(10, 10))
                                        .parse(GOOD),
                                TODAY))
                .extracting(Finding::rule)
                .containsExactly("document-too-large");
        assertThat(lint("")).noneMatch(finding -> finding.contains("runbook-unedited"));
    }

    @Test
    void aFloodOfFindingsIsCut() {
        List<Finding> findings = lint(GOOD + "\n## More\n\n" + "* \n\n".repeat(3_000), TODAY.toString());
        assertThat(findings).hasSize(1_001);
        assertThat(findings.get(0).message())
                .isEqualTo("There are more than 1000 findings, and the rest is left out; mend these first.");
    }
}
