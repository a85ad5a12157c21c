package org.incidentkit.runbook.lint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds which of some words stand in a text, without regard to case, in one pass whatever their number. It is asked before
 * patterns are, which cost more and as a rule find nothing.
 */
final class WordSearch {

    private static final int MOST = Long.SIZE;
    private static final int LATIN = 256;
    /** Letters, digits and some marks have a number each; all other characters share one. */
    private static final int FORMS = 64;

    /** What is left of two forms when a third follows. */
    private static final int PAIR = FORMS * FORMS - 1;

    private static final long ANY = -1;

    /** The form of what ends a line. No word has it, and the search looks up wherever it stands. */
    private static final int END = FORMS - 1;

    private static final String MARKS = " -/._:=";

    private static final byte[] FORM = forms();

    private final byte[][] words;
    /** For two characters, one after the other, the first word that begins with such, from 1; or 0. */
    private final byte[] first = new byte[FORMS * FORMS];
    /** For the same two a bit for each form of a third that may follow them; so most texts are passed over at once. */
    private final long[] third = new long[FORMS * FORMS];
    /** For each word the next one that begins in the same way, from 1; or 0. */
    private final byte[] next;

    /**
     * Prepares a search.
     *
     * @param words what to look for, at most 64 words, each of two ASCII characters at least
     */
    WordSearch(List<String> words) {
        if (words.size() > MOST) {
            throw new IllegalArgumentException(words.size() + " words are more than " + MOST + ".");
        }
        this.words = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
        this.next = new byte[words.size() + 1];
        Arrays.fill(third, 1L << END);
        for (int i = 0; i < this.words.length; i++) {
            byte[] word = this.words[i];
            int pair = FORM[word[0]] * FORMS + FORM[word[1]];
            next[i + 1] = first[pair];
            first[pair] = (byte) (i + 1);
            third[pair] |= word.length > 2 ? 1L << FORM[word[2]] : ANY;
        }
    }

    private static byte[] forms() {
        byte[] forms = new byte[LATIN];
        byte number = 1;
        for (char c = 'a'; c <= 'z'; c++) {
            forms[c] = number;
            forms[c - 'a' + 'A'] = number;
            number++;
        }
        for (char c = '0'; c <= '9'; c++) {
            forms[c] = number;
            number++;
        }
        for (int i = 0; i < MARKS.length(); i++) {
            forms[MARKS.charAt(i)] = number;
            number++;
        }
        forms['\n'] = END;
        forms['\r'] = END;
        return forms;
    }

    /** {@return a bit for each word that stands in a text of one line, the lowest for the first} */
    long in(String text) {
        return inLines(text, 1)[0];
    }

    /**
     * Looks at all lines of a text in one go.
     *
     * @param text a text
     * @param lines how many lines it has, with line ends of any kind between them
     * @return for each line a bit for each word that stands in it
     */
    long[] inLines(String text, int lines) {
        // An array is read faster than a text. What isn't Latin becomes a question mark, which no word has.
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        long[] found = new long[lines];
        int line = 0;
        int pair = PAIR;
        for (int i = 0; i < bytes.length; i++) {
            int form = FORM[bytes[i] & 0xFF];
            // A shift counts with the lowest six bits, which hold the form.
            if ((third[pair] >>> form & 1) != 0) {
                found[line] |= at(bytes, i - 2, pair);
                boolean end = form == END && !(bytes[i] == '\n' && i > 0 && bytes[i - 1] == '\r');
                line += end ? 1 : 0;
            }
            pair = (pair * FORMS + form) & PAIR;
        }
        // A word of two characters may end the text.
        found[line] |= at(bytes, bytes.length - 2, pair);
        return found;
    }

    private long at(byte[] text, int at, int pair) {
        long found = 0;
        for (int word = first[pair]; word != 0; word = next[word]) {
            if (stands(words[word - 1], text, at)) {
                found |= 1L << (word - 1);
            }
        }
        return found;
    }

    private static boolean stands(byte[] word, byte[] text, int at) {
        if (at + word.length > text.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            byte c = text[at + i];
            if (word[i] != (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)) {
                return false;
            }
        }
        return true;
    }
}
