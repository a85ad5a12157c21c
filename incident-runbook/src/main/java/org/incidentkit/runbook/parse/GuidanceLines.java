package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.List;

import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** The lines of guidance without the marks of quotations, so that a table in one is read like any other. */
final class GuidanceLines {

    /**
     * One line.
     *
     * @param text what is on it behind the marks
     * @param kind what it is
     * @param column where the text begins in the line, from 0
     * @param depth in how many quotations it stands
     */
    record Piece(String text, Kind kind, int column, int depth) {}

    /** Deeper ones are nobody's. */
    private static final int MOST_DEPTH = 8;

    private static final int MOST_SPACES = 3;

    private GuidanceLines() {}

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<Piece> quoted = new ArrayList<>();
        for (Line line : MarkdownLines.of(text).lines()) {
            Piece piece = piece(line);
            if (piece.depth() > 0) {
                quoted.add(piece);
            } else {
                pieces.addAll(read(quoted));
                quoted.clear();
                pieces.add(piece);
            }
        }
        pieces.addAll(read(quoted));
        return List.copyOf(pieces);
    }

    private static Piece piece(Line line) {
        int depth = 0;
        int from = 0;
        while (line.kind() == Kind.TEXT && depth < MOST_DEPTH) {
            int mark = from;
            while (mark < line.text().length()
                    && mark - from < MOST_SPACES
                    && line.text().charAt(mark) == ' ') {
                mark++;
            }
            if (mark == line.text().length() || line.text().charAt(mark) != '>') {
                break;
            }
            depth++;
            from = mark + 1;
            from += from < line.text().length() && line.text().charAt(from) == ' ' ? 1 : 0;
        }
        return new Piece(line.text().substring(from), line.kind(), from, depth);
    }

    /** What a line of a quotation is follows from the others in it: there may be a fence among them. */
    private static List<Piece> read(List<Piece> quoted) {
        if (quoted.isEmpty()) {
            return List.of();
        }
        String text = String.join("\n", quoted.stream().map(Piece::text).toList());
        List<Line> lines = MarkdownLines.of(text).lines();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < quoted.size(); i++) {
            Piece piece = quoted.get(i);
            pieces.add(new Piece(piece.text(), lines.get(i).kind(), piece.column(), piece.depth()));
        }
        return pieces;
    }
}
