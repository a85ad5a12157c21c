package org.incidentkit.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.incidentkit.calendar.Division.ENGLAND_AND_WALES;
import static org.incidentkit.calendar.FeedServer.answer;
import static org.incidentkit.calendar.FeedServer.event;
import static org.incidentkit.calendar.FeedServer.feed;
import static org.incidentkit.calendar.FeedServer.json;

/** What is known stays known, and what fails is said once. */
@Timeout(30)
class BankHolidayUpdaterTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate EXTRA = LocalDate.of(2029, 6, 15);
    private static final String FEED = feed(
            event("2029-01-01", "New Year’s Day"),
            event("2029-06-15", "Extra bank holiday"),
            event("2029-12-25", "Christmas Day"));

    private final List<String> told = new CopyOnWriteArrayList<>();

    private BankHolidayUpdater.Builder updater(FeedServer server) {
        BankHolidayFeedClient client =
                BankHolidayFeedClient.of(server.url()).withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5));
        return BankHolidayUpdater.builder(client, CLOCK).listener(new BankHolidayUpdater.Listener() {
            @Override
            public void stateChanged(BankHolidayUpdater.Status status) {
                told.add(status.lastError().isPresent() ? "failing" : "well");
            }

            @Override
            public void holidaysChanged(Division division, BankHolidayChanges changes) {
                told.add(division.id());
            }
        });
    }

    @Test
    void nothingIsAskedBeforeItIsTold() throws IOException {
        try (FeedServer server = new FeedServer(json(FEED));
                BankHolidayUpdater updater = updater(server).build()) {
            assertThat(updater.holidays(ENGLAND_AND_WALES)).isEqualTo(BankHolidays.of(ENGLAND_AND_WALES));
            assertThat(updater.status().readAt()).isEmpty();
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void aFailureKeepsWhatIsKnownAndIsToldOnce() throws IOException, InterruptedException {
        try (FeedServer server = new FeedServer(json(FEED));
                BankHolidayUpdater updater = updater(server).build()) {
            assertThat(updater.refresh()).isTrue();
            assertThat(updater.holidays(ENGLAND_AND_WALES).isBankHoliday(EXTRA)).isTrue();
            assertThat(told).containsExactly("england-and-wales");
            server.behave(answer(500, "text/plain", "oh"));
            assertThat(updater.refresh()).isFalse();
            assertThat(updater.refresh()).isFalse();
            server.behave(answer(404, "text/plain", "oh"));
            assertThat(updater.refresh()).isFalse();
            assertThat(told).containsExactly("england-and-wales", "failing");
            assertThat(updater.status().lastError()).contains(server.url() + " answers with status 404; expected 200");
            assertThat(updater.status().age(NOW.plusSeconds(60))).contains(Duration.ofMinutes(1));
            assertThat(updater.holidays(ENGLAND_AND_WALES).isBankHoliday(EXTRA)).isTrue();
            server.behave(json(FEED));
            assertThat(updater.refresh()).isTrue();
            assertThat(updater.status().lastError()).isEmpty();
            assertThat(told).containsExactly("england-and-wales", "failing", "well");
        }
    }

    @Test
    void theLastGoodCopyIsUsedAtTheNextStartBeforeTheNetworkAnswers(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("kept/bank-holidays.json");
        try (FeedServer server = new FeedServer(json(FEED, "ETag", "\"one\""))) {
            try (BankHolidayUpdater first = updater(server).cacheFile(file).build()) {
                assertThat(first.refresh()).isTrue();
            }
            try (var listing = Files.list(file.getParent())) {
                assertThat(listing).containsExactly(file); // nothing temporary stays
            }
            server.behave(exchange -> {
                boolean same =
                        List.of("\"one\"").equals(exchange.getRequestHeaders().get("If-None-Match"));
                answer(same ? 304 : 500, "", "").answer(exchange);
            });
            try (BankHolidayUpdater second = updater(server).cacheFile(file).build()) {
                assertThat(second.holidays(ENGLAND_AND_WALES).isBankHoliday(EXTRA))
                        .isTrue();
                assertThat(second.status().readAt()).contains(NOW);
                assertThat(server.requests).hasSize(1);
                assertThat(second.refresh()).isTrue(); // 304
                assertThat(second.holidays(ENGLAND_AND_WALES).isBankHoliday(EXTRA))
                        .isTrue();
            }
        }
    }

    @Test
    void yearsThatTheFeedDropsOutliveTheNextStart(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("bank-holidays.json");
        try (FeedServer server = new FeedServer(json(FEED))) {
            try (BankHolidayUpdater first = updater(server).cacheFile(file).build()) {
                assertThat(first.refresh()).isTrue();
                server.behave(json(feed(event("2030-01-01", "New Year’s Day"), event("2030-12-25", "Christmas Day"))));
                assertThat(first.refresh()).isTrue();
                assertThat(first.holidays(ENGLAND_AND_WALES).in(2030)).hasSize(2);
                assertThat(first.holidays(ENGLAND_AND_WALES).isBankHoliday(EXTRA))
                        .isTrue();
            }
            try (BankHolidayUpdater second = updater(server).cacheFile(file).build()) {
                assertThat(second.holidays(ENGLAND_AND_WALES).in(2029)).hasSize(3);
                assertThat(second.holidays(ENGLAND_AND_WALES).in(2030)).hasSize(2);
                assertThat(second.holidays(ENGLAND_AND_WALES).published())
                        .map(DateRange::toInclusive)
                        .contains(LocalDate.of(2030, 12, 31));
            }
        }
    }

    @Test
    void aBrokenCopyIsSaidAndReplaced(@TempDir Path folder) throws IOException, InterruptedException {
        for (String broken : List.of("", "{\"engl", FEED)) {
            Path file = Files.writeString(folder.resolve("bank-holidays.json"), broken);
            try (FeedServer server = new FeedServer(json(FEED));
                    BankHolidayUpdater updater = updater(server).cacheFile(file).build()) {
                assertThat(updater.status().lastError().orElse(""))
                        .startsWith("The kept copy of the bank holidays is not used: " + file);
                assertThat(updater.refresh()).isTrue();
                assertThat(updater.status().lastError()).isEmpty();
            }
            assertThat(Files.readString(file)).contains("\"readAt\":\"2026-12-01T10:00:00Z\"");
        }
    }

    @Test
    void aCopyThatCannotBeKeptIsSaid(@TempDir Path folder) throws IOException, InterruptedException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        try (FeedServer server = new FeedServer(json(FEED));
                BankHolidayUpdater updater =
                        updater(server).cacheFile(notAFolder.resolve("x.json")).build()) {
            assertThat(updater.refresh()).isFalse();
            assertThat(updater.status().lastError().orElse(""))
                    .startsWith("The bank holidays are up to date, but cannot be kept in ");
            assertThat(updater.holidays(ENGLAND_AND_WALES).isBankHoliday(EXTRA)).isTrue();
        }
    }

    @Test
    void onceStartedItLooksOnADaemonThreadAndStopsWhenClosed() throws IOException, InterruptedException {
        try (FeedServer server = new FeedServer(FeedServer.drip())) {
            BankHolidayUpdater updater = updater(server).start();
            while (server.requests.isEmpty()) {
                Thread.sleep(10);
            }
            Thread thread = Thread.getAllStackTraces().keySet().stream()
                    .filter(one -> one.getName().equals("bank-holidays"))
                    .findFirst()
                    .orElseThrow();
            assertThat(thread.isDaemon()).isTrue();
            updater.close();
            thread.join(5000);
            assertThat(thread.isAlive()).isFalse();
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void theIntervalIsAtLeastAMinute() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> BankHolidayUpdater.builder(BankHolidayFeedClient.of(BankHolidayFeedClient.GOV_UK), CLOCK)
                                .interval(Duration.ofSeconds(5)))
                .withMessage("The time between two looks at the bank holidays is PT5S; it must be at least PT1M and at"
                        + " most a year");
    }
}
