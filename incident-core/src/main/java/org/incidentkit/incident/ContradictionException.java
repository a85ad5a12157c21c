package org.incidentkit.incident;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an event makes no sense beside what is recorded already. The message names both, with their times.
 */
public final class ContradictionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable IncidentEvent refused;
    private final String because;

    ContradictionException(String message) {
        super(message);
        this.refused = null;
        this.because = message;
    }

    ContradictionException(IncidentEvent refused, String because) {
        super("The incident cannot be \"" + refused + "\": " + because);
        this.refused = refused;
        this.because = because;
    }

    /** The event that was refused, which need not be the one that came last. */
    Optional<IncidentEvent> refused() {
        return Optional.ofNullable(refused);
    }

    /** What was said when something came in that was sound by itself, and makes no sense of what was there. */
    static ContradictionException of(IncidentEvent added, ContradictionException e) {
        IncidentEvent other = e.refused;
        return other == null || other.equals(added)
                ? e
                : new ContradictionException(added, "\"" + other + "\" would make no sense then, since " + e.because);
    }
}
