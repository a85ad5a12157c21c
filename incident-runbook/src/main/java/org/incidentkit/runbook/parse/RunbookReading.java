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

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactList;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.LinkList;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.Synonyms;
import org.incidentkit.runbook.UrlGroup;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.ListMarker;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.Spaces;
import org.incidentkit.runbook.parse.Outline.Heading;

/** One reading of one runbook. */
final class RunbookReading {

    private static final Pattern PLACEHOLDER_URL = Pattern.compile(
            "(?i)https?://(?:(?:[a-z0-9-]{1,63}\\.){0,4}example\\.(?:gov\\.uk|com|org)(?:[/:?#].*)?|github\\.com/ministryofjustice/example/?)");
    private static final Set<String> PLACEHOLDER_TITLES =
            Set.of("service name runbook", "service name", "service runbook", "runbook");
    private static final Pattern INDIRECT =
            Pattern.compile("(?i)\\(?(?:see|as|as per|same as)(?: the)? (?:above|below)\\.?\\)?\\.?|ditto\\.?");
    private static final int LONGEST_INDIRECT = 100;
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[\\p{L}',-]*(?: \\S+){3,}");
    private static final int LONGEST_HOST_LINE = 300;
    private static final Pattern HOST_ALONE = Pattern.compile(
            "(?i)\\s{0,20}(?:[*+-]\\s{1,4})?(?:[\\p{L} -]{1,40}:\\s{1,4})?[`<]?(?<host>(?:[a-z0-9-]{1,63}\\.){1,8}(?:uk|com|org|net|io|example)(?:[/:]\\S{0,200}?)?)[`>]?\\.?\\s{0,20}");
    private static final int NEARBY = 5_000;
    private static final int MOST_LINES_OF_ITEM = 20;
    private static final String CONTAINER = "incident response";

    private final Source source;
    private final Synonyms synonyms;
    private final ParserLimits limits;
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
    /** What stands under headings that name environments, heading and all. */
    private final List<Body> environments = new ArrayList<>();

    /** A heading that stands for no part, and what is under it. */
    private record Titled(String heading, Body body, SourceLocation at) {}

    RunbookReading(Source source, Synonyms synonyms, ParserLimits limits, Findings findings) {
        this.source = source;
        this.synonyms = synonyms;
        this.limits = limits;
        this.findings = findings;
        mark = source.text().startsWith("\uFEFF");
        String text = mark ? source.text().substring(1) : source.text();
        frontMatter = FrontMatter.read(text, limits, findings);
        firstLine = frontMatter.bodyLine();
        scan = MarkdownLines.of(frontMatter.body(text));
        outline = Outline.of(scan, synonyms);
    }

    ParsedRunbook read() {
        Runbook.Builder builder = Runbook.builder();
        if (!source.tooLarge()) {
            new LineChecks(scan, outline, this::at, limits, findings).check();
            distribute();
            title(builder);
            description(builder);
            hours(builder);
            contacts(builder);
            urls(builder);
            builder.docs(text(Part.DOCS));
            serviceTeam(builder);
            builder.sections(sections.stream()
                    .map(section -> Section.of(section.heading(), section.body().text()))
                    .toList());
            sections.forEach(section -> places.sections().add(section.at()));
        }
        frontMatter.category().ifPresent(builder::category);
        builder.review(frontMatter.review())
                .frontMatter(frontMatter.extras())
                .frontMatterComments(frontMatter.comments());
        if (!source.tooLarge()) {
            reviewDate();
        }
        places.bodyAt(firstLine + 1);
        places.datesAt(frontMatter.expiresAt(), frontMatter.lastReviewedAt());
        places.keys().putAll(frontMatter.locations());
        Runbook runbook = builder.build();
        if (!source.tooLarge()) {
            missing(runbook);
        }
        return new ParsedRunbook(runbook, findings.sorted(), source, places, limits);
    }

    private SourceLocation at(int line, int column) {
        return new SourceLocation(firstLine + line + 1, column + 1 + bom(line));
    }

    /** A byte order mark takes the first column of the first line. */
    private int bom(int line) {
        return mark && firstLine + line == 0 ? 1 : 0;
    }

    /** Gives each line to the heading that it stands under. */
    private void distribute() {
        List<Heading> headings = outline.headings();
        int first = headings.isEmpty() ? scan.lines().size() : headings.get(0).line();
        fill(preamble, 0, first);
        Body current = preamble;
        int level = Outline.LABEL;
        boolean listing = false;
        UrlsSection urls = new UrlsSection(outline);
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            Optional<Heading> next = i + 1 < headings.size() ? Optional.of(headings.get(i + 1)) : Optional.empty();
            int end = next.map(Heading::line).orElse(scan.lines().size());
            Optional<Part> part = outline.part(heading);
            boolean nested = false;
            urls.enter(heading);
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
            } else if ((listing || heading.level() <= level)
                    && urls.isEnvironment(heading, scan.lines().subList(heading.bodyLine(), end))) {
                current = new Body();
                environments.add(current);
                nested = true;
                environment(heading, current, end);
                level = heading.level();
                listing = false;
            } else if (isBelow(heading, level) && listing) {
                current = new Body();
                groups.add(new Titled(heading.words(), current, at(heading.line(), heading.column())));
                level = heading.level();
                listing = false;
            } else if (isBelow(heading, level)) {
                nested = true;
                heading(heading, current);
            } else if (heading.level() == level
                    && (groups.stream().anyMatch(isIn(current)) || isOfEnvironment(current))) {
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
                comments(heading, current);
            }
            answer(heading, current);
            int from = Math.max(heading.bodyLine(), heading.line() + 1);
            fill(current, nested ? from : afterRule(from), end);
        }
    }

    /** A heading that stays with what is below it, since it says what that is. */
    private void heading(Heading heading, Body body) {
        int to = Math.max(heading.bodyLine(), heading.line() + 1);
        for (Line line : scan.lines().subList(heading.line(), to)) {
            body.add(line.text(), firstLine + line.number(), bom(line.number()));
        }
    }

    /** The same where the heading may hold the address itself. */
    private void environment(Heading heading, Body body, int end) {
        Line first = scan.lines().get(heading.line());
        int from = Math.max(heading.bodyLine(), heading.line() + 1);
        if (!UrlsSection.isAddress(first, scan.lines().subList(from, end))) {
            heading(heading, body);
            return;
        }
        body.add(
                first.text().substring(first.start()), firstLine + first.number(), first.start() + bom(first.number()));
    }

    @SuppressWarnings("ReferenceEquality") // the body that is being filled, not one like it
    private boolean isOfEnvironment(Body body) {
        return !environments.isEmpty() && environments.get(environments.size() - 1) == body;
    }

    /** A bold label is a heading of no level, and stands below none. */
    private static boolean isBelow(Heading heading, int level) {
        return heading.level() > 2 && heading.level() > level && heading.level() < Outline.LABEL;
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
        if (!holdsPart || !Synonyms.key(heading.words()).equals(CONTAINER)) {
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

    /** The words of a heading are plain; the comments beside them are the team's as well, and stay with what is below. */
    private void comments(Heading heading, Body body) {
        if (!heading.comments().isEmpty()) {
            Line line = scan.lines().get(heading.line());
            body.add(heading.comments(), firstLine + line.number(), line.text().indexOf("<!--") + bom(line.number()));
        }
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
        boolean tag = Runbook.isTemplateTag(title);
        Optional<SourceLocation> heading = outline.title().map(found -> at(found.line(), found.column()));
        Optional<SourceLocation> named =
                Optional.ofNullable(frontMatter.locations().get("title")).filter(place -> title.isEmpty() || tag);
        named.or(() -> heading).ifPresent(places::titleAt);
        SourceLocation at = heading.orElse(SourceLocation.START);
        if (frontMatter.extras().getOrDefault("title", "").isBlank() && (title.isEmpty() || tag)) {
            findings.warning(
                    "title-missing",
                    at,
                    tag
                            ? "The title is a template's tag, and the front matter has no title for it to stand for: add"
                                    + " \"title: \" and the service's name to the front matter."
                            : "The runbook has no title: begin it with \"# \" and the service's name.");
        } else if (PLACEHOLDER_TITLES.contains(title.toLowerCase(Locale.ROOT))) {
            findings.warning(
                    "title-placeholder", at, "The title is still the template's: put the service's name there.");
        }
    }

    private void description(Runbook.Builder builder) {
        String intro = new ReviewLines(frontMatter).take(preamble);
        String rest = text(Part.DESCRIPTION);
        String text = intro.isEmpty() || rest.isEmpty() ? intro + rest : intro + "\n\n" + rest;
        builder.description(text);
        if (MarkdownBody.isEmpty(text)) {
            findings.warning(
                    "description-missing",
                    place(Part.DESCRIPTION),
                    "Nothing says what the service is and does: write it under \"Description\".");
        }
        for (Body body : List.of(preamble, body(Part.DESCRIPTION), body(Part.DOCS), body(Part.SERVICE_TEAM))) {
            proseInCode(body);
        }
    }

    /** A sentence that stands under its heading with an indent, as pasted text does. */
    private void proseInCode(Body body) {
        boolean indented =
                !body.lines().isEmpty() && MarkdownLines.indent(body.lines().get(0)) >= 4;
        if (!indented) {
            return;
        }
        List<Line> lines = MarkdownLines.of(body.text()).lines();
        Line first = lines.get(0);
        String words = Spaces.strip(first.text());
        if (first.kind() == Kind.INDENTED
                && SENTENCE.matcher(words).matches()
                && lines.stream().allMatch(line -> line.kind() == Kind.INDENTED || line.kind() == Kind.BLANK)) {
            findings.info(
                    "prose-in-code",
                    body.place(0, first.text().indexOf(words)),
                    "These words are indented by four columns or more, so pages show them as code: begin them at the start"
                            + " of the line.");
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
        HoursStatement statement = HoursStatement.of(HoursReader.joined(result.words()));
        HoursReader.Words begin = result.words().get(0);
        places.hoursAt(body(Part.RESPONSE_HOURS).place(begin.line(), begin.column()));
        builder.responseHours(statement);
        for (HoursReader.Words limit : statement.hours().isPresent() ? result.limits() : List.<HoursReader.Words>of()) {
            findings.warning(
                    "hours-limited",
                    body(Part.RESPONSE_HOURS).place(limit.line(), limit.column()),
                    "This line limits the response hours, and deadlines are computed without it: "
                            + Findings.quoted(limit.text())
                            + ". Say it in the hours themselves, or in a section of its own.");
        }
        statement
                .problem()
                .ifPresent(problem -> findings.warning(
                        "hours-unresolved",
                        HoursPlaces.find(body(Part.RESPONSE_HOURS), result.words(), problem.index()),
                        "The response hours can't be computed with. " + problem.getMessage()));
    }

    private void contacts(Runbook.Builder builder) {
        builder.contacts(contacts(Part.CONTACTS, builder, places.contacts()));
        builder.dataContacts(contacts(Part.DATA_CONTACTS, builder, places.dataContacts()));
    }

    /** Looks at the runbook itself: a link by reference is an address once its definition was found elsewhere. */
    private void missing(Runbook runbook) {
        if (runbook.contacts().isEmpty()) {
            findings.error(
                    "contacts-missing",
                    place(Part.CONTACTS),
                    "Nobody is named to call in an incident: list them under \"Incident contact details\".");
        }
        if (runbook.dataContacts().isEmpty()) {
            findings.warning(
                    "data-contacts-missing",
                    place(Part.DATA_CONTACTS),
                    "Nobody is named to call when an incident involves data: list them under \"For Incidents involving"
                            + " data\".");
        }
        if (runbook.serviceUrls().isEmpty()) {
            findings.warning(
                    "urls-missing",
                    place(Part.SERVICE_URLS),
                    "Nothing says where the service runs: list its addresses under \"Service URLs\".");
        }
    }

    private List<Contact> contacts(Part part, Runbook.Builder builder, List<SourceLocation> at) {
        Body body = body(part);
        ContactList read = ContactList.read(body.text(), synonyms);
        List<Contact> contacts = new ArrayList<>();
        boolean code = false;
        int last = -1;
        int column = 0;
        for (ContactList.Item item : read.items()) {
            Contact contact = item.contact();
            contacts.add(contact);
            // Of several on one line, each stands where its role does.
            column = item.line() == last
                    ? Math.max(column, find(body.lines().get(last), contact.role(), column + 1))
                    : item.column();
            last = item.line();
            SourceLocation place = body.place(item.line(), column);
            at.add(place);
            check(contact, place);
            if (item.code() && !code) {
                code = true;
                findings.info(
                        "contact-in-code",
                        place,
                        "This contact stands in a code block, where pages show no links: begin it with \"* \" at the start"
                                + " of the line.");
            }
        }
        builder.note(part, read.note());
        return contacts;
    }

    /** Looks for words nearby: a line may hold any number of them. What was put in brackets behind them isn't there. */
    private static int find(String line, String words, int from) {
        int bracket = words.indexOf(" (");
        String bare = bracket > 0 ? words.substring(0, bracket) : words;
        int end = Math.min(line.length(), from + NEARBY);
        int found = from < end ? line.substring(from, end).indexOf(bare) : -1;
        return found < 0 ? -1 : from + found;
    }

    private void serviceTeam(Runbook.Builder builder) {
        Body body = body(Part.SERVICE_TEAM);
        builder.serviceTeam(body.text());
        if (body.text().length() <= LONGEST_INDIRECT && !body.text().isEmpty()) {
            String words = Spaces.strip(body.text());
            int content = ListMarker.find(words).map(ListMarker::content).orElse(0);
            int column = body.text().indexOf(words) + content;
            indirect(InlineText.plain(words.substring(content)), "the service team", body.place(0, column));
        }
    }

    private void indirect(String words, String who, SourceLocation at) {
        if (INDIRECT.matcher(words).matches()) {
            findings.warning(
                    "contact-indirect",
                    at,
                    Findings.quoted(words) + " doesn't say how to reach " + who + ": repeat the address.");
        }
    }

    private void check(Contact contact, SourceLocation at) {
        String who = contact.role().isEmpty() ? "a contact" : Findings.quoted(contact.role());
        indirect(contact.text(), who, at);
        if (contact.points().isEmpty()) {
            findings.warning(
                    "contact-empty", at, "Nothing says how to reach " + who + ": fill it in or take the line out.");
        }
    }

    private void urls(Runbook.Builder builder) {
        List<Body> services = new ArrayList<>(List.of(body(Part.SERVICE_URLS)));
        services.addAll(environments);
        List<ServiceUrl> urls = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Body body : services) {
            notes.add(links(body, link -> urls.add(ServiceUrl.of(link.url(), link.label())), places.serviceUrls()));
            hosts(body);
        }
        notes.removeIf(String::isEmpty);
        builder.serviceUrls(urls).note(Part.SERVICE_URLS, String.join("\n\n", notes));
        List<UrlGroup> all = new ArrayList<>();
        groups.add(0, new Titled("", body(Part.OTHER_URLS), place(Part.OTHER_URLS)));
        // As a runbook does: what stands under no words comes first.
        groups.sort(Comparator.comparing(group -> !Spaces.label(group.heading()).isEmpty()));
        for (Titled group : groups) {
            hosts(group.body());
            List<Link> links = new ArrayList<>();
            String prose = links(group.body(), links::add, places.otherUrls());
            all.add(new UrlGroup(group.heading(), links, prose));
        }
        builder.otherUrls(all);
    }

    /** Addresses that a browser would take are no links on a page unless they say how to get there. */
    private void hosts(Body body) {
        int line = 0;
        for (String text : body.lines()) {
            boolean may = text.length() <= LONGEST_HOST_LINE && text.indexOf('.') >= 0 && !text.contains("://");
            Matcher host = HOST_ALONE.matcher(may ? text : "");
            if (may && host.matches()) {
                findings.warning(
                        "url-without-scheme",
                        body.place(line, host.start("host")),
                        "This address isn't read, since it doesn't say how to get there: write \"https://\" before "
                                + Findings.quoted(host.group("host")) + ".");
            }
            line++;
        }
    }

    private String links(Body body, Consumer<Link> to, List<SourceLocation> at) {
        LinkList read = LinkList.read(body.text());
        int first = -1;
        int last = -1;
        int from = 0;
        for (LinkList.Item item : read.items()) {
            Link link = item.link();
            to.accept(link);
            int line = item.line();
            // The lines of one item may hold an address each.
            if (line > first) {
                first = line;
                last = line;
                from = item.column();
            } else {
                line = last;
                from++;
            }
            int end = Math.min(body.lines().size(), line + MOST_LINES_OF_ITEM);
            int found = find(body.lines().get(line), link.url(), from);
            for (int next = line + 1; found < 0 && next < end; next++) {
                found = find(body.lines().get(next), link.url(), 0);
                line = found < 0 ? line : next;
            }
            from = Math.max(found, line == last ? from : 0);
            last = line;
            SourceLocation place = body.place(last, from);
            at.add(place);
            if (PLACEHOLDER_URL.matcher(link.url()).matches()) {
                findings.warning(
                        "url-placeholder",
                        place,
                        Findings.quoted(link.url()) + " is an example's address: put the service's own there.");
            }
        }
        return read.note();
    }

    private void reviewDate() {
        Review review = frontMatter.review();
        if (review.due().isPresent()) {
            return;
        }
        if (review.lastReviewed().isPresent()) {
            findings.warning(
                    "review-date-missing",
                    frontMatter.lastReviewedAt().orElse(SourceLocation.START),
                    "The runbook says when it was last reviewed, but not for how long that holds: add \"review_in: 6 months\""
                            + " to its front matter.");
        } else {
            findings.warning(
                    "review-date-missing",
                    SourceLocation.START,
                    "Nothing says until when the runbook may be trusted: add \"expires: YYYY-MM-DD\", with a date of yours,"
                            + " to its front matter.");
        }
    }
}
