package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.Spaces;

/** The links of one block of reStructuredText or AsciiDoc. Every repetition is bounded. */
final class PlainTextLinks {

    private static final Pattern RST_EMBEDDED =
            Pattern.compile("`(?<words>[^`<>]{0,300})<(?<target>[^<>`]{1,1500})>`_");
    private static final Pattern RST_NAMED = Pattern.compile("(?:`(?<phrase>[^`<>]{1,300})`"
            + "|(?<![\\w`.+:-])(?<name>[\\p{L}\\p{N}](?:[\\w.+:-]{0,100}[\\p{L}\\p{N}])?))_(?![\\w_])");
    private static final Pattern RST_DEFINITION = Pattern.compile(
            "\\s{0,20}\\.\\. _(?:`(?<phrase>[^`]{1,300})`|(?<name>[^:`]{1,300})):\\s{1,20}(?<target>\\S[^\\n]{0,1500})");
    private static final Pattern ASCIIDOC_MACRO =
            Pattern.compile("(?<kind>link|xref):(?<target>[^\\s\\[\\]]{1,1500})\\[(?<words>[^\\[\\]]{0,300})\\]");
    private static final Pattern ASCIIDOC_URL =
            Pattern.compile("(?<target>https?://[^\\s\\[\\]<>\"'`()]{1,1500})\\[(?<words>[^\\[\\]]{1,300})\\]");
    private static final Pattern ASCIIDOC_REFERENCE =
            Pattern.compile("<<(?<target>[^<>,\\n]{1,1500})(?:,(?<words>[^<>]{0,300}))?>>");

    private PlainTextLinks() {}

    static List<BlockLink> in(StringBuilder shown, ReadmeFormat format, Map<String, String> definitions) {
        List<BlockLink> links = new ArrayList<>();
        if (format == ReadmeFormat.RESTRUCTURED_TEXT) {
            embedded(shown, links);
            named(shown, definitions, links);
        } else {
            macros(shown, links);
            references(shown, links);
            urls(shown, links);
        }
        return links;
    }

    /** Reads a definition, and tells where it ends. */
    static int define(String block, Map<String, String> definitions) {
        Matcher definition = RST_DEFINITION.matcher(block);
        if (!definition.lookingAt()) {
            return 0;
        }
        String phrase = definition.group("phrase");
        definitions.putIfAbsent(
                key(phrase == null ? definition.group("name") : phrase), withoutSpaces(definition.group("target")));
        return definition.end();
    }

    private static String key(String label) {
        return Spaces.oneLine(label).toLowerCase(Locale.ROOT);
    }

    /** In reStructuredText an address may be broken anywhere, so that a space in it counts only behind a backslash. */
    private static String withoutSpaces(String target) {
        StringBuilder out = new StringBuilder(target.length());
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean escaped = c == '\\' && i + 1 < target.length();
            if (escaped) {
                i++;
                out.append(target.charAt(i));
            } else if (!Spaces.isSpace(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void add(BlockLink link, StringBuilder shown, List<BlockLink> links) {
        links.add(link);
        for (int i = link.start(); i < link.end(); i++) {
            if (shown.charAt(i) != '\n') {
                shown.setCharAt(i, ' ');
            }
        }
    }

    private static String words(Matcher link) {
        String words = link.group("words");
        return words == null ? "" : InlineText.plain(words);
    }

    private static void embedded(StringBuilder shown, List<BlockLink> links) {
        Matcher link = RST_EMBEDDED.matcher(shown.toString());
        while (link.find()) {
            String target = withoutSpaces(link.group("target"));
            add(new BlockLink(words(link), target, link.start(), link.end()), shown, links);
        }
    }

    private static void named(StringBuilder shown, Map<String, String> definitions, List<BlockLink> links) {
        if (definitions.isEmpty()) {
            return;
        }
        Matcher link = RST_NAMED.matcher(shown.toString());
        while (link.find()) {
            String phrase = link.group("phrase");
            String words = Spaces.oneLine(phrase == null ? link.group("name") : phrase);
            String target = definitions.get(key(words));
            if (target != null) {
                add(new BlockLink(words, target, link.start(), link.end()), shown, links);
            }
        }
    }

    private static void macros(StringBuilder shown, List<BlockLink> links) {
        Matcher link = ASCIIDOC_MACRO.matcher(shown.toString());
        while (link.find()) {
            String target = link.group("target");
            String address = link.group("kind").equals("xref") ? withinOrElsewhere(target) : target;
            add(new BlockLink(words(link), address, link.start(), link.end()), shown, links);
        }
    }

    private static void references(StringBuilder shown, List<BlockLink> links) {
        Matcher link = ASCIIDOC_REFERENCE.matcher(shown.toString());
        while (link.find()) {
            String target = withinOrElsewhere(link.group("target").strip());
            add(new BlockLink(words(link), target, link.start(), link.end()), shown, links);
        }
    }

    /** With neither an ending nor an anchor, AsciiDoc takes a name for a place in the same document. */
    private static String withinOrElsewhere(String target) {
        return target.indexOf('#') < 0 && target.indexOf('.') < 0 ? "#" + target : target;
    }

    private static void urls(StringBuilder shown, List<BlockLink> links) {
        Matcher link = ASCIIDOC_URL.matcher(shown.toString());
        while (link.find()) {
            add(new BlockLink(words(link), link.group("target"), link.start(), link.end()), shown, links);
        }
    }
}
