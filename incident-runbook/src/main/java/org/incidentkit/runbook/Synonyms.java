package org.incidentkit.runbook;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.Spaces;

/**
 * The words that teams write, and what they stand for: headings for the parts of a runbook, and names of roles. Case,
 * level, emphasis, a colon at the end and white space make no difference.
 *
 * <p>A team adds its own with {@link #and(Part, String...)} and {@link #and(ContactRole, String...)}.
 */
public final class Synonyms {

    private static final Synonyms STANDARD = new Synonyms(Map.of(), Map.of())
            .and(
                    Part.DESCRIPTION,
                    "Description",
                    "Service description",
                    "Description of the service",
                    "Overview",
                    "Service overview",
                    "About",
                    "About this service",
                    "About the service",
                    "What is this service",
                    "What this service does")
            .and(
                    Part.RESPONSE_HOURS,
                    "Incident response hours",
                    "Response hours",
                    "Support hours",
                    "Incident support hours",
                    "Hours of support",
                    "Hours of service",
                    "Service hours",
                    "Operating hours",
                    "Hours")
            .and(
                    Part.CONTACTS,
                    "Incident contact details",
                    "Incident contacts",
                    "Incident contact",
                    "Contact details",
                    "Contact",
                    "Contacts",
                    "Emergency contacts",
                    "Escalation contacts",
                    "Key contacts",
                    "Who to contact",
                    "Who to call")
            .and(
                    Part.DATA_CONTACTS,
                    "For incidents involving data",
                    "Incidents involving data",
                    "Incidents that involve data",
                    "For data incidents",
                    "Data incidents",
                    "Data incident contacts",
                    "Data breach contacts")
            .and(
                    Part.SERVICE_URLS,
                    "Service URLs",
                    "Service URL",
                    "URL",
                    "Service links",
                    "Service addresses",
                    "Environments",
                    "Environment URLs")
            .and(Part.OTHER_URLS, "Other URLs", "Other URL", "Other links", "Other addresses", "Useful links", "Links")
            .and(
                    Part.DOCS,
                    "Docs",
                    "Documentation",
                    "Technical documentation",
                    "Technical docs",
                    "Service documentation",
                    "Links to documentation")
            .and(
                    Part.SERVICE_TEAM,
                    "Service team (non-urgent issues)",
                    "Service team",
                    "Service team contact",
                    "Service team contacts",
                    "Service team contact details",
                    "Team contact",
                    "Non-urgent issues",
                    "Non-urgent contact")
            .and(ContactRole.PRODUCT_MANAGER, "Product manager", "Product owner", "Product lead", "PM", "PO")
            .and(ContactRole.DELIVERY_MANAGER, "Delivery manager", "Delivery lead", "Project manager", "DM")
            .and(ContactRole.SERVICE_OWNER, "Service owner", "Service manager", "Business owner", "SRO")
            .and(
                    ContactRole.TECHNICAL_ARCHITECT,
                    "Technical architect",
                    "Tech architect",
                    "Lead technical architect",
                    "Solution architect",
                    "Architect",
                    "TA")
            .and(
                    ContactRole.TECHNICAL_LEAD,
                    "Technical lead",
                    "Tech lead",
                    "Lead developer",
                    "Lead engineer",
                    "Dev lead",
                    "Development lead")
            .and(
                    ContactRole.TEAM,
                    "Team",
                    "Service team",
                    "Development team",
                    "Dev team",
                    "Delivery team",
                    "Product team",
                    "Support team",
                    "Team channel",
                    "Team email",
                    "Team mailbox",
                    "Team Slack",
                    "Developers")
            .and(
                    ContactRole.ON_CALL,
                    "On call",
                    "On-call",
                    "On call engineer",
                    "On-call engineer",
                    "On call developer",
                    "On call phone",
                    "Duty manager",
                    "Duty engineer",
                    "Duty officer",
                    "Duty phone",
                    "Out of hours",
                    "PagerDuty",
                    "Incident lead")
            .and(
                    ContactRole.SERVICE_DESK,
                    "Service desk",
                    "Helpdesk",
                    "Help desk",
                    "IT service desk",
                    "Support desk",
                    "User support")
            .and(
                    ContactRole.INFORMATION_ASSURANCE,
                    "OPG IA",
                    "MOJ IA",
                    "IA",
                    "Information assurance",
                    "Information asset owner",
                    "IAO",
                    "SIRO")
            .and(
                    ContactRole.DATA_PROTECTION,
                    "Data protection",
                    "Data protection officer",
                    "Data protection team",
                    "DPO",
                    "Privacy",
                    "Privacy team",
                    "Information governance")
            .and(
                    ContactRole.CYBER_SECURITY,
                    "MOJ Cyber Security",
                    "Cyber security",
                    "Cyber security team",
                    "Cybersecurity",
                    "Security",
                    "Security team",
                    "Information security",
                    "Security operations centre",
                    "SOC",
                    "CISO");

