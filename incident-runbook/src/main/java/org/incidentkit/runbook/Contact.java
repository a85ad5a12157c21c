package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.ReferenceLinks;
import org.incidentkit.runbook.internal.Spaces;

/**
 * Somebody to call: a role, the text that the team wrote for it, and the ways to reach them that were read from it.
 *
 * <p>The text is kept whole, so that "nights only" beside a number isn't lost.
 */
public final class Contact {

    /** No role is longer, but a sentence may be. */
    static final int LONGEST_ROLE = 80;

    private static final int MOST_WORDS_OF_LEAD = 5;
    private static final Pattern LABEL = Pattern.compile("[\\p{L}*_][^.!?]{0,40}");
    private static final Pattern BOLD_LABEL =
            Pattern.compile("(?:\\*\\*|__)([^*_]{1,80})(?:\\*\\*|__)\\s*([-\u2013\u2014]\\s)?(.*)", Pattern.DOTALL);
    private static final Pattern DASH = Pattern.compile("\\s[-\u2013\u2014]\\s");
    private static final Pattern BOLD_ALONE = Pattern.compile("(?:\\*\\*|__)[^*_]{1,80}(?:\\*\\*|__)");
    private static final Pattern CHANNEL = Pattern.compile("[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}_-]{1,79}");
    /** The name of a picture that a line begins with. */
    private static final Pattern PICTURE = Pattern.compile("(?:\\s|\\*\\*|__)*:[a-z0-9_+-]{1,40}:(?!\\S)");

    private static final Pattern BOX = Pattern.compile("\\[[ xX]\\]\\s+(?=\\S)");
    /** Whom a sentence says not to call is no contact. */
    private static final Pattern NOT = Pattern.compile(
            "(?i)\\b(?:do|does|must|should|is|are)\\s[*_]{0,3}not\\b|\\b(?:don|doesn|mustn|shouldn|isn|aren)['\u2019]t\\b|\\bnever\\b|\\bno longer\\b");

    private static final Set<String> WAYS =
            Set.of("slack", "email", "e-mail", "mail", "telephone", "phone", "mobile", "slack channel", "pagerduty");
    private static final String ENDS_OF_PARTS = ";,|/";

    private final String role;
    private final Optional<ContactRole> knownRole;
    private final String text;
    private final List<ContactPoint> points;
    private final String comments;

    private Contact(
            String role, Optional<ContactRole> knownRole, String text, List<ContactPoint> points, String comments) {
        this.role = role;
        this.knownRole = knownRole;
        this.text = text;
        this.points = points;
        this.comments = comments;
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
        return of(role, text, Synonyms.standard());
    }

    /**
     * Makes a contact whose role is told by a table of one's own.
     *
     * @param role what they are to the service; may be empty
     * @param text how to reach them: Markdown, made one line; empty if nobody filled it in
     * @param synonyms the names of roles
     * @return the contact
     * @throws IllegalArgumentException if the role is longer than 80 characters
     */
    public static Contact of(String role, String text, Synonyms synonyms) {
        String name = Spaces.oneLine(Spaces.encodable(role));
        if (name.length() > LONGEST_ROLE) {
            throw new IllegalArgumentException(
                    "A role has at most " + LONGEST_ROLE + " characters, but this one has " + name.length() + ".");
        }
        String written = Spaces.encodable(text);
        String line = Spaces.oneLine(InlineText.withoutComments(written));
        List<ContactPoint> points = ContactPoint.read(line);
        if (CHANNEL.matcher(line).matches() && Synonyms.key(name).startsWith("slack")) {
            points = List.of(ContactPoint.slack("#" + line));
        }
        return new Contact(name, synonyms.findRole(name), line, points, InlineText.comments(written));
    }

    /** This contact with the addresses of links that other texts define. */
    Contact resolved(ReferenceLinks links) {
        String line = links.resolvedLine(text);
        return line.equals(text) ? this : new Contact(role, knownRole, line, of(role, line).points, comments);
    }

    /** This contact with comments that stand beside it. */
    Contact with(String beside) {
        return beside.isEmpty() ? this : new Contact(role, knownRole, text, points, joined(comments, beside));
    }

    private static String joined(String one, String other) {
        return one.isEmpty() ? other : one + " " + other;
    }

    /**
     * Finds the contact that a line of a runbook states.
     *
     * @param line one item of a list, without its marker, or one line of a paragraph
     * @param bullet whether it is an item of a list; a line of a paragraph must also name an address to be a contact
     * @return the contact, if the line states one; of several the first
     */
    public static Optional<Contact> find(String line, boolean bullet) {
        return findAll(line, bullet, Synonyms.standard()).stream().findFirst();
    }

