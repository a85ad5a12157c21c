package org.incidentkit.spring.boot.freshness;

/**
 * What keeps an application from starting. Each includes the one before. A runbook that cannot be had within 20 seconds
 * counts as missing.
 */
public enum FailOn {
    /** Nothing about a runbook. */
    NEVER,
    /** There is none, or it cannot be read. */
    MISSING,
    /** There is none, or it is out of date. */
    EXPIRED,
    /** There is none, it is out of date, or it has a finding that is an error. */
    ERROR;

    boolean stops(RunbookStatus status) {
        return switch (status.condition()) {
            case MISSING -> this != NEVER;
            case EXPIRED -> this == EXPIRED || this == ERROR;
            case ERROR -> this == ERROR;
            case DUE_SOON, FIT -> false;
        };
    }
}
