package org.incidentkit.spring.boot.autoconfigure;

import org.incidentkit.spring.boot.ServiceRunbooks;

/** A bean that is a runbook beside the main one, and has the name by which that one is known. */
final class RunbookNameTakenException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RunbookNameTakenException(String bean) {
        super("The bean \"" + bean + "\" of type RunbookSource is a runbook beside the main one, but \""
                + ServiceRunbooks.MAIN + "\" is the name of the main one");
    }
}
