package org.incidentkit.runbook.render;

import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
import org.incidentkit.runbook.UrlGroup;

/** Runbooks for new services: every part is there and none is filled in, with a comment on what belongs there. */
final class Templates {

    private static final List<String> ROLES =
            List.of("Product Manager", "Delivery Manager", "Service Owner", "Technical Architect", "Team");
    private static final List<String> DATA_ROLES = List.of("OPG IA", "MOJ IA", "MOJ Cyber Security");

    private static final String DESCRIPTION =
            comment("What does the service do, and for whom? Two sentences that somebody"
                    + " understands who was just woken up.\nWhat happens to its users when it is down?");
    private static final String HOURS = comment(
            "When does the team respond to urgent issues? Write days and times, and say what holds on bank holidays:\n9am-5pm,"
                    + " Monday to Friday, excluding bank holidays");
    private static final String CONTACTS = comment(
            "Who to call, in the order in which to call them. Give each a mail address, a Slack channel or a telephone"
                    + " number.\nThe team's should be shared, so that it outlasts whoever is in the team.");
    private static final String DATA_CONTACTS =
            comment("Who else to call when somebody may have seen or lost data that they shouldn't.");
    private static final String SERVICE_URLS = comment("Where the service runs, production first. One address a line.");
    private static final String OTHER_URLS = comment("Repositories, dashboards, alerts, pipelines.");
    private static final String DOCS = comment("Where somebody reads on who has to mend the service.");
    private static final String TEAM =
            comment("How people reach the team with what isn't urgent: a channel, a shared address, a board.");
    private static final String ISSUES =
            comment("One heading for each thing that goes wrong: how to tell, and what to do, step by step.");

    private Templates() {}

    static Runbook of(Vocabulary vocabulary, String serviceName) {
        Runbook.Builder builder = Runbook.builder()
                .note(Part.DATA_CONTACTS, DATA_CONTACTS)
                .note(Part.SERVICE_URLS, SERVICE_URLS)
                .docs(DOCS)
                .serviceTeam(TEAM)
                .dataContacts(contacts(DATA_ROLES));
        return switch (vocabulary) {
            case TEMPLATE ->
                builder.title(serviceName + " Runbook")
                        .category("runbooks")
                        .description(DESCRIPTION
                                + "\n\n"
                                + comment(
                                        "Until when may the runbook be trusted? Add a line to the front matter above, with a"
                                                + " date of yours:\nexpires: 2027-01-31"))
                        .note(Part.RESPONSE_HOURS, HOURS)
                        .note(Part.CONTACTS, CONTACTS)
                        .contacts(contacts(ROLES))
                        .otherUrls(List.of(new UrlGroup("Github", List.of(), OTHER_URLS)))
                        .sections(List.of(Section.of("How to resolve specific issues", ISSUES)))
                        .build();
            case SERVICE_SUPPORT ->
                standard(builder, serviceName)
                        .description(DESCRIPTION
                                + "\n\n"
                                + comment(
                                        "When did somebody last read this through? Put a line under the title, with a date of"
                                                + " yours:\n**Last review date:** 31 January 2027"))
                        .review(everySixMonths())
                        .build();
            case SITE_PAGE ->
                standard(builder, serviceName)
                        .description(DESCRIPTION
                                + "\n\n"
                                + comment(
                                        "When did somebody last read this through? Add a line to the front matter above, with"
                                                + " a date of yours:\nlast_reviewed_on: 2027-01-31"))
                        .review(everySixMonths())
                        .build();
        };
    }

    private static Runbook.Builder standard(Runbook.Builder builder, String serviceName) {
        return builder.title(serviceName)
                .note(Part.RESPONSE_HOURS, HOURS)
                .note(Part.CONTACTS, CONTACTS)
                .contacts(contacts(List.of("Slack", "Email", "Telephone")))
                .otherUrls(List.of(new UrlGroup("", List.of(), OTHER_URLS)))
                .sections(List.of(
                        Section.of("Impact of an outage", comment("Who can't do what, and what do they do instead?")),
                        Section.of(
                                "Hosting environment", comment("Where it runs, and whose runbook to read for that.")),
                        Section.of(
                                "Other Information",
                                String.join(
                                        "\n\n",
                                        "### Releases",
                                        comment("How a release is made, and how it is taken back."),
                                        "### Automatic alerts",
                                        comment("What each alert means, and what to do about it."),
                                        "### Consumers of this service",
                                        comment("Who notices when it is down."),
                                        "### Services consumed by this",
                                        comment("What it needs to work."),
                                        "### Restrictions on access",
                                        comment("From where it can be reached, and who may."))),
                        Section.of("How to resolve specific issues", ISSUES)));
    }

    private static Review everySixMonths() {
        return new Review(Optional.empty(), Optional.empty(), Optional.of(Period.ofMonths(6)));
    }

    private static List<Contact> contacts(List<String> roles) {
        return roles.stream().map(role -> Contact.of(role, "")).toList();
    }

    private static String comment(String words) {
        return "<!-- " + words + " -->";
    }
}
