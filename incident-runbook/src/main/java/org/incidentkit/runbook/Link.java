package org.incidentkit.runbook;

import java.util.List;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.Spaces;

/**
 * An address and what it is called.
 *
 * @param url the address as it was written: a scheme, {@code ://} and no white space or brackets
 * @param label what it is called; empty if it has no name
 */
public record Link(String url, String label) {

    private static final Pattern URL =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}://[^\\s<>\\[\\]`]*[^\\s<>\\[\\]`,;:.]");

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
        return text.length() <= 4_000
                && URL.matcher(text).matches()
                && Spaces.encodable(text).equals(text)
                && text.chars().noneMatch(c -> Spaces.isSpace((char) c));
    }

    /**
     * Reads the addresses that a line lists.
     *
     * @param line one item of a list without its marker, or one line of a paragraph or of a code block: addresses, each
     *     with or without a label
     * @return the addresses; empty if the line is prose
     */
    public static List<Link> read(String line) {
        return line.indexOf("://") < 0 ? List.of() : new LinkLine(Spaces.oneLine(InlineText.htmlLinks(line))).links();
    }

    /** This address with what stands above it, a heading for instance: for a label or, if it has one, in brackets behind. */
    Link under(String lead) {
        Link above = new Link(url, lead);
        if (above.label().isEmpty() || above.label().equalsIgnoreCase(label)) {
            return this;
        }
        return label.isEmpty() ? above : new Link(url, label + " (" + above.label() + ")");
    }

    /** {@return the label, if there is one, and the address} */
    @Override
    public String toString() {
        return label.isEmpty() ? url : label + ": " + url;
    }
}
