package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.parse.Located;

import static java.util.stream.Collectors.toSet;

/** Whoever is named has an address, a channel or a number: in an incident nobody wants to look one up. */
final class ContactUnreachable extends NamedRule {

    /** What the parser has said of a contact is enough. */
    private static final Set<String> SAID = Set.of("contact-empty", "contact-indirect");

    /** An extension, a bleep or a command pages somebody, though no link leads there. */
    private static final Pattern ANOTHER_WAY = Pattern.compile(
            "(?i)\\b(?:bleep|pager|ext(?:ension|n)?|dect|radio|switchboard)\\b[^\\d]{0,20}\\d{2,8}|(?:^|\\s)`?/[a-z]{2,20}\\b");

    ContactUnreachable() {
        super("contact-unreachable", Severity.INFO, "Beside a name stands how to reach whoever has it.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        Set<Integer> said = inspection.parsed().findings().stream()
                .filter(finding -> SAID.contains(finding.rule()))
                .map(finding -> finding.location().line())
                .collect(toSet());
        List<Finding> findings = new ArrayList<>();
        for (List<Located<Contact>> contacts :
                List.of(inspection.parsed().contacts(), inspection.parsed().dataContacts())) {
            // Where nobody can be reached, that is said once.
            boolean any = contacts.stream().map(Located::value).anyMatch(Content::isReachable);
            for (Located<Contact> contact : any ? contacts : List.<Located<Contact>>of()) {
                Contact who = contact.value();
                if (Content.isNamed(who)
                        && !Content.isReachable(who)
                        && !ANOTHER_WAY.matcher(who.role() + ": " + who.text()).find()
                        && !said.contains(contact.location().line())) {
                    findings.add(finding(
                            contact.location(),
                            "Nothing says how to reach "
                                    + (who.role().isEmpty() ? "this contact" : Quotes.of(who.role()))
                                    + ": add a mail address, a Slack channel or a telephone number."));
                }
            }
        }
        return findings;
    }
}
