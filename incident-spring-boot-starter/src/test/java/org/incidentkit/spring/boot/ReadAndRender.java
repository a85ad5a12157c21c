package org.incidentkit.spring.boot;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.GuidanceParser;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.runbook.render.MarkdownWriter;
import org.incidentkit.runbook.render.PageContext;
import org.incidentkit.sla.SlaCalculator;

/** All that the starter does with a runbook, in a process of its own. */
final class ReadAndRender {
    private ReadAndRender() {}

    public static void main(String[] args) {
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        LastGoodRunbook kept =
                new LastGoodRunbook(RunbookParser.create(), RunbookLinter.standard(), Clock.fixed(now, ZoneOffset.UTC));
        String text = """
                ---
                expires: 2027-06-30
                contacts: {team: [a, b]}
                ---
                # A Runbook

                ## Docs

                * [How it works](https://docs.example.org) and `code`

                | a | b |
                |---|---|
                | 1 | 2 |
                """;
        RunbookState.Available state =
                (RunbookState.Available) kept.offer(text.getBytes(StandardCharsets.UTF_8), "memory");
        String page = HtmlRenderer.create().page(state.runbook(), PageContext.on(LocalDate.of(2026, 11, 23)));
        String written = MarkdownWriter.create().write(state.runbook().runbook());
        PriorityTable table = GuidanceParser.create()
                .parse("|Priority|Response time|Update frequency|\n|-|-|-|\n|P1|20 minutes|1 hour|\n")
                .priorityTable();
        BusinessTime time = BusinessTime.of(
                ResponseHours.parse("24/7"), BankHolidays.of(Division.ENGLAND_AND_WALES), ZoneId.of("Europe/London"));
        Instant due =
                SlaCalculator.of(table, time).deadlines("P1", now).response().due();
        if (!page.contains("<table") || written.isEmpty() || !due.equals(now.plusSeconds(1200))) {
            throw new IllegalStateException("Something is missing: " + page);
        }
    }
}
