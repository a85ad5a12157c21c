package org.incidentkit.policy;

import java.util.List;

/** Thrown when a priority is asked for that the table does not have. The message names those that it has. */
public final class UnknownPriorityException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> known;

    UnknownPriorityException(String code, List<String> known) {
        super("There is no priority \"" + code + "\": known are " + String.join(", ", known));
        this.known = List.copyOf(known);
    }

    /** {@return the codes that the table has, in its order} */
    public List<String> known() {
        return known;
    }
}
