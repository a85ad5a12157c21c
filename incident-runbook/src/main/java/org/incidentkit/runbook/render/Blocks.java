package org.incidentkit.runbook.render;

import java.util.ArrayList;
import java.util.List;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactList;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.LinkList;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.UrlGroup;
import org.incidentkit.runbook.internal.BodyItems;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownLines;

/** Markdown as it is put together: blocks, with a blank line between each and the next. */
final class Blocks {

    /** How addresses are listed. */
    enum LinkStyle {
        /** A code block where none has a label, else a list of labels and addresses. */
        CODE,
        /** A list of links whose words are the labels. */
        LINKS,
        /** A table of names and addresses. */
        TABLE
    }

    private final List<String> blocks = new ArrayList<>();

    Blocks add(String block) {
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return this;
    }

    Blocks heading(int level, String words) {
        return add(("#".repeat(level) + " " + words).stripTrailing());
    }

    Blocks titled(int level, String title) {
        return heading(level, InlineText.escape(title));
    }

    Blocks title(Runbook runbook) {
        return runbook.title().isEmpty() ? this : titled(1, runbook.title());
    }

    Blocks sections(Runbook runbook) {
        for (Section section : runbook.sections()) {
            titled(2, section.heading()).add(section.markdown());
        }
        return this;
    }

    /**
     * Hours are the first code block under their heading, so prose that has one itself comes after them, and prose
     * without hours after an empty one.
     */
    Blocks hours(Runbook runbook) {
        String note = runbook.note(Part.RESPONSE_HOURS);
        boolean code = MarkdownBody.hasCode(note);
        if (runbook.responseHours().isEmpty()) {
            boolean introduces = note.endsWith(":") && note.indexOf('\n') < 0 && !code && !statesHours(note);
            boolean silent = MarkdownBody.isEmpty(note) || introduces;
            return add(silent ? "" : "```\n```").add(note);
        }
        HoursStatement hours = runbook.responseHours().get();
        // Below a heading within the note, hours would be those of that heading alone.
        if (code || MarkdownBody.hasHeading(note) || note.contains("**") || note.contains("__")) {
            return add(fenced(hours.text())).add(note);
        }
        boolean glued = !note.isEmpty() && isListOrIndented(MarkdownLines.split(note));
        return add(note)
                .add(glued ? fenced(hours.text()) : hours.text().indent(4).stripTrailing());
    }

    /** Hours in plain words, where nothing else stands that could be taken for them. */
    Blocks plainHours(Runbook runbook) {
        return runbook.note(Part.RESPONSE_HOURS).isEmpty()
                ? add(runbook.responseHours().map(HoursStatement::text).orElse(""))
                : hours(runbook);
    }

    private static boolean statesHours(String note) {
        return !BodyItems.split(note, false, item -> {
                    String words = InlineText.plain(item.text());
                    return !words.isEmpty() && HoursStatement.of(words).hours().isPresent();
                })
                .taken()
                .isEmpty();
    }

    /** An indented block under a list would belong to the list. */
    private static boolean isListOrIndented(List<String> lines) {
        String last = lines.get(lines.size() - 1);
        return last.startsWith(" ")
                || last.startsWith("*")
                || last.startsWith("-")
                || last.startsWith("+")
                || Character.isDigit(last.charAt(0));
    }

    private static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + text + "\n" + fence;
    }

    /** Contacts are looked for before the first heading, so prose with headings comes after them. */
    Blocks contacts(List<Contact> contacts, String note) {
        List<String> lines = contacts.stream().map(Blocks::contact).toList();
        return data(String.join("\n", lines), note, ContactList.endsInLead(note));
    }

    private static String contact(Contact contact) {
        String line = line(contact);
        return contact.comments().isEmpty() ? line : line + " " + contact.comments();
    }

    private static String line(Contact contact) {
        if (contact.role().isEmpty()) {
            boolean plain = Contact.find(contact.text(), true)
                            .filter(found ->
                                    found.role().isEmpty() && found.text().equals(contact.text()))
                            .isPresent()
                    && !MarkdownBody.hasCode("* " + contact.text());
            return "* " + (plain ? "" : ": ") + contact.text();
        }
        return ("* " + InlineText.escape(contact.role()) + ": " + contact.text()).stripTrailing();
    }

    Blocks serviceUrls(Runbook runbook, LinkStyle style) {
        List<Link> urls = runbook.serviceUrls().stream()
                .map(url -> new Link(url.url(), url.label()))
                .toList();
        return links(urls, runbook.note(Part.SERVICE_URLS), style);
    }

    Blocks otherUrls(Runbook runbook, int level, LinkStyle style) {
        for (UrlGroup group : runbook.otherUrls()) {
            if (!group.label().isEmpty()) {
                titled(level, group.label());
            }
            links(group.links(), group.note(), style);
        }
        return this;
    }

    private Blocks links(List<Link> links, String note, LinkStyle style) {
        boolean labelled = links.stream().anyMatch(link -> !link.label().isEmpty()) || MarkdownBody.hasCode(note);
        String text = switch (style) {
            case CODE -> lines(links, labelled);
            case LINKS -> orLines(linked(links), links);
            case TABLE -> labelled ? orLines(table(links), links) : lines(links, true);
        };
        return data(text, note, LinkList.endsInLead(note));
    }

    private static String lines(List<Link> links, boolean labelled) {
        List<String> lines = new ArrayList<>();
        for (Link link : links) {
            String label = link.label().isEmpty() ? "" : InlineText.escape(link.label()) + ": ";
            lines.add((labelled ? "* " + label : "    ") + link.url());
        }
        return String.join("\n", lines);
    }

    private static String linked(List<Link> links) {
        List<String> lines = new ArrayList<>();
        for (Link link : links) {
            lines.add(link.label().isEmpty() ? "* " + link.url() : "* [" + link.label() + "](" + link.url() + ")");
        }
        return String.join("\n", lines);
    }

    private static String table(List<Link> links) {
        List<String> lines = new ArrayList<>(List.of("| Name | Address |", "|---|---|"));
        links.forEach(link -> lines.add("| " + link.label() + " | " + link.url() + " |"));
        return String.join("\n", lines);
    }

    /** Labels may hold what a link or a table can't. */
    private static String orLines(String text, List<Link> links) {
        LinkList read = LinkList.read(text);
        boolean same = read.note().isEmpty()
                && read.items().stream().map(LinkList.Item::link).toList().equals(links);
        return same ? text : lines(links, true);
    }

    /** What names the data below it would make more of them than they are. */
    private Blocks data(String data, String note, boolean leads) {
        boolean after = leads || MarkdownBody.hasHeading(note);
        return add(after ? "" : note).add(data).add(after ? note : "");
    }

    /** {@return the Markdown, with LF line ends} */
    @Override
    public String toString() {
        return String.join("\n\n", blocks) + "\n";
    }
}
