package org.incidentkit.spring.boot.actuate;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;

/** What the service promises, whether it is open, and by when an incident is due. */
// Spring Boot 3.5 knows an optional parameter by Spring's own annotation, 4 by that of JSpecify.
@SuppressWarnings("deprecation")
@Endpoint(id = "sla")
public final class SlaEndpoint {
    private final ServiceRunbooks runbooks;
    private final Map<String, SlaView> views = new LinkedHashMap<>();

    /**
     * Creates the endpoint.
     *
     * @param runbooks compute the deadlines
     * @param clock tells the time
     */
    public SlaEndpoint(ServiceRunbooks runbooks, Clock clock) {
        this.runbooks = runbooks;
        for (ServiceRunbook runbook : runbooks.all()) {
            views.put(runbook.name(), new SlaView(runbook.sla(), clock));
        }
    }

    /**
     * {@return the priority table, the response hours, and whether the service is open now: an {@link SlaAnswer} or an
     * {@link ErrorAnswer}}
     *
     * @param runbook the name of the runbook whose hours count; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public Object sla(@org.springframework.lang.Nullable @Nullable String runbook) {
        return answer(runbook).answer();
    }

    /**
     * {@return the deadlines of an incident, a {@link DeadlinesAnswer} or an {@link ErrorAnswer}}
     *
     * @param priority the code of its priority, such as {@code P1}
     * @param raisedAt when it was raised, in ISO 8601 with an offset; now, if it is left out
     * @param runbook the name of the runbook whose hours count; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public Object deadlines(
            @Selector String priority,
            @org.springframework.lang.Nullable @Nullable String raisedAt,
            @org.springframework.lang.Nullable @Nullable String runbook) {
        return answer(priority, raisedAt, runbook).answer();
    }

    Body answer(@Nullable String runbook) {
        return find(runbook).map(SlaView::answer).orElseGet(() -> unknown(runbook));
    }

    Body answer(String priority, @Nullable String raisedAt, @Nullable String runbook) {
        return find(runbook).map(view -> view.answer(priority, raisedAt)).orElseGet(() -> unknown(runbook));
    }

    private Optional<SlaView> find(@Nullable String runbook) {
        return Optional.ofNullable(views.get(runbook == null ? ServiceRunbooks.MAIN : runbook));
    }

    private Body unknown(@Nullable String runbook) {
        return Body.notFound(RunbookViews.unknown(runbooks, String.valueOf(runbook)));
    }
}
