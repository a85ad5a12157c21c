package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.ListMarker;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** The anchors that GitHub gives headings, which is where most runbooks are read. */
final class Anchors {

    private static final Pattern NAMED = Pattern.compile(
            "<[a-z0-9]{1,10}\\s(?:[^<>]{0,200}?[\\s\"'])?(?:id|name)\\s?=\\s?[\"']?([^\\s\"'<>=`]{1,200})",
            Pattern.CASE_INSENSITIVE);
    /** A heading in a quotation or a list item, or in both. */
    private static final Pattern NESTED = Pattern.compile(
            "(?:[ \\t]{0,8}(?:>|(?:[*+-]|\\d{1,9}[.)])[ \\t])){1,10}[ \\t]{0,8}#{1,6}[ \\t](?<words>[^#].{0,1000})");

    /** Code, which stays as it is: the first alternative of each pattern takes it, so that the others don't. */
    private static final String CODE = "`[^`]{1,300}`|";
    /** What readers see the words of, or nothing. */
    private static final Pattern LINK = Pattern.compile(CODE + "!\\[[^\\[\\]]{0,300}\\]\\([^()\\n]{0,1500}\\)"
            + "|\\[(?<words>[^\\[\\]]{0,500})\\](?:\\([^()\\n]{0,1500}\\)|\\[[^\\[\\]]{0,300}\\])"
            + "|</?[a-zA-Z][^<>]{0,300}>");
    /** Of the marks of emphasis only an underscore could be part of an anchor. Within a word it is no mark. */
    private static final Pattern EMPHASIS = Pattern.compile(CODE
            + "(?<![\\p{L}\\p{N}_\\\\])(?<mark>_{1,3})(?=[^\\s_])(?<words>(?:[^_]|_(?=[\\p{L}\\p{N}])){1,300}?)"
            + "(?<=[^\\s\\\\])\\k<mark>(?![\\p{L}\\p{N}_])");

    private Anchors() {}

    /** The anchors of a document, those among them that HTML names. */
    static Set<String> in(String text) {
        List<String> headings = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        List<Line> lines = MarkdownLines.of(text).lines();
        for (Line line : lines) {
            if (line.kind() == Kind.HEADING) {
                headings.add(InlineText.plain(line.headingText()));
            } else if (line.kind() == Kind.UNDERLINE) {
                List<String> above = above(lines, line.number());
                headings.add(InlineText.plain(String.join(" ", above)));
                // Some versions of GitHub drop the line end, so that the words on both sides become one.
                anchors.addAll(of(List.of(InlineText.plain(String.join("", above)))));
            } else if (line.kind() == Kind.TEXT) {
                nested(line.text(), headings);
            }
        }
        anchors.addAll(of(headings));
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            anchors.add(named.group(1).toLowerCase(Locale.ROOT));
        }
        // Every browser takes it for the top of the page.
        anchors.add("top");
        return anchors;
    }

    /** The lines of a paragraph that an underline makes a heading. */
    private static List<String> above(List<Line> lines, int underline) {
        int from = underline - 1;
        while (from > 0
                && lines.get(from - 1).kind() == Kind.TEXT
                && ListMarker.find(lines.get(from).text()).isEmpty()) {
            from--;
        }
        return lines.subList(from, underline).stream()
                .map(line -> line.text().strip())
                .toList();
    }

    private static void nested(String line, List<String> headings) {
        if (line.indexOf('#') < 0) {
            return;
        }
        Matcher heading = NESTED.matcher(line);
        if (heading.matches()) {
            headings.add(InlineText.plain(heading.group("words").replaceAll("\\s#{1,6}\\s{0,9}$", "")));
        }
    }

    /** Letters in lower case, hyphens for spaces, punctuation dropped; equal ones are numbered from the second on. */
    static Set<String> of(List<String> headings) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String heading : headings) {
            String words = words(heading);
            String anchor = anchor(words);
            int count = counts.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(count == 0 ? anchor : anchor + "-" + count);
            // A picture or a tag leaves a space at the end, which not every version of GitHub keeps.
            anchors.add(anchor(words.strip()));
        }
        return anchors;
    }

    private static String anchor(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                out.append('-');
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** What readers see of a heading, but for punctuation, which no anchor has. */
    private static String words(String heading) {
        return InlineText.decoded(shown(EMPHASIS, shown(LINK, heading)));
    }

    private static String shown(Pattern pattern, String heading) {
        Matcher markup = pattern.matcher(heading);
        Function<MatchResult, String> words = found -> {
            boolean code = found.group().startsWith("`");
            String inner = markup.group("words");
            return Matcher.quoteReplacement(code ? found.group() : inner == null ? "" : inner);
        };
        return markup.replaceAll(words);
    }
}
