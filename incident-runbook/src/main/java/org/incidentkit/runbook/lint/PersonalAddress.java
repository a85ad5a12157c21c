package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.parse.Located;

/** A team is reached at an address that outlasts whoever is in it. */
final class PersonalAddress extends NamedRule {

    /** First and last name, as organisations make mail addresses; of the first perhaps only its letter. */
    private static final Pattern NAMES = Pattern.compile("[\\p{L}'-]{1,30}\\.(?:\\p{L}\\.)?[\\p{L}'-]{2,30}\\d{0,3}");

    /** Words in an address that name no person. */
    private static final Set<String> SHARED = Set.of(
            "team",
            "support",
            "service",
            "services",
            "owner",
            "help",
            "desk",
            "helpdesk",
            "servicedesk",
            "info",
            "ops",
            "group",
            "incident",
            "incidents",
            "enquiries",
            "contact",
            "security",
            "assurance",
            "digital",
            "admin",
            "alerts",
            "oncall",
            "cyber",
            "data",
            "office",
            "web",
            "mail",
            "it",
            "noreply",
            "tech",
            "ia",
            "opg",
            "moj",
            "hmcts",
            "hmpps",
            "laa",
            "cica",
            "infosec",
            "privacy",
            "dpo",
            "soc",
            "sirt",
            "csirt",
            "developers",
            "devs",
            "engineering",
            "operations",
            "platform",
            "product",
            "delivery",
            // What services are about, but for words that are surnames as well.
            "court",
            "courts",
            "legal",
            "aid",
            "prison",
            "prisons",
            "probation",
            "visits",
            "visit",
            "funds",
            "fund",
            "referrals",
            "referral",
            "claims",
            "claim",
            "payments",
            "payment",
            "licensing",
            "permits",
            "permit",
            "bookings",
            "booking",
            "appeals",
            "appeal",
            "tribunal",
            "tribunals",
            "jury",
            "juror",
            "bail",
            "family",
            "justice",
            "applications",
            "complaints",
            "correspondence",
            "finance",
            "feedback",
            "fees",
            "forms",
            "hearings",
            "listing",
            "mailbox",
            "inbox",
            "notifications",
            "online",
            "registry",
            "victims",
            "witnesses",
            "youth");

    /** Words in a role that name a team, or the way to one. A role without any, such as Product Manager, is a person. */
    private static final Set<String> TEAMS = Set.of(
            "team",
            "support",
            "helpdesk",
            "servicedesk",
            "desk",
            "oncall",
            "email",
            "mail",
            "contact",
            "contacts",
            "ops",
            "operations",
            "ia",
            "security",
            "cyber",
            "assurance",
            "developers",
            "engineers");

    PersonalAddress() {
        super("personal-address", Severity.INFO, "A team is reached at the team's address, not at one person's.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        List<Located<Contact>> contacts = new ArrayList<>(inspection.parsed().contacts());
        contacts.addAll(inspection.parsed().dataContacts());
        for (Located<Contact> contact : contacts) {
            if (wantsTeam(contact.value().role()) && isOnePerson(contact.value().points())) {
                String who = contact.value().role().isEmpty()
                        ? "This contact"
                        : "The contact " + Quotes.of(contact.value().role());
                findings.add(finding(
                        contact.location(), who + " has only what looks like one person's address: give the team's."));
            }
        }
        String team = inspection.runbook().serviceTeam();
        if (mayHoldName(team) && isOnePerson(ContactPoint.read(InlineText.plain(team.replace('\n', ' '))))) {
            findings.add(finding(
                    inspection.place(Part.SERVICE_TEAM),
                    "The service team has only what looks like one person's address: give the team's."));
        }
        return findings;
    }

    private static boolean wantsTeam(String role) {
        return role.isEmpty() || holdsWord(role.toLowerCase(Locale.ROOT).replace("e-mail", "email"), TEAMS);
    }

    /** A person's address has a full stop before its at sign. */
    private static boolean mayHoldName(String text) {
        int stop = text.indexOf('.');
        return stop >= 0 && text.indexOf('@', stop) >= 0;
    }

    /** Tells a text of which a run of letters and digits is one of some words. */
    private static boolean holdsWord(String text, Set<String> words) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i > from && words.contains(text.substring(from, i))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    static boolean isOnePerson(List<ContactPoint> read) {
        List<ContactPoint> points = read.stream()
                .filter(point -> point.kind() != ContactPoint.Kind.TEXT)
                .toList();
        return !points.isEmpty() && points.stream().allMatch(PersonalAddress::isPersonal);
    }

    private static boolean isPersonal(ContactPoint point) {
        if (point.kind() != ContactPoint.Kind.EMAIL) {
            return false;
        }
        String name = point.text().substring(0, point.text().indexOf('@')).toLowerCase(Locale.ROOT);
        return NAMES.matcher(name).matches() && !holdsWord(name, SHARED);
    }
}
