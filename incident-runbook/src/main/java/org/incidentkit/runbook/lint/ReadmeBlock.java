package org.incidentkit.runbook.lint;

import java.util.Collections;
import java.util.List;

import org.incidentkit.runbook.SourceLocation;

/**
 * A paragraph, a heading, a list item or a row of a table: a link may go on in the next line, but not in the next block.
 * Every character of it stands in its column; what readers don't see is spaces.
 */
final class ReadmeBlock {

    private final String text;
    private final int line;
    private final List<Integer> starts;
    private final boolean heading;

    /**
     * Makes a block.
     *
     * @param text its lines, a line feed between them
     * @param line the number of the first, from 1
     * @param starts where each line begins in the text
     * @param heading whether it stands above what follows
     */
    ReadmeBlock(String text, int line, List<Integer> starts, boolean heading) {
        this.text = text;
        this.line = line;
        this.starts = List.copyOf(starts);
        this.heading = heading;
    }

    String text() {
        return text;
    }

    boolean isHeading() {
        return heading;
    }

    /** The place of a character, counted from 0. */
    SourceLocation at(int offset) {
        int found = Collections.binarySearch(starts, offset);
        int index = found >= 0 ? found : -found - 2;
        return new SourceLocation(line + index, offset - starts.get(index) + 1);
    }
}
