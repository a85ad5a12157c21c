package org.incidentkit.runbook;

import java.util.Locale;
import java.util.Set;

/**
 * Tells digits that look like a telephone number and are that of a purchase order, a ticket or an account. A number that
 * nobody can dial in an incident is worse than one too many, so the word must stand right before digits without spaces.
 */
final class ReferenceNumbers {

    private static final Set<String> REFERENCES =
            Set.of("account", "acct", "contract", "invoice", "order", "po", "ref", "reference", "ticket");
    private static final Set<String> NUMBER = Set.of("no", "nr", "num", "number");
    private static final String BETWEEN = " \u00A0.:#";
    private static final int LONGEST_WORD = 9;

    private ReferenceNumbers() {}

    static boolean isAt(String text, PhoneNumbers.Found found) {
        String digits = text.substring(found.start(), found.end());
        // Mobile numbers alone begin so, and people write them in one piece.
        if (digits.startsWith("07") || !digits.chars().allMatch(Character::isDigit)) {
            return false;
        }
        int end = endOfWord(text, found.start());
        String word = word(text, end);
        boolean numbered = NUMBER.contains(word);
        if (numbered) {
            end = endOfWord(text, end - word.length());
            word = word(text, end);
        }
        boolean named = numbered
                || word.startsWith("ref")
                || text.substring(end, found.start()).contains("#");
        boolean colon = text.substring(end, found.start()).indexOf(':') >= 0;
        // "PO: 01632 960123" is how to reach the product owner, "Ref: 0163296012" nobody.
        return REFERENCES.contains(word) && (named || (!colon && (!word.equals("po") || digits.length() < 11)));
    }

    private static int endOfWord(String text, int before) {
        int end = before;
        while (end > 0 && before - end < LONGEST_WORD && BETWEEN.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static String word(String text, int end) {
        int from = end;
        while (from > 0 && end - from <= LONGEST_WORD && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
