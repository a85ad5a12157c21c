package org.incidentkit.runbook.render;

import java.util.Objects;

/**
 * A way from one page to another.
 *
 * @param target where it leads, as an address relative to the page
 * @param words what is there
 */
public record PageLink(String target, String words) {
    /** Checks that nothing is missing. */
    public PageLink {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(words, "words");
    }
}
