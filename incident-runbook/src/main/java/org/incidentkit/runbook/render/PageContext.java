package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Readiness;

/**
 * What a page shows besides the runbook itself. Everything in it is plain text, which the page escapes.
 *
 * @param today the date where the reader is
 * @param contactsShown whether contact details are shown; if not, they are masked
 * @param availability whether the service is within its response hours, if that is known
 * @param priorities the rows of the priority table; none if it isn't to be shown
 * @param blocks further blocks, shown after the priority table
 * @param findings what the people who maintain the runbook should mend
 * @param picture the coming days, if they are to be drawn
 * @param readiness how ready the runbook is for an incident, if that is to be shown
 * @param links other pages to go to
 */
public record PageContext(
        LocalDate today,
        boolean contactsShown,
        Optional<Availability> availability,
        List<PriorityRow> priorities,
        List<Block> blocks,
        List<Finding> findings,
        Optional<TimelinePicture> picture,
        Optional<Readiness> readiness,
        List<PageLink> links) {

    /** Copies the lists. */
    public PageContext {
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(availability, "availability");
        priorities = List.copyOf(priorities);
        blocks = List.copyOf(blocks);
        findings = List.copyOf(findings);
        Objects.requireNonNull(picture, "picture");
        Objects.requireNonNull(readiness, "readiness");
        links = List.copyOf(links);
    }

    /**
     * Whether the service is within its response hours now.
     *
     * @param open whether it is
     * @param sentence what that means, such as {@code Open until 5pm today.}
     */
    public record Availability(boolean open, String sentence) {}

    /**
     * A priority and its deadlines.
     *
     * @param code such as {@code P1}
     * @param type such as {@code Critical}
     * @param example what falls under it
     * @param respond within which time to respond
     * @param respondBy by when that is for an incident raised now; empty if that isn't known
     * @param update how often to give an update
     * @param updateBy by when that is for an incident raised now; empty if that isn't known
     */
    public record PriorityRow(
            String code,
            String type,
            String example,
            String respond,
            String respondBy,
            String update,
            String updateBy) {}

    /**
     * A heading and some paragraphs.
     *
     * @param heading its heading
     * @param paragraphs its paragraphs, plain text
     */
    public record Block(String heading, List<String> paragraphs) {

        /** Copies the paragraphs. */
        public Block {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** Free text as the reader may see it. */
    String words(String text) {
        return contactsShown ? text : ContactPoint.maskIn(text);
    }

    /**
     * Makes a context in which contact details are masked and nothing is added.
     *
     * @param today the date where the reader is
     * @return the context
     */
    public static PageContext on(LocalDate today) {
        return new PageContext(
                today,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * Shows or masks contact details.
     *
     * @param shown whether they are shown
     * @return a context that does
     */
    public PageContext withContactsShown(boolean shown) {
        return new PageContext(today, shown, availability, priorities, blocks, findings, picture, readiness, links);
    }

    /**
     * Tells whether the service is within its response hours.
     *
     * @param now whether it is, and what that means
     * @return a context that shows it first
     */
    public PageContext withAvailability(Availability now) {
        return new PageContext(
                today, contactsShown, Optional.of(now), priorities, blocks, findings, picture, readiness, links);
    }

    /**
     * Adds the priority table.
     *
     * @param rows its rows
     * @return a context that shows it
     */
    public PageContext withPriorities(List<PriorityRow> rows) {
        return new PageContext(today, contactsShown, availability, rows, blocks, findings, picture, readiness, links);
    }

    /**
     * Adds further blocks.
     *
     * @param further the blocks
     * @return a context that shows them
     */
    public PageContext withBlocks(List<Block> further) {
        return new PageContext(
                today, contactsShown, availability, priorities, further, findings, picture, readiness, links);
    }

    /**
     * Adds findings for those who maintain the runbook.
     *
     * @param found the findings
     * @return a context that shows them last
     */
    public PageContext withFindings(List<Finding> found) {
        return new PageContext(
                today, contactsShown, availability, priorities, blocks, found, picture, readiness, links);
    }

    /**
     * Adds a picture of the coming days.
     *
     * @param days the days
     * @return a context that draws them beside the response hours
     */
    public PageContext withPicture(TimelinePicture days) {
        return new PageContext(
                today, contactsShown, availability, priorities, blocks, findings, Optional.of(days), readiness, links);
    }

    /**
     * Adds how ready the runbook is for an incident.
     *
     * @param score the score
     * @return a context that shows it to those who maintain the runbook
     */
    public PageContext withReadiness(Readiness score) {
        return new PageContext(
                today, contactsShown, availability, priorities, blocks, findings, picture, Optional.of(score), links);
    }

    /**
     * Adds links to other pages.
     *
     * @param pages the pages
     * @return a context that shows them above everything else
     */
    public PageContext withLinks(List<PageLink> pages) {
        return new PageContext(
                today, contactsShown, availability, priorities, blocks, findings, picture, readiness, pages);
    }
}
