package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.policy.PolicyParseException;
import org.incidentkit.policy.Priority;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.policy.UpdateFrequency;
import org.incidentkit.runbook.SourceLocation;

/** The rows of a priority table, put together from texts that know where they stood. */
final class PriorityRows {

    /**
     * A text and where it begins.
     *
     * @param text plain words
     * @param at where the first of them stands
     * @param whole whether the rest of them stand behind it just so, with no marks between them
     * @param underHeading how they read with what the heading says of them, likelier readings first; where none of these
     *     can be read, the words alone are
     */
    record Field(String text, SourceLocation at, boolean whole, List<String> underHeading) {

        Field {
            underHeading = List.copyOf(underHeading);
        }

        Field(String text, SourceLocation at) {
            this(text, at, true, List.of());
        }

        SourceLocation place(int index) {
            if (!whole) {
                return at;
            }
            int offset = Math.max(0, Math.min(index, text.length()));
            return new SourceLocation(at.line(), at.column() + offset);
        }
    }

    private static final Set<String> NOTHING =
            Set.of("", "-", "\u2013", "\u2014", "n/a", "na", "none", "not applicable", "no target");

    private static final Pattern ZERO = Pattern.compile("0{1,4}(?:\\s?\\p{L}.{0,40})?");
    private static final Pattern WITHIN = Pattern.compile("(?i)(?:within|by|in|up to|less than|under)\\s{1,5}");

    private final Findings findings;
    private final List<PriorityTable.Row> rows = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private final boolean codesAreExact;

    private PriorityRows(Findings findings, boolean codesAreExact) {
        this.findings = findings;
        this.codesAreExact = codesAreExact;
    }

    /** {@return no rows yet, for a table that was written for people} */
    static PriorityRows ofWords(Findings findings) {
        return new PriorityRows(findings, false);
    }

    /** {@return no rows yet, for values in which a code of one word is never anything else} */
    static PriorityRows ofValues(Findings findings) {
        return new PriorityRows(findings, true);
    }

    /** {@return the table, if any row could be read} */
    Optional<PriorityTable> table() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(PriorityTable.of(rows));
    }

    /**
     * Adds a row, or says why it can't be read.
     *
     * @param fields what was written
     * @param at where the row begins, for what is missing from it
     */
    void add(Map<PriorityColumn, Field> fields, SourceLocation at) {
        Field code = fields.getOrDefault(PriorityColumn.PRIORITY, new Field("", at));
        if (code.text().isEmpty()) {
            findings.error("priority-unreadable", code.at(), "A row of the priority table names no priority.");
            return;
        }
        // A code of one word in YAML is what was meant, whatever marks it has.
        boolean oneWord = code.text().chars().noneMatch(Character::isWhitespace);
        PriorityNames names =
                codesAreExact && oneWord ? new PriorityNames(List.of(code.text()), "") : PriorityNames.of(code.text());
        if (names.codes().size() > PriorityNames.MOST) {
            findings.error(
                    "priority-unreadable",
                    code.at(),
                    Findings.quoted(code.text()) + " names more than " + PriorityNames.MOST
                            + " priorities: write a row for each.");
            return;
        }
        List<Priority> priorities = names.codes().stream()
                .flatMap(name -> priority(new Field(name, code.at()), names.type(), fields).stream())
                .toList();
        if (!priorities.isEmpty()) {
            add(priorities, code, fields, at);
        }
    }

    private void add(List<Priority> priorities, Field code, Map<PriorityColumn, Field> fields, SourceLocation at) {
        Field none = new Field("", at);
        String name = priorities.size() == 1 ? priorities.get(0).code() : code.text();
        Optional<Target> response = read(
                fields.getOrDefault(PriorityColumn.RESPONSE, none),
                Target::parse,
                "response-time-unreadable",
                "The response time of " + Findings.quoted(name) + " can't be read, so its row was left out. ");
        Optional<UpdateFrequency> update = read(
                fields.getOrDefault(PriorityColumn.UPDATE, none),
                UpdateFrequency::parse,
                "update-frequency-unreadable",
                "The update frequency of " + Findings.quoted(name) + " can't be read, so its row was left out. ");
        Field fix = fields.getOrDefault(PriorityColumn.RESOLUTION, none);
        Optional<Target> resolution = NOTHING.contains(fix.text().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : read(
                        fix,
                        Target::parse,
                        "resolution-time-unreadable",
                        "The resolution time of " + Findings.quoted(name)
                                + " can't be read, so none is promised for it. ");
        if (response.isEmpty() || update.isEmpty()) {
            return;
        }
        for (Priority priority : priorities) {
            if (codes.add(priority.code().toUpperCase(Locale.ROOT))) {
                rows.add(new PriorityTable.Row(priority, response.get(), update.get(), resolution));
            } else {
                findings.error(
                        "priority-duplicate",
                        code.at(),
                        "The priority " + Findings.quoted(priority.code())
                                + " stands in the table twice; the first row counts.");
            }
        }
    }

    private Optional<Priority> priority(Field code, String typeBeside, Map<PriorityColumn, Field> fields) {
        Field none = new Field("", code.at());
        String written = fields.getOrDefault(PriorityColumn.TYPE, none).text();
        String type = written.isEmpty() ? typeBeside : written;
        try {
            String example = fields.getOrDefault(PriorityColumn.EXAMPLE, none).text();
            return Optional.of(new Priority(code.text(), type, example));
        } catch (IllegalArgumentException e) {
            findings.error("priority-unreadable", code.at(), String.valueOf(e.getMessage()) + ".");
            return Optional.empty();
        }
    }

    private <T> Optional<T> read(Field field, Function<String, T> parser, String rule, String message) {
        if (NOTHING.contains(field.text().toLowerCase(Locale.ROOT))) {
            String said =
                    field.text().isEmpty() ? "Nothing is written there" : Findings.quoted(field.text()) + " is none";
            findings.error(rule, field.at(), message + said + ": write a time, such as \"2 hours\".");
            return Optional.empty();
        }
        if (ZERO.matcher(field.text()).matches()) {
            findings.error(
                    rule,
                    field.at(),
                    message + Findings.quoted(field.text()) + " is no time at all: write how long it may take.");
            return Optional.empty();
        }
        for (String reading : field.underHeading()) {
            Optional<T> read = find(reading.substring(behindWithin(reading)), parser);
            if (read.isPresent()) {
                return read;
            }
        }
        int from = behindWithin(field.text());
        try {
            return Optional.of(parser.apply(field.text().substring(from)));
        } catch (PolicyParseException e) {
            findings.error(rule, field.place(from + e.index()), message + e.getMessage());
            return Optional.empty();
        }
    }

    /** What a heading says needn't fit every cell below it. */
    private static <T> Optional<T> find(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (PolicyParseException e) {
            return Optional.empty();
        }
    }

    private static int behindWithin(String text) {
        Matcher within = WITHIN.matcher(text);
        return within.lookingAt() ? within.end() : 0;
    }
}
