package org.incidentkit.runbook.lint;

/** A team's words within a message, cut short but never within a character. */
final class Quotes {

    private static final int LONGEST = 80;

    private Quotes() {}

    static String of(String words) {
        return "\"" + cut(words) + "\"";
    }

    /** The same without quotation marks. */
    static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return words.substring(0, end) + "\u2026";
    }
}
