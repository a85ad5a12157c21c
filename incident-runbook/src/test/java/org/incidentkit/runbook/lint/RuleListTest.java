package org.incidentkit.runbook.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of rules is whole, and it is the one that is written down for users. */
class RuleListTest {

    private static final Path SOURCES = Path.of("src/main/java/org/incidentkit/runbook");
    private static final Pattern FOUND = Pattern.compile("\\.(error|warning|info)\\(\\s*([^,;]*\"[a-z0-9-]+\"),");
    private static final Pattern NAME = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    private static Stream<String> sources(String folder) throws IOException {
        List<String> texts;
        try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
            texts = files.filter(file -> file.toString().endsWith(".java"))
                    .map(RuleListTest::read)
                    .toList();
        }
        return texts.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleOfTheParserIsListedWithItsSeverity() throws IOException {
        Set<String> made = sources("parse")
                .flatMap(text -> FOUND.matcher(text).results())
                .flatMap(found ->
                        NAME.matcher(found.group(2)).results().map(name -> name.group(1) + " " + found.group(1)))
                .filter(rule -> !rule.startsWith("priority-"))
                .collect(Collectors.toCollection(TreeSet::new));
        made.add("findings-cut info");
        // Their names are put together, since priority tables in YAML have the same faults.
        made.add("front-matter-duplicate-key error");
        made.add("front-matter-alias error");
        assertThat(ParserRules.ALL.stream()
                        .map(rule -> rule.id() + " " + rule.severity().name().toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void everyRuleHasAClassOfItsOwn() throws IOException {
        long classes = sources("lint")
                .filter(text ->
                        text.contains("extends NamedRule") && text.contains("import org.incidentkit.runbook.Finding;"))
                .filter(text -> !text.contains("class Suppressions"))
                .count();
        assertThat(RunbookLinter.standard().rules())
                .hasSize((int) classes + ParserRules.ALL.size() + Suppressions.RULES.size());
    }

    @Test
    void everyRuleIsTested() throws IOException {
        String tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java") && !file.endsWith("RuleListTest.java"))
                    .map(RuleListTest::read)
                    .collect(Collectors.joining());
        }
        assertThat(Stream.concat(RunbookLinter.standard().rules().stream(), ReadmeLinter.create().rules().stream())
                        .map(RuleDescription::id))
                .allMatch(tests::contains);
    }

    @Test
    void theListsForUsersAreThese() throws IOException {
        List<String> written = Pattern.compile("\\| rule \\|.*?\\n(?=\\n|$)", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("RULES.md")))
                .results()
                .map(MatchResult::group)
                .toList();
        StringBuilder runbook = new StringBuilder(
                "| rule | severity | a runbook should be so | can be kept quiet in the text |\n|---|---|---|---|\n");
        for (RuleDescription rule : RunbookLinter.standard().rules()) {
            runbook.append(row(rule))
                    .append(rule.suppressible() ? " yes" : " no")
                    .append(" |\n");
        }
        StringBuilder readme = new StringBuilder("| rule | severity | a repository should be so |\n|---|---|---|\n");
        for (RuleDescription rule : ReadmeLinter.create().rules()) {
            readme.append(row(rule)).append("\n");
        }
        assertThat(written).containsExactly(runbook.toString(), readme.toString());
    }

    private static String row(RuleDescription rule) {
        return "| `" + rule.id() + "` | " + rule.severity().name().toLowerCase(Locale.ROOT) + " | " + rule.summary()
                + " |";
    }
}
