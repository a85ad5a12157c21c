package org.incidentkit.runbook;

import java.util.List;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.ReferenceLinks;
import org.incidentkit.runbook.internal.Spaces;

/**
 * An address and what it is called.
 *
 * @param url the address as it was written: a scheme, {@code ://} and no white space or brackets
 * @param label what it is called; empty if it has no name
 */
public record Link(String url, String label) {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_SCHEME = 31;

    /**
     * Checks the address and makes one line of the label.
     *
     * @throws IllegalArgumentException if the address isn't one
     */
    public Link {
        if (!isUrl(url)) {
            throw new IllegalArgumentException(
                    "\"" + url + "\" is no address: it needs a scheme, \"://\" and no white space.");
        }
        label = Spaces.label(label);
    }

    /**
     * Tells an address.
     *
     * @param text any text
     * @return whether it is an address that a runbook can list
     */
    public static boolean isUrl(String text) {
        int colon = text.indexOf("://");
        int last = text.length() - 1;
        if (colon < 1 || colon > LONGEST_SCHEME || last < colon + 3 || last >= LONGEST) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean later = (c >= '0' && c <= '9') || "+.-".indexOf(c) >= 0;
            if (!letter && !(later && i > 0)) {
                return false;
            }
        }
        for (int i = colon + 3; i <= last; i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 127 && c != '<' && c != '>' && c != '[' && c != ']' && c != '`';
            if (!plain && (c < 127 || Spaces.isSpace(c))) {
                return false;
            }
        }
        return ",;:.".indexOf(text.charAt(last)) < 0 && Spaces.encodable(text).equals(text);
    }

    /**
     * Reads the addresses that a line lists.
     *
     * @param line one item of a list without its marker, or one line of a paragraph or of a code block: addresses, each
     *     with or without a label
     * @return the addresses; empty if the line is prose
     */
    public static List<Link> read(String line) {
        if (line.indexOf("://") < 0 || ReferenceLinks.isDefinition(line)) {
            return List.of();
        }
        String alone = Spaces.strip(line);
        if (isUrl(alone) && alone.indexOf(')') < 0) {
            return List.of(new Link(alone, ""));
        }
        return new LinkLine(Spaces.oneLine(InlineText.withoutBreaks(InlineText.htmlLinks(line), ", "))).links();
    }

    /** This address with what stands above it, a heading for instance: for a label or, if it has one, in brackets behind. */
    Link under(String lead) {
        Link above = new Link(url, lead);
        if (above.label().isEmpty() || above.label().equalsIgnoreCase(label)) {
            return this;
        }
        return label.isEmpty() ? above : new Link(url, label + " (" + above.label() + ")");
    }

    /**
     * Hides who signs in at the address, and the details of people in its label.
     *
     * @return an address to show to anybody
     */
    public Link masked() {
        return new Link(ContactPoints.maskInUrl(url), ContactPoints.maskIn(label));
    }

    /** {@return the label, if there is one, and the address} */
    @Override
    public String toString() {
        return label.isEmpty() ? url : label + ": " + url;
    }
}
