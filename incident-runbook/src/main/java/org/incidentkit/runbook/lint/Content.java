package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.Spaces;

/** Tells what a team wrote from what its template had written already. */
final class Content {

    /** As long as "to be confirmed", and some. */
    private static final int LONGEST_NOTHING = 40;

    /** Sentences that templates put where a team's own words belong. */
    private static final Set<String> TEMPLATE = Set.of(
            "currently we respond to incidents within the hours outlined below",
            "you can find links to our technical documentation below",
            "if you have any questions surrounding this page please post in the #team-name channel");

    private static final List<String> PLACEHOLDER_TITLES =
            List.of("", "service name runbook", "service name", "service runbook", "runbook");

    private Content() {}

    /** Tells a body in which a team wrote something of its own. */
    static boolean isOwn(String markdown) {
        return has(markdown, 0);
    }

    /** Tells a body with more letters and digits of a team's own: nobody's template, no placeholder, no comment. */
    static boolean has(String markdown, int letters) {
        int count = 0;
        for (Line line : MarkdownLines.of(markdown).lines()) {
            String shown = line.kind() == Kind.FENCED ? line.text() : Inspection.shown(line);
            if (line.kind() != Kind.HEADING && isOwnLine(shown)) {
                count += (int) shown.chars().filter(Character::isLetterOrDigit).count();
                if (count > letters) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOwnLine(String shown) {
        String words = InlineText.plain(shown.replace("`", "")).toLowerCase(Locale.ROOT);
        while (words.endsWith(".") || words.endsWith(":") || words.endsWith("_")) {
            words = words.substring(0, words.length() - 1);
        }
        return !Spaces.strip(words).isEmpty()
                && !TEMPLATE.contains(words.startsWith("_") ? words.substring(1) : words)
                && !isNothing(words)
                && !Placeholders.isIn(shown);
    }

    private static boolean isNothing(String words) {
        return words.length() <= LONGEST_NOTHING && ContactPoint.read(words).isEmpty();
    }

    static boolean isOwnTitle(String title) {
        return !PLACEHOLDER_TITLES.contains(title.toLowerCase(Locale.ROOT)) && !Placeholders.isIn(title);
    }

    /** Tells a contact that can be reached, and not only at the template's own channel. */
    static boolean isReachable(Contact contact) {
        return contact.points().stream()
                .anyMatch(point -> point.kind() != ContactPoint.Kind.TEXT && !Placeholders.isIn(point.text()));
    }

    /** Tells an address of the service's own; any below {@code example.org} stands for one that is yet to come. */
    static boolean isOwn(ServiceUrl url) {
        return !Placeholders.isIn(url.host()) && !url.host().startsWith("example.");
    }
}
