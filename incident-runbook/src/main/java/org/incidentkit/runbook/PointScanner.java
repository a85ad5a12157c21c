package org.incidentkit.runbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what matches a pattern of contact points, as {@link Matcher#find()} does, and telephone numbers, but looks only
 * where one can begin: at a few marks, and at words that lead to an at sign or to the colon of a scheme.
 */
final class PointScanner {

    private static final String MARKS = "[<#@+(";
    private static final String IN_WORD = "_.%&'-+";
    /** Marks of Markdown that stand around a word and aren't part of it. */
    private static final String EMPHASIS = "*_`'\"";

    private static final Set<String> SCHEMES = Set.of("http", "https", "slack", "mailto", "tel");
    private static final int LONGEST_NAME = 64;
    private static final int MOST_MARKS = 3;

    private final String text;
    private final Matcher matcher;
    private final boolean guesses;
    private int next;
    private int start;
    private int end;
    private boolean phone;

    /**
     * Makes a scanner.
     *
     * @param points the pattern
     * @param text the text to look in
     * @param guesses whether digits that may be somebody's number are found as well
     */
    PointScanner(Pattern points, String text, boolean guesses) {
        this.text = text;
        this.guesses = guesses;
        // Looking back at what stands before a place is part of the pattern.
        this.matcher = points.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** The match that was found last, unless it was a number. */
    Matcher match() {
        return matcher;
    }

    /** Where begins what was found last. */
    int start() {
        return start;
    }

    /** Where it ends. */
    int end() {
        return end;
    }

    /** The words of it. */
    String words() {
        return text.substring(start, end);
    }

    boolean isPhone() {
        return phone;
    }

    boolean find() {
        int at = next;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean mark = MARKS.indexOf(c) >= 0;
            boolean joins = c == '\'' || (c == '-' && text.startsWith("0", at + 1));
            if (!mark && (!isInWord(c) || joins)) {
                at++;
                continue;
            }
            int endOfWord = mark ? at + 1 : endOfWord(at);
            if ((mark || mayBegin(at, endOfWord)) && (isPoint(at) || isPhone(at, endOfWord))) {
                next = end;
                return true;
            }
            at = endOfWord;
        }
        next = at;
        return false;
    }

    private boolean isPoint(int at) {
        if (!matcher.region(at, text.length()).lookingAt()) {
            return false;
        }
        phone = false;
        start = at;
        end = matcher.end();
        boolean address = Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(at) == '_';
        while (address && end < text.length() && text.charAt(start) == '_' && text.charAt(end) == '_') {
            start++;
            end++;
        }
        end -= start - at;
        return true;
    }

    /** Numbers may also stand behind the name of their scheme. */
    private boolean isPhone(int at, int endOfWord) {
        boolean scheme = text.regionMatches(true, at, "tel:", 0, 4);
        int from = scheme ? endOfWord + 1 : at;
        if (from >= text.length() || "+(0".indexOf(text.charAt(from)) < 0) {
            return false;
        }
        PhoneNumbers.Found found = PhoneNumbers.at(text, from);
        if (!found.isNumber() && guesses) {
            found = PhoneNumbers.like(text, from);
        }
        if (!found.isNumber() || (!guesses && !scheme && ReferenceNumbers.isAt(text, found))) {
            return false;
        }
        phone = true;
        start = found.start();
        end = found.end();
        return true;
    }

    /** Where begins what was found last, with the marks that stand on both sides of it. */
    int startOfMarks() {
        return start - marks();
    }

    /** Where it ends, with those marks. */
    int endOfMarks() {
        return end + marks();
    }

    private int marks() {
        int count = 0;
        while (count < MOST_MARKS
                && start - count > 0
                && end + count < text.length()
                && EMPHASIS.indexOf(text.charAt(start - count - 1)) >= 0
                && text.charAt(start - count - 1) == text.charAt(end + count)) {
            count++;
        }
        return count;
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < text.length() && isInWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean mayBegin(int at, int endOfWord) {
        if (text.charAt(at) == '0') {
            return true;
        }
        char behind = endOfWord < text.length() ? text.charAt(endOfWord) : ' ';
        return (behind == '@' && endOfWord - at <= LONGEST_NAME)
                || (behind == ':'
                        && endOfWord - at <= 6
                        && SCHEMES.contains(text.substring(at, endOfWord).toLowerCase(Locale.ROOT)));
    }

    private static boolean isInWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || IN_WORD.indexOf(c) >= 0
                || (c > 127 && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK));
    }
}
