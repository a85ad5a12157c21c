package org.incidentkit.calendar;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.calendar.BankHolidayFeedClient.Fetched;
import org.incidentkit.calendar.BankHolidayFeedClient.NotModified;
import org.incidentkit.calendar.BankHolidayFeedClient.Version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.incidentkit.calendar.Division.ENGLAND_AND_WALES;
import static org.incidentkit.calendar.FeedServer.answer;
import static org.incidentkit.calendar.FeedServer.event;
import static org.incidentkit.calendar.FeedServer.feed;
import static org.incidentkit.calendar.FeedServer.json;

/** What a server may answer, and what becomes of it. */
@Timeout(30)
class BankHolidayFeedClientTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final String FEED =
            feed(event("2029-01-01", "New Year’s Day"), event("2029-12-25", "Christmas Day"));

    private static BankHolidayFeedClient client(FeedServer server) {
        return BankHolidayFeedClient.of(server.url()).withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(10));
    }

    private static void refused(FeedServer.Behaviour behaviour, String message) throws IOException {
        try (FeedServer server = new FeedServer(behaviour)) {
            assertThatExceptionOfType(BankHolidayFeedException.class)
                    .isThrownBy(() -> client(server).fetch(Version.NONE, NOW))
                    .withMessageStartingWith(server.url().toString())
                    .withMessageContaining(message);
        }
    }

    @Test
    void aWholeFeedIsRead() throws IOException, InterruptedException {
        try (FeedServer server = new FeedServer(json(FEED, "ETag", "\"one\"", "Last-Modified", "yesterday"))) {
            assertThat(client(server).fetch(Version.NONE, NOW)).isInstanceOfSatisfying(Fetched.class, fetched -> {
                assertThat(fetched.feed().in(ENGLAND_AND_WALES, 2029)).hasSize(2);
                assertThat(fetched.feed().readAt()).isEqualTo(NOW);
                assertThat(fetched.version()).isEqualTo(new Version(Optional.of("\"one\""), Optional.of("yesterday")));
            });
        }
    }

    @Test
    void theVersionIsSentAndNotModifiedIsUnderstood() throws IOException, InterruptedException {
        try (FeedServer server = new FeedServer(answer(304, "", ""))) {
            Version known = new Version(Optional.of("\"one\""), Optional.of("Mon, 23 Nov 2026 00:00:00 GMT"));
            assertThat(client(server).fetch(known, NOW)).isInstanceOf(NotModified.class);
            assertThat(server.requests.get(0).get("If-none-match")).containsExactly("\"one\"");
            assertThat(server.requests.get(0).get("If-modified-since"))
                    .containsExactly("Mon, 23 Nov 2026 00:00:00 GMT");
            assertThatExceptionOfType(BankHolidayFeedException.class)
                    .isThrownBy(() -> client(server).fetch(Version.NONE, NOW))
                    .withMessageContaining("answers with status 304; expected 200");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404, 429, 500, 503})
    void anyOtherStatusIsRefused(int status) throws IOException {
        refused(answer(status, "application/json", ""), "answers with status " + status + "; expected 200");
    }

    @Test
    void aPageIsNoFeed() throws IOException {
        refused(
                answer(200, "text/html; charset=utf-8", "<!DOCTYPE html>"),
                "answers with content type \"text/html; charset=utf-8\"; expected application/json");
        refused(answer(200, "", FEED), "answers with no content type; expected application/json");
        refused(json("<!DOCTYPE html>"), "is not JSON that can be read, at line 1, column 1");
        refused(json(""), "is empty; expected GOV.UK's bank holidays as JSON");
    }

    @Test
    void halfABodyIsRefused() throws IOException {
        refused(FeedServer.half(FEED), "broke off before its answer was complete");
        refused(json(FEED.substring(0, FEED.length() / 2)), "is not JSON that can be read");
    }

    @Test
    void aSlowDripEndsWhenTheTimeIsUp() throws IOException {
        try (FeedServer server = new FeedServer(FeedServer.drip())) {
            long start = System.nanoTime();
            assertThatExceptionOfType(BankHolidayFeedException.class)
                    .isThrownBy(() -> BankHolidayFeedClient.of(server.url())
                            .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(700))
                            .fetch(Version.NONE, NOW))
                    .withMessageContaining("did not answer in full within 700 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aBodyBeyondTheLimitIsNotReadToItsEnd() throws IOException {
        refused(FeedServer.huge(50), "answers with more than the limit of 1048576 bytes");
        try (FeedServer server = new FeedServer(json(FEED))) {
            assertThatExceptionOfType(BankHolidayFeedException.class)
                    .isThrownBy(() -> client(server).withMaxBytes(100).fetch(Version.NONE, NOW))
                    .withMessageContaining("answers with more than the limit of 100 bytes");
        }
    }

    @Test
    void aRedirectIsFollowedOnTheSameHostAlone() throws IOException, InterruptedException {
        try (FeedServer other = new FeedServer(json(FEED))) {
            refused(
                    answer(302, "", "", "Location", other.url().toString()),
                    "redirects to another host, http://127.0.0.1:" + other.url().getPort() + ", which is not followed");
            refused(answer(301, "", "", "Location", "https://evil.example/x"), "redirects to another host");
            assertThat(other.requests).isEmpty();
        }
        try (FeedServer server = new FeedServer(exchange -> {
            boolean first = exchange.getRequestURI().getPath().equals("/bank-holidays.json");
            (first ? answer(302, "", "", "Location", "/elsewhere.json") : json(FEED)).answer(exchange);
        })) {
            assertThat(client(server).fetch(Version.NONE, NOW)).isInstanceOf(Fetched.class);
        }
        refused(answer(302, "", "", "Location", "/bank-holidays.json"), "redirects more than 3 times");
        refused(answer(302, "", ""), "redirects without saying where to");
    }

    @Test
    void nobodyListening() throws IOException {
        URI gone;
        try (FeedServer server = new FeedServer(json(FEED))) {
            gone = server.url();
        }
        assertThatExceptionOfType(BankHolidayFeedException.class)
                .isThrownBy(() -> BankHolidayFeedClient.of(gone).fetch(Version.NONE, NOW))
                .withMessage(gone + " could not be connected to");
    }

    @Test
    void interruptingCancels() throws IOException, InterruptedException {
        try (FeedServer server = new FeedServer(FeedServer.drip())) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread thread = new Thread(() -> {
                try {
                    client(server).fetch(Version.NONE, NOW);
                } catch (IOException | InterruptedException e) {
                    thrown.set(e);
                }
            });
            thread.start();
            while (server.requests.isEmpty()) {
                Thread.sleep(10);
            }
            thread.interrupt();
            thread.join(5000);
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://www.gov.uk/x", "bank-holidays.json", "file:/etc/passwd", "https://me:secret@host/x"})
    void onlyHttpAddressesWithoutAUserAreTaken(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankHolidayFeedClient.of(URI.create(url)))
                .withMessageContaining("is not an address to fetch bank holidays from")
                .withMessageNotContaining("secret");
    }

    @Test
    void limitsArePositive() {
        BankHolidayFeedClient client = BankHolidayFeedClient.of(BankHolidayFeedClient.GOV_UK);
        assertThat(client).hasToString("bank holidays from https://www.gov.uk/bank-holidays.json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.withTimeouts(Duration.ZERO, Duration.ofSeconds(1)))
                .withMessage("A timeout must be longer than nothing, and is PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.withMaxBytes(0))
                .withMessage("The size limit must be at least 1 byte, and is 0");
    }
}
