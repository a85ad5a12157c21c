package org.incidentkit.spring.boot.actuate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.runbook.render.PageContext;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceRunbook;

/** One runbook for those who may see contact details, or for those who may not: as JSON, as a page and as Markdown. */
final class RunbookView {
    /** The anchor that the page gives to its first further block. */
    private static final String FIRST_BLOCK = "_more-1";

    private final ServiceRunbook runbook;
    private final Supplier<HtmlRenderer> renderer;
    private final Clock clock;
    private final boolean shown;
    private final Latest<OnADay, RunbookAnswer> answer = new Latest<>();
    private final Latest<InContext, String> page = new Latest<>();

    private record OnADay(RunbookState.Available state, LocalDate today) {}

    /** The context is all that a page shows besides the runbook, so a page is never older than what it says. */
    private record InContext(RunbookState.Available state, PageContext context) {}

    RunbookView(ServiceRunbook runbook, Supplier<HtmlRenderer> renderer, Clock clock, boolean shown) {
        this.runbook = runbook;
        this.renderer = renderer;
        this.clock = clock;
        this.shown = shown;
    }

    RunbookState state() {
        return runbook.state();
    }

    RunbookAnswer answer(RunbookState.Available state) {
        return answer.of(
                new OnADay(state, runbook.today(clock.instant())),
                day -> RunbookAnswer.of(day.state(), runbook.findings(day.state(), day.today()), day.today(), shown));
    }

    String page(RunbookState.Available state) {
        return page.of(
                new InContext(state, context(state)),
                asked -> renderer.get().page(asked.state().runbook(), asked.context()));
    }

    /** Some sections alone, by their anchors; says so where details are masked. */
    String page(RunbookState.Available state, List<String> anchors) {
        PageContext context = context(state);
        if (shown) {
            return renderer.get().page(state.runbook(), context, anchors);
        }
        List<String> more = new ArrayList<>(anchors);
        more.add(FIRST_BLOCK);
        return renderer.get()
                .page(
                        state.runbook(),
                        context.withBlocks(List.of(
                                new PageContext.Block("What you cannot see", List.of(ContactsAnswer.MASKED_NOTE)))),
                        more);
    }

    private PageContext context(RunbookState.Available state) {
        return RunbookPage.context(runbook, state, clock.instant(), shown);
    }

    ContactsAnswer contacts(RunbookState.Available state, boolean everybody) {
        Runbook found = state.runbook().runbook();
        return new ContactsAnswer(
                found.title(),
                ContactsAnswer.details(shown),
                ContactsAnswer.note(shown),
                everybody ? ContactAnswer.all(found.contacts(), shown) : List.of(),
                ContactAnswer.all(found.dataContacts(), shown));
    }

    Optional<OneSectionAnswer> section(RunbookState.Available state, String anchor) {
        return sections(state).stream()
                .filter(section -> section.anchor().equals(anchor))
                .findFirst();
    }

    List<OneSectionAnswer> sections(RunbookState.Available state) {
        Runbook found = state.runbook().runbook();
        List<OneSectionAnswer> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            String markdown = PartMarkdown.of(found, part, shown);
            if (!markdown.isBlank()) {
                sections.add(section(found, part.heading(), part.anchor(), markdown));
            }
        }
        found.sections()
                .forEach(section -> sections.add(
                        section(found, section.heading(), section.anchor(), Masking.text(section.markdown(), shown))));
        return sections;
    }

    private OneSectionAnswer section(Runbook found, String heading, String anchor, String markdown) {
        return new OneSectionAnswer(
                found.title(), heading, anchor, ContactsAnswer.details(shown), ContactsAnswer.note(shown), markdown);
    }

    /** A section as a document of its own; says so where details are masked. */
    String markdown(OneSectionAnswer section) {
        return "## " + section.heading() + "\n\n" + section.markdown() + "\n"
                + (shown ? "" : "\n*" + ContactsAnswer.MASKED_NOTE + "*\n");
    }
}
