package org.incidentkit.incident;

import java.util.List;
import java.util.Locale;

/**
 * What somebody is responsible for during an incident. Four roles have constants; a team adds its own by
 * {@link #Role(String) name}. Two are equal when their names differ at most in case.
 *
 * @param name the name in words, such as {@code incident lead}
 */
public record Role(String name) {
    /** Coordinates the response and decides. */
    public static final Role LEAD = new Role("incident lead");

    /** Writes down what happens. */
    public static final Role SCRIBE = new Role("scribe");

    /** Tells the organisation and the users. */
    public static final Role COMMUNICATIONS_LEAD = new Role("communications lead");

    /** Raised the incident. */
    public static final Role REPORTER = new Role("reporter");

    private static final int LONGEST = 100;

    /**
     * Tidies white space.
     *
     * @throws IllegalArgumentException if the name is blank or longer than 100 characters
     */
    public Role {
        name = Events.whole(String.join(" ", List.of(name.strip().split("\\s+", -1))));
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("A role has a name of 1 to " + LONGEST
                    + " characters, such as \"incident lead\", not " + name.length());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Role that && folded().equals(that.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    private String folded() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
