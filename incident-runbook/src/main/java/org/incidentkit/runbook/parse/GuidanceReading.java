package org.incidentkit.runbook.parse;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.TableRow;
import org.incidentkit.runbook.internal.TableRow.Cell;

/** One reading of guidance. */
final class GuidanceReading {

    private static final Set<PriorityColumn> NEEDED =
            Set.of(PriorityColumn.PRIORITY, PriorityColumn.RESPONSE, PriorityColumn.UPDATE);
    private static final int MOST_COLUMNS = 30;

    private final Source source;
    private final Findings findings;
    private final List<Line> lines;
    private final boolean mark;

    GuidanceReading(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
        mark = source.text().startsWith("\uFEFF");
        lines = MarkdownLines.of(mark ? source.text().substring(1) : source.text())
                .lines();
    }

    ParsedGuidance read() {
        Optional<PriorityTable> table = Optional.empty();
        Optional<SourceLocation> location = Optional.empty();
        int next = 0;
        while (next + 1 < lines.size() && !source.tooLarge()) {
            int at = next++;
            if (!isTable(at)) {
                continue;
            }
            List<Cell> header = row(at).cells();
            Map<PriorityColumn, Integer> columns = columns(header);
            if (columns.keySet().containsAll(NEEDED)) {
                if (location.isPresent()) {
                    findings.info(
                            "priority-table-duplicate",
                            at(at, 0),
                            "A second priority table stands here; the one on line "
                                    + location.get().line() + " counts.");
                    break;
                }
                location = Optional.of(at(at, 0));
                duplicates(header, at);
                table = table(at, columns);
                next = at + 2;
            } else if (location.isEmpty()) {
                incomplete(columns, at);
            }
        }
        if (location.isEmpty() && !source.tooLarge()) {
            findings.error(
                    "priority-table-missing",
                    SourceLocation.START,
                    "No table has columns for priority, response time and update frequency.");
        }
        return new ParsedGuidance(table, findings.sorted(), location, source.name());
    }

    private boolean isTable(int at) {
        return isRow(at)
                && isRow(at + 1)
                && TableRow.isDelimiter(lines.get(at + 1).text());
    }

    private boolean isRow(int line) {
        return line < lines.size()
                && lines.get(line).kind() == Kind.TEXT
                && lines.get(line).text().indexOf('|') >= 0
                && !row(line).cells().isEmpty();
    }

    private TableRow row(int line) {
        return TableRow.of(lines.get(line).text());
    }

    private static Map<PriorityColumn, Integer> columns(List<Cell> header) {
        Map<PriorityColumn, Integer> columns = new EnumMap<>(PriorityColumn.class);
        for (int i = 0; i < Math.min(header.size(), MOST_COLUMNS); i++) {
            int index = i;
            PriorityColumn.find(header.get(i).text()).ifPresent(column -> columns.putIfAbsent(column, index));
        }
        return columns;
    }

    private void duplicates(List<Cell> header, int at) {
        Set<PriorityColumn> seen = EnumSet.noneOf(PriorityColumn.class);
        for (Cell cell : header) {
            Optional<PriorityColumn> column = PriorityColumn.find(cell.text());
            if (column.isPresent() && !seen.add(column.get())) {
                findings.warning(
                        "priority-column-duplicate",
                        at(at, cell.column()),
                        "The column " + Findings.quoted(InlineText.plain(cell.text())) + " says the "
                                + column.get().label() + ", which another one says already; the first counts.");
            }
        }
    }

    /** A table that was meant as one: it has a priority, and one of the two times. */
    private void incomplete(Map<PriorityColumn, Integer> columns, int at) {
        List<String> missing = NEEDED.stream()
                .filter(column -> !columns.containsKey(column))
                .sorted()
                .map(PriorityColumn::label)
                .toList();
        if (missing.size() == 1 && columns.containsKey(PriorityColumn.PRIORITY)) {
            findings.error(
                    "priority-table-incomplete",
                    at(at, 0),
                    "This table would be a priority table, had it a column for the " + missing.get(0) + ": add one.");
        }
    }

    private Optional<PriorityTable> table(int header, Map<PriorityColumn, Integer> columns) {
        PriorityRows rows = PriorityRows.ofWords(findings);
        int next = header + 2;
        while (isRow(next) || isRowApart(next, header)) {
            int i = next++;
            if (!isRow(i)) {
                findings.warning(
                        "priority-table-broken",
                        at(i, 0),
                        "A blank line stands within the priority table, so other readers drop the rows below it: take it"
                                + " out.");
                continue;
            }
            List<Cell> cells = row(i).cells();
            Map<PriorityColumn, PriorityRows.Field> fields = new EnumMap<>(PriorityColumn.class);
            for (Map.Entry<PriorityColumn, Integer> column : columns.entrySet()) {
                if (column.getValue() < cells.size()) {
                    fields.put(column.getKey(), field(cells.get(column.getValue()), i));
                }
            }
            rows.add(fields, at(i, cells.get(cells.size() - 1).column()));
        }
        Optional<PriorityTable> table = rows.table();
        if (table.isEmpty()) {
            findings.error("priority-table-empty", at(header, 0), "No row of the priority table could be read.");
        }
        return table;
    }

    /** A blank line, and a row below it with as many cells as the header that begins no table of its own. */
    private boolean isRowApart(int line, int header) {
        return line + 1 < lines.size()
                && lines.get(line).kind() == Kind.BLANK
                && isRow(line + 1)
                && !isTable(line + 1)
                && row(line + 1).cells().size() == row(header).cells().size();
    }

    private PriorityRows.Field field(Cell cell, int line) {
        String plain = CellText.plain(cell.text());
        // Marks around the words aren't part of them.
        int marks = CellText.start(cell.text(), plain);
        return new PriorityRows.Field(
                plain, at(line, cell.column() + marks), cell.text().contains(plain));
    }

    private SourceLocation at(int line, int column) {
        return new SourceLocation(line + 1, column + 1 + (mark && line == 0 ? 1 : 0));
    }
}
