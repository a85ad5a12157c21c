package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.TableRow;
import org.incidentkit.runbook.internal.TableRow.Cell;

/** One reading of guidance. */
final class GuidanceReading {

    /**
     * A table with the header of a priority table.
     *
     * @param at the line of its header
     * @param end the line behind its last row
     * @param table what could be read of it
     * @param findings what is wrong with it, which counts only if the table does
     */
    private record Candidate(int at, int end, Optional<PriorityTable> table, Findings findings) {}

    private static final Pattern HTML_TABLE = Pattern.compile("(?i)<table(?=[\\s>])");
    private static final Pattern HTML_END = Pattern.compile("(?i)</table");
    private static final Pattern HTML_CELL =
            Pattern.compile("(?is)<t[hd](?:\\s[^<>]{0,300})?>(.{0,300}?)(?=</?t[hdr]\\b|</table)");
    private static final Pattern HTML_TAG = Pattern.compile("<[^<>]{0,300}>");

    private final Source source;
    private final Findings findings;
    private final List<GuidanceLines.Piece> lines;
    private final boolean mark;

    GuidanceReading(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
        mark = source.text().startsWith("\uFEFF");
        lines = GuidanceLines.of(mark ? source.text().substring(1) : source.text());
    }

    ParsedGuidance read() {
        List<Candidate> unreadable = new ArrayList<>();
        Optional<Candidate> found = Optional.empty();
        int next = 0;
        while (next + 1 < lines.size() && !source.tooLarge()) {
            int at = next++;
            if (!isTable(at)) {
                continue;
            }
            PriorityHeader header = PriorityHeader.of(cells(at));
            if (!header.isComplete()) {
                if (found.isEmpty() && unreadable.isEmpty()) {
                    incomplete(header.columns(), at);
                }
                continue;
            }
            if (found.isPresent()) {
                findings.info(
                        "priority-table-duplicate",
                        at(at, 0),
                        "A second priority table stands here; the one on line "
                                + (found.get().at() + 1) + " counts.");
                break;
            }
            Candidate candidate = candidate(at, header);
            next = candidate.end();
            if (candidate.table().isPresent()) {
                found = Optional.of(candidate);
            } else {
                unreadable.add(candidate);
            }
        }
        return found.map(candidate -> found(candidate, unreadable)).orElseGet(() -> notFound(unreadable));
    }

    /** A table with the same columns that isn't one of priorities, such as one of levels of support, may stand before. */
    private ParsedGuidance found(Candidate candidate, List<Candidate> before) {
        for (Candidate unreadable : before) {
            findings.warning(
                    "priority-table-empty",
                    at(unreadable.at(), 0),
                    "No row of this table could be read, so the priority table on line " + (candidate.at() + 1)
                            + " counts: mend this one if it was meant.");
        }
        findings.addAll(candidate.findings());
        return parsed(candidate.table(), Optional.of(candidate));
    }

    private ParsedGuidance notFound(List<Candidate> unreadable) {
        for (Candidate candidate : unreadable) {
            findings.addAll(candidate.findings());
            findings.error(
                    "priority-table-empty", at(candidate.at(), 0), "No row of the priority table could be read.");
        }
        if (unreadable.isEmpty() && !source.tooLarge() && !inHtml()) {
            findings.error(
                    "priority-table-missing",
                    SourceLocation.START,
                    "No table has columns for priority, response time and update frequency.");
        }
        return parsed(Optional.empty(), unreadable.stream().findFirst());
    }

    private ParsedGuidance parsed(Optional<PriorityTable> table, Optional<Candidate> candidate) {
        Optional<SourceLocation> location = candidate.map(meant -> at(meant.at(), 0));
        return new ParsedGuidance(table, findings.sorted(), location, source.name());
    }

    private boolean isTable(int at) {
        return isRow(at)
                && isRow(at + 1)
                && lines.get(at).depth() == lines.get(at + 1).depth()
                && TableRow.isDelimiter(lines.get(at + 1).text());
    }

    private boolean isRow(int line) {
        return line < lines.size()
                && lines.get(line).kind() == Kind.TEXT
                && lines.get(line).text().indexOf('|') >= 0
                && !cells(line).isEmpty();
    }

    private List<Cell> cells(int line) {
        return TableRow.of(lines.get(line).text()).cells();
    }

