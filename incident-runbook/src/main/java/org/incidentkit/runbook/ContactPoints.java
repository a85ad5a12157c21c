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
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_.%&+-])[\\p{L}\\p{M}\\p{N}_.%&+'-]{1,64}"
                    + "@[\\p{L}\\p{M}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{M}\\p{N}-]{1,63}){1,8}");
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?|slack)://[^\\s<>\"\\[\\]]{1,2000}");
    /** An address may hold brackets, as pages of an encyclopaedia do. */
    static final String TARGET = "[^()]{0,2000}+(?:\\([^()]{0,500}+\\)[^()]{0,500}+){0,4}";

    private static final Pattern POINT =
            Pattern.compile("(?<link>\\[(?<label>[^\\[\\]]{0,500})\\]\\((?<target>" + TARGET + ")\\))"
                    + "|<(?<auto>[^<>\\s]{1,2000})>"
                    + "|(?<mailto>(?i:mailto:)" + EMAIL.pattern() + ")"
                    + "|(?<email>" + EMAIL.pattern() + ")"
                    + "|(?<web>" + WEB.pattern() + ")"
                    + "|(?<channel>(?<![\\w/&#])#(?=[\\p{N}_-]{0,79}\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}_\\u2010\\u2011-]{0,79})"
                    + "|(?<handle>(?<![\\w.@])@[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79})");

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
        String line = text.indexOf('<') < 0 ? text : InlineText.withoutBreaks(InlineText.htmlLinks(text), ", ");
        PointScanner scanner = new PointScanner(POINT, line, false);
        int from = 0;
        while (scanner.find()) {
            ContactPoint point = point(scanner);
            if (point.kind() == ContactPoint.Kind.TEXT) {
                continue;
            }
            words(line.substring(from, Math.max(from, scanner.startOfMarks())), points);
            words(name(scanner, point), points);
            points.add(point);
            from = scanner.endOfMarks();
        }
        words(line.substring(from), points);
        return List.copyOf(points);
    }

    private static final Pattern MAIL_NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}._%&+'-]{1,64}(?=@[\\p{L}\\p{M}\\p{N}-]{1,63}\\.)");
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
        PointScanner scanner = new PointScanner(POINT, prose, true);
        StringBuilder out = new StringBuilder(prose.length());
        int from = 0;
        while (scanner.find()) {
            String found = scanner.words();
            ContactPoint point = point(scanner);
            boolean shown = point.kind() == ContactPoint.Kind.TEXT
                    || point.kind() == ContactPoint.Kind.LINK
                    || found.startsWith("#");
            // A link to a page may still carry somebody's address in its words.
            String words = shown
                    ? MAIL_NAME.matcher(found).replaceAll(HIDDEN)
                    : point.masked().text();
            out.append(prose, from, scanner.start()).append(words);
            from = scanner.end();
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
        words = InlineText.plain(InlineText.withoutEmphasis(words));
        if (words.endsWith(":") && !Spaces.endsInPicture(words)) {
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
        while (from < to && isSeparator(words.charAt(from)) && !isPaired(words, from, from, to)) {
            from++;
        }
        while (to > from && isSeparator(words.charAt(to - 1)) && !isPaired(words, to - 1, from, to)) {
            to--;
        }
        boolean bracketed = to - from > 1
                && words.charAt(from) == '('
                && words.charAt(to - 1) == ')'
                && words.indexOf(')', from) == to - 1;
        return bracketed ? withoutSeparators(words.substring(from + 1, to - 1)) : words.substring(from, to);
    }

    /** Tells a bracket that belongs to a few words, as in "Jo Bloggs (she/her)". */
    private static boolean isPaired(String words, int at, int from, int to) {
        char c = words.charAt(at);
        if (c == '(') {
            int close = words.indexOf(')', at);
            return close > at && close < to;
        }
        return c == ')' && words.lastIndexOf('(', at) >= from;
    }

    private static boolean isSeparator(char c) {
        return Spaces.isSpace(c) || SEPARATORS.indexOf(c) >= 0;
    }

    private static ContactPoint point(PointScanner scanner) {
        if (scanner.isPhone()) {
            return telephone(scanner.words());
        }
        Matcher found = scanner.match();
        String target = found.group("target");
        if (found.group("link") != null && target != null) {
            return link(InlineText.plain(found.group("label")), Spaces.oneLine(target));
        }
        for (String group : List.of("channel", "handle")) {
            String name = found.group(group);
            if (name != null) {
                return ContactPoint.slack(name.replace('\u2010', '-').replace('\u2011', '-'));
            }
        }
        String auto = found.group("auto");
        return address(auto == null ? scanner.words() : auto);
    }

    private static ContactPoint link(String label, String target) {
        int close = target.startsWith("<") ? target.indexOf('>') : -1;
        int title = target.indexOf(' ');
        ContactPoint point =
                address(close > 0 ? target.substring(1, close) : title < 0 ? target : target.substring(0, title));
        String shown = label;
        if (point.kind() == ContactPoint.Kind.TEXT) {
            // Address and words are sometimes swapped.
            point = address(label);
            shown = target;
        }
        if (point.kind() == ContactPoint.Kind.TELEPHONE) {
            // People write a number with spaces, programs without.
            ContactPoint written = telephone(label);
            boolean same = written.link()
                    .equals(ContactPoint.telephone(ContactPoint.withoutExtension(point.text()))
                            .link());
            return same ? new ContactPoint(point.kind(), label, point.link()) : point;
        }
        boolean named =
                !shown.isEmpty() && point.kind() != ContactPoint.Kind.TEXT && point.kind() != ContactPoint.Kind.EMAIL;
        return named ? new ContactPoint(point.kind(), shown, point.link()) : point;
    }

    /** The words of a link to a mail address or a number, which may be somebody's name. */
    private static String name(PointScanner scanner, ContactPoint point) {
        if (scanner.isPhone()) {
            return "";
        }
        Matcher found = scanner.match();
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
        long digits = ContactPoint.withoutExtension(text)
                .chars()
                .filter(Character::isDigit)
                .count();
        return digits >= 9 && digits <= 15 ? ContactPoint.telephone(text) : ContactPoint.text(text);
    }

    /** A full stop after an address ends the sentence, and a bracket closes what was opened before it. */
    private static String withoutEnd(String address) {
        int end = address.length();
        while (end > 0
                && ".,;:!?)'*_`]".indexOf(address.charAt(end - 1)) >= 0
                && !(address.charAt(end - 1) == ')' && isBalanced(address, end))) {
            end--;
        }
        return address.substring(0, end);
    }

    /** Looks back to the last bracket that opens alone: an address has few. */
    private static boolean isBalanced(String address, int end) {
        int open = address.lastIndexOf('(', end - 1);
        return open >= 0 && address.indexOf(')', open) == end - 1;
    }
}
