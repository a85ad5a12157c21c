package org.incidentkit.runbook.lint;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;

/** Which rules there are, how much each matters to a team, and which of them it has switched off. */
final class Grading {

    private final Map<String, RuleDescription> known;
    private final Map<String, Severity> severities;
    private final Set<String> off;

    private Grading(Map<String, RuleDescription> known, Map<String, Severity> severities, Set<String> off) {
        this.known = known;
        this.severities = Map.copyOf(severities);
        this.off = Set.copyOf(off);
    }

    static Grading of(List<RuleDescription> rules) {
        return new Grading(Map.of(), Map.of(), Set.of()).with(rules);
    }

    /** The same choices of the team's, for other rules. */
    Grading with(List<RuleDescription> rules) {
        Map<String, RuleDescription> all = new LinkedHashMap<>();
        for (RuleDescription rule : rules) {
            if (all.putIfAbsent(rule.id(), rule) != null) {
                throw new IllegalArgumentException(
                        "There is a rule \"" + rule.id() + "\" already: name yours otherwise.");
            }
        }
        return new Grading(all, severities, off);
    }

    Grading withSeverity(String id, Severity severity) {
        Map<String, Severity> more = new HashMap<>(severities);
        more.put(checked(id), Objects.requireNonNull(severity, "severity"));
        return new Grading(known, more, off);
    }

    Grading without(String id) {
        Set<String> more = new HashSet<>(off);
        more.add(checked(id));
        return new Grading(known, severities, more);
    }

    String checked(String id) {
        if (!known.containsKey(id)) {
            throw new IllegalArgumentException("There is no rule \"" + id + "\"; known are "
                    + String.join(", ", known.keySet().stream().sorted().toList()) + ".");
        }
        return id;
    }

    Optional<RuleDescription> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    boolean isOff(String id) {
        return off.contains(id);
    }

    List<RuleDescription> rules() {
        return known.values().stream()
                .filter(rule -> !isOff(rule.id()))
                .map(rule -> rule.withSeverity(severities.getOrDefault(rule.id(), rule.severity())))
                .sorted(Comparator.comparing(RuleDescription::id))
                .toList();
    }

    Finding graded(Finding finding) {
        Severity severity = severities.getOrDefault(finding.rule(), finding.severity());
        return severity == finding.severity()
                ? finding
                : new Finding(severity, finding.rule(), finding.location(), finding.message());
    }
}
