package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.ListMarker;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.Spaces;

/** Takes a README apart into blocks, and leaves out what readers don't see, or see as it is written. */
final class ReadmeBlocks {

    /** What begins with two full stops and isn't one of these is a comment. */
    private static final Pattern EXPLICIT =
            Pattern.compile("\\.\\. (?:_.{0,2000}|\\[.{0,2000}|\\|.{0,2000}|[\\w:+.-]{1,100}::.{0,2000})");

    private static final Pattern SHOWN_AS_IT_IS = Pattern.compile(
            "\\.\\. (?:code|code-block|sourcecode|literalinclude|parsed-literal|raw|image|figure|math)::.{0,2000}");
    private static final Pattern LITERAL = Pattern.compile("``(?:[^`]|`(?!`)){1,500}``");
    private static final Pattern ASCIIDOC_DELIMITER = Pattern.compile("(?:-{4,}|\\.{4,}|/{4,}|\\+{4,}|```)\\s*");

    private final List<ReadmeBlock> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private int first;

    private ReadmeBlocks() {}

    static List<ReadmeBlock> of(String text, ReadmeFormat format) {
        ReadmeBlocks blocks = new ReadmeBlocks();
        switch (format) {
            case MARKDOWN -> blocks.markdown(MarkdownLines.of(text).lines());
            case RESTRUCTURED_TEXT -> blocks.restructuredText(MarkdownLines.split(text));
            case ASCIIDOC -> blocks.asciiDoc(MarkdownLines.split(text));
        }
        blocks.end(false);
        return blocks.blocks;
    }

    private void add(int number, String line) {
        if (starts.isEmpty()) {
            first = number;
        } else {
            open.append('\n');
        }
        starts.add(open.length());
        open.append(line);
    }

    private void end(boolean heading) {
        if (!starts.isEmpty()) {
            blocks.add(new ReadmeBlock(open.toString(), first, starts, heading));
            open.setLength(0);
            starts.clear();
        }
    }

    private void markdown(List<Line> lines) {
        for (Line line : lines) {
            String prose = withoutQuotation(Inspection.prose(line));
            boolean goesOn = line.kind() == Kind.TEXT && !Spaces.isBlankLine(prose);
            if (!goesOn || beginsBlock(prose)) {
                end(line.kind() == Kind.UNDERLINE);
            }
            if (!Spaces.isBlankLine(prose)) {
                add(line.number() + 1, prose);
            }
            if (!goesOn) {
                end(line.kind() == Kind.HEADING);
            }
        }
    }

    private static boolean beginsBlock(String prose) {
        return prose.stripLeading().startsWith("|") || ListMarker.find(prose).isPresent();
    }

    private static String withoutQuotation(String prose) {
        int at = 0;
        while (at < prose.length() && (prose.charAt(at) == '>' || Spaces.isSpace(prose.charAt(at)))) {
            at++;
        }
        return prose.substring(0, at).replace('>', ' ') + prose.substring(at);
    }

    /** Below a comment, and below two colons, what is indented further belongs to it. */
    private void restructuredText(List<String> lines) {
        int hiddenBelow = Integer.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String words = line.strip();
            if (words.isEmpty() || MarkdownLines.indent(line) > hiddenBelow) {
                end(false);
                continue;
            }
            boolean explicit = words.equals("..") || words.startsWith(".. ");
            boolean hidden = explicit
                    && (!EXPLICIT.matcher(words).matches()
                            || SHOWN_AS_IT_IS.matcher(words).matches());
            boolean opens = hidden || (!explicit && words.endsWith("::"));
            hiddenBelow = opens ? MarkdownLines.indent(line) : Integer.MAX_VALUE;
            if (explicit) {
                end(false);
            }
            if (!hidden) {
                add(i + 1, withoutLiterals(line));
            }
        }
    }

    private static String withoutLiterals(String line) {
        if (!line.contains("``")) {
            return line;
        }
        Matcher literal = LITERAL.matcher(line);
        return literal.replaceAll(found -> " ".repeat(found.end() - found.start()));
    }

    private void asciiDoc(List<String> lines) {
        String closer = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean delimiter = ASCIIDOC_DELIMITER.matcher(line).matches();
            if (delimiter && (closer.isEmpty() || closer.equals(line.strip()))) {
                closer = closer.isEmpty() ? line.strip() : "";
                end(false);
            } else if (line.isBlank() || !closer.isEmpty()) {
                end(false);
            } else if (!line.startsWith("//")) {
                boolean heading = line.startsWith("=");
                if (heading || line.startsWith("|")) {
                    end(false);
                }
                add(i + 1, line);
                if (heading) {
                    end(true);
                }
            }
        }
    }
}
