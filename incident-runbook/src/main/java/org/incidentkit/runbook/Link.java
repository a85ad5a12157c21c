package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}://[^\\s<>\\[\\]`]*[^\\s<>\\[\\]`,;:]");
    private static final Pattern MARKDOWN =
            Pattern.compile("(.*?)\\[([^\\[\\]]{0,500})\\](?:\\(([^()\\s]{0,2000})\\))?");

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
        label = Spaces.oneLine(Spaces.encodable(label));
        while (label.endsWith(":")) {
            label = Spaces.strip(label.substring(0, label.length() - 1));
        }
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
     * @param line one item of a list without its marker, or one line of a paragraph or of a code block: addresses alone,
     *     or a label and one address
     * @return the addresses; empty if the line is prose
     */
    public static List<Link> read(String line) {
        String text = Spaces.oneLine(line);
        List<Link> links = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            if (isUrl(bare(word)) && !word.endsWith(":")) {
                links.add(new Link(bare(word), ""));
            }
        }
        if (links.size() == text.split(" ", -1).length) {
            return List.copyOf(links);
        }
        Matcher markdown = MARKDOWN.matcher(text);
        if (markdown.matches()) {
            return markdown(markdown);
        }
        int last = text.lastIndexOf(' ');
        String label = text.substring(0, Math.max(last, 0));
        String url = bare(text.substring(last + 1));
        return isUrl(url) && isLabel(label) ? List.of(new Link(url, InlineText.plain(withoutColon(label)))) : List.of();
    }

    private static List<Link> markdown(Matcher found) {
        String words = found.group(2);
        String target = found.group(3) == null ? "" : bare(found.group(3));
        // Address and words are sometimes swapped, and sometimes the address stands alone.
        boolean swapped = !isUrl(target);
        String url = swapped ? words : target;
        String before = Spaces.strip(found.group(1));
        if (!isUrl(url) || (!before.isEmpty() && !isLabel(before))) {
            return List.of();
        }
        String named = InlineText.plain(withoutColon(before));
        String label = InlineText.plain(swapped ? target : words.equals(target) ? "" : words);
        return List.of(new Link(url, named.isEmpty() || label.isEmpty() ? named + label : named + ": " + label));
    }

    private static boolean isLabel(String text) {
        String words = Spaces.strip(text);
        return words.endsWith(":") || words.endsWith(":**") || words.endsWith("-") || words.endsWith("\u2013");
    }

    private static String withoutColon(String label) {
        String words = Spaces.strip(label);
        if (words.endsWith(":**")) {
            words = words.substring(0, words.length() - 3) + "**";
        } else if (!words.isEmpty()) {
            words = words.substring(0, words.length() - 1);
        }
        return Spaces.strip(words);
    }

    private static String bare(String word) {
        String text = word;
        if (text.startsWith("<") && text.endsWith(">")) {
            text = text.substring(1, text.length() - 1);
        }
        while (text.endsWith(",") || text.endsWith(";")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    /** {@return the label, if there is one, and the address} */
    @Override
    public String toString() {
        return label.isEmpty() ? url : label + ": " + url;
    }
}
