package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.Locale;

/**
 * Finds which of some words stand in a text, without regard to case, in one pass whatever their number. It is asked before
 * patterns are, which cost more and as a rule find nothing.
 */
final class WordSearch {

    private static final int MOST = Long.SIZE;
    private static final int ASCII = 128;
    /** Letters, digits and some marks have a number each; all other characters share one. */
    private static final int FORMS = 64;

    private static final long ANY = -1;

    private static final String MARKS = " -/._:=";

    private static final byte[] FORM = forms();

    private final char[][] words;
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
                .map(word -> word.toLowerCase(Locale.ROOT).toCharArray())
                .toArray(char[][]::new);
        this.next = new byte[words.size() + 1];
        for (int i = 0; i < this.words.length; i++) {
            char[] word = this.words[i];
            int pair = FORM[word[0]] * FORMS + FORM[word[1]];
            next[i + 1] = first[pair];
            first[pair] = (byte) (i + 1);
            third[pair] |= word.length > 2 ? 1L << FORM[word[2]] : ANY;
        }
    }

    private static byte[] forms() {
        byte[] forms = new byte[ASCII];
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
        return forms;
    }

    /** {@return a bit for each word that stands in a text, the lowest for the first} */
    long in(String text) {
        long found = 0;
        int length = text.length();
        int pair = length < 2 ? 0 : form(text.charAt(0)) * FORMS + form(text.charAt(1));
        for (int i = 0; i < length - 1; i++) {
            int after = i + 2 < length ? form(text.charAt(i + 2)) : 0;
            // Only the lowest bits of a shift count, which are the form.
            if ((third[pair] >>> after & 1) != 0) {
                found |= at(text, i, pair);
            }
            pair = pair % FORMS * FORMS + after;
        }
        return found;
    }

    private long at(String text, int at, int pair) {
        long found = 0;
        for (int word = first[pair]; word != 0; word = next[word]) {
            if (stands(words[word - 1], text, at)) {
                found |= 1L << (word - 1);
            }
        }
        return found;
    }

    private static int form(char c) {
        return c < ASCII ? FORM[c] : 0;
    }

    private static boolean stands(char[] word, String text, int at) {
        if (at + word.length > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            char c = text.charAt(at + i);
            if (word[i] != (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)) {
                return false;
            }
        }
        return true;
    }
}
