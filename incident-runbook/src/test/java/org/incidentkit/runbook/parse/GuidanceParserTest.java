package org.incidentkit.runbook.parse;

import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.policy.Priority;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.policy.UpdateFrequency;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Fixtures;
import org.incidentkit.runbook.SourceLocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GuidanceParserTest {

    private final GuidanceParser parser = GuidanceParser.create();

    @Test
    void readsTheTableOfTheGuidance() {
        ParsedGuidance guidance = parser.parse(Fixtures.guidance());
        assertThat(guidance.findings()).isEmpty();
        assertThat(guidance.priorityTable().rows())
                .containsExactly(
                        row(
                                "P1",
                                "Critical",
                                "Complete outage, or ongoing unauthorised access",
                                "20 minutes",
                                "1 hour"),
                        row("P2", "Major", "Substantial degradation of service", "60 minutes", "2 hours"),
                        row(
                                "P3",
                                "Significant",
                                "Users experiencing intermittent or degraded service due to platform issue",
                                "2 hours",
                                "Once after 2 business days"),
                        row(
                                "P4",
                                "Minor",
                                "Component failure that does not immediately impact a service, or an unsuccessful DoS attempt",
                                "1 business day",
                                "Once after 5 business days"));
        assertThat(guidance.tableLocation()).contains(new SourceLocation(30, 1));
    }

    @Test
    void takesColumnsInAnyOrderAndLeavesOthersOut() {
        ParsedGuidance guidance = parser.parse("""
                | Name | A | B |
                |---|---|---|
                | x | y | z |

                Updates | Owner | **Sev** | Acknowledge within
                --- | :---: | --- | ---:
                1 hours | Lin | S1 | 30 Minutes
                """);
        assertThat(guidance.priorityTable().rows()).containsExactly(row("S1", "", "", "30 Minutes", "1 hours"));
    }

    @Test
    void tellsWhichCellCantBeRead() {
        ParsedGuidance guidance = parser.parse("""
                |Priority|Response|Updates|
                |---|---|---|
                |P1| soonish |1 hour|
                |P2|1 hour|now and then|
                ||1 hour|1 hour|
                |P3|1 hour|2 hours|
                """);
        assertThat(guidance.priorityTable().rows()).hasSize(1);
        assertThat(guidance.findings())
                .extracting(Finding::rule)
                .containsExactly("response-time-unreadable", "update-frequency-unreadable", "priority-unreadable");
        assertThat(guidance.findings())
                .extracting(finding -> finding.location().line())
                .containsExactly(3, 4, 5);
        assertThat(guidance.findings().get(0).message())
                .startsWith("The response time of \"P1\" can't be read, so its row was left out. ");
        assertThat(guidance.findings().get(1).message())
                .startsWith("The update frequency of \"P2\" can't be read, so its row was left out. ");
        assertThat(guidance.findings().get(2).message()).isEqualTo("A row of the priority table names no priority.");
    }

    @Test
    void saysWhatIsMissingInWordsOfItsOwn() {
        ParsedGuidance guidance = parser.parse("""
                |Priority|Response|Updates|
                |---|---|---|
                |P1|1 hour|N/A|
                |P2||1 hour|
                |P3|Within 30&nbsp;mins|1 hour|
                |P4|0 minutes|1 hour|
                """);
        assertThat(guidance.priorityTable().rows()).containsExactly(row("P3", "", "", "30 minutes", "1 hour"));
        assertThat(guidance.findings())
                .extracting(Finding::toString)
                .startsWith(
                        "3:12 error [update-frequency-unreadable] The update frequency of \"P1\" can't be read, so its row"
                                + " was left out. \"N/A\" is none: write a time, such as \"2 hours\".",
                        "4:5 error [response-time-unreadable] The response time of \"P2\" can't be read, so its row was"
                                + " left out. Nothing is written there: write a time, such as \"2 hours\".")
                .noneMatch(finding -> finding.contains("PT0S"));
    }

    @Test
    void aBlankLineWithinATableLosesNothing() {
        ParsedGuidance guidance = parser.parse("""
                |Priority|Response|Updates|
                |---|---|---|
                |P1|1 hour|2 hours|

                |P2|2 hours|4 hours|

                |Name|A|B|
                |---|---|---|
                |x|y|z|
                """);
        assertThat(guidance.priorityTable().rows())
                .containsExactly(row("P1", "", "", "1 hour", "2 hours"), row("P2", "", "", "2 hours", "4 hours"));
        assertThat(guidance.findings())
                .extracting(finding -> finding.rule() + " " + finding.location().line())
                .containsExactly("priority-table-broken 4");
    }

    @Test
    void withoutATableSaysSo() {
        ParsedGuidance guidance = parser.parse("# Guidance\n");
        assertThat(guidance.findPriorityTable()).isEmpty();
        assertThatThrownBy(guidance::priorityTable)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "No priority table could be read: 1:1 error [priority-table-missing] No table has columns for"
                                + " priority, response time and update frequency.");
    }

    @Test
    void aTableWithoutRowsIsFound() {
        ParsedGuidance guidance = parser.parse("|Priority|Response|Updates|\n|---|---|---|\n");
        assertThat(guidance.findings())
                .extracting(Finding::message)
                .containsExactly("No row of the priority table could be read.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Severity;Response;Updates",
                "Sev;Acknowledge within;Update frequency",
                "**Classification:**;Response time (working hours);Updates every",
                "PRIORITY LEVEL;Target response time;Progress updates",
                "Code;Time to respond;Frequency of updates",
                "`Priority`;Initial response;Communication frequency",
                "Priority;Response time[^1];Update frequency*",
                "Priority<sup>1</sup>;Response time \\*;Updates†",
            })
    void columnsHaveManyNames(String priority, String response, String update) {
        ParsedGuidance guidance = parser.parse("|%s|Owner|%s|%s|\n|-|-|-|-|\n|P1|us|20 MINUTES|Every 1 Hours|\n"
                .formatted(update, response, priority)
                .replace("|P1|us|20 MINUTES|Every 1 Hours|", "|Every 1 Hours|us|20 MINUTES|P1|"));
        assertThat(guidance.findings()).isEmpty();
        assertThat(guidance.priorityTable().rows()).containsExactly(row("P1", "", "", "20 minutes", "1 hour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Resolution time", "Fix time", "Target resolution", "Time to restore", "Time to fix"})
    void aTimeToResolveIsReadWhereThereIsOne(String heading) {
        ParsedGuidance guidance = parser.parse("""
                | Priority | %s | Response | Updates |
                |---|---|---|---|
                | P1 | 4 Hours | 20 mins | hourly |
                | P2 | N/A | 1 hour | 2 hours |
                | P3 | soon | 2 hours | 1 working day |
                """.formatted(heading));
        assertThat(guidance.priorityTable().rows())
                .extracting(PriorityTable.Row::resolution)
                .containsExactly(Optional.of(Target.parse("4 hours")), Optional.empty(), Optional.empty());
        assertThat(guidance.findings())
                .extracting(Finding::toString)
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .startsWith(
                                "5:8 error [resolution-time-unreadable] The resolution time of \"P3\" can't be read, so none is"
                                        + " promised for it. "));
    }

    @ParameterizedTest
    @CsvSource({
        "P1 - Critical, P1, Critical",
        "P1: Critical, P1, Critical",
        "P1 (Critical), P1, Critical",
        "**P1** – Critical outage, P1, Critical outage",
        "Priority 1, Priority1, ''",
        "Sev 2 (Major), Sev2, Major",
        "SEV-1, SEV-1, ''",
        "SEV-1 Critical, SEV-1, Critical",
        "Sev 1 - Critical, Sev1, Critical",
        "Severity 2 (High), Severity2, High",
        "Priority 1 – Critical, Priority1, Critical",
        "P1 Critical, P1, Critical",
        "P1 - Outage (major), P1, Outage (major)",
        "P6<br>Critical, P6, Critical",
        "**P7** Critical, P7, Critical",
        "`P7` *Critical* _outage_, P7, Critical outage",
        "P6 &ndash; Low, P6, Low",
        "P6&#160;&#x2013;&nbsp;Low, P6, Low",
        "P6 &#42; &#9999999; Low, P6, * &#9999999; Low",
        "🔴 P1, P1, ''",
        "⚠️P1 - Critical, P1, Critical",
        ":red_circle: P1 (Critical), P1, Critical",
        "[P4](#p4), P4, ''",
        "[P4 - Minor](https://x.gov.uk/p4 'Minor'), P4, Minor",
        "[P4][minor] - Minor[^1], P4, Minor",
        "<a name='p3'></a>P3, P3, ''",
        "P3[^1] [^note], P3, ''",
        "P1 / Sev1, P1, Sev1",
        "P1-2, P1-2, ''",
        "P_1_a, P_1_a, ''",
    })
    void aCodeMayHaveItsTypeBesideIt(String cell, String code, String type) {
        ParsedGuidance guidance = parser.parse("|Priority|Response|Updates|\n|-|-|-|\n|" + cell + "|1 hour|1 hour|\n");
        assertThat(guidance.priorityTable().rows()).containsExactly(row(code, type, "", "1 hour", "1 hour"));
        assertThat(guidance.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "P1-P2@P1 P2@''",
                "P1–P3@P1 P2 P3@''",
                "P3 to P1@P3 P2 P1@''",
                "P4/P5@P4 P5@''",
                "P1 & P2@P1 P2@''",
                "P1 &amp; P2@P1 P2@''",
                "P12, P13@P12 P13@''",
                "P1, P2, and P4 - P5@P1 P2 P4 P5@''",
                "Sev 1 and sev 2 (Major)@Sev1 Sev2@Major",
                "SEV-1 - SEV-3: low@SEV-1 SEV-2 SEV-3@low",
                "P1-P10@P1 P2 P3 P4 P5 P6 P7 P8 P9 P10@''",
            })
    void aRowMayStandForSeveralPriorities(String cell, String codes, String type) {
        ParsedGuidance guidance = parser.parse("|Priority|Response|Updates|\n|-|-|-|\n|" + cell + "|1 hour|1 hour|\n");
        assertThat(guidance.findings()).isEmpty();
        assertThat(guidance.priorityTable().rows())
                .extracting(PriorityTable.Row::priority)
                .containsExactlyElementsOf(Arrays.stream(codes.split(" "))
                        .map(code -> new Priority(code, type, ""))
                        .toList());
    }

    @Test
    void marksBetweenTheWordsOfATimeMakeNoDifference() {
        ParsedGuidance guidance = parser.parse("""
                |Priority|Response|Updates|
                |-|-|-|
                |P1|*20* minutes|1&#160;hour|
                |P2|[1 **hour**](#sla)[^2]|_2_ hours|
                |P3|*1* hour or so|1 hour|
                """);
        assertThat(guidance.priorityTable().rows())
                .containsExactly(row("P1", "", "", "20 minutes", "1 hour"), row("P2", "", "", "1 hour", "2 hours"));
        assertThat(guidance.findings())
                .extracting(Finding::toString)
                .singleElement()
                .satisfies(found -> assertThat(found).startsWith("5:6 error [response-time-unreadable]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "|P1|1 hour|1 hour|\\n|p1|2 hours|2 hours|@4:2 error [priority-duplicate] The priority \"p1\" stands in the table twice",
                "|P1|2 days|1 hour|\\n@3:5 error [response-time-unreadable] The response time of \"P1\" can't be read",
                "|P1| **1 hour or so** |1 hour|\\n@3:15 error [response-time-unreadable]",
                "|P1|1 hour|\\n@3:5 error [update-frequency-unreadable]",
                "|P1-P11|1 hour|1 hour|@3:2 error [priority-unreadable] \"P1-P11\" names more than 10 priorities: write a row for each.",
                "|P1-P2|soon|1 hour|@3:8 error [response-time-unreadable] The response time of \"P1-P2\" can't be read",
                "|P one|1 hour|1 hour|\\n@3:2 error [priority-unreadable] \"P one\" is no code of a priority",
            })
    void saysWhatCantBeReadAndWhere(String rows, String finding) {
        ParsedGuidance guidance = parser.parse("|Priority|Response|Updates|\n|-|-|-|\n" + rows.replace("\\n", "\n"));
        assertThat(guidance.findings()).extracting(Finding::toString).anyMatch(found -> found.startsWith(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "|Priority|Response|Owner|\\n|-|-|-|\\n|P1|1 hour|us|@1:1 error [priority-table-incomplete] This table would be a"
                        + " priority table, had it a column for the update frequency",
                "|Priority|Response|Updates|Sev|Type|\\n|-|-|-|-|-|\\n|P1|1 hour|1 hour|S1|x|@1:28 warning [priority-column-duplicate] The"
                        + " column \"Sev\" says the priority, as \"Priority\" does, which counts",
                "|Priority|Response|Updates|Sev|\\n|-|-|-|-|\\n|P1|1 hour|1 hour|S1|@1:28 info [priority-column-duplicate] The column"
                        + " \"Sev\" is read as the type",
                "|Priority|Response (out of hours)|Response (in hours)|Updates|\\n|-|-|-|-|\\n|P1|2 hours|1 hour|1 hour|@1:11 warning"
                        + " [priority-column-duplicate] The column \"Response (out of hours)\" says the response time, as \"Response"
                        + " (in hours)\" does, which counts",
                "<table>\\n<tr><th>Priority</th><th><b>Response time</b></th>\\n<th>Updates</th></tr>\\n</table>@1:1 error"
                        + " [priority-table-html] This priority table is written in HTML, which isn't read: write it as a table",
                "# Times\\n\\n<div><table class='x'>\\n\\n  <tr><td>Sev<td>Respond within<td>Updates</table></div>@3:6 error"
                        + " [priority-table-html]",
                "<table><tr><th>Priority</th><th>Response</th></tr></table>@1:1 error [priority-table-missing]",
                "```\\n<table><tr><th>Priority</th><th>Response</th><th>Updates</th></tr></table>\\n```@1:1 error"
                        + " [priority-table-missing]",
                "|Sev|Response|Updates|\\n|-|-|-|\\n|P1|1 hour|1 hour|\\n\\n|Sev|Response|Updates|\\n|-|-|-|\\n|P1|2 hours|1 hour|@5:1 info"
                        + " [priority-table-duplicate]",
            })
    void saysWhichTableIsMeant(String text, String finding) {
        assertThat(parser.parse(text.replace("\\n", "\n")).findings())
                .extracting(Finding::toString)
                .anyMatch(found -> found.startsWith(finding));
    }

    @Test
    void cellsMayBePaddedUnevenAndOnSeveralLines() {
        String text = """
                Priority |Type| Response|Updates
                --|:--|--
                \tP1\t|Critical<br>outage| 20 Minutes |Once after 2 business days|extra
                """;
        ParsedGuidance guidance = parser.parse("\uFEFF" + text.replace("\n", "\r\n"));
        assertThat(guidance.findings()).isEmpty();
        assertThat(guidance.priorityTable().rows())
                .containsExactly(row("P1", "Critical outage", "", "20 minutes", "Once after 2 business days"));
        assertThat(guidance.tableLocation()).contains(new SourceLocation(1, 2));
    }

    @Test
    void timesMayBeWrittenAsContractsWriteThem() {
        ParsedGuidance guidance = parser.parse("""
                |Severity|Respond within|Updates|Fix target|
                |---|---|---|---|
                |Sev1|Half an hour (24/7)|At least hourly|4 hours, around the clock|
                |Sev2|Up to 4 working hours|Every business day|By end of next working day|
                |Sev3|By the next working day|Once within five working days|n/a|
                """);
        assertThat(guidance.findings()).isEmpty();
        assertThat(guidance.priorityTable().rows())
                .extracting(row -> row.priority().code() + ": " + row.response() + "; " + row.update() + "; "
                        + row.resolution().map(Target::toString).orElse("none"))
                .containsExactly(
                        "Sev1: 30 minutes, around the clock; 1 hour; 4 hours, around the clock",
                        "Sev2: 4 hours; 1 business day; 1 business day",
                        "Sev3: 1 business day; Once after 5 business days; none");
    }

    @Test
    void wordsFromWhichNoDeadlineFollowsSaySo() {
        ParsedGuidance guidance = parser.parse("""
                |Severity|Respond within|Updates|
                |---|---|---|
                |Sev1|Immediately|Hourly|
                |Sev2|2 hours|Daily|
                """);
        assertThat(guidance.findings())
                .extracting(Finding::toString)
                .anyMatch(found -> found.startsWith("3:7 ") && found.contains("write how long it may take"))
                .anyMatch(found -> found.startsWith("4:15 ") && found.contains("24 hours or a business day"));
    }

    @Test
    void aTableInAFenceIsAnExample() {
        assertThat(parser.parse("```\n|Priority|Response|Updates|\n|-|-|-|\n|P1|1 hour|1 hour|\n```\n")
                        .findPriorityTable())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Response time (24/7);20 minutes;20 minutes, around the clock",
                "Response time (24/7);Within 20 minutes.;20 minutes, around the clock",
                "Response time (in and out of office hours);1 hour;1 hour, around the clock",
                "Response time (24/7);20 minutes (office hours only);20 minutes",
                "Response time (24/7);20 minutes, around the clock;20 minutes, around the clock",
                "Response time (24/7);4 working hours;4 hours",
                "Response time (24/7);1 business day;1 business day",
                "Response time (office hours only);20 minutes;20 minutes",
                "Response time (working hours);1 business day;1 business day",
                "Response time (see below);20 minutes;20 minutes",
                "Response (minutes);15;15 minutes",
                "Response (mins)[^1];15 minutes;15 minutes",
                "Response (working hours);4;4 hours",
                "Response (minutes, 24/7);15;15 minutes, around the clock",
                "Response time in minutes;15;15 minutes",
                "Response time in hours (24/7);1;1 hour, around the clock",
                "Respond in;1 hour;1 hour",
            })
    void aHeadingMaySayWhichTimeIsMeant(String heading, String cell, String response) {
        ParsedGuidance guidance =
                parser.parse("|Priority|" + heading + "|Updates|\n|-|-|-|\n|P1|" + cell + "|1 hour|\n");
        assertThat(guidance.findings()).isEmpty();
        assertThat(guidance.priorityTable().rows()).containsExactly(row("P1", "", "", response, "1 hour"));
    }

    @Test
    void everyTimeMayHaveItsUnitInTheHeading() {
        ParsedGuidance guidance = parser.parse("""
                |Priority|Response (minutes)|Update (hours, 24/7)|Fix time (hours)|
                |-|-|-|-|
                |P1|15|1|4|
                |P2|30|hourly|n/a|
                |P3|1 or so|1|4|
                """);
        assertThat(guidance.priorityTable().rows())
                .extracting(row -> row.response() + "; " + row.update() + "; " + row.resolution())
                .containsExactly(
                        "15 minutes; 1 hour, around the clock; Optional[4 hours]",
                        "30 minutes; 1 hour, around the clock; Optional.empty");
        assertThat(guidance.findings())
                .extracting(Finding::toString)
                .singleElement()
                .satisfies(found -> assertThat(found).startsWith("5:5 error [response-time-unreadable]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|Severity|Priority|Response|Update|\n|-|-|-|-|\n|Critical|P1|1 hour|2 hours|",
                "|Priority|Response|Update|Severity|\n|-|-|-|-|\n|P1|1 hour|2 hours|Critical|",
                "|Type|Sev|Priority|Response|Update|\n|-|-|-|-|-|\n|Critical|S1|P1|1 hour|2 hours|",
                "|Priority|Response (out of hours)|Response|Update|Type|\n|-|-|-|-|-|\n|P1|4 hours|1 hour|2 hours|Critical|",
                "|Priority|Response (in hours)|Response (outside hours)|Update|Type|\n|-|-|-|-|-|\n|P1|1 hour|4 hours|2 hours|Critical|",
            })
    void ofTwoColumnsTheOneThatSaysItCounts(String text) {
        assertThat(parser.parse(text.replace("\\n", "\n")).priorityTable().rows())
                .containsExactly(row("P1", "Critical", "", "1 hour", "2 hours"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "not a row@A line without bars stands within the priority table and is no row of it",
                "not a row\\n\\n@A line without bars stands within",
                "<!-- x -->@This line ends the priority table",
                "***@This line ends the priority table",
                "\\n\\n***@A blank line stands within the priority table",
                "\\n<!-- |P3|1 hour|1 hour|\\n-->\\n@A blank line stands within the priority table",
            })
    void rowsBelowALineThatIsNoneAreRead(String between, String message) {
        ParsedGuidance guidance = parser.parse(("|Priority|Response|Updates|\n|-|-|-|\n|P1|1 hour|2 hours|\n" + between
                        + "\n|P2|2 hours|4 hours|\n\nWords | and\nmore\n")
                .replace("\\n", "\n"));
        assertThat(guidance.priorityTable().rows())
                .containsExactly(row("P1", "", "", "1 hour", "2 hours"), row("P2", "", "", "2 hours", "4 hours"));
        assertThat(guidance.findings())
                .extracting(Finding::toString)
                .singleElement()
                .satisfies(found -> assertThat(found).startsWith("4:1 warning [priority-table-broken] " + message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Words.", "<!-- x -->", "## More\n|P2|1 hour|1 hour|", "\n\n***\n\n| a | b |"})
    void whatFollowsATableIsNoPartOfIt(String behind) {
        ParsedGuidance guidance = parser.parse(
                "|Priority|Response|Updates|\n|-|-|-|\n|P1|1 hour|2 hours|\n" + behind.replace("\\n", "\n"));
        assertThat(guidance.findings()).isEmpty();
        assertThat(guidance.priorityTable().rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\nWords.\n\n"})
    void aTableOfSomethingElseDoesNotHideTheRealOne(String between) {
        ParsedGuidance guidance =
                parser.parse("|Level|Response|Update|\n|-|-|-|\n|1st line|see rota|see wiki|\n" + between + """
                |Priority|Response time|Update frequency|
                |-|-|-|
                |P1|1 hour|2 hours|
                """);
        int line = 4 + (int) between.chars().filter(c -> c == '\n').count();
        assertThat(guidance.priorityTable().rows()).containsExactly(row("P1", "", "", "1 hour", "2 hours"));
        assertThat(guidance.tableLocation()).contains(new SourceLocation(line, 1));
        assertThat(guidance.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "1:1 warning [priority-table-empty] No row of this table could be read, so the priority"
                                + " table on line " + line + " counts: mend this one if it was meant.");
    }

    @Test
    void whereNoTableCanBeReadAllSayWhy() {
        ParsedGuidance guidance = parser.parse("""
                |Level|Response|Update|
                |-|-|-|
                |1st line|see rota|see wiki|

                |Priority|Response|Update|
                |-|-|-|
                |P1|soon|1 hour|
                """);
        assertThat(guidance.tableLocation()).contains(new SourceLocation(1, 1));
        assertThat(guidance.findings())
                .extracting(finding -> finding.location() + " " + finding.rule())
                .containsExactly(
                        "1:1 priority-table-empty",
                        "3:2 priority-unreadable",
                        "5:1 priority-table-empty",
                        "7:5 response-time-unreadable");
    }

    @Test
    void aTableInAQuotationIsRead() {
        ParsedGuidance guidance = parser.parse("""
                > Times:
                >
                > | Priority | Response | Updates |
                > |---|---|---|
                > | P1 | 1 hour | 2 hours |
                >| P2 | soon | 2 hours |
                | P3 | 1 hour | 2 hours |
                """);
        assertThat(guidance.priorityTable().rows()).containsExactly(row("P1", "", "", "1 hour", "2 hours"));
        assertThat(guidance.tableLocation()).contains(new SourceLocation(3, 3));
        assertThat(guidance.findings())
                .extracting(Finding::toString)
                .singleElement()
                .satisfies(found -> assertThat(found).startsWith("6:9 error [response-time-unreadable]"));
        assertThat(parser.parse("> ```\n> |Priority|Response|Updates|\n> |-|-|-|\n> |P1|1 hour|1 hour|\n> ```\n")
                        .findPriorityTable())
                .isEmpty();
        assertThat(parser.parse("> > |Priority|Response|Updates|\n> > |-|-|-|\n>> |P1|1 hour|1 hour|")
                        .priorityTable()
                        .rows())
                .hasSize(1);
    }

    private static PriorityTable.Row row(String code, String type, String example, String response, String update) {
        return new PriorityTable.Row(
                new Priority(code, type, example), Target.parse(response), UpdateFrequency.parse(update));
    }
}
