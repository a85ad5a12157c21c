package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** At least one of those named to call has an address, a channel or a number. */
final class NobodyToReach implements Rule {

    @Override
    public List<Finding> check(ParsedRunbook runbook, LocalDate today) {
        List<Contact> contacts = runbook.runbook().contacts();
        if (contacts.isEmpty() || contacts.stream().anyMatch(Contact::isReachable)) {
            // A runbook that names nobody at all has a finding of its parser's.
            return List.of();
        }
        SourceLocation at = runbook.location(Part.CONTACTS).orElse(SourceLocation.START);
        return List.of(new Finding(
                Severity.ERROR,
                "nobody-to-reach",
                at,
                "None of the incident contacts has a mail address, a Slack channel, a telephone number or a link."));
    }
}
