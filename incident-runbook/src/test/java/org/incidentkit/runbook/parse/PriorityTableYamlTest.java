package org.incidentkit.runbook.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.policy.Priority;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.policy.UpdateFrequency;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.SourceLocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PriorityTableYamlTest {

    private final PriorityTableYaml yaml = PriorityTableYaml.create();

    private static final PriorityTable TABLE = PriorityTable.of(List.of(
            new PriorityTable.Row(
                    new Priority("P1", "Critical", "Complete outage"),
                    Target.parse("20 minutes"),
                    UpdateFrequency.parse("1 hour"),
                    Optional.of(Target.parse("4 hours, around the clock"))),
            new PriorityTable.Row(
                    new Priority("P4", "", ""),
                    Target.parse("1 business day"),
                    UpdateFrequency.parse("Once after 5 business days"))));

    @ParameterizedTest
    @ValueSource(strings = {"""
                priorities:
                  - priority: P1
                    type: Critical
                    example: Complete outage
                    response: 20 minutes
                    update: 1 hour
                    resolution: 4 hours around the clock
                  - priority: P4
                    response: 1 business day
                    update: Once after 5 business days
                """, """
                # ours
                priorities:
                  P1:
                    type: 'Critical'
                    example: "Complete outage"
                    response_time: 20 Minutes
                    update-frequency: every 1 hours
                    Fix time: 4 hours 24/7
                  P4: {response: 1 business day, updates: Once after 5 business days}
                service: visits
                """, """
                - {sev: P1, name: Critical, description: Complete outage, acknowledgeSoon: x, acknowledge within: 20 mins,
                   updates: hourly, time_to_restore: "4 hours, around the clock"}
                - {code: P4, response: 1 working day, update: once within 5 working days, resolution: n/a}
                """, """
                P1:
                  type: Critical
                  example: >
                    Complete
                    outage
                  response: 20 minutes
                  update: 1 hour
                  resolution: 4 hours around the clock
                P4:
                  response: 1 business day
                  update: Once after 5 business days
                  resolution:
                """, """
                ---
                priority_table: [{priority: P1, type: Critical, example: Complete outage, response: 20 minutes,
                  update: 1 hour, resolution: 4 hours around the clock},
                  {priority: P4, response: 1 business day, update: Once after 5 business days}]
                ...
                """, """
                - priority: P1 - Critical
                  example: Complete outage
                  responseTime: 20 minutes
                  updatefrequency: 1 hour
                  fix_time_in_hours: 4 hours, 24/7
                - Priority: P 4
                  response (business days): 1
                  updateEvery: Once after 5 business days
                """, """
                priorities:
                  - P1 (Critical): {example: Complete outage, response_in_minutes: 20, updates: hourly, fix: 4 hours 24/7}
                  - P4: {response: 1 business day, update: Once after 5 business days}
                """, """
                - P1: {type: Critical, example: Complete outage, response: 20 minutes, update: 1 hour, fix: 4 hours 24/7}
                  P4: {response: 1 business day, update: Once after 5 business days}
                """})
    void readsWhatATeamWouldWrite(String text) {
        ParsedGuidance read = yaml.parse(text);
        assertThat(read.priorityTable()).isEqualTo(TABLE);
        assertThat(read.findings()).allMatch(finding -> finding.rule().equals("priority-key-unknown"));
        assertThat(yaml.parse("\uFEFF" + text.replace("\n", "\r\n")).priorityTable())
                .isEqualTo(TABLE);
    }

    @Test
    void aCodeOfOneWordIsTakenAsItStands() {
        assertThat(yaml.parse("[{priority: P1-P2, response: 1 hour, update: 1 hour},"
                                + " {priority: 'Sev 6', response: 1 hour, update: 1 hour},"
                                + " {priority: 'P3, P4', response: 1 hour, update: 1 hour}]")
                        .priorityTable()
                        .rows())
                .extracting(row -> row.priority().code())
                .containsExactly("P1-P2", "Sev6", "P3", "P4");
    }

    @Test
    void theTablesOfTheLibraryAreReadBack() {
        assertThat(yaml.parse(yaml.write(PriorityTable.opg())).priorityTable()).isEqualTo(PriorityTable.opg());
        assertThat(yaml.write(TABLE)).isEqualTo("""
                priorities:
                  - priority: P1
                    type: Critical
                    example: Complete outage
                    response: "20 minutes"
                    update: "1 hour"
                    resolution: "4 hours, around the clock"
                  - priority: P4
                    response: "1 business day"
                    update: Once after 5 business days
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "- priority: P1\\n  response: soonish\\n  update: 1 hour@2:13 error [response-time-unreadable] The response time of \"P1\""
                        + " can't be read, so its row was left out.",
                "- priority: P1\\n  response: '1 hour or so'\\n  update: 1 hour@2:21 error [response-time-unreadable]",
                "- priority: P1\\n  response: 1 hour@1:3 error [update-frequency-unreadable] The update frequency of \"P1\"",
                "P1:\\n  response: 1 hour\\n  update: never@3:11 error [update-frequency-unreadable]",
                "P1: {response: 1 hour, update: 1 hour, resolution: soon}@1:52 error [resolution-time-unreadable] The resolution"
                        + " time of \"P1\" can't be read, so none is promised for it.",
                "- response: 1 hour\\n  update: 1 hour@1:3 error [priority-unreadable] A row of the priority table names no priority.",
                "- priority: P one a\\n  response: 1 hour\\n  update: 1 hour@1:13 error [priority-unreadable] \"P one a\" is no code",
                "- P1\\n- P2@1:3 error [priority-unreadable] A priority is a map",
                "priorities: {P1: 1 hour}@1:18 error [priority-unreadable] A priority is a map",
                "- priority: P1\\n  responce: 1 hour@2:3 warning [priority-key-unknown] Nobody knows the key \"responce\"",
                "- priority: P1\\n  response: [1 hour]@2:3 error [priority-value-unreadable] The response time is a text",
                "- priority: P1\\n  response: 1 hour\\n  response: 2 hours\\n  update: 1 hour@3:3 error [yaml-duplicate-key] The YAML has the key"
                        + " \"response\" twice; the first one counts.",
                "- priority: P1\\n  response: 1 hour\\n  ack: 1\\n  acknowledge: 2 hours\\n  update: 1 hour@4:3 warning"
                        + " [priority-column-duplicate] The key \"acknowledge\" says the response time",
                "P1: {response: 1 hour, update: 1 hour}\\np1: {response: 1 hour, update: 1 hour}@2:1 error [priority-duplicate]",
                "P1: {priority: P2, response: 1 hour, update: 1 hour}@1:16 warning [priority-conflict]",
                "P1: {response: &a 1 hour, update: *a}@1:35 error [yaml-alias] The YAML has the alias \"*a\"",
                "priorities:\\n  - priority: P1\\n   response: 1 hour@3:error [yaml-invalid] The YAML can't be read from here on",
                "priorities: [@error [yaml-invalid]",
                "priorities: soon@1:1 error [priority-table-missing] The YAML has no list of priorities",
                "a: 1@1:1 error [priority-table-missing]",
                "''@1:1 error [priority-table-missing]",
                "- priority: P1\\n  response: x\\n  update: y@1:1 error [priority-table-empty]",
                "a: 1\\n---\\nb: 2@error [yaml-invalid] The YAML can't be read from here on: \"a second document begins here\".",
                "[[[[[[[[[[[[[[[[[[[[@1:17 error [yaml-invalid] The YAML can't be read from here on: \"values are nested more than 16"
                        + " deep\".",
            })
    void saysWhatCantBeReadAndWhere(String text, String finding) {
        List<String> found = yaml.parse(text.replace("\\n", "\n")).findings().stream()
                .map(Finding::toString)
                .toList();
        assertThat(found).anyMatch(line -> line.contains(finding.replaceFirst("^\\d+:(?=error)", "")));
    }

    @Test
    void whereTheYamlIsBrokenThereIsNoTable() {
        ParsedGuidance read = yaml.parse("- {priority: P1, response: 1 hour, update: 1 hour}\n- {priority: P2\n");
        assertThat(read.findPriorityTable()).isEmpty();
        assertThatThrownBy(read::priorityTable)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "No priority table could be read: 2:16 error [yaml-invalid] The YAML can't be read from here"
                                + " on: \"while parsing a flow mapping: expected ',' or '}'");
    }

    @Test
    void readsFilesAndStreamsAndKeepsToTheLimits(@TempDir Path folder) throws IOException {
        String text = yaml.write(TABLE);
        Path file = Files.writeString(folder.resolve("priorities.yaml"), text);
        assertThat(yaml.parse(file).priorityTable()).isEqualTo(TABLE);
        assertThat(yaml.parse(file).sourceName()).isEqualTo("priorities.yaml");
        assertThat(yaml.parse(file).tableLocation()).contains(new SourceLocation(2, 3));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(yaml.parse(new ByteArrayInputStream(bytes), "stream").sourceName())
                .isEqualTo("stream");
        ParsedGuidance cut = yaml.withLimits(ParserLimits.of(100, 100)).parse(text);
        assertThat(cut.findings()).extracting(Finding::rule).containsExactly("document-too-large");
        assertThat(cut.findPriorityTable()).isEmpty();
    }
}
