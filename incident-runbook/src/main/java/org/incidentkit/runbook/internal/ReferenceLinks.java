package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/**
 * Links by reference, {@code [words][label]} or {@code [label]}, whose definition stands elsewhere in a document, at its end
 * for instance. Parts of a runbook are read, shown and moved alone, so that such a link needs its address beside it.
 *
 * <p>A link whose definition stands in its own text stays as it is. So does one whose label several texts define: which of
 * them is meant depends on their order.
 */
public final class ReferenceLinks {

    private static final Pattern LABEL = Pattern.compile("\\[[^\\[\\]]{1,300}\\]:");

    private static final Pattern DEFINITION = Pattern.compile(
            " {0,3}\\[(?<label>[^\\[\\]^][^\\[\\]]{0,300})\\]:[ \\t]{0,10}(?:<(?<angled>[^<>\\s]{1,2000})>|(?<url>[^<>\\s]{1,2000}))"
                    + "(?:[ \\t]{1,10}(?:\"[^\"]{0,300}\"|'[^']{0,300}'|\\([^()]{0,300}\\)))?[ \\t]{0,10}");

    /** A document in which links would take more isn't one: each mention of a label may cost a whole address. */
    private static final int MOST_GROWTH = 100_000;

    private static final ReferenceLinks NONE = new ReferenceLinks(Map.of());

    /** Where a label leads, and the text that says so. */
    private record Target(String url, String text) {}

    private final Map<String, Target> targets;
    private long growth;

    private ReferenceLinks(Map<String, Target> targets) {
        this.targets = targets;
    }

    /**
     * Finds the definitions of a document.
     *
     * @param texts all its texts
     * @param lines what stands in it on single lines, and holds no definitions
     * @return what links by reference mean in it
     */
    public static ReferenceLinks in(Collection<String> texts, Collection<String> lines) {
        Map<String, Target> targets = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (String text : Set.copyOf(texts)) {
            if (text.contains("]:")) {
                definitions(text).forEach((label, target) -> {
                    if (targets.putIfAbsent(label, target) != null) {
                        several.add(label);
                    }
                });
            }
        }
        targets.keySet().removeAll(several);
        if (targets.isEmpty()) {
            return NONE;
        }
        ReferenceLinks links = new ReferenceLinks(targets);
        texts.forEach(links::resolved);
        lines.forEach(links::resolvedLine);
        return links.growth > MOST_GROWTH ? NONE : links;
    }

    /** Of several definitions of one label in a text the first counts. */
    private static Map<String, Target> definitions(String text) {
        Map<String, Target> found = new HashMap<>();
        boolean mayStart = true;
        for (Line line : MarkdownLines.of(text).lines()) {
            Matcher definition = DEFINITION.matcher(line.text());
            // Within a paragraph it would be words of the paragraph.
            boolean defines = mayStart && line.kind() == Kind.TEXT && definition.matches();
            if (defines) {
                String url = definition.group("angled") == null ? definition.group("url") : definition.group("angled");
                // Where it would be put, a no-break space in it would become a plain one, which ends an address.
                String kept = Spaces.oneLine(url).equals(url) ? url : "";
                found.putIfAbsent(key(definition.group("label")), new Target(kept, text));
            }
            mayStart = defines || line.kind() != Kind.TEXT;
        }
        return found;
    }

    /**
     * Tells a line that says where a label leads, be it an address or not.
     *
     * @param line the content of a line, without white space before it
     * @return whether a label in square brackets and a colon begin it
     */
    public static boolean isDefinition(String line) {
        return line.startsWith("[") && LABEL.matcher(line).lookingAt();
    }

    private static String key(String label) {
        return Spaces.oneLine(label).toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the addresses beside the links of a text.
     *
     * @param text Markdown
     * @return the text, without links by reference that other texts define
     */
    public String resolved(String text) {
        if (targets.isEmpty() || text.indexOf('[') < 0) {
            return text;
        }
        Function<String, String> urls = label -> {
            Target target = targets.get(label);
            return target == null || target.text().equals(text) ? "" : target.url();
        };
        List<String> out = new ArrayList<>();
        boolean changed = false;
        for (Line line : MarkdownLines.of(text).lines()) {
            boolean prose = line.kind() == Kind.TEXT || line.kind() == Kind.HEADING;
            String resolved = prose ? line(line.text(), urls) : line.text();
            changed |= !resolved.equals(line.text());
            out.add(resolved);
        }
        return changed ? String.join("\n", out) : text;
    }

    /**
     * Writes the addresses beside the links of a line.
     *
     * @param line Markdown that holds no definitions
     * @return the line
     */
    public String resolvedLine(String line) {
        return targets.isEmpty()
                ? line
                : line(line, label -> {
                    Target target = targets.get(label);
                    return target == null ? "" : target.url();
                });
    }

    private String line(String line, Function<String, String> urls) {
        if (DEFINITION.matcher(line).matches()) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '`' || line.startsWith("<!--", at)) {
                String end = c == '`' ? "`" : "-->";
                int close = line.indexOf(end, at + 1);
                at = close < 0 ? at + 1 : close + end.length();
                continue;
            }
            int close = c == '[' && !InlineText.isEscaped(line, at) ? closing(line, at) : -1;
            if (close < 0) {
                at++;
                continue;
            }
            boolean labelled = line.startsWith("[", close + 1) && closing(line, close + 1) > 0;
            int end = labelled ? closing(line, close + 1) + 1 : close + 1;
            String words = line.substring(at + 1, close);
            String label = end > close + 3 ? line.substring(close + 2, end - 1) : words;
            boolean other = !labelled && (line.startsWith("(", close + 1) || line.startsWith(":", close + 1));
            String url = other ? "" : urls.apply(key(label));
            if (!url.isEmpty()) {
                boolean angled = url.indexOf('(') >= 0 || url.indexOf(')') >= 0;
                out.append(line, from, at)
                        .append('[')
                        .append(words)
                        .append(angled ? "](<" : "](")
                        .append(url)
                        .append(angled ? ">)" : ")");
                growth += url.length();
                from = end;
            }
            at = end;
        }
        return out.append(line, from, line.length()).toString();
    }

    /** Where brackets close that hold no others, or -1. */
    private static int closing(String line, int open) {
        int at = open + 1;
        while (at < line.length() && "[]".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at < line.length() && line.charAt(at) == ']' && at > open ? at : -1;
    }
}
