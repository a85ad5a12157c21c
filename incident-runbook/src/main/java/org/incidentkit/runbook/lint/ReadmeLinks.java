package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/**
 * The links of a README that speak of a runbook, in Markdown, HTML, reStructuredText or AsciiDoc, and where a runbook is
 * spoken of without one.
 */
final class ReadmeLinks {

    /**
     * A link.
     *
     * @param words what readers see; empty if that is the address
     * @param target where it leads, as it is written
     * @param at where it stands
     */
    record ReadmeLink(String words, String target, SourceLocation at) {}

    private static final Pattern RUNBOOK = Pattern.compile("(?i)run[ _-]?books?");

    /** Words in the group "words" and an address in the group "target". Every repetition is bounded. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    "<a\\s[^<>]{0,200}?href\\s?=\\s?[\"'](?<target>[^\"'<>]{0,1500})[\"'][^<>]{0,200}>(?<words>[^<]{0,300})",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("`(?<words>[^`<>]{0,300})<(?<target>[^<>`\\s]{1,1500})>`_"),
            Pattern.compile("(?:link|xref):(?<target>[^\\s\\[\\]]{1,1500})\\[(?<words>[^\\[\\]]{0,300})\\]"),
            Pattern.compile("(?<target>https?://[^\\s\\[\\]<>\"'`()]{1,1500})\\[(?<words>[^\\[\\]]{1,300})\\]"));

    private static final Pattern REFERENCE = Pattern.compile(
            "(?<!\\\\)\\[(?<words>[^\\[\\]]{1,500})\\](?:\\s?\\[(?<label>[^\\[\\]]{0,300})\\])?(?![(:\\[])");
    private static final Pattern DEFINITION =
            Pattern.compile(" {0,3}\\[(?<label>[^\\[\\]]{1,300})\\]:\\s{0,5}<?(?<target>[^\\s<>]{1,1500})>?(?:\\s.*)?");
    /** A picture, which is no link itself, though it may stand for the words of one. */
    private static final Pattern IMAGE = Pattern.compile(
            "!\\[(?<words>[^\\[\\]]{0,500})\\](?:\\(\\s{0,3}(?:<[^<>]{0,1500}>|[^()\\s]{0,1500})(?:\\s{1,3}[\"'][^\"'()]{0,300}[\"'])?\\s{0,3}\\)|\\[[^\\[\\]]{0,300}\\])");

    private static final Pattern BARE = Pattern.compile("(?i)https?://[^\\s<>\"'`()\\[\\]|]{1,1500}");

    private final List<ReadmeLink> found = new ArrayList<>();
    private final Map<String, String> definitions = new HashMap<>();
    private Optional<SourceLocation> mention = Optional.empty();

    private ReadmeLinks() {}

    static ReadmeLinks in(String text, boolean markdown) {
        ReadmeLinks links = new ReadmeLinks();
        List<Line> lines = MarkdownLines.of(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .lines();
        for (Line line : lines) {
            Matcher definition = DEFINITION.matcher(line.text());
            if (markdown && line.kind() == Kind.TEXT && definition.matches()) {
                links.definitions.putIfAbsent(
                        definition.group("label").toLowerCase(Locale.ROOT), definition.group("target"));
            }
        }
        for (Line line : lines) {
            String prose = markdown ? withoutImages(Inspection.prose(line)) : line.text();
            links.read(line.number() + 1, prose, markdown);
        }
        return links;
    }

    /** Of each picture only its words, every other character in its column. */
    private static String withoutImages(String prose) {
        if (!prose.contains("![")) {
            return prose;
        }
        StringBuilder out = new StringBuilder(prose);
        Matcher image = IMAGE.matcher(prose);
        while (image.find()) {
            for (int i = image.start(); i < image.end(); i++) {
                if (i < image.start("words") || i >= image.end("words")) {
                    out.setCharAt(i, ' ');
                }
            }
        }
        return out.toString();
    }

    private void read(int number, String prose, boolean markdown) {
        int before = found.size();
        if (markdown) {
            for (TextLink link : TextLink.in(prose)) {
                if (link.form() == TextLink.Form.INLINE) {
                    add(link.words(), link.target(), number, link.start());
                }
            }
            references(number, prose);
        }
        for (Pattern form : FORMS) {
            Matcher link = form.matcher(prose);
            while (link.find()) {
                add(InlineText.plain(link.group("words")), link.group("target"), number, link.start());
            }
        }
        Matcher bare = BARE.matcher(prose);
        while (bare.find()) {
            String url = bare.group().replaceAll("[.,;:!?*_~]{1,20}$", "");
            boolean known = found.subList(before, found.size()).stream()
                    .anyMatch(link -> link.target().startsWith(url));
            if (!known) {
                add("", url, number, bare.start());
            }
        }
        Matcher words = RUNBOOK.matcher(prose);
        if (mention.isEmpty() && words.find()) {
            mention = Optional.of(new SourceLocation(number, words.start() + 1));
        }
    }

    private void references(int number, String prose) {
        if (definitions.isEmpty()) {
            return;
        }
        Matcher reference = REFERENCE.matcher(prose);
        while (reference.find()) {
            String words = reference.group("words");
            String label = reference.group("label");
            String target =
                    definitions.get((label == null || label.isEmpty() ? words : label).toLowerCase(Locale.ROOT));
            if (target != null) {
                add(InlineText.plain(words), target, number, reference.start());
            }
        }
    }

    private void add(String words, String target, int number, int column) {
        if (RUNBOOK.matcher(words).find() || RUNBOOK.matcher(path(target)).find()) {
            found.add(new ReadmeLink(words, target, new SourceLocation(number, column + 1)));
        }
    }

    /** A host that is named after runbooks holds more than one. */
    private static String path(String target) {
        int scheme = target.indexOf("://");
        int slash = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
        return slash < 0 ? "" : target.substring(slash);
    }

    List<ReadmeLink> links() {
        return found;
    }

    /** Where a runbook is spoken of first. */
    Optional<SourceLocation> mention() {
        return mention;
    }
}
