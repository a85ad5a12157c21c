package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.List;

import org.incidentkit.runbook.internal.BodyItems;
import org.incidentkit.runbook.internal.BodyItems.Shape;
import org.incidentkit.runbook.internal.InlineText;

/**
 * The contacts that a piece of a runbook states, wherever in it they stand: in lists and tables, in paragraphs and code,
 * under subheadings.
 *
 * @param items the contacts, in order
 * @param note the rest of the Markdown
 */
public record ContactList(List<Item> items, String note) {

    /**
     * A contact and where it stands.
     *
     * @param contact the contact
     * @param line its line, from 0, counted from the start of the Markdown
     * @param column where it begins in that line, from 0, behind the marker of a list item
     * @param code whether it stands in a code block
     */
    public record Item(Contact contact, int line, int column, boolean code) {}

    /** Copies the contacts. */
    public ContactList {
        items = List.copyOf(items);
    }

    /**
     * Reads contacts.
     *
     * @param markdown what stands under a heading
     * @param synonyms the names of roles
     * @return the contacts, and what is left
     */
    public static ContactList read(String markdown, Synonyms synonyms) {
        BodyItems items = BodyItems.split(markdown, new Reader(synonyms));
        List<Item> found = new ArrayList<>();
        for (BodyItems.Item item : items.taken()) {
            int column = item.column();
            for (Contact contact : contacts(item, synonyms)) {
                found.add(new Item(contact, item.line(), column, item.shape() == Shape.CODE));
            }
        }
        return new ContactList(found, items.rest());
    }

    /**
     * Tells prose whose last line names who stands below it, so that no contact may be written behind it.
     *
     * @param note Markdown
     * @return whether it does
     */
    public static boolean endsInLead(String note) {
        return Contact.isLead(InlineText.lastLine(note), Synonyms.standard());
    }

    private static List<Contact> contacts(BodyItems.Item item, Synonyms synonyms) {
        String lead = item.lead();
        if (item.shape() == Shape.PROSE) {
            return Contact.findInProse(item.text()).stream()
                    .flatMap(contact -> contact.split().stream())
                    .map(contact -> contact.under(lead, synonyms))
                    .toList();
        }
        boolean listed = item.shape() == Shape.BULLET || item.shape() == Shape.ROW;
        List<Contact> contacts = Contact.findAll(item.text(), listed, synonyms);
        boolean sure = lead.isEmpty() && item.shape() == Shape.BULLET;
        for (Contact contact : contacts) {
            boolean known = contact.knownRole().isPresent() || contact.isReachable();
            boolean continued =
                    item.shape() == Shape.CONTINUED && contact.role().isEmpty();
            if (continued || !(sure || known)) {
                return List.of();
            }
        }
        return contacts.stream().map(contact -> contact.under(lead, synonyms)).toList();
    }

    private record Reader(Synonyms synonyms) implements BodyItems.Reader {

        @Override
        public boolean states(BodyItems.Item item) {
            return !contacts(item, synonyms).isEmpty();
        }

        @Override
        public boolean leads(String line) {
            return Contact.isLead(line, synonyms);
        }

        @Override
        public boolean isWholeList() {
            return true;
        }

        @Override
        public BodyItems.Rows rows() {
            return BodyItems.Rows.CONTACTS;
        }
    }
}
