package org.incidentkit.runbook.parse;

import org.junit.jupiter.api.Test;

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

    private static PriorityTable.Row row(String code, String type, String example, String response, String update) {
        return new PriorityTable.Row(
                new Priority(code, type, example), Target.parse(response), UpdateFrequency.parse(update));
    }
}
