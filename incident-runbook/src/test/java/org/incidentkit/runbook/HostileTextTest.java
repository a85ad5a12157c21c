package org.incidentkit.runbook;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.GuidanceParser;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.PriorityTableYaml;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.runbook.render.MarkdownWriter;
import org.incidentkit.runbook.render.PageContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No text within the limits may take long or overflow the stack, wherever in a runbook it stands. The timeout only tells
 * what hangs: each takes less than a second of a processor, but others may keep that one busy.
 */
class HostileTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private static final List<String> PLACES = List.of(
            "",
            "## Incident Response Hours\n\n",
            "## Incident contact details\n\n",
            "## URLs\n\n### Service URLs\n\n",
            "## Incident contact details\n\n### Out of hours\n\n",
            "## Incident contact details\n\n* Team: ");

    static Stream<Arguments> small() {
        return HostileTexts.small().entrySet().stream().map(text -> Arguments.of(text.getKey(), text.getValue()));
    }

    static Stream<Arguments> whole() {
        List<String> units = HostileTexts.units();
        // Each unit in one of the places: all in all of them would take minutes.
        return IntStream.range(0, units.size()).mapToObj(i -> {
            String place = PLACES.get(i % PLACES.size());
            return Arguments.of(place.strip() + " " + units.get(i), HostileTexts.filled(place, units.get(i)));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("small")
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsSoon(String name, String text) {
        PLACES.forEach(place -> read(place + text));
        GuidanceParser.create().parse(text);
        PriorityTableYaml.create().parse(text);
        PriorityTableYaml.create().parse(text.replace("---\n", ""));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("whole")
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsSoonAtTheLimit(String name, String text) {
        read(text);
        GuidanceParser.create().parse(text);
        PriorityTableYaml.create().parse(text);
    }

    private static void read(String document) {
        ParsedRunbook parsed = RunbookParser.create().parse(document);
        assertThat(RunbookLinter.standard().lint(parsed, TODAY)).hasSizeLessThanOrEqualTo(1_001);
        String page = HtmlRenderer.create().page(parsed, PageContext.on(TODAY));
        assertThat(HtmlRenderer.create().page(parsed, PageContext.on(TODAY).withContactsShown(true)))
                .endsWith("</html>\n");
        String written = MarkdownWriter.create().write(parsed.runbook());
        assertThat(page).endsWith("</html>\n");
        assertThat(written).isNotEmpty();
    }
}
