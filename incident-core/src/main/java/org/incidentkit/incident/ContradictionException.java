package org.incidentkit.incident;

import java.util.List;
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

    /** What was said when an event came in that was sound by itself, and makes no sense of what was there. */
    static ContradictionException of(IncidentEvent added, ContradictionException e) {
        IncidentEvent other = e.refused;
        return other == null || other.equals(added)
                ? e
                : new ContradictionException(added, "\"" + other + "\" would make no sense then, since " + e.because);
    }

    /** The same of any entry, beside the events that held before it. */
    static ContradictionException of(LogEntry added, List<RecordedEvent> history, ContradictionException e) {
        if (added instanceof LogEntry.Entered entered) {
            return of(entered.event(), e);
        }
        boolean withdrawn = added instanceof LogEntry.Withdrawn;
        int number = added instanceof LogEntry.Withdrawn gone
                ? gone.entry()
                : added instanceof LogEntry.Corrected mended ? mended.entry() : 0;
        IncidentEvent other = e.refused;
        Optional<IncidentEvent> old = history.stream()
                .filter(event -> event.number() == number)
                .map(RecordedEvent::event)
                .findFirst();
        if (old.isEmpty()) {
            return e;
        }
        String what = added instanceof LogEntry.Corrected mended
                ? " cannot be corrected to \"" + mended.replacement() + "\": "
                : " cannot be withdrawn: ";
        boolean itself = added instanceof LogEntry.Corrected mended
                && mended.replacement().equals(other);
        String why = other == null || itself
                ? e.because
                : "\"" + other + "\" would make no sense " + (withdrawn ? "without it" : "then") + ", since "
                        + e.because;
        return new ContradictionException("Entry " + number + ", \"" + old.get() + "\"," + what + why);
    }
}
