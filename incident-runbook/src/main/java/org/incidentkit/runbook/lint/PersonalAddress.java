package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.ContactPoint;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** A team is reached at an address that outlasts whoever is in it. */
final class PersonalAddress implements Rule {

    /** First and last name, as organisations make mail addresses. */
    private static final Pattern NAMES = Pattern.compile("[\\p{L}'-]{2,30}\\.[\\p{L}'-]{2,30}\\d{0,3}");

    private static final Set<String> SHARED = Set.of(
            "team", "support", "service", "services", "owner", "help", "desk", "helpdesk", "info", "ops", "group");

    @Override
    public List<Finding> check(ParsedRunbook runbook, LocalDate today) {
        SourceLocation at = runbook.location(Part.CONTACTS).orElse(SourceLocation.START);
        return runbook.runbook().contacts().stream()
                .filter(contact -> List.of(
                                contact.role().toLowerCase(Locale.ROOT).split("\\W+", -1))
                        .contains("team"))
                .filter(PersonalAddress::isOnePerson)
                .map(contact -> new Finding(
                        Severity.INFO,
                        "personal-address",
                        at,
                        "The contact \"" + contact.role()
                                + "\" has only what looks like one person's address: give the team's."))
                .toList();
    }

    private static boolean isOnePerson(Contact contact) {
        List<ContactPoint> points = contact.points().stream()
                .filter(point -> point.kind() != ContactPoint.Kind.TEXT)
                .toList();
        return !points.isEmpty() && points.stream().allMatch(PersonalAddress::isPersonal);
    }

    private static boolean isPersonal(ContactPoint point) {
        if (point.kind() != ContactPoint.Kind.EMAIL) {
            return false;
        }
        String name = point.text().substring(0, point.text().indexOf('@')).toLowerCase(Locale.ROOT);
        return NAMES.matcher(name).matches()
                && List.of(name.split("[.-]", -1)).stream().noneMatch(SHARED::contains);
    }
}
