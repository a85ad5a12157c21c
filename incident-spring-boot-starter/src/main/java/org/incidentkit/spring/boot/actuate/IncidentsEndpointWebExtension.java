package org.incidentkit.spring.boot.actuate;

import java.util.List;
import java.util.function.Supplier;

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
    private final Supplier<HtmlRenderer> renderer;

    /**
     * Creates the extension.
     *
     * @param endpoint the endpoint that is extended
     * @param visibility who may see names and addresses
     * @param renderer makes the pages; asked for when the first is wanted, since it takes a while to be made
     * @param links the ways from page to page
     */
    public IncidentsEndpointWebExtension(
            IncidentsEndpoint endpoint, Visibility visibility, Supplier<HtmlRenderer> renderer, PageLinks links) {
        this.endpoint = endpoint;
        this.visibility = visibility;
        this.pages = new IncidentPages(renderer, links);
        this.renderer = renderer;
    }

    /**
     * {@return the incidents and where each stands}
     *
     * @param caller who asks
     * @param at the instant that is asked about; now, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public WebEndpointResponse<byte[]> incidents(
            SecurityContext caller, @org.springframework.lang.Nullable @Nullable String at) {
        return endpoint.list(at, visibility.isShownTo(caller)).response();
    }

    /**
     * {@return the incidents as a page}
     *
     * @param caller who asks
     * @param at the instant that is asked about; now, if it is left out
     */
    @ReadOperation(produces = Media.PAGE)
    public WebEndpointResponse<byte[]> listPage(
            SecurityContext caller, @org.springframework.lang.Nullable @Nullable String at) {
        Body answer = endpoint.list(at, visibility.isShownTo(caller));
        return answer.answer() instanceof IncidentsAnswer list
                ? Media.page(RunbookView.utf8(pages.list(list, at)), answer.status())
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
    public WebEndpointResponse<byte[]> page(
            SecurityContext caller, @Selector String id, @org.springframework.lang.Nullable @Nullable String at) {
        Body answer = endpoint.one(id, at, visibility.isShownTo(caller));
        return answer.answer() instanceof IncidentAnswer one
                ? Media.page(RunbookView.utf8(pages.one(one, endpoint.runbook())), answer.status())
                : error(answer);
    }

    private WebEndpointResponse<byte[]> error(Body answer) {
        String reason = answer.answer() instanceof ErrorAnswer error ? error.error() : "";
        return Media.page(
                RunbookView.utf8(renderer.get().notice("There is nothing here", List.of(reason))), answer.status());
    }

    /**
     * {@return one incident}
     *
     * @param caller who asks
     * @param id the name by which it is known
     * @param at the instant that is asked about; now, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public WebEndpointResponse<byte[]> incident(
            SecurityContext caller, @Selector String id, @org.springframework.lang.Nullable @Nullable String at) {
        return endpoint.one(id, at, visibility.isShownTo(caller)).response();
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
        Body answer = endpoint.review(id, at);
        String text = answer.answer() instanceof ErrorAnswer error
                ? error.error() + "\n"
                : answer.answer().toString();
        return Media.markdown(text, answer.status());
    }
}
