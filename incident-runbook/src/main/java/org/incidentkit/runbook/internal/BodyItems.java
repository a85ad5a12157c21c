package org.incidentkit.runbook.internal;

import java.util.List;
import java.util.function.Predicate;

/**
 * Takes items that state data, a contact or an address for instance, out of a body, and leaves the prose.
 *
 * @param taken the items that were taken, in order
 * @param rest the rest of the body, trimmed
 */
public record BodyItems(List<Item> taken, String rest) {

    /** Copies the items. */
    public BodyItems {
        taken = List.copyOf(taken);
    }

    /** How an item stands in the text. */
    public enum Shape {
        /** As an item of a list. */
        BULLET,
        /** As an item of a numbered list. */
        NUMBERED,
        /** As a line of a paragraph, its first or one after a line that is whole. */
        LINE,
        /** As a line of a paragraph that goes on with what the line above it says. */
        CONTINUED,
        /** As several lines of a paragraph, or one, that state nothing each alone. */
        PROSE,
        /** As a line of a code block. */
        CODE,
        /** As a row of a table. */
        ROW,
        /** As a row of a table whose header says that each row is somebody. */
        ROW_OF_PEOPLE
    }

    /** Tables whose rows may be items. */
    public enum Rows {
        /** None. */
        NONE,
        /** Tables with addresses. */
        LINKS,
        /** All. */
        CONTACTS
    }

    /**
     * One item.
     *
     * @param line the number of its first line, from 0, counted from the start of the body
     * @param column where its content begins in that line, from 0
     * @param text its content on one line, without marker and comments
     * @param shape how it stands in the text
     * @param lead the words of what stands above it: its subheadings, or the line that names what follows; empty if
     *     nothing does
     * @param comments its comments, on one line; empty if it has none
     */
    public record Item(int line, int column, String text, Shape shape, String lead, String comments) {}

    /** Tells what states data. */
    public interface Reader {

        /**
         * Tells an item that states data.
         *
         * @param item an item
         * @return whether it is to be taken
         */
        boolean states(Item item);

        /**
         * Tells a line that names what follows it, and states nothing itself.
         *
         * @param line one line, in Markdown
         * @return whether items that follow it directly belong to it
         */
        default boolean leads(String line) {
            return false;
        }

        /** {@return whether a list under a subheading is taken whole or not at all} */
        default boolean isWholeList() {
            return false;
        }

        /** {@return whether lines of code blocks may be items; a fenced block is taken whole or not at all} */
        default boolean readsCode() {
            return true;
        }

        /** {@return whether comments in an item that is taken are left behind, since whoever takes it has no place for them} */
        default boolean leavesComments() {
            return true;
        }

        /** {@return whether items are looked for under subheadings} */
        default boolean readsBelowHeadings() {
            return true;
        }

        /**
         * Tells a cell of a table that holds an address.
         *
         * @param cell its Markdown
         * @return whether it does
         */
        default boolean namesAddress(String cell) {
            return false;
        }

        /**
         * Tells a cell of a table that names a role.
         *
         * @param cell its words
         * @return whether it does
         */
        default boolean namesRole(String cell) {
            return false;
        }

        /**
         * Tells the head of a column, or of a row, that says where its addresses are: an environment, for one.
         *
         * @param words its words
         * @return whether it does
         */
        default boolean namesPlace(String words) {
            return false;
        }

        /** {@return which tables are read} */
        default Rows rows() {
            return Rows.NONE;
        }
    }

    /**
     * Splits a body.
     *
     * @param body Markdown in canonical form or lines of a document
     * @param reader tells what states data
     * @return what was taken and what is left
     */
    public static BodyItems split(String body, Reader reader) {
        return new ItemSplitter(MarkdownLines.of(body).lines(), reader).split();
    }

    /**
     * Splits a body at lists and lines of paragraphs that state data, before its first heading.
     *
     * @param body Markdown in canonical form or lines of a document
     * @param code whether lines of code blocks may be items; a fenced block is taken whole or not at all
     * @param states tells an item that states data
     * @return what was taken and what is left
     */
    public static BodyItems split(String body, boolean code, Predicate<Item> states) {
        return split(body, new Reader() {
            @Override
            public boolean states(Item item) {
                return item.shape() != Shape.PROSE && states.test(item);
            }

            @Override
            public boolean readsCode() {
                return code;
            }

            @Override
            public boolean readsBelowHeadings() {
                return false;
            }
        });
    }
}
