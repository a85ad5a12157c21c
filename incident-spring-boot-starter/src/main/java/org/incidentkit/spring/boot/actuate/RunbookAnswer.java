package org.incidentkit.spring.boot.actuate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Runbook;
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
 * @param details whether contact details are {@code shown} or {@code masked}
 * @param detailsNote what that means for the reader
 * @param contacts who to call, by role
 * @param dataContacts who else to call for an incident that involves data
 * @param serviceUrls where the service runs
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
        String details,
        String detailsNote,
        List<ContactAnswer> contacts,
        List<ContactAnswer> dataContacts,
        List<UrlAnswer> serviceUrls,
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
                runbook.title(),
                runbook.category().orElse(null),
                review(runbook.review(), today),
                Masking.text(runbook.description(), shown),
                runbook.responseHours()
                        .map(statement -> new HoursAnswer(
                                statement.text(),
                                statement.hours().map(Object::toString).orElse(null),
                                statement.problem().map(Throwable::getMessage).orElse(null)))
                        .orElse(null),
                ContactsAnswer.details(shown),
                ContactsAnswer.note(shown),
                ContactAnswer.all(runbook.contacts(), shown),
                ContactAnswer.all(runbook.dataContacts(), shown),
                runbook.serviceUrls().stream()
                        .map(url -> new UrlAnswer(
                                url.url(), url.environment().name().toLowerCase(Locale.ROOT), url.label()))
                        .toList(),
                runbook.otherUrls().stream().map(group -> urls(group, shown)).toList(),
                Masking.text(runbook.docs(), shown),
                Masking.text(runbook.serviceTeam(), shown),
                runbook.sections().stream()
                        .map(section -> new SectionAnswer(
                                section.heading(), section.anchor(), Masking.text(section.markdown(), shown)))
                        .toList(),
                runbook.frontMatter(),
                state.location(),
                findings.stream().map(finding -> finding(finding, shown)).toList());
    }

    private static ReviewAnswer review(Review review, LocalDate today) {
        return new ReviewAnswer(
                review.expires().map(LocalDate::toString).orElse(null),
                review.lastReviewed().map(LocalDate::toString).orElse(null),
                review.due().map(LocalDate::toString).orElse(null),
                review.isOverdue(today));
    }

    private static UrlsAnswer urls(UrlGroup group, boolean shown) {
        return new UrlsAnswer(
                group.label(),
                group.links().stream()
                        .map(link -> new UrlAnswer(link.url(), null, link.label()))
                        .toList(),
                Masking.text(group.note(), shown));
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
