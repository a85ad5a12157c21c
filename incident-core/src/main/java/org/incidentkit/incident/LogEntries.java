package org.incidentkit.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What a log says once its corrections are made. */
final class LogEntries {
    static final Comparator<RecordedEvent> ORDER =
            Comparator.comparing(RecordedEvent::event, Events.ORDER).thenComparingInt(RecordedEvent::number);

    private LogEntries() {}

    static void check(int number, Instant recordedAt) {
        Events.check(recordedAt);
        if (number < 1) {
            throw new IllegalArgumentException("Entries of a log are numbered from 1, not " + number);
        }
    }

    static void check(int number, Instant recordedAt, String by, int entry) {
        check(number, recordedAt);
        Events.name(by, "Who corrected it");
        if (entry < 1 || entry == number) {
            throw new IllegalArgumentException("Entry " + number + " can correct another entry, not " + entry);
        }
    }

    /**
     * {@return the events that hold, in order of time}
     *
     * @throws ContradictionException if a number stands twice, or a correction is of nothing
     */
    static List<RecordedEvent> inEffect(List<LogEntry> log) {
        if (isPlain(log)) { // as nearly all are: no table is needed
            List<RecordedEvent> events = new ArrayList<>(log.size());
            boolean inOrder = true;
            for (LogEntry entry : log) {
                RecordedEvent event = entered((LogEntry.Entered) entry);
                inOrder &= events.isEmpty() || ORDER.compare(events.get(events.size() - 1), event) < 0;
                events.add(event);
            }
            if (!inOrder) {
                events.sort(ORDER);
            }
            return List.copyOf(events);
        }
        Map<Integer, @Nullable RecordedEvent> events = new HashMap<>();
        for (LogEntry entry : log) {
            if (entry instanceof LogEntry.Entered entered) {
                events.put(entered.number(), entered(entered));
            } else if (entry instanceof LogEntry.Corrected corrected) {
                RecordedEvent first = standing(events, corrected.number(), corrected.entry());
                events.put(
                        first.number(),
                        new RecordedEvent(first.number(), corrected.recordedAt(), corrected.replacement(), true));
            } else if (entry instanceof LogEntry.Withdrawn withdrawn) {
                events.put(
                        standing(events, withdrawn.number(), withdrawn.entry()).number(), null);
            }
        }
        List<RecordedEvent> standing = new ArrayList<>();
        events.values().forEach(event -> {
            if (event != null) {
                standing.add(event);
            }
        });
        standing.sort(ORDER);
        return List.copyOf(standing);
    }

    private static boolean isPlain(List<LogEntry> log) {
        int last = 0;
        boolean rising = true;
        boolean plain = true;
        for (LogEntry entry : log) {
            rising &= entry.number() > last;
            last = entry.number();
            plain &= entry instanceof LogEntry.Entered;
        }
        if (!rising) {
            Set<Integer> numbers = new HashSet<>();
            for (LogEntry entry : log) {
                if (!numbers.add(entry.number())) {
                    throw new ContradictionException(
                            "Two entries have the number " + entry.number() + ": each has a number of its own");
                }
            }
        }
        return plain;
    }

    static RecordedEvent entered(LogEntry.Entered entry) {
        return new RecordedEvent(entry.number(), entry.recordedAt(), entry.event(), false);
    }

    private static RecordedEvent standing(Map<Integer, @Nullable RecordedEvent> events, int number, int entry) {
        if (!events.containsKey(entry)) {
            throw new ContradictionException(
                    "Entry " + number + " corrects entry " + entry
                            + ", but the incident has no event of that number; give the number of the event as it was first entered");
        }
        RecordedEvent event = events.get(entry);
        if (event == null) {
            throw new ContradictionException("Entry " + number + " corrects entry " + entry
                    + ", which was withdrawn before; enter the event anew");
        }
        return event;
    }
}
