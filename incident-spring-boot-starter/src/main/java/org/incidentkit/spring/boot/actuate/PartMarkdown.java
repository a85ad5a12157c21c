package org.incidentkit.spring.boot.actuate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;

/** One part of a runbook as Markdown. */
final class PartMarkdown {
    private PartMarkdown() {}

    static String of(Runbook runbook, Part part, boolean shown) {
        return switch (part) {
            case DESCRIPTION -> Masking.text(runbook.description(), shown);
            case RESPONSE_HOURS ->
                runbook.responseHours().map(HoursStatement::text).orElse("");
            case CONTACTS -> contacts(runbook.contacts(), shown);
            case DATA_CONTACTS -> contacts(runbook.dataContacts(), shown);
            case SERVICE_URLS ->
                bullets(runbook.serviceUrls().stream()
                        .map(url -> url.environment().label() + ": <" + url.url() + ">"));
            case OTHER_URLS ->
                runbook.otherUrls().stream()
                        .map(group -> Stream.of(
                                        group.label(),
                                        bullets(group.links().stream().map(PartMarkdown::link)))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n\n")))
                        .collect(Collectors.joining("\n\n"));
            case DOCS -> Masking.text(runbook.docs(), shown);
            case SERVICE_TEAM -> Masking.text(runbook.serviceTeam(), shown);
        };
    }

    private static String contacts(List<Contact> contacts, boolean shown) {
        return bullets(contacts.stream()
                .map(contact -> shown ? contact : contact.masked())
                .map(contact -> contact.role() + ": " + contact.text()));
    }

    private static String link(Link link) {
        return link.label().isEmpty() ? "<" + link.url() + ">" : link.label() + ": <" + link.url() + ">";
    }

    private static String bullets(Stream<String> lines) {
        return lines.map(line -> "* " + line).collect(Collectors.joining("\n"));
    }
}
