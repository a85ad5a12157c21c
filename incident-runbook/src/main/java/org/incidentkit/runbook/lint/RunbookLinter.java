package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** Tells whether a runbook is fit for use: what its parser found, and what each rule finds. */
public final class RunbookLinter {

    private static final RunbookLinter STANDARD = new RunbookLinter(List.of(
            new ReviewOverdue(),
            new ReviewDueSoon(),
            new ReviewInFuture(),
            new NobodyToReach(),
            new PersonalAddress(),
            new BankHolidaysUnsaid()));

    private final List<Rule> rules;

    private RunbookLinter(List<Rule> rules) {
        this.rules = rules;
    }

    /** {@return a linter with all the rules of this package} */
    public static RunbookLinter standard() {
        return STANDARD;
    }

    /**
     * Makes a linter of one's own rules.
     *
     * @param rules the rules
     * @return a linter with these alone
     */
    public static RunbookLinter of(List<Rule> rules) {
        return new RunbookLinter(List.copyOf(rules));
    }

    /**
     * Adds a rule.
     *
     * @param rule a rule
     * @return a linter with this rule too
     */
    public RunbookLinter and(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return of(more);
    }

    /**
     * Checks a runbook.
     *
     * @param runbook a runbook that was read
     * @param today the date where the reader is
     * @return what the parser and the rules found, sorted by place
     */
    public List<Finding> lint(ParsedRunbook runbook, LocalDate today) {
        List<Finding> findings = new ArrayList<>(runbook.findings());
        for (Rule rule : rules) {
            findings.addAll(rule.check(runbook, today));
        }
        return findings.stream().sorted().distinct().toList();
    }
}
