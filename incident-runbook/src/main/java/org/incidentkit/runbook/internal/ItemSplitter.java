package org.incidentkit.runbook.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.BodyItems.Item;
import org.incidentkit.runbook.internal.BodyItems.Reader;
import org.incidentkit.runbook.internal.BodyItems.Shape;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** One splitting of one body, in one pass. */
final class ItemSplitter {

    private static final int LONGEST_LEAD = 200;
    /** A remark within code, as scripts have them. */
    private static final Pattern REMARK = Pattern.compile("#\\s.{1,200}", Pattern.DOTALL);

    private final List<Line> lines;
    private final Reader reader;
    private final List<Item> taken = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    /** What stands under one heading, or above the first. */
    private static final class Segment {
        private final int level;
        private final List<String> heading = new ArrayList<>();
        private final String lead;
        private final List<String> rest = new ArrayList<>();
        private boolean gap;
        private int taken;
        private boolean dropped;

        Segment(int level, String lead) {
            this.level = level;
            this.lead = lead;
        }

        /** Where something was taken out, one blank line keeps its neighbours apart. */
        void keep(String text) {
            if (gap && Spaces.isBlankLine(text)) {
                return;
            }
            if (gap && !rest.isEmpty() && !Spaces.isBlankLine(rest.get(rest.size() - 1))) {
                rest.add("");
            }
            rest.add(text);
            gap = false;
        }

        boolean isBlank() {
            return rest.stream().allMatch(Spaces::isBlankLine);
        }
    }

    /** A line that names what follows it. */
    private record Lead(String words, int restFrom) {}

    private Segment now = new Segment(0, "");
    private Optional<Lead> pending = Optional.empty();
    private boolean used;

    ItemSplitter(List<Line> lines, Reader reader) {
        this.lines = lines;
        this.reader = reader;
    }

    BodyItems split() {
        segments.add(now);
        Deque<Segment> open = new ArrayDeque<>();
        int at = 0;
        while (at < lines.size()) {
            boolean underlined = isUnderlined(at);
            if (lines.get(at).kind() == Kind.HEADING || underlined) {
                if (!reader.readsBelowHeadings()) {
                    lines.subList(at, lines.size()).forEach(line -> now.keep(line.text()));
                    break;
                }
                at = open(at, underlined, open);
            } else {
                at = element(at);
            }
        }
        dropHeadings();
        List<String> rest = new ArrayList<>();
        for (Segment segment : segments) {
            if (!segment.dropped) {
                rest.addAll(segment.heading);
                rest.addAll(segment.rest);
            }
        }
        return new BodyItems(taken, MarkdownBody.trimmed(rest));
    }

    private boolean isUnderlined(int at) {
        return at + 1 < lines.size() && lines.get(at + 1).kind() == Kind.UNDERLINE;
    }

    private int open(int at, boolean underlined, Deque<Segment> open) {
        Line line = lines.get(at);
        int level = underlined ? lines.get(at + 1).level() : line.level();
        String words = InlineText.plain(underlined ? line.text() : line.headingText());
        while (!open.isEmpty() && open.element().level >= level) {
            open.pop();
        }
        String above = open.isEmpty() ? "" : open.element().lead;
        String chain = above.isEmpty() || words.isEmpty() ? above + words : plainLead(above) + ", " + words;
        now = new Segment(level, chain.length() > LONGEST_LEAD ? words : chain);
        now.heading.add(line.text());
        if (underlined) {
            now.heading.add(lines.get(at + 1).text());
        }
        segments.add(now);
        open.push(now);
        pending = Optional.empty();
        return at + (underlined ? 2 : 1);
    }

