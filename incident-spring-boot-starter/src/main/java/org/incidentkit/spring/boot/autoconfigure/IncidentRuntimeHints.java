package org.incidentkit.spring.boot.autoconfigure;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

import org.incidentkit.spring.boot.actuate.ContactsAnswer;
import org.incidentkit.spring.boot.actuate.DeadlinesAnswer;
import org.incidentkit.spring.boot.actuate.ErrorAnswer;
import org.incidentkit.spring.boot.actuate.IncidentAnswer;
import org.incidentkit.spring.boot.actuate.IncidentsAnswer;
import org.incidentkit.spring.boot.actuate.OneSectionAnswer;
import org.incidentkit.spring.boot.actuate.RunbookAnswer;
import org.incidentkit.spring.boot.actuate.SlaAnswer;

/** What a native image cannot find out by itself: the records that become JSON, and the files that are read. */
final class IncidentRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        // The endpoints' operations give back objects, so Spring does not see which.
        new BindingReflectionHintsRegistrar()
                .registerReflectionHints(
                        hints.reflection(),
                        RunbookAnswer.class,
                        OneSectionAnswer.class,
                        ContactsAnswer.class,
                        SlaAnswer.class,
                        IncidentsAnswer.class,
                        IncidentAnswer.class,
                        DeadlinesAnswer.class,
                        ErrorAnswer.class);
        Stream.of(
                        "RUNBOOK.md",
                        "META-INF/incident-kit/answers.schema.json",
                        "org/incidentkit/calendar/bank-holidays.tsv",
                        // Flexmark reads the names of HTML's entities from here.
                        "com/vladsch/flexmark/util/sequence/entities.properties")
                .forEach(hints.resources()::registerPattern);
    }
}
