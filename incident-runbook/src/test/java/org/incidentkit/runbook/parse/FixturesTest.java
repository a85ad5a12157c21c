package org.incidentkit.runbook.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.incidentkit.runbook.RunbookSnapshot;
import org.incidentkit.runbook.render.MarkdownWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Whole runbooks and what they say. Beside each {@code .md} stands a {@code .txt} with its model, for people to read; after
 * a change on purpose {@code -Dsnapshots=rewrite} writes them again, and their diff tells whether the change was right.
 */
class FixturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/incidentkit/runbook/fixtures");
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("snapshots"));
    private static final int CONTEXT = 2;

    static Stream<Path> runbooks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runbooks")
    void isReadAsItsSnapshotSays(Path runbook) throws IOException {
        String actual = RunbookSnapshot.of(RunbookParser.create().parse(runbook));
        Path snapshot = runbook.resolveSibling(runbook.getFileName().toString().replace(".md", ".txt"));
        if (REWRITE) {
            Files.writeString(snapshot, actual);
            return;
        }
        String expected = Files.exists(snapshot) ? Files.readString(snapshot) : "";
        if (!expected.equals(actual)) {
            fail(runbook.getFileName() + " is read otherwise than its snapshot says (-Dsnapshots=rewrite writes it"
                    + " again):\n"
                    + diff(expected.lines().toList(), actual.lines().toList()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runbooks")
    void isTheSameWhenItIsWrittenAndRead(Path runbook) throws IOException {
        ParsedRunbook parsed = RunbookParser.create().parse(runbook);
        String written = MarkdownWriter.create().write(parsed.runbook());
        assertThat(RunbookParser.create().parse(written).runbook()).as(written).isEqualTo(parsed.runbook());
    }

    @Test
    void everySnapshotHasItsRunbookAndThereAreManyOfThem() throws IOException {
        List<Path> runbooks = runbooks().toList();
        assertThat(runbooks).hasSizeGreaterThanOrEqualTo(40);
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.(?:md|txt)$", ""))
                            .toList())
                    .hasSize(2 * runbooks.size())
                    .allMatch(name -> Files.exists(FOLDER.resolve(name + ".md")));
        }
        List<String> texts = new ArrayList<>();
        for (Path runbook : runbooks) {
            texts.add(new String(Files.readAllBytes(runbook), StandardCharsets.ISO_8859_1));
        }
        assertThat(texts).doesNotHaveDuplicates();
    }

    /** The lines that differ, with a few around them: "-" is what the snapshot says, "+" is what was read. */
    private static String diff(List<String> expected, List<String> actual) {
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(actual.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            if (i < expected.size() && j < actual.size() && expected.get(i).equals(actual.get(j))) {
                lines.add("  " + expected.get(i));
                i++;
                j++;
            } else if (j == actual.size() || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + expected.get(i++));
            } else {
                lines.add("+ " + actual.get(j++));
            }
        }
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            boolean near = lines.subList(Math.max(0, at - CONTEXT), Math.min(lines.size(), at + CONTEXT + 1)).stream()
                    .anyMatch(line -> !line.startsWith("  "));
            out.append(near ? lines.get(at) + "\n" : "");
        }
        return out.toString();
    }
}
