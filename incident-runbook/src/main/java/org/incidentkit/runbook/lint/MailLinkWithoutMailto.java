package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;

/** A link to a mail address says that it is one; a browser looks for a file of that name otherwise. */
final class MailLinkWithoutMailto extends NamedRule {

    static final Pattern MAIL = Pattern.compile("[\\w.%+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    MailLinkWithoutMailto() {
        super("mail-link-without-mailto", Severity.WARNING, "A link to a mail address begins with \"mailto:\".");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        for (Inspection.LinkedLine linked : inspection.links()) {
            for (TextLink link : linked.links()) {
                if (link.target().indexOf('@') > 0
                        && MAIL.matcher(link.target()).matches()) {
                    findings.add(finding(
                            inspection.at(linked.line(), link.start()),
                            "Readers who follow this link get a file that isn't there: write the address alone, or"
                                    + " \"mailto:\" before it."));
                }
            }
        }
        return findings;
    }
}
