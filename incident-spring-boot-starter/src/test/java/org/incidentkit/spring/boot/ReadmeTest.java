package org.incidentkit.spring.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.incident.Incident;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Readiness;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.lint.ReadinessScore;
import org.incidentkit.runbook.lint.ReadmeLinter;
import org.incidentkit.runbook.lint.ReadmeReport;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.GuidanceParser;
import org.incidentkit.runbook.parse.ParsedGuidance;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.PriorityTableYaml;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.MarkdownWriter;
import org.incidentkit.sla.ClockState;
import org.incidentkit.sla.Deadlines;
import org.incidentkit.sla.SlaCalculator;
import org.incidentkit.sla.SlaStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.calendar.Division.ENGLAND_AND_WALES;
import static org.incidentkit.hours.BusinessDayRule.CLOSE_OF_DAY;
import static org.incidentkit.incident.Role.LEAD;
import static org.incidentkit.runbook.render.Vocabulary.SITE_PAGE;
import static org.incidentkit.runbook.render.Vocabulary.TEMPLATE;

/** The README's Java lines stand here, compiled and run; the rest of it is compared with what it speaks of. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SOURCE =
            Path.of("src/test/java", ReadmeTest.class.getName().replace('.', '/') + ".java");

    @Test
    @SuppressWarnings({"ReturnValueIgnored", "CheckReturnValue"
    }) // an example shows the question, not what to do with the answer
    void deadlines() {
        Instant raisedAt = Instant.parse("2026-04-02T15:50:00Z");
        // Which deadline? The runbook's own sentence drives the clock.
        ResponseHours hours = ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays");
        BusinessTime time = BusinessTime.of(hours, BankHolidays.of(ENGLAND_AND_WALES), ZoneId.of("Europe/London"));
        SlaCalculator sla = SlaCalculator.of(PriorityTable.opg(), time);
        Deadlines due = sla.deadlines("P1", raisedAt);

        due.response().due(); // 2026-04-07T08:10:00Z
        due.response().explain(); // 10m Thu 2 Apr · Fri 3 Apr closed, Good Friday · …

        assertThat(due.response().due()).hasToString("2026-04-07T08:10:00Z");
        assertThat(due.response().explain().toString()).startsWith("10m Thu 2 Apr · Fri 3 Apr closed, Good Friday · ");

        Instant start = raisedAt;
        Instant a = raisedAt;
        Instant b = raisedAt;
        Instant now = raisedAt;
        time.plus(start, Duration.ofMinutes(20));
        time.between(a, b);
        time.isOpen(now);
        time.nextOpening(now);
        time.plusBusinessDays(start, 2, CLOSE_OF_DAY);
    }

    @Test
    void incidents() {
        SlaCalculator sla = SlaCalculator.of(
                PriorityTable.opg(),
                BusinessTime.of(
                        ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays"),
                        BankHolidays.of(ENGLAND_AND_WALES),
                        ZoneId.of("Europe/London")));
        Instant raisedAt = Instant.parse("2026-11-23T10:00:00Z");
        Instant t1 = raisedAt.plusSeconds(600);
        Instant t2 = t1.plusSeconds(600);
        Instant t3 = t2.plusSeconds(600);
        Instant t4 = t3.plusSeconds(600);
        Instant t5 = t4.plusSeconds(600);
        Instant t6 = t5.plusSeconds(600);
        Instant t7 = t6.plusSeconds(600);
        Instant now = t7;
        // Where does this incident stand? An incident is what happened, in order; status is derived.
        Incident incident = Incident.raised("INC-42", "P2", raisedAt)
                .responded(t1)
                .updated(t2, "We are looking into it")
                .paused(t3, "Waiting for the supplier")
                .resumed(t4)
                .reclassified(t5, "P1", "Nobody can sign in")
                .assigned(t6, LEAD, "Ada")
                .resolved(t7);
        SlaStatus status = sla.status(incident, now); // per clock: state, due, remaining; breaches

        assertThat(status.response().state()).isEqualTo(ClockState.MET);
        assertThat(status.update().state()).isEqualTo(ClockState.STOPPED);
        assertThat(status.breaches()).isEmpty();
    }

    @Test
    void runbooks(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(
                folder.resolve("RUNBOOK.md"), fence("markdown").findFirst().orElseThrow());
        Path guidance = Files.writeString(
                folder.resolve("guidance.md"),
                "|Priority|Response time|Update frequency|\n|-|-|-|\n|P1|20 minutes|1 hour|\n");
        LocalDate today = LocalDate.of(2026, 11, 23);
        // What does this runbook say, and is it fit for use?
        ParsedRunbook parsed = RunbookParser.create().parse(path); // never fails for what the text says
        Runbook runbook = parsed.runbook();
        List<Finding> bad = RunbookLinter.standard().lint(parsed, today);
        PriorityTable table = GuidanceParser.create().parse(guidance).priorityTable();

        assertThat(runbook.title()).isEqualTo("Parking Permits Runbook");
        assertThat(bad).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(table.rows()).hasSize(1);

        Path repository = folder;
        Files.writeString(folder.resolve("README.md"), "[Runbook](RUNBOOK.md)");
        // What to fill in next? Does the README lead to the runbook? And how does a documentation site write it?
        Readiness score = ReadinessScore.of(runbook, today);
        ReadmeReport report = ReadmeLinter.create().lint(repository);
        String page = MarkdownWriter.of(SITE_PAGE).write(runbook);

        assertThat(score.next().orElseThrow().name()).isEqualTo("Who to call when data is involved");
        assertThat(report.runbook()).contains(path);
        assertThat(page).startsWith("---\ntitle: Parking Permits Runbook\n");
        assertThat(RunbookParser.create()
                        .parse(MarkdownWriter.of(TEMPLATE).template("Parking Permits"))
                        .runbook()
                        .title())
                .isEqualTo("Parking Permits Runbook");
    }

    @Test
    void theCommentThatKeepsAFindingQuietDoes() throws IOException {
        String comment =
                matches("`(<!-- incident-kit: [^`]*-->)`", readme()).findFirst().orElseThrow();
        String team = "# A\n\n## Contacts\n\n* Team: jo.bloggs@permits.example.org";
        LocalDate today = LocalDate.of(2026, 11, 23);
        RunbookLinter linter = RunbookLinter.standard();
        assertThat(linter.lint(RunbookParser.create().parse(team), today))
                .extracting(Finding::rule)
                .contains("personal-address");
        assertThat(linter.lint(RunbookParser.create().parse(team + " " + comment), today))
                .extracting(Finding::rule)
                .doesNotContain("personal-address")
                .noneMatch(rule -> rule.startsWith("suppression"));
    }

    @Test
    void theSmallestRunbookStatesWhatDeadlinesNeed() throws IOException {
        ParsedRunbook parsed =
                RunbookParser.create().parse(fence("markdown").findFirst().orElseThrow());
        assertThat(parsed.runbook().responseHours().flatMap(statement -> statement.hours()))
                .contains(ResponseHours.parse("Monday to Friday 09:00-17:00, excluding bank holidays"));
        assertThat(parsed.runbook().contacts()).hasSize(1);
        assertThat(parsed.runbook().serviceUrls()).hasSize(1);
    }

    @Test
    void everyJavaLineIsCompiledHere() throws IOException {
        String source = trimmed(Files.readString(SOURCE));
        List<String> blocks = fence("java").toList();
        assertThat(blocks).hasSize(5).allSatisfy(block -> assertThat(source).contains(trimmed(block)));
    }

    /** The table of packages names every type of the lines, and none that is elsewhere. */
    @Test
    void everyTypeOfTheJavaLinesIsInThePackageThatIsNamed() throws IOException, ReflectiveOperationException {
        Set<String> named = new TreeSet<>();
        List<MatchResult> rows = Pattern.compile("(?m)^\\| `(org\\.incidentkit[a-z.]*)` \\| (.*) \\|$")
                .matcher(readme())
                .results()
                .toList();
        for (MatchResult row : rows) {
            for (String type :
                    matches("`([A-Za-z]+)(?:\\.[A-Z_]+)?`", row.group(2)).toList()) {
                Class<?> found = Class.forName(row.group(1) + "." + type);
                named.add(found.getSimpleName());
            }
            for (String constant : matches("\\.([A-Z_]+)`", row.group(2)).toList()) {
                assertThat(fence("java")).anyMatch(block -> block.contains(constant));
            }
        }
        Set<String> used = fence("java")
                .map(block -> block.replaceAll("//.*|\"[^\"]*\"", ""))
                .flatMap(block -> matches("(?<!\\.)\\b([A-Z][a-z][A-Za-z]*)\\b", block))
                .filter(type -> !Set.of("ZoneId", "Duration", "List").contains(type) && !type.equals("String"))
                .collect(Collectors.toCollection(TreeSet::new));
        used.addAll(Set.of("Division", "BusinessDayRule", "Role", "Vocabulary"));
        assertThat(named).isEqualTo(used);
    }

    @Test
    void theTableInYamlIsRead() throws IOException {
        String yaml = fence("yaml")
                .filter(block -> block.startsWith("priorities:"))
                .findFirst()
                .orElseThrow();
        ParsedGuidance read = PriorityTableYaml.create().parse(yaml);
        assertThat(read.findings()).isEmpty();
        assertThat(read.priorityTable().get("P1").response()).hasToString("20 minutes, around the clock");
        assertThat(read.priorityTable().get("P1").resolution()).isPresent();
        assertThat(read.priorityTable().get("P2").update()).hasToString("Once after 5 business days");
        assertThat(PriorityTableYaml.create()
                        .parse(yaml.replaceFirst(" +update: 1 hour\n", ""))
                        .findings())
                .isNotEmpty();
    }

    @Test
    void thePriorityTableIsTheDefault() throws IOException {
        assertThat(PriorityTable.opg().rows())
                .allSatisfy(row -> assertThat(readme())
                        .contains("| " + row.priority().code() + " | "
                                + row.priority().type() + " | " + row.response() + " | " + row.update() + " |"));
    }

    /** The metadata is what an editor completes, and comes from the code. */
    @Test
    void everyPropertyIsInTheReferenceAndTheReferenceNamesNoOther() throws IOException {
        String metadata = Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json"));
        List<String> properties = JsonPath.read(metadata, "$.properties[*].name");
        List<String> described = JsonPath.read(metadata, "$.properties[?(@.description)].name");
        assertThat(described).containsExactlyInAnyOrderElementsOf(properties);
        assertThat(matches("(?m)^\\| `((?:incident|management)\\.[a-z.-]+)` \\|", readme()))
                .containsExactlyInAnyOrderElementsOf(properties);
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        assertThat(matches("\\]\\(((?!http)[^)#]+)\\)", readme()).map(ROOT::resolve))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).exists());
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static Stream<String> fence(String language) throws IOException {
        return matches("(?ms)^```" + language + "\n(.*?)^```$", readme());
    }

    private static Stream<String> matches(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static String trimmed(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
