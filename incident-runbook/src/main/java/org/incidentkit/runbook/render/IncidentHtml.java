package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.util.List;

import org.incidentkit.runbook.internal.Html;
import org.incidentkit.runbook.internal.MarkdownHtml;

/** Writes the main part of a page about one incident, and of one about all of them. */
final class IncidentHtml {
    private static final List<String> CLOCKS = List.of("Clock", "How it stands", "Due", "Promised");
    private static final List<String> BREACHES = List.of("Promise", "Due", "Late by");
    private static final List<String> TOOK = List.of("What", "When", "By the clock", "In response hours");

    private final LinkPolicy links;
    private final MarkdownHtml markdown;
    private final Html html = new Html();

    IncidentHtml(LinkPolicy links, MarkdownHtml markdown) {
        this.links = links;
        this.markdown = markdown;
    }

    String of(IncidentPage page, LocalDate today) {
        page.banners().forEach(words -> paragraph("banner " + kind(page.mood()), words));
        page.facts().forEach(words -> paragraph("fact", words));
        if (!page.missing().isEmpty()) {
            heading("missing", "To do");
            html.raw("<ul>\n");
            page.missing().forEach(words -> html.raw("<li>").text(words).raw("</li>\n"));
            html.raw("</ul>\n");
        }
        table("clocks", "Clocks", CLOCKS, page.clocks());
        heading("contacts", "Who to call");
        if (!page.whoToCall().isEmpty()) {
            paragraph("fact", page.whoToCall());
        }
        PageContext context = PageContext.on(today).withContactsShown(page.contactsShown());
        ContactsHtml contacts = new ContactsHtml(context, links, html);
        contacts.list(page.contacts(), "The runbook names nobody to call.");
        html.raw(markdown.render(page.contactsNote(), 3, "contacts"));
        if (page.involvesData()) {
            html.raw("<h3 id=\"data-contacts\">Because data is involved</h3>\n");
            contacts.list(page.dataContacts(), "The runbook names nobody for incidents that involve data.");
            html.raw(markdown.render(page.dataContactsNote(), 4, "data-contacts"));
        }
        table("breaches", "Promises not kept in time", BREACHES, page.breaches());
        table("took", "How long it took", TOOK, page.took());
        timeline(page.timeline());
        return html.toString();
    }

    /** All incidents; the first cell of each row leads to its page. */
    String list(List<IncidentPage.Row> incidents, List<String> targets, List<String> problems) {
        if (incidents.isEmpty()) {
            paragraph("fact", "No incident is recorded.");
        } else {
            List<String> columns = List.of("Incident", "How it stands", "Next", "Raised");
            open("incidents", columns);
            for (int i = 0; i < incidents.size(); i++) {
                IncidentPage.Row row = incidents.get(i);
                html.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><a href=\"")
                        .text(targets.get(i))
                        .raw("\">")
                        .text(row.name())
                        .raw("</a></th>");
                cells(columns, row.cells());
            }
            html.raw("</tbody></table>\n");
        }
        if (!problems.isEmpty()) {
            heading("problems", "What of the record could not be used");
            html.raw("<ul class=\"findings\">\n");
            problems.forEach(words -> html.raw("<li>").text(words).raw("</li>\n"));
            html.raw("</ul>\n");
        }
        return html.toString();
    }

    private static String kind(IncidentPage.Mood mood) {
        return switch (mood) {
            case CALM -> "open";
            case WATCH -> "soon";
            case LATE -> "late";
        };
    }

    private void heading(String anchor, String words) {
        html.raw("<h2 id=\"" + anchor + "\">").text(words).raw("</h2>\n");
    }

    private void paragraph(String kind, String words) {
        html.raw("<p class=\"" + kind + "\">").text(words).raw("</p>\n");
    }

    private void table(String anchor, String words, List<String> columns, List<IncidentPage.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        heading(anchor, words);
        open(anchor, columns);
        for (IncidentPage.Row row : rows) {
            html.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">")
                    .text(row.name())
                    .raw("</th>");
            cells(columns, row.cells());
        }
        html.raw("</tbody></table>\n");
    }

    private void open(String anchor, List<String> columns) {
        html.raw("<table class=\"cards\" role=\"table\""
                + (anchor.equals("incidents") ? " aria-label=\"Incidents\"" : " aria-labelledby=\"" + anchor + "\"")
                + "><thead role=\"rowgroup\"><tr role=\"row\">");
        columns.forEach(words ->
                html.raw("<th scope=\"col\" role=\"columnheader\">").text(words).raw("</th>"));
        html.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    }

    /** The label shows on cards, which have no header row to be seen. */
    private void cells(List<String> columns, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            html.raw("<td role=\"cell\"><span class=\"label\" aria-hidden=\"true\">")
                    .text(columns.get(i + 1))
                    .raw("</span> <span>")
                    .text(cells.get(i))
                    .raw("</span></td>");
        }
        html.raw("</tr>\n");
    }

    private void timeline(List<IncidentPage.Event> events) {
        heading("timeline", "What happened");
        html.raw("<ol class=\"links\">\n");
        for (IncidentPage.Event event : events) {
            html.raw("<li><span class=\"name\">").text(event.when());
            if (!event.who().isEmpty()) {
                html.raw(" · ").text(event.who());
            }
            html.raw("</span>").text(event.what());
            if (!event.remark().isEmpty()) {
                html.raw(" <span class=\"soft\">(").text(event.remark()).raw(")</span>");
            }
            html.raw("</li>\n");
        }
        html.raw("</ol>\n");
    }
}
