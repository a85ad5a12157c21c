package org.incidentkit.runbook.render;

import java.util.List;
import java.util.Map;

import net.jqwik.api.Example;

import org.incidentkit.runbook.Contact;
import org.incidentkit.runbook.Fixtures;
import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.Section;
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

    private void roundTrips(Runbook runbook) {
        String written = writer.write(runbook);
        assertThat(parser.parse(written).runbook()).as(written).isEqualTo(runbook);
    }

    @Example
    void frontMatterMayBeginWithAnyKey() {
        for (String key : List.of("a:b", "a: b", "\"a\": b", "https://a.example", "'", "#", "- a", ":")) {
            roundTrips(Runbook.builder().frontMatter(Map.of(key, "x")).build());
        }
    }

    @Example
    void aNoteThatReadsAsHoursStaysANote() {
        for (String note : List.of("9am-5pm, Monday to Friday:", "* 24/7:", "We respond within these hours:")) {
            roundTrips(Runbook.builder().note(Part.RESPONSE_HOURS, note).build());
        }
    }

    @Example
    void aTitleIsNoPart() {
        for (String title : List.of("Contacts", "URLs", "Docs")) {
            roundTrips(Runbook.builder()
                    .title(title)
                    .note(Part.RESPONSE_HOURS, "### For incidents involving data:\n\nNights")
                    .dataContacts(List.of(Contact.of("MOJ IA", "ia@justice.example")))
                    .build());
        }
    }

    @Example
    void aSectionMayBeNamedAsTheHeadingThatHoldsParts() {
        for (String text : List.of("", "---", "### Severity\n\nHigh", "### Docs\n\nHere")) {
            roundTrips(Runbook.builder()
                    .sections(List.of(Section.of("Incident Response", text)))
                    .build());
        }
        Runbook read = parser.parse("# A\n\n## Incident Response\n---\n").runbook();
        assertThat(read.sections()).extracting(Section::heading).containsExactly("Incident Response");
        roundTrips(read);
    }
}
