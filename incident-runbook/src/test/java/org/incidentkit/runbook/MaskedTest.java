package org.incidentkit.runbook;

import java.time.LocalDate;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.runbook.render.PageContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever may not see contact details gets to see: details hide in places where nobody expects them. */
class MaskedTest {

    private static final String RUNBOOK = """
            # Permits, ring 07700 900111

            ## Incident Response Hours

                9am-5pm, Monday to Friday, out of hours ring 07700 900222

            ## Incident contact details

            * Jane Smith: 07700 900333
            * Night desk: 07700 900334
            * Ask Petra Hill in the corner office

            ### For incidents involving data

            Carol Jones knows the way to the vault.

            * OPG IA: ia@permits.example.org

            ## URLs

            ### Service URLs

            * Production, by deploy@permits.example.org: https://admin:hunter2@permits.example.org/login

            ### Other URLs

            #### Of jo.doe@permits.example.org

            * https://reader:s3cret@logs.example.org

            ## When it breaks, ring 07700 900555

            See <https://root:t0psecret@wiki.example.org>.
            """;

    private static final String[] DETAILS = {
        "07700",
        "900111",
        "900222",
        "900333",
        "900334",
        "900555",
        "Jane",
        "Smith",
        "Petra",
        "Hill",
        "Carol",
        "Jones",
        "ia@",
        "deploy@",
        "jo.doe",
        "hunter2",
        "admin:",
        "s3cret",
        "reader:",
        "t0psecret",
        "root:",
    };

    private final ParsedRunbook parsed = RunbookParser.create().parse(RUNBOOK);

    private String page(boolean shown) {
        return HtmlRenderer.create()
                .page(parsed, PageContext.on(LocalDate.of(2026, 11, 23)).withContactsShown(shown));
    }

    @Test
    void thePageHidesThemWhereverTheyStand() {
        assertThat(page(true)).contains("07700 900111", "hunter2", "Petra Hill", "Carol Jones", "Jane Smith");
        String masked = page(false);
        assertThat(masked).doesNotContain(DETAILS);
        Document page = Jsoup.parse(masked);
        assertThat(page.select("h1").text()).isEqualTo("Permits, ring ***");
        assertThat(page.select(".call .role").eachText()).containsExactly("***", "Night desk", "OPG IA");
        assertThat(page.select("p.soft").eachText())
                .filteredOn(words -> words.equals("More is written here, which is hidden from you."))
                .hasSize(2);
        assertThat(page.text()).contains("https://***@permits.example.org/login");
        for (String target : page.select("nav a").eachAttr("href")) {
            assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Night desk                      | Night desk
        Product Manager                 | Product Manager
        Delivery manager (Jane Smith)   | Delivery manager (***)
        Team (out of hours)             | Team (out of hours)
        OPG IA                          | OPG IA
        2nd line on-call                | *** line on-call
        Jane Smith                      | ***
        jane smith                      | ***
        Jane Smith, team lead           | ***, team lead
        Jane Smith & Jo O'Brien         | ***
        Payments supplier               | Payments supplier
        Lead - Ann-Marie                | Lead - ***
        jane.smith@council.example.org  | ***
        """)
    void ofARoleOnlyTheWordsOfRolesStay(String role, String masked) {
        assertThat(Contact.of(role, "020 7946 0123").masked().role()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://user:secret@host               | https://***@host
        https://user:p@ss@host.example.org/a   | https://***@host.example.org/a
        https://host.example.org/@jo           | https://host.example.org/@jo
        https://host.example.org/?by=jo@x.org  | https://host.example.org/?by=***@x.org
        """)
    void addressesLoseWhoSignsIn(String url, String masked) {
        assertThat(new Link(url, "").masked().url()).isEqualTo(masked);
        assertThat(ContactPoint.maskIn("See " + url + " today")).doesNotContain("secret", "p@ss", "jo@");
    }

    @Test
    void aSectionWhoseHeadingHasDetailsGetsAnotherAnchor() {
        Section section = parsed.runbook().sections().get(0);
        assertThat(section.anchor()).contains("07700");
        assertThat(section.masked().anchor()).isNotEmpty().doesNotContain("07700", "900555");
        Section plain = Section.of("Backups", "Ring 07700 900666.");
        assertThat(plain.masked().anchor()).isEqualTo(plain.anchor());
        assertThat(plain.masked().markdown()).isEqualTo("Ring ***.");
    }
}
