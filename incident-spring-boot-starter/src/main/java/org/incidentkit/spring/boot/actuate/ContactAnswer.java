package org.incidentkit.spring.boot.actuate;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactPoint;

/**
 * One contact.
 *
 * @param role what they are to the service
 * @param text how to reach them, as the team wrote it
 * @param points the ways to reach them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactAnswer(String role, String text, List<Point> points) {
    /**
     * One way to reach somebody.
     *
     * @param kind {@code email}, {@code slack}, {@code telephone}, {@code link} or {@code text}
     * @param text what to show
     * @param link what to open, where there is something to open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(String kind, String text, @Nullable String link) {}

    static List<ContactAnswer> all(List<Contact> contacts, boolean shown) {
        return contacts.stream()
                .map(contact -> of(shown ? contact : contact.masked()))
                .toList();
    }

    private static ContactAnswer of(Contact contact) {
        return new ContactAnswer(
                contact.role(),
                contact.text(),
                contact.points().stream().map(ContactAnswer::point).toList());
    }

    private static Point point(ContactPoint point) {
        return new Point(
                point.kind().name().toLowerCase(Locale.ROOT),
                point.text(),
                point.link().map(URI::toString).orElse(null));
    }
}
