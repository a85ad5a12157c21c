package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.UrlGroup;
import org.incidentkit.runbook.internal.BodyItems;
import org.incidentkit.runbook.internal.BodyItems.Shape;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownGuard;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.parse.Outline.Heading;

/** One reading of one runbook. */
final class RunbookReading {

    private static final Pattern REVIEWED = Pattern.compile(
            "(?i)[*_]{0,3}(?:last )?review(?:ed)?(?: date| on)?:?[*_]{0,3}:?\\s{0,3}(.{6,40}?)[*_.]{0,3}\\s*");
    private static final Pattern PLACEHOLDER_URL = Pattern.compile(
            "(?i)https?://(?:(?:[a-z0-9-]{1,63}\\.){0,4}example\\.(?:gov\\.uk|com|org)(?:[/:?#].*)?|github\\.com/ministryofjustice/example/?)");
    private static final Set<String> PLACEHOLDER_TITLES =
            Set.of("service name runbook", "service name", "service runbook", "runbook");
    private static final Pattern HEADING_IN_COMMENT =
            Pattern.compile("(?:\\s{0,3}<!--)?\\s{0,3}(#{1,6}\\s+([^#\\s].{0,200}?))(?:\\s*-->)?\\s*");
    private static final Pattern INDIRECT =
            Pattern.compile("(?i)(?:see|as|same as)(?: the)? (?:above|below)\\.?|ditto\\.?");
    private static final String CONTAINER = "incident response";

    private final Source source;
    private final Findings findings;
    private final FrontMatter frontMatter;
    private final MarkdownLines scan;
    private final Outline outline;
    private final int firstLine;
    private final boolean mark;

    private final Map<Part, Body> bodies = new EnumMap<>(Part.class);
    private final Places places = new Places();
    private final Body preamble = new Body();
    private final List<Titled> sections = new ArrayList<>();
    private final List<Titled> groups = new ArrayList<>();

    /** A heading that stands for no part, and what is under it. */
    private record Titled(String heading, Body body, SourceLocation at) {}

    RunbookReading(Source source, HeadingNames names, ParserLimits limits, Findings findings) {
        this.source = source;
        this.findings = findings;
        mark = source.text().startsWith("\uFEFF");
        List<String> lines = MarkdownLines.split(mark ? source.text().substring(1) : source.text());
        frontMatter = FrontMatter.read(lines, limits, findings);
        firstLine = frontMatter.bodyLine();
        scan = MarkdownLines.of(String.join("\n", lines.subList(Math.min(firstLine, lines.size()), lines.size())));
        outline = Outline.of(scan, names);
    }

    ParsedRunbook read() {
        Runbook.Builder builder = Runbook.builder();
        if (!source.tooLarge()) {
            checkLines();
            distribute();
            title(builder);
            description(builder);
            hours(builder);
            contacts(builder);
            urls(builder);
            builder.docs(text(Part.DOCS)).serviceTeam(text(Part.SERVICE_TEAM));
            builder.sections(sections.stream()
                    .map(section -> Section.of(section.heading(), section.body().text()))
                    .toList());
            sections.forEach(section -> places.sections().add(section.at()));
        }
        frontMatter.category().ifPresent(builder::category);
        builder.review(frontMatter.review()).frontMatter(frontMatter.extras());
        if (!source.tooLarge()) {
            reviewDate();
        }
        places.bodyAt(firstLine + 1);
        places.datesAt(frontMatter.expiresAt(), frontMatter.lastReviewedAt());
        places.keys().putAll(frontMatter.locations());
        return new ParsedRunbook(builder.build(), findings.sorted(), source, places);
    }

    private SourceLocation at(int line, int column) {
        return new SourceLocation(firstLine + line + 1, column + 1 + bom(line));
    }

    /** A byte order mark takes the first column of the first line. */
    private int bom(int line) {
        return mark && firstLine + line == 0 ? 1 : 0;
    }

