package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.parse.ParsedRunbook;

/**
 * Tells whether a runbook is fit for use: what its parser found, and what each rule finds.
 *
 * <p>{@link #rules()} lists every rule, those that the parser checks among them. A team can change how much each of them
 * matters and switch it off:
 *
 * <pre>{@code
 * RunbookLinter.standard().withSeverity("review-due-soon", Severity.WARNING).without("personal-address")
 * }</pre>
 *
 * <h2>Comments that keep a finding quiet</h2>
 *
 * <p>Where a team lives with a single finding, a comment in the runbook says so, and why:
 *
 * <pre>{@code
 * <!-- incident-kit: ignore personal-address, reason: Jo is the whole team -->
 * }</pre>
 *
 * <p>At the end of a line it holds for that line. On a line of its own it holds for the next line or, where that is a
 * heading, for everything under it. {@code ignore-file} in place of {@code ignore} holds for the whole file, also for
 * findings about something that isn't there. Several names are separated by commas.
 *
 * <p>A comment without a reason keeps nothing quiet and is a finding, and so is one with a name that no rule has. Findings
 * that others must hear of can't be kept quiet in the text: a credential, a runbook that is out of date or that nobody has
 * filled in, and what is wrong with these comments. {@link #without} can still switch their rules off for all runbooks.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class RunbookLinter {

    private static final RunbookLinter STANDARD = new RunbookLinter(null);

    /** More than anybody reads. */
    private static final int MOST = 1_000;

    /** The rules of this package, made when they are first needed: their patterns take some tens of milliseconds. */
    private static final class Standard {
        private static final Checks CHECKS = Checks.of(List.of(
                new RunbookUnedited(),
                new PlaceholderText(),
                new SectionEmpty(),
                new SectionOnlyComment(),
                new BulletEmpty(),
                new ReviewOverdue(),
                new ReviewDueSoon(ReviewDueSoon.DAYS),
                new ReviewInFuture(),
                new ReviewFarOff(),
                new HoursContradictory(),
                new BankHolidaysUnsaid(),
                new NobodyToReach(),
                new ContactUnreachable(),
                new PersonalAddress(),
                new LinkWithoutTarget(),
                new LinkHostImpossible(),
                new LinkSwapped(),
                new NoBreakSpace(),
                new RunbookTooLong(RunbookTooLong.LINES),
                new Credential()));

        private Standard() {}
    }

    private record Checks(List<Rule> rules, Grading grading) {
        static Checks of(List<Rule> rules) {
            return new Checks(List.copyOf(rules), Grading.of(described(rules)));
        }
    }

    /** Null for those of this package. */
    private final @Nullable Checks own;

    private RunbookLinter(@Nullable Checks own) {
        this.own = own;
    }

    private Checks checks() {
        return own == null ? Standard.CHECKS : own;
    }

    private RunbookLinter graded(Grading grading) {
        return new RunbookLinter(new Checks(checks().rules(), grading));
    }

    private static List<RuleDescription> described(List<Rule> rules) {
        List<RuleDescription> known = new ArrayList<>(ParserRules.ALL);
        rules.forEach(rule -> known.add(RuleDescription.of(rule)));
        Suppressions.RULES.forEach(rule -> known.add(RuleDescription.of(rule)));
        return known;
    }

    /** {@return a linter with all the rules of this package} */
    public static RunbookLinter standard() {
        return STANDARD;
    }

    /**
     * Makes a linter of one's own rules, beside what the parser finds.
     *
     * @param rules the rules
     * @return a linter with these alone
     * @throws IllegalArgumentException if two rules have one name
     */
    public static RunbookLinter of(List<Rule> rules) {
        return new RunbookLinter(Checks.of(rules));
    }

    /**
     * Adds a rule.
     *
     * @param rule a rule
     * @return a linter with this rule too
     * @throws IllegalArgumentException if there is a rule of this name already
     */
    public RunbookLinter and(Rule rule) {
        List<Rule> more = new ArrayList<>(checks().rules());
        more.add(rule);
        return new RunbookLinter(
                new Checks(List.copyOf(more), checks().grading().with(described(more))));
    }

    /**
     * Changes how much a rule matters, one of the parser's too.
     *
     * @param id the name of a rule
     * @param severity how much it matters
     * @return a linter that says so
     * @throws IllegalArgumentException if there is no such rule
     */
    public RunbookLinter withSeverity(String id, Severity severity) {
        return graded(checks().grading().withSeverity(id, severity));
    }

    /**
     * Switches a rule off, one of the parser's too.
     *
     * @param id the name of a rule
     * @return a linter that doesn't say what this rule finds
     * @throws IllegalArgumentException if there is no such rule
     */
    public RunbookLinter without(String id) {
        return graded(checks().grading().without(id));
    }

    /**
     * Changes how long a runbook may be.
     *
     * @param lines the most lines, at least 1; 500 unless this is called
     * @return a linter that finds longer ones
     * @throws IllegalArgumentException if this linter has no rule {@code runbook-too-long}, or there are fewer lines
     */
    public RunbookLinter withLongestRunbook(int lines) {
        return with(new RunbookTooLong(lines));
    }

    /**
     * Changes how far ahead a review is announced.
     *
     * @param days the days before the runbook goes out of date, at least 1; 30 unless this is called
     * @return a linter that announces it then
     * @throws IllegalArgumentException if this linter has no rule {@code review-due-soon}, or there are fewer days
     */
    public RunbookLinter withReviewNotice(int days) {
        return with(new ReviewDueSoon(days));
    }

    private RunbookLinter with(Rule changed) {
        checks().grading().checked(changed.id());
        List<Rule> rules = checks().rules().stream()
                .map(rule -> rule.id().equals(changed.id()) ? changed : rule)
                .toList();
        return new RunbookLinter(new Checks(rules, checks().grading()));
    }

    /** {@return the rules that this linter checks, by name, each with the severity that it has here} */
    public List<RuleDescription> rules() {
        return checks().grading().rules();
    }

    /**
     * Checks a runbook.
     *
     * @param runbook a runbook that was read
     * @param today the date where the reader is
     * @return what the parser and the rules found, but for what comments keep quiet, sorted by place
     */
    public List<Finding> lint(ParsedRunbook runbook, LocalDate today) {
        return report(runbook, today).findings();
    }

    /**
     * Checks a runbook, and tells also what comments in it keep quiet.
     *
     * @param runbook a runbook that was read
     * @param today the date where the reader is
     * @return what was found
     */
    public LintReport report(ParsedRunbook runbook, LocalDate today) {
        Grading grading = checks().grading();
        Inspection inspection = new Inspection(runbook, today);
        Suppressions suppressions = Suppressions.read(inspection, grading::find);
        List<Finding> found = new ArrayList<>(runbook.findings());
        for (Rule rule : checks().rules()) {
            if (!grading.isOff(rule.id())) {
                found.addAll(rule.check(inspection));
            }
        }
        List<Finding> heard = new ArrayList<>();
        List<Suppressed> quiet = new ArrayList<>();
        for (Finding finding : Discretion.of(found, runbook.text())) {
            if (!grading.isOff(finding.rule())) {
                Optional<String> reason = suppressions.reasonFor(finding);
                reason.ifPresent(words -> quiet.add(new Suppressed(grading.graded(finding), words)));
                if (reason.isEmpty()) {
                    heard.add(grading.graded(finding));
                }
            }
        }
        for (Finding finding : suppressions.findings(grading)) {
            if (!grading.isOff(finding.rule())) {
                heard.add(grading.graded(finding));
            }
        }
        return new LintReport(
                cut(heard.stream().sorted().distinct().toList(), grading),
                quiet.stream()
                        .sorted(Comparator.comparing(Suppressed::finding))
                        .distinct()
                        .toList());
    }

    /** The gravest are kept, whatever their place. */
    private List<Finding> cut(List<Finding> sorted, Grading grading) {
        if (sorted.size() <= MOST) {
            return sorted;
        }
        List<Finding> kept = new ArrayList<>(sorted.stream()
                .filter(finding -> !finding.rule().equals("findings-cut"))
                .sorted(Comparator.comparing(Finding::severity))
                .limit(MOST)
                .toList());
        if (!grading.isOff("findings-cut")) {
            kept.add(grading.graded(new Finding(
                    Severity.INFO,
                    "findings-cut",
                    SourceLocation.START,
                    "There are more than " + MOST + " findings, and the rest is left out; mend these first.")));
        }
        return kept.stream().sorted().toList();
    }
}
