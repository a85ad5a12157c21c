package org.incidentkit.spring.boot.actuate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import org.incidentkit.spring.boot.MovingClock;
import org.incidentkit.spring.boot.autoconfigure.IncidentAutoConfiguration;
import org.incidentkit.spring.boot.autoconfigure.RunbookEndpointAutoConfiguration;
import org.incidentkit.spring.boot.autoconfigure.SlaEndpointAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Hours, or a priority table, that keep the team awake for some priorities: closed would be the wrong word. */
class OpenForSomeTest {
    private static final String NIGHT = "2026-11-25T22:00:00Z";
    private static final String DAY = "2026-11-25T10:00:00Z";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    IncidentAutoConfiguration.class,
                    RunbookEndpointAutoConfiguration.class,
                    SlaEndpointAutoConfiguration.class))
            .withPropertyValues(
                    "management.endpoints.web.exposure.include=runbook,sla",
                    "incident.runbook.location=classpath:fit.md");

    private void assertSaid(String now, String hours, String table, String banner, List<Boolean> open) {
        runner.withPropertyValues("incident.response-hours=" + hours, "incident.priority-table.location=" + table)
                .withBean(MovingClock.class, () -> new MovingClock(now))
                .run(context -> {
                    byte[] page = Objects.requireNonNull(context.getBean(RunbookEndpointWebExtension.class)
                            .page(SecurityContext.NONE, null)
                            .getBody());
                    assertThat(new String(page, StandardCharsets.UTF_8)).contains(banner);
                    SlaAnswer answer =
                            (SlaAnswer) context.getBean(SlaEndpoint.class).sla(null);
                    assertThat(answer.priorities())
                            .extracting(SlaAnswer.Row::open)
                            .isEqualTo(open);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # now | hours                                | banner
        night | 24/7 for P1, 9am-5pm Mon-Fri         | <p class="banner shut">Open for P1 around the clock; otherwise closed, opens Thursday 26 November at 09:00, Europe/London time.</p>
        night | 24/7 for P1 and P2, 9am-5pm Mon-Fri  | <p class="banner shut">Open for P1 and P2 around the clock; otherwise closed, opens Thursday 26 November at 09:00, Europe/London time.</p>
        day   | 24/7 for P1, 9am-5pm Mon-Fri         | <p class="banner open">Open now, until 17:00 today, Europe/London time; for P1 around the clock.</p>
        night | 9am-5pm Mon-Fri                      | <p class="banner shut">Closed now. Opens Thursday 26 November at 09:00, Europe/London time.</p>
        night | 24/7                                 | <p class="banner open">Open now, around the clock.</p>
        """)
    void theHoursMayNameThem(String now, String hours, String banner) {
        boolean day = now.equals("day") || hours.equals("24/7");
        assertSaid(
                now.equals("day") ? DAY : NIGHT,
                hours,
                "classpath:two-priorities.yaml",
                banner,
                List.of(day || hours.contains("P1"), day || hours.contains("P2")));
    }

    @Test
    void thePriorityTableMayCountThemAroundTheClock() {
        assertSaid(
                NIGHT,
                "9am-5pm Mon-Fri",
                "classpath:around-the-clock.yaml",
                "Open for P1 around the clock; otherwise closed, opens Thursday 26 November at 09:00, Europe/London time.",
                List.of(true, false));
    }
}
