package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.IdentityHashMap;
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
        Reader reader = new Reader(synonyms);
        BodyItems items = BodyItems.split(markdown, reader);
        List<Item> found = new ArrayList<>();
        for (BodyItems.Item item : items.taken()) {
            for (Contact contact : reader.found(item)) {
                found.add(new Item(contact, item.line(), item.column(), item.shape() == Shape.CODE));
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
        if (item.shape() == Shape.PROSE) {
            return under(
                    item.lead(),
                    Contact.findInProse(item.text()).map(Contact::split).orElse(List.of()),
                    synonyms);
        }
        boolean people = item.shape() == Shape.ROW_OF_PEOPLE;
        boolean listed =
                people || item.shape() == Shape.BULLET || item.shape() == Shape.NUMBERED || item.shape() == Shape.ROW;
        List<Contact> contacts = Contact.findAll(item.text(), listed, synonyms);
        boolean sure = people || (item.lead().isEmpty() && item.shape() == Shape.BULLET);
        for (Contact contact : contacts) {
            boolean known = !listed || contact.knownRole().isPresent() || contact.isReachable();
            boolean continued =
                    item.shape() == Shape.CONTINUED && contact.role().isEmpty();
            if (continued || !(sure || known)) {
                return List.of();
            }
        }
        return under(item.lead(), contacts, synonyms);
    }

    private static List<Contact> under(String lead, List<Contact> contacts, Synonyms synonyms) {
        if (lead.isEmpty() || contacts.isEmpty()) {
            return contacts;
        }
        List<Contact> below = new ArrayList<>(contacts.size());
        for (Contact contact : contacts) {
            Contact named = contact.under(lead, synonyms);
            // Words too long for a role stand in the text, and may hold anything.
            below.addAll(named.text().equals(contact.text()) ? List.of(named) : named.split());
        }
        return below;
    }

    /** Remembers what an item states, since it is asked for twice: whether it is to be taken, and then what it is. */
    private static final class Reader implements BodyItems.Reader {

        private final Synonyms synonyms;
        private final IdentityHashMap<BodyItems.Item, List<Contact>> found = new IdentityHashMap<>();

        Reader(Synonyms synonyms) {
            this.synonyms = synonyms;
        }

        List<Contact> found(BodyItems.Item item) {
            return found.getOrDefault(item, List.of());
        }

        @Override
        public boolean states(BodyItems.Item item) {
            List<Contact> contacts = contacts(item, synonyms);
            if (!contacts.isEmpty()) {
                List<Contact> all = new ArrayList<>(contacts);
                all.set(0, all.get(0).with(item.comments()));
                found.put(item, List.copyOf(all));
            }
            return !contacts.isEmpty();
        }

        @Override
        public boolean leads(String line) {
            return Contact.isLead(line, synonyms);
        }

        @Override
        public boolean leavesComments() {
            return false;
        }

        @Override
        public boolean isWholeList() {
            return true;
        }

        @Override
        public boolean namesAddress(String cell) {
            return ContactPoints.mayName(cell)
                    && ContactPoint.read(InlineText.withoutComments(cell)).stream()
                            .anyMatch(point -> point.kind() != ContactPoint.Kind.TEXT);
        }

        @Override
        public boolean namesRole(String cell) {
            return synonyms.findRole(cell).isPresent();
        }

        @Override
        public BodyItems.Rows rows() {
            return BodyItems.Rows.CONTACTS;
        }
    }
}
