package org.incidentkit.runbook.parse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.Synonyms;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.YamlTree;

/** One reading of a priority table in YAML. */
final class PriorityYamlReading {

    private static final Set<String> TABLE = Set.of("priorities", "priority table", "prioritytable", "severities");

    private final Source source;
    private final ParserLimits limits;
    private final Findings findings;
    private final PriorityRows rows;
    private List<String> lines = List.of();

    PriorityYamlReading(Source source, ParserLimits limits, Findings findings) {
        this.source = source;
        this.limits = limits;
        this.findings = findings;
        this.rows = PriorityRows.ofValues(findings);
    }

    ParsedGuidance read() {
        if (source.tooLarge()) {
            return nothing();
        }
        String text = source.text().startsWith("\uFEFF") ? source.text().substring(1) : source.text();
        lines = MarkdownLines.split(text);
        YamlTree tree = YamlTree.read(text, limits.yamlDepth());
        tree.faults().forEach(fault -> findings.yaml(fault.within(lines), "YAML", "yaml", 0));
        boolean broken = tree.faults().stream().anyMatch(fault -> fault.problem() == YamlTree.Problem.SYNTAX);
        if (broken) {
            return nothing();
        }
        Optional<YamlTree.Node> table = tree.root().flatMap(PriorityYamlReading::table);
        if (table.isEmpty()) {
            findings.error(
                    "priority-table-missing",
                    SourceLocation.START,
                    "The YAML has no list of priorities: write one under the key \"priorities\".");
            return nothing();
        }
        SourceLocation at = at(table.get());
        rows(table.get());
        Optional<PriorityTable> read = rows.table();
        if (read.isEmpty()) {
            findings.error("priority-table-empty", at, "No row of the priority table could be read.");
        }
        return new ParsedGuidance(read, findings.sorted(), Optional.of(at), source.name());
    }

    private ParsedGuidance nothing() {
        return new ParsedGuidance(Optional.empty(), findings.sorted(), Optional.empty(), source.name());
    }

    /** The list or map of priorities: under a key of its own, or the whole document. */
    private static Optional<YamlTree.Node> table(YamlTree.Node root) {
        if (root instanceof YamlTree.Sequence) {
            return Optional.of(root);
        }
        if (!(root instanceof YamlTree.Mapping map)) {
            return Optional.empty();
        }
        for (YamlTree.Entry entry : map.entries()) {
            if (TABLE.contains(Synonyms.key(entry.key()).replace('_', ' ').replace('-', ' '))) {
                return entry.value() instanceof YamlTree.Scalar ? Optional.empty() : Optional.of(entry.value());
            }
        }
        return isByCode(map) ? Optional.of(map) : Optional.empty();
    }

    private void rows(YamlTree.Node table) {
        if (table instanceof YamlTree.Sequence list) {
            for (YamlTree.Node item : list.items()) {
                if (!(item instanceof YamlTree.Mapping row)) {
                    unreadable(item);
                } else if (isByCode(row)) {
                    row.entries().forEach(this::row);
                } else {
                    rows.add(fields(row), at(row));
                }
            }
        } else if (table instanceof YamlTree.Mapping map) {
            map.entries().forEach(this::row);
        }
    }

    /** Maps, each under a code, where a row has texts. */
    private static boolean isByCode(YamlTree.Mapping map) {
        return !map.entries().isEmpty()
                && map.entries().stream().allMatch(entry -> entry.value() instanceof YamlTree.Mapping);
    }

    private void row(YamlTree.Entry entry) {
        if (!(entry.value() instanceof YamlTree.Mapping row)) {
            unreadable(entry.value());
            return;
        }
        Map<PriorityColumn, PriorityRows.Field> fields = fields(row);
        SourceLocation at = place(entry.line(), entry.column());
        PriorityRows.Field code = new PriorityRows.Field(entry.key().strip(), at);
        PriorityRows.Field other = fields.put(PriorityColumn.PRIORITY, code);
        if (other != null && !other.text().equalsIgnoreCase(code.text())) {
            findings.warning(
                    "priority-conflict",
                    other.at(),
                    "The priority " + Findings.quoted(other.text()) + " stands under the key "
                            + Findings.quoted(code.text()) + ", which counts.");
        }
        rows.add(fields, at);
    }

    private void unreadable(YamlTree.Node node) {
        findings.error(
                "priority-unreadable",
                at(node),
                "A priority is a map with the keys \"priority\", \"response\" and \"update\"; this isn't one.");
    }

    private Map<PriorityColumn, PriorityRows.Field> fields(YamlTree.Mapping row) {
        Map<PriorityColumn, PriorityRows.Field> fields = new EnumMap<>(PriorityColumn.class);
        for (YamlTree.Entry entry : row.entries()) {
            SourceLocation at = place(entry.line(), entry.column());
            Optional<PriorityHeading> heading = PriorityHeading.find(entry.key());
            if (heading.isEmpty()) {
                findings.warning(
                        "priority-key-unknown",
                        at,
                        "Nobody knows the key " + Findings.quoted(entry.key())
                                + ": known are \"priority\", \"type\", \"example\", \"response\", \"update\" and \"resolution\".");
            } else if (!(entry.value() instanceof YamlTree.Scalar value)) {
                findings.error(
                        "priority-value-unreadable",
                        at,
                        "The " + heading.get().column().label() + " is a text, not a list or a map.");
            } else if (fields.putIfAbsent(
                            heading.get().column(),
                            heading.get().field(value.text().strip(), at(value), true))
                    != null) {
                findings.warning(
                        "priority-column-duplicate",
                        at,
                        "The key " + Findings.quoted(entry.key()) + " says the "
                                + heading.get().column().label()
                                + ", which another one says already; the first counts.");
            }
        }
        return fields;
    }

    /** Where the words of a value begin: behind its quotation mark. */
    private SourceLocation at(YamlTree.Node node) {
        boolean quoted = node instanceof YamlTree.Scalar
                && node.line() < lines.size()
                && node.column() < lines.get(node.line()).length()
                && "\"'".indexOf(lines.get(node.line()).charAt(node.column())) >= 0;
        return place(node.line(), node.column() + (quoted ? 1 : 0));
    }

    private SourceLocation place(int line, int column) {
        int mark = line == 0 && source.text().startsWith("\uFEFF") ? 1 : 0;
        return new SourceLocation(line + 1, column + 1 + mark);
    }
}
