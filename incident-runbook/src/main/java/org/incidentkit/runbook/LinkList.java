package org.incidentkit.runbook;

import java.util.ArrayList;
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

    private static final BodyItems.Reader READER = new BodyItems.Reader() {

        @Override
        public boolean states(BodyItems.Item item) {
            return item.shape() != BodyItems.Shape.PROSE
                    && !Link.read(item.text()).isEmpty();
        }

        @Override
        public boolean leads(String line) {
            return LinkLine.isLead(line);
        }

        @Override
        public BodyItems.Rows rows() {
            return BodyItems.Rows.LINKS;
        }
    };

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
        BodyItems items = BodyItems.split(markdown, READER);
        List<Item> found = new ArrayList<>();
        for (BodyItems.Item item : items.taken()) {
            for (Link link : Link.read(item.text())) {
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
}
