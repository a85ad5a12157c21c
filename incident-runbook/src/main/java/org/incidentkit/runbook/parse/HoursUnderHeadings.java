package org.incidentkit.runbook.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.Spaces;
import org.incidentkit.runbook.parse.HoursReader.Result;
import org.incidentkit.runbook.parse.HoursReader.Words;

/**
 * Puts together what stands under headings of its own below the heading of the hours: "In hours", "Weekends", "P1". The
 * words of such a heading are part of what is said under it, as the first cell is of a row, so that hours for some aren't
 * read as hours for all.
 */
final class HoursUnderHeadings {

    private static final int LONGEST_BOLD = 80;
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_STRETCHES = 100;
    private static final Pattern BOLD_LINE = Pattern.compile(" {0,3}(?:\\*\\*|__)([^*_]{1,60})(?:\\*\\*|__):?\\s{0,9}");

    /**
     * Lines under one heading, or above the first.
     *
     * @param from its first line, that of its heading
     * @param body the first line under its heading
     * @param end the line after its last
     * @param label the words of its heading, behind those of the headings above it; empty above the first
     */
    private record Stretch(int from, int body, int end, String label) {}

    /**
     * What a stretch says.
     *
     * @param stretch the stretch
     * @param words what may state hours, its heading included
     * @param note the rest of its lines, without its heading
     * @param states whether it is about hours
     */
    private record Said(Stretch stretch, List<Words> words, String note, boolean states) {

        boolean reads() {
            int label = words.isEmpty() ? 0 : words.get(0).label();
            String all = HoursReader.joined(words);
            return HoursReader.readsAsHours(all) || HoursReader.readsAsHours(all.substring(label));
        }
    }

    /** A heading, and how many lines it takes. */
    private record Heading(int level, String words, int length) {}

    private final List<Line> lines;
    private final List<Stretch> stretches = new ArrayList<>();

    private HoursUnderHeadings(List<Line> lines) {
        this.lines = lines;
        Deque<Heading> open = new ArrayDeque<>();
        int from = 0;
        int body = 0;
        int at = 0;
        while (at < lines.size()) {
            Optional<Heading> heading = heading(at);
            if (heading.isPresent()) {
                stretches.add(new Stretch(from, body, at, label(open)));
                while (!open.isEmpty()
                        && open.element().level() >= heading.get().level()) {
                    open.pop();
                }
                open.push(heading.get());
                from = at;
                body = at + heading.get().length();
            }
            at = Math.max(at + 1, body);
        }
        stretches.add(new Stretch(from, body, lines.size(), label(open)));
    }

    static HoursUnderHeadings of(List<Line> lines) {
        return new HoursUnderHeadings(lines);
    }

    /** Tells whether there are headings, and no more of them than anybody has below the hours. */
    boolean areRead() {
        return stretches.size() > 1 && stretches.size() <= MOST_STRETCHES;
    }

    /** Where the first heading stands; the number of lines if there is none. */
    int first() {
        return stretches.get(0).end();
    }

    /** The words of the headings above a line; empty if none stands above it. */
    String label(int line) {
        return stretches.stream()
                .filter(stretch -> line < stretch.end())
                .findFirst()
                .map(Stretch::label)
                .orElse("");
    }

    private Optional<Heading> heading(int at) {
        Line line = lines.get(at);
        if (line.kind() == Kind.HEADING) {
            return Optional.of(new Heading(line.level(), InlineText.plain(line.headingText()), 1));
        }
        if (at + 1 < lines.size() && lines.get(at + 1).kind() == Kind.UNDERLINE) {
            return Optional.of(new Heading(lines.get(at + 1).level(), InlineText.plain(line.text()), 2));
        }
        String start = line.text().stripLeading();
        boolean mayBeBold = line.kind() == Kind.TEXT
                && line.text().length() <= LONGEST_BOLD
                && (start.startsWith("**") || start.startsWith("__"));
        Matcher bold = BOLD_LINE.matcher(mayBeBold ? line.text() : "");
        // Hours in bold are no heading of hours.
        return bold.matches() && !HoursReader.isAboutHours(bold.group(1))
                ? Optional.of(new Heading(Outline.LABEL, InlineText.plain(bold.group(1)), 1))
                : Optional.empty();
    }

    private static String label(Deque<Heading> open) {
        List<String> labels = new ArrayList<>();
        open.descendingIterator().forEachRemaining(heading -> {
            String words = heading.words()
                    .substring(0, Math.min(LONGEST_LABEL, heading.words().length()));
            String label = words.endsWith(":") ? Spaces.strip(words.substring(0, words.length() - 1)) : words;
            if (!label.isEmpty()) {
                labels.add(label);
            }
        });
        return String.join(", ", labels);
    }

    /** A heading that is longer than any label has words that stand nowhere else. */
    private boolean isCut(Stretch stretch) {
        return stretch.body() > stretch.from()
                && lines.get(stretch.from()).text().length() > LONGEST_LABEL;
    }

    private String text(int from, int end) {
        return lines.subList(from, end).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    Result read() {
        List<Said> all = stretches.stream().map(this::said).toList();
        Said top = all.get(0);
        if (top.states() && all.stream().skip(1).noneMatch(Said::reads)) {
            // What stands right under the heading of the hours holds for all, unless there are others below.
            return new Result(top.words(), MarkdownBody.trimmed(List.of(top.note(), "", text(first(), lines.size()))));
        }
        boolean stated = all.stream().anyMatch(Said::states);
        List<Words> words = new ArrayList<>();
        List<String> note = new ArrayList<>();
        for (Said said : all) {
            Stretch stretch = said.stretch();
            if (stated ? said.states() : !said.words().isEmpty()) {
                words.addAll(said.words());
                boolean empty = said.note().isEmpty() && !isCut(stretch);
                note.add(empty ? "" : text(stretch.from(), stretch.body()) + "\n\n" + said.note() + "\n");
            } else {
                note.add(text(stretch.from(), stretch.end()));
            }
        }
        return stated || words.size() <= HoursReader.LONGEST_PROSE
                ? new Result(words, MarkdownBody.trimmed(note))
                : new Result(List.of(), text(0, lines.size()));
    }

    private Said said(Stretch stretch) {
        String body = text(stretch.body(), stretch.end());
        String label = stretch.label();
        if (MarkdownBody.isEmpty(body) && !label.isEmpty()) {
            // "### 24/7" with nothing under it says what it says.
            Words words =
                    new Words(label, stretch.from(), lines.get(stretch.from()).start(), 0);
            return HoursReader.readsAsHours(label)
                    ? new Said(stretch, List.of(words), body, true)
                    : new Said(stretch, List.of(), body, false);
        }
        Result alone = HoursReader.readAlone(body);
        List<Words> words = new ArrayList<>();
        for (Words each : alone.words()) {
            Words moved = each.movedBy(stretch.body());
            words.add(words.isEmpty() && !label.isEmpty() ? moved.behind(label + ": ") : moved);
        }
        boolean states = !words.isEmpty() && HoursReader.isAboutHours(HoursReader.joined(words));
        return new Said(stretch, words, alone.note(), states);
    }
}
