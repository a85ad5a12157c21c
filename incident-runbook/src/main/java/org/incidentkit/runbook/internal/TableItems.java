package org.incidentkit.runbook.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.incidentkit.runbook.internal.BodyItems.Item;
import org.incidentkit.runbook.internal.BodyItems.Reader;
import org.incidentkit.runbook.internal.BodyItems.Rows;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** Rows of tables as lines such as a list would have: a label, a colon, and the rest. */
abstract class TableItems {

    private static final int MOST_COLUMNS = 12;

    /** A few rows tell what a column holds. */
    private static final int MOST_ROWS_ASKED = 20;

    private final boolean headed;

    TableItems(boolean headed) {
        this.headed = headed;
    }

    /**
     * One row, as far as it states data.
     *
     * @param taken what it states
     * @param rest the row that is left of it, if any is
     */
    record Reading(List<Item> taken, Optional<String> rest) {}

    /** The table that begins at a line, if its rows can be read. */
    static Optional<? extends TableItems> find(List<Line> lines, int at, Reader reader) {
        Rows rows = reader.rows();
        if (rows == Rows.NONE
                || at + 1 >= lines.size()
                || !isRow(lines.get(at))
                || !isRow(lines.get(at + 1))
                || !TableRow.isDelimiter(lines.get(at + 1).text())) {
            return Optional.empty();
        }
        List<TableRow.Cell> head = TableRow.of(lines.get(at).text()).cells();
        if (head.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        List<String> header = head.stream()
                .map(cell -> InlineText.plain(cell.text()).toLowerCase(Locale.ROOT))
                .toList();
        if (rows == Rows.LINKS) {
            return LinkTable.find(head, header, holdsAddress(lines, at, header.size(), reader), reader);
        }
        return header.size() < 2
                ? Optional.empty()
                : Optional.of(ContactTable.of(head, header, holdsAddress(lines, at, header.size(), reader), reader));
    }

    private static boolean[] holdsAddress(List<Line> lines, int at, int columns, Reader reader) {
        boolean[] holds = new boolean[columns];
        int end = Math.min(lines.size(), at + 2 + MOST_ROWS_ASKED);
        boolean links = reader.rows() == Rows.LINKS;
        for (int row = at + 2; row < end && isRow(lines.get(row)); row++) {
            String text = lines.get(row).text();
            // Most tables have no link at all, and needn't be taken apart for that.
            if (links && !text.contains("://")) {
                continue;
            }
            List<TableRow.Cell> cells = TableRow.of(text).cells();
            for (int i = 0; i < Math.min(cells.size(), columns); i++) {
                holds[i] |= reader.namesAddress(cells.get(i).text());
            }
        }
        return holds;
    }

    /** {@return whether the first row says what the columns hold; if not, it is one like the others} */
    boolean isHeaded() {
        return headed;
    }

    static boolean isRow(Line line) {
        return line.kind() == Kind.TEXT && line.text().indexOf('|') >= 0;
    }

    /**
     * Reads a row.
     *
     * @param line its line
     * @param lead the words of what stands above the table
     * @param states tells an item that states data
     */
    abstract Reading read(Line line, String lead, Predicate<Item> states);

    static String words(TableRow.Cell cell) {
        return Spaces.oneLine(InlineText.withoutComments(cell.text()));
    }
}
