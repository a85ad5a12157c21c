package org.incidentkit.runbook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.Environment;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.UrlGroup;
import org.incidentkit.runbook.internal.Html;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownHtml;

/** One rendering of one runbook. */
final class RunbookHtml {

    private static final int SOON = 30;

    /** Lines of Markdown that a page formats, many times what a runbook has; it shows what follows as it is written. */
    private static final int MOST_LINES = 10_000;

    private final Runbook runbook;
    private final PageContext context;
    private final LinkPolicy links;
    private final MarkdownHtml markdown;
    private final Html html = new Html();
    private long lines;

    RunbookHtml(Runbook runbook, PageContext context, LinkPolicy links, MarkdownHtml markdown) {
        this.runbook = runbook;
        this.context = context;
        this.links = links;
        this.markdown = markdown;
    }

    static String title(Runbook runbook) {
        return runbook.title().isEmpty() ? "Runbook" : runbook.title();
    }

    String render() {
        availability();
        freshness();
        heading(Part.CONTACTS.anchor(), "Who to call first");
        contacts(runbook.contacts(), "The runbook names nobody to call.");
        prose(runbook.note(Part.CONTACTS), 3);
        heading(Part.DATA_CONTACTS.anchor(), "If the incident involves data");
        contacts(runbook.dataContacts(), "The runbook names nobody for incidents that involve data.");
        prose(runbook.note(Part.DATA_CONTACTS), 3);
        hours();
        priorities();
        blocks();
        urls();
        part(Part.DESCRIPTION, "What the service does", runbook.description());
        part(Part.DOCS, "Documentation", runbook.docs());
        for (Section section : runbook.sections()) {
            heading(section.anchor(), section.heading().isEmpty() ? "More" : section.heading());
            prose(section.markdown(), 3);
        }
        part(Part.SERVICE_TEAM, "Service team, for everything that isn't urgent", runbook.serviceTeam());
        findings();
        return html.toString();
    }

    private void heading(String anchor, String words) {
        html.raw("<h2 id=\"").text(anchor).raw("\">").text(words).raw("</h2>\n");
    }

    private void banner(String kind, String words) {
        html.raw("<div class=\"banner " + kind + "\"><p>").text(words).raw("</p></div>\n");
    }

    private void availability() {
        context.availability().ifPresent(now -> banner(now.open() ? "open" : "closed", now.sentence()));
    }

    private void freshness() {
        runbook.review().due().ifPresent(due -> {
            if (runbook.review().isOverdue(context.today())) {
                banner(
                        "late",
                        "This runbook is out of date since " + Dates.of(due)
                                + ". Check what it says before you rely on it.");
            } else if (!context.today().plusDays(SOON).isBefore(due)) {
                banner("soon", "This runbook goes out of date on " + Dates.of(due) + ".");
            }
        });
    }

    private void contacts(List<Contact> contacts, String nobody) {
        if (contacts.isEmpty()) {
            html.raw("<p class=\"none\">").text(nobody).raw("</p>\n");
            return;
        }
        html.raw("<ul class=\"call\">\n");
        for (Contact contact : contacts) {
            Contact shown = context.contactsShown() ? contact : contact.masked();
            html.raw("<li>");
            if (!shown.role().isEmpty()) {
                html.raw("<span class=\"role\">").text(shown.role()).raw("</span>");
            }
            html.raw("<span class=\"points\">");
            if (shown.points().isEmpty()) {
                html.raw("<span class=\"none\">Not filled in</span>");
            }
            shown.points().forEach(this::point);
            html.raw("</span></li>\n");
        }
        html.raw("</ul>\n");
        if (!context.contactsShown()) {
            html.raw("<p class=\"soft\">Contact details are hidden from you here.</p>\n");
        }
    }

    private void point(ContactPoint point) {
        Optional<String> target = point.link().map(Object::toString).flatMap(links::allow);
        if (target.isPresent()) {
            link(target.get(), point.text());
        } else {
            html.raw("<span>").text(point.text()).raw("</span>");
        }
        html.raw(" ");
    }

    private void link(String target, String words) {
        html.raw("<a href=\"")
                .text(target)
                .raw("\" rel=\"noreferrer\">")
                .text(words)
                .raw("</a>");
    }

    private void hours() {
        heading(Part.RESPONSE_HOURS.anchor(), "Response hours");
        Optional<HoursStatement> statement = runbook.responseHours();
        if (statement.isEmpty()) {
            html.raw("<p class=\"none\">The runbook doesn't say when the team responds.</p>\n");
        }
        statement.ifPresent(hours -> {
            html.raw("<p class=\"hours\">").text(hours.text()).raw("</p>\n");
            if (hours.hours().isPresent()) {
                html.raw("<p class=\"soft\">Deadlines count these hours: ")
                        .text(hours.hours().get().toString())
                        .raw("</p>\n");
            } else {
                html.raw("<p class=\"none\">Deadlines can't be computed from this sentence.</p>\n");
            }
        });
        // "…within the hours outlined below:" would point the wrong way here.
        String note = runbook.note(Part.RESPONSE_HOURS);
        prose(note.endsWith(":") && note.indexOf('\n') < 0 ? "" : note, 3);
    }

