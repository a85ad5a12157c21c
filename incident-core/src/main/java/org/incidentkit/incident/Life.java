package org.incidentkit.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.incidentkit.incident.IncidentEvent.Assigned;
import org.incidentkit.incident.IncidentEvent.HandedOver;
import org.incidentkit.incident.IncidentEvent.Paused;
import org.incidentkit.incident.IncidentEvent.Raised;
import org.incidentkit.incident.IncidentEvent.Reopened;
import org.incidentkit.incident.IncidentEvent.Resolved;
import org.incidentkit.incident.IncidentEvent.Responded;
import org.incidentkit.incident.IncidentEvent.Restored;
import org.incidentkit.incident.IncidentEvent.Resumed;
import org.incidentkit.incident.IncidentEvent.StoodDown;
import org.incidentkit.incident.IncidentEvent.Unknown;

/** Follows the events of an incident in order and refuses what makes no sense after what was before. */
final class Life {
    private final List<RecordedEvent> all;
    private @Nullable Raised raised;
    private @Nullable Paused pause;
    /** What ended the last pause. */
    private @Nullable IncidentEvent lastEnded;

    private @Nullable Reopened lastReopened;
    private @Nullable Resolved resolved;
    private final Map<Role, Taken> holders = new HashMap<>();
    private final Map<Role, StoodDown> stoodDown = new HashMap<>();

    private record Taken(String holder, IncidentEvent event) {}

    /**
     * Begins.
     *
     * @param all all the events there are, of which messages speak; those that are followed may be added to it as they are
     */
    Life(List<RecordedEvent> all) {
        this.all = all;
    }

    /**
     * Follows events.
     *
     * @param events all of them, in order
     * @return how it began
     * @throws ContradictionException if one makes no sense, or none says that the incident was raised
     */
    static Raised follow(List<RecordedEvent> events) {
        Life life = new Life(events);
        events.forEach(recorded -> life.next(recorded.event()));
        Raised raised = life.raised;
        if (raised == null) {
            throw new ContradictionException("An incident begins with being raised, but no event says that it was");
        }
        return raised;
    }

    /**
     * Follows the next event.
     *
     * @throws ContradictionException if it makes no sense; it was not followed then
     */
    void next(IncidentEvent event) {
        Raised start = raised;
        if (event instanceof Raised first) {
            if (start != null) {
                throw new ContradictionException(event, "it was raised at " + start.at() + " already");
            }
            raised = first;
            if (!first.by().isBlank()) {
                holders.put(Role.REPORTER, new Taken(first.by(), first));
            }
        } else if (event instanceof Unknown) {
            return; // kept, whatever it is, also where it was before raising
        } else if (start == null) {
            throw new ContradictionException(
                    event,
                    all.stream()
                            .filter(later -> later.event() instanceof Raised)
                            .findFirst()
                            .map(later ->
                                    "it was raised only at " + later.event().at())
                            .orElse("nothing says that it was raised before"));
        } else if (event instanceof Paused next) {
            notResolved(event);
            if (pause != null) {
                throw new ContradictionException(event, "it has been paused since " + pause.at() + "; resume it first");
            }
            pause = next;
        } else if (event instanceof Resumed next) {
            notResolved(event);
            if (pause == null) {
                throw new ContradictionException(event, notPaused(next, start));
            }
            pause = null;
            lastEnded = next;
        } else if (event instanceof Resolved next) {
            notResolved(event);
            resolved = next;
            if (pause != null) {
                pause = null;
                lastEnded = next;
            }
        } else if (event instanceof Reopened next) {
            if (resolved == null) {
                throw new ContradictionException(
                        event,
                        isAtTheSameInstant(event, Resolved.class)
                                ? "it was resolved at that same instant, which a reopening comes before; give a later time"
                                : notResolvedSince(start));
            }
            resolved = null;
            lastReopened = next;
        } else if (event instanceof Responded || event instanceof Restored) {
            notResolved(event);
        } else {
            roles(event);
        }
    }

    private String notPaused(Resumed event, Raised start) {
        if (isAtTheSameInstant(event, Paused.class)) {
            return "it was paused at that same instant, which a resumption comes before; give a later time";
        }
        IncidentEvent ended = lastEnded;
        if (ended == null) {
            return "it was not paused before, since it was raised at " + start.at();
        }
        return ended instanceof Resolved
                ? "its pause ended when it was resolved at " + ended.at()
                : "it has not been paused since it was resumed at " + ended.at();
    }

    private String notResolvedSince(Raised start) {
        Reopened last = lastReopened;
        return last == null
                ? "it was not resolved before, since it was raised at " + start.at()
                : "it has not been resolved since it was reopened at " + last.at();
    }

    private boolean isAtTheSameInstant(IncidentEvent event, Class<? extends IncidentEvent> kind) {
        return all.stream()
                .anyMatch(other ->
                        kind.isInstance(other.event()) && other.event().at().equals(event.at()));
    }

    private void notResolved(IncidentEvent event) {
        Resolved end = resolved;
        if (end != null) {
            throw new ContradictionException(
                    event, "it was resolved at " + end.at() + "; reopen it first, or give the time at which it was");
        }
    }

    private void roles(IncidentEvent event) {
        if (event instanceof Assigned next) {
            holders.put(next.role(), new Taken(next.holder(), next));
        } else if (event instanceof HandedOver next) {
            held(next, next.role(), next.from());
            holders.put(next.role(), new Taken(next.to(), next));
        } else if (event instanceof StoodDown next) {
            held(next, next.role(), next.holder());
            holders.remove(next.role());
            stoodDown.put(next.role(), next);
        }
    }

    /** Names are left out: a message may go to a log. */
    private void held(IncidentEvent event, Role role, String holder) {
        Taken taken = holders.get(role);
        if (taken == null) {
            StoodDown last = stoodDown.get(role);
            throw new ContradictionException(
                    event,
                    "nobody holds the role of " + role + " then" + (last == null ? "" : ", since \"" + last + "\"")
                            + "; assign it first");
        }
        if (!taken.holder().equals(holder)) {
            throw new ContradictionException(event, "somebody else holds that role since \"" + taken.event() + "\"");
        }
    }
}
