package org.incidentkit.spring.boot.actuate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceSla;

/**
 * What the service's runbook says, and what is wrong with it. Contact details are masked here;
 * {@link RunbookEndpointWebExtension} may show them.
 */
@Endpoint(id = "runbook")
public final class RunbookEndpoint {
    private final RunbookSource runbook;
    private final RunbookLinter linter;
    private final ServiceSla sla;
    private final Clock clock;

    /**
     * Creates the endpoint.
     *
     * @param runbook gives the runbook
     * @param linter checks it
     * @param sla tells whether the service is open
     * @param clock tells the time
     */
    public RunbookEndpoint(RunbookSource runbook, RunbookLinter linter, ServiceSla sla, Clock clock) {
        this.runbook = runbook;
        this.linter = linter;
        this.sla = sla;
        this.clock = clock;
    }

    /** {@return the runbook with contact details masked, a {@link RunbookAnswer} or an {@link ErrorAnswer}} */
    @ReadOperation(produces = {"application/json", "application/vnd.spring-boot.actuator.v3+json"})
    public Object runbook() {
        return answer(false);
    }

    /**
     * {@return one section with contact details masked, a {@link RunbookAnswer.SectionAnswer} or an
     * {@link ErrorAnswer}}
     *
     * @param section the anchor of the section
     */
    @ReadOperation(produces = {"application/json", "application/vnd.spring-boot.actuator.v3+json"})
    public Object section(@Selector String section) {
        return answer(section, false);
    }

    RunbookState state() {
        return runbook.current();
    }

    ServiceSla sla() {
        return sla;
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), sla.zone());
    }

    List<Finding> findings(RunbookState.Available state) {
        return linter.lint(state.runbook(), today());
    }

    Object answer(boolean shown) {
        RunbookState state = state();
        if (state instanceof RunbookState.Unavailable unavailable) {
            return ErrorAnswer.of(unavailable.reason());
        }
        RunbookState.Available available = (RunbookState.Available) state;
        return RunbookAnswer.of(available, findings(available), today(), shown);
    }

    Object answer(String anchor, boolean shown) {
        RunbookState state = state();
        if (state instanceof RunbookState.Unavailable unavailable) {
            return ErrorAnswer.of(unavailable.reason());
        }
        Runbook found = ((RunbookState.Available) state).runbook().runbook();
        List<RunbookAnswer.SectionAnswer> sections = sections(found, shown);
        return sections.stream()
                .filter(section -> section.anchor().equals(anchor))
                .<Object>map(section -> section)
                .findFirst()
                .orElseGet(() -> {
                    List<String> known = sections.stream()
                            .map(RunbookAnswer.SectionAnswer::anchor)
                            .toList();
                    return new ErrorAnswer(
                            "The runbook has no section \"" + anchor + "\": known are " + String.join(", ", known),
                            known);
                });
    }

    private static List<RunbookAnswer.SectionAnswer> sections(Runbook runbook, boolean shown) {
        List<RunbookAnswer.SectionAnswer> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            String markdown = PartMarkdown.of(runbook, part, shown);
            if (!markdown.isBlank()) {
                sections.add(new RunbookAnswer.SectionAnswer(part.heading(), part.anchor(), markdown));
            }
        }
        runbook.sections()
                .forEach(section -> sections.add(new RunbookAnswer.SectionAnswer(
                        section.heading(), section.anchor(), Masking.text(section.markdown(), shown))));
        return sections;
    }
}
