package org.incidentkit.spring.boot.actuate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.Environment;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.UrlGroup;
import org.incidentkit.spring.boot.RunbookState;

/**
 * What the runbook says. Texts are Markdown.
 *
 * @param title the service
 * @param category the category of the document; absent where none is stated
 * @param review until when the runbook may be trusted
 * @param description what the service is and does
 * @param responseHours when the team responds; absent where the runbook does not say
 * @param responseHoursNote what else is written of that; may be empty
 * @param details whether contact details are {@code shown} or {@code masked}
 * @param detailsNote what that means for the reader
 * @param contacts who to call, by role
 * @param contactsNote what is written beside them; may be empty
 * @param dataContacts who else to call for an incident that involves data
 * @param dataContactsNote what is written beside those; may be empty
 * @param serviceUrls where the service runs
 * @param serviceUrlsNote what is written beside them; may be empty
 * @param otherUrls repositories, dashboards and the like, by label
 * @param docs where the technical documentation is
 * @param serviceTeam the team, for everything that is not urgent
 * @param sections what else the runbook holds, in order
 * @param frontMatter what else its front matter holds, in order
 * @param source where the runbook was found
 * @param findings what is wrong with the text, by place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunbookAnswer(
        String title,
        @Nullable String category,
        ReviewAnswer review,
        String description,
        @Nullable HoursAnswer responseHours,
        String responseHoursNote,
        String details,
        String detailsNote,
        List<ContactAnswer> contacts,
        String contactsNote,
        List<ContactAnswer> dataContacts,
        String dataContactsNote,
        List<UrlAnswer> serviceUrls,
        String serviceUrlsNote,
        List<UrlsAnswer> otherUrls,
        String docs,
        String serviceTeam,
        List<SectionAnswer> sections,
        Map<String, String> frontMatter,
        String source,
        List<FindingAnswer> findings) {

    /**
     * Until when the runbook may be trusted.
     *
     * @param expires the stated expiry date; absent where none is stated
     * @param lastReviewed when it was last reviewed; absent where that is not stated
     * @param due the day from which it counts as stale; absent where that does not follow from what is stated
     * @param expired whether that day has come
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReviewAnswer(
            @Nullable String expires,
            @Nullable String lastReviewed,
            @Nullable String due,
            boolean expired) {}

    /**
     * When the team responds.
     *
     * @param text the hours as the runbook states them
     * @param meaning what they were understood to mean; absent where they were not
     * @param problem why they were not understood; absent where they were
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HoursAnswer(
            String text, @Nullable String meaning, @Nullable String problem) {}

    /**
     * One address of the service.
     *
     * @param url the address
     * @param environment where it leads, such as {@code production}; {@code unknown} where nothing tells
     * @param label what the runbook calls it; may be empty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UrlAnswer(String url, @Nullable String environment, String label) {}

    /**
     * Some addresses with a label in common.
     *
     * @param label the label
     * @param urls the addresses
     * @param note what the runbook says of them; may be empty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UrlsAnswer(String label, List<UrlAnswer> urls, String note) {}

    /**
     * A section that is none of the usual ones.
     *
     * @param heading its heading
     * @param anchor its name in an address
     * @param markdown its text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SectionAnswer(String heading, String anchor, String markdown) {}

    /**
     * Something that is wrong with the text.
     *
     * @param severity {@code error}, {@code warning} or {@code info}
     * @param rule the rule that it breaks
     * @param line the line, from 1
     * @param column the column, from 1
     * @param message what to do about it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingAnswer(String severity, String rule, int line, int column, String message) {}

    static RunbookAnswer of(RunbookState.Available state, List<Finding> findings, LocalDate today, boolean shown) {
        Runbook runbook = state.runbook().runbook();
        return new RunbookAnswer(
                Masking.text(runbook.title(), shown),
                runbook.category()
                        .map(category -> Masking.text(category, shown))
                        .orElse(null),
                review(runbook.review(), today),
                Masking.markdown(runbook.description(), shown),
                runbook.responseHours()
                        .map(statement -> new HoursAnswer(
                                Masking.text(statement.text(), shown),
                                statement.hours().map(Object::toString).orElse(null),
                                statement
                                        .problem()
                                        .map(problem -> Masking.text(String.valueOf(problem.getMessage()), shown))
                                        .orElse(null)))
                        .orElse(null),
                Masking.note(runbook, Part.RESPONSE_HOURS, shown),
                ContactsAnswer.details(shown),
                ContactsAnswer.note(shown),
                ContactAnswer.all(runbook.contacts(), shown),
                Masking.note(runbook, Part.CONTACTS, shown),
                ContactAnswer.all(runbook.dataContacts(), shown),
                Masking.note(runbook, Part.DATA_CONTACTS, shown),
                runbook.serviceUrls().stream()
                        .map(url -> url(new Link(url.url(), url.label()), url.environment(), shown))
                        .toList(),
                Masking.note(runbook, Part.SERVICE_URLS, shown),
                runbook.otherUrls().stream().map(group -> urls(group, shown)).toList(),
                Masking.markdown(runbook.docs(), shown),
                Masking.markdown(runbook.serviceTeam(), shown),
                runbook.sections().stream()
                        .map(section -> section(section, shown))
                        .toList(),
                frontMatter(runbook, shown),
                Masking.text(state.location(), shown),
                findings.stream().map(finding -> finding(finding, shown)).toList());
    }

    private static ReviewAnswer review(Review review, LocalDate today) {
        return new ReviewAnswer(
                review.expires().map(LocalDate::toString).orElse(null),
                review.lastReviewed().map(LocalDate::toString).orElse(null),
                review.due().map(LocalDate::toString).orElse(null),
                review.isOverdue(today));
    }

    private static UrlAnswer url(Link written, @Nullable Environment environment, boolean shown) {
        Link link = Masking.link(written, shown);
        return new UrlAnswer(
                link.url(), environment == null ? null : environment.name().toLowerCase(Locale.ROOT), link.label());
    }

    private static SectionAnswer section(Section written, boolean shown) {
        Section section = shown ? written : written.masked();
        return new SectionAnswer(section.heading(), section.anchor(), Comments.without(section.markdown()));
    }

    private static Map<String, String> frontMatter(Runbook runbook, boolean shown) {
        Map<String, String> values = new LinkedHashMap<>();
        runbook.frontMatter().forEach((key, value) -> values.put(Masking.text(key, shown), Masking.text(value, shown)));
        return values;
    }

    private static UrlsAnswer urls(UrlGroup group, boolean shown) {
        return new UrlsAnswer(
                Masking.text(group.label(), shown),
                group.links().stream().map(link -> url(link, null, shown)).toList(),
                Masking.markdown(group.note(), shown));
    }

    private static FindingAnswer finding(Finding finding, boolean shown) {
        return new FindingAnswer(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.rule(),
                finding.location().line(),
                finding.location().column(),
                Masking.text(finding.message(), shown));
    }
}
