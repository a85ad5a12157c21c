package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.TimelinePicture.Day;
import org.incidentkit.runbook.render.TimelinePicture.Mark;
import org.incidentkit.runbook.render.TimelinePicture.Window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The picture of the coming days: what is drawn, and what is said to those who can't see it. */
class TimelinePictureTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 24);
    private static final Window OFFICE = new Window(LocalTime.of(9, 0), LocalTime.of(17, 0));

    private static final TimelinePicture PICTURE = new TimelinePicture(
            List.of(
                    new Day(THURSDAY, List.of(OFFICE), ""),
                    new Day(THURSDAY.plusDays(1), List.of(), "Christmas <Day>"),
                    new Day(THURSDAY.plusDays(2), List.of(), ""),
                    new Day(
                            THURSDAY.plusDays(3),
                            List.of(
                                    new Window(LocalTime.MIDNIGHT, LocalTime.of(6, 0)),
                                    new Window(LocalTime.of(18, 0), LocalTime.MIDNIGHT)),
                            "")),
            Optional.of(THURSDAY.atTime(15, 0)),
            List.of(
                    new Mark(THURSDAY.atTime(16, 30), "Respond to a P2"),
                    new Mark(THURSDAY.atTime(15, 20), "Respond to a <P1>"),
                    new Mark(THURSDAY.plusDays(9).atTime(9, 0), "Elsewhere")));

    private static Document page(TimelinePicture picture) {
        return Jsoup.parse(HtmlRenderer.create()
                .page(
                        RunbookParser.create().parse("# A\n"),
                        PageContext.on(THURSDAY).withPicture(picture)));
    }

    @Test
    void standsUnderTheResponseHours() {
        Document page = page(PICTURE);
        Element figure = page.selectFirst("figure.days");
        assertThat(figure).isNotNull();
        assertThat(page.select("h2#response-hours ~ figure")).hasSize(1);
        assertThat(page.select("svg script, svg style, svg image, svg use, svg a, svg foreignObject"))
                .isEmpty();
    }

    @Test
    void windowsAreDrawnWhereTheyAre() {
        Document page = page(PICTURE);
        assertThat(page.select("svg rect.bar")).hasSize(4);
        assertThat(page.select("svg rect.open").eachAttr("x")).containsExactly("37.50%", "0%", "75%");
        assertThat(page.select("svg rect.open").eachAttr("width")).containsExactly("33.33%", "25%", "25%");
        assertThat(page.select("svg line.now")).hasSize(2);
        assertThat(page.select("svg line.now").eachAttr("x1")).startsWith("62.50%");
        assertThat(page.select("svg text.mark, svg text.now").eachText())
                .containsExactly("15:00 now", "15:20 Respond to a <P1>", "16:30 Respond to a P2");
    }

    @Test
    void hasATitleADescriptionAndTheSameInWords() {
        Document page = page(PICTURE);
        Element svg = page.selectFirst("svg[role=img]");
        assertThat(svg).isNotNull();
        for (String id : svg.attr("aria-labelledby").split(" ", -1)) {
            assertThat(page.getElementById(id)).isNotNull();
        }
        assertThat(page.select("svg title").text())
                .isEqualTo("Response hours from Thursday 24 December to Sunday 27 December");
        assertThat(page.select("svg desc").text())
                .startsWith("Thursday 24 December: 09:00 to 17:00; Friday 25 December: closed, Christmas <Day>;");
        assertThat(page.select("figure details li").eachText())
                .containsExactly(
                        "Thursday 24 December: 09:00 to 17:00. 15:00 now. 15:20 Respond to a <P1>. 16:30 Respond to a P2.",
                        "Friday 25 December: closed, Christmas <Day>.",
                        "Saturday 26 December: closed.",
                        "Sunday 27 December: 00:00 to 06:00, 18:00 to 24:00.");
    }

    @Test
    void aroundTheClock() {
        Document page = page(new TimelinePicture(
                List.of(new Day(THURSDAY, List.of(new Window(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), "")),
                Optional.empty(),
                List.of()));
        assertThat(page.select("svg rect.open").attr("width")).isEqualTo("100%");
        assertThat(page.select("figure li").text()).isEqualTo("Thursday 24 December: open all day.");
        assertThat(page.select("svg line.now")).isEmpty();
    }

    @Test
    void whatCantBeDrawnIsAnError() {
        assertThatThrownBy(() -> new TimelinePicture(List.of(), Optional.empty(), List.of()))
                .hasMessage("A picture has 1 to 31 days, not 0.");
        assertThatThrownBy(() -> new TimelinePicture(
                        List.of(new Day(THURSDAY, List.of(), ""), new Day(THURSDAY.plusDays(2), List.of(), "")),
                        Optional.of(LocalDateTime.of(2026, 12, 24, 0, 0)),
                        List.of()))
                .hasMessage("The days follow each other, so that 2026-12-25 belongs where 2026-12-26 is.");
        assertThatThrownBy(() -> new Window(LocalTime.of(17, 0), LocalTime.of(9, 0)))
                .hasMessageContaining("what goes on past midnight is two windows");
    }
}
