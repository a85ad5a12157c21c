package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern, and words without which no line has it: most lines hold none, and needn't be looked at closer.
 *
 * @param what what it finds, with its article
 * @param hints the words, one of which every line has that the pattern fits
 * @param pattern the pattern
 */
record HintedPattern(String what, List<String> hints, Pattern pattern) {

    boolean mayBeIn(String line) {
        for (String hint : hints) {
            if (line.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    /** Several, to be looked for in one text. */
    static final class Set {
        private final List<HintedPattern> all;
        private final WordSearch words;

        Set(List<HintedPattern> all) {
            this.all = List.copyOf(all);
            this.words = new WordSearch(
                    all.stream().flatMap(one -> one.hints().stream()).toList());
        }

        /** {@return those that a text may hold, so that its lines need to be looked at for these alone} */
        List<HintedPattern> thatMayBeIn(String text) {
            BitSet found = words.in(text);
            List<HintedPattern> may = new ArrayList<>();
            int hint = 0;
            for (HintedPattern one : all) {
                int after = hint + one.hints().size();
                int next = found.nextSetBit(hint);
                if (next >= 0 && next < after) {
                    may.add(one);
                }
                hint = after;
            }
            return may;
        }
    }
}
