package org.incidentkit.runbook.parse;

import java.util.List;

import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.Spaces;

/**
 * Finds where a character of the hours stands in the document. The words of a statement may have lost marks, comments and
 * line ends, so they are followed through the lines one by one.
 */
final class HoursPlaces {

    /** How far a word is looked for: what was left out between two of them is rarely long. */
    private static final int NEARBY = 300;

    private static final int MOST_LINES = 20;
    private static final int MOST_WORDS = 1_000;

    private final Body body;
    private int line;
    private int column;

    private HoursPlaces(Body body, HoursReader.Words words) {
        this.body = body;
        this.line = words.line();
        this.column = words.column();
    }

    /**
     * Finds a character.
     *
     * @param body where the words stand
     * @param statement the words, as joined by a character each
     * @param index the character, counted from the start of the statement
     */
    static SourceLocation find(Body body, List<HoursReader.Words> statement, int index) {
        int left = Math.max(0, index);
        for (HoursReader.Words words : statement) {
            if (left <= words.text().length()) {
                return new HoursPlaces(body, words).follow(words, left);
            }
            left -= words.text().length() + 1;
        }
        HoursReader.Words last = statement.get(statement.size() - 1);
        return new HoursPlaces(body, last).follow(last, last.text().length());
    }

    private SourceLocation follow(HoursReader.Words words, int index) {
        String text = words.text();
        int at = words.label();
        for (int count = 0; at < index && count < MOST_WORDS; count++) {
            int end = endOfWord(text, at);
            if (end > index) {
                break;
            }
            if (seek(text.substring(at, end))) {
                column += end - at;
            }
            at = skipSpaces(text, end);
        }
        if (at == index && at < text.length()) {
            seek(text.substring(at, endOfWord(text, at)));
        }
        return body.place(line, Math.min(column, body.lines().get(line).length()));
    }

    /** Moves to where a word begins, if it is nearby. */
    private boolean seek(String word) {
        List<String> lines = body.lines();
        int last = Math.min(lines.size(), line + MOST_LINES) - 1;
        int from = column;
        for (int i = line; i <= last && !(i > line && Spaces.isBlankLine(lines.get(i))); i++) {
            String text = lines.get(i);
            int end = Math.min(text.length(), from + NEARBY + word.length());
            int found = from < end ? text.substring(from, end).indexOf(word) : -1;
            if (found >= 0) {
                line = i;
                column = from + found;
                return true;
            }
            from = 0;
        }
        return false;
    }

    /** A run of letters and digits, or one other character. */
    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return Math.max(at, from + 1);
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && Spaces.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