    private void checkLines() {
        if (scan.unclosedFence() >= 0) {
            findings.warning(
                    "code-unclosed",
                    at(scan.unclosedFence(), 0),
                    "The code block that opens here is never closed, so everything after it is code.");
        }
        if (scan.unclosedComment() >= 0) {
            findings.warning(
                    "comment-unclosed",
                    at(scan.unclosedComment(), 0),
                    "The comment that opens here is never closed, so it was read as text.");
        }
        for (int line : MarkdownGuard.guard(scan).lines()) {
            findings.warning(
                    "markdown-flattened",
                    at(line, 0),
                    "This block is nested too deep or has too many marks; pages will show its marks as plain text.");
        }
        for (Line line : scan.lines()) {
            Matcher hidden = HEADING_IN_COMMENT.matcher(line.kind() == Kind.COMMENT ? line.text() : "");
            if (hidden.matches()) {
                findings.info(
                        "heading-in-comment",
                        at(line.number(), hidden.start(1)),
                        "The heading " + Findings.quoted(hidden.group(2))
                                + " stands in a comment, where no reader sees it: take it out of the comment, or leave it out.");
            }
        }
        for (Heading heading : outline.headings()) {
            if (heading.level() == 1 && !outline.isTitle(heading)) {
                findings.info(
                        "title-duplicate",
                        at(heading.line(), heading.column()),
                        "A second heading of level 1, " + Findings.quoted(heading.words())
                                + ", was kept as a section: begin it with \"## \".");
            }
            if (heading.oddSpace() >= 0) {
                findings.warning(
                        "no-break-space-in-heading",
                        at(heading.line(), heading.oddSpace()),
                        "A no-break space stands after the number signs of " + Findings.quoted(heading.words())
                                + ": other readers of Markdown won't see a heading. Put a plain space there.");
            }
            outline.spare(heading)
                    .ifPresent(part -> findings.warning(
                            "heading-duplicate",
                            at(heading.line(), heading.column()),
                            "The heading " + Findings.quoted(heading.words()) + " stands for \"" + part.heading()
                                    + "\", which another heading does already; it was kept as a section."));
        }
    }

