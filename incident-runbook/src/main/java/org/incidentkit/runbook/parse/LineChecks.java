package org.incidentkit.runbook.parse;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.internal.MarkdownGuard;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.Spaces;
import org.incidentkit.runbook.internal.TableRow;
import org.incidentkit.runbook.parse.Outline.Heading;

/** What can be found wrong with a document line by line, before anybody asks what it says. */
final class LineChecks {

    private static final Pattern HEADING_IN_COMMENT =
            Pattern.compile("(?:\\s{0,3}<!--)?\\s{0,3}(#{1,6}\\s+([^#\\s].{0,200}?))(?:\\s*-->)?\\s*");
    private static final Pattern RELATIVE_MAIL =
            Pattern.compile("\\[[^\\[\\]]{0,200}\\]\\(([\\w.%+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})\\)");

    private final MarkdownLines scan;
    private final Outline outline;
    private final BiFunction<Integer, Integer, SourceLocation> at;
    private final ParserLimits limits;
    private final Findings findings;

    LineChecks(
            MarkdownLines scan,
            Outline outline,
            BiFunction<Integer, Integer, SourceLocation> at,
            ParserLimits limits,
            Findings findings) {
        this.scan = scan;
        this.outline = outline;
        this.at = at;
        this.limits = limits;
        this.findings = findings;
    }

    void check() {
        unclosed();
        for (int line : MarkdownGuard.flattened(scan, limits.blocks())) {
            findings.warning(
                    "markdown-flattened",
                    at.apply(line, 0),
                    "This block is nested too deep or has too many marks; pages will show its marks as plain text.");
        }
        int columns = 0;
        List<Line> lines = scan.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind() == Kind.COMMENT) {
                headingInComment(line);
            } else if (line.kind() == Kind.TEXT) {
                relativeMail(line);
            }
            columns = table(i, columns);
        }
        outline.headings().forEach(this::heading);
    }

    private void unclosed() {
        if (scan.unclosedFence() >= 0) {
            findings.warning(
                    "code-unclosed",
                    at.apply(scan.unclosedFence(), 0),
                    "The code block that opens here is never closed, so everything after it is code.");
        }
        if (scan.unclosedComment() >= 0) {
            findings.warning(
                    "comment-unclosed",
                    at.apply(scan.unclosedComment(), 0),
                    "The comment that opens here is never closed, so it was read as text.");
        }
    }

    private void headingInComment(Line line) {
        Matcher hidden = HEADING_IN_COMMENT.matcher(line.text());
        if (hidden.matches()) {
            findings.info(
                    "heading-in-comment",
                    at.apply(line.number(), hidden.start(1)),
                    "The heading " + Findings.quoted(hidden.group(2))
                            + " stands in a comment, where no reader sees it: take it out of the comment, or leave it out.");
        }
    }

    private void relativeMail(Line line) {
        if (line.text().indexOf('@') < 0 || !line.text().contains("](")) {
            return;
        }
        Matcher mail = RELATIVE_MAIL.matcher(line.text());
        while (mail.find()) {
            findings.info(
                    "mail-link-relative",
                    at.apply(line.number(), mail.start()),
                    "A page takes the target of this link for a page of its own: write \"mailto:\" before "
                            + Findings.quoted(mail.group(1)) + ".");
        }
    }

    /** Cells beyond the header's are dropped by other readers; returns how many columns the table here has, 0 for none. */
    private int table(int at, int columns) {
        List<Line> lines = scan.lines();
        Line line = lines.get(at);
        if (line.kind() != Kind.TEXT || line.text().indexOf('|') < 0) {
            return 0;
        }
        if (columns > 0) {
            if (TableRow.mostCells(line.text()) <= columns) {
                return columns;
            }
            List<TableRow.Cell> cells = TableRow.of(line.text()).cells();
            if (cells.size() > columns
                    && cells.stream()
                            .skip(columns)
                            .anyMatch(cell -> !cell.text().isEmpty())) {
                findings.info(
                        "table-uneven",
                        this.at.apply(line.number(), cells.get(columns).column()),
                        "The table has " + columns + " columns, so other readers drop this cell: give it a column.");
            }
            return columns;
        }
        boolean header = at + 1 < lines.size()
                && lines.get(at + 1).kind() == Kind.TEXT
                && TableRow.isDelimiter(lines.get(at + 1).text());
        return header ? TableRow.of(line.text()).cells().size() : 0;
    }

    private void heading(Heading heading) {
        SourceLocation place = at.apply(heading.line(), heading.column());
        boolean alone = heading.answer() >= 0
                && Spaces.isBlankLine(scan.lines().get(heading.line()).text().substring(heading.answer()));
        if (heading.level() == Outline.LABEL && alone) {
            findings.info(
                    "heading-in-bold",
                    place,
                    "Bold words were read as a heading, but other readers take them for text, and no link leads to them:"
                            + " write " + Findings.quoted((isInner(heading) ? "### " : "## ") + heading.words()) + ".");
        }
        if (heading.level() == 1 && outline.title().isPresent() && !outline.isTitle(heading)) {
            String kept = outline.part(heading).isPresent() ? "is a part of the runbook" : "was kept as a section";
            findings.info(
                    "title-duplicate",
                    place,
                    "A second heading of level 1, " + Findings.quoted(heading.words()) + ", " + kept
                            + ": begin it with \"## \".");
        }
        if (heading.oddSpace() >= 0) {
            boolean missing = heading.oddSpace() == heading.column() + heading.level() && !hasSpace(heading);
            findings.warning(
                    missing ? "heading-without-space" : "no-break-space-in-heading",
                    missing ? place : at.apply(heading.line(), heading.oddSpace()),
                    missing
                            ? "No space stands after the number signs of " + Findings.quoted(heading.words())
                                    + ": other readers of Markdown won't see a heading. Put one there."
                            : "A no-break space stands beside the number signs of " + Findings.quoted(heading.words())
                                    + ": other readers of Markdown won't see a heading. Put a plain space there.");
        }
        outline.spare(heading)
                .ifPresent(part -> findings.warning(
                        "heading-duplicate",
                        place,
                        "The heading " + Findings.quoted(heading.words()) + " stands for \"" + part.heading()
                                + "\", which another heading does already; it was kept as a section. Put both under one heading, or name"
                                + " this one after what it holds."));
    }

    /** Tells the heading of a part that stands below that of another. */
    private boolean isInner(Heading heading) {
        return outline.part(heading)
                .filter(part -> part == Part.DATA_CONTACTS || part == Part.SERVICE_URLS || part == Part.OTHER_URLS)
                .isPresent();
    }

    private boolean hasSpace(Heading heading) {
        Line line = scan.lines().get(heading.line());
        return line.start() != heading.column() + heading.level();
    }
}
