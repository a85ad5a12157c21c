package org.incidentkit.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.incidentkit.incident.IncidentEvent.Assigned;
import org.incidentkit.incident.IncidentEvent.DataInvolvement;
import org.incidentkit.incident.IncidentEvent.HandedOver;
import org.incidentkit.incident.IncidentEvent.Noted;
import org.incidentkit.incident.IncidentEvent.Paused;
import org.incidentkit.incident.IncidentEvent.Raised;
import org.incidentkit.incident.IncidentEvent.Reclassified;
import org.incidentkit.incident.IncidentEvent.Reopened;
import org.incidentkit.incident.IncidentEvent.Resolved;
import org.incidentkit.incident.IncidentEvent.Responded;
import org.incidentkit.incident.IncidentEvent.Restored;
import org.incidentkit.incident.IncidentEvent.Resumed;
import org.incidentkit.incident.IncidentEvent.StoodDown;
import org.incidentkit.incident.IncidentEvent.Updated;

/**
 * What happened in an incident, in order.
 *
 * <pre>{@code
 * Incident incident = Incident.raised("INC-42", "P2", raisedAt)
 *         .responded(t1)
 *         .updated(t2, "We are looking into it")
 *         .paused(t3, "Waiting for the supplier")
 *         .resumed(t4)
 *         .resolved(t5);
 * SlaStatus status = sla.status(incident, now);
 * }</pre>
 *
 * <p>Each method gives a new incident with one entry more in its {@link #log}, which never loses anything: an event may be
 * entered late, with the time at which it happened, and be {@linkplain #corrected corrected} or {@linkplain #withdrawn
 * withdrawn} later. {@link #events} are the events that hold now, sorted by time; of those at one instant, what starts a
 * clock comes before a pause, and a pause before the end. An event that makes no sense beside the others is refused with a
 * {@link ContradictionException} that names both.
 *
 * <p>Immutable and safe to share between threads. Two are equal when their id and their logs are.
 */
public final class Incident {
    private final String id;
    private final List<LogEntry> log;
    private final List<RecordedEvent> history;
    private final List<IncidentEvent> events;
    private final Raised raised;

    private Incident(String id, List<LogEntry> log) {
        this.id = Events.id(id);
        this.log = log;
        this.history = LogEntries.inEffect(log);
        this.raised = Life.follow(history);
        this.events = history.stream().map(RecordedEvent::event).toList();
    }

    /**
     * {@return an incident that begins}
     *
     * @param id the name by which it is known, such as {@code INC-42}
     * @param priority the code of its priority, such as {@code P1}
     * @param at when it was raised
     */
    public static Incident raised(String id, String priority, Instant at) {
        return raised(id, new Raised(at, "", priority, false, ""));
    }

    /**
     * {@return an incident that begins}
     *
     * @param id the name by which it is known, such as {@code INC-42}
     * @param raised when, by whom, and as what
     */
    public static Incident raised(String id, Raised raised) {
        return raised(id, raised, raised.at());
    }

    /**
     * {@return an incident that begins, and is written down late}
     *
     * @param id the name by which it is known, such as {@code INC-42}
     * @param raised when, by whom, and as what
     * @param recordedAt when it is written down
     */
    public static Incident raised(String id, Raised raised, Instant recordedAt) {
        return of(id, List.of(new LogEntry.Entered(1, recordedAt, raised)));
    }

    /**
     * {@return an incident with a log that was written before}
     *
     * @param id the name by which it is known
     * @param log its entries, in the order in which they were written; each has a number of its own
     * @throws ContradictionException if an entry makes no sense beside the others; the message names both
     */
    public static Incident of(String id, List<LogEntry> log) {
        return new Incident(id, List.copyOf(log));
    }

    // ---- what happens ----

    /**
     * {@return this incident with the first response, or a further one}
     *
     * @param at when somebody responded
     */
    public Incident responded(Instant at) {
        return responded(at, "");
    }

    /**
     * {@return this incident with the first response, or a further one}
     *
     * @param at when somebody responded
     * @param by who did
     */
    public Incident responded(Instant at, String by) {
        return record(new Responded(at, by));
    }

