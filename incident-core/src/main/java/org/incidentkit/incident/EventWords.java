package org.incidentkit.incident;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Events in plain English, for a timeline. */
public final class EventWords {
    private EventWords() {}

    /**
     * {@return what happened, in a few words, with the names and words that were recorded}
     *
     * @param event what happened
     * @param time writes a time
     * @param words writes what people wrote, and may escape or mask it
     */
    public static String of(IncidentEvent event, Function<Instant, String> time, UnaryOperator<String> words) {
        if (event instanceof IncidentEvent.Raised raised) {
            return "Raised as " + words.apply(raised.priority()) + (raised.involvesData() ? ", data is involved" : "")
                    + because(raised.summary(), words);
        }
        if (event instanceof IncidentEvent.Responded) {
            return "Somebody responded";
        }
        if (event instanceof IncidentEvent.Updated published) {
            String audience = switch (published.audience()) {
                case OURSELVES -> "ourselves";
                case USERS -> "users";
                case EVERYONE -> "everyone";
            };
            return "Update for " + audience + because(published.text(), words)
                    + published
                            .nextUpdate()
                            .map(next -> " (next by " + time.apply(next) + ")")
                            .orElse("");
        }
        if (event instanceof IncidentEvent.Assigned assigned) {
            return words.apply(assigned.holder()) + " became "
                    + words.apply(assigned.role().name());
        }
        if (event instanceof IncidentEvent.HandedOver handed) {
            return words.apply(handed.from()) + " handed the role of "
                    + words.apply(handed.role().name()) + " over to " + words.apply(handed.to());
        }
        if (event instanceof IncidentEvent.StoodDown gone) {
            return words.apply(gone.holder()) + " gave up the role of "
                    + words.apply(gone.role().name());
        }
        if (event instanceof IncidentEvent.Paused paused) {
            return "Paused" + because(paused.reason(), words);
        }
        if (event instanceof IncidentEvent.Resumed resumed) {
            return "Resumed" + because(resumed.reason(), words);
        }
        if (event instanceof IncidentEvent.Reclassified changed) {
            return "Reclassified as " + words.apply(changed.priority()) + because(changed.reason(), words);
        }
        if (event instanceof IncidentEvent.DataInvolvement found) {
            return (found.involved() ? "Data found to be involved" : "No data found to be involved")
                    + because(found.reason(), words);
        }
        if (event instanceof IncidentEvent.Restored restored) {
            return "Service restored" + because(restored.text(), words);
        }
        if (event instanceof IncidentEvent.Resolved resolved) {
            return "Resolved" + because(resolved.text(), words);
        }
        if (event instanceof IncidentEvent.Reopened again) {
            return "Reopened" + because(again.reason(), words);
        }
        if (event instanceof IncidentEvent.Noted noted) {
            return words.apply(noted.text());
        }
        IncidentEvent.Unknown unknown = (IncidentEvent.Unknown) event;
        return words.apply(unknown.type()) + because(unknown.json(), words);
    }

    private static String because(String text, UnaryOperator<String> words) {
        return text.isBlank() ? "" : ": " + words.apply(text);
    }
}
