package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.incidentkit.runbook.internal.MarkdownLines;

import static org.assertj.core.api.Assertions.assertThat;

/** What is looked at first, so that most text needs no closer look, decides as the closer look does. */
class ShortcutsPropertyTest {

    private static final List<String> WORDS =
            List.of("pass", "pwd", "-4", "SG.", "asia", "PRIVATE KEY", "aws", "as", "&sig=", "p ");
    private static final WordSearch SEARCH = new WordSearch(WORDS);

    /** Capitals make a name no plain one, and are the same name. */
    @Property
    void aPlainHostIsJudgedAsAnyOther(@ForAll("hosts") String host) {
        assertThat(problem(host)).isEqualTo(problem(host.toUpperCase(Locale.ROOT)));
    }

    private static String problem(String host) {
        return HostNames.problem("https://" + host + "/docs").orElse("").toLowerCase(Locale.ROOT);
    }

    @Provide
    Arbitrary<String> hosts() {
        return Arbitraries.of(
                        "a",
                        "docs",
                        "www",
                        ".",
                        ".",
                        ".",
                        "-",
                        "1",
                        "127",
                        "uk",
                        "gov",
                        "test",
                        "example",
                        "localhost",
                        "x".repeat(63),
                        "x".repeat(64),
                        "_",
                        ":8080",
                        ":0",
                        "https",
                        "invalid")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Property
    void aWordIsFoundInTheLineInWhichItStands(@ForAll("texts") String text) {
        List<String> lines = MarkdownLines.split(text);
        long[] found = SEARCH.inLines(text, lines.size());
        for (int line = 0; line < lines.size(); line++) {
            for (int i = 0; i < WORDS.size(); i++) {
                boolean stands = lines.get(line)
                        .toLowerCase(Locale.ROOT)
                        .contains(WORDS.get(i).toLowerCase(Locale.ROOT));
                assertThat((found[line] >> i & 1) == 1)
                        .as("%s in line %s", WORDS.get(i), line)
                        .isEqualTo(stands);
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "A",
                        "s",
                        "S",
                        "i",
                        "p",
                        "P",
                        "w",
                        "W",
                        "d",
                        "g",
                        "G",
                        ".",
                        "-",
                        "4",
                        " ",
                        "&",
                        "=",
                        "\n",
                        "\r",
                        "\r\n",
                        "private",
                        "Key",
                        "\u00e9",
                        "\ud83d\ude00")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