    /** A table that was meant as one: it has a priority, and one of the two times. */
    private void incomplete(Map<PriorityColumn, PriorityHeader.Column> columns, int at) {
        List<String> missing = PriorityHeader.NEEDED.stream()
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

    private Candidate candidate(int at, PriorityHeader header) {
        Findings own = findings.another();
        choices(header, at, own);
        PriorityRows rows = PriorityRows.ofWords(own);
        int end = at + 2;
        OptionalInt row = nextRow(end, at);
        while (row.isPresent()) {
            if (row.getAsInt() > end) {
                broken(end, own);
            }
            add(row.getAsInt(), header, rows);
            end = row.getAsInt() + 1;
            row = nextRow(end, at);
        }
        return new Candidate(at, end, rows.table(), own);
    }

    private void choices(PriorityHeader header, int at, Findings own) {
        for (PriorityHeader.Column other : header.others()) {
            SourceLocation place = at(at, other.place());
            if (header.columns().containsValue(other)) {
                own.info("priority-column-duplicate", place, header.choice(other));
            } else {
                own.warning("priority-column-duplicate", place, header.choice(other));
            }
        }
    }

    private void add(int line, PriorityHeader header, PriorityRows rows) {
        List<Cell> cells = cells(line);
        Map<PriorityColumn, PriorityRows.Field> fields = new EnumMap<>(PriorityColumn.class);
        header.columns().forEach((says, column) -> {
            if (column.index() < cells.size()) {
                fields.put(says, field(cells.get(column.index()), line, column.heading()));
            }
        });
        rows.add(fields, at(line, cells.get(cells.size() - 1).column()));
    }

    private PriorityRows.Field field(Cell cell, int line, PriorityHeading heading) {
        String plain = CellText.plain(cell.text());
        // Marks around the words aren't part of them.
        int marks = CellText.start(cell.text(), plain);
        return heading.field(plain, at(line, cell.column() + marks), cell.text().contains(plain));
    }

    /**
     * The next row of a table. Lines of text belong to it and are no rows; past a blank line, a comment or a rule, which
     * end a table, a line with as many cells as the header that begins no table of its own was meant as a row.
     */
    private OptionalInt nextRow(int from, int header) {
        int at = from;
        boolean ended = false;
        while (isBetweenRows(at, header, ended)) {
            ended |= lines.get(at).kind() != Kind.TEXT;
            at++;
        }
        boolean row = isRow(at)
                && lines.get(at).depth() == lines.get(header).depth()
                && !isTable(at)
                && (!ended || cells(at).size() == cells(header).size());
        return row ? OptionalInt.of(at) : OptionalInt.empty();
    }

    private boolean isBetweenRows(int at, int header, boolean ended) {
        if (at >= lines.size() || lines.get(at).depth() != lines.get(header).depth()) {
            return false;
        }
        return switch (lines.get(at).kind()) {
            case BLANK, COMMENT, RULE -> true;
            case TEXT -> !ended && !isRow(at);
            default -> false;
        };
    }

    private void broken(int at, Findings own) {
        String message = switch (lines.get(at).kind()) {
            case BLANK ->
                "A blank line stands within the priority table, so other readers drop the rows below it: take it"
                        + " out.";
            case TEXT ->
                "A line without bars stands within the priority table and is no row of it: take it out, or put"
                        + " bars between its cells.";
            default -> "This line ends the priority table, so other readers drop the rows below it: take it out.";
        };
        own.warning("priority-table-broken", at(at, 0), message);
    }

    private boolean inHtml() {
        int at = 0;
        while (at < lines.size()) {
            Matcher open = HTML_TABLE.matcher(lines.get(at).text());
            if (lines.get(at).kind() != Kind.TEXT || !open.find()) {
                at++;
                continue;
            }
            StringBuilder html = new StringBuilder(lines.get(at).text().substring(open.start()));
            int end = at + 1;
            while (end < lines.size()
                    && !HTML_END.matcher(lines.get(end - 1).text()).find()) {
                html.append('\n').append(lines.get(end).text());
                end++;
            }
            if (columns(html).containsAll(PriorityHeader.NEEDED)) {
                findings.error(
                        "priority-table-html",
                        at(at, open.start()),
                        "This priority table is written in HTML, which isn't read: write it as a table of Markdown.");
                return true;
            }
            at = end;
        }
        return false;
    }

    private static Set<PriorityColumn> columns(StringBuilder html) {
        Set<PriorityColumn> columns = EnumSet.noneOf(PriorityColumn.class);
        Matcher cell = HTML_CELL.matcher(html);
        while (cell.find()) {
            String words = HTML_TAG.matcher(cell.group(1)).replaceAll(" ");
            PriorityHeading.find(CellText.plain(words)).ifPresent(heading -> columns.add(heading.column()));
        }
        return columns;
    }

    private SourceLocation at(int line, int column) {
        int shift = lines.get(line).column() + (mark && line == 0 ? 1 : 0);
        return new SourceLocation(line + 1, column + 1 + shift);
    }
}
