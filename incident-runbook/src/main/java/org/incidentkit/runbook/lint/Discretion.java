package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.internal.MarkdownLines;

/** Rules quote the text that they find fault with, and must not repeat a credential with it. */
final class Discretion {

    /** A finding points to the first line of what it is about, which may be an item of a list that goes on. */
    private static final int LINES_QUOTED = 6;

    private static final int MANY = 20;

    private final List<String> lines;
    private final Map<Integer, List<Secrets.Secret>> tables;
    private final Map<Integer, List<String>> read = new HashMap<>();

    private Discretion(List<String> lines) {
        this.lines = lines;
        this.tables = SecretTables.in(lines);
    }

    static List<Finding> of(List<Finding> findings, String text) {
        if (findings.stream().noneMatch(finding -> finding.rule().equals("credential"))) {
            return findings;
        }
        Discretion discretion = new Discretion(MarkdownLines.split(text));
        return findings.stream()
                .map(finding -> finding.rule().equals("credential") ? finding : discretion.hidden(finding))
                .toList();
    }

    private Finding hidden(Finding finding) {
        int from = Math.min(finding.location().line() - 1, lines.size());
        List<String> secrets = new ArrayList<>();
        for (int i = from; i < Math.min(from + LINES_QUOTED, lines.size()); i++) {
            secrets.addAll(read.computeIfAbsent(i, this::secrets));
        }
        String message = secrets.size() > MANY
                ? "What stands here holds credentials and isn't repeated."
                : Secrets.hidden(finding.message(), secrets);
        return new Finding(finding.severity(), finding.rule(), finding.location(), message);
    }

    private List<String> secrets(int number) {
        String line = lines.get(number);
        return Secrets.in(line, tables.getOrDefault(number, List.of())).stream()
                .map(secret -> line.substring(secret.start(), secret.end()))
                .toList();
    }
}
