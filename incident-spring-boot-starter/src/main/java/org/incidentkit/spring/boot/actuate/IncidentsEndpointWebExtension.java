package org.incidentkit.spring.boot.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

import org.incidentkit.runbook.render.HtmlRenderer;

/** Adds to {@link IncidentsEndpoint} who may see names and addresses, the status of errors, pages for
 * browsers, and the review as Markdown. */
// Spring Boot 3.5 knows an optional parameter by Spring's own annotation, 4 by that of JSpecify.
@SuppressWarnings("deprecation")
@EndpointWebExtension(endpoint = IncidentsEndpoint.class)
public final class IncidentsEndpointWebExtension {
    private final IncidentsEndpoint endpoint;
    private final Visibility visibility;
    private final IncidentPages pages;
    private final HtmlRenderer renderer;

    /**
     * Creates the extension.
     *
     * @param endpoint the endpoint that is extended
     * @param visibility who may see names and addresses
     * @param renderer makes the pages
     */
    public IncidentsEndpointWebExtension(IncidentsEndpoint endpoint, Visibility visibility, HtmlRenderer renderer) {
        this.endpoint = endpoint;
        this.visibility = visibility;
        this.pages = new IncidentPages(renderer);
        this.renderer = renderer;
    }

    /**
     * {@return the incidents and where each stands}
     *
     * @param caller who asks
     * @param at the instant that is asked about; now, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public WebEndpointResponse<Object> incidents(
            SecurityContext caller, @org.springframework.lang.Nullable @Nullable String at) {
        return of(endpoint.list(at, visibility.isShownTo(caller)));
    }

    /**
     * {@return the incidents as a page}
     *
     * @param caller who asks
     * @param at the instant that is asked about; now, if it is left out
     */
    @ReadOperation(produces = Media.PAGE)
    public WebEndpointResponse<String> listPage(
            SecurityContext caller, @org.springframework.lang.Nullable @Nullable String at) {
        SlaEndpoint.Answer answer = endpoint.list(at, visibility.isShownTo(caller));
        return answer.body() instanceof IncidentsAnswer list
                ? Media.page(pages.list(list, at), answer.status())
                : error(answer);
    }

    /**
     * {@return one incident as a page}
     *
     * @param caller who asks
     * @param id the name by which it is known
     * @param at the instant that is asked about; now, if it is left out
     */
    @ReadOperation(produces = Media.PAGE)
    public WebEndpointResponse<String> page(
            SecurityContext caller, @Selector String id, @org.springframework.lang.Nullable @Nullable String at) {
        SlaEndpoint.Answer answer = endpoint.one(id, at, visibility.isShownTo(caller));
        return answer.body() instanceof IncidentAnswer one
                ? Media.page(pages.one(one, endpoint.runbook()), answer.status())
                : error(answer);
    }

    private WebEndpointResponse<String> error(SlaEndpoint.Answer answer) {
        String reason = answer.body() instanceof ErrorAnswer error ? error.error() : "";
        return Media.page(renderer.notice("There is nothing here", List.of(reason)), answer.status());
    }

    /**
     * {@return one incident}
     *
     * @param caller who asks
     * @param id the name by which it is known
     * @param at the instant that is asked about; now, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public WebEndpointResponse<Object> incident(
            SecurityContext caller, @Selector String id, @org.springframework.lang.Nullable @Nullable String at) {
        return of(endpoint.one(id, at, visibility.isShownTo(caller)));
    }

    /**
     * {@return the summary and the timeline of one incident, ready for a review; refused to those who may not see names,
     * since it is full of them}
     *
     * @param caller who asks
     * @param id the name by which it is known
     * @param at the instant that is asked about; now, if it is left out
     */
    @ReadOperation(produces = Media.MARKDOWN)
    public WebEndpointResponse<String> review(
            SecurityContext caller, @Selector String id, @org.springframework.lang.Nullable @Nullable String at) {
        if (!visibility.isShownTo(caller)) {
            return Media.markdown(
                    "The review names people, which is not shown to you. " + ContactsAnswer.MASKED_NOTE + "\n", 403);
        }
        SlaEndpoint.Answer answer = endpoint.review(id, at);
        String text = answer.body() instanceof ErrorAnswer error
                ? error.error() + "\n"
                : answer.body().toString();
        return Media.markdown(text, answer.status());
    }

    private static WebEndpointResponse<Object> of(SlaEndpoint.Answer answer) {
        return new WebEndpointResponse<>(answer.body(), answer.status());
    }
}
