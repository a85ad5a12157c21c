package org.incidentkit.runbook.render;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.render.Blocks.LinkStyle;

/**
 * The ways to put a runbook on paper, from the one that a person would choose to the one in which nothing that a runbook may
 * hold can be taken for something else.
 */
final class Layouts {

    /** The documentation site's own tag, which it replaces by the front matter's title. */
    private static final String TITLE_TAG = "# <%= current_page.data.title %>";

    private Layouts() {}

    /** Every heading is written, also over nothing: it keeps a section of the same name from being taken for it. */
    static String template(Runbook runbook) {
        Blocks blocks = headed(runbook);
        part(blocks, 2, Part.DESCRIPTION).add(runbook.description());
        part(blocks, 2, Part.RESPONSE_HOURS).hours(runbook);
        part(blocks, 2, Part.CONTACTS).contacts(runbook.contacts(), runbook.note(Part.CONTACTS));
        part(blocks, 3, Part.DATA_CONTACTS).contacts(runbook.dataContacts(), runbook.note(Part.DATA_CONTACTS));
        blocks.heading(2, "URLs");
        part(blocks, 3, Part.SERVICE_URLS).serviceUrls(runbook, LinkStyle.CODE);
        part(blocks, 3, Part.OTHER_URLS).otherUrls(runbook, 4, LinkStyle.CODE);
        part(blocks, 2, Part.DOCS).add(runbook.docs());
        part(blocks, 2, Part.SERVICE_TEAM).add(runbook.serviceTeam());
        return blocks.sections(runbook).toString();
    }

    /** All that the front matter can hold, then the title. */
    private static Blocks headed(Runbook runbook) {
        FrontMatterText front = new FrontMatterText()
                .comments(runbook)
                .category(runbook)
                .review(runbook.review())
                .extras(runbook);
        return new Blocks().add(front.toString()).title(runbook);
    }

    private static Blocks part(Blocks blocks, int level, Part part) {
        return blocks.heading(level, part.heading());
    }

    /** The standard's own order: what belongs together stands under one heading. */
    static String serviceSupport(Runbook runbook) {
        Blocks blocks = new Blocks()
                .add(new FrontMatterText()
                        .comments(runbook)
                        .category(runbook)
                        .extras(runbook)
                        .toString())
                .title(runbook);
        FrontMatterText.underTitle(runbook.review()).forEach(blocks::add);
        return nested(blocks, runbook);
    }

    /** The same words, each part under a heading of its own. */
    static String flatServiceSupport(Runbook runbook) {
        return flat(headed(runbook), runbook);
    }

    static String sitePage(Runbook runbook) {
        return nested(page(runbook, true), runbook);
    }

    static String flatSitePage(Runbook runbook) {
        return flat(page(runbook, false), runbook);
    }

    private static Blocks page(Runbook runbook, boolean tag) {
        FrontMatterText front = new FrontMatterText().comments(runbook);
        boolean named =
                tag && !runbook.title().isEmpty() && !runbook.frontMatter().containsKey("title");
        if (named) {
            front.title(runbook.title());
        }
        front.category(runbook).review(runbook.review()).extras(runbook);
        Blocks blocks = new Blocks().add(front.toString());
        return named ? blocks.add(TITLE_TAG) : blocks.title(runbook);
    }

    private static String nested(Blocks blocks, Runbook runbook) {
        blocks.heading(2, "Service description").add(runbook.description());
        blocks.heading(3, "Service URLs").serviceUrls(runbook, LinkStyle.LINKS);
        blocks.heading(2, "Incident Response");
        blocks.heading(3, "Incident response hours").plainHours(runbook);
        blocks.heading(3, "Incident contact details").contacts(runbook.contacts(), runbook.note(Part.CONTACTS));
        blocks.heading(3, "For incidents involving data")
                .contacts(runbook.dataContacts(), runbook.note(Part.DATA_CONTACTS));
        blocks.heading(2, "Other URLs").otherUrls(runbook, 3, LinkStyle.TABLE);
        return end(blocks, runbook);
    }

    private static String flat(Blocks blocks, Runbook runbook) {
        blocks.heading(2, "Service description").add(runbook.description());
        blocks.heading(2, "Incident response hours").hours(runbook);
        blocks.heading(2, "Incident contact details").contacts(runbook.contacts(), runbook.note(Part.CONTACTS));
        blocks.heading(3, "For incidents involving data")
                .contacts(runbook.dataContacts(), runbook.note(Part.DATA_CONTACTS));
        blocks.heading(2, "URLs");
        blocks.heading(3, "Service URLs").serviceUrls(runbook, LinkStyle.CODE);
        blocks.heading(3, "Other URLs").otherUrls(runbook, 4, LinkStyle.CODE);
        return end(blocks, runbook);
    }

    private static String end(Blocks blocks, Runbook runbook) {
        blocks.heading(2, "Documentation").add(runbook.docs());
        blocks.heading(2, "Service team contact").add(runbook.serviceTeam());
        return blocks.sections(runbook).toString();
    }
}
