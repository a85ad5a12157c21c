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
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.RunbookParser;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlRendererTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final HtmlRenderer renderer = HtmlRenderer.create();
    private final ParsedRunbook booking = RunbookParser.create().parse(Fixtures.visitBooking());
    private final PageContext open = PageContext.on(TODAY).withContactsShown(true);

    private Document page(PageContext context) {
        return Jsoup.parse(renderer.page(booking, context));
    }

    private Document docs(String markdown) {
        return Jsoup.parse(renderer.page(RunbookParser.create().parse("# A\n\n## Docs\n\n" + markdown), open));
    }

    @Test
    void whoToCallComesFirstWithLinksThatWork() {
        Document page = page(open);
        assertThat(page.select("h2").get(0).text()).isEqualTo("Who to call first");
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
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.select("main#main, header, h1")).hasSize(3);
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
        assertThat(page.select(".banner.closed").text()).isEqualTo("Closed until 9am <tomorrow>.");
        assertThat(page.select(".cards td").eachText())
                .containsExactly("Outage", "20 minutes by 9:20am", "1 hour by 10am");
        assertThat(page.select("h2").eachText())
                .contains("Priorities", "Bank holidays", "For those who maintain this runbook");
        assertThat(page.select(".finding").eachText()).anyMatch(text -> text.contains("review-overdue"));
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
        PageContext late =
                new PageContext(LocalDate.of(2027, 3, 31), false, open.availability(), List.of(), List.of(), List.of());
        assertThat(page(late).select(".late").text()).startsWith("This runbook is out of date since 31 March 2027.");
        assertThat(page(PageContext.on(LocalDate.of(2027, 3, 30)))
                        .select(".soon")
                        .text())
                .isEqualTo("This runbook goes out of date on 31 March 2027.");
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
                                    "href", "rel", "class", "id", "tabindex", "start", "scope", "data-label")
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
}
