package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

import org.incidentkit.runbook.internal.BodyItems;
import org.incidentkit.runbook.internal.InlineText;

/**
 * The addresses that a piece of a runbook lists: in lists and tables, one or several on a line, in code, under
 * subheadings.
 *
 * @param items the addresses, in order
 * @param note the rest of the Markdown, with the addresses that stand in prose
 */
public record LinkList(List<Item> items, String note) {

    /**
     * An address and where it stands.
     *
     * @param link the address
     * @param line its line, from 0, counted from the start of the Markdown
     * @param column where the line's content begins, from 0; the address itself may stand further on
     */
    public record Item(Link link, int line, int column) {}

    /** Copies the addresses. */
    public LinkList {
        items = List.copyOf(items);
    }

    /**
     * Reads addresses.
     *
     * @param markdown what stands under a heading
     * @return the addresses, and what is left
     */
    public static LinkList read(String markdown) {
        Reader reader = new Reader();
        BodyItems items = BodyItems.split(markdown, reader);
        List<Item> found = new ArrayList<>();
        for (BodyItems.Item item : items.taken()) {
            for (Link link : reader.found(item)) {
                found.add(new Item(link.under(item.lead()), item.line(), item.column()));
            }
        }
        return new LinkList(found, items.rest());
    }

    /**
     * Tells prose whose last line names the addresses below it, so that none may be written behind it.
     *
     * @param note Markdown
     * @return whether it does
     */
    public static boolean endsInLead(String note) {
        return LinkLine.isLead(InlineText.lastLine(note));
    }

    /** Remembers what an item lists, since it is asked for twice: whether it is to be taken, and then what it is. */
    private static final class Reader implements BodyItems.Reader {

        private final IdentityHashMap<BodyItems.Item, List<Link>> found = new IdentityHashMap<>();

        List<Link> found(BodyItems.Item item) {
            return found.getOrDefault(item, List.of());
        }

        @Override
        public boolean states(BodyItems.Item item) {
            if (item.shape() == BodyItems.Shape.PROSE) {
                return false;
            }
            List<Link> links = Link.read(item.text());
            if (!links.isEmpty()) {
                found.put(item, links);
            }
            return !links.isEmpty();
        }

        @Override
        public boolean leads(String line) {
            return LinkLine.isLead(line.strip());
        }

        @Override
        public boolean namesAddress(String cell) {
            return cell.contains("://")
                    && !Link.read(InlineText.withoutComments(cell)).isEmpty();
        }

        @Override
        public boolean namesPlace(String words) {
            return Environment.isNamedAlone(words);
        }

        @Override
        public BodyItems.Rows rows() {
            return BodyItems.Rows.LINKS;
        }
    }
}
