package org.incidentkit.runbook;

import java.util.Map;

/**
 * Tells where a telephone number ends. Hours, extensions and other numbers stand behind it as people write them, and
 * would be dialled: so a number of the United Kingdom ends where it is complete, with 10 or 11 digits in all.
 *
 * <p>A text is read once from left to right, and no further than the longest number reaches.
 */
final class PhoneNumbers {

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 15;
    private static final int FEWEST_DIGITS = 8;
    /** Hyphens and dashes of all kinds, and what else may stand between the groups of a number. */
    private static final String BETWEEN = " \u00A0\u2007\u2009\u202F-.\u2010\u2011\u2012\u2013";

    private static final String DASHES = "-\u2010\u2011\u2012\u2013";
    /** How many digits the numbers of a country have, its code included, where all have the same. */
    private static final Map<String, Integer> DIGITS =
            Map.of("1", 11, "7", 11, "31", 11, "33", 11, "34", 11, "45", 10, "47", 10, "48", 11, "61", 11, "91", 12);

    private final String text;
    private final int from;
    private final int limit;
    private final StringBuilder digits = new StringBuilder();
    private boolean abroad;
    private boolean home;
    private int open = -1;
    private int close = -1;
    private int complete = -1;

    private PhoneNumbers(String text, int from) {
        this.text = text;
        this.from = from;
        this.limit = Math.min(text.length(), from + LONGEST);
    }

    /**
     * A number within a text.
     *
     * @param start where it begins
     * @param end where it ends
     */
    record Found(int start, int end) {

        static final Found NONE = new Found(-1, -1);

        boolean isNumber() {
            return end >= 0;
        }
    }

    /** Tells a number that begins at a place. */
    static Found at(String text, int from) {
        return begins(text, from) ? new PhoneNumbers(text, from).read(true) : Found.NONE;
    }

