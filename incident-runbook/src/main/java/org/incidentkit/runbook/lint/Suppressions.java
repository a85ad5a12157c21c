package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.Spaces;

/**
 * The comments in a runbook that keep findings quiet, see {@link RunbookLinter}, and what is wrong with them.
 *
 * <p>Findings about them can't be kept quiet themselves, and nor can those of rules that say so.
 */
final class Suppressions {

    static final Rule WITHOUT_REASON =
            new Own("suppression-without-reason", "A finding that is kept quiet has a reason.");
    static final Rule UNKNOWN_RULE = new Own("suppression-unknown-rule", "Only rules that exist are kept quiet.");
    static final Rule REFUSED = new Own("suppression-refused", "Nothing is kept quiet that has to be heard.");
    static final Rule UNREADABLE = new Own("suppression-unreadable", "A comment to this library can be read.");
    static final Rule UNUSED = new Own("suppression-unused", "Whatever is kept quiet is there.");

    static final List<Rule> RULES = List.of(WITHOUT_REASON, UNKNOWN_RULE, REFUSED, UNREADABLE, UNUSED);

    /** How the linter's list and its own findings name it; it finds nothing by itself. */
    private static final class Own extends NamedRule {
        Own(String id, String summary) {
            super(
                    id,
                    id.equals("suppression-unused")
                            ? org.incidentkit.runbook.Severity.INFO
                            : org.incidentkit.runbook.Severity.WARNING,
                    summary);
        }

        @Override
        public boolean isSuppressible() {
            return false;
        }

        @Override
        public List<Finding> check(Inspection inspection) {
            return List.of();
        }
    }

    /** One name in one comment. The lines are those of the original text, the last one included. */
    private static final class Entry {
        private final String rule;
        private final String reason;
        private final SourceLocation at;
        private final int from;
        private final int to;
        private boolean used;

        Entry(String rule, String reason, SourceLocation at, int from, int to) {
            this.rule = rule;
            this.reason = reason;
            this.at = at;
            this.from = from;
            this.to = to;
        }

        boolean covers(Finding finding) {
            int line = finding.location().line();
            return rule.equals(finding.rule()) && line >= from && line <= to;
        }
    }

