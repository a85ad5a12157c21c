package org.incidentkit.runbook.parse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/** A runbook that was read from a text, what is wrong with the text, and where its parts stand. */
public final class ParsedRunbook {

    private final Runbook runbook;
    private final List<Finding> findings;
    private final String sourceName;
    private final String text;
    private final Places places;
    private final ParserLimits limits;

    ParsedRunbook(Runbook runbook, List<Finding> findings, Source source, Places places, ParserLimits limits) {
        this.runbook = runbook;
        this.findings = List.copyOf(findings);
        this.sourceName = source.name();
        this.text = source.text();
        this.places = places;
        this.limits = limits;
    }

    /**
     * Makes a runbook that came from no text, so that what wants a parsed one can take it.
     *
     * @param runbook a runbook that a program built
     * @return it, with no findings and no text; everything in it stands at {@link SourceLocation#START}
     */
    public static ParsedRunbook of(Runbook runbook) {
        return new ParsedRunbook(
                Objects.requireNonNull(runbook),
                List.of(),
                new Source("", "", false),
                Places.NONE,
                ParserLimits.STANDARD);
    }

    /** {@return what the text says} */
    public Runbook runbook() {
        return runbook;
    }

    /** {@return what the parser found wrong, sorted by place} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the limits that it was read within, which a page of it keeps to as well} */
    public ParserLimits limits() {
        return limits;
    }

    /** {@return the name of the file; empty if the text came from none} */
    public String sourceName() {
        return sourceName;
    }

    /** {@return whether any of the findings is an error} */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** {@return the text as it was read, in which all places count; empty if there was none or it was too long} */
    public String text() {
        return text;
    }

    /** {@return the number, from 1, of the first line behind the front matter; 1 if there is none} */
    public int bodyLine() {
        return places.bodyLine();
    }

    /**
     * Tells where a part stands.
     *
     * @param part a part
     * @return the place of its heading; empty if it has none
     */
    public Optional<SourceLocation> location(Part part) {
        return Optional.ofNullable(places.parts().get(part));
    }

    /** {@return where the heading stands that is the title, or the front matter's title if the heading only stands for it} */
    public Optional<SourceLocation> titleLocation() {
        return places.title();
    }

    /** {@return where the date stands that tells until when the runbook may be trusted} */
    public Optional<SourceLocation> reviewDateLocation() {
        return places.reviewDate();
    }

    /** {@return where the date of the last review stands, whether or not the runbook also says when it expires} */
    public Optional<SourceLocation> lastReviewedLocation() {
        return places.lastReviewed();
    }

    /**
     * Tells where a value of the front matter stands, one that the model knows or any other.
     *
     * @param key a key; what was nested has a key such as {@code a.b}
     * @return the place of its value; empty if there is no such key
     */
    public Optional<SourceLocation> frontMatterLocation(String key) {
        return Optional.ofNullable(places.keys().get(key));
    }

    /** {@return the response hours, if there are any, and where their words begin} */
    public Optional<Located<HoursStatement>> responseHours() {
        return runbook.responseHours()
                .map(hours -> new Located<>(hours, places.hours().orElse(places.of(Part.RESPONSE_HOURS))));
    }

    /** {@return the runbook's contacts, each with its place} */
    public List<Located<Contact>> contacts() {
        return Places.locate(runbook.contacts(), places.contacts(), places.of(Part.CONTACTS));
    }

    /** {@return the runbook's contacts for incidents that involve data, each with its place} */
    public List<Located<Contact>> dataContacts() {
        return Places.locate(runbook.dataContacts(), places.dataContacts(), places.of(Part.DATA_CONTACTS));
    }

    /** {@return the runbook's service URLs, each with its place} */
    public List<Located<ServiceUrl>> serviceUrls() {
        return Places.locate(runbook.serviceUrls(), places.serviceUrls(), places.of(Part.SERVICE_URLS));
    }

    /** {@return the addresses of all groups of {@link Runbook#otherUrls()}, in order, each with its place} */
    public List<Located<Link>> otherUrls() {
        List<Link> links = runbook.otherUrls().stream()
                .flatMap(group -> group.links().stream())
                .toList();
        return Places.locate(links, places.otherUrls(), places.of(Part.OTHER_URLS));
    }

    /** {@return the runbook's sections, each with the place of its heading} */
    public List<Located<Section>> sections() {
        return Places.locate(runbook.sections(), places.sections(), SourceLocation.START);
    }

    /** {@return what the runbook's own text form has, and how many findings} */
    @Override
    public String toString() {
        return runbook + " with " + findings.size() + " findings";
    }
}
