package org.incidentkit.runbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what matches a pattern of contact points, as {@link Matcher#find()} does, but looks only where one can begin: at a
 * few marks, and at words that lead to an at sign or to the colon of a scheme.
 */
final class PointScanner {

    private static final String MARKS = "[<#@+(";
    private static final String IN_WORD = "_.%'-+";
    private static final Set<String> SCHEMES = Set.of("http", "https", "slack", "mailto", "tel");
    private static final int LONGEST_NAME = 64;

    private final String text;
    private final Matcher matcher;
    private int next;

    PointScanner(Pattern points, String text) {
        this.text = text;
        // Looking back at what stands before a place is part of the pattern.
        this.matcher = points.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** The match that was found last. */
    Matcher match() {
        return matcher;
    }

    boolean find() {
        int at = next;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean mark = MARKS.indexOf(c) >= 0;
            if (!mark && !isInWord(c)) {
                at++;
                continue;
            }
            int end = mark ? at + 1 : endOfWord(at);
            if ((mark || mayBegin(at, end)) && matcher.region(at, text.length()).lookingAt()) {
                next = matcher.end();
                return true;
            }
            at = end;
        }
        next = at;
        return false;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length() && isInWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean mayBegin(int at, int end) {
        if (text.charAt(at) == '0') {
            return true;
        }
        char behind = end < text.length() ? text.charAt(end) : ' ';
        return (behind == '@' && end - at <= LONGEST_NAME)
                || (behind == ':'
                        && end - at <= 6
                        && SCHEMES.contains(text.substring(at, end).toLowerCase(Locale.ROOT)));
    }

    private static boolean isInWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || IN_WORD.indexOf(c) >= 0;
    }
}
