package org.incidentkit.runbook.lint;

import org.incidentkit.runbook.Severity;

/** A rule of this package: what every one of them has to say about itself. */
abstract class NamedRule implements Rule {

    private final String id;
    private final Severity severity;
    private final String summary;

    NamedRule(String id, Severity severity, String summary) {
        this.id = id;
        this.severity = severity;
        this.summary = summary;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final String summary() {
        return summary;
    }
}
