package org.incidentkit.runbook.internal;

/** White space as people paste it: Unicode's, not only ASCII's. */
public final class Spaces {

    private Spaces() {}

    /**
     * Tells white space of any kind.
     *
     * @param c a character
     * @return whether it is white space, no-break spaces and byte order marks among it
     */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF' || c < ' ';
    }

    private static boolean isSpace(String text, int at) {
        return isSpace(text.charAt(at)) || isSpaceEncodedTwice(text, at);
    }

    /**
     * Tells a no-break space that was encoded twice, and so shows as U+00C2 U+00A0.
     *
     * @param text any text
     * @param at a place in it
     * @return whether those two characters begin there
     */
    public static boolean isSpaceEncodedTwice(String text, int at) {
        return text.charAt(at) == '\u00C2' && at + 1 < text.length() && text.charAt(at + 1) == '\u00A0';
    }

    /**
     * Takes white space of any kind from both ends.
     *
     * @param text any text
     * @return the text without it
     */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text, from)) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to -= to - 1 > from && isSpaceEncodedTwice(text, to - 2) ? 2 : 1;
        }
        return text.substring(from, to);
    }

    /**
     * Makes one line of a text: each run of white space becomes one space, none is left at the ends.
     *
     * @param text any text
     * @return one line
     */
    public static String oneLine(String text) {
        if (isOneLine(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(text, i)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** Most texts are one line already. */
    private static boolean isOneLine(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' ? space : c <= ' ' || (c > '~' && (isSpace(c) || isSpaceEncodedTwice(text, i)))) {
                return false;
            }
            space = c == ' ';
        }
        return text.isEmpty() || !space;
    }

    /**
     * Makes the one line of words that a heading or a label is, without the colon that people put behind it.
     *
     * @param text any text
     * @return one line that ends in no colon
     */
    public static String label(String text) {
        String words = oneLine(encodable(text));
        while (words.endsWith(":") && !endsInPicture(words)) {
            words = strip(words.substring(0, words.length() - 1));
        }
        return words;
    }

    /**
     * Tells the name of a picture between colons, as in "Alerts :fire:".
     *
     * @param words any words
     * @return whether they end in one
     */
    public static boolean endsInPicture(String words) {
        int at = words.length() - 2;
        while (at >= 0 && isPartOfPicture(words.charAt(at))) {
            at--;
        }
        boolean apart = at == 0 || (at > 0 && isSpace(words.charAt(at - 1)));
        return apart && words.endsWith(":") && words.charAt(at) == ':' && words.length() - at > 2;
    }

    private static boolean isPartOfPicture(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+';
    }

    /**
     * Tells a line that Markdown takes for blank.
     *
     * @param line one line
     * @return whether nothing but spaces and tabs is on it
     */
    public static boolean isBlankLine(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != ' ' && line.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    /**
     * Replaces what no file can hold: unpaired surrogates and NUL become U+FFFD.
     *
     * @param text any text
     * @return text that survives UTF-8
     */
    public static String encodable(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? text : out.toString();
    }
}