    /** A heading under which everything was taken has nothing left to be a heading of. */
    private void dropHeadings() {
        record Below(int level, boolean kept, boolean taken) {}
        Deque<Below> below = new ArrayDeque<>();
        for (int i = segments.size() - 1; i > 0; i--) {
            Segment segment = segments.get(i);
            boolean kept = false;
            boolean any = segment.taken > 0;
            while (!below.isEmpty() && below.element().level() > segment.level) {
                Below inner = below.pop();
                kept |= inner.kept();
                any |= inner.taken();
            }
            segment.dropped = any && !kept && segment.isBlank();
            below.push(new Below(segment.level, kept || !segment.dropped, any));
        }
    }

    private int element(int at) {
        Line line = lines.get(at);
        switch (line.kind()) {
            case BLANK -> {
                if (used) {
                    forgetLead();
                }
                now.keep(line.text());
                return at + 1;
            }
            case TEXT -> {
                return text(at);
            }
            case INDENTED -> {
                return reader.readsCode() ? run(at, Kind.INDENTED) : keep(at, at + 1);
            }
            case FENCE -> {
                return fence(at);
            }
            case COMMENT -> {
                return comment(at);
            }
            default -> {
                return keep(at, at + 1);
            }
        }
    }

    private int keep(int from, int to) {
        lines.subList(from, to).forEach(line -> now.keep(line.text()));
        forgetLead();
        return to;
    }

    private void forgetLead() {
        pending = Optional.empty();
        used = false;
    }

    private String lead() {
        return pending.map(Lead::words)
                .map(words -> now.lead.isEmpty() ? words : now.lead + ", " + words)
                .orElse(now.lead);
    }

    /** Takes an item; the line that named it goes with the first. */
    private void take(Item item) {
        taken.add(item);
        now.taken++;
        if (pending.isPresent() && !used) {
            int from = pending.get().restFrom();
            now.rest.subList(from, now.rest.size()).clear();
            used = true;
        }
        now.gap = true;
        if (reader.leavesComments() && !item.comments().isEmpty()) {
            now.keep(item.comments());
            now.gap = true;
        }
    }

    private int text(int at) {
        Optional<? extends TableItems> table = TableItems.find(lines, at, reader);
        if (table.isPresent()) {
            return table(at, table.get());
        }
        if (ListMarker.find(lines.get(at).text()).isPresent()) {
            return list(at);
        }
        return run(at, Kind.TEXT);
    }

    private int table(int at, TableItems table) {
        List<String> left = new ArrayList<>();
        List<Item> found = new ArrayList<>();
        if (table.isHeaded()) {
            left.add(lines.get(at).text());
        } else {
            row(lines.get(at), table, found, left);
        }
        int heads = table.isHeaded() ? 1 : 0;
        int end = at + 2;
        while (end < lines.size() && TableItems.isRow(lines.get(end))) {
            row(lines.get(end), table, found, left);
            end++;
        }
        found.forEach(this::take);
        if (found.isEmpty() || left.size() > heads) {
            // What is left stays a table.
            left.add(1, lines.get(at + 1).text());
            left.forEach(now::keep);
            forgetLead();
        }
        return end;
    }

    private void row(Line line, TableItems table, List<Item> found, List<String> left) {
        TableItems.Reading reading = table.read(line, lead(), reader::states);
        found.addAll(reading.taken());
        reading.rest().ifPresent(left::add);
    }

    /** Items of a list that follow one another without a blank line. */
    private int list(int at) {
        List<Item> items = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int end = at;
        while (end < lines.size()
                && lines.get(end).kind() == Kind.TEXT
                && !isUnderlined(end)
                && ListMarker.find(lines.get(end).text()).isPresent()) {
            int from = end;
            ListMarker marker = ListMarker.find(lines.get(from).text()).orElseThrow();
            end++;
            boolean comment = InlineText.endsInComment(lines.get(from).text(), false);
            while (end < lines.size()
                    && (isContinued(end) || (comment && lines.get(end).kind() == Kind.COMMENT))) {
                comment = InlineText.endsInComment(lines.get(end).text(), comment);
                end++;
            }
            String markdown = joined(lines.subList(from, end), marker.content());
            String words = Spaces.oneLine(InlineText.withoutComments(markdown));
            boolean numbered =
                    Character.isDigit(lines.get(from).text().stripLeading().charAt(0));
            Shape shape = numbered ? Shape.NUMBERED : Shape.BULLET;
            items.add(new Item(
                    lines.get(from).number(), marker.content(), words, shape, lead(), InlineText.comments(markdown)));
            ends.add(end);
        }
        boolean whole = reader.isWholeList() && !lead().isEmpty();
        if (whole && !items.stream().allMatch(reader::states)) {
            return keep(at, end);
        }
        int from = at;
        for (int i = 0; i < items.size(); i++) {
            if (whole || reader.states(items.get(i))) {
                take(items.get(i));
            } else {
                keep(from, ends.get(i));
            }
            from = ends.get(i);
        }
        return end;
    }

