package org.incidentkit.runbook.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Front matter that was read is written so that others read the same from it. */
class FrontMatterLinesTest {

    private static Map<String, String> read(String yaml) {
        Map<String, String> values = new LinkedHashMap<>();
        FrontMatterYaml.read(yaml, 16).entries().forEach(entry -> values.put(entry.key(), entry.value()));
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags: [alpha, beta]",
                "owner: us\ntags: [\"P1: first\", \"\"]\nlast: x",
                "owners:\n  team: us\n  rota:\n    - mon: asha\n      tue: ben\n    - wed: cleo",
                "list:\n  - one\n  - name: two",
                "a b.c: d"
            })
    void listsAndMapsAreWrittenAsTheyWere(String yaml) {
        assertThat(FrontMatterLines.of(read(yaml))).isEqualTo(List.of(yaml.split("\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [[1, 2], [3]]",
                "\"a[1]\": x",
                "\"a[0]\": x\nb: y\n\"a[1]\": z",
                "a: x\n\"a.b\": y",
                "\"[0]\": x",
                "\".a\": x",
                "\"a.\": x\n\"b..c\": y",
                "\"a[00]\": x",
                "a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: {n: x}}}}}}}}}}}}}"
            })
    void whatIsWrittenIsReadWhateverTheKeysAre(String yaml) {
        Map<String, String> values = read(yaml);
        Map<String, String> again = read(String.join("\n", FrontMatterLines.of(values)));
        assertThat(List.copyOf(again.entrySet())).isEqualTo(List.copyOf(values.entrySet()));
        assertThat(values).isNotEmpty();
    }

    @Test
    void keysOfTheModelAreLeftAlone() {
        assertThat(FrontMatterLines.of(Map.of("expires.a", "b"))).containsExactly("expires.a: b");
    }

    @Test
    void nothingIsNothing() {
        assertThat(FrontMatterLines.of(Map.of())).isEmpty();
    }
}
