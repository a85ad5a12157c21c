package org.incidentkit.runbook.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.parse.RunbookParser;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever follows a finding to its place finds something there. */
class PlacesPropertyTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/incidentkit/runbook/fixtures");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> FIXTURES = fixtures();
    private static final List<String> HOURS = List.of(
            "## Incident response hours",
            "### In hours",
            "### Out of hours",
            "**Weekends**",
            "9am-5pm, **Monday** to",
            "  Friday whenever <!-- if -->",
            "- [x] 9am to 5pm &amp; Monday",
            "> office hours mostly",
            "  > and [more](https://a.example.org)",
            "| Day | Hours |",
            "|---|---|",
            "| Mon | 9ish |",
            "    24 hours",
            "No support",
            "\u00a0\u00a09am\u00a0to 5",
            "");

    private static List<String> fixtures() {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                texts.add(RunbookParser.create().parse(file).text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(texts);
    }

    @Provide
    Arbitrary<String> runbooks() {
        return Arbitraries.of(FIXTURES);
    }

    @Provide
    Arbitrary<String> hours() {
        return Arbitraries.of(HOURS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(lines -> "# A\n\n## Hours\n\n" + String.join("\n", lines));
    }

    @Property
    void everyFindingStandsInTheText(@ForAll("runbooks") String runbook) {
        allWithin(runbook);
    }

    @Property(tries = 300)
    void whereverItsLinesStand(@ForAll("runbooks") String runbook, @ForAll long seed) {
        List<String> lines = new ArrayList<>(MarkdownLines.split(runbook));
        Collections.shuffle(lines, new Random(seed));
        allWithin(String.join("\n", lines));
    }

    /** The reader of YAML sees quotation marks around the channel, and so finds a fault past the end of its line. */
    @Test
    void aFaultInFrontMatterStandsInIt() {
        allWithin("""
                ---
                category: runbooks
                ## Contacts

                Team: #register
                https://git.example.org/register
                ```
                ```
                ~~~

                ---
                expires: 2027-07-01
                """);
    }

    @Property(tries = 500)
    void soDoThoseAboutHours(@ForAll("hours") String runbook) {
        allWithin(runbook);
    }

    private static void allWithin(String text) {
        List<String> lines = MarkdownLines.split(text);
        List<Finding> findings =
                RunbookLinter.standard().lint(RunbookParser.create().parse(text), TODAY);
        for (Finding finding : findings) {
            int line = finding.location().line();
            assertThat(line).as("%s in%n%s", finding, text).isBetween(1, Math.max(1, lines.size()));
            String there = lines.isEmpty() ? "" : lines.get(line - 1);
            assertThat(finding.location().column())
                    .as("%s in%n%s", finding, text)
                    .isBetween(1, there.length() + 1);
        }
    }
}