    private boolean isContinued(int at) {
        Line line = lines.get(at);
        return line.kind() == Kind.TEXT && !isUnderlined(at) && MarkdownLines.indent(line.text()) >= 2;
    }

    /** Lines of a paragraph or of indented code. */
    private int run(int at, Kind kind) {
        List<Line> prose = new ArrayList<>();
        int end = at;
        boolean whole = true;
        while (end < lines.size() && isOfRun(end, at, kind)) {
            Line line = lines.get(end);
            int column = kind == Kind.INDENTED ? contentOf(line.text()) : indentEnd(line.text());
            String markdown = line.text().substring(column);
            String words = Spaces.oneLine(InlineText.withoutComments(markdown));
            Shape shape = kind == Kind.INDENTED ? Shape.CODE : whole ? Shape.LINE : Shape.CONTINUED;
            Item item = new Item(line.number(), column, words, shape, lead(), InlineText.comments(markdown));
            boolean quoted = words.startsWith(">");
            if (!quoted && reader.states(item)) {
                prose(prose, kind);
                take(item);
                whole = true;
            } else if (!quoted && reader.leads(words)) {
                prose(prose, kind);
                int from = now.rest.size();
                now.keep(line.text());
                pending = Optional.of(new Lead(plainLead(words), from));
                used = false;
                whole = true;
            } else {
                prose.add(line);
                whole = !words.isEmpty() && ".:!?".indexOf(words.charAt(words.length() - 1)) >= 0;
            }
            end++;
        }
        prose(prose, kind);
        return end;
    }

    /** Behind the marker of a list item, too: a list that is indented as code is meant as a list. */
    private static int contentOf(String text) {
        return ListMarker.find(text).map(ListMarker::content).orElseGet(() -> indentEnd(text));
    }

    private static String plainLead(String words) {
        String lead = words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
        String plain = InlineText.plain(lead);
        return plain.endsWith(":") ? Spaces.strip(plain.substring(0, plain.length() - 1)) : plain;
    }

    private boolean isOfRun(int at, int start, Kind kind) {
        Line line = lines.get(at);
        if (line.kind() != kind || (at > start && isUnderlined(at))) {
            return false;
        }
        return at == start
                || kind == Kind.INDENTED
                || (ListMarker.find(line.text()).isEmpty()
                        && TableItems.find(lines, at, reader).isEmpty());
    }

    /** Lines that stated nothing each alone may do so together, as a sentence does that goes over two lines. */
    private void prose(List<Line> prose, Kind kind) {
        if (prose.isEmpty()) {
            return;
        }
        StringBuilder words = new StringBuilder();
        prose.forEach(line -> words.append(line.text()).append(' '));
        String text = Spaces.oneLine(InlineText.withoutComments(words.toString()));
        Line first = prose.get(0);
        String comments = InlineText.comments(words.toString());
        Item item = new Item(first.number(), indentEnd(first.text()), text, Shape.PROSE, lead(), comments);
        boolean quoted = first.text().stripLeading().startsWith(">");
        if (kind == Kind.TEXT && !quoted && reader.states(item)) {
            take(item);
        } else {
            prose.forEach(line -> now.keep(line.text()));
            forgetLead();
        }
        prose.clear();
    }

