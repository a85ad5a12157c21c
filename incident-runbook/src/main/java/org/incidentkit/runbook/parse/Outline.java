package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Synonyms;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.Spaces;

/**
 * The headings of a document, and which of them stand for a part.
 *
 * <p>Where several headings could stand for one part, the one wins that stands where the template has it and names the
 * part alone, then the one of the highest level, then the first. The others are headings like any other.
 */
final class Outline {

    /** The level of a bold label that stands in place of a heading: below all headings. */
    static final int LABEL = 7;

    /** Headings of the service support standard that stand for no part; where its labels are bold, these are as well. */
    private static final Set<String> SECTIONS = Set.of(
            "impact of an outage",
            "hosting environment",
            "other information",
            "releases",
            "automatic alerts",
            "consumers of this service",
            "services consumed by this",
            "restrictions on access",
            "how to resolve specific issues",
            "out of hours",
            "out of hours response types",
            "expected speed and frequency of releases");

    /** Under these stands what others, or a single problem, need: their contacts and addresses aren't the service's. */
    private static final Set<String> OF_OTHERS = Set.of(
            "services consumed by this",
            "services consumed by this service",
            "consumers of this service",
            "services we use",
            "services we depend on",
            "dependencies",
            "external dependencies",
            "external services",
            "upstream services",
            "upstream dependencies",
            "downstream services",
            "third parties",
            "third party services",
            "third-party services",
            "suppliers",
            "integrations",
            "how to resolve specific issues",
            "known problems",
            "known issues",
            "common problems",
            "troubleshooting");

    private static final Set<String> HOURS_OF_SERVICE = Set.of("hours of service", "operating hours", "service hours");

    private static final String URLS = "urls";
    private static final int LONGEST_PART = 100;
    private static final Pattern BOLD_LABEL =
            Pattern.compile(" {0,3}(?:\\*\\*|__)([^*_]{1,60}?)(:?)(?:\\*\\*|__)(:?)(.*)");

    /**
     * A heading.
     *
     * @param line the number of its line, from 0
     * @param bodyLine the number of the first line under it
     * @param level its level
     * @param words its words, plain
     * @param column where it begins in its line
     * @param oddSpace the place of a space that Markdown doesn't take for one; -1 if there is none
     * @param answer the place in its line of the text that follows a label; -1 if it is a heading
     * @param comments its comments, on one line; empty if it has none
     */
    record Heading(
            int line, int bodyLine, int level, String words, int column, int oddSpace, int answer, String comments) {}

    private final List<Heading> headings = new ArrayList<>();
    private final Map<Heading, Part> parts = new HashMap<>();
    /** Headings whose answer stands behind a colon, and the same with all its words. */
    private final Map<Heading, Heading> answered = new HashMap<>();

    private final Map<Heading, Part> spare = new HashMap<>();
    private Optional<Heading> title = Optional.empty();
    private Optional<Heading> urls = Optional.empty();

    private Outline() {}

    static Outline of(MarkdownLines lines, Synonyms synonyms) {
        Outline outline = new Outline();
        List<Heading> all = outline.collect(lines.lines(), synonyms);
        outline.choose(all, synonyms);
        boolean labelled =
                outline.urls.filter(heading -> heading.level() == LABEL).isPresent()
                        || outline.parts.keySet().stream().anyMatch(heading -> heading.level() == LABEL);
        for (Heading found : all) {
            // Words behind a colon are an answer if the words before it name a part, and this heading is the part's.
            Heading heading = outline.parts.containsKey(found) ? found : outline.answered.getOrDefault(found, found);
            boolean section = labelled && SECTIONS.contains(Synonyms.key(heading.words()));
            boolean part = outline.parts.containsKey(heading) || outline.isUrls(heading);
            if (heading.level() != LABEL || section || part) {
                outline.headings.add(heading);
            }
        }
        return outline;
    }

