package org.incidentkit.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.hours.BusinessTime;

/**
 * Who to call for an incident now, and whether they are there.
 *
 * @param contacts who to call
 * @param dataContacts who else to call, since data is involved; empty where it is not
 * @param inResponseHours whether the team is in the hours in which it answers incidents of this priority
 * @param nextOpening when it next is in its response hours; empty while it is, and for hours that never close
 * @param nextClosing until when it is; empty while it is not, and for hours that never close
 * @param <C> what a contact is
 */
public record WhoToCall<C>(
        List<C> contacts,
        List<C> dataContacts,
        boolean inResponseHours,
        Optional<Instant> nextOpening,
        Optional<Instant> nextClosing) {
    /** Copies the lists. */
    public WhoToCall {
        contacts = List.copyOf(contacts);
        dataContacts = List.copyOf(dataContacts);
        Objects.requireNonNull(nextOpening, "nextOpening");
        Objects.requireNonNull(nextClosing, "nextClosing");
    }

    /**
     * {@return who to call for an incident}
     *
     * @param incident the incident
     * @param book who there is to call
     * @param time the hours in which they answer incidents of this priority
     * @param now the instant
     * @param <C> what a contact is
     * @throws DateOutOfRangeException if the instant, or the next opening or closing, is outside the range of known dates
     */
    public static <C> WhoToCall<C> of(Incident incident, ContactBook<C> book, BusinessTime time, Instant now) {
        boolean open = time.isOpen(now);
        return new WhoToCall<>(
                book.contacts(),
                incident.involvesData(now) ? book.dataContacts() : List.of(),
                open,
                open ? Optional.empty() : time.nextOpening(now),
                open ? time.nextClosing(now) : Optional.empty());
    }

    /** {@return how many contacts there are and whether they are there, without naming them} */
    @Override
    public String toString() {
        return contacts.size() + " contacts, " + dataContacts.size() + " for data, "
                + (inResponseHours ? "in response hours" : "out of response hours");
    }
}