    /**
     * Tells digits at a place that may be somebody's number, though not one to dial: what is hidden from others is hidden
     * rather too often.
     */
    static Found like(String text, int from) {
        if (!begins(text, from)) {
            return Found.NONE;
        }
        int end = -1;
        int count = 0;
        for (int at = from; at < Math.min(text.length(), from + LONGEST); at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                count++;
                end = at + 1;
            } else if (BETWEEN.indexOf(c) < 0 && "()+".indexOf(c) < 0) {
                break;
            }
        }
        return count > FEWEST_DIGITS && count <= MOST_DIGITS ? new Found(from, end) : Found.NONE;
    }

    private static boolean begins(String text, int from) {
        if (from > 0) {
            char before = text.charAt(from - 1);
            if (Character.isLetterOrDigit(before) || before == '_' || before == '+') {
                return false;
            }
        }
        char first = text.charAt(from);
        char second = from + 1 < text.length() ? text.charAt(from + 1) : ' ';
        return first == '0' || (first == '(' && (second == '0' || second == '+')) || (first == '+' && isDigit(second));
    }

    private Found read(boolean looksAhead) {
        int at = from;
        if (text.charAt(at) == '(') {
            open = at;
            at++;
        }
        if (at < limit && text.charAt(at) == '+') {
            abroad = true;
            at++;
        }
        while (at >= 0 && at < limit) {
            int end = endOfDigits(at);
            if (end == at || !take(at, end, looksAhead)) {
                break;
            }
            at = next(end);
        }
        if (complete < 0) {
            return Found.NONE;
        }
        int start = open == from && (close < 0 || close >= complete) ? from + 1 : from;
        return new Found(start, complete);
    }

    /** Takes a group of digits; tells whether the number may go on. */
    private boolean take(int at, int end, boolean looksAhead) {
        int length = end - at;
        boolean first = digits.isEmpty();
        boolean zero = text.charAt(at) == '0';
        if (first && !abroad && length < 3 && !text.startsWith("00", at)) {
            return false;
        }
        boolean behindCode = abroad && digits.length() == 2;
        boolean another = !first && !behindCode && zero && looksAhead && !isBracketed(at, end);
        if (another
                && text.charAt(at - 1) != '-'
                && new PhoneNumbers(text, at).read(false).isNumber()) {
            return false;
        }
        if (complete >= 0 && (length == 1 || isPartOfWords(end))) {
            return false;
        }
        if (end < text.length() && Character.isLetter(text.charAt(end)) && !isExtension(end)) {
            return false;
        }
        append(at, end);
        int count = digits.length();
        if (count > most() || (abroad && count > 0 && digits.charAt(0) == '0')) {
            return false;
        }
        if (isComplete(count)) {
            complete = end;
        }
        return count < most();
    }

    /** Adds digits as they are dialled: a zero that is dialled within the country alone isn't, behind its code. */
    private void append(int at, int end) {
        String group = text.substring(at, end);
        if (digits.isEmpty() && !abroad && group.startsWith("00")) {
            abroad = true;
            group = group.substring(2);
        }
        boolean code = digits.length() == 2 && digits.indexOf("44") == 0;
        if (abroad && group.startsWith("0") && (code || isBracketed(at, end))) {
            group = group.substring(1);
        }
        digits.append(group);
        home = abroad && digits.length() >= 2 && digits.indexOf("44") == 0;
    }

    private boolean isComplete(int count) {
        if (!abroad) {
            return isCompleteAtHome(count);
        }
        if (home) {
            return count == 12 || (count == 11 && isShortKind(digits.charAt(2)));
        }
        int fixed = fixed();
        return fixed > 0 ? count == fixed : count >= FEWEST_DIGITS;
    }

    private boolean isCompleteAtHome(int count) {
        return count == 11 || (count == 10 && isShortKind(digits.charAt(1)));
    }

    /** Numbers that begin with 01 or 08, and none else, may have a digit less. */
    private static boolean isShortKind(char kind) {
        return kind == '1' || kind == '8' || kind == '5';
    }

    private int most() {
        if (!abroad) {
            return 11;
        }
        int fixed = fixed();
        return home ? 12 : fixed > 0 ? fixed : MOST_DIGITS;
    }

    private int fixed() {
        String code = digits.substring(0, Math.min(2, digits.length()));
        Integer two = DIGITS.get(code);
        Integer one = code.isEmpty() ? null : DIGITS.get(code.substring(0, 1));
        return two != null ? two : one != null ? one : 0;
    }

    /** Where the next group begins, behind what may stand between two; -1 if the number can't go on. */
    private int next(int end) {
        int at = end;
        int spaces = 0;
        boolean dash = false;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == ')' && open >= 0 && close < 0) {
                close = at;
            } else if (c == '(' && isOpenedWithin(at)) {
                open = open < 0 ? at : open;
                close = -1;
            } else if (BETWEEN.indexOf(c) < 0) {
                break;
            } else if (DASHES.indexOf(c) >= 0 || c == '.') {
                if (dash) {
                    return -1;
                }
                dash = true;
            } else {
                spaces++;
            }
            at++;
        }
        boolean apart = dash && spaces > 0;
        return (complete >= 0 && apart) || spaces > 3 ? -1 : at;
    }

    /** A bracket that a number has inside: around the zero, or around an area's code while the number isn't complete. */
    private boolean isOpenedWithin(int at) {
        int end = endOfDigits(at + 1);
        boolean closed = end > at + 1 && end < limit && text.charAt(end) == ')';
        return complete < 0 && closed;
    }

    private boolean isBracketed(int at, int end) {
        return at > from && text.charAt(at - 1) == '(' && end < limit && text.charAt(end) == ')';
    }

    /** Digits that a mark joins to what follows are a time, a fraction or the like. */
    private boolean isPartOfWords(int end) {
        return end < text.length()
                && ("/:".indexOf(text.charAt(end)) >= 0 || Character.isLetter(text.charAt(end)))
                && !isExtension(end);
    }

    /** "x12" and "ext. 12" behind a number. */
    private boolean isExtension(int at) {
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return text.startsWith("ext", at) || (text.charAt(at) == 'x' && isDigit(after));
    }

    private int endOfDigits(int at) {
        int end = at;
        while (end < text.length() && end < from + LONGEST && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
