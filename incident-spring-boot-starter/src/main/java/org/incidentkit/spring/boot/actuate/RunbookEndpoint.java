package org.incidentkit.spring.boot.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import org.incidentkit.spring.boot.actuate.RunbookViews.Found;
import org.incidentkit.spring.boot.actuate.RunbookViews.Result;

/**
 * What the service's runbook says, and what is wrong with it. Contact details are masked here;
 * {@link RunbookEndpointWebExtension} may show them.
 */
// Spring Boot 3.5 knows an optional parameter by Spring's own annotation, 4 by that of JSpecify.
@SuppressWarnings("deprecation")
@Endpoint(id = "runbook")
public final class RunbookEndpoint {
    private final RunbookViews views;

    /**
     * Creates the endpoint.
     *
     * @param views shows the runbooks
     */
    public RunbookEndpoint(RunbookViews views) {
        this.views = views;
    }

    /**
     * {@return the runbook with contact details masked, a {@link RunbookAnswer} or an {@link ErrorAnswer}}
     *
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public Object runbook(@org.springframework.lang.Nullable @Nullable String runbook) {
        return answer(runbook, false).answer();
    }

    /**
     * {@return one section with contact details masked, a {@link OneSectionAnswer} or an {@link ErrorAnswer}}
     *
     * @param section the anchor of the section
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public Object section(@Selector String section, @org.springframework.lang.Nullable @Nullable String runbook) {
        return section(runbook, section, false).<Object>either(one -> one, error -> error);
    }

    RunbookViews views() {
        return views;
    }

    Body answer(@Nullable String runbook, boolean shown) {
        return views.find(runbook, shown).either(found -> found.view().answer(found.state()), Body::notFound);
    }

    Result<OneSectionAnswer> section(@Nullable String runbook, String anchor, boolean shown) {
        return views.find(runbook, shown).then(found -> section(found, anchor));
    }

    static Result<OneSectionAnswer> section(Found found, String anchor) {
        return found.view()
                .section(found.state(), anchor)
                .map(Result::of)
                .orElseGet(() -> Result.error(noSection(found, anchor)));
    }

    private static ErrorAnswer noSection(Found found, String anchor) {
        List<String> known = found.view().sections(found.state()).stream()
                .map(OneSectionAnswer::anchor)
                .toList();
        return new ErrorAnswer(
                "The runbook has no section \"" + anchor + "\": known are " + String.join(", ", known), known);
    }
}
