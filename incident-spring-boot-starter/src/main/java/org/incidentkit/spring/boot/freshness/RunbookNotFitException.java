package org.incidentkit.spring.boot.freshness;

/** The runbook is not fit for use, and {@code incident.runbook.fail-on} asks that the application does not start then. */
public final class RunbookNotFitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How it stands with the runbook. */
    private final transient RunbookStatus status;

    /** What was asked for. */
    private final FailOn failOn;

    /** What to do where there is none. */
    private final String remedy;

    /**
     * Creates an exception.
     *
     * @param status how it stands with the runbook
     * @param failOn what was asked for
     * @param remedy what to do where there is none, in a sentence
     * @param message the same in words, with contact details masked
     */
    RunbookNotFitException(RunbookStatus status, FailOn failOn, String remedy, String message) {
        super(message);
        this.status = status;
        this.failOn = failOn;
        this.remedy = remedy;
    }

    /** {@return how it stands with the runbook} */
    public RunbookStatus status() {
        return status;
    }

    /** {@return what was asked for} */
    public FailOn failOn() {
        return failOn;
    }

    /** {@return what to do where there is none, in a sentence} */
    String remedy() {
        return remedy;
    }
}
