package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.SourceLocation;

/**
 * The links of a README that speak of a runbook, in Markdown, HTML, reStructuredText or AsciiDoc, and where a runbook is
 * spoken of without one.
 */
final class ReadmeLinks {

    /**
     * A link.
     *
     * @param words what readers see; empty if that is the address
     * @param target where it leads, escapes and entities resolved
     * @param at where it stands
     */
    record ReadmeLink(String words, String target, SourceLocation at) {}

    private static final Pattern RUNBOOK = Pattern.compile("(?i)run[ _-]?books?");
    private static final Pattern BARE = Pattern.compile("(?i)https?://[^\\s<>\"'`()\\[\\]|]{1,1500}");

    /** Nothing else but the name of what follows. */
    private static final Pattern NAME = Pattern.compile(
            "(?iu)(?:\\s{0,9}\\d{1,3}[.)])?[^\\p{L}\\p{N}]{0,20}(?:(?:the|our)\\s)?run[ _-]?books?[^\\p{L}\\p{N}.!?]{0,20}");

    private static final Pattern MARK_BEHIND_NAME = Pattern.compile("[:|=\u2013\u2014\u2192-]");
    /** Words that say nothing of what a link leads to, so that those before them do. */
    private static final Pattern VAGUE = Pattern.compile(
            "(?i)(?:(?:click|over|right)? ?here|this|(?:this |the )?(?:link|page|document|doc|file|wiki)) ?\\.?");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s");
    private static final int LONGEST_INTRODUCTION = 200;

    private final ReadmeFormat format;
    private final List<ReadmeLink> found = new ArrayList<>();
    private final List<ReadmeLink> introduced = new ArrayList<>();
    private final Map<String, String> definitions = new HashMap<>();
    private boolean underRunbook;
    private Optional<SourceLocation> mention = Optional.empty();

    private ReadmeLinks(ReadmeFormat format) {
        this.format = format;
    }

    static ReadmeLinks in(String text, ReadmeFormat format) {
        ReadmeLinks links = new ReadmeLinks(format);
        List<ReadmeBlock> blocks = ReadmeBlocks.of(text.startsWith("\uFEFF") ? text.substring(1) : text, format);
        List<Integer> starts = blocks.stream().map(links::define).toList();
        for (int i = 0; i < blocks.size(); i++) {
            links.read(blocks.get(i), starts.get(i));
        }
        return links;
    }

    /** Where the definitions end with which a block begins. */
    private int define(ReadmeBlock block) {
        return switch (format) {
            case MARKDOWN -> MarkdownLinks.define(block.text(), definitions);
            case RESTRUCTURED_TEXT -> PlainTextLinks.define(block.text(), definitions);
            case ASCIIDOC -> 0;
        };
    }

    private void read(ReadmeBlock block, int start) {
        StringBuilder shown = new StringBuilder(block.text());
        for (int i = 0; i < start; i++) {
            shown.setCharAt(i, ' ');
        }
        if (block.isHeading()) {
            underRunbook = NAME.matcher(shown.toString().strip()).matches();
        }
        List<BlockLink> links = new ArrayList<>(
                format == ReadmeFormat.MARKDOWN
                        ? MarkdownLinks.in(shown, definitions)
                        : PlainTextLinks.in(shown, format, definitions));
        bare(shown, links);
        links.sort(Comparator.comparingInt(BlockLink::start));
        sort(block, shown.toString(), links);
        Matcher words = RUNBOOK.matcher(shown);
        if (mention.isEmpty() && words.find()) {
            mention = Optional.of(block.at(words.start()));
        }
    }

    private static void bare(StringBuilder shown, List<BlockLink> links) {
        Matcher bare = BARE.matcher(shown.toString());
        while (bare.find()) {
            String url = bare.group().replaceAll("[.,;:!?*_~]{1,20}$", "");
            links.add(new BlockLink("", url, bare.start(), bare.start() + url.length()));
        }
    }

    private void sort(ReadmeBlock block, String shown, List<BlockLink> links) {
        boolean alone = links.size() == 1 && !LETTER.matcher(shown).find();
        int from = 0;
        for (BlockLink link : links) {
            ReadmeLink located = new ReadmeLink(link.words(), link.target(), block.at(link.start()));
            boolean vague = VAGUE.matcher(link.words()).matches();
            if (speaks(link)) {
                found.add(located);
            } else if ((underRunbook && (alone || vague)) || isIntroduced(shown, from, link, vague)) {
                introduced.add(located);
            }
            from = link.end();
        }
    }

    private static boolean speaks(BlockLink link) {
        return RUNBOOK.matcher(link.words()).find()
                || RUNBOOK.matcher(path(link.target())).find();
    }

    /** "Runbook: [here](docs/ops.md)", a row of a table that says the same, or "The runbook is [here](docs/ops.md)". */
    private static boolean isIntroduced(String shown, int from, BlockLink link, boolean vague) {
        String before = shown.substring(Math.max(from, link.start() - LONGEST_INTRODUCTION), link.start());
        String line = before.substring(before.lastIndexOf('\n') + 1);
        Matcher mark = MARK_BEHIND_NAME.matcher(line);
        boolean named = NAME.matcher(line).matches() && mark.find(afterRunbook(line));
        return named || (vague && RUNBOOK.matcher(lastSentence(before)).find());
    }

    private static int afterRunbook(String line) {
        Matcher runbook = RUNBOOK.matcher(line);
        return runbook.find() ? runbook.end() : line.length();
    }

    private static String lastSentence(String text) {
        Matcher end = SENTENCE_END.matcher(text);
        int from = 0;
        while (end.find()) {
            from = end.end();
        }
        return text.substring(from);
    }

    /** A host that is named after runbooks holds more than one. */
    private static String path(String target) {
        int scheme = target.indexOf("://");
        int slash = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
        return slash < 0 ? "" : target.substring(slash);
    }

    /** Where no link says itself that it leads to a runbook, those do of which the words before them say so. */
    List<ReadmeLink> links() {
        return List.copyOf(found.isEmpty() ? introduced : found);
    }

    /** Where a runbook is spoken of first. */
    Optional<SourceLocation> mention() {
        return mention;
    }
}
