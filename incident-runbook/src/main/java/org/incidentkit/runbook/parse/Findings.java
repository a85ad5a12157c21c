package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.YamlTree;

/** Findings as they are made. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /** A text of nothing but headings would give one for each line, more than anybody reads. */
    private final int most;

    Findings(ParserLimits limits) {
        this(limits.findings());
    }

    private Findings(int most) {
        this.most = most;
    }

    /** {@return findings of a part, which may turn out not to count} */
    Findings another() {
        return new Findings(most);
    }

    void addAll(Findings others) {
        found.addAll(others.found);
    }

    void error(String rule, SourceLocation at, String message) {
        found.add(new Finding(Severity.ERROR, rule, at, message));
    }

    void warning(String rule, SourceLocation at, String message) {
        found.add(new Finding(Severity.WARNING, rule, at, message));
    }

    void info(String rule, SourceLocation at, String message) {
        found.add(new Finding(Severity.INFO, rule, at, message));
    }

    /**
     * A fault of YAML.
     *
     * @param fault the fault
     * @param what what the YAML is called in a sentence
     * @param rule what the names of the rules begin with
     * @param before how many lines stand before it
     */
    void yaml(YamlTree.Fault fault, String what, String rule, int before) {
        SourceLocation at = new SourceLocation(before + fault.line() + 1, fault.column() + 1);
        switch (fault.problem()) {
            case DUPLICATE_KEY ->
                error(
                        rule + "-duplicate-key",
                        at,
                        "The " + what + " has the key " + quoted(fault.message()) + " twice; the first one counts.");
            case ALIAS ->
                error(
                        rule + "-alias",
                        at,
                        "The " + what + " has the alias " + quoted("*" + fault.message())
                                + ", which isn't followed: write out what it stands for.");
            case SYNTAX ->
                error(
                        rule + "-invalid",
                        at,
                        "The " + what + " can't be read from here on: " + quoted(fault.message()) + ".");
            case NO_VALUE ->
                error(
                        rule + "-invalid",
                        at,
                        "The " + what + " has a value that isn't YAML: " + quoted(fault.message())
                                + ". It was read as text: put it in quotation marks.");
            case QUOTE_WITHIN ->
                error(
                        rule + "-invalid",
                        at,
                        "The " + what + " has a value that isn't YAML, since " + within(fault.message())
                                + " It was read as text.");
        }
    }

    private static String within(String mark) {
        return mark.equals("'")
                ? "an apostrophe in it ends its single quotation marks: write '' for an apostrophe in single quotation marks,"
                        + " or put the value in double ones."
                : "a quotation mark in it ends its double quotation marks: write \\\" for one in double quotation marks, or"
                        + " put the value in single ones.";
    }

    List<Finding> sorted() {
        List<Finding> sorted = found.stream().sorted().distinct().toList();
        if (sorted.size() <= most) {
            return sorted;
        }
        // The gravest are kept, whatever their place.
        List<Finding> kept = new ArrayList<>(sorted.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(most)
                .toList());
        kept.add(new Finding(
                Severity.INFO,
                "findings-cut",
                SourceLocation.START,
                (sorted.size() - most) + " more findings are left out; mend these first."));
        return kept.stream().sorted().toList();
    }

    /** Words of the team's within a message, cut short. */
    static String quoted(String words) {
        int end = words.length() > 80 && Character.isHighSurrogate(words.charAt(78)) ? 78 : 79;
        String text = words.length() > 80 ? words.substring(0, end) + "\u2026" : words;
        return "\"" + text + "\"";
    }
}
