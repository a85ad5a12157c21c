package org.incidentkit.spring.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Starts, asks itself, says what it heard, and ends; run in a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class AheadOfTimeApplication {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] args) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = SpringApplication.run(AheadOfTimeApplication.class, args)) {
            System.out.println("generated ahead of time: " + AotDetector.useGeneratedArtifacts());
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            for (String path :
                    List.of("/runbook", "/runbook/docs", "/contacts", "/sla", "/sla/P1", "/incidents", "/info")) {
                for (String accept : List.of("application/json", "text/html")) {
                    HttpResponse<String> answer = HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + path))
                                    .header("Accept", accept + ",*/*;q=0.1")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    System.out.println(answer.statusCode() + " " + path + " "
                            + answer.headers().firstValue("Content-Type").orElse("") + " "
                            + answer.body().contains("Fit Runbook"));
                }
            }
        }
    }
}
