package org.incidentkit.hours;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HoursTokenPropertyTest {

    /** An apostrophe makes no difference to a word, but for who reads it: the pattern, and not the way around it. */
    @Property
    void plainWordsAreTokensAsThePatternHasThem(@ForAll("sentences") String sentence) {
        List<String> plain = HoursToken.of(sentence).stream()
                .map(token -> token.kind() + " " + token.text())
                .toList();
        List<String> byPattern = HoursToken.of(sentence.replaceAll("(?<=[a-zA-Z])(?=[ ,.;:()]|$)", "'")).stream()
                .filter(token -> !token.text().equals("'"))
                .map(token -> token.kind() + " " + token.text().replace("'", ""))
                .toList();
        assertThat(plain).isEqualTo(byPattern);
    }

    @Test
    void whatFollowsTheWordZoneNamesOne() {
        assertThat(HoursToken.of("time zone UTC and timezone Z").stream()
                        .map(token -> token.kind() + " " + token.text()))
                .containsExactly("WORD time", "WORD zone", "ZONE UTC", "WORD and", "WORD timezone", "ZONE Z");
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                        "Monday",
                        "to",
                        "bank",
                        "noon",
                        "Europe/London",
                        "utc",
                        " ",
                        " ",
                        " ",
                        ",",
                        ", ",
                        ".",
                        "; ",
                        ":",
                        "(",
                        ")",
                        "-",
                        "9",
                        "17:30",
                        "P1",
                        "24/7",
                        "2026-12-25",
                        "h\u00e9",
                        "/",
                        "\n",
                        "\u00a0",
                        "x")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
