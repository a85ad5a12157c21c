package org.incidentkit.runbook;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that a person should mend in a runbook or in guidance, and where it is.
 *
 * <p>Findings sort by place, then by severity, then by rule.
 *
 * @param severity how much it matters
 * @param rule the stable name of the rule, in kebab case, to filter and to count by
 * @param location where it is in the original text
 * @param message one or two sentences for the person who will mend it
 */
public record Finding(Severity severity, String rule, SourceLocation location, String message)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::location)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** {@return the finding on one line, as compilers write theirs} */
    @Override
    public String toString() {
        return location + " " + severity.name().toLowerCase(Locale.ROOT) + " [" + rule + "] " + message;
    }
}