    private List<Heading> collect(List<Line> lines, Synonyms synonyms) {
        List<Heading> all = new ArrayList<>();
        for (Line line : lines) {
            int n = line.number();
            if (line.kind() == Kind.HEADING) {
                int column = line.text().indexOf('#');
                int odd =
                        !line.oddSpace() ? -1 : column > 0 && line.text().charAt(0) != ' ' ? 0 : column + line.level();
                String markdown = line.headingText();
                String comments = InlineText.comments(markdown);
                Heading heading =
                        new Heading(n, n + 1, line.level(), InlineText.plain(markdown), column, odd, -1, comments);
                Heading split = split(line, heading, synonyms);
                if (!split.equals(heading)) {
                    answered.put(split, heading);
                }
                all.add(split);
            } else if (line.kind() == Kind.UNDERLINE) {
                String markdown = lines.get(n - 1).text();
                String comments = InlineText.comments(markdown);
                all.add(new Heading(n - 1, n + 1, line.level(), InlineText.plain(markdown), 0, -1, -1, comments));
            } else if (line.kind() == Kind.TEXT
                    && (line.text().contains("**") || line.text().contains("__"))) {
                Matcher label = BOLD_LABEL.matcher(line.text());
                boolean alone = label.matches() && Spaces.isBlankLine(label.group(4));
                if (alone
                        || (label.matches()
                                && (!label.group(2).isEmpty() || !label.group(3).isEmpty()))) {
                    all.add(new Heading(n, n, LABEL, InlineText.plain(label.group(1)), 0, -1, label.start(4), ""));
                }
            }
        }
        return all;
    }

    private static Heading split(Line line, Heading heading, Synonyms synonyms) {
        String text = line.text();
        int colon = text.indexOf(':', line.start());
        boolean plain = line.level() > 1
                && heading.comments().isEmpty()
                && !text.stripTrailing().endsWith("#");
        if (colon < 0 || !plain || colon - line.start() > LONGEST_PART) {
            return heading;
        }
        String words = text.substring(line.start(), colon);
        int answer = colon + 1;
        for (String mark : List.of("**", "__")) {
            if (Spaces.strip(words).startsWith(mark) && text.startsWith(mark, answer)) {
                words = Spaces.strip(words).substring(2);
                answer += 2;
            }
        }
        boolean splits = !Spaces.isBlankLine(text.substring(answer))
                && synonyms.findPart(heading.words()).isEmpty()
                && synonyms.findPart(words).isPresent();
        return splits
                ? new Heading(
                        heading.line(),
                        heading.bodyLine(),
                        heading.level(),
                        InlineText.plain(words),
                        heading.column(),
                        heading.oddSpace(),
                        answer,
                        "")
                : heading;
    }

    private void choose(List<Heading> all, Synonyms synonyms) {
        List<Named> names =
                all.stream().map(heading -> Named.of(heading, synonyms)).toList();
        chooseTitleAndUrls(names);
        chooseParts(names, synonyms);
    }

    private void chooseTitleAndUrls(List<Named> names) {
        List<Named> titles =
                names.stream().filter(heading -> heading.level() == 1).toList();
        // Where every heading is of level 1, the title is one that says something else than the parts.
        title = titles.stream()
                .filter(heading -> titles.size() == 1 || heading.part() == null)
                .findFirst()
                .map(Named::heading);
        urls = names.stream()
                .filter(heading -> heading.level() < LABEL && heading.key().equals(URLS) && !isTitle(heading.heading()))
                .min(Comparator.comparingInt(Named::level))
                .map(Named::heading);
    }

