package org.incidentkit.runbook.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.incidentkit.runbook.Environment;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.parse.Outline.Heading;

/**
 * Where a walk through the headings of a document stands in the section "URLs". Directly below it, a heading that names an
 * environment stands over service addresses, and any other over something else.
 */
final class UrlsSection {

    /** Environments whose names are also those of what developers do, and of where they do it. */
    private static final Set<Environment> ALSO_WORK =
            Set.of(Environment.DEVELOPMENT, Environment.TEST, Environment.INTEGRATION, Environment.DEMO);

    /** Where teams work; no service of theirs runs there. */
    private static final List<String> WORKPLACES = List.of(
            "github.com",
            "gitlab.com",
            "bitbucket.org",
            "circleci.com",
            "atlassian.net",
            "trello.com",
            "docs.google.com",
            "figma.com",
            "miro.com",
            "sentry.io",
            "slack.com");

    private final Outline outline;
    private int level;
    private int others = Outline.LABEL;

    UrlsSection(Outline outline) {
        this.outline = outline;
    }

    /** Goes on to the next heading. */
    void enter(Heading heading) {
        if (heading.level() <= level) {
            level = 0;
        }
        if (heading.level() <= others) {
            others = Outline.LABEL;
        }
        if (outline.isUrls(heading)) {
            level = heading.level();
        } else if (outline.part(heading).filter(Part.OTHER_URLS::equals).isPresent()) {
            others = heading.level();
        }
    }

    /**
     * Tells a heading over the addresses of an environment.
     *
     * @param heading the heading that was entered last
     * @param under the lines under it
     */
    boolean isEnvironment(Heading heading, List<Line> under) {
        boolean within = level > 0 && heading.level() > level && others == Outline.LABEL;
        if (!within || heading.level() == Outline.LABEL) {
            return false;
        }
        boolean work = ALSO_WORK.contains(Environment.named(heading.words()))
                && under.stream().anyMatch(UrlsSection::leadsToWork);
        return !work
                && (Environment.isNamedAlone(heading.words()) || (isBlank(under) && namesAddress(heading.words())));
    }

    /**
     * Tells a heading that holds the address itself, with nothing under it to be a heading of.
     *
     * @param line its line
     * @param under the lines under it
     */
    static boolean isAddress(Line line, List<Line> under) {
        return line.kind() == Kind.HEADING && isBlank(under) && namesAddress(line.headingText());
    }

    private static boolean namesAddress(String words) {
        List<Link> links = words.contains("://") ? Link.read(words) : List.of();
        return !links.isEmpty() && links.stream().allMatch(link -> Environment.isNamedAlone(link.label()));
    }

    private static boolean isBlank(List<Line> lines) {
        return lines.stream().allMatch(line -> line.kind() == Kind.BLANK);
    }

    private static boolean leadsToWork(Line line) {
        int scheme = line.text().indexOf("://");
        String rest = scheme < 0 ? "" : line.text().substring(scheme).toLowerCase(Locale.ROOT);
        return !rest.isEmpty() && WORKPLACES.stream().anyMatch(rest::contains);
    }
}
