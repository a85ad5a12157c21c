package org.incidentkit.incident;

/**
 * Thrown when an event makes no sense beside what is recorded already. The message names both, with their times.
 */
public final class ContradictionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ContradictionException(String message) {
        super(message);
    }
}
