package org.incidentkit.spring.boot.actuate;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;

/**
 * The views of all runbooks, each for those who may see contact details and for those who may not. Made once and shared
 * by the endpoints; safe to share between threads.
 */
public final class RunbookViews {
    private final ServiceRunbooks runbooks;
    private final Supplier<HtmlRenderer> renderer;
    private final Map<String, RunbookView> shown = new LinkedHashMap<>();
    private final Map<String, RunbookView> masked = new LinkedHashMap<>();

    /**
     * Creates the views; makes nothing yet.
     *
     * @param runbooks the runbooks
     * @param renderer makes the pages; asked for when the first is wanted, since it takes a while to be made
     * @param clock tells the time
     * @param links the ways from page to page
     */
    public RunbookViews(ServiceRunbooks runbooks, Supplier<HtmlRenderer> renderer, Clock clock, PageLinks links) {
        this.runbooks = runbooks;
        this.renderer = renderer;
        for (ServiceRunbook runbook : runbooks.all()) {
            shown.put(runbook.name(), new RunbookView(runbook, renderer, clock, links, true));
            masked.put(runbook.name(), new RunbookView(runbook, renderer, clock, links, false));
        }
    }

    /** A runbook that is there, as its caller may see it. */
    record Found(RunbookView view, RunbookState.Available state) {}

    /** Either what was asked for, or why it is not to be had. */
    record Result<T>(@Nullable T found, @Nullable ErrorAnswer error) {
        static <T> Result<T> of(T found) {
            return new Result<>(found, null);
        }

        static <T> Result<T> error(ErrorAnswer error) {
            return new Result<>(null, error);
        }

        <R> Result<R> then(Function<T, Result<R>> next) {
            return found == null ? new Result<>(null, error) : next.apply(found);
        }

        <R> R either(Function<T, R> whenFound, Function<ErrorAnswer, R> whenNot) {
            if (found != null) {
                return whenFound.apply(found);
            }
            return whenNot.apply(error == null ? ErrorAnswer.of("There is nothing here") : error);
        }
    }

    Result<Found> find(@Nullable String name, boolean isShown) {
        String wanted = name == null ? ServiceRunbooks.MAIN : name;
        RunbookView view = (isShown ? shown : masked).get(wanted);
        if (view == null) {
            return Result.error(unknown(runbooks, wanted));
        }
        RunbookState state = view.state();
        return state instanceof RunbookState.Available available
                ? Result.of(new Found(view, available))
                : Result.error(missing((RunbookState.Unavailable) state, wanted));
    }

    static ErrorAnswer unknown(ServiceRunbooks runbooks, String name) {
        return new ErrorAnswer(
                "There is no runbook of the name \"" + name + "\": known are " + String.join(", ", runbooks.names()),
                runbooks.names());
    }

    private ErrorAnswer missing(RunbookState.Unavailable state, String name) {
        String reason = Masking.text(state.reason(), false);
        List<String> others = runbooks.names().stream()
                .filter(other -> !other.equals(name))
                .filter(other -> !other.equals(ServiceRunbooks.MAIN)
                        || runbooks.main().state() instanceof RunbookState.Available)
                .toList();
        return others.isEmpty()
                ? ErrorAnswer.of(reason)
                : new ErrorAnswer(reason + ". There are others by name, such as ?runbook=" + others.get(0), others);
    }

    /** A page for a person in place of an error. */
    byte[] page(ErrorAnswer error) {
        return RunbookView.utf8(renderer.get().notice("There is nothing here", List.of(error.error())));
    }
}