    /** Gives each line to the heading that it stands under. */
    private void distribute() {
        List<Heading> headings = outline.headings();
        int first = headings.isEmpty() ? scan.lines().size() : headings.get(0).line();
        fill(preamble, 0, first);
        Body current = preamble;
        int level = Outline.LABEL;
        boolean listing = false;
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            Optional<Heading> next = i + 1 < headings.size() ? Optional.of(headings.get(i + 1)) : Optional.empty();
            int end = next.map(Heading::line).orElse(scan.lines().size());
            Optional<Part> part = outline.part(heading);
            boolean nested = false;
            if (outline.isTitle(heading)) {
                current = preamble;
                level = Outline.LABEL;
                listing = false;
            } else if (part.isPresent()) {
                places.parts().put(part.get(), at(heading.line(), heading.column()));
                current = body(part.get());
                level = heading.level();
                listing = part.get() == Part.OTHER_URLS;
            } else if (outline.isUrls(heading)) {
                places.parts().putIfAbsent(Part.SERVICE_URLS, at(heading.line(), heading.column()));
                current = body(Part.SERVICE_URLS);
                level = heading.level();
                listing = true;
            } else if (heading.level() > 2 && heading.level() > level && listing) {
                current = new Body();
                groups.add(new Titled(heading.words(), current, at(heading.line(), heading.column())));
                level = heading.level();
                listing = false;
            } else if (heading.level() > 2 && heading.level() > level) {
                nested = true;
                current.add(scan.lines().get(heading.line()).text(), firstLine + heading.line(), bom(heading.line()));
            } else if (groups.stream().anyMatch(isIn(current)) && heading.level() == level) {
                current = new Body();
                groups.add(new Titled(heading.words(), current, at(heading.line(), heading.column())));
            } else if (isContainer(heading, next)) {
                current = new Body();
                level = Outline.LABEL;
                listing = false;
                continue;
            } else {
                current = new Body();
                sections.add(new Titled(heading.words(), current, at(heading.line(), heading.column())));
                level = heading.level();
                listing = false;
            }
            if (!nested) {
                current.gap();
            }
            answer(heading, current);
            int from = Math.max(heading.bodyLine(), heading.line() + 1);
            fill(current, nested ? from : afterRule(from), end);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the body that is being filled, not one like it
    private static Predicate<Titled> isIn(Body body) {
        return titled -> titled.body() == body;
    }

    /** A heading that only holds parts together; over anything else it is a section of the team's. */
    private boolean isContainer(Heading heading, Optional<Heading> next) {
        boolean holdsPart = next.filter(inner -> inner.level() > heading.level())
                .filter(inner -> outline.part(inner).isPresent())
                .isPresent();
        if (!holdsPart || !HeadingNames.key(heading.words()).equals(CONTAINER)) {
            return false;
        }
        List<String> under = scan
                .lines()
                .subList(afterRule(heading.bodyLine()), next.orElseThrow().line())
                .stream()
                .map(Line::text)
                .toList();
        return MarkdownBody.isEmpty(String.join("\n", under));
    }

    private void answer(Heading heading, Body body) {
        if (heading.answer() >= 0) {
            Line line = scan.lines().get(heading.line());
            String words = line.text().substring(heading.answer()).stripLeading();
            int column = line.text().length() - words.length();
            body.add(words, firstLine + line.number(), column + bom(line.number()));
        }
    }

    /** A rule right under a heading is an ornament of the heading. */
    private int afterRule(int line) {
        List<Line> lines = scan.lines();
        return line < lines.size() && lines.get(line).kind() == Kind.RULE ? line + 1 : line;
    }

    private void fill(Body body, int from, int end) {
        for (Line line : scan.lines().subList(Math.min(from, end), end)) {
            body.add(line.text(), firstLine + line.number(), bom(line.number()));
        }
    }

    private Body body(Part part) {
        return bodies.computeIfAbsent(part, key -> new Body());
    }

    private String text(Part part) {
        return body(part).text();
    }

    /** Where a part stands or, if it doesn't, the start of the text. */
    private SourceLocation place(Part part) {
        return places.of(part);
    }

    private void title(Runbook.Builder builder) {
        String title = outline.title().map(Heading::words).orElse("");
        builder.title(title);
        SourceLocation at = outline.title()
                .map(heading -> at(heading.line(), heading.column()))
                .orElse(SourceLocation.START);
        boolean tag = title.isEmpty() || (title.startsWith("<%") && title.endsWith("%>"));
        Optional<SourceLocation> named =
                Optional.ofNullable(frontMatter.locations().get("title")).filter(place -> tag);
        named.or(() -> outline.title().map(heading -> at)).ifPresent(places::titleAt);
        if (title.isEmpty() && frontMatter.extras().getOrDefault("title", "").isBlank()) {
            findings.warning(
                    "title-missing", at, "The runbook has no title: begin it with \"# \" and the service's name.");
        } else if (PLACEHOLDER_TITLES.contains(title.toLowerCase(Locale.ROOT))) {
            findings.warning(
                    "title-placeholder", at, "The title is still the template's: put the service's name there.");
        }
    }

    private void description(Runbook.Builder builder) {
        List<String> before = new ArrayList<>();
        List<String> lines = preamble.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher reviewed = REVIEWED.matcher(lines.get(i));
            if (!reviewed.matches()
                    || !frontMatter.reviewedOn(reviewed.group(1), preamble.place(i, reviewed.start(1)))) {
                before.add(lines.get(i));
            }
        }
        String intro = MarkdownBody.trimmed(before);
        String text = MarkdownBody.isEmpty(intro) ? text(Part.DESCRIPTION) : intro + "\n\n" + text(Part.DESCRIPTION);
        builder.description(text);
        if (MarkdownBody.isEmpty(text)) {
            findings.warning(
                    "description-missing",
                    place(Part.DESCRIPTION),
                    "Nothing says what the service is and does: write it under \"Description\".");
        }
    }

    private void hours(Runbook.Builder builder) {
        HoursReader.Result result = HoursReader.read(text(Part.RESPONSE_HOURS));
        builder.note(Part.RESPONSE_HOURS, result.note());
        if (result.words().isEmpty()) {
            findings.warning(
                    "hours-missing",
                    place(Part.RESPONSE_HOURS),
                    "Nothing says when the team responds: write it under \"Incident Response Hours\", for example"
                            + " \"9am-5pm, Monday to Friday, excluding bank holidays\".");
            return;
        }
        String words = result.words().stream().map(HoursReader.Words::text).collect(Collectors.joining("\n"));
        HoursStatement statement = HoursStatement.of(words);
        HoursReader.Words begin = result.words().get(0);
        places.hoursAt(body(Part.RESPONSE_HOURS).place(begin.line(), begin.column()));
        builder.responseHours(statement);
        statement
                .problem()
                .ifPresent(problem -> findings.warning(
                        "hours-unresolved",
                        placeOfHours(result.words(), problem.index()),
                        "The response hours can't be computed with. " + problem.getMessage()));
    }

    private SourceLocation placeOfHours(List<HoursReader.Words> words, int index) {
        int left = Math.max(0, index);
        for (HoursReader.Words line : words) {
            if (left <= line.text().length()) {
                return body(Part.RESPONSE_HOURS).place(line.line(), line.column() + left);
            }
            left -= line.text().length() + 1;
        }
        HoursReader.Words last = words.get(words.size() - 1);
        return body(Part.RESPONSE_HOURS)
                .place(last.line(), last.column() + last.text().length());
    }

