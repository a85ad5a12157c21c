package org.incidentkit.spring.boot.actuate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.runbook.render.PageContext;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceSla;

/** One runbook for those who may see contact details, or for those who may not: as JSON, as a page and as Markdown. */
final class RunbookView {
    /** The anchor that the page gives to its first further block. */
    private static final String FIRST_BLOCK = "_more-1";

    private final ServiceRunbook runbook;
    private final Supplier<HtmlRenderer> renderer;
    private final Clock clock;
    private final PageLinks links;
    private final boolean shown;
    private final Latest<OnADay, Body> answer = new Latest<>();
    private final Latest<Contacts, Body> contacts = new Latest<>();
    private final Latest<AtASecond, PageContext> context = new Latest<>();
    private final Latest<InContext, byte[]> page = new Latest<>();

    private record OnADay(RunbookState.Available state, LocalDate today) {}

    private record Contacts(RunbookState.Available state, boolean everybody) {}

    private record AtASecond(RunbookState.Available state, ServiceSla.State sla, Instant second) {}

    /** The context is all that a page shows besides the runbook, so a page is never older than what it says. */
    private record InContext(RunbookState.Available state, PageContext context) {}

    RunbookView(ServiceRunbook runbook, Supplier<HtmlRenderer> renderer, Clock clock, PageLinks links, boolean shown) {
        this.runbook = runbook;
        this.renderer = renderer;
        this.clock = clock;
        this.links = links;
        this.shown = shown;
    }

    RunbookState state() {
        return runbook.state();
    }

    Body answer(RunbookState.Available state) {
        return answer.of(
                new OnADay(state, runbook.today(clock.instant())),
                day -> Body.of(
                        RunbookAnswer.of(day.state(), runbook.findings(day.state(), day.today()), day.today(), shown)));
    }

    byte[] page(RunbookState.Available state) {
        return page.of(
                new InContext(state, context(state).withLinks(links.from("runbook", false, runbook.name()))),
                asked -> utf8(renderer.get().page(asked.state().runbook(), asked.context())));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Some sections alone, by their anchors, as the page of an endpoint or one below it; says so where details are masked. */
    byte[] page(RunbookState.Available state, List<String> anchors, String endpoint, boolean below) {
        PageContext context = context(state).withLinks(links.from(endpoint, below, runbook.name()));
        if (shown) {
            return utf8(renderer.get().page(state.runbook(), context, anchors));
        }
        List<String> more = new ArrayList<>(anchors);
        more.add(FIRST_BLOCK);
        PageContext saying = context.withBlocks(
                List.of(new PageContext.Block("What you cannot see", List.of(ContactsAnswer.MASKED_NOTE))));
        return utf8(renderer.get().page(state.runbook(), saying, more));
    }

    private PageContext context(RunbookState.Available state) {
        return context.of(
                new AtASecond(state, runbook.sla().current(), Times.toTheSecond(clock.instant())),
                asked -> RunbookPage.context(runbook, asked.state(), asked.second(), shown));
    }

    Body contacts(RunbookState.Available state, boolean everybody) {
        return contacts.of(new Contacts(state, everybody), asked -> Body.of(contactsOf(asked)));
    }

    private ContactsAnswer contactsOf(Contacts asked) {
        Runbook found = asked.state().runbook().runbook();
        return new ContactsAnswer(
                Masking.text(found.title(), shown),
                ContactsAnswer.details(shown),
                ContactsAnswer.note(shown),
                asked.everybody() ? ContactAnswer.all(found.contacts(), shown) : List.of(),
                asked.everybody() ? Masking.note(found, Part.CONTACTS, shown) : "",
                ContactAnswer.all(found.dataContacts(), shown),
                Masking.note(found, Part.DATA_CONTACTS, shown));
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
        for (Section written : found.sections()) {
            Section section = shown ? written : written.masked();
            sections.add(section(found, section.heading(), section.anchor(), Comments.without(section.markdown())));
        }
        return sections;
    }

    private OneSectionAnswer section(Runbook found, String heading, String anchor, String markdown) {
        return new OneSectionAnswer(
                Masking.text(found.title(), shown),
                heading,
                anchor,
                ContactsAnswer.details(shown),
                ContactsAnswer.note(shown),
                markdown);
    }

    /** A section as a document of its own; says so where details are masked. */
    String markdown(OneSectionAnswer section) {
        return "## " + section.heading() + "\n\n" + section.markdown() + "\n"
                + (shown ? "" : "\n*" + ContactsAnswer.MASKED_NOTE + "*\n");
    }
}
