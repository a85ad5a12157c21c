package org.incidentkit.incident;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

import org.incidentkit.policy.Priority;

/** What the kinds of events have in common. */
final class Events {
    /** All kinds that are known, as they stand in JSON. */
    static final Set<String> TYPES = Set.of(
            "raised",
            "responded",
            "updated",
            "assigned",
            "handed-over",
            "stood-down",
            "paused",
            "resumed",
            "reclassified",
            "data-involvement",
            "restored",
            "resolved",
            "reopened",
            "noted",
            // These are no events, but lines of a log: an event that called itself so would be taken for one.
            "corrected",
            "withdrawn");

    /** The longest text that people write, in characters: long enough for a page, short enough for a line of a log. */
    static final int LONGEST_TEXT = 50_000;

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_ID = 200;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * By time. Of what falls on one instant, what starts a clock comes first, then what is done, then a pause, then the end: a
     * stop wins over a pause, and a pause over a start. A change of priority comes last, so that what is done, the end
     * included, is judged by the priority until then.
     */
    static final Comparator<IncidentEvent> ORDER =
            Comparator.comparing(IncidentEvent::at).thenComparingInt(Events::rank);

    private Events() {}

    private static int rank(IncidentEvent event) {
        if (event instanceof IncidentEvent.Raised) {
            return 0;
        }
        if (event instanceof IncidentEvent.Reopened) {
            return 1;
        }
        if (event instanceof IncidentEvent.Resumed) {
            return 2;
        }
        if (event instanceof IncidentEvent.Paused) {
            return 4;
        }
        if (event instanceof IncidentEvent.Resolved) {
            return 5;
        }
        return event instanceof IncidentEvent.Reclassified ? 6 : 3;
    }

    /**
     * Checks the time of an event.
     *
     * @throws IllegalArgumentException if it is out of all reason, as after a slip of the finger
     */
    static void check(Instant at) {
        if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
            throw new IllegalArgumentException(
                    at + " is no time of an incident: expected is one from the year 1900 to 2199");
        }
    }

    static void check(Instant at, String by) {
        check(at);
        name(by, "Who did it");
    }

    static String priority(String code) {
        return new Priority(name(code, "The code of a priority"), "", "").code();
    }

    static String id(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "An incident has an id of at most " + LONGEST_ID + " characters, such as INC-42");
        }
        return whole(id);
    }

    static String required(String words, String what) {
        if (words.isBlank()) {
            throw new IllegalArgumentException(what + " has to be given");
        }
        return words(words, what);
    }

    static String name(String name, String what) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    what + " is told in at most " + LONGEST_NAME + " characters, not " + name.length());
        }
        return whole(name);
    }

    static String words(String text, String what) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(what + " has at most " + LONGEST_TEXT + " characters, not "
                    + text.length() + ": keep long text elsewhere, and say where");
        }
        return whole(text);
    }

    /** Half a character, as a text has that was cut in the middle of one, can be kept by no file. */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return text;
    }
}
