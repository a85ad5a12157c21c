package org.incidentkit.runbook;

import java.util.Map;

import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.Slug;
import org.incidentkit.runbook.internal.Spaces;

/**
 * A part of a runbook that the template doesn't know: kept as the team wrote it, with everything under its heading.
 *
 * @param heading its heading, plain words on one line
 * @param anchor its anchor, unique within its runbook, which gives it when it is built: made of its heading and, where a
 *     section before it has the same heading, of what it says
 * @param markdown what stands under the heading, in Markdown; headings in it are of level 3 and below
 */
public record Section(String heading, String anchor, String markdown) {

    /** Makes one line of the heading, without a colon at its end, and the canonical form of the text. */
    public Section {
        heading = Spaces.label(heading);
        markdown = MarkdownBody.canonical(markdown, 3);
    }

    /**
     * Makes a section that gets its anchor from its runbook.
     *
     * @param heading its heading, plain words
     * @param markdown what stands under the heading
     * @return the section
     */
    public static Section of(String heading, String markdown) {
        return new Section(heading, "", markdown);
    }

    /**
     * Gives an anchor that depends on nothing but this section, so that it stays when another one gets the same heading or
     * loses it.
     *
     * @return an anchor that leads here as long as this section stays as it is
     */
    public String permanentAnchor() {
        return Slug.permanent(heading, markdown);
    }

    Section anchoredAt(Map<String, Integer> taken) {
        return new Section(heading, Slug.unique(heading, markdown, taken), markdown);
    }
}
