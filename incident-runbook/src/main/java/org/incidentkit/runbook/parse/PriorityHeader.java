package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.incidentkit.runbook.internal.TableRow.Cell;

/**
 * Which column of a table says what.
 *
 * @param columns the columns that count
 * @param others those that say what another one says, and so don't count
 */
record PriorityHeader(Map<PriorityColumn, Column> columns, List<Column> others) {

    /** The columns without which a table is no priority table. */
    static final Set<PriorityColumn> NEEDED =
            Set.of(PriorityColumn.PRIORITY, PriorityColumn.RESPONSE, PriorityColumn.UPDATE);

    private static final int MOST_COLUMNS = 30;

    /**
     * A column.
     *
     * @param index its place in the row, from 0
     * @param text its words
     * @param place where they begin in the line, from 0
     * @param heading what they say
     */
    record Column(int index, String text, int place, PriorityHeading heading) {}

    static PriorityHeader of(List<Cell> cells) {
        Map<PriorityColumn, Column> columns = new EnumMap<>(PriorityColumn.class);
        List<Column> others = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), MOST_COLUMNS); i++) {
            int index = i;
            Cell cell = cells.get(i);
            String text = CellText.plain(cell.text());
            PriorityHeading.find(text)
                    .ifPresent(heading -> add(columns, others, new Column(index, text, cell.column(), heading)));
        }
        // A severity beside a priority is what the priority is called.
        if (!columns.containsKey(PriorityColumn.TYPE)) {
            others.stream()
                    .filter(PriorityHeader::isSeverity)
                    .findFirst()
                    .ifPresent(column -> columns.put(PriorityColumn.TYPE, column));
        }
        return new PriorityHeader(columns, others);
    }

    private static void add(Map<PriorityColumn, Column> columns, List<Column> others, Column column) {
        PriorityColumn says = column.heading().column();
        Column before = columns.get(says);
        boolean counts = before == null
                || (before.heading().yields() && !column.heading().yields());
        if (before != null) {
            others.add(counts ? before : column);
        }
        if (counts) {
            columns.put(says, column);
        }
    }

    private static boolean isSeverity(Column column) {
        return column.heading().column() == PriorityColumn.PRIORITY
                && column.heading().yields();
    }

    /** {@return whether this is the header of a priority table} */
    boolean isComplete() {
        return columns.keySet().containsAll(NEEDED);
    }

    /** Says which of two columns counts, in one sentence. */
    String choice(Column other) {
        PriorityColumn says = other.heading().column();
        String counted = Findings.quoted(columns.getOrDefault(says, other).text());
        String name = Findings.quoted(other.text());
        return columns.containsValue(other)
                ? "The column " + name + " is read as the type, since " + counted + " says the priority."
                : "The column " + name + " says the " + says.label() + ", as " + counted
                        + " does, which counts: leave one of them out.";
    }
}
