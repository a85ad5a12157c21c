package org.incidentkit.runbook.render;

import java.util.List;
import java.util.Optional;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.internal.Html;

/** Whom to call, each way as a link that is large enough for a thumb and says what it does. */
final class ContactsHtml {

    /** What stands in place of the words beside contacts. */
    static final String MORE = "More is written here, which is hidden from you.";

    private final PageContext context;
    private final LinkPolicy links;
    private final Html html;

    ContactsHtml(PageContext context, LinkPolicy links, Html html) {
        this.context = context;
        this.links = links;
        this.html = html;
    }

    void list(List<Contact> contacts, String nobody) {
        if (contacts.isEmpty()) {
            html.raw("<p class=\"none\">").text(nobody).raw("</p>\n");
            return;
        }
        html.raw("<ul class=\"call\">\n");
        contacts.forEach(contact -> card(context.contactsShown() ? contact : contact.masked()));
        html.raw("</ul>\n");
        boolean any = contacts.stream().anyMatch(contact -> !contact.points().isEmpty());
        if (any && !context.contactsShown()) {
            html.raw("<p class=\"soft\">Contact details are hidden from you here.</p>\n");
        }
    }

    private void card(Contact contact) {
        html.raw("<li>");
        if (!contact.role().isEmpty()) {
            html.raw("<p class=\"role\">").text(contact.role()).raw("</p>");
        }
        html.raw("<div class=\"ways\">");
        if (contact.points().isEmpty()) {
            html.raw("<p class=\"none\">Not filled in</p>");
        }
        for (ContactPoint point : contact.points()) {
            point(point);
        }
        html.raw("</div></li>\n");
    }

    private void point(ContactPoint point) {
        if (point.kind() == ContactPoint.Kind.TEXT) {
            html.raw("<p class=\"who\">").text(point.text()).raw("</p>");
            return;
        }
        Optional<String> target = point.link().map(Object::toString).flatMap(links::allow);
        target.ifPresent(
                address -> html.raw("<a class=\"way\" href=\"").text(address).raw("\" rel=\"noreferrer\">"));
        if (target.isEmpty()) {
            html.raw("<p class=\"way\">");
        }
        html.raw("<span class=\"kind\">")
                .text(kind(point))
                .raw("</span> <span class=\"value\">")
                .address(point.text())
                .raw("</span>")
                .raw(target.isPresent() ? "</a>" : "</p>");
    }

    private static String kind(ContactPoint point) {
        return switch (point.kind()) {
            case EMAIL -> "Email";
            case SLACK -> "Slack";
            case TELEPHONE -> "Call";
            case LINK -> "Open";
            case PAGER -> "Page";
            case TEXT -> "";
        };
    }
}
