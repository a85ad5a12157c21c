package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.incidentkit.hours.ResponseHours;
import org.incidentkit.hours.ResponseHoursParseException;
import org.incidentkit.runbook.internal.BodyItems;
import org.incidentkit.runbook.internal.BodyItems.Shape;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.Spaces;
import org.incidentkit.runbook.internal.TableRow;

/**
 * Finds the words that state the hours under their heading: the first code block, even an empty one; else the lines that
 * are about hours; else the prose, if there is little of it.
 */
final class HoursReader {

    static final int LONGEST_PROSE = 5;
    private static final int MOST_LINES_TRIED = 1_000;
    private static final int LONGEST_LINE = 500;
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,200})\\]\\([^()\\s]{1,500}\\)");
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final Pattern LIMIT = Pattern.compile(
            "(?i)\\b(?:(?:unless|except(?:ing)?|excluding|closed|apart from|other than|currently none)\\b|only[.)]{0,2}$"
                    + "|no (?:cover|service|support|response)\\b|(?:from|until|as of) (?:\\d{1,2}(?:st|nd|rd|th)? )?"
                    + MONTH + "\\b)");
    /** What such a line says of other times isn't about these hours. */
    private static final Pattern OTHER_TIMES = Pattern.compile(
            "(?i)\\b(?:out of hours|out-of-hours|outside|overnight|at night|ooh|holidays?|bank hols?)\\b");

    private static final Pattern QUOTE = Pattern.compile(" {0,3}>");
    private static final int MOST_ROWS = 50;
    private static final Pattern ABOUT_HOURS = Pattern.compile(
            "(?i)\\b(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}day)?s?|week(?:day|end)s?|holidays?|24\\s?[/x]\\s?7"
                    + "|(?:working|business) days|\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]m|\\d{1,2}:\\d\\d)\\b");
    /** Can't be read alone, and yet it is part of what stands beside it. */
    private static final Pattern LENGTH_OF_DAY = Pattern.compile("(?i)24\\s?h(?:ou)?rs?\\.?");
    /** The box of a task that is done: a list of tasks may state hours as any other list does. */
    private static final Pattern TICKED = Pattern.compile("\\[[xX]\\]\\s{1,4}");

    /**
     * One line of the words.
     *
     * @param text the words
     * @param line its line in the body, from 0
     * @param column where the words begin in it, from 0
     * @param label how many characters of the words stand in a heading above the line
     */
    record Words(String text, int line, int column, int label) {

        Words(String text, int line, int column) {
            this(text, line, column, 0);
        }

        Words movedBy(int lines) {
            return new Words(text, line + lines, column, label);
        }

        Words behind(String heading) {
            return new Words(heading + text, line, column, heading.length());
        }
    }

    /**
     * What was found.
     *
     * @param words the words that state the hours; empty if there are none
     * @param note the rest, in Markdown
     * @param limits lines of the rest that say when the words don't hold
     */
    record Result(List<Words> words, String note, List<Words> limits) {

        Result(List<Words> words, String note) {
            this(words, note, List.of());
        }
    }

    private HoursReader() {}

    static Result read(String body) {
        List<Line> lines = MarkdownLines.of(body).lines();
        HoursUnderHeadings headings = HoursUnderHeadings.of(lines);
        boolean nested = headings.areRead() && code(lines.subList(0, headings.first())) < 0;
        Result result = nested ? headings.read() : readAlone(body, lines);
        return new Result(result.words(), result.note(), limits(lines, headings, result.words()));
    }

    /** Reads lines without headings among them, or with a code block above the first. */
    static Result readAlone(String body) {
        return readAlone(body, MarkdownLines.of(body).lines());
    }

    /** What takes something from the hours, and stands apart from them. */
    private static List<Words> limits(List<Line> lines, HoursUnderHeadings headings, List<Words> hours) {
        Set<Integer> read = hours.stream().map(Words::line).collect(Collectors.toSet());
        List<Words> limits = new ArrayList<>();
        boolean within = false;
        for (Line line : lines.subList(0, Math.min(lines.size(), MOST_LINES_TRIED))) {
            boolean prose = line.kind() == Kind.TEXT && line.text().length() <= LONGEST_LINE;
            // An item of a list goes on with the lines below it that are indented.
            within = read.contains(line.number())
                    || (within && line.kind() == Kind.TEXT && MarkdownLines.indent(line.text()) >= 2);
            if (prose && !within) {
                String words = plain(line.text());
                if (LIMIT.matcher(words).find()
                        && !OTHER_TIMES.matcher(words).find()
                        && !OTHER_TIMES.matcher(headings.label(line.number())).find()) {
                    limits.add(new Words(words, line.number(), MarkdownLines.indent(line.text())));
                }
            }
        }
        return limits;
    }

    /** Where the first code block begins; -1 if there is none. */
    private static int code(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == Kind.FENCE || lines.get(i).kind() == Kind.INDENTED) {
                return i;
            }
        }
        return -1;
    }

    private static Result readAlone(String body, List<Line> lines) {
        int code = code(lines);
        if (code >= 0) {
            return code(lines, code);
        }
        Optional<Result> table = table(lines);
        if (table.isPresent()) {
            return table.get();
        }
        List<Words> about = new ArrayList<>();
        List<Words> others = new ArrayList<>();
        List<String> links = new ArrayList<>();
        // Where some are ticked and others aren't, the boxes say which; where all are, they say nothing.
        boolean chosen = body.contains("[ ]");
        BodyItems.split(body, false, item -> {
            Matcher ticked = TICKED.matcher(item.text());
            int box = !chosen && item.shape() == Shape.BULLET && ticked.lookingAt() ? ticked.end() : 0;
            String words = plain(item.text().substring(box));
            if (item.line() < MOST_LINES_TRIED
                    && words.length() <= LONGEST_LINE
                    && !words.endsWith(":")
                    && isAboutHours(words)) {
                about.add(new Words(words, item.line(), item.column() + box));
                LINK.matcher(item.text()).results().map(MatchResult::group).forEach(links::add);
            } else {
                others.add(new Words(words, item.line(), item.column()));
            }
            return false;
        });
        // Of several lines about hours none is read without the others: that would be a guess.
        boolean alone = about.size() == 1 && readsAsHours(about.get(0).text());
        if (alone || about.size() > 1) {
            join(about, others);
            Set<Integer> numbers = about.stream().map(Words::line).collect(Collectors.toSet());
            BodyItems items = BodyItems.split(body, false, item -> numbers.contains(item.line()));
            // The words are plain, but where they led belongs to the team as well.
            links.add(0, items.rest());
            return new Result(about, MarkdownBody.trimmed(links));
        }
        Optional<Result> quoted = quoted(lines);
        return quoted.or(() -> prose(body)).orElseGet(() -> new Result(List.of(), body));
    }

    /** A line that goes on with a sentence is part of the statement: without it, the hours would be a guess. */
    private static void join(List<Words> about, List<Words> others) {
        for (Words other : others) {
            boolean goesOn = !other.text().isEmpty()
                    && Character.isLowerCase(other.text().codePointAt(0));
            int last = -1;
            for (int i = 0; goesOn && i < about.size() && last < 0; i++) {
                boolean ends = about.get(i).text().endsWith(".");
                last = about.get(i).line() == other.line() - 1 && !ends ? i : -1;
            }
            if (last >= 0) {
                about.add(last + 1, other);
            }
        }
    }

    /** What stands in a quotation, where no hours stand elsewhere. */
    private static Optional<Result> quoted(List<Line> lines) {
        Set<String> quotes = new HashSet<>();
        List<String> bare = new ArrayList<>();
        for (Line line : lines) {
            Matcher quote = QUOTE.matcher(line.text());
            boolean isQuote = line.kind() == Kind.TEXT && quote.lookingAt();
            // A space in its place keeps the columns.
            String rest = isQuote ? line.text().substring(quote.end()) : line.text();
            bare.add(!isQuote ? rest : MarkdownLines.indent(rest) > 2 ? " " + rest.stripLeading() : " " + rest);
            if (isQuote) {
                quotes.add(bare.get(bare.size() - 1));
            }
        }
        if (quotes.isEmpty()
                || lines.size() > MOST_LINES_TRIED
                || bare.stream().anyMatch(line -> QUOTE.matcher(line).lookingAt())) {
            return Optional.empty();
        }
        Result result = read(String.join("\n", bare));
        List<String> note = new ArrayList<>();
        for (String line : MarkdownLines.split(result.note())) {
            // What is left of the quotation stays one.
            note.add(quotes.contains(line) || quotes.contains(" " + line) ? "> " + line.stripLeading() : line);
        }
        return result.words().isEmpty()
                ? Optional.empty()
                : Optional.of(new Result(result.words(), MarkdownBody.trimmed(note)));
    }

    static String joined(List<Words> words) {
        return words.stream().map(Words::text).collect(Collectors.joining("\n"));
    }

    /** Rows of a table that state days and hours: as lines if they can be read so, else the whole table as it stands. */
    private static Optional<Result> table(List<Line> lines) {
        int at = 0;
        while (at + 2 < lines.size() && !(isRow(lines.get(at)) && isDelimiter(lines.get(at + 1)))) {
            at++;
        }
        int end = at + 2;
        List<Words> rows = new ArrayList<>();
        while (end < lines.size() && rows.size() < MOST_ROWS && isRow(lines.get(end))) {
            List<TableRow.Cell> cells = TableRow.of(lines.get(end).text()).cells();
            List<String> words = cells.stream()
                    .map(cell -> plain(cell.text()))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (!words.isEmpty()) {
                String rest = String.join(", ", words.subList(1, words.size()));
                String text = rest.isEmpty() ? words.get(0) : words.get(0) + ": " + rest;
                rows.add(new Words(text, end, cells.get(0).column()));
            }
            end++;
        }
        if (rows.isEmpty()
                || rows.stream()
                        .noneMatch(row -> ABOUT_HOURS.matcher(row.text()).find())
                || rows.stream().anyMatch(row -> row.text().length() > LONGEST_LINE)) {
            return Optional.empty();
        }
        List<String> rest = new ArrayList<>();
        lines.subList(0, at).forEach(line -> rest.add(line.text()));
        rest.add("");
        lines.subList(end, lines.size()).forEach(line -> rest.add(line.text()));
        if (readsAsHours(joined(rows))) {
            return Optional.of(new Result(rows, MarkdownBody.trimmed(rest)));
        }
        List<Words> whole = new ArrayList<>();
        for (Line line : lines.subList(at, end)) {
            String text = Spaces.strip(line.text());
            whole.add(new Words(text, line.number(), line.text().indexOf(text)));
        }
        return Optional.of(new Result(whole, MarkdownBody.trimmed(rest)));
    }

    private static boolean isRow(Line line) {
        return line.kind() == Kind.TEXT && line.text().indexOf('|') >= 0;
    }

    private static boolean isDelimiter(Line line) {
        return isRow(line) && TableRow.isDelimiter(line.text());
    }

    /** The words as a page shows them. */
    private static String plain(String markdown) {
        String text = InlineText.withoutBreaks(markdown, " ");
        if (text.length() > LONGEST_LINE) {
            return InlineText.plain(text);
        }
        String labels = LINK.matcher(text).replaceAll("$1");
        return InlineText.plain(withoutEmphasis(labels));
    }

    private static String withoutEmphasis(String text) {
        return text.length() > LONGEST_LINE ? text : InlineText.withoutEmphasis(text);
    }

    /** Tells words that are about days or times of day, or are hours. */
    static boolean isAboutHours(String words) {
        return ABOUT_HOURS.matcher(words).find() || LENGTH_OF_DAY.matcher(words).matches() || readsAsHours(words);
    }

    static boolean readsAsHours(String words) {
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
    private static Optional<Result> prose(String body) {
        List<Words> words = new ArrayList<>();
        BodyItems items = BodyItems.split(body, false, item -> {
            boolean states = !item.text().isEmpty() && !item.text().endsWith(":");
            if (states) {
                words.add(new Words(withoutEmphasis(item.text()), item.line(), item.column()));
            }
            return states;
        });
        return !words.isEmpty() && words.size() <= LONGEST_PROSE
                ? Optional.of(new Result(words, items.rest()))
                : Optional.empty();
    }
}
