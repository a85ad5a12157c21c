package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.incidentkit.hours.ResponseHours;
import org.incidentkit.hours.ResponseHoursParseException;
import org.incidentkit.runbook.internal.BodyItems;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.Spaces;

/**
 * Finds the words that state the hours under their heading: the first code block, even an empty one; else the lines that
 * are about hours; else the prose, if there is little of it.
 */
final class HoursReader {

    private static final int LONGEST_PROSE = 5;
    private static final int MOST_LINES_TRIED = 1_000;
    private static final int LONGEST_LINE = 500;
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,3}/?>");
    private static final Pattern ABOUT_HOURS = Pattern.compile(
            "(?i)\\b(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}day)?s?\\b|\\bweek(?:day|end)s?\\b|\\bholidays?\\b"
                    + "|\\b24\\s?[/x]\\s?7\\b|\\b(?:working|business) days\\b|\\b\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]m\\b"
                    + "|\\b\\d{1,2}:\\d\\d\\b");

    /**
     * One line of the words.
     *
     * @param text the words
     * @param line its line in the body, from 0
     * @param column where the words begin in it, from 0
     */
    record Words(String text, int line, int column) {}

    /**
     * What was found.
     *
     * @param words the words that state the hours; empty if there are none
     * @param note the rest, in Markdown
     */
    record Result(List<Words> words, String note) {}

    private HoursReader() {}

    static Result read(String body) {
        List<Line> lines = MarkdownLines.of(body).lines();
        for (Line line : lines) {
            if (line.kind() == Kind.FENCE || line.kind() == Kind.INDENTED) {
                return code(lines, line.number());
            }
        }
        List<Words> about = new ArrayList<>();
        BodyItems.split(body, false, item -> {
            String words = words(item);
            if (item.line() < MOST_LINES_TRIED
                    && words.length() <= LONGEST_LINE
                    && !words.endsWith(":")
                    && (ABOUT_HOURS.matcher(words).find() || readsAsHours(words))) {
                about.add(new Words(words, item.line(), item.column()));
            }
            return false;
        });
        // Of several lines about hours none is read without the others: that would be a guess.
        boolean alone = about.size() == 1 && readsAsHours(about.get(0).text());
        if (alone || about.size() > 1) {
            Set<Integer> numbers = about.stream().map(Words::line).collect(Collectors.toSet());
            BodyItems items = BodyItems.split(body, false, item -> numbers.contains(item.line()));
            return new Result(about, items.rest());
        }
        return prose(body, lines).orElseGet(() -> new Result(List.of(), body));
    }

    private static String words(BodyItems.Item item) {
        return InlineText.plain(BREAK.matcher(item.text()).replaceAll(" "));
    }

    private static boolean readsAsHours(String words) {
        try {
            return !words.isEmpty() && !ResponseHours.parse(words).toString().isEmpty();
        } catch (ResponseHoursParseException e) {
            return false;
        }
    }

    private static Result code(List<Line> lines, int from) {
        boolean fence = lines.get(from).kind() == Kind.FENCE;
        int end = from + 1;
        while (end < lines.size()
                && (fence
                        ? lines.get(end).kind() == Kind.FENCED
                        : lines.get(end).kind() == Kind.INDENTED
                                || lines.get(end).kind() == Kind.BLANK)) {
            end++;
        }
        List<Words> words = new ArrayList<>();
        for (Line line : lines.subList(fence ? from + 1 : from, end)) {
            String text = Spaces.strip(line.text());
            if (!text.isEmpty()) {
                words.add(new Words(text, line.number(), line.text().indexOf(text)));
            }
        }
        List<String> rest = new ArrayList<>();
        lines.subList(0, from).forEach(line -> rest.add(line.text()));
        rest.add("");
        lines.subList(fence ? Math.min(end + 1, lines.size()) : end, lines.size())
                .forEach(line -> rest.add(line.text()));
        return new Result(words, MarkdownBody.trimmed(rest));
    }

    /** A sentence that ends in a colon introduces the hours; it doesn't state them. */
    private static Optional<Result> prose(String body, List<Line> lines) {
        List<Words> words = new ArrayList<>();
        BodyItems items = BodyItems.split(body, false, item -> {
            boolean states = !item.text().isEmpty() && !item.text().endsWith(":");
            if (states) {
                words.add(new Words(item.text(), item.line(), item.column()));
            }
            return states;
        });
        boolean plain = lines.stream().noneMatch(line -> line.kind() == Kind.HEADING || line.kind() == Kind.UNDERLINE);
        return plain && !words.isEmpty() && words.size() <= LONGEST_PROSE
                ? Optional.of(new Result(words, items.rest()))
                : Optional.empty();
    }
}
