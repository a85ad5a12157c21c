package org.incidentkit.runbook.lint;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a sentence counts bank holidays in or out. */
final class HolidayWords {

    private static final String DAYS = "(?:bank|public)[ -]?(?:holidays?|hols?)\\b";
    private static final Pattern NAMED = Pattern.compile("(?i)\\b" + DAYS);
    private static final Pattern OUT = Pattern.compile(
            "(?i)\\b(?:not?|never|nobody|none|exclud\\w{0,4}|excl|except\\w{0,4}|closed|apart from|other than|outside|without)\\b|n['\u2019]t\\b");
    private static final Pattern IN = Pattern.compile(
            "(?i)\\b(?:includ\\w{0,4}|incl|inc|open|also|cover\\w{0,3}|respond\\w{0,3}|work\\w{0,3}|staffed|available)\\b");
    /** "We are open on bank holidays, but not on Christmas Day" says two things. */
    private static final Pattern APART = Pattern.compile("[.;]\\s|,\\s(?!(?:or|nor|and)\\b)|\\bbut\\b");
    /** What is denied twice is left to the reader. */
    private static final Pattern TWICE =
            Pattern.compile("(?i)(?:\\bnot|n['\u2019]t)\\s(?:\\w{1,12}\\s){0,2}(?:exclud|excl\\b|closed|except)");

    private HolidayWords() {}

    /** {@return whether bank holidays are counted in; empty if the words don't say} */
    static Optional<Boolean> countIn(String words) {
        if (!NAMED.matcher(words).find()) {
            return Optional.empty();
        }
        for (String clause : APART.split(words, -1)) {
            if (NAMED.matcher(clause).find() && !TWICE.matcher(clause).find()) {
                if (OUT.matcher(clause).find()) {
                    return Optional.of(false);
                }
                if (IN.matcher(clause).find()) {
                    return Optional.of(true);
                }
            }
        }
        return Optional.empty();
    }
}
