package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.incidentkit.runbook.internal.GuardLimits;
import org.incidentkit.runbook.internal.Html;
import org.incidentkit.runbook.internal.MarkdownHtml;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.ParserLimits;

/**
 * Renders a runbook as HTML for people who handle an incident: what the service is, whether anybody responds now, and whom to
 * call come first.
 *
 * <p>The page is whole in itself. It has no script and loads nothing; its content security policy says so, too. Text is
 * escaped, HTML within Markdown as well; images become links; links lead only where the {@link LinkPolicy} allows.
 *
 * <p>Each section has an anchor made of its heading, and a permanent one that stays when other sections are reworded; a
 * heading within a section has the section's anchor, two hyphens and its own words. Anchors of the page's own begin with an
 * underscore, which no heading's does: {@code _freshness}, {@code _priorities}, {@code _maintenance}.
 *
 * <p>A renderer has no state and may be shared between threads.
 */
public final class HtmlRenderer {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final LinkPolicy links;
    private final MarkdownHtml markdown;

    private HtmlRenderer(LinkPolicy links) {
        this.links = links;
        this.markdown = new MarkdownHtml(links::allow);
    }

    /** {@return a renderer with the standard link policy} */
    public static HtmlRenderer create() {
        return new HtmlRenderer(LinkPolicy.standard());
    }

    /**
     * Changes where links may lead.
     *
     * @param policy the policy
     * @return a renderer that keeps to it
     */
    public HtmlRenderer withLinkPolicy(LinkPolicy policy) {
        return new HtmlRenderer(Objects.requireNonNull(policy, "policy"));
    }

    /**
     * Renders a whole page.
     *
     * @param runbook a runbook that was read
     * @param context what the page shows besides
     * @return an HTML document, to be served as UTF-8
     */
    public String page(ParsedRunbook runbook, PageContext context) {
        return document(RunbookHtml.title(runbook.runbook(), context), context.links(), fragment(runbook, context));
    }

    /**
     * Renders a page of some sections alone, below what holds for the whole runbook: whether the service is open, and
     * whether the runbook is out of date.
     *
     * @param runbook a runbook that was read
     * @param context what the page shows besides
     * @param anchors the anchors of the sections; those that the page hasn't are left out
     * @return an HTML document, to be served as UTF-8
     */
    public String page(ParsedRunbook runbook, PageContext context, Collection<String> anchors) {
        RunbookHtml html = rendering(runbook, context);
        String main = html.render(anchors);
        String first = html.first(anchors);
        String title = RunbookHtml.title(runbook.runbook(), context);
        return document(first.isEmpty() ? title : first + ": " + title, context.links(), main);
    }

    /**
     * Renders a page that stands in for a runbook that isn't there.
     *
     * @param title what is the matter
     * @param paragraphs why, and what to do about it: plain text
     * @return an HTML document, to be served as UTF-8
     */
    public String notice(String title, List<String> paragraphs) {
        Html main = new Html();
        paragraphs.forEach(words -> main.raw("<p>").text(words).raw("</p>\n"));
        return document(title, List.of(), main.toString());
    }

    /**
     * Renders a page about one incident.
     *
     * @param page what it shows
     * @param today the date where the reader is
     * @return an HTML document, to be served as UTF-8
     */
    public String incident(IncidentPage page, LocalDate today) {
        return document(page.title(), page.links(), new IncidentHtml(links, markdown).of(page, today));
    }

    /**
     * Renders a page that lists incidents.
     *
     * @param incidents the incidents: what each is called, how it stands, what is due next, when it was raised
     * @param targets where the page of each is, as an address relative to this page
     * @param problems what of the record could not be used
     * @param pages other pages to go to
     * @return an HTML document, to be served as UTF-8
     * @throws IllegalArgumentException if there is not one address for each incident
     */
    public String incidents(
            List<IncidentPage.Row> incidents, List<String> targets, List<String> problems, List<PageLink> pages) {
        if (incidents.size() != targets.size()) {
            throw new IllegalArgumentException(
                    incidents.size() + " incidents have " + targets.size() + " addresses: give one for each");
        }
        return document("Incidents", pages, new IncidentHtml(links, markdown).list(incidents, targets, problems));
    }

    /** The main part is HTML already; the title is text. */
    private static String document(String title, List<PageLink> pages, String main) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw(
                        "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n<title>")
                .text(title)
                .raw("</title>\n<style>\n")
                .raw(PageStyle.CSS)
                .raw(
                        "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#_main\">Skip to main content</a>\n<header>\n<h1>")
                .text(title)
                .raw("</h1>\n");
        if (!pages.isEmpty()) {
            html.raw("<nav class=\"pages\" aria-label=\"Other pages\"><ul>\n");
            for (PageLink page : pages) {
                html.raw("<li><a href=\"")
                        .text(page.target())
                        .raw("\">")
                        .text(page.words())
                        .raw("</a></li>\n");
            }
            html.raw("</ul></nav>\n");
        }
        html.raw("</header>\n<main id=\"_main\" tabindex=\"-1\">\n").raw(main).raw("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    /**
     * Renders what stands in the page's main part, to be put into a page of one's own. Its headings begin at level 2.
     *
     * @param runbook a runbook that was read
     * @param context what it shows besides
     * @return HTML without a style
     */
    public String fragment(ParsedRunbook runbook, PageContext context) {
        return rendering(runbook, context).render();
    }

    private RunbookHtml rendering(ParsedRunbook runbook, PageContext context) {
        MarkdownHtml within = markdown.within(blocks(runbook.limits()));
        return new RunbookHtml(runbook.runbook(), context, links, within);
    }

    private static GuardLimits blocks(ParserLimits limits) {
        return new GuardLimits(
                limits.blockDepth(),
                limits.blockSize(),
                limits.blockLines(),
                limits.marks(),
                limits.brackets(),
                limits.codeSpans(),
                limits.references());
    }
}
