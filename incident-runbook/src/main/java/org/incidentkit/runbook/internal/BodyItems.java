package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/**
 * Takes items that state data, a contact or an address for instance, out of a body, and leaves the prose.
 *
 * @param taken the items that were taken, in order
 * @param rest the rest of the body, trimmed
 */
public record BodyItems(List<Item> taken, String rest) {

    private static final Set<String> NAME = Set.of("name", "system", "service", "environment");
    private static final Set<String> ADDRESS = Set.of("address", "url", "link", "addresses", "urls", "links");

    /** How an item stands in the text. */
    public enum Shape {
        /** As an item of a list. */
        BULLET,
        /** As a line of a paragraph. */
        LINE,
        /** As a line of a code block. */
        CODE,
        /** As a row of a table of names and addresses. */
        ROW
    }

    /**
     * One item.
     *
     * @param line the number of its first line, from 0, counted from the start of the body
     * @param column where its content begins in that line, from 0
     * @param text its content on one line, without marker and comments
     * @param shape how it stands in the text
     */
    public record Item(int line, int column, String text, Shape shape) {}

    /**
     * Splits a body. Items are looked for before its first heading.
     *
     * @param body Markdown in canonical form or lines of a document
     * @param code whether lines of code blocks may be items; a fenced block is taken whole or not at all
     * @param states tells an item that states data
     * @return what was taken and what is left
     */
    public static BodyItems split(String body, boolean code, Predicate<Item> states) {
        List<Line> lines = MarkdownLines.of(body).lines();
        List<Item> taken = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        boolean gap = false;
        int at = 0;
        while (at < lines.size() && lines.get(at).kind() != Kind.HEADING && !isUnderlined(lines, at)) {
            int end = itemEnd(lines, at);
            List<Item> found = new ArrayList<>();
            if (items(lines.subList(at, end), code, states, found)) {
                taken.addAll(found);
                if (lines.get(at).kind() == Kind.COMMENT) {
                    // What follows a comment was taken; the comment itself is the team's as well, and has to stay
                    // closed.
                    gap = keep(rest, MarkdownBody.throughComment(lines.get(at).text()), gap);
                }
                gap = true;
            } else {
                for (Line line : lines.subList(at, end)) {
                    gap = keep(rest, line.text(), gap);
                }
            }
            at = end;
        }
        for (Line line : lines.subList(at, lines.size())) {
            gap = keep(rest, line.text(), gap);
        }
        return new BodyItems(List.copyOf(taken), MarkdownBody.trimmed(rest));
    }

    /** Where something was taken out, one blank line keeps its neighbours apart. */
    private static boolean keep(List<String> rest, String text, boolean gap) {
        if (gap && Spaces.isBlankLine(text)) {
            return true;
        }
        if (gap && !rest.isEmpty() && !Spaces.isBlankLine(rest.get(rest.size() - 1))) {
            rest.add("");
        }
        rest.add(text);
        return false;
    }

    private static boolean isUnderlined(List<Line> lines, int at) {
        return at + 1 < lines.size() && lines.get(at + 1).kind() == Kind.UNDERLINE;
    }

    /** An item reaches over the indented lines that directly follow it; a fenced block is one item. */
    private static int itemEnd(List<Line> lines, int at) {
        Line first = lines.get(at);
        int end = at + 1;
        if (first.kind() == Kind.FENCE) {
            while (end < lines.size() && lines.get(end).kind() == Kind.FENCED) {
                end++;
            }
            return Math.min(end + 1, lines.size());
        }
        if (isAddressTable(lines, at)) {
            while (end < lines.size()
                    && lines.get(end).kind() == Kind.TEXT
                    && lines.get(end).text().indexOf('|') >= 0) {
                end++;
            }
            return end;
        }
        if (first.kind() == Kind.TEXT && ListMarker.find(first.text()).isPresent()) {
            while (end < lines.size()
                    && lines.get(end).kind() == Kind.TEXT
                    && MarkdownLines.indent(lines.get(end).text()) >= 2) {
                end++;
            }
        }
        return end;
    }

