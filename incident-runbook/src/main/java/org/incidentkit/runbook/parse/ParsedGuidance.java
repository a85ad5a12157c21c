package org.incidentkit.runbook.parse;

import java.util.List;
import java.util.Optional;

import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.SourceLocation;

/** What guidance says about priorities, and what is wrong with how it says so. */
public final class ParsedGuidance {

    private final Optional<PriorityTable> table;
    private final List<Finding> findings;
    private final Optional<SourceLocation> location;
    private final String sourceName;

    ParsedGuidance(
            Optional<PriorityTable> table,
            List<Finding> findings,
            Optional<SourceLocation> location,
            String sourceName) {
        this.table = table;
        this.findings = List.copyOf(findings);
        this.location = location;
        this.sourceName = sourceName;
    }

    /**
     * Gets the priority table. Rows that couldn't be read are missing from it; {@link #findings()} tells which.
     *
     * @return the table
     * @throws IllegalStateException if the guidance has no table, or none of its rows could be read; the message names
     *     the first finding and its place
     */
    public PriorityTable priorityTable() {
        return table.orElseThrow(() -> new IllegalStateException("No priority table could be read"
                + (sourceName.isEmpty() ? "" : " from " + sourceName) + ": " + findings.get(0)));
    }

    /** {@return the priority table, if one could be read} */
    public Optional<PriorityTable> findPriorityTable() {
        return table;
    }

    /** {@return where the table begins, if there is one} */
    public Optional<SourceLocation> tableLocation() {
        return location;
    }

    /** {@return what is wrong, sorted by place} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the name of the file; empty if the text came from none} */
    public String sourceName() {
        return sourceName;
    }

    /** {@return how many rows and findings there are} */
    @Override
    public String toString() {
        return "ParsedGuidance[" + table.map(rows -> rows.rows().size()).orElse(0) + " rows, " + findings.size()
                + " findings]";
    }
}
