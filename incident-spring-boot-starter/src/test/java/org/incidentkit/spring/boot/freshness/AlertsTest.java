package org.incidentkit.spring.boot.freshness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.event.EventListener;
import org.yaml.snakeyaml.Yaml;

import org.incidentkit.spring.boot.MovingClock;
import org.incidentkit.spring.boot.autoconfigure.FreshnessAutoConfiguration;
import org.incidentkit.spring.boot.autoconfigure.IncidentAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** The alerts and the page on metrics, against what Prometheus would scrape. */
class AlertsTest {
    private static final Path ALERTS = Path.of("docs/alerts.yaml");
    private static final Path PAGE = Path.of("docs/metrics.md");
    private static final Pattern EXPRESSION = Pattern.compile(
            "(?<name>[a-z_]+)(?:\\{(?<label>[a-z]+=\"[a-z]+\")})?(?: > (?<from>\\d+))? (?<operator>==|<=|<|>) (?<limit>\\d+)");

    /** What a service tells Prometheus, and the names by which Micrometer knows it. */
    private record Scrape(String text, Set<String> names) {}

    private static Scrape scrape(String now, String... settings) {
        AtomicReference<Scrape> scraped = new AtomicReference<>();
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(IncidentAutoConfiguration.class, FreshnessAutoConfiguration.class))
                .withPropertyValues("management.endpoints.web.exposure.include=runbook")
                .withPropertyValues(settings)
                .withBean(MovingClock.class, () -> new MovingClock(now))
                .run(context -> {
                    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
                    context.getBean(RunbookMeters.class).bindTo(registry);
                    scraped.set(new Scrape(
                            registry.scrape(),
                            registry.getMeters().stream()
                                    .map(Meter::getId)
                                    .map(Meter.Id::getName)
                                    .collect(Collectors.toCollection(TreeSet::new))));
                });
        return Objects.requireNonNull(scraped.get());
    }

    private static List<Map<String, Object>> alerts() throws IOException {
        Object file = new Yaml().load(Files.readString(ALERTS));
        return JsonPath.read(file, "$.groups[0].rules");
    }

    /**
     * What Prometheus makes of an expression of the one form that the file uses. Comparisons in a row filter the series one
     * after the other.
     */
    private static boolean fires(String expression, String scrape) {
        Matcher parts = EXPRESSION.matcher(expression);
        assertThat(parts.matches()).as(expression).isTrue();
        double limit = Double.parseDouble(parts.group("limit"));
        List<Double> values = scrape.lines()
                .filter(line -> line.matches(parts.group("name") + "[{ ].*"))
                .filter(line -> parts.group("label") == null || line.contains(parts.group("label")))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
        assertThat(values).as("series of " + expression).isNotEmpty();
        double from = parts.group("from") == null ? Double.NEGATIVE_INFINITY : Double.parseDouble(parts.group("from"));
        return values.stream().filter(value -> value > from).anyMatch(value -> switch (parts.group("operator")) {
            case "==" -> value == limit;
            case "<=" -> value <= limit;
            case "<" -> value < limit;
            default -> value > limit;
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # a service                        | on                   | fires
        fit.md                             | 2026-11-23T10:00:00Z |
        fit.md                             | 2026-11-23T20:00:00Z | ServiceNeverOpen
        no-such.md                         | 2026-11-23T10:00:00Z | RunbookMissing
        RUNBOOK.md                         | 2026-09-07T10:00:00Z |
        RUNBOOK.md                         | 2026-10-20T10:00:00Z | RunbookExpiresSoon
        RUNBOOK.md                         | 2026-11-02T10:00:00Z | RunbookExpired,RunbookHasErrors
        RUNBOOK.md                         | 2026-11-01T10:00:00Z | RunbookExpired,RunbookHasErrors,ServiceNeverOpen
        nobody.md                          | 2026-11-23T10:00:00Z | RunbookHasErrors
        fit.md                             | 2028-11-23T10:00:00Z | BankHolidaysRunOut
        """)
    void eachAlertFiresForAServiceThatDeservesIt(String runbook, String now, String expected) throws IOException {
        String scrape =
                scrape(now, "incident.runbook.location=classpath:" + runbook).text();
        Set<String> fired = new TreeSet<>();
        for (Map<String, Object> alert : alerts()) {
            if (fires(String.valueOf(alert.get("expr")), scrape)) {
                fired.add(String.valueOf(alert.get("alert")));
            }
        }
        assertThat(String.join(",", fired)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void everyGaugeHasAnAlertAndALineOnThePage() throws IOException {
        Scrape scrape = scrape("2026-11-23T10:00:00Z");
        Set<String> scraped = scrape.text()
                .lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ", -1)[2])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> alerted = new TreeSet<>();
        for (Map<String, Object> alert : alerts()) {
            Matcher parts = EXPRESSION.matcher(String.valueOf(alert.get("expr")));
            assertThat(parts.matches()).isTrue();
            alerted.add(parts.group("name"));
        }
        assertThat(alerted).isEqualTo(scraped);
        String page = Files.readString(PAGE);
        assertThat(rows(page, 2)).isEqualTo(scraped);
        assertThat(rows(page, 1)).isEqualTo(scrape.names());
    }

    private static Set<String> rows(String page, int column) {
        return Pattern.compile("(?m)^\\| `([a-z.]+)` \\| `([a-z_]+)` \\|")
                .matcher(page)
                .results()
                .map((MatchResult row) -> row.group(column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The listener of the page, compiled. */
    @Test
    void theListenerOnThePageCompiles() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java", AlertsTest.class.getName().replace('.', '/') + ".java"));
        String listener = Files.readString(PAGE).replaceAll("(?s).*```java\n(.*?)```.*", "$1");
        assertThat(source.replaceAll("\\s+", " ")).contains(listener.strip().replaceAll("\\s+", " "));
    }

    abstract static class Listener {
        abstract void tell(String what);

        @EventListener
        void onChange(RunbookChangedEvent event) {
            if (event.after().condition() == RunbookStatus.Condition.EXPIRED) {
                tell("The runbook " + event.after().title() + " is out of date");
            }
        }
    }
}
