package org.incidentkit.runbook.lint;

import java.util.BitSet;
import java.util.Set;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.Synonyms;

import static java.util.stream.Collectors.toSet;

/** Which lines stand under the headings of some parts: what is data there may be an instruction elsewhere. */
final class PartLines {

    private PartLines() {}

    /** A bit for each line of the body, set for those under a heading of one of the parts, and under those below it. */
    static BitSet of(Inspection inspection, Set<Part> parts) {
        Set<Integer> read = parts.stream()
                .flatMap(part -> inspection.parsed().location(part).stream())
                .map(SourceLocation::line)
                .collect(toSet());
        BitSet under = new BitSet(inspection.lines().size());
        for (Inspection.Heading heading : inspection.headings()) {
            int number =
                    inspection.at(inspection.lines().get(heading.index()), 0).line();
            boolean own = read.contains(number)
                    || Synonyms.standard()
                            .findPart(heading.words())
                            .filter(parts::contains)
                            .isPresent();
            if (own) {
                under.set(heading.bodyIndex(), heading.sectionEnd());
            }
        }
        return under;
    }
}
