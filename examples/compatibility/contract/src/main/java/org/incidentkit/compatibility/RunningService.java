package org.incidentkit.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An application that was started on a free port, seen from outside. */
final class RunningService implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningService start(Class<?> application, Map<String, String> properties) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=0");
        arguments.add("--server.shutdown=immediate");
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--logging.level.root=warn");
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new RunningService(new SpringApplication(application).run(arguments.toArray(String[]::new)));
    }

    /** {@return those of some beans that there are} */
    List<String> beans(String... names) {
        return Stream.of(names).filter(context::containsBean).toList();
    }

    /** {@return whether a thread of ours looks at the runbook} */
    boolean watches() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("incident-runbook"));
    }

    /** {@return the answer to a request for a path below {@code /actuator}} */
    Answer get(String path, String... headers) {
        return get("local.server.port", path, headers);
    }

    /** {@return the same from the port that Actuator has for itself} */
    Answer getFromManagementPort(String path, String... headers) {
        return get("local.management.port", path, headers);
    }

    private Answer get(String portProperty, String path, String... headers) {
        String port = context.getEnvironment().getRequiredProperty(portProperty);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