    private void priorities() {
        if (context.priorities().isEmpty()) {
            return;
        }
        heading("priorities", "Priorities");
        if (context.priorities().stream().anyMatch(row -> !row.respondBy().isEmpty())) {
            html.raw("<p class=\"soft\">The times are for an incident raised now.</p>\n");
        }
        html.raw(
                "<div class=\"wide\" tabindex=\"0\"><table class=\"cards\"><thead><tr><th scope=\"col\">Priority</th>"
                        + "<th scope=\"col\">For example</th><th scope=\"col\">Respond</th><th scope=\"col\">Update</th></tr></thead><tbody>\n");
        for (PageContext.PriorityRow row : context.priorities()) {
            html.raw("<tr><th scope=\"row\">")
                    .text((row.code() + " " + row.type()).strip())
                    .raw("</th>");
            cell("For example", row.example(), "");
            cell("Respond", row.respond(), row.respondBy());
            cell("Update", row.update(), row.updateBy());
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private void cell(String label, String words, String by) {
        html.raw("<td data-label=\"" + label + "\">").text(words);
        if (!by.isEmpty()) {
            html.raw(" <span class=\"by\">by ").text(by).raw("</span>");
        }
        html.raw("</td>");
    }

    private void blocks() {
        int number = 1;
        for (PageContext.Block block : context.blocks()) {
            heading("more-" + number++, block.heading());
            block.paragraphs().forEach(words -> html.raw("<p>").text(words).raw("</p>\n"));
        }
    }

    private void urls() {
        heading(Part.SERVICE_URLS.anchor(), "Where the service runs");
        if (runbook.serviceUrls().isEmpty()) {
            html.raw("<p class=\"none\">The runbook doesn't say where the service runs.</p>\n");
        } else {
            html.raw("<dl class=\"urls\">\n");
            for (Environment environment : Environment.values()) {
                List<ServiceUrl> here = runbook.serviceUrls().stream()
                        .filter(url -> url.environment() == environment)
                        .toList();
                if (!here.isEmpty()) {
                    html.raw("<dt>")
                            .text(environment == Environment.UNKNOWN ? "Others" : environment.label())
                            .raw("</dt>\n");
                    here.forEach(url -> url("dd", new Link(url.url(), url.label())));
                }
            }
            html.raw("</dl>\n");
        }
        prose(runbook.note(Part.SERVICE_URLS), 3);
        if (runbook.otherUrls().isEmpty()) {
            return;
        }
        heading(Part.OTHER_URLS.anchor(), "Other addresses");
        for (UrlGroup group : runbook.otherUrls()) {
            if (!group.label().isEmpty()) {
                html.raw("<h3>").text(group.label()).raw("</h3>\n");
            }
            prose(group.note(), 4);
            if (!group.links().isEmpty()) {
                html.raw("<ul>\n");
                group.links().forEach(link -> url("li", link));
                html.raw("</ul>\n");
            }
        }
    }

    private void url(String tag, Link link) {
        html.raw("<" + tag + ">");
        if (!link.label().isEmpty()) {
            html.text(link.label() + ": ");
        }
        Optional<String> target = links.allow(link.url());
        if (target.isPresent()) {
            link(target.get(), link.url());
        } else {
            html.text(link.url());
        }
        html.raw("</" + tag + ">\n");
    }

    private void part(Part part, String words, String body) {
        if (!MarkdownBody.isEmpty(body)) {
            heading(part.anchor(), words);
            prose(body, 3);
        }
    }

    private void prose(String body, int level) {
        String shown = context.contactsShown() ? body : ContactPoint.maskIn(body);
        lines += body.chars().filter(c -> c == '\n').count() + 1;
        html.raw(lines > MOST_LINES ? MarkdownHtml.plain(shown) : markdown.render(shown, level));
    }

    private void findings() {
        List<String> parts = new ArrayList<>();
        runbook.review().due().ifPresent(due -> parts.add("goes out of date on " + Dates.of(due)));
        runbook.review().lastReviewed().ifPresent(date -> parts.add("was last reviewed on " + Dates.of(date)));
        if (context.findings().isEmpty() && parts.isEmpty()) {
            return;
        }
        heading("maintenance", "For those who maintain this runbook");
        if (!parts.isEmpty()) {
            html.raw("<p>").text("It " + String.join(", and ", parts) + ".").raw("</p>\n");
        }
        for (Finding finding : context.findings()) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            html.raw("<p class=\"finding\"><span class=\"sev\">")
                    .text(severity)
                    .raw("</span>, line ")
                    .text(String.valueOf(finding.location().line()))
                    .raw(": ")
                    .text(finding.message())
                    .raw(" <code>")
                    .text(finding.rule())
                    .raw("</code></p>\n");
        }
    }
}
