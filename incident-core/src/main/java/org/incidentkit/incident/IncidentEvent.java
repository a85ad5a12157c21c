package org.incidentkit.incident;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened in an incident. What an event holds in words is kept as it was written; {@code toString} leaves
 * names and words out, since they may be personal data.
 */
public sealed interface IncidentEvent {
    /** {@return when it happened} */
    Instant at();

    /** {@return who did it, such as a name; empty where that is not recorded} */
    String by();

    /** {@return what kind of event it is, as it stands in JSON: {@code raised}, {@code updated}} */
    String type();

    /** {@return what happened and when, without names and words} */
    @Override
    String toString();

    /**
     * The incident begins. Who raised it holds the role of reporter.
     *
     * @param at when it was raised
     * @param by who raised it
     * @param priority the code of its priority, such as {@code P1}
     * @param involvesData whether personal or sensitive data is involved
     * @param summary what is wrong, in words; may be empty
     */
    record Raised(Instant at, String by, String priority, boolean involvesData, String summary)
            implements IncidentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the priority is no code
         */
        public Raised {
            Events.check(at);
            by = Events.name(by, "Who did it");
            priority = Events.priority(priority);
            summary = Events.words(summary, "A summary");
        }

        @Override
        public String type() {
            return "raised";
        }

        @Override
        public String toString() {
            return "raised as " + priority + (involvesData ? ", involving data," : "") + " at " + at;
        }
    }

    /**
     * Somebody responded. The first response stops the response clock.
     *
     * @param at when
     * @param by who responded
     */
    record Responded(Instant at, String by) implements IncidentEvent {
        /** Requires the parts. */
        public Responded {
            Events.check(at);
            by = Events.name(by, "Who did it");
        }

        @Override
        public String type() {
            return "responded";
        }

        @Override
        public String toString() {
            return "responded at " + at;
        }
    }

    /**
     * An update was published.
     *
     * @param at when
     * @param by who published it
     * @param audience to whom
     * @param text what it said; may be empty
     * @param nextUpdate when it promised the next one, if it did
     */
    record Updated(Instant at, String by, Audience audience, String text, Optional<Instant> nextUpdate)
            implements IncidentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the next update is not after this one
         */
        public Updated {
            Events.check(at);
            by = Events.name(by, "Who did it");
            Objects.requireNonNull(audience, "audience");
            text = Events.words(text, "A text");
            nextUpdate.ifPresent(Events::check);
            if (nextUpdate.isPresent() && !nextUpdate.get().isAfter(at)) {
                throw new IllegalArgumentException("An update published at " + at + " cannot promise the next one for "
                        + nextUpdate.get() + ": give a later time");
            }
        }

        @Override
        public String type() {
            return "updated";
        }

        @Override
        public String toString() {
            return "update published at " + at;
        }
    }

    /**
     * Somebody took a role. Where somebody else held it, that ends.
     *
     * @param at when
     * @param by who assigned it
     * @param role the role
     * @param holder who took it
     */
    record Assigned(Instant at, String by, Role role, String holder) implements IncidentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the holder is blank
         */
        public Assigned {
            Events.check(at);
            by = Events.name(by, "Who did it");
            Objects.requireNonNull(role, "role");
            holder = Events.name(Events.required(holder, "The holder of a role"), "The holder of a role");
        }

        @Override
        public String type() {
            return "assigned";
        }

        @Override
        public String toString() {
            return role + " assigned at " + at;
        }
    }

    /**
     * Somebody handed a role to somebody else.
     *
     * @param at when
     * @param by who recorded it, or arranged it
     * @param role the role
     * @param from who held it until then
     * @param to who holds it from then on
     */
    record HandedOver(Instant at, String by, Role role, String from, String to) implements IncidentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if either person is blank
         */
        public HandedOver {
            Events.check(at);
            by = Events.name(by, "Who did it");
            Objects.requireNonNull(role, "role");
            from = Events.name(Events.required(from, "Who hands over a role"), "Who hands over a role");
            to = Events.name(Events.required(to, "Who takes over a role"), "Who takes over a role");
        }

        @Override
        public String type() {
            return "handed-over";
        }

        @Override
        public String toString() {
            return role + " handed over at " + at;
        }
    }

    /**
     * Somebody gave a role up, and nobody took it.
     *
     * @param at when
     * @param by who recorded it, or arranged it
     * @param role the role
     * @param holder who held it until then
     */
    record StoodDown(Instant at, String by, Role role, String holder) implements IncidentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the holder is blank
         */
        public StoodDown {
            Events.check(at);
            by = Events.name(by, "Who did it");
            Objects.requireNonNull(role, "role");
            holder = Events.name(Events.required(holder, "The holder of a role"), "The holder of a role");
        }

        @Override
        public String type() {
            return "stood-down";
        }

        @Override
        public String toString() {
            return role + " stood down at " + at;
        }
    }

    /**
     * The clocks stop until the incident is resumed, for a reason outside the team's hands.
     *
     * @param at when
     * @param by who paused it
     * @param reason why
     */
    record Paused(Instant at, String by, String reason) implements IncidentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there is no reason
         */
        public Paused {
            Events.check(at);
            by = Events.name(by, "Who did it");
            reason = Events.required(reason, "The reason of a pause");
        }

        @Override
        public String type() {
            return "paused";
        }

        @Override
        public String toString() {
            return "paused at " + at;
        }
    }

    /**
     * The clocks go on.
     *
     * @param at when
     * @param by who resumed it
     * @param reason why; may be empty
     */
    record Resumed(Instant at, String by, String reason) implements IncidentEvent {
        /** Requires the parts. */
        public Resumed {
            Events.check(at);
            by = Events.name(by, "Who did it");
            reason = Events.words(reason, "A reason");
        }

        @Override
        public String type() {
            return "resumed";
        }

        @Override
        public String toString() {
            return "resumed at " + at;
        }
    }

    /**
     * The incident got another priority.
     *
     * @param at when
     * @param by who reclassified it
     * @param priority the code of the new priority
     * @param reason why
     */
    record Reclassified(Instant at, String by, String priority, String reason) implements IncidentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the priority is no code, or there is no reason
         */
        public Reclassified {
            Events.check(at);
            by = Events.name(by, "Who did it");
            priority = Events.priority(priority);
            reason = Events.required(reason, "The reason of a change of priority");
        }

        @Override
        public String type() {
            return "reclassified";
        }

        @Override
        public String toString() {
            return "reclassified as " + priority + " at " + at;
        }
    }

    /**
     * It turned out whether data is involved.
     *
     * @param at when
     * @param by who found it out
     * @param involved whether data is involved
     * @param reason how that is known; may be empty
     */
    record DataInvolvement(Instant at, String by, boolean involved, String reason) implements IncidentEvent {
        /** Requires the parts. */
        public DataInvolvement {
            Events.check(at);
            by = Events.name(by, "Who did it");
            reason = Events.words(reason, "A reason");
        }

        @Override
        public String type() {
            return "data-involvement";
        }

        @Override
        public String toString() {
            return (involved ? "data found to be involved at " : "no data found to be involved at ") + at;
        }
    }

    /**
     * Users can use the service again. The clocks go on until the incident is resolved.
     *
     * @param at when
     * @param by who restored it
     * @param text how; may be empty
     */
    record Restored(Instant at, String by, String text) implements IncidentEvent {
        /** Requires the parts. */
        public Restored {
            Events.check(at);
            by = Events.name(by, "Who did it");
            text = Events.words(text, "A text");
        }

        @Override
        public String type() {
            return "restored";
        }

        @Override
        public String toString() {
            return "service restored at " + at;
        }
    }

    /**
     * The incident is over; its clocks stop.
     *
     * @param at when
     * @param by who resolved it
     * @param text how; may be empty
     */
    record Resolved(Instant at, String by, String text) implements IncidentEvent {
        /** Requires the parts. */
        public Resolved {
            Events.check(at);
            by = Events.name(by, "Who did it");
            text = Events.words(text, "A text");
        }

        @Override
        public String type() {
            return "resolved";
        }

        @Override
        public String toString() {
            return "resolved at " + at;
        }
    }

    /**
     * The incident was not over after all. The time for which it counted as resolved is a pause.
     *
     * @param at when
     * @param by who reopened it
     * @param reason why
     */
    record Reopened(Instant at, String by, String reason) implements IncidentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there is no reason
         */
        public Reopened {
            Events.check(at);
            by = Events.name(by, "Who did it");
            reason = Events.required(reason, "The reason of reopening");
        }

        @Override
        public String type() {
            return "reopened";
        }

        @Override
        public String toString() {
            return "reopened at " + at;
        }
    }

    /**
     * Something worth remembering that no other event says.
     *
     * @param at when
     * @param by who noted it
     * @param text what
     */
    record Noted(Instant at, String by, String text) implements IncidentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there is no text
         */
        public Noted {
            Events.check(at);
            by = Events.name(by, "Who did it");
            text = Events.required(text, "A note");
        }

        @Override
        public String type() {
            return "noted";
        }

        @Override
        public String toString() {
            return "noted at " + at;
        }
    }

    /**
     * An event of a kind that this version does not know, as a newer version or another program wrote it. It is kept, and
     * moves no clock.
     *
     * @param at when
     * @param by who did it
     * @param type its kind
     * @param json what else it says, as a JSON object on one line; {@code {}} where that is nothing. No field is named as one
     *     of those that every line of a log may have
     */
    record Unknown(Instant at, String by, String type, String json) implements IncidentEvent {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the kind is one that is known, or blank, or the JSON is no object, has a field
         *     twice or one that has a meaning of its own, or is longer than 600,000 bytes
         */
        public Unknown {
            Events.check(at);
            by = Events.name(by, "Who did it");
            type = Events.name(Events.required(type, "The kind of an event"), "The kind of an event");
            json = IncidentJson.unknown(json);
            if (Events.TYPES.contains(type)) {
                throw new IllegalArgumentException("\"" + type + "\" is a known kind of event: use its own class");
            }
        }

        @Override
        public String toString() {
            return "\"" + type + "\" at " + at;
        }
    }
}
