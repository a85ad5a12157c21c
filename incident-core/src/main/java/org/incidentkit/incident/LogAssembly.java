package org.incidentkit.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Puts incidents together from the lines of a source. A line that makes no sense beside the others is left out and reported,
 * as it would have been refused when it was written.
 */
final class LogAssembly {
    /**
     * So many events are looked at again, at most, to find the lines that make no sense: some millions a second. A source in
     * which lines are bad on purpose must not ask for more.
     */
    private static final long MOST_WORK = 4_000_000;

    /** Some entries are sound only with those that follow, as two corrections are of one name. */
    private static final int MOST_TOGETHER = 4;

    private final Map<String, List<IncidentLog.Entry>> byIncident = new LinkedHashMap<>();
    private final List<IncidentLog.Problem> problems = new ArrayList<>();
    private long work;

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
        List<IncidentLog.Entry> once = once(entries);
        List<LogEntry> log = once.stream().map(IncidentLog.Entry::entry).toList();
        try {
            return Optional.of(Incident.of(id, log));
        } catch (ContradictionException e) {
            return new Sifting(id, once).incident();
        }
    }

    private static Optional<ContradictionException> contradiction(String id, List<LogEntry> log) {
        try {
            Incident.of(id, log);
            return Optional.empty();
        } catch (ContradictionException e) {
            return Optional.of(e);
        }
    }

    /** Takes entries one by one, and leaves out what makes no sense beside those that were taken. */
    private final class Sifting {
        private final String id;
        private final List<IncidentLog.Entry> entries;
        private final List<LogEntry> kept = new ArrayList<>();
        private final Set<Integer> numbers = new HashSet<>();
        /** Left out so far, with what there is to say of it. Another entry may yet give it sense. */
        private final Map<IncidentLog.Entry, String> aside = new LinkedHashMap<>();

        /** The events that hold, as long as none was entered late or corrected; or null. */
        private @Nullable List<RecordedEvent> inOrder = new ArrayList<>();

        private @Nullable Life life;

        Sifting(String id, List<IncidentLog.Entry> entries) {
            this.id = id;
            this.entries = entries;
        }

        Optional<Incident> incident() {
            int at = 0;
            while (at < entries.size()) {
                at += take(at);
            }
            boolean again = true;
            while (again) {
                again = false;
                for (IncidentLog.Entry entry : List.copyOf(aside.keySet())) {
                    if (mayLook() && refusal(List.of(entry)).isEmpty()) {
                        keep(entry);
                        aside.remove(entry);
                        again = true;
                    }
                }
            }
            aside.forEach(LogAssembly.this::problem);
            return kept.isEmpty() ? Optional.empty() : Optional.of(Incident.of(id, kept));
        }

        /** Takes an entry, with those that follow where it is sound with them alone, and tells how many it took. */
        private int take(int at) {
            IncidentLog.Entry entry = entries.get(at);
            Optional<RecordedEvent> next = following(entry);
            Optional<String> refusal;
            if (next.isPresent()) {
                refusal = follow(entry.entry(), next.get());
            } else if (mayLook()) {
                refusal = refusal(List.of(entry));
                if (refusal.isEmpty()) {
                    keep(entry);
                }
            } else {
                refusal = Optional.of("so many lines of " + id
                        + " make no sense, or were entered late, that this one was not looked at");
            }
            if (refusal.isEmpty()) {
                return 1;
            }
            for (int count = 2; count <= MOST_TOGETHER && at + count <= entries.size() && mayLook(); count++) {
                List<IncidentLog.Entry> together = entries.subList(at, at + count);
                if (refusal(together).isEmpty()) {
                    together.forEach(this::keep);
                    return count;
                }
            }
            aside.put(entry, refusal.get());
            return 1;
        }

        /** An event that follows all others in time too, as nearly all do. */
        private Optional<RecordedEvent> following(IncidentLog.Entry line) {
            List<RecordedEvent> events = inOrder;
            if (events == null
                    || !(line.entry() instanceof LogEntry.Entered entered)
                    || numbers.contains(entered.number())) {
                return Optional.empty();
            }
            RecordedEvent event = LogEntries.entered(entered);
            boolean follows = events.isEmpty()
                    ? event.event() instanceof IncidentEvent.Raised
                    : LogEntries.ORDER.compare(events.get(events.size() - 1), event) < 0;
            return follows ? Optional.of(event) : Optional.empty();
        }

        /** Takes such an event, or says why not. */
        private Optional<String> follow(LogEntry entry, RecordedEvent event) {
            List<RecordedEvent> events = Objects.requireNonNull(inOrder);
            Life now = life == null ? new Life(events) : life;
            life = now;
            events.add(event);
            try {
                now.next(event.event());
            } catch (ContradictionException e) {
                events.remove(events.size() - 1);
                return Optional.of(String.valueOf(e.getMessage()));
            }
            kept.add(entry);
            numbers.add(entry.number());
            return Optional.empty();
        }

        private void keep(IncidentLog.Entry entry) {
            kept.add(entry.entry());
            numbers.add(entry.entry().number());
            inOrder = null;
            life = null;
        }

        private boolean mayLook() {
            return work < MOST_WORK;
        }

        private Optional<String> refusal(List<IncidentLog.Entry> more) {
            work += kept.size() + 1L;
            List<LogEntry> log = new ArrayList<>(kept.size() + more.size());
            log.addAll(kept);
            more.forEach(entry -> log.add(entry.entry()));
            return contradiction(id, log)
                    .map(e -> ContradictionException.of(more.get(0).entry(), LogEntries.inEffect(kept), e))
                    .map(e -> String.valueOf(e.getMessage()));
        }
    }

    /** Leaves out what stands twice, since who writes a line may try again, and reports what seems to be missing. */
    private List<IncidentLog.Entry> once(List<IncidentLog.Entry> entries) {
        Map<Integer, LogEntry> known = new HashMap<>();
        Set<Integer> numbers =
                entries.stream().map(entry -> entry.entry().number()).collect(Collectors.toSet());
        List<IncidentLog.Entry> once = new ArrayList<>(entries.size());
        int highest = 0;
        for (IncidentLog.Entry entry : entries) {
            int number = entry.entry().number();
            if (entry.entry().equals(known.putIfAbsent(number, entry.entry()))) {
                problem(entry, "entry " + number + " of " + entry.incident() + " stands here again; it was taken once");
                continue;
            }
            int missing = highest + 1;
            while (missing < number && numbers.contains(missing)) { // it stands further below
                missing++;
            }
            if (missing < number) {
                int last = number - 1;
                while (numbers.contains(last)) {
                    last--;
                }
                problem(
                        entry,
                        "before entry " + number + " of " + entry.incident() + ", "
                                + (missing == last
                                        ? "entry " + missing + " is"
                                        : "entries " + missing + " to " + last + " are")
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
