package org.incidentkit.runbook.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;
import org.incidentkit.runbook.parse.ParsedRunbook;

/** Hours on certain days say what happens on bank holidays. */
final class BankHolidaysUnsaid implements Rule {

    /** Around the clock leaves nothing to say, and working days exclude bank holidays. */
    private static final Pattern SAID =
            Pattern.compile("(?i)holiday|working days|business days|24\\s?(?:/|x|hours)|365|always");

    @Override
    public List<Finding> check(ParsedRunbook runbook, LocalDate today) {
        return runbook.runbook()
                .responseHours()
                .filter(statement -> statement.hours().isPresent()
                        && !SAID.matcher(statement.text()).find())
                .map(statement -> new Finding(
                        Severity.INFO,
                        "bank-holidays-unsaid",
                        runbook.location(Part.RESPONSE_HOURS).orElse(SourceLocation.START),
                        "The response hours don't say whether they include bank holidays: add \"excluding bank"
                                + " holidays\" or \"including bank holidays\"."))
                .map(List::of)
                .orElse(List.of());
    }
}
