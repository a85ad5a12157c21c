package org.incidentkit.runbook;

/** How much a {@link Finding} matters to somebody who has to handle an incident. */
public enum Severity {
    /** The runbook fails its reader: it can't be read, it has expired, or it names nobody to call. */
    ERROR,
    /** Something that the reader will look for is missing or wrong. */
    WARNING,
    /** Worth mending when the file is next edited. */
    INFO
}
