package org.incidentkit.runbook.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.Spaces;

/**
 * The links of one block of Markdown. Brackets are matched in one pass, as CommonMark says, so that there may be others in
 * the words of a link, and the words may go on in the next line.
 */
final class MarkdownLinks {

    private static final Pattern DEFINITION = Pattern.compile(
            " {0,3}\\[(?<label>[^\\[\\]^][^\\[\\]]{0,500})\\]:\\s{0,5}(?:<(?<angled>[^<>\\n]{0,1500})>|(?<target>[^\\s<>][^\\s]{0,1500}))"
                    + "(?:\\s{1,5}(?:\"[^\"]{0,300}\"|'[^']{0,300}'|\\([^()]{0,300}\\)))?[ \\t]{0,20}(?:\\n|$)");
    private static final Pattern HTML = Pattern.compile(
            "<a\\s(?:[^<>]{0,200}?[\\s\"'])?href\\s?=\\s?(?:\"(?<double>[^\"<>]{0,1500})\"|'(?<single>[^'<>]{0,1500})'|(?<bare>[^\\s\"'<>=`]{1,1500}))"
                    + "[^<>]{0,200}>(?<words>[^<]{0,300}(?:<(?!/a)[^<]{0,300}){0,5})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE = Pattern.compile("<img\\s[^<>]{0,1500}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALT = Pattern.compile(
            "<img\\s(?:[^<>]{0,1000}\\s)?alt=[\"'](?<words>[^\"'<>]{0,300})[\"'][^<>]{0,1000}>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,1500}>?");

    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_TARGET = 1_500;
    private static final int LONGEST_TITLE = 1_000;

    /** An address behind the words of a link, and where the link ends. */
    private record Target(String address, int end) {}

    private final String text;
    private final StringBuilder shown;
    private final Map<String, String> definitions;
    private final List<BlockLink> links = new ArrayList<>();
    private final Deque<Integer> openings = new ArrayDeque<>();
    private int lastOpening = -1;

    private MarkdownLinks(StringBuilder shown, Map<String, String> definitions) {
        this.text = shown.toString();
        this.shown = shown;
        this.definitions = definitions;
    }

    /** Finds the links of a block, and makes spaces of them, and of pictures but for their words. */
    static List<BlockLink> in(StringBuilder shown, Map<String, String> definitions) {
        MarkdownLinks links = new MarkdownLinks(shown, definitions);
        links.scan();
        links.html();
        return links.links;
    }

    /** Reads the definitions with which a block begins, and tells where they end. Footnotes lead nowhere. */
    static int define(String block, Map<String, String> definitions) {
        int at = 0;
        Matcher definition = DEFINITION.matcher(block);
        while (at < block.length() && definition.region(at, block.length()).lookingAt()) {
            String angled = definition.group("angled");
            definitions.putIfAbsent(
                    key(definition.group("label")),
                    InlineText.address(angled == null ? definition.group("target") : angled));
            at = definition.end();
        }
        return at;
    }

    private static String key(String label) {
        return Spaces.oneLine(label).toLowerCase(Locale.ROOT);
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '[') {
                openings.push(at);
                lastOpening = at;
            }
            if (c == ']' && !openings.isEmpty()) {
                at = close(openings.pop(), at);
            } else {
                at += c == '\\' ? 2 : 1;
            }
        }
    }

    /** Reads what stands behind a closing bracket, and tells where to go on. */
    private int close(int open, int close) {
        Optional<Target> target = text.startsWith("(", close + 1) ? inline(close + 2) : Optional.empty();
        if (target.isEmpty()) {
            target = reference(open, close);
        }
        if (target.isEmpty()) {
            return close + 1;
        }
        int end = target.get().end();
        if (open > 0 && text.charAt(open - 1) == '!' && !InlineText.isEscaped(text, open - 1)) {
            // A picture is no link itself, though it may stand for the words of one.
            blank(open - 1, open + 1);
            blank(close, end);
            return end;
        }
        String words = InlineText.plain(shown.substring(open + 1, close));
        links.add(new BlockLink(words, target.get().address(), open, end));
        blank(open, end);
        // No link has another in its words.
        openings.clear();
        return end;
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (shown.charAt(i) != '\n') {
                shown.setCharAt(i, ' ');
            }
        }
    }

    private Optional<Target> reference(int open, int close) {
        boolean labelled = text.startsWith("[", close + 1);
        int end = labelled ? labelEnd(close + 2) : close;
        if (end < 0 || close - open > LONGEST_LABEL) {
            return Optional.empty();
        }
        boolean collapsed = !labelled || end == close + 2;
        // The words can't be a label if there are brackets among them.
        if (collapsed && lastOpening > open) {
            return Optional.empty();
        }
        String label = collapsed ? text.substring(open + 1, close) : text.substring(close + 2, end);
        return Optional.ofNullable(definitions.get(key(label))).map(address -> new Target(address, end + 1));
    }

    private int labelEnd(int from) {
        int limit = Math.min(text.length(), from + LONGEST_LABEL);
        for (int i = from; i < limit && text.charAt(i) != '['; i++) {
            if (text.charAt(i) == ']') {
                return i;
            }
        }
        return -1;
    }

    /** An address in round brackets, with a title or without. */
    private Optional<Target> inline(int from) {
        int start = afterSpace(from);
        boolean angled = text.startsWith("<", start);
        int end = angled ? angledEnd(start + 1) : plainEnd(start);
        if (end < 0) {
            return Optional.empty();
        }
        String address = text.substring(angled ? start + 1 : start, angled ? end - 1 : end);
        int next = afterSpace(end);
        int close = next > end && !text.startsWith(")", next) ? afterSpace(afterTitle(next)) : next;
        return text.startsWith(")", close)
                ? Optional.of(new Target(InlineText.address(address), close + 1))
                : Optional.empty();
    }

    private int afterSpace(int from) {
        int at = from;
        int limit = Math.min(text.length(), from + LONGEST_LABEL);
        while (at < limit && Spaces.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int angledEnd(int from) {
        int limit = Math.min(text.length(), from + LONGEST_TARGET);
        for (int i = from; i < limit && text.charAt(i) != '<' && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    private int plainEnd(int from) {
        int depth = 0;
        int limit = Math.min(text.length(), from + LONGEST_TARGET);
        int at = from;
        while (at < limit && !Spaces.isSpace(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == ')' && depth == 0) {
                return at;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean escape = c == '\\' && at + 1 < limit && "()".indexOf(text.charAt(at + 1)) >= 0;
            at += escape ? 2 : 1;
        }
        return at < limit && depth == 0 ? at : -1;
    }

    /** Behind a title, or the same place if there is none. */
    private int afterTitle(int from) {
        char open = from < text.length() ? text.charAt(from) : ' ';
        if ("\"'(".indexOf(open) < 0) {
            return from;
        }
        char close = open == '(' ? ')' : open;
        int limit = Math.min(text.length(), from + LONGEST_TITLE);
        int at = from + 1;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == close) {
                return at + 1;
            }
            at += c == '\\' ? 2 : 1;
        }
        return from;
    }

    private void html() {
        if (shown.indexOf("<") < 0) {
            return;
        }
        Matcher link = HTML.matcher(shown.toString());
        while (link.find()) {
            String words = TAG.matcher(ALT.matcher(link.group("words")).replaceAll("${words}"))
                    .replaceAll(" ");
            links.add(new BlockLink(
                    InlineText.plain(words), InlineText.decoded(href(link).strip()), link.start(), link.end()));
            blank(link.start(), link.end());
        }
        Matcher image = IMAGE.matcher(shown.toString());
        while (image.find()) {
            blank(image.start(), image.end());
        }
    }

    private static String href(Matcher link) {
        return Optional.ofNullable(link.group("double"))
                .or(() -> Optional.ofNullable(link.group("single")))
                .orElseGet(() -> link.group("bare"));
    }
}
