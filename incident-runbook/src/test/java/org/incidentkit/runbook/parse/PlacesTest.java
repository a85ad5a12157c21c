package org.incidentkit.runbook.parse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.runbook.Part;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.SourceLocation;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that a runbook says carries its place, counted in the text as it was written. */
class PlacesTest {

    private static final String TEXT = """
            ---
            last_reviewed_on: 2025-01-02
            expires: 2026-01-02
            links:
              board: "#a"
            ---
            # Visits

            **Response hours:**  24/7

            ## Contacts
            * Team: #visits
              or visits@example.org
            Mail: team@example.org

            ### For incidents involving data

              1. Privacy: @privacy

            ## URLs
            ### Service URLs
                https://visits.example.org
            Test: <https://test.visits.example.org>
            ### Other URLs
            #### Logs
            - https://logs.example.org https://old-logs.example.org
            #### Code
            | Name | URL |
            |------|-----|
            | Code | https://code.example.org |

            ## Known problems
            None
            """;

    private static String place(int line, int column) {
        return line + ":" + column;
    }

    private static <T> List<String> places(List<Located<T>> located) {
        return located.stream().map(each -> each.location().toString()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everythingKnowsWhereItStands(String lineEnd) {
        ParsedRunbook parsed = RunbookParser.create().parse(TEXT.replace("\n", lineEnd));
        assertThat(parsed.text()).isEqualTo(TEXT.replace("\n", lineEnd));
        assertThat(parsed.titleLocation()).hasToString("Optional[7:1]");
        assertThat(parsed.reviewDateLocation()).hasToString("Optional[3:10]");
        assertThat(parsed.lastReviewedLocation()).hasToString("Optional[2:19]");
        assertThat(parsed.frontMatterLocation("links.board")).hasToString("Optional[5:10]");
        assertThat(parsed.frontMatterLocation("link")).isEmpty();
        assertThat(parsed.responseHours().orElseThrow().location()).hasToString(place(9, 22));
        assertThat(places(parsed.contacts())).containsExactly("12:3", "14:1");
        assertThat(places(parsed.dataContacts())).containsExactly("18:6");
        assertThat(places(parsed.serviceUrls())).containsExactly("22:5", "23:8");
        assertThat(places(parsed.otherUrls())).containsExactly("26:3", "26:28", "30:10");
        assertThat(places(parsed.sections())).containsExactly("32:1");
        assertThat(parsed.location(Part.RESPONSE_HOURS)).contains(new SourceLocation(9, 1));
        assertThat(parsed.location(Part.DATA_CONTACTS)).contains(new SourceLocation(16, 1));
    }

    @Test
    void aByteOrderMarkTakesAColumn() {
        ParsedRunbook parsed = RunbookParser.create().parse("\uFEFF**Contacts:** Team: @a\n");
        assertThat(places(parsed.contacts())).containsExactly("1:16");
        assertThat(RunbookParser.create().parse("\uFEFF# A\n").titleLocation()).hasToString("Optional[1:2]");
    }

    @Test
    void theTitleMayStandInTheFrontMatter() {
        ParsedRunbook parsed = RunbookParser.create().parse("---\ntitle: A\n---\n# <%= current_page.data.title %>\n");
        assertThat(parsed.titleLocation()).hasToString("Optional[2:8]");
        assertThat(RunbookParser.create().parse("text").titleLocation()).isEmpty();
    }

    @Test
    void whatCameFromNoTextStandsAtTheStart() {
        Runbook runbook = RunbookParser.create().parse(TEXT).runbook();
        ParsedRunbook built = ParsedRunbook.of(runbook);
        assertThat(built.text()).isEmpty();
        assertThat(places(built.contacts())).containsExactly("1:1", "1:1");
        assertThat(built.responseHours().orElseThrow().location()).isEqualTo(SourceLocation.START);
        assertThat(built.contacts()).extracting(Located::value).isEqualTo(runbook.contacts());
    }
}
