package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/**
 * No credential stands in a runbook, neither in its text nor in its front matter, in code or in a comment. A message never
 * repeats one. A comment in the runbook can't switch this rule off: it would be the easiest way to leave a secret in.
 */
final class Credential extends NamedRule {

    /** A file with more is no runbook, and these are enough to say so. */
    private static final int MOST = 100;

    Credential() {
        super("credential", Severity.ERROR, "No password, key or token stands in the runbook.");
    }

    @Override
    public boolean isSuppressible() {
        return false;
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = inspection.textLines();
        Map<Integer, List<Secrets.Secret>> tables = SecretTables.in(lines);
        long[] hints = Secrets.hints(inspection.parsed().text(), lines.size());
        for (int i = 0; i < lines.size() && findings.size() < MOST; i++) {
            if (hints[i] == 0 && tables.isEmpty()) {
                continue;
            }
            for (Secrets.Secret secret : Secrets.in(lines.get(i), hints[i], tables.getOrDefault(i, List.of()))) {
                findings.add(finding(
                        new SourceLocation(i + 1, secret.start() + 1),
                        "What looks like " + secret.what()
                                + " stands here. Change it, since everybody who could read this"
                                + " file has it, also in the file's history; then say here where it is kept."));
            }
        }
        return findings;
    }
}
