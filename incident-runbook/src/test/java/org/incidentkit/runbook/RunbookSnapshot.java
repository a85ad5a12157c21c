package org.incidentkit.runbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.incidentkit.runbook.parse.Located;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** What a runbook says, as plain text for people to read and to compare. Places stand first, findings last. */
public final class RunbookSnapshot {

    private final ParsedRunbook parsed;
    private final Runbook runbook;
    private final List<String> lines = new ArrayList<>();

    private RunbookSnapshot(ParsedRunbook parsed) {
        this.parsed = parsed;
        this.runbook = parsed.runbook();
    }

    public static String of(ParsedRunbook parsed) {
        RunbookSnapshot snapshot = new RunbookSnapshot(parsed);
        snapshot.head();
        snapshot.hours();
        snapshot.contacts("contacts", parsed.contacts(), Part.CONTACTS);
        snapshot.contacts("data contacts", parsed.dataContacts(), Part.DATA_CONTACTS);
        snapshot.urls();
        snapshot.text("description", snapshot.runbook.description());
        snapshot.text("docs", snapshot.runbook.docs());
        snapshot.text("service team", snapshot.runbook.serviceTeam());
        for (Located<Section> section : parsed.sections()) {
            snapshot.lines.add("section " + section.location() + " "
                    + section.value().heading() + " #" + section.value().anchor());
            snapshot.block(section.value().markdown());
        }
        snapshot.findings();
        return String.join("\n", snapshot.lines) + "\n";
    }

    private void head() {
        lines.add(
                ("title " + parsed.titleLocation().map(at -> at + " ").orElse("") + visible(runbook.title())).strip());
        runbook.category().ifPresent(category -> lines.add("category " + visible(category)));
        Review review = runbook.review();
        review.expires().ifPresent(date -> lines.add("expires " + date));
        review.lastReviewed().ifPresent(date -> lines.add("last reviewed " + date));
        review.reviewPeriod().ifPresent(period -> lines.add("review in " + period));
        review.due()
                .ifPresent(date -> lines.add("due " + date + " said at "
                        + parsed.reviewDateLocation()
                                .map(SourceLocation::toString)
                                .orElse("?")));
        runbook.frontMatter()
                .forEach((key, value) -> lines.add(("front matter "
                                + parsed.frontMatterLocation(key)
                                        .map(at -> at + " ")
                                        .orElse("") + visible(key) + " = "
                                + visible(value))
                        .strip()));
        runbook.frontMatterComments().forEach(comment -> lines.add("front matter comment " + visible(comment)));
    }

    private void hours() {
        parsed.responseHours().ifPresent(hours -> {
            String words = visible(hours.value().text());
            lines.add("hours " + hours.location() + " " + words);
            lines.add(
                    "  " + hours.value().hours().map(read -> "read as " + read).orElse("unresolved"));
        });
        text("note beside hours", runbook.note(Part.RESPONSE_HOURS));
    }

    private void contacts(String name, List<Located<Contact>> contacts, Part part) {
        for (Located<Contact> contact : contacts) {
            String role = contact.value().role();
            String known = contact.value()
                    .knownRole()
                    .map(which -> " (" + which.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                    .orElse("");
            lines.add(name.substring(0, name.length() - 1) + " " + contact.location() + " "
                    + (role.isEmpty() ? "-" : visible(role)) + known);
            for (ContactPoint point : contact.value().points()) {
                String link = point.link().map(target -> " -> " + target).orElse("");
                lines.add("  " + point.kind().name().toLowerCase(Locale.ROOT) + " " + visible(point.text()) + link);
            }
        }
        text("note beside " + name, runbook.note(part));
    }

    private void urls() {
        for (Located<ServiceUrl> url : parsed.serviceUrls()) {
            String environment = url.value().environment().name().toLowerCase(Locale.ROOT);
            lines.add("service url " + url.location() + " " + environment + " "
                    + url.value().url() + label(url.value().label()));
        }
        text("note beside service urls", runbook.note(Part.SERVICE_URLS));
        Iterator<Located<Link>> places = parsed.otherUrls().iterator();
        for (UrlGroup group : runbook.otherUrls()) {
            lines.add("other urls " + (group.label().isEmpty() ? "-" : visible(group.label())));
            for (Link link : group.links()) {
                lines.add("  " + places.next().location() + " " + link.url() + label(link.label()));
            }
            if (!group.note().isEmpty()) {
                block(group.note());
            }
        }
    }

    private void findings() {
        for (Finding finding : parsed.findings()) {
            lines.add("finding " + finding.location() + " "
                    + finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.rule());
        }
    }

    private static String label(String label) {
        return label.isEmpty() ? "" : " \"" + visible(label) + "\"";
    }

    private void text(String name, String text) {
        if (!text.isEmpty()) {
            lines.add(name);
            block(text);
        }
    }

    private void block(String text) {
        if (text.isEmpty()) {
            return;
        }
        for (String line : text.split("\n", -1)) {
            lines.add(("  | " + visible(line)).stripTrailing());
        }
    }

    /** Characters that nobody could tell from others are named. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            boolean plain = c == ' ' || (c > ' ' && !Character.isSpaceChar(c) && !Character.isISOControl(c));
            boolean hidden = c == '\u200B' || c == '\uFEFF';
            out.append(
                    plain && !hidden
                            ? String.valueOf((char) c)
                            : c == '\n' ? " / " : String.format(Locale.ROOT, "<U+%04X>", c));
        });
        return out.toString();
    }
}
