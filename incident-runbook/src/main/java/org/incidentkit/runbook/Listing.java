package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.List;

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
        LinkList read = LinkList.read(prose);
        while (!read.items().isEmpty()) {
            read.items().forEach(item -> all.add(item.link()));
            prose = MarkdownBody.canonical(read.note(), minLevel);
            read = LinkList.read(prose);
        }
        return new Listing(all, List.of(), prose);
    }

    static Listing ofContacts(List<Contact> contacts, String note, int minLevel) {
        List<Contact> all = new ArrayList<>();
        contacts.forEach(contact -> all.addAll(contact.split()));
        String prose = MarkdownBody.canonical(note, minLevel);
        ContactList read = ContactList.read(prose, Synonyms.standard());
        while (!read.items().isEmpty()) {
            read.items().forEach(item -> all.add(item.contact()));
            prose = MarkdownBody.canonical(read.note(), minLevel);
            read = ContactList.read(prose, Synonyms.standard());
        }
        return new Listing(List.of(), all, prose);
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
