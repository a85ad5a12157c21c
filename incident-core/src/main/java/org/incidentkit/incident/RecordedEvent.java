package org.incidentkit.incident;

import java.time.Instant;
import java.util.Objects;

/**
 * An event as it holds now, and how it came into the record.
 *
 * @param number the number of the entry that brought it in
 * @param recordedAt when it was written, or corrected last
 * @param event what happened
 * @param corrected whether it was first entered differently
 */
public record RecordedEvent(int number, Instant recordedAt, IncidentEvent event, boolean corrected) {
    /** Requires the parts. */
    public RecordedEvent {
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(event, "event");
    }

    /** {@return whether it was written after it had happened} */
    public boolean isLate() {
        return recordedAt.isAfter(event.at());
    }
}
