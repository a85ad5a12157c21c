package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.incidentkit.runbook.internal.BodyItems;
import org.incidentkit.runbook.internal.MarkdownBody;

/**
 * Data and the prose beside it, told apart: a line of the prose that reads as data is data, since it would be when the
 * runbook is written and read again.
 */
final class Listing {

    private final List<Link> links;
    private final List<Contact> contacts;
    private final String note;

    private Listing(List<Link> links, List<Contact> contacts, String note) {
        this.links = List.copyOf(links);
        this.contacts = List.copyOf(contacts);
        this.note = note;
    }

    static Listing of(List<Link> links, String note, int minLevel) {
        List<Link> all = new ArrayList<>(links);
        String prose = MarkdownBody.canonical(note, minLevel);
        BodyItems items =
                BodyItems.split(prose, true, item -> !Link.read(item.text()).isEmpty());
        while (!items.taken().isEmpty()) {
            items.taken().forEach(item -> all.addAll(Link.read(item.text())));
            prose = MarkdownBody.canonical(items.rest(), minLevel);
            items = BodyItems.split(prose, true, item -> !Link.read(item.text()).isEmpty());
        }
        return new Listing(all, List.of(), prose);
    }

    static Listing ofContacts(List<Contact> contacts, String note, int minLevel) {
        List<Contact> all = new ArrayList<>(contacts);
        String prose = MarkdownBody.canonical(note, minLevel);
        BodyItems items = BodyItems.split(prose, false, Listing::isContact);
        while (!items.taken().isEmpty()) {
            items.taken().forEach(item -> contact(item).ifPresent(all::add));
            prose = MarkdownBody.canonical(items.rest(), minLevel);
            items = BodyItems.split(prose, false, Listing::isContact);
        }
        return new Listing(List.of(), all, prose);
    }

    private static Optional<Contact> contact(BodyItems.Item item) {
        return Contact.find(item.text(), item.shape() == BodyItems.Shape.BULLET);
    }

    private static boolean isContact(BodyItems.Item item) {
        return contact(item).isPresent();
    }

    List<Link> links() {
        return links;
    }

    List<Contact> contacts() {
        return contacts;
    }

    String note() {
        return note;
    }
}