    /** The contacts that a line states: one, or as many as it has known roles with a colon; none if a part is none. */
    static List<Contact> findAll(String line, boolean bullet, Synonyms synonyms) {
        boolean states = line.indexOf(':') >= 0 || ContactPoints.mayName(line);
        if (!states || ReferenceLinks.isDefinition(line)) {
            return List.of();
        }
        List<Contact> contacts = new ArrayList<>();
        for (String part : parts(line, synonyms)) {
            Optional<Contact> contact = findOne(part, bullet, synonyms);
            if (contact.isEmpty()) {
                return List.of();
            }
            contacts.add(contact.get());
        }
        return List.copyOf(contacts);
    }

    /** Splits a line before each known role that follows an address. */
    private static List<String> parts(String line, Synonyms synonyms) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int last = colon(line, 0);
        for (int colon = last < 0 ? -1 : colon(line, last + 1); colon >= 0; colon = colon(line, colon + 1)) {
            int start = colon;
            int limit = Math.max(from, colon - LONGEST_ROLE);
            while (start > limit && ENDS_OF_PARTS.indexOf(line.charAt(start - 1)) < 0) {
                start--;
            }
            boolean separated = start > from && start > limit;
            if (separated
                    && synonyms.findRole(line.substring(start, colon)).isPresent()
                    && start > last
                    && hasAddress(line.substring(last + 1, start - 1))) {
                parts.add(Spaces.strip(line.substring(from, start - 1)));
                from = start;
                last = colon;
            }
        }
        parts.add(from == 0 ? line : Spaces.strip(line.substring(from)));
        return parts;
    }

    private static boolean hasAddress(String text) {
        return ContactPoint.read(text).stream().anyMatch(point -> point.kind() != ContactPoint.Kind.TEXT);
    }

    private static Optional<Contact> findOne(String line, boolean bullet, Synonyms synonyms) {
        Matcher picture = PICTURE.matcher(line);
        int colon = colon(line, line.indexOf(':') >= 0 && picture.lookingAt() ? picture.end() : 0);
        if (colon < 0) {
            return NOT.matcher(line).find() ? Optional.empty() : withoutColon(line, bullet, synonyms);
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
        Matcher box = BOX.matcher(role);
        String name = InlineText.plain(withoutStray(box.lookingAt() ? role.substring(box.end()) : role));
        if (name.length() > LONGEST_ROLE || (!bullet && !LABEL.matcher(role).matches())) {
            return Optional.empty();
        }
        return Optional.of(of(name, text, synonyms)).filter(contact -> bullet || contact.isSure());
    }

    /** An asterisk that was meant for a bullet, with no space behind it. */
    private static String withoutStray(String role) {
        return role.startsWith("*") && role.indexOf('*', 1) < 0 ? role.substring(1) : role;
    }

    /** A line that names a known role, or a way to reach people, says so even where it doesn't say how. */
    private boolean isSure() {
        boolean filled = !text.isEmpty() && text.length() <= LONGEST_ROLE;
        return isReachable()
                || (filled && knownRole.isPresent())
                || (filled && points.isEmpty() && WAYS.contains(Synonyms.key(role)));
    }

    /** A role may also be bold, or known and followed by a dash. */
    private static Optional<Contact> withoutColon(String line, boolean bullet, Synonyms synonyms) {
        Matcher bold = BOLD_LABEL.matcher(line);
        if (bold.matches()
                && (bold.group(2) != null || synonyms.findRole(bold.group(1)).isPresent())) {
            return Optional.of(of(InlineText.plain(bold.group(1)), bold.group(3), synonyms))
                    .filter(Contact::isReachable);
        }
        Matcher dash = DASH.matcher(line);
        if (dash.find() && synonyms.findRole(line.substring(0, dash.start())).isPresent()) {
            return Optional.of(
                            of(InlineText.plain(line.substring(0, dash.start())), line.substring(dash.end()), synonyms))
                    .filter(Contact::isReachable);
        }
        Contact contact = of("", line, synonyms);
        boolean states = bullet ? contact.isReachable() : contact.isReachable() && contact.hasNamesAlone();
        return states ? Optional.of(contact) : Optional.empty();
    }

    /** Tells an address and perhaps somebody's name from a sentence that mentions an address. */
    private boolean hasNamesAlone() {
        int words = 0;
        for (ContactPoint point : points) {
            if (point.kind() == ContactPoint.Kind.TEXT) {
                for (String word : point.text().split(" ", -1)) {
                    words++;
                    if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
                        return false;
                    }
                }
            }
        }
        return words <= MOST_WORDS_OF_LEAD
                && points.stream().anyMatch(point -> point.isPersonal() || point.kind() == ContactPoint.Kind.PAGER);
    }

    /**
     * The contact that a paragraph states: a sentence that names a mail address, a number, a channel or a pager. A
     * sentence with only a link to a page says something else.
     */
    static Optional<Contact> findInProse(String paragraph) {
        if (!ContactPoints.mayName(paragraph)
                || ReferenceLinks.isDefinition(paragraph)
                || NOT.matcher(paragraph).find()) {
            return Optional.empty();
        }
        return Optional.of(of("", paragraph))
                .filter(contact -> contact.points().stream()
                        .anyMatch(point -> point.isPersonal() || point.kind() == ContactPoint.Kind.PAGER));
    }

    /** Tells a line that names who stands below it, such as {@code **Delivery manager**} or {@code Team:}. */
    static boolean isLead(String line, Synonyms synonyms) {
        String words = line.length() > LONGEST_ROLE ? "" : Spaces.strip(line);
        if (words.isEmpty() || ":*_".indexOf(words.charAt(words.length() - 1)) < 0) {
            return false;
        }
        boolean brief = words.split(" ", -1).length <= MOST_WORDS_OF_LEAD;
        return brief
                && (BOLD_ALONE
                                .matcher(words.endsWith(":") ? words.substring(0, words.length() - 1) : words)
                                .matches()
                        || (words.endsWith(":") && synonyms.findRole(words).isPresent()));
    }

    /** This contact with what stands above it, a heading for instance: for a role or, if it has one, in brackets behind. */
    Contact under(String lead, Synonyms synonyms) {
        String words = Spaces.label(lead);
        if (words.isEmpty() || words.equalsIgnoreCase(role)) {
            return this;
        }
        String both = role.isEmpty() ? words : role + " (" + words + ")";
        return both.length() <= LONGEST_ROLE
                ? new Contact(both, synonyms.findRole(both), text, points, comments)
                : of(role, text + " (" + words + ")", synonyms).with(comments);
    }

    /** The contacts that this one's text states, known roles and all; this one alone if it states no other. */
    List<Contact> split() {
        if (text.indexOf(':') < 0) {
            return List.of(this);
        }
        List<String> parts = parts("x: " + text, Synonyms.standard());
        if (parts.size() == 1) {
            return List.of(this);
        }
        List<Contact> contacts = new ArrayList<>();
        contacts.add(of(role, parts.get(0).substring(2)).with(comments));
        for (String part : parts.subList(1, parts.size())) {
            findOne(part, true, Synonyms.standard()).ifPresent(contacts::add);
        }
        return contacts;
    }

    /** The colon that ends a role: none that belongs to an address or to a time of day. */
    private static int colon(String line, int from) {
        for (int at = line.indexOf(':', from); at >= 0; at = line.indexOf(':', at + 1)) {
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

    /**
     * Gives the role as the table of {@link Synonyms} knows it. It follows from the words, so it isn't part of equality.
     *
     * @return the role, if its words are known
     */
    public Optional<ContactRole> knownRole() {
        return knownRole;
    }

    /** {@return how to reach them, as the team wrote it, on one line; empty if it wrote nothing} */
    public String text() {
        return text;
    }

    /** {@return the ways to reach them, in the order in which they were written} */
    public List<ContactPoint> points() {
        return points;
    }

    /**
     * Gives the comments that stand in the contact's line, such as one that keeps a finding of the linter quiet. They are
     * written with it again, and shown nowhere.
     *
     * @return comments of HTML on one line; empty if there are none
     */
    public String comments() {
        return comments;
    }

    /** {@return whether there is an address, channel, number or page, and not only words} */
    public boolean isReachable() {
        return points.stream().anyMatch(point -> point.kind() != ContactPoint.Kind.TEXT);
    }

    /**
     * Hides what would identify a person, the text included, and drops the comments. Of the role those words stay that are
     * known to be of roles, since some teams write a name there: {@code Night desk} stays, {@code Jo Bloggs} does not. A masked contact is for showing: it doesn't equal the
     * contact that it came from, and reading its text again finds nobody.
     *
     * @return a contact to show to anybody
     */
    public Contact masked() {
        List<ContactPoint> hidden = points.stream().map(ContactPoint::masked).toList();
        String shown = hidden.stream().map(ContactPoint::text).collect(Collectors.joining(", "));
        return new Contact(RoleWords.masked(role), knownRole, shown, hidden, "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contact that
                && role.equals(that.role)
                && text.equals(that.text)
                && comments.equals(that.comments)
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
