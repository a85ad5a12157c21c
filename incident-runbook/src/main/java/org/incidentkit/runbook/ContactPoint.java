package org.incidentkit.runbook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to reach somebody.
 *
 * @param kind what it is
 * @param text what to show: the address, the channel, the number, or words
 * @param link where it leads, if a program can follow it: a {@code mailto:}, {@code tel:} or {@code https:} address
 */
public record ContactPoint(Kind kind, String text, Optional<URI> link) {

    /** What can be used to reach somebody. */
    public enum Kind {
        /** A mail address. */
        EMAIL,
        /** A Slack channel, handle or link. */
        SLACK,
        /** A telephone number. */
        TELEPHONE,
        /** An address that pages whoever is on call: of PagerDuty, Opsgenie and the like. */
        PAGER,
        /** A page on the web: a rota, a form. */
        LINK,
        /** Words: a name, for instance. */
        TEXT
    }

    private static final String HIDDEN = "***";

    /** An extension, or anything else that isn't dialled at once. */
    private static final Pattern END_OF_NUMBER = Pattern.compile(
            "(?i)[\\s,;(]{0,3}(?:ext(?:ension|n)?|x)[\\s.:=]{0,3}(?<extension>\\d{1,8})(?!\\d)|[,;\\p{L}]");

    private static final Pattern UNDIALLED = Pattern.compile("[^0-9+]+");

    /** Checks that nothing is missing. */
    public ContactPoint {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(link, "link");
    }

    /** Services that page people, by the end of their host names. */
    private static final List<String> PAGERS = List.of(
            "pagerduty.com",
            "pagerduty.eu",
            "opsgenie.com",
            "opsgenie.net",
            "victorops.com",
            "xmatters.com",
            "oncall.io");

    /**
     * Makes a point that holds a mail address.
     *
     * @param address a mail address
     * @return the point, which links to {@code mailto:}; a {@link Kind#PAGER} if it is an address of such a service
     */
    public static ContactPoint email(String address) {
        boolean pager = isOf(PAGERS, address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT));
        return new ContactPoint(pager ? Kind.PAGER : Kind.EMAIL, address, mailto(address));
    }

    /** Letters of other alphabets are written as other programs of mail read them. */
    private static Optional<URI> mailto(String address) {
        // What has a meaning in an address of the web is written as a sign of the mail address itself.
        String name = address.replace("%", "%25").replace("&", "%26");
        return uri("mailto:" + name).map(ContactPoint::inAscii);
    }

    private static URI inAscii(URI address) {
        String ascii = address.toASCIIString();
        return ascii.equals(address.toString()) ? address : uri(ascii).orElse(address);
    }

    private static boolean isOf(List<String> domains, String host) {
        for (String domain : domains) {
            int apart = host.length() - domain.length() - 1;
            if (host.endsWith(domain) && (apart < 0 || host.charAt(apart) == '.')) {
                return true;
            }
        }
        return false;
    }

    /**
     * Makes a point that holds a telephone number.
     *
     * @param number a number as people write it, perhaps with an extension such as {@code ext 12} or {@code ;ext=12}
     * @return the point, which links to {@code tel:}; a UK number gets its country code, and an extension is written as
     *     RFC 3966 has it
     */
    public static ContactPoint telephone(String number) {
        String dialled = withoutExtension(number);
        Matcher end = END_OF_NUMBER.matcher(number);
        String extension = end.find() && end.group("extension") != null ? ";ext=" + end.group("extension") : "";
        // "+44 (0)20" is written for people: the zero in brackets is not dialled after the code.
        String written = dialled.replace("(0)", dialled.strip().startsWith("+") ? "" : "0");
        String digits = UNDIALLED.matcher(written).replaceAll("");
        if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        }
        if (digits.startsWith("+440")) {
            digits = "+44" + digits.substring(4);
        } else if (digits.startsWith("0")) {
            digits = "+44" + digits.substring(1);
        }
        return new ContactPoint(Kind.TELEPHONE, number, uri("tel:" + digits + extension));
    }

    /**
     * Makes a point that holds a Slack channel or handle.
     *
     * @param name the name with its {@code #} or {@code @}
     * @return the point, which has no link
     */
    public static ContactPoint slack(String name) {
        return new ContactPoint(Kind.SLACK, name, Optional.empty());
    }

    /**
     * Makes a point of an address on the web.
     *
     * @param address an {@code https:}, {@code http:} or {@code slack:} address
     * @param text what to show for it
     * @return a point of kind {@link Kind#SLACK} for an address of Slack, of {@link Kind#PAGER} for one of a service that
     *     pages people, of {@link Kind#LINK} for any other
     */
    public static ContactPoint web(String address, String text) {
        Optional<URI> link = uri(address);
        String host = link.map(URI::getHost).orElse("").toLowerCase(Locale.ROOT);
        boolean slack = isOf(List.of("slack.com"), host) || address.regionMatches(true, 0, "slack:", 0, 6);
        Kind kind = slack ? Kind.SLACK : isOf(PAGERS, host) ? Kind.PAGER : Kind.LINK;
        return new ContactPoint(kind, text, link);
    }

    /**
     * Makes a point of words.
     *
     * @param words any words
     * @return the point, which has no link
     */
    public static ContactPoint text(String words) {
        return new ContactPoint(Kind.TEXT, words, Optional.empty());
    }

    /**
     * Reads the points that a text names, in order.
     *
     * @param text what stands after a role: Markdown on one line
     * @return the points; empty if the text is blank or only says that nothing was filled in, such as {@code TBC}
     */
    public static List<ContactPoint> read(String text) {
        return ContactPoints.read(text);
    }

    /**
     * Hides the mail addresses, telephone numbers and Slack handles within prose, and who signs in at an address such as
     * {@code https://user:secret@host}. Names can't be told from other words and stay.
     *
     * @param prose any text
     * @return the text to show to anybody
     */
    public static String maskIn(String prose) {
        return ContactPoints.maskIn(prose);
    }

    /** The part of a number that is dialled at once. */
    static String withoutExtension(String number) {
        Matcher end = END_OF_NUMBER.matcher(number);
        return end.find() ? number.substring(0, end.start()) : number;
    }

    static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Hides what would identify a person. Channels stay, since they name a team; so does the domain of an address.
     *
     * @return a point to show to anybody
     */
    public ContactPoint masked() {
        return switch (kind) {
            case EMAIL -> hiddenMail();
            case PAGER -> text.indexOf('@') > 0 ? hiddenMail() : new ContactPoint(kind, HIDDEN, Optional.empty());
            case SLACK ->
                text.startsWith("#") && link.isEmpty() ? this : new ContactPoint(kind, HIDDEN, Optional.empty());
            case TELEPHONE, LINK, TEXT -> new ContactPoint(kind, HIDDEN, Optional.empty());
        };
    }

    private ContactPoint hiddenMail() {
        return new ContactPoint(kind, HIDDEN + text.substring(Math.max(0, text.indexOf('@'))), Optional.empty());
    }

    /** Mail, a channel or a number: what people are reached by, not a page to read. */
    boolean isPersonal() {
        return kind == Kind.EMAIL || kind == Kind.SLACK || kind == Kind.TELEPHONE;
    }

    /** {@return the kind and the masked text} */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + masked().text();
    }
}
