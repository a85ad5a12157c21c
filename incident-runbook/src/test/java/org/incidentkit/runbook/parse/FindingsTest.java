package org.incidentkit.runbook.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.incidentkit.runbook.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** What each rule of the parser says, and where. */
class FindingsTest {

    private static List<String> findings(String text) {
        return RunbookParser.create().parse(text).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "---\\nexpires: soon\\n---\\n@2:10 warning [date-unreadable] The date of \"expires\" can't be read from \"soon\": write it as YYYY-MM-DD.",
                "---\\nexpires: Feb 2028\\n---\\n@2:10 warning [date-unreadable] The date of \"expires\" can't be read from \"Feb 2028\", a month: write the day as well, for example 2028-02-29.",
                "---\\nexpires: 02/2026\\n---\\n@, a month: write the day as well, for example 2026-02-28.",
                "---\\nexpires: 2026-02\\n---\\n@, a month: write the day as well, for example 2026-02-28.",
                "---\\nexpires: 13/2026\\n---\\n@can't be read from \"13/2026\": write it as YYYY-MM-DD.",
                "---\\nexpires: spring 2026\\n---\\n@can't be read from \"spring 2026\": write it as YYYY-MM-DD.",
                "---\\nexpires: 03/04/2024\\n---\\n@2:10 info [date-ambiguous] \"03/04/2024\" was read day first, as 2024-04-03",
                "---\\nreview_in: ever\\n---\\n@2:12 warning [review-period-unreadable] The review period can't be read from \"ever\"",
                "---\\na: 1\\na: 2\\n---\\n@3:1 error [front-matter-duplicate-key] The front matter has the key \"a\" twice",
                "---\\na: &x 1\\nb: *x\\n---\\n@3:4 error [front-matter-alias] The front matter has the alias \"*x\", which isn't followed",
                "---\\na: 1\\n# A\\n@1:1 error [front-matter-unclosed] The front matter is never closed",
                "---\\na: [1\\n---\\n@error [front-matter-invalid] The front matter has a value that isn't YAML",
                "x\\n@1:1 warning [title-missing] The runbook has no title",
                "# Service Name Runbook\\n@1:1 warning [title-placeholder] The title is still the template's",
                "# A\\n@1:1 warning [description-missing] Nothing says what the service is and does",
                "# A\\n@1:1 warning [hours-missing] Nothing says when the team responds",
                "# A\\n@1:1 error [contacts-missing] Nobody is named to call in an incident",
                "# A\\n@1:1 warning [data-contacts-missing] Nobody is named to call when an incident involves data",
                "# A\\n@1:1 warning [urls-missing] Nothing says where the service runs",
                "# A\\n@1:1 warning [review-date-missing] Nothing says until when the runbook may be trusted",
                "# A\\n\\n## Contacts\\n\\n* Team: TBC\\n@5:3 warning [contact-empty] Nothing says how to reach \"Team\"",
                "# A\\n\\n## Docs\\n\\n## Docs\\n@5:1 warning [heading-duplicate] The heading \"Docs\" stands for \"Docs\", which another heading does already; it was kept as a section. Put both under one heading, or name this one after what it holds.",
                "# A\\n\\n```\\nx\\n@3:1 warning [code-unclosed] The code block that opens here is never closed",
                "# A\\n\\n<!-- x\\n@3:1 warning [comment-unclosed] The comment that opens here is never closed",
                "##\u00a0A\\n@1:3 warning [no-break-space-in-heading] A no-break space stands beside the number signs of \"A\"",
                "# A\\n\\n**URLs:**\\n@3:1 info [heading-in-bold] Bold words were read as a heading, but other readers take them for text, and no link leads to them: write \"## URLs\".",
                "# A\\n\\n**Service URLs**\\n@to them: write \"### Service URLs\".",
                "# A\\n\\n## Hours\\n\\n    Best endeavours\\n@warning [hours-unresolved] The response hours can't be computed with.",
            })
    void saysWhatAndWhere(String text, String finding) {
        assertThat(findings(text.replace("\\n", "\n"))).anyMatch(found -> found.contains(finding));
    }

    @Test
    void aQuotationMarkWithinOthersSaysWhatToWrite() {
        String text = "The front matter has a value that isn't YAML, since ";
        assertThat(findings("---\na: 'Don't panic'\n---\n"))
                .contains("2:9 error [front-matter-invalid] " + text
                        + "an apostrophe in it ends its single quotation marks: write '' for an apostrophe in single"
                        + " quotation marks, or put the value in double ones. It was read as text.");
        assertThat(findings("---\na: \"The \"new\" one\"\n---\n"))
                .contains("2:10 error [front-matter-invalid] " + text
                        + "a quotation mark in it ends its double quotation marks: write \\\" for one in double quotation"
                        + " marks, or put the value in single ones. It was read as text.");
    }

    @Test
    void aFloodOfFindingsIsCutAndSaysSo() {
        List<Finding> found =
                RunbookParser.create().parse("# A\n\n" + "# B\n".repeat(5_000)).findings();
        assertThat(found).hasSize(1_001);
        assertThat(found)
                .anyMatch(finding -> finding.rule().equals("findings-cut")
                        && finding.message().endsWith("more findings are left out; mend these first."));
        assertThat(found).anyMatch(finding -> finding.rule().equals("contacts-missing"));
    }

    @Test
    void flattenedBlocksAreFound() {
        assertThat(findings("# A\n\n" + ">".repeat(200)))
                .contains(
                        "3:1 warning [markdown-flattened] This block is nested too deep or has too many marks; pages will"
                                + " show its marks as plain text.");
    }

    @Test
    void limitsAreFound() {
        RunbookParser parser = RunbookParser.create().withLimits(ParserLimits.of(100, 10));
        assertThat(parser.parse("x".repeat(101)).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "1:1 error [document-too-large] The document is longer than 100, the limit, and was not read.");
        assertThat(parser.parse("---\na: 1234567890\n---\n# A\n").findings())
                .extracting(Finding::rule)
                .contains("front-matter-too-large");
    }

    @Test
    void bytesThatArentUtf8AreFound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("RUNBOOK.md");
        Files.write(file, "# A\n\nb\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(RunbookParser.create().parse(file).findings())
                .extracting(Finding::toString)
                .contains(
                        "3:2 warning [malformed-utf8] The file isn't all UTF-8; from here on some characters were replaced."
                                + " Save it as UTF-8.");
    }
}
