package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;

/** A rule made of a function. */
record SimpleRule(String id, Severity severity, String summary, Function<Inspection, List<Rule.Problem>> function)
        implements Rule {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,39}(?:-[a-z0-9]{1,40}){0,9}");

    SimpleRule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is no name for a rule: write lower-case words joined by hyphens.");
        }
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        return function.apply(inspection).stream()
                .map(problem -> finding(problem.location(), problem.message()))
                .toList();
    }
}