    private void contacts(Runbook.Builder builder) {
        List<Contact> contacts = contacts(Part.CONTACTS, builder, places.contacts());
        builder.contacts(contacts);
        if (contacts.isEmpty()) {
            findings.error(
                    "contacts-missing",
                    place(Part.CONTACTS),
                    "Nobody is named to call in an incident: list them under \"Incident contact details\".");
        }
        List<Contact> data = contacts(Part.DATA_CONTACTS, builder, places.dataContacts());
        builder.dataContacts(data);
        if (data.isEmpty()) {
            findings.warning(
                    "data-contacts-missing",
                    place(Part.DATA_CONTACTS),
                    "Nobody is named to call when an incident involves data: list them under \"For Incidents involving"
                            + " data\".");
        }
    }

    private List<Contact> contacts(Part part, Runbook.Builder builder, List<SourceLocation> at) {
        Body body = body(part);
        BodyItems items =
                BodyItems.split(body.text(), false, item -> contact(item).isPresent());
        List<Contact> contacts = new ArrayList<>();
        for (BodyItems.Item item : items.taken()) {
            contact(item).ifPresent(contact -> {
                contacts.add(contact);
                at.add(body.place(item.line(), item.column()));
                if (INDIRECT.matcher(contact.text()).matches()) {
                    findings.warning(
                            "contact-indirect",
                            body.place(item.line(), item.column()),
                            Findings.quoted(contact.text()) + " doesn't say how to reach "
                                    + Findings.quoted(contact.role()) + ": repeat the address.");
                }
                if (contact.points().isEmpty()) {
                    String who = contact.role().isEmpty() ? "a contact" : Findings.quoted(contact.role());
                    findings.warning(
                            "contact-empty",
                            body.place(item.line(), item.column()),
                            "Nothing says how to reach " + who + ": fill it in or take the line out.");
                }
            });
        }
        builder.note(part, items.rest());
        return contacts;
    }

    private static Optional<Contact> contact(BodyItems.Item item) {
        return Contact.find(item.text(), item.shape() == Shape.BULLET);
    }

    private void urls(Runbook.Builder builder) {
        Body body = body(Part.SERVICE_URLS);
        List<ServiceUrl> urls = new ArrayList<>();
        String note = links(body, link -> urls.add(ServiceUrl.of(link.url(), link.label())), places.serviceUrls());
        builder.serviceUrls(urls).note(Part.SERVICE_URLS, note);
        if (urls.isEmpty()) {
            findings.warning(
                    "urls-missing",
                    place(Part.SERVICE_URLS),
                    "Nothing says where the service runs: list its addresses under \"Service URLs\".");
        }
        List<UrlGroup> all = new ArrayList<>();
        groups.add(0, new Titled("", body(Part.OTHER_URLS), place(Part.OTHER_URLS)));
        // As a runbook does: what stands under no words comes first.
        groups.sort(Comparator.comparing(group -> !group.heading().isEmpty()));
        for (Titled group : groups) {
            List<Link> links = new ArrayList<>();
            String prose = links(group.body(), links::add, places.otherUrls());
            all.add(new UrlGroup(group.heading(), links, prose));
        }
        builder.otherUrls(all);
    }

    private String links(Body body, Consumer<Link> to, List<SourceLocation> at) {
        BodyItems items = BodyItems.split(
                body.text(), true, item -> !Link.read(item.text()).isEmpty());
        for (BodyItems.Item item : items.taken()) {
            for (Link link : Link.read(item.text())) {
                to.accept(link);
                int column =
                        Math.max(item.column(), body.lines().get(item.line()).indexOf(link.url()));
                SourceLocation place = body.place(item.line(), column);
                at.add(place);
                if (PLACEHOLDER_URL.matcher(link.url()).matches()) {
                    findings.warning(
                            "url-placeholder",
                            place,
                            Findings.quoted(link.url())
                                    + " is still the template's: put the service's own address there.");
                }
            }
        }
        return items.rest();
    }

    private void reviewDate() {
        if (frontMatter.review().due().isEmpty()) {
            findings.warning(
                    "review-date-missing",
                    SourceLocation.START,
                    "Nothing says until when the runbook may be trusted: add \"expires: 2024-02-28\", with a date of yours,"
                            + " to its front matter.");
        }
    }
}
