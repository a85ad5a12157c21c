package org.incidentkit.spring.boot.actuate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.jayway.jsonpath.JsonPath;
import org.springframework.context.ConfigurableApplicationContext;

/** Asks the endpoints of a running application over HTTP. */
final class Calls {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Calls() {}

    static String get(ConfigurableApplicationContext context, String path, String accept)
            throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + path))
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    static String json(ConfigurableApplicationContext context, String path, String field)
            throws IOException, InterruptedException {
        return String.valueOf(JsonPath.<Object>read(get(context, path, "application/json"), field));
    }
}
