package org.incidentkit.runbook.render;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A way from one page to another.
 *
 * @param target where it leads, as an address relative to the page
 * @param words what is there
 */
public record PageLink(String target, String words) {

    private static final Pattern SCHEME = Pattern.compile("\\s*[^/?#]*:.*", Pattern.DOTALL);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the target isn't relative and isn't one on the web either
     */
    public PageLink {
        Objects.requireNonNull(words, "words");
        boolean web = target.startsWith("https://") || target.startsWith("http://");
        if (SCHEME.matcher(target).matches() && !web) {
            throw new IllegalArgumentException(
                    "\"" + target + "\" is no address of a page: give one relative to the page.");
        }
    }
}
