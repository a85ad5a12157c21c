package org.incidentkit.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.policy.UnknownPriorityException;

/**
 * Which deadlines of open incidents move when something that they are computed from changes, such as the bank holidays.
 *
 * @param moved the incidents of which a deadline moved, in the order given
 */
public record DeadlineChanges(List<Moved> moved) {

    /** Copies the list. */
    public DeadlineChanges {
        moved = List.copyOf(moved);
    }

    /**
     * An open incident.
     *
     * @param priority the code of its priority, such as {@code P1}
     * @param raisedAt when it was raised
     */
    public record Open(String priority, Instant raisedAt) {
        /** Checks the parts. */
        public Open {
            Objects.requireNonNull(priority, "priority");
            Objects.requireNonNull(raisedAt, "raisedAt");
        }
    }

    /**
     * An incident of which a deadline moved.
     *
     * @param incident the incident
     * @param before its deadlines as they were
     * @param after its deadlines as they are
     */
    public record Moved(Open incident, Deadlines before, Deadlines after) {
        /** {@return whether the time to respond moved} */
        public boolean responseMoved() {
            return !before.response().due().equals(after.response().due());
        }

        /** {@return whether the time to tell people moved} */
        public boolean updateMoved() {
            return !before.update().due().equals(after.update().due());
        }

        /** {@return whether the time to resolve moved; it cannot where none is promised} */
        public boolean resolutionMoved() {
            return !before.resolution()
                    .map(Deadline::due)
                    .equals(after.resolution().map(Deadline::due));
        }

        /** {@return what moved from when to when, for people} */
        @Override
        public String toString() {
            List<String> parts = new ArrayList<>();
            if (responseMoved()) {
                parts.add("response " + moved(before.response(), after.response()));
            }
            if (updateMoved()) {
                parts.add("update " + moved(before.update(), after.update()));
            }
            if (resolutionMoved()) {
                parts.add("resolution " + moved(before.resolution(), after.resolution()));
            }
            return incident.priority() + " raised " + incident.raisedAt() + ": " + String.join(", ", parts);
        }

        private static String moved(Optional<Deadline> from, Optional<Deadline> to) {
            return from.isPresent() && to.isPresent()
                    ? moved(from.get(), to.get())
                    : to.map(due -> "now promised by " + due.dueLocal().toOffsetDateTime())
                            .orElse("no longer promised");
        }

        private static String moved(Deadline from, Deadline to) {
            return from.dueLocal().toOffsetDateTime() + " moved to "
                    + to.dueLocal().toOffsetDateTime();
        }
    }

    /**
     * {@return which deadlines differ}
     *
     * @param before computes the deadlines as they were
     * @param after computes the deadlines as they are
     * @param open the open incidents
     * @throws UnknownPriorityException if either table lacks the priority of an incident
     * @throws DateOutOfRangeException if a deadline is outside the range of known dates
     */
    public static DeadlineChanges between(SlaCalculator before, SlaCalculator after, Collection<Open> open) {
        List<Moved> moved = new ArrayList<>();
        for (Open incident : open) {
            Moved both = new Moved(
                    incident,
                    before.deadlines(incident.priority(), incident.raisedAt()),
                    after.deadlines(incident.priority(), incident.raisedAt()));
            if (both.responseMoved() || both.updateMoved() || both.resolutionMoved()) {
                moved.add(both);
            }
        }
        return new DeadlineChanges(moved);
    }
}
