package org.incidentkit.spring.boot.actuate;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.incidentkit.spring.boot.MovingClock;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code cache.time-to-live} does what it does for every endpoint of Actuator; without it nothing is ever stale. */
@Timeout(60)
class TimeToLiveTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        MovingClock clock() {
            return new MovingClock("2026-11-23T10:00:00Z");
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(java.util.Map.of(
                "server.port", "0",
                "management.endpoints.web.exposure.include", "runbook,contacts,sla",
                "incident.runbook.location", "classpath:fit.md"));
        return application.run(settings);
    }

    @Test
    void withoutItEveryAnswerIsOfNow() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = start()) {
            MovingClock clock = context.getBean(MovingClock.class);
            for (String now : List.of(
                    "2026-11-23T10:00:00Z",
                    "2026-11-23T10:00:01Z",
                    "2026-11-23T16:59:59Z",
                    "2026-11-23T17:00:00Z",
                    "2026-11-24T08:00:00Z")) {
                clock.moveTo(now);
                boolean open = now.compareTo("2026-11-23T17:00:00Z") < 0;
                assertThat(Calls.json(context, "/sla", "$.now")).isEqualTo(now);
                assertThat(Calls.json(context, "/sla", "$.responseHours.open")).isEqualTo(String.valueOf(open));
                assertThat(Calls.json(context, "/sla/P1", "$.raisedAt")).isEqualTo(now);
                String page = Calls.get(context, "/runbook", "text/html");
                assertThat(page.contains("Open now")).as(now).isEqualTo(open);
                assertThat(page).as(now).contains(open ? "until 17:00 today" : "Closed now");
            }
            clock.moveTo("2099-06-30T00:00:00+01:00");
            assertThat(Calls.json(context, "/runbook", "$.review.expired")).isEqualTo("true");
            assertThat(Calls.get(context, "/runbook", "text/html")).contains("out of date since 30 June 2099");
        }
    }

    @Test
    void withItAnAnswerLastsAsLongAsThatButNeverThatToAQuestionWithParameters()
            throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = start("--management.endpoint.sla.cache.time-to-live=10m")) {
            MovingClock clock = context.getBean(MovingClock.class);
            assertThat(Calls.json(context, "/sla", "$.now")).isEqualTo("2026-11-23T10:00:00Z");
            clock.moveTo("2026-11-23T10:05:00Z");
            assertThat(Calls.json(context, "/sla", "$.now")).isEqualTo("2026-11-23T10:00:00Z");
            assertThat(Calls.json(context, "/sla?runbook=default", "$.now")).isEqualTo("2026-11-23T10:05:00Z");
            assertThat(Calls.json(context, "/sla/P1", "$.raisedAt")).isEqualTo("2026-11-23T10:05:00Z");
            assertThat(Calls.json(context, "/contacts", "$.title")).isEqualTo("Fit Runbook");
        }
    }
}