    private static boolean items(List<Line> lines, boolean code, Predicate<Item> states, List<Item> found) {
        Line first = lines.get(0);
        switch (first.kind()) {
            case TEXT -> {
                if (isTable(lines)) {
                    lines.subList(2, lines.size()).forEach(line -> found.add(rowItem(line)));
                    break;
                }
                ListMarker marker = ListMarker.find(first.text()).orElse(null);
                int column = marker == null ? indentEnd(first.text()) : marker.content();
                Shape shape = marker == null ? Shape.LINE : Shape.BULLET;
                found.add(new Item(first.number(), column, joined(lines, column), shape));
            }
            case COMMENT -> {
                String text = MarkdownBody.afterComment(first.text());
                ListMarker marker = ListMarker.find(text).orElse(null);
                String words = marker == null ? text : text.substring(marker.content());
                int column = first.text().lastIndexOf(words);
                found.add(new Item(first.number(), column, words, marker == null ? Shape.LINE : Shape.BULLET));
                return !words.isEmpty() && states.test(found.get(0));
            }
            case INDENTED -> {
                if (code) {
                    found.add(codeItem(first));
                }
            }
            case FENCE -> {
                if (code && lines.size() > 2) {
                    lines.subList(1, lines.size()).stream()
                            .filter(line -> line.kind() == Kind.FENCED && !Spaces.isBlankLine(line.text()))
                            .forEach(line -> found.add(codeItem(line)));
                }
            }
            default -> {
                return false;
            }
        }
        return !found.isEmpty() && found.stream().allMatch(states);
    }

    /** A table of two columns, names and addresses: its header says no more than that. */
    private static boolean isAddressTable(List<Line> lines, int at) {
        if (at + 2 >= lines.size()
                || lines.get(at).kind() != Kind.TEXT
                || lines.get(at + 1).kind() != Kind.TEXT
                || lines.get(at).text().indexOf('|') < 0) {
            return false;
        }
        List<TableRow.Cell> header = TableRow.of(lines.get(at).text()).cells();
        TableRow under = TableRow.of(lines.get(at + 1).text());
        return header.size() == 2
                && under.cells().size() == 2
                && under.isDelimiter()
                && NAME.contains(InlineText.plain(header.get(0).text()).toLowerCase(Locale.ROOT))
                && ADDRESS.contains(InlineText.plain(header.get(1).text()).toLowerCase(Locale.ROOT));
    }

    private static boolean isTable(List<Line> lines) {
        return lines.size() > 2 && isAddressTable(lines, 0);
    }

    private static Item rowItem(Line line) {
        List<TableRow.Cell> cells = TableRow.of(line.text()).cells();
        if (cells.size() != 2) {
            return new Item(line.number(), 0, "", Shape.ROW);
        }
        String name = Spaces.oneLine(cells.get(0).text());
        String address = Spaces.oneLine(cells.get(1).text());
        return new Item(line.number(), cells.get(1).column(), (name.isEmpty() ? "" : name + ": ") + address, Shape.ROW);
    }

    private static Item codeItem(Line line) {
        return new Item(line.number(), indentEnd(line.text()), Spaces.oneLine(line.text()), Shape.CODE);
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

    private static String joined(List<Line> lines, int column) {
        StringBuilder out = new StringBuilder(lines.get(0).text().substring(column));
        for (Line line : lines.subList(1, lines.size())) {
            ListMarker nested = ListMarker.find(line.text()).orElse(null);
            String words = line.text().substring(nested == null ? indentEnd(line.text()) : nested.content());
            boolean first = nested != null && introduces(out);
            out.append(nested == null || first ? " " : ", ").append(words);
        }
        return Spaces.oneLine(InlineText.withoutComments(out.toString()));
    }
}
