package org.incidentkit.runbook;

import java.util.Map;
import java.util.Objects;

import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.ReferenceLinks;
import org.incidentkit.runbook.internal.Slug;
import org.incidentkit.runbook.internal.Spaces;

/**
 * A part of a runbook that the template doesn't know: kept as the team wrote it, with everything under its heading. The
 * heading is one line that ends in no colon, the text has the canonical form of its runbook.
 */
public final class Section {

    private final String heading;
    private final String anchor;
    private final String markdown;

    private Section(String heading, String anchor, String markdown) {
        this.heading = heading;
        this.anchor = anchor;
        this.markdown = markdown;
    }

    /**
     * Makes a section that gets its anchor from its runbook.
     *
     * @param heading its heading, plain words
     * @param markdown what stands under the heading
     * @return the section
     */
    public static Section of(String heading, String markdown) {
        return new Section(Spaces.label(heading), "", MarkdownBody.canonical(markdown, 3));
    }

    /** {@return its heading, plain words on one line} */
    public String heading() {
        return heading;
    }

    /**
     * Gives its anchor, unique within its runbook, which gives it when it is built: made of its heading and, where a
     * section before it has the same heading, of what it says.
     *
     * @return the anchor; empty if it is in no runbook yet
     */
    public String anchor() {
        return anchor;
    }

    /** {@return what stands under the heading, in Markdown; headings in it are of level 3 and below} */
    public String markdown() {
        return markdown;
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

    /**
     * Hides the details of people in its heading and its text. Where the heading has some, so has its anchor, and it gets
     * another.
     *
     * @return a section to show to anybody; its permanent anchor may be another
     */
    public Section masked() {
        String words = ContactPoint.maskIn(heading);
        String name = words.equals(heading) ? anchor : Slug.permanent(words, markdown);
        return new Section(words, name, ContactPoint.maskIn(markdown));
    }

    /** This section with the addresses of links that other texts define. */
    Section resolved(ReferenceLinks links) {
        String text = links.resolved(markdown);
        return text.equals(markdown) ? this : of(heading, text);
    }

    Section anchoredAt(Map<String, Integer> taken) {
        return new Section(heading, Slug.unique(heading, markdown, taken), markdown);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Section that
                && heading.equals(that.heading)
                && anchor.equals(that.anchor)
                && markdown.equals(that.markdown);
    }

    @Override
    public int hashCode() {
        return Objects.hash(heading, anchor, markdown);
    }

    /** {@return the heading and the anchor} */
    @Override
    public String toString() {
        return "Section[" + heading + ", #" + anchor + "]";
    }
}
