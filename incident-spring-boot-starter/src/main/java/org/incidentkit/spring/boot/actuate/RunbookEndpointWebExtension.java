package org.incidentkit.spring.boot.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * Adds to {@link RunbookEndpoint} who may see contact details, a page for browsers, Markdown on request, and 404 for what
 * is not there.
 */
// Spring Boot 3.5 knows an optional parameter by Spring's own annotation, 4 by that of JSpecify.
@SuppressWarnings("deprecation")
@EndpointWebExtension(endpoint = RunbookEndpoint.class)
public final class RunbookEndpointWebExtension {
    private final RunbookEndpoint endpoint;
    private final Visibility visibility;

    /**
     * Creates the extension.
     *
     * @param endpoint the endpoint that is extended
     * @param visibility who may see contact details
     */
    public RunbookEndpointWebExtension(RunbookEndpoint endpoint, Visibility visibility) {
        this.endpoint = endpoint;
        this.visibility = visibility;
    }

    /**
     * {@return the runbook as JSON}
     *
     * @param caller who asks
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public WebEndpointResponse<byte[]> runbook(
            SecurityContext caller, @org.springframework.lang.Nullable @Nullable String runbook) {
        return endpoint.answer(runbook, visibility.isShownTo(caller)).response();
    }

    /**
     * {@return the runbook as a page}
     *
     * @param caller who asks
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = Media.PAGE)
    public WebEndpointResponse<byte[]> page(
            SecurityContext caller, @org.springframework.lang.Nullable @Nullable String runbook) {
        return endpoint.views()
                .find(runbook, visibility.isShownTo(caller))
                .either(found -> Media.page(found.view().page(found.state()), 200), this::noPage);
    }

    /**
     * {@return the runbook as its team wrote it; refused to those who may not see contact details, since these may stand
     * anywhere in it}
     *
     * @param caller who asks
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = Media.MARKDOWN)
    public WebEndpointResponse<String> markdown(
            SecurityContext caller, @org.springframework.lang.Nullable @Nullable String runbook) {
        if (!visibility.isShownTo(caller)) {
            return Media.markdown(
                    "The text of the runbook holds contact details, which are not shown to you. "
                            + ContactsAnswer.MASKED_NOTE + " One section at a time is shown with them masked.\n",
                    403);
        }
        return endpoint.views()
                .find(runbook, true)
                .either(found -> Media.markdown(found.state().markdown(), 200), RunbookEndpointWebExtension::noText);
    }

    /**
     * {@return one section as JSON}
     *
     * @param caller who asks
     * @param section the anchor of the section
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = {Media.JSON, Media.ACTUATOR_JSON})
    public WebEndpointResponse<byte[]> section(
            SecurityContext caller,
            @Selector String section,
            @org.springframework.lang.Nullable @Nullable String runbook) {
        return endpoint.section(runbook, section, visibility.isShownTo(caller))
                .either(Body::of, Body::notFound)
                .response();
    }

    /**
     * {@return one section as a page}
     *
     * @param caller who asks
     * @param section the anchor of the section
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = Media.PAGE)
    public WebEndpointResponse<byte[]> sectionPage(
            SecurityContext caller,
            @Selector String section,
            @org.springframework.lang.Nullable @Nullable String runbook) {
        return endpoint.views()
                .find(runbook, visibility.isShownTo(caller))
                .then(found -> RunbookEndpoint.section(found, section)
                        .then(one -> RunbookViews.Result.of(
                                found.view().page(found.state(), List.of(one.anchor()), "runbook", true))))
                .either(html -> Media.page(html, 200), this::noPage);
    }

    /**
     * {@return one section as Markdown, with contact details masked for those who may not see them}
     *
     * @param caller who asks
     * @param section the anchor of the section
     * @param runbook the name of a runbook; the main one, if it is left out
     */
    @ReadOperation(produces = Media.MARKDOWN)
    public WebEndpointResponse<String> sectionMarkdown(
            SecurityContext caller,
            @Selector String section,
            @org.springframework.lang.Nullable @Nullable String runbook) {
        return endpoint.views()
                .find(runbook, visibility.isShownTo(caller))
                .then(found -> RunbookEndpoint.section(found, section)
                        .then(one -> RunbookViews.Result.of(found.view().markdown(one))))
                .either(text -> Media.markdown(text, 200), RunbookEndpointWebExtension::noText);
    }

    private WebEndpointResponse<byte[]> noPage(ErrorAnswer error) {
        return Media.page(endpoint.views().page(error), 404);
    }

    private static WebEndpointResponse<String> noText(ErrorAnswer error) {
        return Media.markdown(error.error() + "\n", 404);
    }
}
