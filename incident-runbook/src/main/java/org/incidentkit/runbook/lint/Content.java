package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.ServiceUrl;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.ListMarker;
import org.incidentkit.runbook.internal.MarkdownLines;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;
import org.incidentkit.runbook.internal.TableRow;

/** Tells what a team wrote from what its template had written already. */
final class Content {

    /** As long as "to be confirmed", and some. */
    private static final int LONGEST_NOTHING = 40;

    /** Sentences that templates put where a team's own words belong. */
    private static final Set<String> TEMPLATE = Set.of(
            "currently we respond to incidents within the hours outlined below",
            "you can find links to our technical documentation below",
            "if you have any questions surrounding this page please post in the #team-name channel",
            "modernisation platform");

    /** Beside those that stand for an absent contact. */
    private static final Set<String> NOTHING = Set.of(
            "to be added",
            "to be completed",
            "to be decided",
            "to be defined",
            "to be done",
            "to be written",
            "to do",
            "to follow",
            "coming soon",
            "pending",
            "not applicable",
            "nothing");

    private static final List<String> PLACEHOLDER_TITLES = List.of(
            "",
            "service name runbook",
            "service name",
            "service runbook",
            "team name runbook",
            "team name",
            "product name runbook",
            "product name",
            "runbook");

    /** What stands elsewhere, if anywhere, isn't said here. */
    private static final Set<String> ELSEWHERE = Set.of("as above", "see above", "as below", "see below", "not known");

    /** What somebody still has to write, or when. */
    private static final Pattern PROMISE = Pattern.compile(
            "(?:tb[acd]|todo|coming soon|to be (?:added|completed|confirmed|decided|defined|done|written))\\s?[-\u2013\u2014:,(.].*"
                    + "|(?:insert|add|enter|put|write)\\s(?:an?|the|your|some)\\s.{0,80}\\shere");

    private static final Pattern HOST = Pattern.compile("(?i)\\bhttps?://(?<host>[^\\s/:?#<>()\\[\\]\"'`|]{1,253})");

    /** Hosts that are reserved for examples, and what stands in templates for a name. */
    private static final Pattern EXAMPLE_HOST =
            Pattern.compile("(?i)(?:[^.]{1,63}\\.){0,20}example(?:\\.(?:com|org|net))?"
                    + "|(?:[^.]{1,63}\\.){0,20}(?:your-)?(?:service|team|product)-?name(?:\\.[^.]{1,63}){1,20}");

    private Content() {}

    /** Tells a body in which a team wrote something of its own. */
    static boolean isOwn(String markdown) {
        return has(markdown, 0);
    }

    /** Tells a body with more letters and digits of a team's own: nobody's template, no placeholder, no comment. */
    static boolean has(String markdown, int letters) {
        int count = 0;
        List<Line> lines = MarkdownLines.of(markdown).lines();
        for (Line line : lines) {
            String shown = line.kind() == Kind.FENCED ? line.text() : Inspection.shown(line);
            if (line.kind() != Kind.HEADING && isOwnLine(shown) && !isHead(lines, line)) {
                count += (int) shown.chars().filter(Character::isLetterOrDigit).count();
                if (count > letters) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The head of a table says no more than a heading does. */
    private static boolean isHead(List<Line> lines, Line line) {
        return line.text().indexOf('|') >= 0
                && line.number() + 1 < lines.size()
                && TableRow.isDelimiter(lines.get(line.number() + 1).text());
    }

    private static boolean isOwnLine(String shown) {
        String words = words(shown);
        int end = words.length();
        while (end > 0 && ".:_".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        String sentence = words.substring(0, end);
        // Words before a colon are the label of something, which isn't there.
        return words.chars().anyMatch(Character::isLetterOrDigit)
                && !words.endsWith(":")
                && !TEMPLATE.contains(sentence.startsWith("_") ? sentence.substring(1) : sentence)
                && !isNothing(sentence)
                && !ELSEWHERE.contains(sentence)
                && !PROMISE.matcher(sentence).matches()
                && !leadsToExamplesOnly(shown)
                && !Placeholders.isIn(shown);
    }

    private static boolean leadsToExamplesOnly(String shown) {
        if (!shown.contains("://")) {
            return false;
        }
        Matcher host = HOST.matcher(shown);
        boolean any = false;
        while (host.find()) {
            if (!isExample(host.group("host"))) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static boolean isExample(String host) {
        return EXAMPLE_HOST.matcher(host).matches();
    }

    private static String words(String shown) {
        int from = ListMarker.find(shown).map(ListMarker::content).orElse(0);
        return InlineText.plain(shown.substring(from).replace("`", "")).toLowerCase(Locale.ROOT);
    }

    /** Tells a line that only says that nothing stands there, such as "TBC" or "N/A". */
    static boolean saysNothing(String shown) {
        String words = words(shown);
        String bare = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return words.chars().anyMatch(Character::isLetterOrDigit) && isNothing(bare);
    }

    private static boolean isNothing(String words) {
        return words.length() <= LONGEST_NOTHING
                && (NOTHING.contains(words) || ContactPoint.read(words).isEmpty());
    }

    static boolean isOwnTitle(String title) {
        return !PLACEHOLDER_TITLES.contains(title.toLowerCase(Locale.ROOT)) && !Placeholders.isIn(title);
    }

    /** Tells a contact that can be reached, and not only at the template's own channel. */
    static boolean isReachable(Contact contact) {
        return contact.points().stream()
                .anyMatch(point -> point.kind() != ContactPoint.Kind.TEXT && !Placeholders.isIn(point.text()));
    }

    /** Tells a contact of whom a team said something, be it only a name. */
    static boolean isNamed(Contact contact) {
        return !contact.points().isEmpty() && !contact.text().isEmpty() && !Placeholders.isIn(contact.text());
    }

    /** Tells an address that isn't one of the template's. */
    static boolean isOwn(Link link) {
        return !Placeholders.isIn(link.url())
                && !leadsToExamplesOnly(link.url())
                && !link.url().toLowerCase(Locale.ROOT).endsWith("/example");
    }

    /** Tells an address of the service's own: not one of the template's, nor one at a host that is reserved for examples. */
    static boolean isOwn(ServiceUrl url) {
        return !Placeholders.isIn(url.host()) && !url.host().startsWith("example.") && !isExample(url.host());
    }
}
