package org.incidentkit.runbook;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.Spaces;

/**
 * Somebody to call: a role, the text that the team wrote for it, and the ways to reach them that were read from it.
 *
 * <p>The text is kept whole, so that "nights only" beside a number isn't lost.
 */
public final class Contact {

    private static final int LONGEST_ROLE = 80;
    private static final Pattern LABEL = Pattern.compile("[\\p{L}*_][^.!?]{0,40}");

    private final String role;
    private final String text;
    private final List<ContactPoint> points;

    private Contact(String role, String text, List<ContactPoint> points) {
        this.role = role;
        this.text = text;
        this.points = points;
    }

    /**
     * Makes a contact.
     *
     * @param role what they are to the service, such as {@code Product Manager}; may be empty
     * @param text how to reach them: Markdown, made one line; empty if nobody filled it in
     * @return the contact
     * @throws IllegalArgumentException if the role is longer than 80 characters: no role is, but a sentence may be
     */
    public static Contact of(String role, String text) {
        String name = Spaces.oneLine(Spaces.encodable(role));
        if (name.length() > LONGEST_ROLE) {
            throw new IllegalArgumentException(
                    "A role has at most " + LONGEST_ROLE + " characters, but this one has " + name.length() + ".");
        }
        String line = Spaces.oneLine(InlineText.withoutComments(Spaces.encodable(text)));
        return new Contact(name, line, ContactPoint.read(line));
    }

    /**
     * Finds the contact that a line of a runbook states.
     *
     * @param line one item of a list, without its marker, or one line of a paragraph
     * @param bullet whether it is an item of a list; a line of a paragraph must also name an address to be a contact
     * @return the contact, if the line states one
     */
    public static Optional<Contact> find(String line, boolean bullet) {
        int colon = colon(line);
        if (colon < 0) {
            return bullet ? Optional.of(of("", line)).filter(Contact::isReachable) : Optional.empty();
        }
        String role = line.substring(0, colon);
        String text = line.substring(colon + 1);
        for (String mark : List.of("**", "__", "*", "_")) {
            if (role.startsWith(mark) && text.startsWith(mark)) {
                role = role.substring(mark.length());
                text = text.substring(mark.length());
                break;
            }
        }
        String name = InlineText.plain(role);
        if (name.length() > LONGEST_ROLE || (!bullet && !LABEL.matcher(role).matches())) {
            return Optional.empty();
        }
        return Optional.of(of(name, text)).filter(contact -> bullet || contact.isReachable());
    }

    /** The colon that ends a role: none that belongs to an address or to a time of day. */
    private static int colon(String line) {
        for (int at = line.indexOf(':'); at >= 0; at = line.indexOf(':', at + 1)) {
            boolean escaped = InlineText.isEscaped(line, at);
            boolean last = at + 1 == line.length() || Spaces.isSpace(line.charAt(at + 1));
            if (!escaped && (last || !isPartOfWord(line, at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPartOfWord(String line, int at) {
        boolean time = at > 0 && Character.isDigit(line.charAt(at - 1)) && Character.isDigit(line.charAt(at + 1));
        String before = line.substring(Math.max(0, at - 6), at).toLowerCase(Locale.ROOT);
        return time
                || line.startsWith("//", at + 1)
                || before.endsWith("mailto")
                || (before.endsWith("tel") && line.charAt(at + 1) != '#');
    }

    /** {@return what they are to the service; may be empty} */
    public String role() {
        return role;
    }

    /** {@return how to reach them, as the team wrote it, on one line; empty if it wrote nothing} */
    public String text() {
        return text;
    }

    /** {@return the ways to reach them, in the order in which they were written} */
    public List<ContactPoint> points() {
        return points;
    }

    /** {@return whether there is an address, channel, number or page, and not only words} */
    public boolean isReachable() {
        return points.stream().anyMatch(point -> point.kind() != ContactPoint.Kind.TEXT);
    }

    /**
     * Hides what would identify a person, the text included. A masked contact is for showing: it doesn't equal the
     * contact that it came from, and reading its text again finds nobody.
     *
     * @return a contact to show to anybody
     */
    public Contact masked() {
        List<ContactPoint> hidden = points.stream().map(ContactPoint::masked).toList();
        String shown = hidden.stream().map(ContactPoint::text).collect(Collectors.joining(", "));
        return new Contact(role, shown, hidden);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contact that
                && role.equals(that.role)
                && text.equals(that.text)
                && points.equals(that.points);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, text);
    }

    /** {@return the role and the masked text} */
    @Override
    public String toString() {
        return role + ": " + masked().text();
    }
}
