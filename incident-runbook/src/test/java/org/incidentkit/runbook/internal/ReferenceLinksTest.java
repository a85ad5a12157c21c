package org.incidentkit.runbook.internal;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceLinksTest {

    private static final String DEFINITIONS = """
            [slack]: https://x.slack.com/archives/C1 "The channel"
            [Status Page]: <https://status.example.org/a_(b)>

            Words go on
            [in a paragraph]: https://no.example.org
            [^1]: https://note.example.org

                [code]: https://code.example.org
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ask in [#visits][slack], please   | Ask in [#visits](https://x.slack.com/archives/C1), please
        [Slack][]                         | [Slack](https://x.slack.com/archives/C1)
        [slack]                           | [slack](https://x.slack.com/archives/C1)
        See [status  page].               | See [status  page](<https://status.example.org/a_(b)>).
        ![logo][slack]                    | ![logo](https://x.slack.com/archives/C1)
        [a][slack] [b][none] [c](d)       | [a](https://x.slack.com/archives/C1) [b][none] [c](d)
        `[slack]` <!-- [slack] --> \\[slack] | `[slack]` <!-- [slack] --> \\[slack]
        [slack](https://a.example)        | [slack](https://a.example)
        [slack]: more words here          | [slack]: more words here
        [in a paragraph] [^1] [code] [    | [in a paragraph] [^1] [code] [
        [[slack]]                         | [[slack](https://x.slack.com/archives/C1)]
        """)
    void linksGetTheirAddress(String text, String expected) {
        ReferenceLinks links = ReferenceLinks.in(List.of(text, DEFINITIONS), List.of());
        assertThat(links.resolved(text)).isEqualTo(expected);
        assertThat(links.resolvedLine(text)).isEqualTo(expected);
    }

    @Test
    void whatATextDefinesItselfStays() {
        String own = "[slack]\n\n[slack]: https://own.example.org";
        assertThat(ReferenceLinks.in(List.of(own, "[slack]"), List.of()).resolved(own))
                .isEqualTo(own);
        assertThat(ReferenceLinks.in(List.of(own, "[slack]"), List.of()).resolved("[slack]"))
                .isEqualTo("[slack](https://own.example.org)");
    }

    @Test
    void whatTwoTextsDefineStays() {
        ReferenceLinks links = ReferenceLinks.in(List.of(DEFINITIONS, "[slack]: https://other.example.org"), List.of());
        assertThat(links.resolved("[slack]")).isEqualTo("[slack]");
    }

    @Test
    void anAddressWithANoBreakSpaceInItStaysWhereItIs() {
        for (String space : List.of("\u00A0", "\u00C2\u00A0", "\u200B")) {
            String definition = "[slack]: https://x.slack.com/a" + space + "b";
            assertThat(ReferenceLinks.in(List.of(definition), List.of()).resolved("[slack]"))
                    .isEqualTo("[slack]");
        }
    }

    @Test
    void codeStays() {
        String text = "```\n[slack]\n```\n\n    [slack]\n\n# [slack]";
        assertThat(ReferenceLinks.in(List.of(text, DEFINITIONS), List.of()).resolved(text))
                .isEqualTo(text.replace("# [slack]", "# [slack](https://x.slack.com/archives/C1)"));
    }

    @Test
    void aDocumentThatWouldGrowWithoutBoundStaysAsItIs() {
        String bomb = "[a]: https://example.org/" + "x".repeat(1_900);
        String many = String.join(" ", Collections.nCopies(10_000, "[a]"));
        assertThat(ReferenceLinks.in(List.of(bomb, many), List.of()).resolved(many))
                .isEqualTo(many);
        assertThat(ReferenceLinks.in(List.of(bomb), List.of(many)).resolvedLine(many))
                .isEqualTo(many);
    }
}
