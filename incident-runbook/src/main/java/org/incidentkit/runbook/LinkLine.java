package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.Spaces;

/**
 * One line that may list addresses: each is written as Markdown, in angle or square brackets, or bare; a label stands
 * before it, with a colon or a dash, or behind it, in brackets or after a dash. Anything else makes the line prose.
 */
final class LinkLine {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_LEAD = 80;
    private static final int MOST_WORDS_OF_LEAD = 5;
    private static final int MOST_WORDS_WITHOUT_COLON = 3;
    private static final int MOST_WORDS_BEHIND = 12;

    private static final String SCHEME = "[A-Za-z][A-Za-z0-9+.-]{0,30}://";
    private static final Pattern ADDRESS =
            Pattern.compile("\\[(?<label>[^\\[\\]]{0,500})\\]\\((?<target>" + ContactPoints.TARGET + ")\\)"
                    + "|\\[(?<alone>" + SCHEME + "[^\\s\\[\\]]{1,4000})\\]"
                    + "|[<`](?<quoted>" + SCHEME + "[^\\s<>`]{1,4000})[>`]"
                    + "|(?<![\\w+.\\\\-])(?<!\\bjdbc:)(?<bare>" + SCHEME + "[^\\s<>\\[\\]`]{1,4000})");
    private static final Pattern BEHIND = Pattern.compile(
            "\\((?<brackets>[^()]{1,200}|.{1,200})\\)\\.?|[-\u2013\u2014] (?<dash>.{1,200})|\\.?", Pattern.DOTALL);
    private static final Pattern BRACKETS_FIRST = Pattern.compile("\\s?\\(([^()]{1,200})\\)(.*)", Pattern.DOTALL);
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s,;.|/&\u2022\u00B7]*(?:\\b(?:and|or)\\b)?[\\s,;|/&\u2022\u00B7]*");
    private static final Pattern LABEL =
            Pattern.compile("(?<words>.*?)\\s?(?::(?<bold>\\*\\*|__)?|[-\u2013\u2014=])", Pattern.DOTALL);
    /** "The live service is at" before an address, as sentences have it. */
    private static final Pattern STANDS_AT = Pattern.compile(
            "(?i)(?<words>\\S.{0,60}?)\\s(?:is|are|runs|lives)(?:\\s(?:available|found|hosted|running))?(?:\\s(?:at|on))?");

    private static final Pattern BOLD_ALONE = Pattern.compile("(?:\\*\\*|__)[^*_]{1,80}(?:\\*\\*|__)");
    private static final Pattern ABOUT_ADDRESSES =
            Pattern.compile("(?i).*\\b(?:urls?|address(?:es)?|links?|following|below|these|here|find)\\b.*");

    /** An address, the words of its own link, and what was found around it. */
    private static final class Found {
        private final String url;
        private final String own;
        private String before = "";
        private String behind = "";

        Found(String url, String own) {
            this.url = url;
            this.own = own;
        }

        Link link() {
            String label = before.isEmpty() || own.isEmpty() ? before + own : before + ": " + own;
            if (behind.isEmpty()) {
                return new Link(url, label);
            }
            return new Link(url, label.isEmpty() ? behind : label + " (" + behind + ")");
        }
    }

    private final String text;
    private final List<Found> found = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    LinkLine(String text) {
        this.text = text;
    }

    static boolean isLead(String line) {
        boolean colon = line.endsWith(":");
        // What holds an address is listed itself.
        if (line.length() > LONGEST_LEAD
                || line.contains("://")
                || !(colon || line.endsWith("*") || line.endsWith("_"))) {
            return false;
        }
        String words = colon ? Spaces.strip(line.substring(0, line.length() - 1)) : line;
        int count = words.split(" ", -1).length;
        if (words.length() > 80
                || count > MOST_WORDS_OF_LEAD
                || ABOUT_ADDRESSES.matcher(words).matches()) {
            return false;
        }
        String plain = InlineText.plain(words);
        boolean name =
                count <= MOST_WORDS_WITHOUT_COLON && !plain.isEmpty() && Character.isUpperCase(plain.codePointAt(0));
        return BOLD_ALONE.matcher(words).matches() || (colon && (name || isEnvironment(plain)));
    }

    private static boolean isEnvironment(String words) {
        return Environment.named(words) != Environment.UNKNOWN;
    }

    List<Link> links() {
        if (text.length() > LONGEST || !tokenize() || found.isEmpty() || !labels()) {
            return List.of();
        }
        return found.stream().map(Found::link).toList();
    }

    /** Tells addresses from the text between them; there is one text more than addresses. */
    private boolean tokenize() {
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        int search = 0;
        while (search <= text.length() && matcher.find(search)) {
            search = matcher.end();
            if (InlineText.isEscaped(text, matcher.start())) {
                search = matcher.start() + 1;
                continue;
            }
            int end = matcher.end();
            String bare = matcher.group("bare");
            if (bare != null) {
                String url = withoutBracket(withoutEnd(bare), text.substring(from, matcher.start()));
                end -= bare.length() - url.length();
                if (!Link.isUrl(url)) {
                    return false;
                }
                found.add(new Found(url, ""));
            } else if (!markdown(matcher)) {
                return false;
            }
            texts.add(text.substring(from, matcher.start()));
            from = end;
            search = end;
        }
        texts.add(text.substring(from));
        return true;
    }

    private boolean markdown(Matcher matcher) {
        String label = matcher.group("label");
        if (label == null) {
            String alone = matcher.group("alone");
            String url = withoutEnd(alone == null ? matcher.group("quoted") : alone);
            found.add(new Found(url, ""));
            return Link.isUrl(url);
        }
        String written = Spaces.strip(matcher.group("target"));
        int close = written.startsWith("<") ? written.indexOf('>') : -1;
        String target = close > 0 ? written.substring(1, close) : written;
        int title = target.indexOf(' ');
        String address = withoutEnd(title < 0 ? target : target.substring(0, title));
        String words = Spaces.strip(label);
        // Address and words are sometimes swapped.
        boolean swapped = !Link.isUrl(address);
        String url = swapped ? withoutEnd(words) : address;
        String own = swapped ? target : words.equals(target) ? "" : words;
        found.add(new Found(url, InlineText.plain(own)));
        return Link.isUrl(url);
    }

    /** A mark behind an address ends the sentence. */
    private static String withoutEnd(String address) {
        int end = address.length();
        while (end > 0 && ",;.".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    /** A bracket that closes none of the address closes one that was opened before it. */
    private String withoutBracket(String address, String before) {
        boolean alone = address.endsWith(")") && count(address, ')') > count(address, '(');
        // Before the first address a bracket is part of its label, unless the address follows at once.
        boolean opened = texts.isEmpty() ? before.endsWith("(") : count(before, '(') > count(before, ')');
        return alone && opened ? withoutEnd(address.substring(0, address.length() - 1)) : address;
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }

    /** Pictures before or behind an address say nothing of it. */
    private static boolean isPicture(String words) {
        return words.codePoints()
                .allMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL
                        || Character.getType(c) == Character.MODIFIER_SYMBOL
                        || c == 0xFE0F
                        || c == 0x200D
                        || c == ' ');
    }

    /** Gives the texts to the addresses that they are about; tells whether each is about one. */
    private boolean labels() {
        int last = found.size();
        for (int i = 0; i <= last; i++) {
            String words = Spaces.strip(texts.get(i));
            if (i > 0 && i < last) {
                Matcher brackets = BRACKETS_FIRST.matcher(words);
                if (brackets.matches()) {
                    found.get(i - 1).behind = InlineText.plain(brackets.group(1));
                    words = brackets.group(2);
                }
            }
            boolean read = i == last ? behind(found.get(last - 1), words) : before(found.get(i), words, i > 0);
            if (!read) {
                return false;
            }
        }
        share();
        return true;
    }

    private boolean before(Found address, String words, boolean between) {
        String rest = words;
        if (between) {
            Matcher separators = BETWEEN.matcher(words);
            rest = separators.lookingAt() ? words.substring(separators.end()) : words;
        }
        if (rest.isEmpty()) {
            return true;
        }
        if (between && rest.startsWith("(") && rest.indexOf(')') < 0) {
            rest = Spaces.strip(rest.substring(1));
        }
        Matcher label = LABEL.matcher(rest);
        if (label.matches()) {
            String mark = label.group("bold") == null ? "" : label.group("bold");
            address.before = InlineText.plain(label.group("words") + mark);
            return true;
        }
        Matcher sentence = STANDS_AT.matcher(rest);
        if (sentence.matches() && isShort(sentence.group("words"), MOST_WORDS_OF_LEAD)) {
            address.before = InlineText.plain(sentence.group("words"));
            return true;
        }
        if (rest.equals("(") || rest.endsWith(" (")) {
            rest = Spaces.strip(rest.substring(0, rest.length() - 1));
        }
        address.before = InlineText.plain(rest);
        return isPicture(rest) || (isShort(rest, MOST_WORDS_WITHOUT_COLON) && isEnvironment(rest));
    }

    private boolean behind(Found address, String words) {
        String rest = words.startsWith(")") ? Spaces.strip(words.substring(1)) : words;
        String separated = rest.startsWith(",") || rest.startsWith(";") ? Spaces.strip(rest.substring(1)) : rest;
        Matcher behind = BEHIND.matcher(separated);
        if (!behind.matches()) {
            address.behind = InlineText.plain(separated);
            return isPicture(separated) || (isShort(separated, MOST_WORDS_WITHOUT_COLON) && isEnvironment(separated));
        }
        String dash = behind.group("dash");
        String brackets = behind.group("brackets");
        address.behind = InlineText.plain(dash != null ? dash : brackets != null ? brackets : "");
        return dash == null || isShort(dash, MOST_WORDS_BEHIND);
    }

    private static boolean isShort(String words, int most) {
        return words.split(" ", -1).length <= most
                && !words.toLowerCase(Locale.ROOT).contains("://");
    }

    /** One label before several addresses is the label of each. */
    private void share() {
        String first = found.get(0).before;
        boolean alone = found.stream().skip(1).allMatch(address -> address.before.isEmpty());
        if (!first.isEmpty() && alone) {
            found.forEach(address -> address.before = first);
        }
    }
}
