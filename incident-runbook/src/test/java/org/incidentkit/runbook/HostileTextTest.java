package org.incidentkit.runbook;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.runbook.render.MarkdownWriter;
import org.incidentkit.runbook.render.PageContext;

import static org.assertj.core.api.Assertions.assertThat;

/** No text within the limits may take long or overflow the stack, wherever in a runbook it stands. */
class HostileTextTest {

    /** Long enough for anything worse than linear to run into the timeout, and no longer. */
    private static final int LONG = 200_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("nested quotations", ">".repeat(5_000)),
                Arguments.of("nested quotations with spaces", "> ".repeat(5_000) + "x"),
                Arguments.of("underscores", "_".repeat(5_000)),
                Arguments.of("words in underscores", "_a ".repeat(10_000)),
                Arguments.of("asterisks", "*a **b ".repeat(10_000)),
                Arguments.of("a flood of references", "[x]: <url>".repeat(500)),
                Arguments.of("a flood of reference lines", "[x]: <url>\n".repeat(10_000)),
                Arguments.of("a flood of reference blocks", "[x]: <url>\n\n".repeat(10_000)),
                Arguments.of("open links", "[a](".repeat(20_000)),
                Arguments.of("open brackets", "[".repeat(LONG)),
                Arguments.of("images", "![a](".repeat(20_000)),
                Arguments.of("closed brackets", "[a]".repeat(20_000)),
                Arguments.of("a long link title", "[a](b \"" + "x".repeat(LONG)),
                Arguments.of("a link title of escapes", "[a](b \"" + "\\x".repeat(9_000) + "\")"),
                Arguments.of("a long link target", "[a](<" + "x".repeat(15_000) + ">)"),
                Arguments.of("brackets in a target", "[a](" + "(".repeat(15_000)),
                Arguments.of("growing runs of backticks", backticks(600)),
                Arguments.of("nested lists", nestedLists(1_000)),
                Arguments.of("nested lists on one line", "- ".repeat(5_000) + "x"),
                Arguments.of("numbered lists on one line", "1. ".repeat(5_000) + "x"),
                Arguments.of("quotations and lists", "> - ".repeat(5_000) + "x"),
                Arguments.of("growing quotations", growingQuotations(700)),
                Arguments.of("open tags", "<a ".repeat(20_000)),
                Arguments.of("a tag of many attributes", "<a " + "b='c' ".repeat(20_000) + ">"),
                Arguments.of("open comments", "<!-- ".repeat(20_000)),
                Arguments.of("lines of open comments", "x <!--\n".repeat(20_000)),
                Arguments.of("open comments and one end", "x <!--\n".repeat(20_000) + "\n-->"),
                Arguments.of("declarations", "<!A ".repeat(10_000) + "<?".repeat(10_000)),
                Arguments.of("entities", "&amp".repeat(20_000)),
                Arguments.of("backslashes", "\\".repeat(LONG)),
                Arguments.of("bars", "|".repeat(20_000) + "\n" + "|-".repeat(10_000)),
                Arguments.of(
                        "a wide table", "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "|b".repeat(5_000)),
                Arguments.of("a long table", "|a|b|\n|-|-|\n" + "|1|2|\n".repeat(10_000)),
                Arguments.of("one long word", "a".repeat(LONG)),
                Arguments.of("one long number", "0".repeat(LONG)),
                Arguments.of("half mail addresses", "a@".repeat(40_000)),
                Arguments.of("half addresses", "https://".repeat(16_000)),
                Arguments.of("half numbers", "+44 (".repeat(20_000)),
                Arguments.of("bullets", "* a: b\n".repeat(10_000)),
                Arguments.of("nested bullets", "* a:\n" + "  * b\n".repeat(10_000)),
                Arguments.of("headings of one name", "## a\n".repeat(12_000)),
                Arguments.of("known headings", "### Docs\n".repeat(12_000)),
                Arguments.of("underlines", "a\n---\n".repeat(12_000)),
                Arguments.of("fences", "```\n".repeat(12_001)),
                Arguments.of("groups", "#### a\nhttps://a.example\n".repeat(20_000)),
                Arguments.of("service addresses", "    https://a.example\n".repeat(8_000)),
                Arguments.of("colons", ":".repeat(LONG)),
                Arguments.of("blank lines", "\n".repeat(LONG)),
                Arguments.of("spaces", " ".repeat(LONG) + "x"),
                Arguments.of("tabs", "\t".repeat(LONG) + "x"),
                Arguments.of("names of secrets", "password ".repeat(20_000)),
                Arguments.of("secrets", "password: a1b2c3d4, ".repeat(10_000)),
                Arguments.of("lines of secrets", "* token: `a1b2c3d4e5f6g7h8`\n".repeat(7_000)),
                Arguments.of("half secrets", "awssecret=".repeat(20_000)),
                Arguments.of("half keys", "a-".repeat(LONG / 2)),
                Arguments.of("half web tokens", "eyJa".repeat(LONG / 4)),
                Arguments.of("comments to the linter", "<!-- incident-kit: ignore a, reason: bcd -->\n".repeat(5_000)),
                Arguments.of("comments to the linter in one line", "<!-- incident-kit: ignore a b ".repeat(7_000)),
                Arguments.of("open comments at line ends", "a <!--\nincident-kit:".repeat(8_000)),
                Arguments.of("links to anchors", "[a](#b)".repeat(20_000)),
                Arguments.of("hosts without an end", "https://" + "a.".repeat(LONG / 2)),
                Arguments.of("addresses with colons", "a://b:".repeat(30_000)),
                Arguments.of("YAML collections", "---\na: " + "[".repeat(10_000) + "\n---\n"),
                Arguments.of("YAML anchors", "---\n" + "a: &a [*a,*a]\n".repeat(500) + "---\n"));
    }

    private static String backticks(int longest) {
        StringBuilder out = new StringBuilder();
        IntStream.rangeClosed(1, longest).forEach(n -> out.append("e").append("`".repeat(n)));
        return out.toString();
    }

    private static String nestedLists(int depth) {
        StringBuilder out = new StringBuilder();
        IntStream.range(0, depth).forEach(n -> out.append("  ".repeat(n)).append("* a\n"));
        return out.toString();
    }

    private static String growingQuotations(int depth) {
        StringBuilder out = new StringBuilder();
        IntStream.range(1, depth).forEach(n -> out.append(">".repeat(n)).append(" a\n\n"));
        return out.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Timeout(value = 15, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsSoon(String name, String text) {
        for (String place : new String[] {
            "",
            "## Incident Response Hours\n\n",
            "## Incident contact details\n\n",
            "## URLs\n\n### Service URLs\n\n",
            "## Incident contact details\n\n* Team: "
        }) {
            String document = place + text;
            if (document.length() > 1 << 20) {
                continue;
            }
            ParsedRunbook parsed = RunbookParser.create().parse(document);
            List<Finding> findings = RunbookLinter.standard().lint(parsed, LocalDate.of(2026, 1, 5));
            assertThat(findings).hasSizeLessThanOrEqualTo(1_001);
            String page = HtmlRenderer.create().page(parsed, PageContext.on(LocalDate.of(2026, 1, 5)));
            String written = MarkdownWriter.create().write(parsed.runbook());
            assertThat(page).endsWith("</html>\n");
            assertThat(written).isNotEmpty();
        }
    }
}
