package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/**
 * Makes Markdown harmless before a Markdown library sees it, in one linear pass. Some small texts overflow that library's
 * stack or take it minutes: deep nesting, floods of brackets, emphasis marks or backticks. A block that goes over a
 * limit is flattened: its marks are shown as they are and mean nothing.
 *
 * <p>Marks are flattened into private characters, one for each, which {@link #restore} turns back in the HTML. So they
 * are right in code as well, where a backslash would show. The same is done to each {@code <} that begins no plain
 * address: what the library doesn't see it can't take for HTML.
 */
public final class MarkdownGuard {

    private static final String MARKS = "<[_*`>~!&]|";
    private static final char FIRST = '\uE100';
    private static final boolean[] COUNTED = new boolean[128];

    static {
        "_*~&\\[]`".chars().forEach(c -> COUNTED[c] = true);
    }

    private static final int PARAGRAPH = 50;
    private static final int LONGEST_TITLE = 1_000;
    private static final int WIDEST = 40;

    private final GuardLimits limits;
    private final Set<Integer> flattened = new TreeSet<>();
    private final StringBuilder out = new StringBuilder();
    private int references;

    private MarkdownGuard(GuardLimits limits) {
        this.limits = limits;
    }

    /**
     * What is safe to parse, and what had to be flattened for that.
     *
     * @param markdown Markdown with private characters in place of some marks
     * @param lines the numbers, from 0, of the first lines of blocks that were flattened
     */
    public record Result(String markdown, List<Integer> lines) {}

    /**
     * Makes a text harmless. Comments are left out.
     *
     * @param markdown any text
     * @param limits what a block may hold
     * @return what is safe to parse
     */
    public static Result guard(String markdown, GuardLimits limits) {
        return guard(MarkdownLines.of(markdown), limits);
    }

    /**
     * Makes a text harmless that was told apart already.
     *
     * @param markdown the lines of a text
     * @param limits what a block may hold
     * @return what is safe to parse
     */
    public static Result guard(MarkdownLines markdown, GuardLimits limits) {
        MarkdownGuard guard = new MarkdownGuard(limits);
        List<Line> block = new ArrayList<>();
        for (Line line : markdown.lines()) {
            if (line.kind() == Kind.TEXT) {
                block.add(line);
                continue;
            }
            guard.block(block);
            block.clear();
            guard.single(line);
        }
        guard.block(block);
        return new Result(guard.out.toString(), List.copyOf(guard.flattened));
    }

