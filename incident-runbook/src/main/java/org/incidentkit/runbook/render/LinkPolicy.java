package org.incidentkit.runbook.render;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.incidentkit.runbook.internal.Html;

/**
 * Which addresses a page may link to: those of known schemes, told by the address as a browser reads it, after entities
 * are decoded and control characters dropped. Everything else is shown as text.
 */
public final class LinkPolicy {

    private static final LinkPolicy STANDARD = new LinkPolicy(Set.of("https", "http", "mailto", "tel", "slack"));

    private final Set<String> schemes;

    private LinkPolicy(Set<String> schemes) {
        this.schemes = schemes;
    }

    /** {@return the policy that allows {@code https}, {@code http}, {@code mailto}, {@code tel} and {@code slack}} */
    public static LinkPolicy standard() {
        return STANDARD;
    }

    /**
     * Decides on an address.
     *
     * @param address an address as it stands in a text, with entities or percent escapes or without
     * @return the address to link to; empty if the policy doesn't allow it, or it names no scheme
     */
    public Optional<String> allow(String address) {
        String decoded = Entities.decode(address);
        StringBuilder clean = new StringBuilder(decoded.length());
        // A browser drops tabs and line ends within an address, and white space and controls before it.
        decoded.chars()
                .filter(c -> c > ' ' && c != 0x7F && !Character.isISOControl(c))
                .forEach(c -> clean.append((char) c));
        String url = clean.toString();
        int colon = url.indexOf(':');
        // An address that shows another way round than it reads is there to deceive.
        if (colon < 1 || url.chars().anyMatch(Html::isTurn)) {
            return Optional.empty();
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        return schemes.contains(scheme) ? Optional.of(url) : Optional.empty();
    }
}
