package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.incidentkit.runbook.Environment;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.UrlGroup;
import org.incidentkit.runbook.internal.Html;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownHtml;

/**
 * One rendering of one runbook, in the order in which somebody needs it who was just woken: what it is, whether anybody
 * responds now, whom to call, where it runs; then by when, then the rest.
 *
 * <p>Anchors of the page's own begin with an underscore, which no heading's anchor does.
 */
final class RunbookHtml {

    private static final int SOON = 30;

    /** Lines of Markdown that a page formats, many times what a runbook has; it shows what follows as it is written. */
    private static final int MOST_LINES = 10_000;

    /** A section of the page. */
    private record Entry(String anchor, String alias, String words, Html html) {

        boolean isAmong(Collection<String> anchors) {
            return anchors.contains(anchor) || (!alias.isEmpty() && anchors.contains(alias));
        }
    }

    private final Runbook runbook;
    private final PageContext context;
    private final LinkPolicy links;
    private final MarkdownHtml markdown;
    private final Lead lead;
    private final Set<String> anchors = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private Html html = new Html();
    private long lines;

    RunbookHtml(Runbook runbook, PageContext context, LinkPolicy links, MarkdownHtml markdown) {
        this.runbook = runbook;
        this.context = context;
        this.links = links;
        this.markdown = markdown;
        this.lead = Lead.of(runbook.description());
        for (Part part : Part.values()) {
            anchors.add(part.anchor());
        }
        runbook.sections().forEach(section -> anchors.add(section.anchor()));
    }

    static String title(Runbook runbook, PageContext context) {
        return runbook.title().isEmpty() ? "Runbook" : context.words(runbook.title());
    }

    /** The whole page's main part. */
    String render() {
        what();
        availability();
        outOfDate();
        String top = html.toString();
        who();
        urls();
        freshness();
        hours();
        priorities();
        blocks();
        part(
                Part.DESCRIPTION,
                lead.first().isEmpty() ? "What the service does" : "More about the service",
                lead.rest());
        rest();
        maintenance();
        StringBuilder out = new StringBuilder(top).append(contents());
        entries.forEach(entry -> out.append(entry.html()));
        return out.toString();
    }

    /** Some sections alone, below what holds for all of them. */
    String render(Collection<String> only) {
        availability();
        outOfDate();
        String top = html.toString();
        who();
        urls();
        freshness();
        hours();
        priorities();
        blocks();
        part(Part.DESCRIPTION, "What the service does", runbook.description());
        rest();
        maintenance();
        StringBuilder out = new StringBuilder(top);
        entries.stream().filter(entry -> entry.isAmong(only)).forEach(entry -> out.append(entry.html()));
        return out.toString();
    }

    /** The heading of the first of some sections; empty where the page has none of them. */
    String first(Collection<String> only) {
        return entries.stream()
                .filter(entry -> entry.isAmong(only))
                .map(Entry::words)
                .findFirst()
                .orElse("");
    }

    private void heading(String anchor, String words) {
        heading(anchor, "", words);
    }

    /** An alias leads to the same heading. */
    private void heading(String anchor, String alias, String words) {
        html = new Html();
        if (!alias.isEmpty()) {
            html.raw("<span id=\"").text(alias).raw("\"></span>");
        }
        html.raw("<h2 id=\"").text(anchor).raw("\">").text(words).raw("</h2>\n");
        entries.add(new Entry(anchor, alias, words, html));
    }

    private void paragraph(String kind, String words) {
        html.raw("<p class=\"" + kind + "\">").text(words).raw("</p>\n");
    }

    private Html contents() {
        Html nav = new Html();
        nav.raw("<nav class=\"contents\" aria-label=\"On this page\"><details><summary>On this page</summary>\n<ul>\n");
        for (Entry entry : entries) {
            nav.raw("<li><a href=\"#")
                    .text(entry.anchor())
                    .raw("\">")
                    .text(entry.words())
                    .raw("</a></li>\n");
        }
        return nav.raw("</ul>\n</details></nav>\n");
    }

