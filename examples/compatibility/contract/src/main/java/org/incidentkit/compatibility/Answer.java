package org.incidentkit.compatibility;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;

/** What came back over HTTP. */
record Answer(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String type() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    String text(String path) {
        return JsonPath.<Object>read(body(), path).toString();
    }

    List<String> texts(String path) {
        return JsonPath.read(body(), path);
    }

    List<Object> list(String path) {
        return JsonPath.read(body(), path);
    }

    Map<String, Object> object(String path) {
        return JsonPath.read(body(), path);
    }

    List<Map<String, Object>> objects(String path) {
        return JsonPath.read(body(), path);
    }
}
