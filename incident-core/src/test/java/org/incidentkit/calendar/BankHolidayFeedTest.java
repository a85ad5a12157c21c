package org.incidentkit.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.incidentkit.calendar.Division.ENGLAND_AND_WALES;
import static org.incidentkit.calendar.Division.SCOTLAND;
import static org.incidentkit.calendar.FeedServer.event;
import static org.incidentkit.calendar.FeedServer.feed;

/** What is read from a feed, and what it changes. */
class BankHolidayFeedTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final BankHolidays ENGLAND = BankHolidays.of(ENGLAND_AND_WALES);

    private static BankHolidayFeed read(String json) throws IOException {
        return read(json, NOW);
    }

    private static BankHolidayFeed read(String json, Instant readAt) throws IOException {
        return BankHolidayFeed.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "the feed", readAt, 1 << 20);
    }

    @Test
    void titlesDatesAndNotesAreReadAndTheRestIsIgnored() throws IOException {
        BankHolidayFeed feed = read("""
                {"generated": {"at": [1, {"x": null}]},
                 "scotland": {"division": "scotland", "colour": ["blue"], "events": [
                   {"bunting": true, "date": "2027-01-04", "notes": "Substitute day", "title": "2nd January"},
                   {"title": "St Andrew’s Day", "date": "2027-11-30", "notes": null, "more": {"a": []}}]},
                 "narnia": {"events": [{"date": "soon"}]}}
                """);
        assertThat(feed.divisions()).containsExactly(SCOTLAND);
        assertThat(feed.in(SCOTLAND, 2027))
                .extracting(BankHoliday::label)
                .containsExactly("2nd January (substitute day)", "St Andrew’s Day");
        assertThat(feed.years(SCOTLAND)).containsExactly(2027);
        assertThat(feed.covers(SCOTLAND, 2027)).isFalse();
        assertThat(feed.readAt()).isEqualTo(NOW);
        assertThat(feed).hasToString("bank holidays read at 2026-12-01T10:00:00Z: {scotland=2}");
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("", "the feed is empty; expected GOV.UK's bank holidays as JSON"),
                Arguments.of(
                        "<!DOCTYPE html><p>Sorry",
                        "the feed is not JSON that can be read, at line 1, column 1: Unexpected character ('<'"),
                Arguments.of("[]", "the feed cannot be used: at line 1, column 1: expected an object of divisions"),
                Arguments.of(
                        "{}",
                        "the feed lists no bank holidays: expected GOV.UK's, with the divisions england-and-wales,"
                                + " scotland, northern-ireland"),
                Arguments.of("{\"scotland\": {\"division\": \"scotland\"}}", "the division has no \"events\""),
                Arguments.of(
                        "{\"scotland\": 3}",
                        "the feed cannot be used: /scotland, at line 1, column 14: expected an object with \"events\""),
                Arguments.of(feed("7"), "the feed cannot be used: /england-and-wales/events/0, at line 1, column 64: "),
                Arguments.of(
                        "{\"scotland\":\n{\"events\":[{\"title\":\"X\",\n \"date\": \"25/12/2027\"}]}}",
                        "the feed cannot be used: /scotland/events/0/date, at line 3, column 10: \"25/12/2027\" is not"
                                + " a date; expected one such as 2026-12-25"),
                Arguments.of(
                        feed(event("2027-02-29", "Leap day")),
                        "/england-and-wales/events/0/date, at line 1, column 91: \"2027-02-29\" is not a date"),
                Arguments.of(feed(event("2207-12-27", "Typo")), "2207-12-27 is outside the years 1978 to 2100"),
                Arguments.of(
                        feed(event("2027-01-01", "A"), event("2027-01-01", "B")),
                        "/england-and-wales/events/1/date, at line 1, column 144: two bank holidays fall on 2027-01-01"),
                Arguments.of(feed("{\"title\":\"X\"}"), "the event has no \"date\""),
                Arguments.of(feed("{\"date\":\"2027-01-01\"}"), "the event has no \"title\""),
                Arguments.of(feed("{\"date\":20270101}"), "expected text in quotes"),
                Arguments.of(feed(event("2027-01-01", "A")).substring(0, 100), "the feed is not JSON that can be read"),
                Arguments.of(feed(event("2027-01-01", "A")) + "{}", "expected nothing after the end of the object"),
                Arguments.of("[".repeat(100_000), "the feed cannot be used"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void whatCannotBeUsedIsRefusedAndTheMessageSaysWhere(String json, String message) {
        assertThatExceptionOfType(BankHolidayFeedException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(message);
    }

    @Test
    void files(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("feed.json"), feed(event("2027-01-01", "New Year’s Day")));
        assertThat(BankHolidayFeed.read(file, NOW).in(ENGLAND_AND_WALES, 2027)).hasSize(1);
        assertThatExceptionOfType(BankHolidayFeedException.class)
                .isThrownBy(() -> BankHolidayFeed.read(folder.resolve("none.json"), NOW))
                .withMessageStartingWith("There is no file ")
                .withMessageEndingWith("none.json to read bank holidays from");
        assertThatExceptionOfType(BankHolidayFeedException.class)
                .isThrownBy(() -> BankHolidayFeed.read(folder, NOW))
                .withMessageContaining("cannot be read");
        assertThatExceptionOfType(BankHolidayFeedException.class)
                .isThrownBy(() -> BankHolidayFeed.read(Files.newInputStream(file), "the feed", NOW, 50))
                .withMessage("the feed is larger than the limit of 50 bytes");
    }

    @Test
    void withinTheYearsThatAFeedCoversTheFeedWins() throws IOException {
        BankHolidays merged = ENGLAND.mergedWith(read(feed(
                event("2029-01-01", "New Year’s Day"),
                event("2029-05-14", "Moved bank holiday"),
                event("2029-12-25", "Christmas Day"))));
        assertThat(merged.in(2029))
                .extracting(day -> day.date().toString())
                .containsExactly("2029-01-01", "2029-05-14", "2029-12-25");
        assertThat(merged.certainty(LocalDate.of(2029, 5, 14))).isEqualTo(Certainty.PUBLISHED);
        assertThat(merged.certainty(LocalDate.of(2029, 5, 7))).isEqualTo(Certainty.PUBLISHED);
        assertThat(merged.published()).map(DateRange::toString).contains("2019-01-01 to 2029-12-31");
        assertThat(merged.asOf()).contains(LocalDate.of(2026, 12, 1));
        assertThat(merged.known()).isEqualTo(ENGLAND.known());
    }

    @Test
    void aYearThatAFeedNoLongerCarriesKeepsItsLastKnownDays() throws IOException {
        BankHolidays merged = ENGLAND.mergedWith(
                read(feed(event("2027-01-01", "New Year’s Day"), event("2027-12-27", "Christmas Day"))));
        for (int year : IntStream.of(1978, 2019, 2026, 2028, 2100).toArray()) {
            assertThat(merged.in(year)).isEqualTo(ENGLAND.in(year)).isNotEmpty();
        }
        assertThat(merged.in(2027)).hasSize(2);
        assertThat(merged.mergedWith(read("{\"scotland\":{\"events\":[{\"title\":\"x\",\"date\":\"2027-06-01\"}]}}"))
                        .all())
                .isEqualTo(merged.all());
    }

    @Test
    void aYearThatIsListedInPartLosesNothing() throws IOException {
        BankHolidays merged = ENGLAND.mergedWith(read(feed(event("2029-06-15", "Extra bank holiday"))));
        assertThat(merged.in(2029)).hasSize(9).containsAll(ENGLAND.in(2029));
        assertThat(merged.certainty(LocalDate.of(2029, 6, 15))).isEqualTo(Certainty.PUBLISHED);
        assertThat(merged.certainty(LocalDate.of(2029, 5, 7))).isEqualTo(Certainty.PROCLAIMED_LATER);
        assertThat(merged.published()).isEqualTo(ENGLAND.published());
    }

    /** A copy kept from before the library was updated must not bring back what has been corrected since. */
    @Test
    void aFeedThatIsOlderThanTheLibraryCountsOnlyForYearsNotYetPublished() throws IOException {
        BankHolidays merged = ENGLAND.mergedWith(read(
                feed(
                        event("2027-01-01", "New Year’s Day"),
                        event("2027-12-25", "A mistake"),
                        event("2029-06-15", "Extra bank holiday")),
                Instant.parse("2025-01-01T00:00:00Z")));
        assertThat(merged.in(2027)).isEqualTo(ENGLAND.in(2027));
        assertThat(merged.isBankHoliday(LocalDate.of(2029, 6, 15))).isTrue();
        assertThat(merged.asOf()).isEqualTo(ENGLAND.asOf());
    }

    @Test
    void aFeedIsMergedIntoADivisionAndNotIntoAComposition() throws IOException {
        BankHolidayFeed feed = read(feed(event("2029-06-15", "Extra bank holiday")));
        assertThatIllegalStateException()
                .isThrownBy(() -> ENGLAND.publishedOnly().mergedWith(feed))
                .withMessage(
                        "The bank holidays of England and Wales are not those of one division alone; merge the feed"
                                + " into BankHolidays.of(division), then compose");
    }

    @Test
    void aFeedOverAnEarlierOneKeepsTheYearsThatItDropped() throws IOException {
        BankHolidayFeed earlier = read(feed(
                event("2029-01-01", "A"),
                event("2029-12-25", "B"),
                event("2030-01-01", "C"),
                event("2030-12-25", "D")));
        BankHolidayFeed later = read(feed(event("2030-01-01", "E"), event("2030-12-26", "F")));
        assertThat(later.over(earlier).all().values())
                .singleElement()
                .asString()
                .contains("title=A", "title=B", "title=E", "title=F")
                .doesNotContain("title=C");
    }
}
