package org.incidentkit.runbook.lint;

import java.util.List;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Severity;

/** At least one of those named to call has an address, a channel or a number of their own. */
final class NobodyToReach extends NamedRule {

    NobodyToReach() {
        super("nobody-to-reach", Severity.ERROR, "At least one incident contact can be reached.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Contact> contacts = inspection.runbook().contacts();
        if (contacts.isEmpty() || contacts.stream().anyMatch(Content::isReachable)) {
            // A runbook that names nobody at all has a finding of its parser's.
            return List.of();
        }
        return List.of(finding(
                inspection.place(Part.CONTACTS),
                "None of the incident contacts can be reached: give at least one a mail address, a Slack channel, a"
                        + " telephone number or a link of its own."));
    }
}
