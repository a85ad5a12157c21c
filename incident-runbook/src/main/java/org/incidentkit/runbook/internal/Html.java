package org.incidentkit.runbook.internal;

/** HTML written piece by piece. Text can only come in escaped, and tags only from this library's own code. */
public final class Html {

    private static final int LONGEST_NAME = 18;

    private final StringBuilder out = new StringBuilder();

    /**
     * Writes markup of the library's own.
     *
     * @param markup a literal
     * @return this
     */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /**
     * Writes text.
     *
     * @param text any text
     * @return this
     */
    public Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isAllowed(c) ? c : '\uFFFD');
            }
        }
        return this;
    }

    /**
     * Writes an address, which may be broken where its parts meet.
     *
     * @param address any text
     * @return this
     */
    public Html address(String address) {
        int from = 0;
        int at = address.contains("://") ? -1 : address.indexOf('@');
        boolean mail = at > 0;
        for (int i = 1; i < address.length(); i++) {
            // A name of ordinary length stays whole; a longer one would be broken within a word on a phone.
            boolean before = mail
                    ? address.charAt(i) == '.' && i < at && at > LONGEST_NAME
                    : ".?&#=_".indexOf(address.charAt(i)) >= 0;
            boolean after = (mail ? "@" : "/-").indexOf(address.charAt(i - 1)) >= 0 && address.charAt(i) != '/';
            if (before || after) {
                text(address.substring(from, i)).raw("<wbr>");
                from = i;
            }
        }
        return text(address.substring(from));
    }

    /**
     * HTML has no control characters and none of those that Unicode says are no characters; readers may stop there. Those
     * that turn the direction of a text make an address look like another.
     */
    private static boolean isAllowed(char c) {
        boolean noCharacter = c >= '\uFFFE' || (c >= '\uFDD0' && c <= '\uFDEF') || isTurn(c);
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || noCharacter);
    }

    /**
     * Tells a character that turns the direction of the text behind it.
     *
     * @param c a character
     * @return whether it is one of those of Unicode's bidirectional algorithm that say so outright
     */
    public static boolean isTurn(int c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** {@return the HTML written so far} */
    @Override
    public String toString() {
        return out.toString();
    }
}
