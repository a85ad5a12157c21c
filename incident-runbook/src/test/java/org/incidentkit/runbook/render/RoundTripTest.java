package org.incidentkit.runbook.render;

import net.jqwik.api.Example;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Fixtures;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.parse.RunbookParser;

import static org.assertj.core.api.Assertions.assertThat;

class RoundTripTest {

    private final MarkdownWriter writer = MarkdownWriter.create();
    private final RunbookParser parser = RunbookParser.create();

    @Example
    void filledRunbook() {
        Runbook runbook = parser.parse(Fixtures.visitBooking()).runbook();
        assertThat(parser.parse(writer.write(runbook)).runbook()).isEqualTo(runbook);
    }

    @Example
    void unfilledTemplate() {
        Runbook runbook = parser.parse(Fixtures.template()).runbook();
        assertThat(parser.parse(writer.write(runbook)).runbook()).isEqualTo(runbook);
    }

    @Example
    void whatIsWrittenReadsAsItWas() {
        String filled = Fixtures.visitBooking();
        String mended =
                filled.replace("\u00C2\u00A0", " ").replace("owner_slack: \"#visit", "owner_slack: \"\\u0023visit");
        String written =
                writer.write(parser.parse(filled).runbook()).replace("owner_slack: \"#", "owner_slack: \"\\u0023");
        assertThat(written).isEqualTo(mended);
    }

    @Example
    void aBlankTemplateAsksForWhatIsMissing() {
        String template = MarkdownWriter.template("Visit Booking");
        assertThat(template)
                .startsWith("---\ncategory: runbooks\n---\n\n# Visit Booking Runbook\n\n## Description\n\n");
        assertThat(parser.parse(template).findings().stream().map(Finding::rule).distinct())
                .containsExactlyInAnyOrder(
                        "description-missing", "hours-missing", "contact-empty", "urls-missing", "review-date-missing");
    }
}