    private static final int LONGEST_HEADING = 160;
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.):]?|[a-z][.)])\\s+");
    private static final Pattern ANCHOR = Pattern.compile("\\s?\\{[^{}]{0,80}\\}$");
    /** Pictures, as characters or by their names, at both ends. */
    private static final Pattern ORNAMENTS = Pattern.compile(
            "^(?:[\\p{So}\\p{Sk}\\uFE0F\\u200D\\s]{1,20}|:[a-z0-9_+-]{1,40}:\\s?)|(?:\\s?[\\p{So}\\p{Sk}\\uFE0F\\u200D]{1,20}|\\s:[a-z0-9_+-]{1,40}:)$");

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,120})\\]\\([^()]{0,160}\\)");

    private static final Pattern IN_BRACKETS = Pattern.compile("(.*\\S)\\s*\\([^()]{0,80}\\)");

    private final Map<String, Part> headings;
    private final Map<String, ContactRole> roles;

    private Synonyms(Map<String, Part> headings, Map<String, ContactRole> roles) {
        this.headings = headings;
        this.roles = roles;
    }

    /** {@return the words that are known without anybody's doing} */
    public static Synonyms standard() {
        return STANDARD;
    }

    /**
     * Adds headings for a part. A heading that stood for another part moves.
     *
     * @param part a part
     * @param words headings that stand for it
     * @return these synonyms and the new ones
     */
    public Synonyms and(Part part, String... words) {
        Map<String, Part> more = new LinkedHashMap<>(headings);
        for (String heading : words) {
            more.put(key(heading), part);
        }
        return new Synonyms(more, roles);
    }

    /**
     * Adds names for a role. A name that stood for another role moves.
     *
     * @param role a role
     * @param words names that stand for it
     * @return these synonyms and the new ones
     */
    public Synonyms and(ContactRole role, String... words) {
        Map<String, ContactRole> more = new LinkedHashMap<>(roles);
        for (String name : words) {
            more.put(key(name), role);
        }
        return new Synonyms(headings, more);
    }

    /** {@return the headings that are known, in lower case, and the parts that they stand for} */
    public Map<String, Part> headings() {
        return Collections.unmodifiableMap(headings);
    }

    /** {@return the names of roles that are known, in lower case, and what they stand for} */
    public Map<String, ContactRole> roles() {
        return Collections.unmodifiableMap(roles);
    }

    /**
     * Finds the part that a heading stands for.
     *
     * @param heading the words of a heading, in Markdown or plain
     * @return the part, if the heading is known
     */
    public Optional<Part> findPart(String heading) {
        String key = key(heading);
        Part part = headings.get(key);
        if (part == null && key.length() <= LONGEST_HEADING && mayBeDecorated(key)) {
            part = headings.get(bare(key));
        }
        return Optional.ofNullable(part);
    }

    /** Whatever stands beside the words of a heading stands at one of its ends; most headings are words alone. */
    private static boolean mayBeDecorated(String key) {
        return !key.isEmpty()
                && (!isSmallLetter(key.charAt(0))
                        || (key.length() > 1 && ".)".indexOf(key.charAt(1)) >= 0)
                        || !endsInWord(key.charAt(key.length() - 1)));
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean endsInWord(char c) {
        return isSmallLetter(c) || isDigit(c) || ")?\"'".indexOf(c) >= 0;
    }

    /** Without a number, a picture or an anchor beside the words, a link around them, or a full stop behind. */
    private static String bare(String key) {
        String words = key;
        if (key.length() > 1 && (isDigit(key.charAt(0)) || ".)".indexOf(key.charAt(1)) >= 0)) {
            words = NUMBER.matcher(words).replaceFirst("");
        }
        if (words.endsWith("}")) {
            words = ANCHOR.matcher(words).replaceFirst("");
        }
        words = ORNAMENTS.matcher(words).replaceAll("");
        words = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        Matcher link = LINK.matcher(words);
        return Spaces.strip(words.startsWith("[") && link.matches() ? link.group(1) : words);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Finds the role that some words name.
     *
     * @param words in Markdown or plain; what follows in brackets makes no difference
     * @return the role, if the words are known
     */
    public Optional<ContactRole> findRole(String words) {
        if (words.length() > Contact.LONGEST_ROLE) {
            return Optional.empty();
        }
        String key = key(words);
        ContactRole role = roles.get(key);
        if (role == null) {
            Matcher bare = IN_BRACKETS.matcher(key);
            role = bare.matches() ? roles.get(bare.group(1)) : null;
        }
        return Optional.ofNullable(role);
    }

    /**
     * Takes from a heading what makes no difference.
     *
     * @param heading the words of a heading, in Markdown or plain
     * @return what two headings that mean the same have in common
     */
    public static String key(String heading) {
        if (isPlain(heading)) {
            return heading.toLowerCase(Locale.ROOT);
        }
        String words = Normalizer.normalize(heading, Normalizer.Form.NFKC);
        String before;
        do {
            before = words;
            words = InlineText.plain(words);
            while (words.endsWith(":")) {
                words = Spaces.strip(words.substring(0, words.length() - 1));
            }
        } while (!words.equals(before));
        // Hyphens that a word processor made.
        return words.replace('\u2010', '-').replace('\u2011', '-').toLowerCase(Locale.ROOT);
    }

    /** Words of letters, digits and what stands between them, one space apart: nearly all headings. */
    private static boolean isPlain(String heading) {
        boolean space = true;
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && (c == ' ' ? space : "()-,./'?".indexOf(c) < 0)) {
                return false;
            }
            space = c == ' ';
        }
        return !space;
    }
}
