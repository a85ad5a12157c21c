package org.incidentkit.incident;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Thrown when a file holds entries of an incident that the one to be appended does not have, because somebody else has
 * appended since it was read. Nothing is written. Read the file again and record the event on what was read.
 */
public final class DivergedLogException extends IOException {
    private static final long serialVersionUID = 1L;

    DivergedLogException(Path file, String incident) {
        super(file + " has entries of " + incident
                + " that are not in what is to be appended: read it again, and record the event on what was read");
    }
}
