package org.incidentkit.incident;

import java.util.List;

/**
 * Who is to be called in an incident: a runbook, or whatever else knows.
 *
 * @param <C> what a contact is
 */
public interface ContactBook<C> {
    /** {@return who to call} */
    List<C> contacts();

    /** {@return who else to call for an incident that involves data} */
    List<C> dataContacts();
}
