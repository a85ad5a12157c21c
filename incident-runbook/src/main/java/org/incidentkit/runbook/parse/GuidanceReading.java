package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.incidentkit.policy.PolicyParseException;
import org.incidentkit.policy.Priority;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.policy.UpdateFrequency;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.Synonyms;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.TableRow;
import org.incidentkit.runbook.internal.TableRow.Cell;

/** One reading of guidance. */
final class GuidanceReading {

    private enum Column {
        PRIORITY("classification", "priority", "severity", "sev", "code", "level"),
        TYPE("type", "name"),
        EXAMPLE("example", "examples", "description"),
        RESPONSE("response time", "response", "acknowledge within", "respond within", "acknowledgement"),
        UPDATE("update frequency", "updates", "update", "frequency of updates");

        @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }
    }

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
        for (int i = 0; i + 1 < lines.size() && !source.tooLarge(); i++) {
            if (lines.get(i).kind() == Kind.TEXT) {
                Map<Column, Integer> columns = columns(row(i));
                boolean table = columns.keySet().containsAll(Set.of(Column.PRIORITY, Column.RESPONSE, Column.UPDATE));
                if (table && row(i + 1).isDelimiter()) {
                    return table(i, columns);
                }
            }
        }
        if (!source.tooLarge()) {
            findings.error(
                    "priority-table-missing",
                    SourceLocation.START,
                    "No table has columns for priority, response time and update frequency.");
        }
        return new ParsedGuidance(Optional.empty(), findings.sorted(), Optional.empty(), source.name());
    }

    private TableRow row(int line) {
        return TableRow.of(lines.get(line).text());
    }

    private static Map<Column, Integer> columns(TableRow header) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < header.cells().size(); i++) {
            String name = Synonyms.key(header.cells().get(i).text());
            for (Column column : Column.values()) {
                if (column.names.contains(name)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    private ParsedGuidance table(int header, Map<Column, Integer> columns) {
        List<PriorityTable.Row> rows = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = header + 2; i < lines.size() && isRow(i); i++) {
            read(i, columns).ifPresent(row -> {
                if (codes.add(row.priority().code())) {
                    rows.add(row);
                }
            });
        }
        Optional<PriorityTable> table = Optional.empty();
        if (rows.isEmpty()) {
            findings.error("priority-table-empty", at(header, 0), "No row of the priority table could be read.");
        } else {
            table = Optional.of(PriorityTable.of(rows));
        }
        return new ParsedGuidance(table, findings.sorted(), Optional.of(at(header, 0)), source.name());
    }

    private boolean isRow(int line) {
        return lines.get(line).kind() == Kind.TEXT && !row(line).cells().isEmpty();
    }

    private SourceLocation at(int line, int column) {
        return new SourceLocation(line + 1, column + 1 + (mark && line == 0 ? 1 : 0));
    }

    private Optional<PriorityTable.Row> read(int line, Map<Column, Integer> columns) {
        List<Cell> cells = row(line).cells();
        Cell code = cell(cells, columns, Column.PRIORITY);
        Cell response = cell(cells, columns, Column.RESPONSE);
        Cell update = cell(cells, columns, Column.UPDATE);
        String name = InlineText.plain(code.text());
        if (name.isEmpty()) {
            findings.error(
                    "priority-unreadable", at(line, code.column()), "A row of the priority table names no priority.");
            return Optional.empty();
        }
        Optional<Target> target = target(response, name, line);
        Optional<UpdateFrequency> frequency = frequency(update, name, line);
        if (target.isEmpty() || frequency.isEmpty()) {
            return Optional.empty();
        }
        String type = InlineText.plain(cell(cells, columns, Column.TYPE).text());
        String example = InlineText.plain(cell(cells, columns, Column.EXAMPLE).text());
        try {
            Priority priority = new Priority(name, type, example);
            return Optional.of(new PriorityTable.Row(priority, target.get(), frequency.get()));
        } catch (IllegalArgumentException e) {
            findings.error("priority-unreadable", at(line, code.column()), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Cell cell(List<Cell> cells, Map<Column, Integer> columns, Column column) {
        int index = columns.getOrDefault(column, Integer.MAX_VALUE);
        if (index < cells.size()) {
            return cells.get(index);
        }
        return new Cell("", cells.isEmpty() ? 0 : cells.get(cells.size() - 1).column());
    }

    private Optional<Target> target(Cell cell, String code, int line) {
        try {
            return Optional.of(Target.parse(InlineText.plain(cell.text())));
        } catch (PolicyParseException e) {
            unreadable("response-time-unreadable", "response time", code, line, cell, e);
            return Optional.empty();
        }
    }

    private Optional<UpdateFrequency> frequency(Cell cell, String code, int line) {
        try {
            return Optional.of(UpdateFrequency.parse(InlineText.plain(cell.text())));
        } catch (PolicyParseException e) {
            unreadable("update-frequency-unreadable", "update frequency", code, line, cell, e);
            return Optional.empty();
        }
    }

    private void unreadable(String rule, String what, String code, int line, Cell cell, PolicyParseException e) {
        findings.error(
                rule,
                at(
                        line,
                        cell.column()
                                + Math.max(0, Math.min(e.index(), cell.text().length()))),
                "The " + what + " of " + Findings.quoted(code) + " can't be read, so its row was left out. "
                        + e.getMessage());
    }
}