    private int fence(int at) {
        int end = at + 1;
        List<Item> items = new ArrayList<>();
        List<Line> remarks = new ArrayList<>();
        String name = "";
        boolean named = false;
        while (end < lines.size() && lines.get(end).kind() == Kind.FENCED) {
            Line line = lines.get(end);
            String words = Spaces.oneLine(line.text().substring(contentOf(line.text())));
            if (REMARK.matcher(words).matches()) {
                remarks.add(line);
                name = remarkLead(words);
                named = false;
            } else if (!words.isEmpty()) {
                // A remark may say where the addresses below it lead, as a line above a list does.
                if (!name.isEmpty() && !named) {
                    remarks.remove(remarks.size() - 1);
                    named = true;
                }
                String lead = name.isEmpty() ? lead() : now.lead.isEmpty() ? name : now.lead + ", " + name;
                items.add(new Item(line.number(), contentOf(line.text()), words, Shape.CODE, lead, ""));
            }
            end++;
        }
        boolean closed = end < lines.size() && lines.get(end).kind() == Kind.FENCE;
        end = Math.min(end + 1, lines.size());
        boolean kept = !remarks.isEmpty();
        if (!reader.readsCode()
                || items.isEmpty()
                || (kept && !closed)
                || !items.stream().allMatch(reader::states)) {
            return keep(at, end);
        }
        items.forEach(this::take);
        if (kept) {
            now.keep(lines.get(at).text());
            remarks.forEach(line -> now.keep(line.text()));
            now.keep(lines.get(end - 1).text());
            now.gap = true;
        }
        return end;
    }

    /** The words of a remark that names what follows it; empty if they don't. */
    private String remarkLead(String remark) {
        String words = Spaces.strip(remark.substring(1));
        return reader.leads(words.endsWith(":") ? words : words + ":") ? plainLead(words) : "";
    }

    /** What follows the end of a comment may be taken; the comment itself is the team's as well, and has to stay. */
    private int comment(int at) {
        Line line = lines.get(at);
        String text = MarkdownBody.afterComment(line.text());
        ListMarker marker = ListMarker.find(text).orElse(null);
        String words = marker == null ? text : text.substring(marker.content());
        int column = line.text().lastIndexOf(words);
        Shape shape = marker == null ? Shape.LINE : Shape.BULLET;
        Item item = new Item(line.number(), column, words, shape, lead(), "");
        if (words.isEmpty() || !reader.states(item)) {
            return keep(at, at + 1);
        }
        take(item);
        now.keep(MarkdownBody.throughComment(line.text()));
        now.gap = true;
        return at + 1;
    }

    private static int indentEnd(String text) {
        int at = 0;
        while (at < text.length() && Spaces.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Looks at the end alone: an item may have any number of lines. */
    private static boolean introduces(StringBuilder out) {
        int end = out.length();
        while (end > 0 && Spaces.isSpace(out.charAt(end - 1))) {
            end--;
        }
        String tail = out.substring(Math.max(0, end - 3), end);
        return tail.isEmpty() || tail.endsWith(":") || tail.equals(":**") || tail.endsWith(",");
    }

    private String joined(List<Line> item, int column) {
        StringBuilder out = new StringBuilder(item.get(0).text().substring(column));
        for (Line line : item.subList(1, item.size())) {
            ListMarker nested = ListMarker.find(line.text()).orElse(null);
            String words = line.text().substring(nested == null ? indentEnd(line.text()) : nested.content());
            boolean second = line.number() == item.get(1).number();
            if (nested != null && second && !introduces(out) && reader.leads(Spaces.strip(out.toString()) + ":")) {
                // "Team", with its addresses in a list of their own, is a label as "Team:" is.
                out.append(':');
            }
            boolean first = nested != null && introduces(out);
            out.append(nested == null || first ? " " : ", ").append(words);
        }
        return out.toString();
    }
}
