package org.incidentkit.examples.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.incidentkit.spring.boot.LastGoodRunbook;
import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.RunbookState;

/**
 * Fetches a runbook over HTTP. Requests to the application never wait for it: {@link #refresh} is called on the thread
 * that watches the runbooks, and {@link #current} gives what was fetched last. The server is asked whether there is
 * anything new, with the tag that it gave; what it answers is judged as a changed file is.
 */
final class RemoteRunbookSource implements RunbookSource {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST = 1 << 20;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI address;
    private final LastGoodRunbook kept;
    private String tag = "";

    RemoteRunbookSource(URI address, LastGoodRunbook kept) {
        this.address = address;
        this.kept = kept;
    }

    @Override
    public RunbookState current() {
        return kept.current();
    }

    @Override
    public synchronized void refresh() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "text/markdown, text/plain");
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 200) {
                    // A body that breaks off is an exception, so this is never half a runbook; one byte more than is
                    // allowed tells one that is too long.
                    kept.offer(body.readNBytes(LARGEST + 1), address.toString());
                    tag = response.headers().firstValue("ETag").orElse("");
                } else if (response.statusCode() != 304) {
                    failed("answers " + response.statusCode());
                }
            }
        } catch (IOException e) {
            failed("cannot be fetched (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            // The application stops.
            Thread.currentThread().interrupt();
        }
    }

    private void failed(String what) {
        // The next good answer is wanted in full, to take the failure back.
        tag = "";
        kept.failed("The runbook at " + address + " " + what);
    }
}
