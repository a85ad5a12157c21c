package org.incidentkit.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts incidents together from the lines of a source. A line that makes no sense after the lines before it is left out and
 * reported, as it would have been refused when it was written.
 */
final class LogAssembly {
    /** To find one bad line among many costs some readings of the whole, which no source may ask for without end. */
    private static final int MOST_SEARCHES = 100;

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
        byIncident.forEach((id, entries) -> incident(id, entries).ifPresent(incidents::add));
        problems.sort(
                Comparator.comparingLong(IncidentLog.Problem::line).thenComparingInt(IncidentLog.Problem::column));
        return new IncidentLog.Reading(incidents, problems);
    }

    private Optional<Incident> incident(String id, List<IncidentLog.Entry> entries) {
        List<LogEntry> kept = new ArrayList<>();
        List<IncidentLog.Entry> rest = once(entries);
        for (int searches = 0; !rest.isEmpty(); searches++) {
            if (contradiction(id, with(kept, rest, rest.size())).isEmpty()) {
                kept = with(kept, rest, rest.size());
                break;
            }
            if (searches == MOST_SEARCHES) {
                rest.forEach(entry -> problem(
                        entry,
                        "of " + entry.incident()
                                + " so many lines before make no sense that this one was not looked at"));
                break;
            }
            // So many of them are sound together, and one more is not.
            int sound = 0;
            int unsound = rest.size();
            while (unsound - sound > 1) {
                int middle = (sound + unsound) >>> 1;
                if (contradiction(id, with(kept, rest, middle)).isEmpty()) {
                    sound = middle;
                } else {
                    unsound = middle;
                }
            }
            IncidentLog.Entry bad = rest.get(sound);
            problem(
                    bad,
                    contradiction(id, with(kept, rest, sound + 1))
                            .map(e -> bad.entry() instanceof LogEntry.Entered entered
                                    ? ContradictionException.of(entered.event(), e)
                                    : e)
                            .map(Throwable::getMessage)
                            .orElse("the line makes no sense after those before it"));
            kept = with(kept, rest, sound);
            rest = rest.subList(sound + 1, rest.size());
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(Incident.of(id, kept));
    }

    private static List<LogEntry> with(List<LogEntry> kept, List<IncidentLog.Entry> more, int count) {
        List<LogEntry> all = new ArrayList<>(kept.size() + count);
        all.addAll(kept);
        for (int i = 0; i < count; i++) {
            all.add(more.get(i).entry());
        }
        return all;
    }

    private static Optional<ContradictionException> contradiction(String id, List<LogEntry> log) {
        try {
            Incident.of(id, log);
            return Optional.empty();
        } catch (ContradictionException e) {
            return Optional.of(e);
        }
    }

    /** Leaves out what stands twice, since who writes a line may try again, and reports what seems to be missing. */
    private List<IncidentLog.Entry> once(List<IncidentLog.Entry> entries) {
        Map<Integer, LogEntry> known = new HashMap<>();
        List<IncidentLog.Entry> once = new ArrayList<>(entries.size());
        int highest = 0;
        for (IncidentLog.Entry entry : entries) {
            int number = entry.entry().number();
            if (entry.entry().equals(known.putIfAbsent(number, entry.entry()))) {
                problem(entry, "entry " + number + " of " + entry.incident() + " stands here again; it was taken once");
                continue;
            }
            if (number > highest + 1) {
                problem(
                        entry,
                        "before entry " + number + " of " + entry.incident() + ", "
                                + (number == highest + 2
                                        ? "entry " + (highest + 1) + " is"
                                        : "entries " + (highest + 1) + " to " + (number - 1) + " are")
                                + " missing");
            }
            highest = Math.max(highest, number);
            once.add(entry);
        }
        return once;
    }

    private void problem(IncidentLog.Entry entry, String message) {
        problems.add(new IncidentLog.Problem(
                entry.line(), 1, message, IncidentLog.line(entry.incident(), entry.entry()), false));
    }
}
