package org.incidentkit.runbook.render;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactList;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.LinkList;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.UrlGroup;
import org.incidentkit.runbook.internal.BodyItems;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownBody;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.YamlText;

/**
 * Writes runbooks in the words and the order of the template. A runbook that is written and parsed again equals itself.
 *
 * <p>Every heading of the template is written, also over nothing: it shows what is still to be filled in, and it keeps
 * a section of the same name from being taken for it.
 */
public final class MarkdownWriter {

    private static final List<String> ROLES =
            List.of("Product Manager", "Delivery Manager", "Service Owner", "Technical Architect", "Team");
    private static final List<String> DATA_ROLES = List.of("OPG IA", "MOJ IA", "MOJ Cyber Security");

    private MarkdownWriter() {}

    /** {@return a writer} */
    public static MarkdownWriter create() {
        return new MarkdownWriter();
    }

    /**
     * Writes the template that a team fills in.
     *
     * @param serviceName the name of the service
     * @return Markdown, with empty contacts; its findings tell what is still to be done
     */
    public static String template(String serviceName) {
        Runbook runbook = Runbook.builder()
                .title(serviceName + " Runbook")
                .category("runbooks")
                .note(Part.RESPONSE_HOURS, "Currently we respond to incidents within the hours outlined below:")
                .contacts(ROLES.stream().map(role -> Contact.of(role, "")).toList())
                .dataContacts(
                        DATA_ROLES.stream().map(role -> Contact.of(role, "")).toList())
                .otherUrls(List.of(UrlGroup.of("Github", List.of())))
                .docs("You can find links to our technical documentation below:")
                .build();
        return create().write(runbook);
    }

    /**
     * Writes a runbook.
     *
     * @param runbook a runbook
     * @return Markdown with LF line ends
     */
    public String write(Runbook runbook) {
        List<String> blocks = new ArrayList<>();
        add(blocks, frontMatter(runbook));
        if (!runbook.title().isEmpty()) {
            blocks.add("# " + InlineText.escape(runbook.title()));
        }
        heading(blocks, 2, Part.DESCRIPTION);
        add(blocks, runbook.description());
        heading(blocks, 2, Part.RESPONSE_HOURS);
        hours(blocks, runbook);
        heading(blocks, 2, Part.CONTACTS);
        contacts(blocks, runbook.contacts(), runbook.note(Part.CONTACTS));
        heading(blocks, 3, Part.DATA_CONTACTS);
        contacts(blocks, runbook.dataContacts(), runbook.note(Part.DATA_CONTACTS));
        blocks.add("## URLs");
        heading(blocks, 3, Part.SERVICE_URLS);
        List<Link> urls = runbook.serviceUrls().stream()
                .map(url -> new Link(url.url(), url.label()))
                .toList();
        links(blocks, urls, runbook.note(Part.SERVICE_URLS));
        heading(blocks, 3, Part.OTHER_URLS);
        for (UrlGroup group : runbook.otherUrls()) {
            if (!group.label().isEmpty()) {
                blocks.add("#### " + InlineText.escape(group.label()));
            }
            links(blocks, group.links(), group.note());
        }
        heading(blocks, 2, Part.DOCS);
        add(blocks, runbook.docs());
        heading(blocks, 2, Part.SERVICE_TEAM);
        add(blocks, runbook.serviceTeam());
        for (Section section : runbook.sections()) {
            blocks.add(("## " + InlineText.escape(section.heading())).stripTrailing());
            add(blocks, section.markdown());
        }
        return String.join("\n\n", blocks) + "\n";
    }

    private static void heading(List<String> blocks, int level, Part part) {
        blocks.add("#".repeat(level) + " " + part.heading());
    }

    private static void add(List<String> blocks, String block) {
        if (!block.isEmpty()) {
            blocks.add(block);
        }
    }

    private static String frontMatter(Runbook runbook) {
        List<String> lines = new ArrayList<>();
        Review review = runbook.review();
        runbook.category().ifPresent(category -> lines.add("category: " + YamlText.scalar(category)));
        review.expires().ifPresent(date -> lines.add("expires: " + YamlText.scalar(date.toString())));
        review.lastReviewed().ifPresent(date -> lines.add("last_reviewed_on: " + YamlText.scalar(date.toString())));
        review.reviewPeriod().ifPresent(period -> lines.add("review_in: " + period(period)));
        for (Map.Entry<String, String> extra : runbook.frontMatter().entrySet()) {
            lines.add(YamlText.scalar(extra.getKey()) + ": " + YamlText.scalar(extra.getValue()));
        }
        return lines.isEmpty() ? "" : "---\n" + String.join("\n", lines) + "\n---";
    }

    private static String period(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year");
        part(parts, period.getMonths(), "month");
        part(parts, period.getDays(), "day");
        return String.join(" ", parts);
    }

    private static void part(List<String> parts, int count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }

    /**
     * Hours are the first code block under their heading, so prose that has one itself comes after them, and prose
     * without hours after an empty one.
     */
    private static void hours(List<String> blocks, Runbook runbook) {
        String note = runbook.note(Part.RESPONSE_HOURS);
        boolean code = MarkdownBody.hasCode(note);
        if (runbook.responseHours().isEmpty()) {
            boolean introduces = note.endsWith(":") && note.indexOf('\n') < 0 && !code && !statesHours(note);
            add(blocks, note.isEmpty() || introduces ? "" : "```\n```");
            add(blocks, note);
            return;
        }
        HoursStatement hours = runbook.responseHours().get();
        if (code) {
            blocks.add(fenced(hours.text()));
            blocks.add(note);
            return;
        }
        add(blocks, note);
        List<String> lines = MarkdownLines.split(note);
        boolean glued = !note.isEmpty() && isListOrIndented(lines);
        blocks.add(glued ? fenced(hours.text()) : hours.text().indent(4).stripTrailing());
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
    private static void contacts(List<String> blocks, List<Contact> contacts, String note) {
        List<String> lines = contacts.stream().map(MarkdownWriter::contact).toList();
        data(blocks, String.join("\n", lines), note, ContactList.endsInLead(note));
    }

    private static String contact(Contact contact) {
        if (contact.role().isEmpty()) {
            boolean plain =
                    Contact.find(contact.text(), true).filter(contact::equals).isPresent()
                            && !MarkdownBody.hasCode("* " + contact.text());
            return "* " + (plain ? "" : ": ") + contact.text();
        }
        return ("* " + InlineText.escape(contact.role()) + ": " + contact.text()).stripTrailing();
    }

    private static void links(List<String> blocks, List<Link> links, String note) {
        boolean labelled = links.stream().anyMatch(link -> !link.label().isEmpty()) || MarkdownBody.hasCode(note);
        List<String> lines = new ArrayList<>();
        for (Link link : links) {
            String label = link.label().isEmpty() ? "" : InlineText.escape(link.label()) + ": ";
            lines.add((labelled ? "* " + label : "    ") + link.url());
        }
        data(blocks, String.join("\n", lines), note, LinkList.endsInLead(note));
    }

    /** What names the data below it would make more of them than they are. */
    private static void data(List<String> blocks, String data, String note, boolean leads) {
        boolean after = leads || MarkdownBody.hasHeading(note);
        add(blocks, after ? "" : note);
        add(blocks, data);
        add(blocks, after ? note : "");
    }
}