    /**
     * {@return this incident with an update that was published to everyone}
     *
     * @param at when it was published
     * @param text what it said
     */
    public Incident updated(Instant at, String text) {
        return updated(at, Audience.EVERYONE, text);
    }

    /**
     * {@return this incident with an update that was published}
     *
     * @param at when it was published
     * @param audience to whom
     * @param text what it said
     */
    public Incident updated(Instant at, Audience audience, String text) {
        return record(new Updated(at, "", audience, text, Optional.empty()));
    }

    /**
     * {@return this incident with an update that was published and told when the next one comes}
     *
     * @param at when it was published
     * @param audience to whom
     * @param text what it said
     * @param nextUpdate by when it promised the next update, later than this one
     */
    public Incident updated(Instant at, Audience audience, String text, Instant nextUpdate) {
        return record(new Updated(at, "", audience, text, Optional.of(nextUpdate)));
    }

    /**
     * {@return this incident, paused: its clocks stop}
     *
     * @param at when
     * @param reason why
     */
    public Incident paused(Instant at, String reason) {
        return record(new Paused(at, "", reason));
    }

    /**
     * {@return this incident, resumed: its clocks go on}
     *
     * @param at when
     */
    public Incident resumed(Instant at) {
        return resumed(at, "");
    }

    /**
     * {@return this incident, resumed: its clocks go on}
     *
     * @param at when
     * @param reason why
     */
    public Incident resumed(Instant at, String reason) {
        return record(new Resumed(at, "", reason));
    }

    /**
     * {@return this incident with another priority}
     *
     * @param at when it was reclassified
     * @param priority the code of the new priority
     * @param reason why
     */
    public Incident reclassified(Instant at, String priority, String reason) {
        return record(new Reclassified(at, "", priority, reason));
    }

    /**
     * {@return this incident with somebody in a role, whoever held it before}
     *
     * @param at since when
     * @param role the role
     * @param holder who took it
     */
    public Incident assigned(Instant at, Role role, String holder) {
        return record(new Assigned(at, "", role, holder));
    }

    /**
     * {@return this incident with a role handed over}
     *
     * @param at when
     * @param role the role
     * @param from who held it until then
     * @param to who holds it from then on
     */
    public Incident handedOver(Instant at, Role role, String from, String to) {
        return record(new HandedOver(at, "", role, from, to));
    }

    /**
     * {@return this incident with a role handed over by whoever held it}
     *
     * @param at when
     * @param role the role
     * @param to who holds it from then on
     * @throws ContradictionException if nobody held it
     */
    public Incident handedOver(Instant at, Role role, String to) {
        return handedOver(
                at,
                role,
                holder(role, at)
                        .orElseThrow(() -> new ContradictionException("The role of " + role
                                + " cannot be handed over at " + at + ": nobody holds it then; assign it first")),
                to);
    }

    /**
     * {@return this incident with a role that nobody holds any more}
     *
     * @param at when
     * @param role the role
     * @param holder who held it until then
     */
    public Incident stoodDown(Instant at, Role role, String holder) {
        return record(new StoodDown(at, "", role, holder));
    }

    /**
     * {@return this incident, in which data was found to be involved}
     *
     * @param at when that was found
     * @param reason how that is known
     */
    public Incident dataInvolved(Instant at, String reason) {
        return record(new DataInvolvement(at, "", true, reason));
    }

    /**
     * {@return this incident with the service restored; the clocks go on until it is resolved}
     *
     * @param at when users could use the service again
     */
    public Incident restored(Instant at) {
        return record(new Restored(at, "", ""));
    }

    /**
     * {@return this incident, resolved: its clocks stop}
     *
     * @param at when
     */
    public Incident resolved(Instant at) {
        return resolved(at, "");
    }

    /**
     * {@return this incident, resolved: its clocks stop}
     *
     * @param at when
     * @param text how
     */
    public Incident resolved(Instant at, String text) {
        return record(new Resolved(at, "", text));
    }

    /**
     * {@return this incident, reopened: its clocks go on}
     *
     * @param at when
     * @param reason why
     */
    public Incident reopened(Instant at, String reason) {
        return record(new Reopened(at, "", reason));
    }

