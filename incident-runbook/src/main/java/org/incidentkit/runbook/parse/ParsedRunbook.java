package org.incidentkit.runbook.parse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** A runbook that was read from a text, what is wrong with the text, and where its parts stand. */
public final class ParsedRunbook {

    private final Runbook runbook;
    private final List<Finding> findings;
    private final String sourceName;
    private final Map<Part, SourceLocation> parts;
    private final Optional<SourceLocation> reviewDate;

    ParsedRunbook(
            Runbook runbook,
            List<Finding> findings,
            String sourceName,
            Map<Part, SourceLocation> parts,
            Optional<SourceLocation> reviewDate) {
        this.runbook = runbook;
        this.findings = List.copyOf(findings);
        this.sourceName = sourceName;
        this.parts = Map.copyOf(parts);
        this.reviewDate = reviewDate;
    }

    /**
     * Makes a runbook that came from no text, so that what wants a parsed one can take it.
     *
     * @param runbook a runbook that a program built
     * @return it, with no findings and no places
     */
    public static ParsedRunbook of(Runbook runbook) {
        return new ParsedRunbook(Objects.requireNonNull(runbook), List.of(), "", Map.of(), Optional.empty());
    }

    /** {@return what the text says} */
    public Runbook runbook() {
        return runbook;
    }

    /** {@return what the parser found wrong, sorted by place} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the name of the file; empty if the text came from none} */
    public String sourceName() {
        return sourceName;
    }

    /** {@return whether any of the findings is an error} */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * Tells where a part stands.
     *
     * @param part a part
     * @return the place of its heading; empty if it has none
     */
    public Optional<SourceLocation> location(Part part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** {@return where the date stands that tells until when the runbook may be trusted} */
    public Optional<SourceLocation> reviewDateLocation() {
        return reviewDate;
    }

    /** {@return what the runbook's own text form has, and how many findings} */
    @Override
    public String toString() {
        return runbook + " with " + findings.size() + " findings";
    }
}
