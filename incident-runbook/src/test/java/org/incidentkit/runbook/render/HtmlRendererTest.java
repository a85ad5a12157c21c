package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.runbook.Fixtures;
import org.incidentkit.runbook.Readiness;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.RunbookParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HtmlRendererTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final HtmlRenderer renderer = HtmlRenderer.create();
    private final ParsedRunbook booking = RunbookParser.create().parse(Fixtures.visitBooking());
    private final PageContext open = PageContext.on(TODAY).withContactsShown(true);

    private Document page(PageContext context) {
        return Jsoup.parse(renderer.page(booking, context));
    }

    private Document docs(String markdown) {
        Document page = Jsoup.parse(renderer.page(RunbookParser.create().parse("# A\n\n## Docs\n\n" + markdown), open));
        // The list of contents links to headings only, and has a test of its own.
        page.select("nav").remove();
        return page;
    }

    @Test
    void sectionsAloneStandBelowWhatHoldsForTheWhole() {
        PageContext late = PageContext.on(LocalDate.of(2099, 1, 1))
                .withContactsShown(true)
                .withAvailability(new PageContext.Availability(true, "Open now."));
        Document page = Jsoup.parse(renderer.page(booking, late, List.of("contacts", "no-such")));
        assertThat(page.select("h2").eachText()).containsExactly("Who to call");
        assertThat(page.select(".banner").eachText()).hasSize(2).first().isEqualTo("Open now.");
        assertThat(page.select(".call a")).isNotEmpty();
        assertThat(page.select("nav, .lead")).isEmpty();
    }

    @Test
    void theDescriptionAloneIsWhatLeadsThePageAndItsRest() {
        ParsedRunbook two =
                RunbookParser.create().parse("# A\n\n## Description\n\nFirst.\n\nSecond.\n\n## Docs\n\nHere.\n");
        Document page = Jsoup.parse(renderer.page(two, open, List.of("description")));
        assertThat(page.text()).contains("First.", "Second.").doesNotContain("Here.");
    }

    @Test
    void whoToCallComesFirstWithLinksThatWork() {
        Document page = page(open);
        assertThat(page.select("h2").eachText())
                .startsWith(
                        "Who to call",
                        "If the incident involves data",
                        "Where the service runs",
                        "How fresh this runbook is",
                        "Response hours");
        assertThat(page.select(".call a").eachAttr("href"))
                .contains(
                        "mailto:asha.verma@visits.example",
                        "tel:+442079460123",
                        "https://intranet.example/data-incident");
    }

    @Test
    void maskedPageHoldsNobodysAddress() {
        String page = renderer.page(booking, PageContext.on(TODAY));
        assertThat(page)
                .doesNotContain(
                        "asha.verma",
                        "Asha",
                        "tom.okafor",
                        "7946",
                        "7700",
                        "lin-wei",
                        "visit-booking@",
                        "tel:",
                        "mailto:")
                .contains("***@visits.example", "#visit-booking");
    }

    @Test
    void pageIsWholeInItself() {
        Document page = page(open);
        assertThat(page.select("script, link, img, iframe, object, embed, form, base, svg"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#_main");
        assertThat(page.select("main#_main, header, h1")).hasSize(3);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void sectionsKeepTheirStructure() {
        Document page = page(open);
        assertThat(page.select("#known-problems").text()).isEqualTo("Known problems");
        assertThat(page.select("main pre code").text()).contains("kubectl rollout restart");
        assertThat(page.select("main td").eachText()).contains("The search API is down");
        assertThat(page.select("h3").eachText()).contains("Bookings stay in \"requested\"", "Github");
        assertThat(page.select("dl.urls dt").eachText()).containsExactly("Production", "Preproduction", "Development");
    }

    @Test
    void tellsAvailabilityPrioritiesFreshnessAndFindings() {
        PageContext context = open.withAvailability(new PageContext.Availability(false, "Closed until 9am <tomorrow>."))
                .withPriorities(List.of(new PageContext.PriorityRow(
                        "P1", "Critical", "Outage", "20 minutes", "9:20am", "1 hour", "10am")))
                .withBlocks(List.of(new PageContext.Block("Bank holidays", List.of("Known until 2027."))))
                .withFindings(RunbookLinter.standard().lint(booking, LocalDate.of(2027, 4, 1)));
        Document page = page(context);
        assertThat(page.select(".banner.shut").text()).isEqualTo("Closed until 9am <tomorrow>.");
        assertThat(page.select(".cards td > span:last-child").eachText())
                .containsExactly("Outage", "20 minutes by 9:20am", "1 hour by 10am");
        assertThat(page.select("h2").eachText())
                .contains("Priorities", "Bank holidays", "For those who maintain this runbook");
        assertThat(page.select(".findings li").eachText()).anyMatch(text -> text.contains("review-overdue"));
    }

    @Test
    void aNoticeStandsInForARunbookThatIsNotThere() {
        Document page = Jsoup.parse(
                HtmlRenderer.create().notice("There is <no> runbook", List.of("Put one <there>.", "Soon.")));
        assertThat(page.title()).isEqualTo("There is <no> runbook");
        assertThat(page.select("main p").eachText()).containsExactly("Put one <there>.", "Soon.");
        assertThat(page.select("h2")).isEmpty();
    }

    @Test
    void saysWhenTheRunbookIsOutOfDate() {
        assertThat(page(PageContext.on(LocalDate.of(2027, 3, 31)))
                        .select(".late")
                        .text())
                .startsWith("This runbook is out of date since 31 March 2027.");
        assertThat(page(PageContext.on(LocalDate.of(2027, 3, 30)))
                        .select(".soon")
                        .text())
                .isEqualTo("It goes out of date on 31 March 2027, in 1 day.");
        assertThat(page(open).select(".late, .soon")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java&#115;cript:alert(1))",
                "[a](java&#x73;cript:alert(1))",
                "[a](javascript&colon;alert(1))",
                "[a](java&Tab;script:alert(1))",
                "[a](java&amp;#115;cript:alert(1))",
                "[a](\u0001javascript:alert(1))",
                "[a](vbscript:x)",
                "[a](data:text/html,x)",
                "[a](file:///etc/passwd)",
                "[a](//evil.example)",
                "[a](https://a.gov.uk/\u202Emoc.live)",
                "[a](https://a.gov.uk/&#x202E;moc.live)",
                "[a](relative)",
                "<javascript:alert(1)>",
                "[a]: javascript:alert(1)\n\n[a]",
                "![a](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">a</a>",
                "&#106;avascript:alert(1)",
            })
    void badLinksAreText(String markdown) {
        assertThat(docs(markdown).select("main a").eachAttr("href"))
                .noneMatch(href -> !href.matches("(https?|mailto|tel|slack):.*|#.*"));
        assertThat(docs(markdown).select("main a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <script>alert(1)</script> b",
                "<img src=x onerror=alert(1)>",
                "<IMG SRC=x ONERROR=alert(1)>",
                "\\<script>alert(1)</script>",
                "`<script>`alert",
                "```\n<script>\n```",
                "    <script>",
                "[a](https://x.example/\"onmouseover=\"alert(1))",
                "[a](https://x.example \"t\\\" onmouseover=alert(1)\")",
                "# <svg onload=alert(1)>",
                "| a |\n|---|\n| <iframe src=x> |",
                "``` \"><script>\nx\n```",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<https://x.example/\"><script>>",
                "\uE100script>alert(1)",
                "<%= system('x') %>",
                "https://x.example/\"onclick=alert(1)",
            })
    void textNeverBecomesMarkup(String markdown) {
        Document page = docs(markdown);
        assertThat(page.select("script, img, svg, iframe")).isEmpty();
        for (Element element : page.select("main *")) {
            assertThat(element.attributes().asList())
                    .allMatch(attribute -> List.of(
                                    "href", "rel", "class", "id", "tabindex", "start", "scope", "role", "aria-label")
                            .contains(attribute.getKey()));
        }
    }

    @Test
    void markdownShowsWhatItSays() {
        Document page = docs("""
                a **b** *c* `d<e` <https://f.example/?g=1&h=2> i\\<j https://k.example. ![l](https://m.example/n.png)
                <!-- hidden -->

                1. o
                2. p

                > q

                r &amp; s <t>
                """);
        Element main = page.selectFirst("main");
        assertThat(main).isNotNull();
        assertThat(page.select("strong").text()).isEqualTo("b");
        assertThat(page.select("em").text()).isEqualTo("c");
        assertThat(page.select("main p code").eachText()).contains("d<e");
        assertThat(page.select("main a").eachAttr("href"))
                .contains("https://f.example/?g=1&h=2", "https://k.example", "https://m.example/n.png");
        assertThat(page.select("ol li").eachText()).containsExactly("o", "p");
        assertThat(page.select("blockquote").text()).isEqualTo("q");
        assertThat(page.text()).contains("i<j", "r & s <t>").doesNotContain("hidden");
    }

    @Test
    void aLineInBracketsUnderATableStaysUnderIt() {
        Document page = docs("|a|\n|---|\n[https://z.example]\n");
        assertThat(page.select("div.wide + p").eachText()).containsExactly("[https://z.example]");
    }

    @Test
    void aPageFormatsOnlySoManyLines() {
        Document page = docs("*a*\n\n".repeat(6_000));
        assertThat(page.select("em")).isEmpty();
        assertThat(page.select("pre").text()).startsWith("*a*").endsWith("*a*");
    }

    @Test
    void whatIsNoCharacterDoesntEndThePage() {
        assertThat(docs("before \uFFFF\uFFFE\uFDD0\u0001 after").text())
                .contains("before \uFFFD\uFFFD\uFFFD\uFFFD after");
    }

    @Test
    void whatTurnsTheDirectionOfTheTextIsShown() {
        Document page = docs("See https://a.gov.uk/\u202Emoc.live and \u2067this.");
        assertThat(page.text()).contains("/\uFFFDmoc.live", "\uFFFDthis.");
        assertThat(page.html()).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    }

    @Test
    void aLinkToAnotherPageIsRelativeOrOnTheWeb() {
        assertThat(List.of("runbook/docs", "?a=b:c", "https://a.gov.uk", "#x"))
                .allSatisfy(
                        target -> assertThat(new PageLink(target, "x").target()).isEqualTo(target));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageLink("javascript:alert(1)", "x"))
                .withMessageContaining("relative to the page");
        assertThatIllegalArgumentException().isThrownBy(() -> new PageLink(" data:text/html,x", "x"));
    }

    @Test
    void theServiceAndItsStateStandAboveEverything() {
        Document page = page(open.withAvailability(new PageContext.Availability(true, "Open now.")));
        Element lead = page.selectFirst("main > *");
        assertThat(lead).isNotNull();
        assertThat(lead.text()).startsWith("Visit Booking lets people book a visit");
        assertThat(page.select("main > *").get(1).text()).isEqualTo("Open now.");
        assertThat(page.select("h2#description + p").text()).startsWith("Without it");
    }

    @Test
    void aLongDescriptionIsToldInTwo() {
        String first = "Takes bookings. ".repeat(30).strip();
        Document page = Jsoup.parse(
                renderer.page(RunbookParser.create().parse("# A\n\n" + first + "\n\n* one\n* two\n"), open));
        assertThat(page.select(".lead").text()).isEqualTo(first);
        assertThat(page.select("h2#description").text()).isEqualTo("More about the service");
        assertThat(page.select("h2#description + ul li").eachText()).containsExactly("one", "two");
        Document commented = Jsoup.parse(renderer.page(
                RunbookParser.create().parse("<!-- a\nb -->\n\n# A\n\nTakes *bookings*.\n\nMore.\n"), open));
        assertThat(commented.select(".lead#description p").eachText()).containsExactly("Takes bookings.", "More.");
        Document list = Jsoup.parse(renderer.page(RunbookParser.create().parse("# A\n\n```\ncode\n```\n"), open));
        assertThat(list.select(".lead")).isEmpty();
        assertThat(list.select("h2#description").text()).isEqualTo("What the service does");
    }

    @Test
    void everyWayToReachSomebodySaysWhatItDoes() {
        Document page = page(open);
        assertThat(page.select("a.way").eachText())
                .contains("Email asha.verma@visits.example", "Call 020 7946 0123")
                .allMatch(words -> words.matches("(Email|Call|Slack|Open|Page|PagerDuty) .+"));
        assertThat(page.select("main a").eachText()).noneMatch(String::isBlank);
    }

    @Test
    void headingsStepDownOneLevelAtATime() {
        Document page = docs("##### Deep\n\nx\n\n###### Deeper\n\n### \n\n# Top\n");
        int last = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).isLessThanOrEqualTo(last + 1);
            assertThat(heading.text()).isNotBlank();
            last = level;
        }
    }

    @Test
    void theContentsLeadToEveryHeadingOfLevelTwo() {
        Document page = page(open);
        assertThat(page.select("nav[aria-label] a").eachAttr("href"))
                .containsExactlyElementsOf(page.select("h2").eachAttr("id").stream()
                        .map(id -> "#" + id)
                        .toList());
    }

    private static List<String> anchorsTo(String markdown, String words) {
        Document page = Jsoup.parse(
                HtmlRenderer.create().page(RunbookParser.create().parse("# A\n\n" + markdown), PageContext.on(TODAY)));
        Element heading = page.select("h2, h3").stream()
                .filter(element -> element.text().equals(words))
                .reduce((first, second) -> second)
                .orElseThrow();
        Element alias = heading.previousElementSibling();
        return alias == null || !alias.tagName().equals("span")
                ? List.of(heading.id())
                : List.of(heading.id(), alias.id());
    }

    @Test
    void anchorsStayWhenOtherSectionsAreReworded() {
        String notes = "## Notes\n\nOn payments.\n\n";
        List<String> alone = anchorsTo(notes, "Notes");
        List<String> second = anchorsTo("## Notes\n\nOn queues.\n\n" + notes, "Notes");
        List<String> third = anchorsTo("## Notes\n\nOn queues.\n\n## Notes\n\nOn mail.\n\n" + notes, "Notes");
        assertThat(alone).first().isEqualTo("notes");
        // One anchor leads to the section whatever others are called, before and behind it.
        String permanent = alone.get(1);
        assertThat(permanent).matches("notes-[0-9a-f]{8}");
        assertThat(second).containsExactly(permanent);
        assertThat(third).containsExactly(permanent);
        assertThat(anchorsTo("## Other\n\nOn queues.\n\n" + notes + "## Notes\n", "Other"))
                .first()
                .isEqualTo("other");
        assertThat(RunbookParser.create().parse("# A\n\n" + notes).runbook().findSection(permanent))
                .isPresent();
    }

    @Test
    void equalSectionsHaveAnchorsOfTheirOwn() {
        Document page = Jsoup.parse(
                renderer.page(RunbookParser.create().parse("# A\n\n" + "## Notes\n\nSame.\n\n".repeat(4)), open));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("h2[id^=notes]")).hasSize(4);
    }

    @Test
    void aSectionAloneIsFoundByItsPermanentAnchor() {
        ParsedRunbook parsed = RunbookParser.create().parse("# A\n\n## Setup\n\none\n\n## Setup\n\ntwo\n");
        String anchor = parsed.runbook().sections().get(0).permanentAnchor();
        Document page = Jsoup.parse(renderer.page(parsed, open, List.of(anchor)));
        assertThat(page.select("main").text()).contains("one").doesNotContain("two");
        assertThat(page.select("h1").text()).isEqualTo("Setup: A");
    }

    @Test
    void headingsWithinASectionAreLinkedToThroughIt() {
        assertThat(anchorsTo("## Alerts\n\n### Queue full\n\nx\n\n### Queue full\n\ny\n", "Queue full"))
                .containsExactly("alerts--queue-full--2");
        assertThat(anchorsTo("## Main\n\nx\n\n## Priorities\n\ny\n", "Priorities"))
                .first()
                .isEqualTo("priorities");
    }

    @Test
    void noAnchorOfThePageIsTakenByAHeading() {
        String sections = "";
        for (String name :
                List.of("_main", "main", "priorities", "_freshness", "Freshness", "contacts", "Docs", "maintenance")) {
            sections += "## " + name + "\n\nx\n\n";
        }
        Document page = Jsoup.parse(renderer.page(
                RunbookParser.create().parse("# A\n\n" + sections),
                open.withReadiness(new Readiness(List.of(new Readiness.Item("Title", 0, 5, "Give one."))))));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void showsHowReadyItIs() {
        Readiness score = new Readiness(
                List.of(new Readiness.Item("Title", 5, 5, ""), new Readiness.Item("Hours", 5, 15, "Say <when>.")));
        Document page = page(open.withReadiness(score));
        assertThat(page.select(".score").text()).startsWith("10 of 20 points");
        assertThat(page.select("meter").attr("value")).isEqualTo("10");
        assertThat(page.select(".points tbody tr").eachText())
                .containsExactly("Title 5 of 5 Nothing", "Hours 5 of 15 Say <when>.");
        assertThat(page.text()).contains("Next: Say <when>.");
    }

    @Test
    void aFragmentIsThePagesMainPart() {
        String fragment = renderer.fragment(booking, open);
        assertThat(renderer.page(booking, open)).contains(fragment);
        assertThat(fragment).doesNotContain("<html", "<style", "<h1", "<main");
    }

    @Test
    void somePartsAlone() {
        Document page = Jsoup.parse(renderer.page(
                booking,
                open.withAvailability(new PageContext.Availability(true, "Open now.")),
                List.of("known-problems", "description", "none")));
        assertThat(page.select("h2").eachText()).containsExactly("What the service does", "Known problems");
        assertThat(page.select("main > .banner.open").text()).isEqualTo("Open now.");
        assertThat(page.select("nav, .lead")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("What the service does: Visit Booking Runbook");
    }
}
