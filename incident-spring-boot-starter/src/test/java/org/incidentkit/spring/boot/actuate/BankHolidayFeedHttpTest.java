package org.incidentkit.spring.boot.actuate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** Bank holidays that change while the application runs, seen from outside. */
@Timeout(60)
class BankHolidayFeedHttpTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FEED = """
            {"scotland": {"division": "scotland", "events": [
              {"title": "New Year’s Day", "date": "2029-01-01", "notes": "", "bunting": true},
              {"title": "Late extra day", "date": "2029-06-15", "notes": "", "bunting": true},
              {"title": "Christmas Day", "date": "2029-12-25", "notes": "", "bunting": true}]}}""";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    private static ConfigurableApplicationContext start(URI feed, Path cache) {
        return new SpringApplication(Application.class)
                .run(
                        "--server.port=0",
                        "--management.endpoints.web.exposure.include=sla",
                        "--incident.response-hours=9am-5pm, Monday to Friday, excluding bank holidays",
                        "--incident.bank-holidays.division=scotland",
                        "--incident.bank-holidays.url=" + feed,
                        "--incident.bank-holidays.cache-file=" + cache);
    }

    private static String get(ConfigurableApplicationContext context, String path)
            throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static Map<String, Object> holidays(ConfigurableApplicationContext context)
            throws IOException, InterruptedException {
        return JsonPath.read(get(context, "/sla"), "$.bankHolidays");
    }

    private static Map<String, Object> awaited(
            ConfigurableApplicationContext context, Predicate<Map<String, Object>> wanted)
            throws IOException, InterruptedException {
        Map<String, Object> answer = holidays(context);
        while (!wanted.test(answer)) {
            Thread.sleep(50);
            answer = holidays(context);
        }
        return answer;
    }

    @Test
    void whatTheFeedAddsMovesDeadlinesAndOutlivesTheServer(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path cache = folder.resolve("bank-holidays.json");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        URI feed = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bank-holidays.json");
        // Thursday 14 June 2029, ten minutes before closing; the Friday is the extra day.
        String question = "/sla/P1?raisedAt=2029-06-14T16:50:00%2B01:00";
        try (ConfigurableApplicationContext context = start(feed, cache)) {
            Map<String, Object> answer = awaited(context, one -> one.containsKey("lastRefresh"));
            assertThat(answer)
                    .containsEntry("publishedTo", "2029-12-31")
                    .containsKey("age")
                    .doesNotContainKey("problem");
            assertThat(get(context, question)).contains("2029-06-18T09:10:00+01:00", "Late extra day");
        } finally {
            server.stop(0);
        }
        assertThat(Files.readString(cache)).contains("Late extra day");
        try (ConfigurableApplicationContext context = start(feed, cache)) {
            assertThat(get(context, question)).contains("2029-06-18T09:10:00+01:00", "Late extra day");
            assertThat(awaited(context, one -> one.containsKey("problem")))
                    .containsEntry("problem", feed + " could not be connected to")
                    .containsEntry("publishedTo", "2029-12-31");
        }
    }
}
