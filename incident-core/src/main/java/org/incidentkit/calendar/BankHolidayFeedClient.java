package org.incidentkit.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Fetches GOV.UK's bank holidays over HTTP.
 *
 * <p>An answer counts only with status 200, a JSON content type and a body that is a whole feed within the size limit. A
 * request ends when its time is up, however slowly the answer drips. A redirect is followed on the same host alone.
 *
 * <p>Immutable and safe to share between threads. Nothing is requested until {@link #fetch} is called.
 */
public final class BankHolidayFeedClient {
    /** Where GOV.UK serves the feed. */
    public static final URI GOV_UK = URI.create("https://www.gov.uk/bank-holidays.json");

    private static final int MAX_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final URI url;
    private final Duration connectTimeout;
    private final Duration timeout;
    private final int maxBytes;

    private BankHolidayFeedClient(URI url, Duration connectTimeout, Duration timeout, int maxBytes) {
        this.url = url;
        this.connectTimeout = connectTimeout;
        this.timeout = timeout;
        this.maxBytes = maxBytes;
    }

    /**
     * {@return a client with 5 seconds to connect, 30 seconds for the whole request and a limit of 1 MiB}
     *
     * @param url where the feed is, with http or https
     * @throws IllegalArgumentException if it is no such address, or holds a user name
     */
    public static BankHolidayFeedClient of(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || url.getHost() == null || url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("\"" + withoutUser(url)
                    + "\" is not an address to fetch bank holidays from; expected one such as " + GOV_UK
                    + ", without a user name");
        }
        return new BankHolidayFeedClient(
                url, Duration.ofSeconds(5), Duration.ofSeconds(30), BankHolidayFeed.DEFAULT_MAX_BYTES);
    }

    private static String withoutUser(URI url) {
        String user = url.getRawUserInfo();
        return user == null ? url.toString() : url.toString().replace(user + "@", "");
    }

    /**
     * {@return a client with other times}
     *
     * @param connect how long to wait for a connection
     * @param whole how long a request may take in all
     * @throws IllegalArgumentException if either is not positive
     */
    public BankHolidayFeedClient withTimeouts(Duration connect, Duration whole) {
        for (Duration each : List.of(connect, whole)) {
            if (each.isNegative() || each.isZero()) {
                throw new IllegalArgumentException("A timeout must be longer than nothing, and is " + each);
            }
        }
        return new BankHolidayFeedClient(url, connect, whole, maxBytes);
    }

    /**
     * {@return a client with another size limit}
     *
     * @param bytes the size up to which an answer is read
     * @throws IllegalArgumentException if it is not positive
     */
    public BankHolidayFeedClient withMaxBytes(int bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("The size limit must be at least 1 byte, and is " + bytes);
        }
        return new BankHolidayFeedClient(url, connectTimeout, timeout, bytes);
    }

    /** {@return where the feed is} */
    public URI url() {
        return url;
    }

    /**
     * What a server said about the version of its answer, to be sent with the next request.
     *
     * @param etag its ETag, if it gave one
     * @param lastModified its Last-Modified, if it gave one
     */
    public record Version(Optional<String> etag, Optional<String> lastModified) {
        /** No version is known: ask for the feed whatever it is. */
        public static final Version NONE = new Version(Optional.empty(), Optional.empty());

        /** Checks the parts. */
        public Version {
            Objects.requireNonNull(etag, "etag");
            Objects.requireNonNull(lastModified, "lastModified");
        }
    }

    /** What a server answered. */
    public sealed interface Answer {}

    /**
     * A feed.
     *
     * @param feed the feed
     * @param version its version
     */
    public record Fetched(BankHolidayFeed feed, Version version) implements Answer {}

    /** The feed is still the one that was named in the request. */
    public record NotModified() implements Answer {}

    /**
     * {@return what the server answered}
     *
     * <p>Interrupting the thread cancels the request.
     *
     * @param known the version that the caller has
     * @param now the time, for {@link BankHolidayFeed#readAt()}
     * @throws BankHolidayFeedException if there is no answer, or none that can be used
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public Answer fetch(Version known, Instant now) throws BankHolidayFeedException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        long deadline = System.nanoTime() + timeout.toNanos();
        URI at = url;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            HttpResponse<byte[]> response = send(http, at, known, deadline - System.nanoTime());
            if (REDIRECTS.contains(response.statusCode())) {
                at = redirected(at, response.headers());
            } else {
                return answer(at, response, known, now);
            }
        }
        throw new BankHolidayFeedException(url + " redirects more than " + MAX_REDIRECTS + " times");
    }

    private HttpResponse<byte[]> send(HttpClient http, URI at, Version known, long nanos)
            throws BankHolidayFeedException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at).header("Accept", "application/json").GET();
        known.etag().ifPresent(value -> request.header("If-None-Match", value));
        known.lastModified().ifPresent(value -> request.header("If-Modified-Since", value));
        Limited body = new Limited(maxBytes);
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request.build(), info -> body);
        try {
            return sent.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new BankHolidayFeedException(at + " did not answer in full within " + inSeconds(timeout), e);
        } catch (ExecutionException e) {
            throw failed(at, e.getCause() == null ? e : e.getCause());
        } finally {
            // Whatever ended the wait: nothing more is read.
            sent.cancel(true);
            body.cancel();
        }
    }

    private BankHolidayFeedException failed(URI at, Throwable cause) {
        if (cause instanceof TooLarge) {
            return new BankHolidayFeedException(at + " answers with more than the limit of " + maxBytes + " bytes");
        }
        if (cause instanceof HttpTimeoutException) {
            return new BankHolidayFeedException(
                    at + " could not be connected to within " + inSeconds(connectTimeout), cause);
        }
        if (cause instanceof ConnectException) {
            return new BankHolidayFeedException(at + " could not be connected to", cause);
        }
        return new BankHolidayFeedException(at + " broke off before its answer was complete: " + cause, cause);
    }

    private static String inSeconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " seconds" : duration.toMillis() + " ms";
    }

    private URI redirected(URI from, HttpHeaders headers) throws BankHolidayFeedException {
        String location = headers.firstValue("Location")
                .orElseThrow(() -> new BankHolidayFeedException(from + " redirects without saying where to"));
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new BankHolidayFeedException(from + " redirects to \"" + location + "\", which is no address", e);
        }
        boolean sameHost = url.getHost().equalsIgnoreCase(to.getHost());
        boolean samePlace = url.getScheme().equalsIgnoreCase(to.getScheme()) && url.getPort() == to.getPort();
        boolean toTls = "https".equalsIgnoreCase(to.getScheme()) && to.getPort() == -1 && url.getPort() == -1;
        if (!sameHost || !(samePlace || toTls) || to.getRawUserInfo() != null) {
            throw new BankHolidayFeedException(
                    from + " redirects to another host, " + to.getScheme() + "://" + to.getRawAuthority()
                            + ", which is not followed; if the feed has moved, configure its new address");
        }
        return to;
    }

    private Answer answer(URI at, HttpResponse<byte[]> response, Version known, Instant now)
            throws BankHolidayFeedException {
        int status = response.statusCode();
        if (status == 304 && !known.equals(Version.NONE)) {
            return new NotModified();
        }
        if (status != 200) {
            throw new BankHolidayFeedException(at + " answers with status " + status + "; expected 200");
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!media.equals("application/json") && !media.endsWith("+json")) {
            throw new BankHolidayFeedException(at + " answers with "
                    + (type.isEmpty() ? "no content type" : "content type \"" + type + "\"")
                    + "; expected application/json");
        }
        BankHolidayFeed feed = BankHolidayFeed.read(response.body(), at.toString(), now);
        return new Fetched(
                feed,
                new Version(
                        response.headers().firstValue("ETag"),
                        response.headers().firstValue("Last-Modified")));
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Gathers a body up to a limit. */
    private static final class Limited implements HttpResponse.BodySubscriber<byte[]> {
        private final int limit;
        private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();
        private volatile boolean cancelled;

        Limited(int limit) {
            this.limit = limit;
        }

        void cancel() {
            cancelled = true;
            Flow.Subscription given = subscription.get();
            if (given != null) {
                given.cancel();
            }
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.set(given);
            if (cancelled) {
                given.cancel();
            } else {
                given.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                if (gathered.size() + (long) bytes.length > limit) {
                    cancel();
                    body.completeExceptionally(new TooLarge());
                    return;
                }
                gathered.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(gathered.toByteArray());
        }
    }

    /** {@return where the feed is, for people} */
    @Override
    public String toString() {
        return "bank holidays from " + url;
    }
}
