package org.incidentkit.runbook.lint;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Finds which of some words stand in a text, without regard to case, in one pass whatever their number. It is asked before
 * patterns are, which cost more and as a rule find nothing.
 */
final class WordSearch {

    private static final int ASCII = 128;

    private final List<String> words;
    /** For two characters, one after the other and in small letters, the first word that begins so, from 1; or 0. */
    private final short[] first = new short[ASCII * ASCII];
    /** For each word the next one that begins in the same way, from 1; or 0. */
    private final short[] next;

    /**
     * Prepares a search.
     *
     * @param words what to look for, each of two ASCII characters at least
     */
    WordSearch(List<String> words) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        this.next = new short[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            String word = this.words.get(i);
            int pair = word.charAt(0) * ASCII + word.charAt(1);
            next[i + 1] = first[pair];
            first[pair] = (short) (i + 1);
        }
    }

    /** {@return the places of the words that stand in a text, in the list of all} */
    BitSet in(String text) {
        BitSet found = new BitSet(words.size());
        search(text, found);
        return found;
    }

    /** {@return whether any of the words stands in a text} */
    boolean anyIn(String text) {
        return search(text, null);
    }

    private boolean search(String text, @Nullable BitSet found) {
        int last = text.length() - 1;
        int before = last < 0 ? ASCII : folded(text.charAt(0));
        for (int i = 0; i < last; i++) {
            int after = folded(text.charAt(i + 1));
            if (before < ASCII && after < ASCII) {
                for (int word = first[before * ASCII + after]; word != 0; word = next[word]) {
                    String sought = words.get(word - 1);
                    if (text.regionMatches(true, i, sought, 0, sought.length())) {
                        if (found == null) {
                            return true;
                        }
                        found.set(word - 1);
                    }
                }
            }
            before = after;
        }
        return false;
    }

    private static int folded(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
