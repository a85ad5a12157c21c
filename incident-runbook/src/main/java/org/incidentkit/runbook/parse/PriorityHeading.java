package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.policy.PolicyParseException;
import org.incidentkit.policy.Target;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.Synonyms;

/**
 * The heading of a column, or a key of YAML in which words are joined.
 *
 * @param column what the column says
 * @param name the words that say so, in lower case
 * @param remark what stands in brackets behind them, and the unit of "in minutes"; empty if there is none
 */
record PriorityHeading(PriorityColumn column, String name, String remark) {

    private static final int LONGEST = 100;

    /** The mark of a footnote. */
    private static final Pattern NOTE_MARK = Pattern.compile(
            "\\s{0,3}(?:\\[\\^[^\\[\\]]{1,40}\\]|<sup>[^<>]{1,10}</sup>|\\\\?[*\u2020\u2021\u00B9\u00B2\u00B3]){1,3}$");

    private static final Pattern IN_BRACKETS = Pattern.compile("(.*\\S)\\s?\\(([^()]{0,80})\\)");
    private static final Pattern IN_UNIT = Pattern.compile(
            "(.*\\S) in ((?:(?:business|working|office) )?(?:seconds|secs|minutes|mins|hours|hrs|days))");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern HOURLY = Pattern.compile("(?i)(?:at least )?(?:hourly|(?:every|each) hour)");
    private static final Pattern OUT_OF_HOURS = Pattern.compile("(?:out of|outside|non)\\b.*\\bhours");

    /**
     * Finds what a heading says.
     *
     * @param heading plain words
     * @return what is known of it
     */
    static Optional<PriorityHeading> find(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        String key = Synonyms.key(heading).replace('_', ' ').replace('-', ' ');
        key = NOTE_MARK.matcher(key).replaceFirst("").stripTrailing();
        Matcher brackets = IN_BRACKETS.matcher(key);
        String name = brackets.matches() ? brackets.group(1) : key;
        String remark = brackets.matches() ? brackets.group(2) : "";
        Matcher unit = IN_UNIT.matcher(name);
        Optional<PriorityHeading> whole =
                PriorityColumn.named(name).map(column -> new PriorityHeading(column, name, remark));
        return whole.isPresent() || !unit.matches()
                ? whole
                : PriorityColumn.named(unit.group(1))
                        .map(column -> new PriorityHeading(column, unit.group(1), unit.group(2) + ", " + remark));
    }

    /**
     * Tells a column that yields to another one for the same: a severity beside a priority, and what holds out of hours
     * beside what holds in them.
     */
    boolean yields() {
        return column == PriorityColumn.PRIORITY ? isSeverity() : isOutOfHours();
    }

    private boolean isSeverity() {
        return !name.contains("priority")
                && (name.contains("sev") || name.contains("classification") || name.equals("level"));
    }

    private boolean isOutOfHours() {
        return OUT_OF_HOURS.matcher(remark).find() && !remark.contains("and out of");
    }

    /**
     * Makes a field of the words of a cell.
     *
     * @param text plain words
     * @param at where the first of them stands
     * @param whole whether the rest of them stand behind it just so
     * @return the words, and how they read under this heading
     */
    PriorityRows.Field field(String text, SourceLocation at, boolean whole) {
        return new PriorityRows.Field(text, at, whole, remark.isEmpty() ? List.of() : underHeading(text));
    }

    /** The words with the unit and the qualification of the heading, for as far as it has them. */
    private List<String> underHeading(String text) {
        List<String> readings = new ArrayList<>();
        String words = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        Optional<String> unit = part(part -> isTarget("1 " + part));
        if (unit.isPresent() && BARE_NUMBER.matcher(words).matches()) {
            words = words + " " + unit.get();
            readings.add(words);
        }
        String amount = HOURLY.matcher(words).matches() ? "1 hour" : words;
        // Every qualification that an amount of time can have: for a number of days others mean something else.
        part(part -> isTarget("1 hour (" + part + ")"))
                .ifPresent(qualification -> readings.add(0, amount + " (" + qualification + ")"));
        return readings;
    }

    private Optional<String> part(Predicate<String> test) {
        return Arrays.stream(remark.split("[,;]", -1))
                .map(String::strip)
                .filter(test)
                .findFirst();
    }

    private static boolean isTarget(String words) {
        try {
            Target.parse(words);
            return true;
        } catch (PolicyParseException e) {
            return false;
        }
    }
}
