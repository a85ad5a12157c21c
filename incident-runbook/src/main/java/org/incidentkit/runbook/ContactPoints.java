package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.Spaces;

/** Reads contact points. Every repetition in the patterns is bounded, so that reading takes linear time. */
final class ContactPoints {

    private static final Pattern EMAIL =
            Pattern.compile("(?<![\\w.%+'-])[\\w.%+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?|slack)://[^\\s<>\"\\[\\]]{1,2000}");
    private static final Pattern POINT =
            Pattern.compile("(?<link>\\[(?<label>[^\\[\\]]{0,500})\\]\\((?<target>[^()]{0,2000})\\))"
                    + "|<(?<auto>[^<>\\s]{1,2000})>"
                    + "|(?<mailto>(?i:mailto:)" + EMAIL.pattern() + ")"
                    + "|(?<email>" + EMAIL.pattern() + ")"
                    + "|(?<web>" + WEB.pattern() + ")"
                    + "|(?<tel>(?i:tel:)[+\\d][\\d() .-]{2,24})"
                    + "|(?<channel>(?<![\\w/&#])#(?=[\\p{N}_-]{0,79}\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}_\\u2010\\u2011-]{0,79})"
                    + "|(?<handle>(?<![\\w.@])@[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79})"
                    + "|(?<phone>(?<![\\w+])(?:\\+\\d|\\(?0)[\\d() \\u00A0.-]{7,24}\\d)");
    /** A line break of HTML, as people put it into the cells of tables. */
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,3}/?>");

    private static final String SEPARATORS = ",;|/&()-\u2013";
    private static final int LONGEST = 4_000;
    private static final int MOST_LABELS = 6;
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:^|[\\s,;(])(?:e-?mail|mail|slack|slack channel|tel|telephone|phone|mobile|mob|call|pagerduty|channel|contact)\\s?[:.-]?\\s{0,3}$"
                    + "|^(?:or|and|via|on|at|to|by|then|page|ring|write|write to|message)$|(?:^|\\s)(?:or|and|via)$|^(?:or|and|via)\\s");
    private static final Set<String> CONNECTORS =
            Set.of("or", "and", "via", "on", "at", "to", "by", "then", "page", "ring", "write", "message");
    private static final Set<String> LABELS = Set.of(
            "email",
            "e-mail",
            "mail",
            "slack",
            "channel",
            "tel",
            "telephone",
            "phone",
            "mobile",
            "mob",
            "call",
            "pagerduty",
            "contact",
            "or",
            "and",
            "via");
    private static final Set<String> NOTHING = Set.of(
            "", "n/a", "na", "none", "tbc", "tbd", "tba", "unknown", "-", "--", "?", "todo", "to be confirmed", "...");

    private ContactPoints() {}

    /** Tells a text that has one of the characters without which no address, channel or number is written. */
    static boolean mayName(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '#' || c == ':' || c == '0' || c == '+') {
                return true;
            }
        }
        return false;
    }

    static List<ContactPoint> read(String text) {
        List<ContactPoint> points = new ArrayList<>();
        if (isNothing(text)) {
            return List.of();
        }
        if (text.length() > LONGEST) {
            return List.of(ContactPoint.text(text));
        }
        String line = text.indexOf('<') < 0
                ? text
                : BREAK.matcher(InlineText.htmlLinks(text)).replaceAll(", ");
        PointScanner scanner = new PointScanner(POINT, line);
        Matcher matcher = scanner.match();
        int from = 0;
        while (scanner.find()) {
            ContactPoint point = point(matcher);
            if (point.kind() == ContactPoint.Kind.TEXT) {
                continue;
            }
            words(line.substring(from, matcher.start()), points);
            words(name(matcher, point), points);
            points.add(point);
            from = matcher.end();
        }
        words(line.substring(from), points);
        return List.copyOf(points);
    }

    private static final Pattern MAIL_NAME = Pattern.compile("[\\p{L}\\d._%+'-]{1,64}(?=@[\\p{L}\\d-]{1,63}\\.)");
    private static final String HIDDEN = "***";

    /** Whoever may sign in at an address, and often with what. */
    private static final Pattern USER_INFO = Pattern.compile("://[^\\s/?#<>\"]{1,500}@");

    /** An address on the web without the name and the password that stand in it, and without anybody's mail address. */
    static String maskInUrl(String url) {
        return MAIL_NAME.matcher(withoutUserInfo(url)).replaceAll(HIDDEN);
    }

    private static String withoutUserInfo(String text) {
        return text.contains("://") ? USER_INFO.matcher(text).replaceAll("://***@") : text;
    }

    static String maskIn(String text) {
        String prose = withoutUserInfo(text);
        PointScanner scanner = new PointScanner(POINT, prose);
        Matcher found = scanner.match();
        StringBuilder out = new StringBuilder(prose.length());
        int from = 0;
        while (scanner.find()) {
            ContactPoint point = point(found);
            boolean shown = point.kind() == ContactPoint.Kind.TEXT
                    || point.kind() == ContactPoint.Kind.LINK
                    || found.group().startsWith("#");
            // A link to a page may still carry somebody's address in its words.
            String words = shown
                    ? MAIL_NAME.matcher(found.group()).replaceAll(HIDDEN)
                    : point.masked().text();
            out.append(prose, from, found.start()).append(words);
            from = found.end();
        }
        return out.append(prose, from, prose.length()).toString();
    }

    static boolean isNothing(String text) {
        String words = Spaces.strip(InlineText.plain(text)).toLowerCase(Locale.ROOT);
        String bare = words.endsWith(".") && words.length() > 1 && !words.equals("...")
                ? words.substring(0, words.length() - 1)
                : words;
        return NOTHING.contains(bare);
    }

    private static void words(String between, List<ContactPoint> points) {
        String words = withoutSeparators(between);
        String before = "";
        for (int round = 0; round < MOST_LABELS && mayHaveLabel(words) && !words.equals(before); round++) {
            before = words;
            words = withoutSeparators(LABEL.matcher(words).replaceAll(""));
        }
        if (words.isEmpty()) {
            return;
        }
        words = InlineText.plain(words);
        if (words.endsWith(":")) {
            words = Spaces.strip(words.substring(0, words.length() - 1));
        }
        if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
            points.add(ContactPoint.text(words));
        }
    }

    /** Looks at the first and the last word alone. */
    private static boolean mayHaveLabel(String words) {
        int end = words.length();
        while (end > 0 && !Character.isLetter(words.charAt(end - 1))) {
            end--;
        }
        int last = end;
        while (last > 0 && (Character.isLetter(words.charAt(last - 1)) || words.charAt(last - 1) == '-')) {
            last--;
        }
        int space = words.indexOf(' ');
        String first = words.substring(0, space < 0 ? words.length() : space);
        return LABELS.contains(words.substring(last, end).toLowerCase(Locale.ROOT))
                || CONNECTORS.contains(first.toLowerCase(Locale.ROOT));
    }

    private static String withoutSeparators(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && isSeparator(words.charAt(from))) {
            from++;
        }
        while (to > from && isSeparator(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }

    private static boolean isSeparator(char c) {
        return Spaces.isSpace(c) || SEPARATORS.indexOf(c) >= 0;
    }

    private static ContactPoint point(Matcher found) {
        String target = found.group("target");
        if (found.group("link") != null && target != null) {
            return link(InlineText.plain(found.group("label")), Spaces.oneLine(target));
        }
        String phone = found.group("phone");
        if (phone != null) {
            return telephone(phone);
        }
        for (String group : List.of("channel", "handle")) {
            String name = found.group(group);
            if (name != null) {
                return ContactPoint.slack(name.replace('\u2010', '-').replace('\u2011', '-'));
            }
        }
        String auto = found.group("auto");
        return address(auto == null ? found.group() : auto);
    }

    private static ContactPoint link(String label, String target) {
        int title = target.indexOf(' ');
        ContactPoint point = address(title < 0 ? target : target.substring(0, title));
        String shown = label;
        if (point.kind() == ContactPoint.Kind.TEXT) {
            // Address and words are sometimes swapped.
            point = address(label);
            shown = target;
        }
        boolean named = !shown.isEmpty()
                && point.kind() != ContactPoint.Kind.TEXT
                && point.kind() != ContactPoint.Kind.EMAIL
                && point.kind() != ContactPoint.Kind.TELEPHONE;
        return named ? new ContactPoint(point.kind(), shown, point.link()) : point;
    }

    /** The words of a link to a mail address or a number, which may be somebody's name. */
    private static String name(Matcher found, ContactPoint point) {
        String label = found.group("link") == null ? null : found.group("label");
        boolean shown = point.kind() != ContactPoint.Kind.EMAIL && point.kind() != ContactPoint.Kind.TELEPHONE;
        if (label == null || shown) {
            return "";
        }
        String words = InlineText.plain(label);
        return address(words).kind() == ContactPoint.Kind.TEXT
                        && telephone(words).kind() == ContactPoint.Kind.TEXT
                ? words
                : "";
    }

    private static ContactPoint address(String address) {
        String text = withoutEnd(address);
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            text = text.substring(7);
            int query = text.indexOf('?');
            text = query < 0 ? text : text.substring(0, query);
        } else if (text.regionMatches(true, 0, "tel:", 0, 4)) {
            return telephone(text.substring(4));
        }
        if (EMAIL.matcher(text).matches()) {
            return ContactPoint.email(text);
        }
        return WEB.matcher(text).matches() ? ContactPoint.web(text, text) : ContactPoint.text(text);
    }

    private static ContactPoint telephone(String number) {
        String text = Spaces.strip(number);
        if (text.startsWith("(") && text.indexOf(')') < 0) {
            text = text.substring(1);
        }
        while (!text.isEmpty() && "-. (".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1);
        }
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= 9 && digits <= 15 ? ContactPoint.telephone(text) : ContactPoint.text(text);
    }

    /** A full stop after an address ends the sentence, and a bracket closes what was opened before it. */
    private static String withoutEnd(String address) {
        int end = address.length();
        while (end > 0 && ".,;:!?)'*_`]".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }
}
