package org.incidentkit.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts incidents together from the lines of a source, and leaves out and reports what makes no sense beside the rest. */
final class LogAssembly {
    /** A correction that makes no sense is left out by itself, and the event as it was stays; but not without end. */
    private static final int MOST_RETRIES = 20;

    private final Map<String, List<IncidentLog.Entry>> byIncident = new LinkedHashMap<>();
    private final List<IncidentLog.Problem> problems = new ArrayList<>();

    LogAssembly(Stream<IncidentLog.Line> lines) {
        lines.forEach(line -> {
            if (line instanceof IncidentLog.Entry entry) {
                byIncident
                        .computeIfAbsent(entry.incident(), id -> new ArrayList<>())
                        .add(entry);
            } else if (line instanceof IncidentLog.Problem problem) {
                problems.add(problem);
            }
        });
    }

    IncidentLog.Reading reading() {
        List<Incident> incidents = new ArrayList<>();
        byIncident.forEach((id, entries) -> {
            List<IncidentLog.Entry> sound = sound(withRisingNumbers(entries));
            if (!sound.isEmpty()) {
                incidents.add(Incident.of(
                        id, sound.stream().map(IncidentLog.Entry::entry).toList()));
            }
        });
        problems.sort(
                Comparator.comparingLong(IncidentLog.Problem::line).thenComparingInt(IncidentLog.Problem::column));
        return new IncidentLog.Reading(incidents, problems);
    }

    private List<IncidentLog.Entry> withRisingNumbers(List<IncidentLog.Entry> entries) {
        List<IncidentLog.Entry> rising = new ArrayList<>();
        Map<Integer, LogEntry> known = new HashMap<>();
        int last = 0;
        for (IncidentLog.Entry entry : entries) {
            int number = entry.entry().number();
            LogEntry same = known.get(number);
            if (same != null) {
                problem(
                        entry,
                        same.equals(entry.entry())
                                ? "entry " + number + " of " + entry.incident()
                                        + " stands here again; it was taken once"
                                : "entry " + number + " of " + entry.incident()
                                        + " stands in an earlier line, differently; a correction is an entry of its own");
            } else if (number < last) {
                problem(
                        entry,
                        "entry " + number + " of " + entry.incident() + " follows entry " + last
                                + "; entries stand in the order of their numbers");
            } else {
                if (number > last + 1) {
                    problem(
                            entry,
                            "before entry " + number + " of " + entry.incident() + ", "
                                    + (number == last + 2
                                            ? "entry " + (last + 1) + " is"
                                            : "entries " + (last + 1) + " to " + (number - 1) + " are")
                                    + " missing");
                }
                known.put(number, entry.entry());
                rising.add(entry);
                last = number;
            }
        }
        return rising;
    }

    private List<IncidentLog.Entry> sound(List<IncidentLog.Entry> entries) {
        List<IncidentLog.Entry> kept = new ArrayList<>(entries);
        for (int retries = 0; ; retries++) {
            removeCorrectionsOfNothing(kept);
            Map<Integer, String> refused = new HashMap<>();
            RecordedEvent corrected = follow(kept, refused);
            if (corrected != null && retries < MOST_RETRIES) {
                // The event as it was first entered may be sound: try without the last correction.
                for (int i = kept.size() - 1; i >= 0; i--) {
                    if (target(kept.get(i).entry()) == corrected.number()) {
                        problem(kept.remove(i), refused.getOrDefault(corrected.number(), ""));
                        break;
                    }
                }
                continue;
            }
            kept.removeIf(entry -> {
                LogEntry line = entry.entry();
                String reason = refused.get(line instanceof LogEntry.Entered ? line.number() : target(line));
                if (reason != null) {
                    problem(entry, reason);
                }
                return reason != null;
            });
            return kept;
        }
    }

    /** Follows the events and notes those that are refused; gives the first refused one that is a correction. */
    private static @org.jspecify.annotations.Nullable RecordedEvent follow(
            List<IncidentLog.Entry> entries, Map<Integer, String> refused) {
        Life life = new Life();
        for (RecordedEvent recorded : LogEntries.inEffect(
                entries.stream().map(IncidentLog.Entry::entry).toList())) {
            try {
                life.next(recorded.event());
            } catch (ContradictionException e) {
                refused.put(recorded.number(), String.valueOf(e.getMessage()));
                if (recorded.corrected()) {
                    return recorded;
                }
            }
        }
        return null;
    }

    private void removeCorrectionsOfNothing(List<IncidentLog.Entry> entries) {
        Set<Integer> standing = new HashSet<>();
        entries.removeIf(entry -> {
            LogEntry line = entry.entry();
            if (line instanceof LogEntry.Entered) {
                standing.add(line.number());
                return false;
            }
            boolean sound = standing.contains(target(line));
            if (!sound) {
                problem(
                        entry,
                        "entry " + line.number() + " of " + entry.incident() + " corrects entry " + target(line)
                                + ", which is not there or was withdrawn before");
            } else if (line instanceof LogEntry.Withdrawn) {
                standing.remove(target(line));
            }
            return !sound;
        });
    }

    /** The number of the entry that is corrected, or 0. */
    private static int target(LogEntry entry) {
        if (entry instanceof LogEntry.Corrected corrected) {
            return corrected.entry();
        }
        return entry instanceof LogEntry.Withdrawn withdrawn ? withdrawn.entry() : 0;
    }

    private void problem(IncidentLog.Entry entry, String message) {
        problems.add(new IncidentLog.Problem(
                entry.line(), 1, message, IncidentLog.line(entry.incident(), entry.entry()), false));
    }
}