    /**
     * Turns private characters back into the marks that they stand for.
     *
     * @param html HTML, or text when it will be escaped later
     * @param escape whether to write marks that HTML gives a meaning as entities
     * @return the text with marks
     */
    public static String restore(String html, boolean escape) {
        StringBuilder result = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            int mark = c - FIRST;
            if (mark < 0 || mark >= MARKS.length()) {
                result.append(c);
            } else {
                result.append(escape ? escaped(MARKS.charAt(mark)) : String.valueOf(MARKS.charAt(mark)));
            }
        }
        return result.toString();
    }

    private static String escaped(char mark) {
        return switch (mark) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            default -> String.valueOf(mark);
        };
    }

    /**
     * Tells which blocks would be flattened, without making the text harmless.
     *
     * @param markdown the lines of a text
     * @param limits what a block may hold
     * @return the numbers, from 0, of the first lines of those blocks
     */
    public static List<Integer> flattened(MarkdownLines markdown, GuardLimits limits) {
        MarkdownGuard guard = new MarkdownGuard(limits);
        List<Line> lines = markdown.lines();
        int at = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            int end = at + 1;
            if (line.kind() == Kind.TEXT) {
                while (end < lines.size() && lines.get(end).kind() == Kind.TEXT) {
                    end++;
                }
                if (guard.isOver(lines.subList(at, end))) {
                    guard.flattened.add(line.number());
                }
            } else if (line.kind() == Kind.HEADING && guard.isHostile(InlineText.withoutComments(line.headingText()))) {
                guard.flattened.add(line.number());
            }
            at = end;
        }
        return List.copyOf(guard.flattened);
    }

    private boolean isOver(List<Line> block) {
        if (block.size() > limits.lines()) {
            return true;
        }
        for (Line line : block) {
            if (depth(line.text(), limits.depth()) > limits.depth()) {
                return true;
            }
        }
        int size = 0;
        boolean comment = false;
        for (Line line : block) {
            size += line.text().length() + 1;
            comment |= line.text().contains("<!--");
        }
        boolean reference = block.get(0).text().stripLeading().startsWith("[");
        if (size <= LONGEST_TITLE && !comment && !reference) {
            return size > limits.size() || hasTooManyMarks(block, size);
        }
        return isHostile(InlineText.withoutComments(joined(block)));
    }

    /** As {@link #isHostile} counts, without putting the lines together. */
    private boolean hasTooManyMarks(List<Line> block, int size) {
        if (size <= Math.min(limits.marks(), Math.min(limits.brackets(), limits.codeSpans()))) {
            return false;
        }
        Marks marks = new Marks();
        block.forEach(line -> marks.count(line.text()));
        return marks.areOver(limits);
    }

    /** How many of each kind a text has. */
    private static final class Marks {
        private int emphasis;
        private int brackets;
        private int backticks;

        void count(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= COUNTED.length || !COUNTED[c]) {
                    continue;
                }
                if (c == '[' || c == ']') {
                    brackets++;
                } else if (c == '`') {
                    backticks += i > 0 && text.charAt(i - 1) == '`' ? 0 : 1;
                } else {
                    emphasis++;
                }
            }
        }

        boolean areOver(GuardLimits limits) {
            return emphasis > limits.marks() || brackets > limits.brackets() || backticks > limits.codeSpans();
        }
    }

    private static String joined(List<Line> block) {
        if (block.size() == 1) {
            return block.get(0).text() + "\n";
        }
        StringBuilder text = new StringBuilder();
        block.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    private void single(Line line) {
        switch (line.kind()) {
            case COMMENT -> add(withoutHtml(MarkdownBody.afterComment(line.text())));
            case HEADING -> {
                String words = InlineText.withoutComments(line.headingText());
                boolean hostile = isHostile(words);
                if (hostile) {
                    flattened.add(line.number());
                }
                add("#".repeat(line.level()) + " " + (hostile ? flat(words, 0) : withoutHtml(words)));
            }
            case FENCED -> add(neutral(line.text()));
            case RULE -> add("***");
            default ->
                add(line.text().length() > WIDEST ? cutIndent(withoutHtml(line.text())) : withoutHtml(line.text()));
        }
    }

    private void block(List<Line> block) {
        if (block.isEmpty()) {
            return;
        }
        if (!isOver(block)) {
            String all = InlineText.withoutComments(joined(block));
            for (String line : MarkdownLines.split(withoutHtml(all.substring(0, all.length() - 1)))) {
                add(cutIndent(line));
            }
            return;
        }
        flattened.add(block.get(0).number());
        int count = 0;
        for (Line line : block) {
            add(flat(line.text(), indentLength(line.text())));
            count++;
            if (count % PARAGRAPH == 0) {
                add("");
            }
        }
    }

    private void add(String line) {
        out.append(line).append('\n');
    }

    private boolean isHostile(String text) {
        Marks marks = new Marks();
        marks.count(text);
        boolean reference = text.stripLeading().startsWith("[") && text.contains("]:");
        references += reference ? Math.max(1, marks.brackets / 2) : 0;
        return text.length() > limits.size()
                || marks.areOver(limits)
                || (reference && references > limits.references())
                || hasLongTitle(text);
    }

    /** The library matches the title of a link by recursion, character by character. */
    private static boolean hasLongTitle(String text) {
        if (text.length() <= LONGEST_TITLE) {
            return false;
        }
        int behindTarget = -1;
        for (int at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
            boolean target = at + 1 < text.length() && "(:".indexOf(text.charAt(at + 1)) >= 0;
            int limit = Math.min(text.length(), at + LONGEST_TITLE);
            for (int i = at + 2; target && i < limit; i++) {
                // A bracket right behind the first may be taken for a title, too, where no target can be read.
                boolean apart = i == at + 2 || Spaces.isSpace(text.charAt(i - 1));
                if (apart && "\"'(".indexOf(text.charAt(i)) >= 0) {
                    if (isLongTitle(text, i)) {
                        return true;
                    }
                    break;
                }
            }
            // A target may be longer than all that; it ends at a space. Links one behind the other have one such space.
            if (target && behindTarget <= at + 2) {
                behindTarget = behindTarget(text, at + 2);
                if (isLongTitle(text, behindTarget)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int behindTarget(String text, int from) {
        int at = from;
        while (at < text.length() && Spaces.isSpace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && !Spaces.isSpace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && Spaces.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLongTitle(String text, int from) {
        char quote = from < text.length() ? text.charAt(from) : ' ';
        if ("\"'(".indexOf(quote) < 0) {
            return false;
        }
        int close = text.indexOf(quote == '(' ? ')' : quote, from + 1);
        return (close < 0 ? text.length() : close) - from > LONGEST_TITLE;
    }

    /** How many quotations and list items a line opens, and how far it is indented in steps of two. */
    private static int depth(String line, int deepest) {
        if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
            return 0;
        }
        int depth = MarkdownLines.indent(line) / 2;
        int at = 0;
        while (at < line.length() && depth <= deepest) {
            char c = line.charAt(at);
            if (c == '>') {
                depth++;
                at++;
            } else if (c == ' ' || c == '\t') {
                at++;
            } else {
                int content = ListMarker.find(line.substring(at, Math.min(line.length(), at + 16)))
                        .map(ListMarker::content)
                        .orElse(-1);
                if (content <= 0) {
                    return depth;
                }
                depth++;
                at += content;
            }
        }
        return depth;
    }

    private static int indentLength(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static String cutIndent(String line) {
        return MarkdownLines.indent(line) <= WIDEST ? line : " ".repeat(WIDEST) + line.substring(indentLength(line));
    }

    /** Shows every mark as it is. */
    private static String flat(String text, int from) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = from; i < text.length(); i++) {
            char c = neutral(text.charAt(i));
            boolean list = result.isEmpty() && (c == '-' || c == '+' || c == '=' || Character.isDigit(c));
            int mark = MARKS.indexOf(c);
            result.append(list ? "\u200B" : "").append(mark < 0 ? c : (char) (FIRST + mark));
        }
        return result.toString();
    }

    /** Hides each "<" but those of plain addresses; an escaped one is text already, and keeps its backslash from view. */
    private static String withoutHtml(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = neutral(text.charAt(i));
            if (c != '<' || InlineText.isEscaped(text, i) || isAddress(text, i + 1)) {
                result.append(c);
            } else {
                result.append(FIRST);
            }
        }
        return result.toString();
    }

    private static boolean isAddress(String text, int from) {
        int end = from;
        boolean colonOrAt = false;
        while (end < text.length() && end - from < 500) {
            char c = text.charAt(end);
            if (c == '>') {
                return colonOrAt && end > from;
            }
            if (c == '<' || Spaces.isSpace(c) || c == '"' || c == '\'' || c == '=') {
                return false;
            }
            colonOrAt |= c == ':' || c == '@';
            end++;
        }
        return false;
    }

    private static String neutral(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.chars().forEach(c -> result.append(neutral((char) c)));
        return result.toString();
    }

    /** A text that uses the private characters itself gets no mark for them. */
    private static char neutral(char c) {
        boolean own = c >= FIRST && c < FIRST + MARKS.length();
        return own || c == 0 ? '\uFFFD' : c;
    }
}