    private void chooseParts(List<Named> names, Synonyms synonyms) {
        Map<Part, Candidate> best = new EnumMap<>(Part.class);
        Map<Heading, Heading> within = new HashMap<>();
        Optional<Heading> label = Optional.empty();
        List<Named> above = new ArrayList<>();
        for (Named named : names) {
            Heading heading = named.heading();
            while (!above.isEmpty() && above.get(above.size() - 1).level() >= named.level()) {
                above.remove(above.size() - 1);
            }
            if (label.isEmpty() && isLabelOfUrls(named, above)) {
                label = Optional.of(heading);
            }
            Part part = named.part();
            boolean apart = part == null
                    || isTitle(heading)
                    || above.stream().anyMatch(Named::other)
                    || isRoleOfContact(named, above, synonyms);
            if (!apart) {
                Candidate candidate = new Candidate(heading, isAtHome(named, above));
                Candidate held = best.get(part);
                boolean better = held == null || candidate.rank() < held.rank();
                if (better) {
                    best.put(part, candidate);
                }
                if (heading.level() < LABEL && heading.answer() < 0) {
                    spare.put(heading, part);
                    if (part == Part.RESPONSE_HOURS) {
                        above.stream()
                                .filter(outer -> outer.part() == part)
                                .findFirst()
                                .ifPresent(outer -> within.put(heading, outer.heading()));
                    }
                }
            }
            above.add(named);
        }
        // Where a heading has the service's addresses, a label is one of the words above it.
        boolean listed = urls.isPresent() || best.containsKey(Part.SERVICE_URLS);
        urls = listed ? urls : label;
        best.forEach((part, candidate) -> {
            parts.put(candidate.heading(), part);
            spare.remove(candidate.heading());
        });
        // "Support hours" below "Hours" is part of what is said there, not a second place that says it.
        spare.keySet()
                .removeIf(
                        heading -> spare.get(heading) == Part.RESPONSE_HOURS && parts.containsKey(within.get(heading)));
    }

    /**
     * A heading and what its words name.
     *
     * @param heading the heading
     * @param key its words as they are compared
     * @param part the part that its words name, whether or not it stands for it
     * @param other whether what stands below it is about something else than the service, or within the documentation,
     *     and so stays there
     */
    private record Named(
            Heading heading, String key, @Nullable Part part, boolean other) {

        static Named of(Heading heading, Synonyms synonyms) {
            String key = Synonyms.key(heading.words());
            Part part = synonyms.findPart(heading.words()).orElse(null);
            boolean section = heading.level() > 1 && heading.level() < LABEL;
            return new Named(heading, key, part, section && (part == Part.DOCS || OF_OTHERS.contains(key)));
        }

        int level() {
            return heading.level();
        }
    }

    /** A label belongs to the section that it stands in, unless that only says what the service is. */
    private boolean isLabelOfUrls(Named heading, List<Named> above) {
        return heading.level() == LABEL
                && heading.key().equals(URLS)
                && above.stream().allMatch(outer -> isTitle(outer.heading()) || outer.part() == Part.DESCRIPTION);
    }

    /** "Service team" in bold is a section, but among contacts it is one of them. */
    private static boolean isRoleOfContact(Named heading, List<Named> above, Synonyms synonyms) {
        return heading.level() == LABEL
                && above.stream().anyMatch(outer -> outer.part() == Part.CONTACTS || outer.part() == Part.DATA_CONTACTS)
                && synonyms.findRole(heading.heading().words()).isPresent();
    }

    private record Candidate(Heading heading, boolean atHome) {
        int rank() {
            boolean answered = heading.level() < LABEL && heading.answer() >= 0;
            if (answered || heading.level() == LABEL) {
                return (answered ? 3 : 2) * LABEL + (atHome ? 0 : 1);
            }
            return heading.level() + (atHome ? 0 : LABEL);
        }
    }

    private boolean isAtHome(Named heading, List<Named> above) {
        return switch (Objects.requireNonNull(heading.part())) {
            case DATA_CONTACTS ->
                above.stream().anyMatch(outer -> outer.part() == Part.CONTACTS && !isTitle(outer.heading()));
            case SERVICE_URLS, OTHER_URLS -> above.stream().anyMatch(outer -> isUrls(outer.heading()));
            // Where the hours of response have a heading of their own, these may be those of the service.
            case RESPONSE_HOURS -> !HOURS_OF_SERVICE.contains(heading.key());
            case DESCRIPTION, CONTACTS, DOCS, SERVICE_TEAM -> true;
        };
    }

    List<Heading> headings() {
        return headings;
    }

    Optional<Heading> title() {
        return title;
    }

    boolean isTitle(Heading heading) {
        return title.isPresent() && title.get().equals(heading);
    }

    /** Tells the heading above service URLs and other URLs. */
    boolean isUrls(Heading heading) {
        return urls.isPresent() && urls.get().equals(heading);
    }

    Optional<Part> part(Heading heading) {
        return Optional.ofNullable(parts.get(heading));
    }

    /** The part that a heading would stand for if another didn't. */
    Optional<Part> spare(Heading heading) {
        return Optional.ofNullable(spare.get(heading));
    }
}