    private void what() {
        if (lead.first().isEmpty() && lead.rest().isEmpty()) {
            paragraph("none", "The runbook doesn't say what this service does.");
            return;
        }
        if (!lead.first().isEmpty()) {
            html.raw(lead.rest().isEmpty() ? "<div class=\"lead\" id=\"description\">\n" : "<div class=\"lead\">\n");
            prose(lead.first(), 3, "");
            html.raw("</div>\n");
        }
    }

    private void availability() {
        context.availability().ifPresent(now -> paragraph(now.open() ? "banner open" : "banner shut", now.sentence()));
    }

    private void outOfDate() {
        Review review = runbook.review();
        if (review.isOverdue(context.today())) {
            paragraph(
                    "banner late",
                    "This runbook is out of date since "
                            + review.due().map(Dates::of).orElse("") + ". Check what it says before you rely on it.");
        }
    }

    private void who() {
        heading(Part.CONTACTS.anchor(), "Who to call");
        contacts().list(runbook.contacts(), "The runbook names nobody to call.");
        besideContacts(Part.CONTACTS);
        heading(Part.DATA_CONTACTS.anchor(), "If the incident involves data");
        contacts().list(runbook.dataContacts(), "The runbook names nobody for incidents that involve data.");
        besideContacts(Part.DATA_CONTACTS);
    }

    /** What stands beside contacts is about people, and names among it can't be told from other words. */
    private void besideContacts(Part part) {
        String note = runbook.note(part);
        if (context.contactsShown()) {
            prose(note, 3, part.anchor());
        } else if (!MarkdownBody.isEmpty(note)) {
            paragraph("soft", ContactsHtml.MORE);
        }
    }

    private ContactsHtml contacts() {
        return new ContactsHtml(context, links, html);
    }

    private void urls() {
        heading(Part.SERVICE_URLS.anchor(), "Where the service runs");
        if (runbook.serviceUrls().isEmpty()) {
            paragraph("none", "The runbook doesn't say where the service runs.");
        } else {
            html.raw("<dl class=\"urls\">\n");
            for (Environment environment : Environment.values()) {
                List<ServiceUrl> here = runbook.serviceUrls().stream()
                        .filter(url -> url.environment() == environment)
                        .toList();
                if (!here.isEmpty()) {
                    html.raw("<div><dt>")
                            .text(environment == Environment.UNKNOWN ? "Other" : environment.label())
                            .raw("</dt>\n");
                    here.forEach(url -> url("dd", new Link(url.url(), label(url))));
                    html.raw("</div>\n");
                }
            }
            html.raw("</dl>\n");
        }
        prose(runbook.note(Part.SERVICE_URLS), 3, Part.SERVICE_URLS.anchor());
    }

    /** What the environment says already needn't be said again. */
    private static String label(ServiceUrl url) {
        return url.label().equalsIgnoreCase(url.environment().label()) ? "" : url.label();
    }

    private void freshness() {
        Review review = runbook.review();
        heading("_freshness", "How fresh this runbook is");
        review.lastReviewed()
                .ifPresent(date -> paragraph(
                        "fact",
                        "It was last reviewed on " + Dates.of(date) + ", " + Dates.between(context.today(), date)
                                + "."));
        Optional<LocalDate> due = review.due();
        if (due.isEmpty()) {
            paragraph("none", "Nothing says until when it may be trusted.");
        } else if (review.isOverdue(context.today())) {
            paragraph("none", "It is out of date since " + Dates.of(due.get()) + ".");
        } else {
            boolean soon = context.today().until(due.get(), ChronoUnit.DAYS) <= SOON;
            paragraph(
                    soon ? "banner soon" : "fact",
                    "It goes out of date on " + Dates.of(due.get()) + ", " + Dates.between(context.today(), due.get())
                            + ".");
        }
        paragraph("soft", "This page shows it as it was on " + Dates.of(context.today()) + ".");
    }

