package org.incidentkit.examples.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The runbook behind an address: fetched, fetched anew, kept when the server is gone or talks nonsense. */
@Timeout(120)
class RemoteRunbookTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AtomicInteger unchanged = new AtomicInteger();
    private volatile String text = runbook("First");
    private volatile int status = 200;
    private final HttpServer server;
    private final ConfigurableApplicationContext context;

    RemoteRunbookTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/RUNBOOK.md", exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            String tag = "\"" + text.hashCode() + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (status == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(status, status == 200 && body.length > 0 ? body.length : -1);
                if (status == 200) {
                    exchange.getResponseBody().write(body);
                }
            }
            exchange.close();
        });
        server.start();
        context = new SpringApplication(RemoteRunbookApplication.class)
                .run(
                        "--server.port=0",
                        "--incident.runbook.refresh=100ms",
                        "--runbook.url=http://127.0.0.1:" + server.getAddress().getPort() + "/RUNBOOK.md");
    }

    @AfterEach
    void stop() {
        context.close();
        server.stop(0);
    }

    private String get(String path) throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void awaitRunbook(String... texts) {
        Awaitility.await().untilAsserted(() -> assertThat(get("/runbook")).contains(texts));
    }

    @Test
    void itIsFetchedAndFollowed() throws IOException, InterruptedException {
        awaitRunbook("\"title\":\"First Runbook\"", "\"source\":\"http://127.0.0.1:");
        assertThat(get("/sla/P1")).contains("\"due\"");
        Awaitility.await().until(() -> unchanged.get() > 2);
        text = runbook("Second");
        awaitRunbook("\"title\":\"Second Runbook\"");
    }

    @Test
    void aServerThatFailsTakesNothingAway() {
        awaitRunbook("\"title\":\"First Runbook\"");
        status = 503;
        awaitRunbook("\"title\":\"First Runbook\"", "newer-version-refused", "answers 503");
        status = 200;
        Awaitility.await().untilAsserted(() -> assertThat(get("/runbook")).doesNotContain("newer-version-refused"));
        text = "";
        awaitRunbook("\"title\":\"First Runbook\"", "it is empty");
        server.stop(0);
        awaitRunbook("\"title\":\"First Runbook\"", "cannot be fetched (ConnectException)");
    }

    private static String runbook(String title) {
        return """
                ---
                expires: 2099-06-30
                ---
                # %s Runbook

                ## Incident Response Hours

                    24/7

                ## Incident contact details

                * Team: team@permits.example.org
                """.formatted(title);
    }
}
