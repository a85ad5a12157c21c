package org.incidentkit.incident;

/** To whom an update is published. */
public enum Audience {
    /** The organisation itself: the team, its managers, other teams. */
    OURSELVES,
    /** Those who use the service. */
    USERS,
    /** Both. */
    EVERYONE;

    /**
     * {@return whether an update for this audience reaches another}
     *
     * @param other whom it should reach; everyone is reached only by what is for everyone
     */
    public boolean reaches(Audience other) {
        return this == EVERYONE || this == other;
    }
}
