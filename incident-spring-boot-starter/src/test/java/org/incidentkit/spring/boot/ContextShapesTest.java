package org.incidentkit.spring.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.incidentkit.spring.boot.freshness.RunbookMonitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Applications that are put together otherwise: with beans that are made late, and with a context inside another. */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class ContextShapesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String[] SETTINGS = {
        "--server.port=0",
        "--management.endpoints.web.exposure.include=info,runbook,contacts,sla,incidents",
        "--incident.runbook.location=classpath:fit.md"
    };

    private final List<ConfigurableApplicationContext> opened = new ArrayList<>();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Configuration(proxyBeanMethods = false)
    static class Shared {
        @Bean
        RunbookSource wiki() {
            return () -> new RunbookState.Unavailable("It is in the wiki of the parent");
        }
    }

    /** A child that is closed leaves its parent open. */
    @AfterEach
    void close() {
        opened.forEach(ConfigurableApplicationContext::close);
        Awaitility.await().until(() -> watches() == 0);
    }

    private ConfigurableApplicationContext start(SpringApplicationBuilder builder) {
        ConfigurableApplicationContext context = builder.run(SETTINGS);
        opened.add(context);
        if (context.getParent() instanceof ConfigurableApplicationContext parent) {
            opened.add(parent);
        }
        return context;
    }

    private ConfigurableApplicationContext startInside(Class<?> parent) {
        return start(new SpringApplicationBuilder(parent)
                .web(WebApplicationType.NONE)
                .child(Application.class)
                .web(WebApplicationType.SERVLET));
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext context, String path)
            throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static long watches() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(RunbookMonitor.THREAD))
                .count();
    }

    private static void assertServed(ConfigurableApplicationContext context, CapturedOutput output)
            throws IOException, InterruptedException {
        for (String path : new String[] {"/runbook", "/contacts", "/sla", "/info"}) {
            HttpResponse<String> answer = get(context, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("Fit Runbook");
        }
        assertThat(get(context, "/incidents").statusCode()).isEqualTo(404);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(output).containsOnlyOnce("Runbook: \"Fit Runbook\" (classpath:fit.md)"));
        assertThat(watches()).isEqualTo(1);
    }

    /** The watch starts though nobody asks for it: what is wrong with a runbook is said when the application starts. */
    @Test
    void beansThatAreMadeLate(CapturedOutput output) throws IOException, InterruptedException {
        assertServed(start(new SpringApplicationBuilder(Application.class).lazyInitialization(true)), output);
    }

    @Test
    void theGateIsNotMadeTooLate() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .run("--incident.runbook.fail-on=missing", "--incident.runbook.location=classpath:no-such.md")
                        .close())
                .hasMessageContaining("There is no runbook at classpath:no-such.md");
    }

    @Test
    void aContextInsideOneWithoutAnyOfOurs(CapturedOutput output) throws IOException, InterruptedException {
        assertServed(startInside(Nothing.class), output);
    }

    @Test
    void aContextInsideOneThatHasTheSource() throws IOException, InterruptedException {
        ConfigurableApplicationContext child = startInside(Shared.class);
        assertThat(get(child, "/runbook").body()).contains("It is in the wiki of the parent");
        assertThat(child.getBean(ServiceRunbooks.class).names()).containsExactly(ServiceRunbooks.MAIN);
    }

    /** Both are made by Spring Boot: the runbooks are those of the outer one, and watched once. */
    @Test
    void aContextInsideOneThatHasAllOfOurs(CapturedOutput output) throws IOException, InterruptedException {
        assertServed(startInside(Application.class), output);
    }
}