    /**
     * {@return this incident with a note}
     *
     * @param at when
     * @param text what is worth remembering
     */
    public Incident noted(Instant at, String text) {
        return record(new Noted(at, "", text));
    }

    /**
     * {@return this incident with a further event, written down when it happened}
     *
     * @param event what happened
     * @throws ContradictionException if it makes no sense beside what is recorded; the message names both
     */
    public Incident record(IncidentEvent event) {
        return record(event, event.at());
    }

    /**
     * {@return this incident with a further event that is written down late}
     *
     * @param event what happened, with the time at which it did
     * @param recordedAt when it is written down
     * @throws ContradictionException if it makes no sense beside what is recorded; the message names both
     */
    public Incident record(IncidentEvent event, Instant recordedAt) {
        return with(new LogEntry.Entered(nextNumber(), recordedAt, event));
    }

    /**
     * {@return this incident with an event corrected; what was first written stays in the {@link #log}}
     *
     * @param number the {@linkplain RecordedEvent#number number} of the event
     * @param replacement what happened, and when
     * @param recordedAt when it is corrected
     * @param by who corrects it; may be empty
     * @param reason why
     * @throws ContradictionException if there is no such event, or the new one makes no sense beside the others
     */
    public Incident corrected(int number, IncidentEvent replacement, Instant recordedAt, String by, String reason) {
        return with(new LogEntry.Corrected(nextNumber(), recordedAt, by, number, replacement, reason));
    }

    /**
     * {@return this incident with several events corrected at once, where one correction would make no sense without the
     * other: a name in a role and in the handing over of that role, for instance}
     *
     * @param replacements what happened, and when, by the {@linkplain RecordedEvent#number number} of the event
     * @param recordedAt when they are corrected
     * @param by who corrects them; may be empty
     * @param reason why
     * @throws IllegalArgumentException if there is no replacement
     * @throws ContradictionException if there is no such event, or a new one makes no sense beside the others
     */
    public Incident corrected(
            Map<Integer, ? extends IncidentEvent> replacements, Instant recordedAt, String by, String reason) {
        if (replacements.isEmpty()) {
            throw new IllegalArgumentException("Corrections need an event at least that replaces another");
        }
        List<LogEntry> corrections = new ArrayList<>();
        new TreeMap<Integer, IncidentEvent>(replacements)
                .forEach((number, replacement) -> corrections.add(new LogEntry.Corrected(
                        nextNumber(corrections.size()), recordedAt, by, number, replacement, reason)));
        return with(corrections);
    }

    /**
     * {@return this incident without an event that did not happen; what was written stays in the {@link #log}}
     *
     * @param number the {@linkplain RecordedEvent#number number} of the event
     * @param recordedAt when it is withdrawn
     * @param by who withdraws it; may be empty
     * @param reason why
     * @throws ContradictionException if there is no such event, or another makes no sense without it
     */
    public Incident withdrawn(int number, Instant recordedAt, String by, String reason) {
        return with(new LogEntry.Withdrawn(nextNumber(), recordedAt, by, number, reason));
    }

    private int nextNumber() {
        return nextNumber(0);
    }

    private int nextNumber(int further) {
        int last = log.stream().mapToInt(LogEntry::number).max().orElse(0);
        if (last >= Integer.MAX_VALUE - further) {
            throw new IllegalStateException("The log of " + id + " has an entry of the highest number, " + last
                    + ", so that none can follow; give that entry another number");
        }
        return last + 1 + further;
    }

    private Incident with(LogEntry entry) {
        return with(List.of(entry));
    }

    private Incident with(List<LogEntry> entries) {
        List<LogEntry> longer = new ArrayList<>(log.size() + entries.size());
        longer.addAll(log);
        longer.addAll(entries);
        try {
            return of(id, longer);
        } catch (ContradictionException e) {
            // Sound by itself, perhaps, and at odds with what was there: the message begins with what is new.
            throw ContradictionException.of(entries.get(0), history, e);
        }
    }

    // ---- what is recorded ----

    /** {@return the name by which it is known} */
    public String id() {
        return id;
    }

    /** {@return all that was written, as it was written} */
    public List<LogEntry> log() {
        return log;
    }