    private static final String HOW =
            "write \"<!-- incident-kit: ignore personal-address, reason: why that is so -->\"";
    private static final Pattern COMMENT = Pattern.compile(
            "<!--\\s{0,20}incident[-_ ]?kit(?<colon>\\s{0,3}:|(?=\\s{1,5}ignore))(?<words>.{0,1000}?)-->",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** Also as it is misspelt, so that nobody believes a comment to be heard that isn't. */
    private static final Pattern NAME = Pattern.compile("incident[-_ ]?kit", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORDS = Pattern.compile(
            "(?<verb>ignore(?:-file)?)\\s(?<rules>[a-z0-9-]{1,60}(?:(?:,\\s?|\\s)(?!-|reason\\b)[a-z0-9-]{1,60}){0,20})(?:,?\\s?(?:[-\u2013\u2014]{1,2}\\s?)?reason\\s?:\\s?(?<reason>.{0,900}))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern APART = Pattern.compile("[,\\s]+");

    /** A reason has a word at least; "-" or "x" is none. */
    private static final Pattern REASON = Pattern.compile(".*\\p{L}{3}.*");

    /** More comments than that are a flood; what they would keep quiet is heard. */
    private static final int MOST = 200;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Function<String, Optional<RuleDescription>> rules;

    private Suppressions(Function<String, Optional<RuleDescription>> rules) {
        this.rules = rules;
    }

    static Suppressions read(Inspection inspection, Function<String, Optional<RuleDescription>> rules) {
        Suppressions suppressions = new Suppressions(rules);
        List<Line> lines = inspection.lines();
        for (int i = 0; i < lines.size() && suppressions.entries.size() + suppressions.findings.size() < MOST; i++) {
            Line line = lines.get(i);
            boolean text = line.kind() == Kind.TEXT || line.kind() == Kind.COMMENT || line.kind() == Kind.HEADING;
            if (text && (isNamed(line.text()) || opensOnly(line.text()))) {
                suppressions.readLine(inspection, i);
            }
        }
        return suppressions;
    }

    private static boolean isNamed(String text) {
        return text.contains("<!--") && NAME.matcher(text).find();
    }

    /** The name of the library may stand on the next line. */
    private static boolean opensOnly(String text) {
        return text.endsWith("<!--");
    }

    private void readLine(Inspection inspection, int index) {
        List<Line> lines = inspection.lines();
        Line line = lines.get(index);
        StringBuilder text = new StringBuilder(line.text());
        int last = index;
        while (last + 1 < lines.size() && last < index + 20 && text.lastIndexOf("-->") < text.lastIndexOf("<!--")) {
            last++;
            text.append('\n').append(lines.get(last).text());
        }
        Matcher comment = COMMENT.matcher(text);
        while (entries.size() + findings.size() < MOST
                && comment.find()
                && comment.start() < line.text().length()) {
            boolean code = comment.start() > 0 && text.charAt(comment.start() - 1) == '`';
            if (!code) {
                boolean alone = isBlank(text, 0, comment.start()) && isBlank(text, comment.end(), text.length());
                read(inspection, index, last, comment, alone);
            }
        }
    }

    private static boolean isBlank(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Spaces.isSpace(text.charAt(i)) && text.charAt(i) != '\n') {
                return false;
            }
        }
        return true;
    }

    private void read(Inspection inspection, int index, int last, Matcher comment, boolean alone) {
        Line line = inspection.lines().get(index);
        SourceLocation at = inspection.at(line, comment.start());
        Matcher words = WORDS.matcher(Spaces.oneLine(comment.group("words")));
        boolean named = comment.group().toLowerCase(Locale.ROOT).contains("incident-kit")
                && comment.group("colon").endsWith(":");
        if (!named || !words.matches()) {
            findings.add(UNREADABLE.finding(at, "This comment to the linter can't be read: " + HOW + "."));
            return;
        }
        String reason = words.group("reason") == null ? "" : Spaces.strip(words.group("reason"));
        if (!REASON.matcher(reason).matches()) {
            boolean some = reason.chars().anyMatch(Character::isLetterOrDigit);
            String why = some
                    ? "The reason " + Quotes.of(reason)
                            + " is too short to say why this is to be kept quiet, so it isn't: "
                    : "Nothing says why this is to be kept quiet, so it isn't: ";
            findings.add(WITHOUT_REASON.finding(at, why + HOW + "."));
            return;
        }
        int from = at.line();
        int to = at.line();
        if (words.group("verb").toLowerCase(Locale.ROOT).equals("ignore-file")) {
            from = 1;
            to = Integer.MAX_VALUE;
        } else if (alone) {
            to = reach(inspection, last);
        }
        Set<String> seen = new HashSet<>();
        for (String rule : APART.split(words.group("rules").toLowerCase(Locale.ROOT), -1)) {
            if (seen.add(rule)) {
                add(rule, reason, at, from, to);
            }
        }
    }

    /** A comment on lines of its own reaches over the next line or, where that is a heading, over its section. */
    private static int reach(Inspection inspection, int last) {
        List<Line> lines = inspection.lines();
        int next = last + 1;
        while (next < lines.size() && isPassedOver(lines.get(next))) {
            next++;
        }
        if (next >= lines.size()) {
            return inspection.at(lines.get(last), 0).line();
        }
        int index = next;
        int end = inspection.headings().stream()
                .filter(heading -> heading.index() == index)
                .findFirst()
                .map(heading -> heading.sectionEnd() - 1)
                .orElse(index);
        return inspection.at(lines.get(end), 0).line();
    }

    private static boolean isPassedOver(Line line) {
        return line.kind() == Kind.BLANK
                || line.kind() == Kind.RULE
                || (line.kind() == Kind.COMMENT
                        && Spaces.strip(Inspection.shown(line)).isEmpty());
    }

    private void add(String rule, String reason, SourceLocation at, int from, int to) {
        Optional<RuleDescription> known = rules.apply(rule);
        if (known.isEmpty()) {
            findings.add(UNKNOWN_RULE.finding(
                    at,
                    "There is no rule " + Quotes.of(rule) + ": take its name from the finding, in square brackets."));
        } else if (!known.get().suppressible()) {
            findings.add(REFUSED.finding(
                    at,
                    "A finding of " + Quotes.of(rule)
                            + " can't be kept quiet in the runbook, since others have to know of"
                            + " it: mend it instead."));
        } else {
            entries.add(new Entry(rule, reason, at, from, to));
        }
    }

    /** Tells why a finding is to be kept quiet; empty if it isn't. */
    Optional<String> reasonFor(Finding finding) {
        Optional<String> reason = Optional.empty();
        for (Entry entry : entries) {
            if (entry.covers(finding)) {
                entry.used = true;
                reason = Optional.of(reason.orElse(entry.reason));
            }
        }
        return reason;
    }

    /** What is wrong with the comments; to be asked once all findings were shown to this. */
    List<Finding> findings(Grading grading) {
        List<Finding> all = new ArrayList<>(findings);
        for (Entry entry : entries) {
            if (!entry.used && !grading.isOff(entry.rule)) {
                all.add(UNUSED.finding(
                        entry.at,
                        "Nothing of " + Quotes.of(entry.rule) + " is found where this comment keeps it quiet: take the"
                                + " name out. A comment on a line of its own reaches over the next line, or over the"
                                + " section if that is a heading; ignore-file reaches over the whole file."));
            }
        }
        return all;
    }
}
