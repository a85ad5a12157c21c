package org.incidentkit.runbook.lint;

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
}