    private void hours() {
        heading(Part.RESPONSE_HOURS.anchor(), "Response hours");
        Optional<HoursStatement> statement = runbook.responseHours();
        if (statement.isEmpty()) {
            paragraph("none", "The runbook doesn't say when the team responds.");
        }
        statement.ifPresent(hours -> {
            paragraph("hours", context.words(hours.text()));
            if (hours.hours().isPresent()) {
                paragraph(
                        "soft", "Deadlines count these hours: " + hours.hours().get() + ".");
            } else {
                paragraph("none", "Deadlines can't be computed from this sentence.");
            }
        });
        // "…within the hours outlined below:" would point the wrong way here.
        String note = runbook.note(Part.RESPONSE_HOURS);
        boolean leads = note.endsWith(":") && note.indexOf('\n') < 0;
        prose(leads ? "" : note, 3, Part.RESPONSE_HOURS.anchor());
        context.picture().ifPresent(picture -> TimelineSvg.draw(picture, html));
    }

    private void priorities() {
        if (!context.priorities().isEmpty()) {
            heading("_priorities", "Priorities");
            PrioritiesHtml.table(context.priorities(), html);
        }
    }

    private void blocks() {
        int number = 1;
        for (PageContext.Block block : context.blocks()) {
            heading("_more-" + number++, block.heading());
            block.paragraphs().forEach(words -> html.raw("<p>").text(words).raw("</p>\n"));
        }
    }

    private void rest() {
        otherUrls();
        part(Part.DOCS, "Documentation", runbook.docs());
        for (Section written : runbook.sections()) {
            Section section = context.contactsShown() ? written : written.masked();
            // The alias leads here even when another section takes the heading, or gives it up.
            String alias = section.heading().equals(written.heading()) ? written.permanentAnchor() : section.anchor();
            heading(
                    section.anchor(),
                    !alias.equals(section.anchor()) && anchors.add(alias) ? alias : "",
                    section.heading().isEmpty() ? "More" : section.heading());
            // What is masked already must not be masked again.
            shownProse(section.markdown(), 3, section.anchor());
        }
        part(Part.SERVICE_TEAM, "Service team, for everything that isn't urgent", runbook.serviceTeam());
    }

    private void otherUrls() {
        if (runbook.otherUrls().isEmpty()) {
            return;
        }
        heading(Part.OTHER_URLS.anchor(), "Other addresses");
        for (UrlGroup group : runbook.otherUrls()) {
            if (!group.label().isEmpty()) {
                html.raw("<h3>").text(context.words(group.label())).raw("</h3>\n");
            }
            prose(group.note(), group.label().isEmpty() ? 3 : 4, Part.OTHER_URLS.anchor());
            if (!group.links().isEmpty()) {
                html.raw("<ul class=\"links\">\n");
                group.links().forEach(link -> url("li", link));
                html.raw("</ul>\n");
            }
        }
    }

    private void url(String tag, Link written) {
        Link link = context.contactsShown() ? written : written.masked();
        html.raw("<" + tag + ">");
        if (!link.label().isEmpty()) {
            html.raw("<span class=\"name\">").text(link.label()).raw("</span> ");
        }
        // An address of which something is hidden leads nowhere.
        Optional<String> target = link.url().equals(written.url()) ? links.allow(link.url()) : Optional.empty();
        if (target.isPresent()) {
            html.raw("<a href=\"")
                    .text(target.get())
                    .raw("\" rel=\"noreferrer\">")
                    .address(link.url())
                    .raw("</a>");
        } else {
            html.address(link.url());
        }
        html.raw("</" + tag + ">\n");
    }

    private void part(Part part, String words, String body) {
        if (!MarkdownBody.isEmpty(body)) {
            heading(part.anchor(), words);
            prose(body, 3, part.anchor());
        }
    }

    private void prose(String body, int level, String anchor) {
        shownProse(context.words(body), level, anchor);
    }

    private void shownProse(String shown, int level, String anchor) {
        lines += shown.chars().filter(c -> c == '\n').count() + 1;
        html.raw(lines > MOST_LINES ? MarkdownHtml.plain(shown) : markdown.render(shown, level, anchor));
    }

    private void maintenance() {
        if (context.findings().isEmpty() && context.readiness().isEmpty()) {
            return;
        }
        heading("_maintenance", "For those who maintain this runbook");
        context.readiness().ifPresent(score -> MaintenanceHtml.readiness(score, html));
        MaintenanceHtml.findings(context, html);
    }
}
