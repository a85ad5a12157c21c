package org.incidentkit.spring.boot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a {@link RunbookNameTakenException}. Spring Boot creates it. */
final class RunbookNameTakenFailureAnalyzer extends AbstractFailureAnalyzer<RunbookNameTakenException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, RunbookNameTakenException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ", which is meant where a request names none.",
                "Give the bean another name, by which requests may ask for it; or make it the primary bean of type"
                        + " RunbookSource, if it is the one that is meant where no name is given.",
                cause);
    }
}
