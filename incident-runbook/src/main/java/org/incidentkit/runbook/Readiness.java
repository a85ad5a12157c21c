package org.incidentkit.runbook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of what a reader needs during an incident a runbook says: points out of a hundred, by part, each with what to
 * fill in next.
 *
 * @param parts what was looked at, in the order in which a reader needs it
 */
public record Readiness(List<Item> parts) {

    /** Copies the parts. */
    public Readiness {
        parts = List.copyOf(parts);
    }

    /**
     * One part of a score.
     *
     * @param name what it is, for people
     * @param points the points that the runbook has, from 0
     * @param of the points that it could have
     * @param next what to do for the points that are missing; empty if none is
     */
    public record Item(String name, int points, int of, String next) {

        /**
         * Checks that the points are within what could be had, and that something is to be done if any is missing.
         *
         * @throws IllegalArgumentException if they aren't, or nothing is said
         */
        public Item {
            Objects.requireNonNull(name, "name");
            if (points < 0 || of < 1 || points > of) {
                throw new IllegalArgumentException(points + " of " + of + " points is no score for " + name + ".");
            }
            if ((points < of) == next.isEmpty()) {
                throw new IllegalArgumentException(
                        name + " has " + points + " of " + of + " points, but what to do next is \"" + next + "\".");
            }
        }
    }

    /** {@return the points that the runbook has} */
    public int points() {
        return parts.stream().mapToInt(Item::points).sum();
    }

    /** {@return the points that a runbook could have} */
    public int of() {
        return parts.stream().mapToInt(Item::of).sum();
    }

    /** {@return what to fill in first: the part for which most points are missing, the first of those if there are several} */
    public Optional<Item> next() {
        Optional<Item> most = Optional.empty();
        for (Item part : parts) {
            int missing = part.of() - part.points();
            if (missing > most.map(item -> item.of() - item.points()).orElse(0)) {
                most = Optional.of(part);
            }
        }
        return most;
    }

    /** {@return the score in words} */
    @Override
    public String toString() {
        return points() + " of " + of() + " points";
    }
}