    /** {@return the events that hold, in order of time, and how they came into the record} */
    public List<RecordedEvent> history() {
        return history;
    }

    /** {@return the events that hold, in order of time: first the raising, but for events of unknown kinds} */
    public List<IncidentEvent> events() {
        return events;
    }

    /**
     * {@return this incident as it was known at a time: up to the first entry that was written later}
     *
     * @param recordedBy the last instant at which an entry counts
     * @throws ContradictionException if what was known then makes no sense: that the incident had been raised wasn't, or an
     *     entry was added that is sound only with a later one
     */
    public Incident asKnownAt(Instant recordedBy) {
        return of(
                id,
                log.stream()
                        .takeWhile(entry -> !entry.recordedAt().isAfter(recordedBy))
                        .toList());
    }

    /** {@return how it began} */
    public Raised raised() {
        return raised;
    }

    /** {@return when it was raised} */
    public Instant raisedAt() {
        return raised().at();
    }

    /**
     * {@return the code of its priority}
     *
     * @param now the instant asked about; before raising, the priority is that of the raising
     */
    public String priority(Instant now) {
        String priority = raised().priority();
        for (IncidentEvent event : events) {
            if (event instanceof Reclassified change && !change.at().isAfter(now)) {
                priority = change.priority();
            }
        }
        return priority;
    }

    /**
     * {@return whether data is known to be involved}
     *
     * @param now the instant asked about
     */
    public boolean involvesData(Instant now) {
        boolean involved = raised().involvesData();
        for (IncidentEvent event : events) {
            if (event instanceof DataInvolvement finding && !finding.at().isAfter(now)) {
                involved = finding.involved();
            }
        }
        return involved;
    }

    /**
     * {@return whether it is over}
     *
     * @param now the instant asked about
     */
    public boolean isResolved(Instant now) {
        boolean resolved = false;
        for (IncidentEvent event : events) {
            if (!event.at().isAfter(now)) {
                resolved = event instanceof Resolved || (resolved && !(event instanceof Reopened));
            }
        }
        return resolved;
    }

    /** {@return who held which role and when, in the order in which roles were taken} */
    public List<RoleHolding> roles() {
        List<RoleHolding> holdings = new ArrayList<>();
        Map<Role, Integer> current = new HashMap<>();
        for (IncidentEvent event : events) {
            if (event instanceof Raised start && !start.by().isBlank()) {
                take(holdings, current, Role.REPORTER, start.by(), start.at());
            } else if (event instanceof Assigned next) {
                take(holdings, current, next.role(), next.holder(), next.at());
            } else if (event instanceof HandedOver next) {
                take(holdings, current, next.role(), next.to(), next.at());
            } else if (event instanceof StoodDown next) {
                end(holdings, current, next.role(), next.at());
            }
        }
        return List.copyOf(holdings);
    }

    private static void take(
            List<RoleHolding> holdings, Map<Role, Integer> current, Role role, String holder, Instant at) {
        Integer last = current.get(role);
        if (last != null && holdings.get(last).holder().equals(holder)) {
            return; // taken again by who holds it
        }
        end(holdings, current, role, at);
        current.put(role, holdings.size());
        holdings.add(new RoleHolding(role, holder, at, Optional.empty()));
    }

    private static void end(List<RoleHolding> holdings, Map<Role, Integer> current, Role role, Instant at) {
        Integer last = current.remove(role);
        if (last != null) {
            RoleHolding open = holdings.get(last);
            holdings.set(last, new RoleHolding(role, open.holder(), open.from(), Optional.of(at)));
        }
    }

    /**
     * {@return who holds a role, if anybody does}
     *
     * @param role the role
     * @param now the instant asked about
     */
    public Optional<String> holder(Role role, Instant now) {
        return roles().stream()
                .filter(holding ->
                        holding.role().equals(role) && !holding.from().isAfter(now))
                .filter(holding -> holding.to().map(now::isBefore).orElse(true))
                .map(RoleHolding::holder)
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Incident that && id.equals(that.id) && log.equals(that.log);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + log.hashCode();
    }

    /** {@return its id and its events, without names and words, which may be personal data} */
    @Override
    public String toString() {
        return id + " " + events;
    }
}
