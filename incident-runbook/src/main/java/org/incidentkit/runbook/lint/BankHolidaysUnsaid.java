package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Severity;

/** Hours on certain days say what happens on bank holidays. */
final class BankHolidaysUnsaid extends NamedRule {

    /** Around the clock leaves nothing to say, and working days exclude bank holidays. */
    private static final Pattern SAID = Pattern.compile(
            "(?i)holiday|\\b(?:bank|public) hols?\\b|\\bBHs?\\b|working days|business days|24\\s?(?:/|x|hours)|365|always|around the clock");

    BankHolidaysUnsaid() {
        super("bank-holidays-unsaid", Severity.INFO, "The response hours say what holds on bank holidays.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        return inspection
                .parsed()
                .responseHours()
                .filter(hours -> hours.value()
                                .hours()
                                .filter(value -> !value.observesBankHolidays())
                                .isPresent()
                        && !isSaid(hours.value().text())
                        && !isSaid(inspection.runbook().note(Part.RESPONSE_HOURS)))
                .map(hours -> finding(
                        hours.location(),
                        "The response hours don't say whether they include bank holidays: add \"excluding bank"
                                + " holidays\" or \"including bank holidays\"."))
                .map(List::of)
                .orElse(List.of());
    }

    static boolean isSaid(String words) {
        return SAID.matcher(words).find();
    }
}
