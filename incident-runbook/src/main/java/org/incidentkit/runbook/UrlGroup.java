package org.incidentkit.runbook;

import java.util.List;

import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.ReferenceLinks;
import org.incidentkit.runbook.internal.Spaces;

/**
 * Addresses that belong together, such as the repositories of a service.
 *
 * @param label what they are; empty for those that stand under no heading of their own
 * @param links the addresses, in order
 * @param note prose that stands beside them, in Markdown; empty if there is none
 */
public record UrlGroup(String label, List<Link> links, String note) {

    /** Copies the addresses, makes one line of the label and the canonical form of the note. */
    public UrlGroup {
        label = Spaces.label(label);
        // The template puts a group under a heading of level 4.
        Listing listing = Listing.of(links, note, label.isEmpty() ? MarkdownBody.NO_HEADINGS : 5);
        links = listing.links();
        note = listing.note();
    }

    /** This group with the addresses of links that other texts define. */
    UrlGroup resolved(ReferenceLinks references) {
        String text = references.resolved(note);
        return text.equals(note) ? this : new UrlGroup(label, links, text);
    }

    /**
     * Makes a group without prose.
     *
     * @param label what the addresses are
     * @param links the addresses, in order
     * @return the group
     */
    public static UrlGroup of(String label, List<Link> links) {
        return new UrlGroup(label, links, "");
    }
}
