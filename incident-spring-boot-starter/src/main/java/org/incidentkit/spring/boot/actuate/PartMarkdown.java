package org.incidentkit.spring.boot.actuate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Environment;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.UrlGroup;

/** One part of a runbook as Markdown. */
final class PartMarkdown {
    private PartMarkdown() {}

    static String of(Runbook runbook, Part part, boolean shown) {
        return switch (part) {
            case DESCRIPTION -> Masking.markdown(runbook.description(), shown);
            case RESPONSE_HOURS ->
                blocks(
                        Masking.note(runbook, part, shown),
                        runbook.responseHours()
                                .map(hours -> Masking.text(hours.text(), shown))
                                .orElse(""));
            case CONTACTS -> blocks(contacts(runbook.contacts(), shown), Masking.note(runbook, part, shown));
            case DATA_CONTACTS -> blocks(contacts(runbook.dataContacts(), shown), Masking.note(runbook, part, shown));
            case SERVICE_URLS ->
                blocks(
                        bullets(runbook.serviceUrls().stream().map(url -> service(url, shown))),
                        Masking.note(runbook, part, shown));
            case OTHER_URLS ->
                runbook.otherUrls().stream().map(group -> group(group, shown)).collect(Collectors.joining("\n\n"));
            case DOCS -> Masking.markdown(runbook.docs(), shown);
            case SERVICE_TEAM -> Masking.markdown(runbook.serviceTeam(), shown);
        };
    }

    private static String blocks(String... blocks) {
        return Stream.of(blocks).filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static String contacts(List<Contact> contacts, boolean shown) {
        return bullets(contacts.stream()
                .map(contact -> shown ? contact : contact.masked())
                .map(contact -> contact.role().isEmpty() ? contact.text() : contact.role() + ": " + contact.text()));
    }

    private static String group(UrlGroup group, boolean shown) {
        return blocks(
                Masking.text(group.label(), shown),
                Masking.markdown(group.note(), shown),
                bullets(group.links().stream().map(link -> link(Masking.link(link, shown)))));
    }

    /** The environment is told where the label does not say it. */
    private static String service(ServiceUrl url, boolean shown) {
        Link link = Masking.link(new Link(url.url(), url.label()), shown);
        String environment = url.environment().label();
        boolean said = url.environment() == Environment.UNKNOWN
                || link.label().toLowerCase(Locale.ROOT).contains(environment.toLowerCase(Locale.ROOT));
        if (said) {
            return link(link);
        }
        return link(
                new Link(link.url(), link.label().isEmpty() ? environment : link.label() + " (" + environment + ")"));
    }

    private static String link(Link link) {
        return link.label().isEmpty() ? "<" + link.url() + ">" : link.label() + ": <" + link.url() + ">";
    }

    private static String bullets(Stream<String> lines) {
        return lines.map(line -> ("* " + line).stripTrailing()).collect(Collectors.joining("\n"));
    }
}
