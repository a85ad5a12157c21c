package org.incidentkit.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.calendar.Division;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The rules of business time, each named after what it says. */
class BusinessTimeTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BankHolidays HOLIDAYS =
            BankHolidays.of(Division.ENGLAND_AND_WALES).publishedOnly();
    private static final BusinessTime OFFICE = time("9am-5pm, Monday to Friday, excluding bank holidays");

    private static BusinessTime time(String hours) {
        return BusinessTime.of(ResponseHours.parse(hours), HOLIDAYS, LONDON);
    }

    private static BusinessTime time(String hours, String zone) {
        return BusinessTime.of(ResponseHours.parse(hours), HOLIDAYS, ZoneId.of(zone));
    }

    /** A local time in London, or an instant where an offset is given. */
    private static Instant at(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(LONDON).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02T16:50, PT20M, 2026-04-07T09:10", // Good Friday and Easter Monday
        "2026-10-23T16:30, PT1H, 2026-10-26T09:30Z", // the clocks go back on the Sunday
        "2026-11-21T13:00, PT2H, 2026-11-23T11:00", // a Saturday
        "2026-11-23T16:00, PT1H, 2026-11-23T17:00", // ends at closing time, and stays there
        "2026-11-23T16:00, PT1H0.000000001S, 2026-11-24T09:00:00.000000001",
        "2026-11-23T17:00, PT0S, 2026-11-24T09:00",
        "2026-11-23T09:00, PT0S, 2026-11-23T09:00",
        "2026-11-23T12:00:00.5, PT0S, 2026-11-23T12:00:00.5",
        "2026-11-23T07:00:00.5, PT1H, 2026-11-23T10:00",
        "2026-11-24T10:00, PT-1H, 2026-11-24T09:00",
        "2026-11-24T10:00, PT-2H, 2026-11-23T16:00",
        "2019-01-01T00:00, PT0S, 2019-01-02T09:00",
        "2026-01-01T00:00, PT2016H, 2026-12-30T17:00" // all the 252 business days to 30 December
    })
    void plusIsTheEarliestInstantByWhichTheTimeHasPassed(String start, Duration amount, String expected) {
        assertThat(OFFICE.plus(at(start), amount)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00, PT1H, 2026-11-24T09:00", // begins at opening time, and stays there
        "2026-11-24T10:00, PT1H0.000000001S, 2026-11-23T16:59:59.999999999",
        "2026-11-24T09:00, PT0S, 2026-11-24T09:00",
        "2026-11-24T17:00, PT0S, 2026-11-24T17:00",
        "2026-11-24T17:00:00.5, PT0S, 2026-11-24T17:00",
        "2026-11-24T08:00, PT0S, 2026-11-23T17:00",
        "2026-04-07T09:10, PT20M, 2026-04-02T16:50",
        "2026-11-23T16:00, PT-1H, 2026-11-23T17:00"
    })
    void minusIsTheLatestInstantSinceWhichTheTimeHasPassed(String end, Duration amount, String expected) {
        assertThat(OFFICE.minus(at(end), amount)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T16:00, 2026-11-23T10:00, PT2H", // Friday to Monday
        "2026-11-23T10:00, 2026-11-20T16:00, PT-2H",
        "2026-11-21T00:00, 2026-11-22T23:00, PT0S",
        "2026-11-23T09:00:00.25, 2026-11-23T09:00:01, PT0.75S",
        "2026-11-23T16:59:59.75, 2026-11-23T17:00:00.75, PT0.25S",
        "2026-01-01T00:00, 2026-12-31T17:00, PT2024H",
        "2019-01-01T00:00, 2028-12-31T23:59:59, PT20208H"
    })
    void betweenIsTheBusinessTimeInASpan(String from, String to, Duration expected) {
        assertThat(OFFICE.between(at(from), at(to))).isEqualTo(expected);
    }

    @Test
    void openingInstantIsOpenAndClosingInstantIsClosed() {
        assertThat(OFFICE.isOpen(at("2026-11-23T08:59:59.999"))).isFalse();
        assertThat(OFFICE.isOpen(at("2026-11-23T09:00"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-11-23T16:59:59.999"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-11-23T17:00"))).isFalse();
        assertThat(OFFICE.isOpen(at("2026-12-25T12:00"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T16:59, 2026-12-29T09:00, 2026-12-24T17:00",
        "2026-12-24T17:00, 2026-12-29T09:00, 2026-12-29T17:00",
        "2026-12-29T09:00, 2026-12-30T09:00, 2026-12-29T17:00",
        "2026-12-29T08:59:59.9, 2026-12-29T09:00, 2026-12-29T17:00"
    })
    void nextOpeningAndClosingAreStrictlyLater(String now, String opening, String closing) {
        assertThat(OFFICE.nextOpening(at(now))).contains(at(opening));
        assertThat(OFFICE.nextClosing(at(now))).contains(at(closing));
    }

    @Test
    void hoursThatNeverCloseHaveNoNextOpeningOrClosing() {
        BusinessTime always = time("24/7");
        assertThat(always.nextOpening(at("2026-11-23T12:00"))).isEmpty();
        assertThat(always.nextClosing(at("2026-11-23T12:00"))).isEmpty();
        assertThat(always.isOpen(at("2026-12-25T03:00"))).isTrue();
        assertThat(always.plus(at("2026-11-21T23:55"), Duration.ofMinutes(20))).isEqualTo(at("2026-11-22T00:15"));
        assertThat(always.plus(at("2026-10-25T00:30+01:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-10-25T01:30Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:00, 1, 2026-11-24T17:00, 2026-11-24T11:00, 2026-11-24T11:00",
        "2026-11-21T13:30, 1, 2026-11-23T17:00, 2026-11-23T13:30, 2026-11-23T17:00",
        "2026-12-24T16:59, 1, 2026-12-29T17:00, 2026-12-29T16:59, 2026-12-29T16:59",
        "2026-12-24T10:00, 2, 2026-12-30T17:00, 2026-12-30T10:00, 2026-12-30T10:00",
        "2026-11-23T18:00, 1, 2026-11-24T17:00, 2026-11-25T09:00, 2026-11-24T17:00",
        "2026-11-23T11:00, 0, 2026-11-23T17:00, 2026-11-23T11:00, 2026-11-23T11:00",
        "2026-11-21T11:00, 0, 2026-11-23T17:00, 2026-11-23T09:00, 2026-11-23T09:00",
        "2026-12-29T11:00, -1, 2026-12-24T17:00, 2026-12-24T11:00, 2026-12-24T11:00",
        "2026-11-23T11:00, 250, 2027-11-18T17:00, 2027-11-18T11:00, 2027-11-18T11:00"
    })
    void businessDaysHaveThreeReadings(String start, int days, String close, String sameTime, String workingHours) {
        assertThat(OFFICE.plusBusinessDays(at(start), days, BusinessDayRule.CLOSE_OF_DAY))
                .isEqualTo(at(close));
        assertThat(OFFICE.plusBusinessDays(at(start), days, BusinessDayRule.SAME_TIME))
                .isEqualTo(at(sameTime));
        assertThat(OFFICE.plusBusinessDays(at(start), days, BusinessDayRule.WORKING_HOURS))
                .isEqualTo(at(workingHours));
    }

    @Test
    void halfDaysCountAsBusinessDays() {
        BusinessTime halfDay = time("9am-5pm Monday to Friday, 2026-12-24 9am-12pm, excluding bank holidays");
        assertThat(halfDay.plusBusinessDays(at("2026-12-23T10:00"), 1, BusinessDayRule.CLOSE_OF_DAY))
                .isEqualTo(at("2026-12-24T12:00"));
        assertThat(halfDay.plus(at("2026-12-24T11:30"), Duration.ofHours(1))).isEqualTo(at("2026-12-29T09:30"));
    }

    @Test
    void aDatesOwnHoursComeBeforeBankHolidayAndWeekday() {
        BusinessTime own = time("Mon-Fri 9am-5pm, 2026-12-25 10:00-11:00, 2026-11-28 9am-1pm, 2026-11-30 closed,"
                + " excluding bank holidays");
        assertThat(own.isOpen(at("2026-12-25T10:30"))).isTrue();
        assertThat(own.isOpen(at("2026-12-28T10:30"))).isFalse();
        assertThat(own.isOpen(at("2026-11-28T09:30"))).isTrue();
        assertThat(own.isBusinessDay(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(own.isBusinessDay(LocalDate.of(2026, 12, 1))).isTrue();
    }

    @Test
    void bankHolidaysCloseTheWindowsThatOpenOnThem() {
        BusinessTime nights = time("Mon-Sun 10pm-6am, excluding bank holidays");
        assertThat(nights.isOpen(at("2026-12-25T05:00"))).isTrue(); // opened on Christmas Eve
        assertThat(nights.isOpen(at("2026-12-25T23:00"))).isFalse();
        assertThat(nights.isOpen(at("2026-12-26T05:00"))).isFalse();
        assertThat(nights.isOpen(at("2026-12-26T23:00"))).isTrue();
        assertThat(time("Mon-Sun 10pm-6am").isOpen(at("2026-12-25T23:00"))).isTrue();
    }

    @Test
    void bankHolidaysMayHaveHoursOfTheirOwn() {
        BusinessTime time = time("Mon-Fri 9am-5pm, bank holidays 10am-2pm");
        assertThat(time.plus(at("2026-04-02T16:30"), Duration.ofHours(1))).isEqualTo(at("2026-04-03T10:30"));
        assertThat(time.isOpen(at("2026-12-26T11:00"))).isFalse(); // a Saturday; the substitute is the Monday
        assertThat(time.isOpen(at("2026-12-28T13:59"))).isTrue();
        assertThat(time.isOpen(at("2026-12-28T14:00"))).isFalse();
        assertThat(time.explain(at("2026-04-02T16:30"), at("2026-04-03T10:30")))
                .hasToString("30m Thu 2 Apr · 30m Fri 3 Apr, Good Friday, hours 10:00 to 14:00");
    }

    @ParameterizedTest
    @CsvSource({
        "00:00-24:00, 2026-03-29, PT23H",
        "00:00-24:00, 2026-10-25, PT25H",
        "01:00-02:00, 2026-03-29, PT0S", // fills the gap
        "01:15-01:45, 2026-03-29, PT0S", // inside the gap
        "00:30-01:30, 2026-03-29, PT1H", // the close moves forward by the gap's length
        "01:30-09:00, 2026-03-29, PT6H30M", // the opening does
        "01:15-01:45, 2026-10-25, PT30M", // the first pass of the overlap
        "00:00-01:30, 2026-10-25, PT1H30M",
        "01:30-09:00, 2026-10-25, PT8H30M"
    })
    void clockChangesAreCountedOnInstants(String window, LocalDate date, Duration open) {
        BusinessTime sundays = time("Sunday " + window);
        Instant midnight = date.atStartOfDay(LONDON).toInstant();
        assertThat(sundays.between(midnight, midnight.plus(2, DAYS))).isEqualTo(open);
        assertThat(sundays.isBusinessDay(date)).isEqualTo(!open.isZero());
    }

    @Test
    void aDateThatTheZoneSkippedIsNoBusinessDay() {
        BusinessTime samoa = time("Mon-Sat 9am-5pm", "Pacific/Apia");
        assertThat(samoa.isBusinessDay(LocalDate.of(2011, 12, 29))).isTrue();
        assertThat(samoa.isBusinessDay(LocalDate.of(2011, 12, 30))).isFalse();
        assertThat(samoa.isBusinessDay(LocalDate.of(2011, 12, 31))).isTrue();
        assertThat(samoa.between(
                        LocalDateTime.of(2011, 12, 29, 16, 0)
                                .atZone(samoa.zone())
                                .toInstant(),
                        LocalDateTime.of(2011, 12, 31, 10, 0)
                                .atZone(samoa.zone())
                                .toInstant()))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void halfHourClockChangesAreCounted() {
        BusinessTime lordHowe = time("Sunday 00:00-24:00", "Australia/Lord_Howe");
        Instant april = LocalDate.of(2026, 4, 5).atStartOfDay(lordHowe.zone()).toInstant();
        Instant october =
                LocalDate.of(2026, 10, 4).atStartOfDay(lordHowe.zone()).toInstant();
        assertThat(lordHowe.between(april, april.plus(2, DAYS))).isEqualTo(Duration.ofMinutes(24 * 60 + 30));
        assertThat(lordHowe.between(october, october.plus(2, DAYS))).isEqualTo(Duration.ofMinutes(24 * 60 - 30));
    }

    @Test
    void windowsThatTouchOverMidnightAreOneOpening() {
        BusinessTime weekend = time("Friday 18:00-24:00, Saturday 00:00-24:00, Sunday 00:00-12:00");
        assertThat(weekend.nextClosing(at("2026-11-20T20:00"))).contains(at("2026-11-22T12:00"));
        assertThat(weekend.nextOpening(at("2026-11-20T20:00"))).contains(at("2026-11-27T18:00"));
    }

    @Test
    void hoursThatNeverOpenAreRefusedWhenTheyAreBuilt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseHours.builder().build())
                .withMessageContaining("never open");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ResponseHours.builder().onDate(LocalDate.of(2026, 1, 1)).build())
                .withMessageContaining("never open");
    }

    @Test
    void aQuestionOutsideTheKnownRangeNamesTheDateAndTheRange() {
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> OFFICE.isOpen(at("2031-05-01T10:00")))
                .withMessage("2031-05-01T09:00:00Z is out of range: the bank holidays of England and Wales are known"
                        + " from 2019-01-01 to 2028-12-31");
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> OFFICE.plus(at("2028-12-29T16:00"), Duration.ofHours(2)))
                .withMessageStartingWith("2028-12-29T16:00:00Z plus PT2H of business time is out of range");
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> OFFICE.minus(at("2019-01-02T10:00"), Duration.ofHours(2)))
                .withMessageContaining("minus PT2H of business time is out of range");
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> OFFICE.plus(at("2026-11-23T10:00"), Duration.ofSeconds(Long.MAX_VALUE)))
                .withMessageContaining("out of range");
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> OFFICE.plus(at("2026-11-23T10:00"), Duration.ofSeconds(Long.MIN_VALUE)))
                .withMessageContaining("out of range");
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() ->
                        OFFICE.plusBusinessDays(at("2026-11-23T10:00"), Long.MAX_VALUE, BusinessDayRule.CLOSE_OF_DAY))
                .withMessageContaining("business days from 2026-11-23 is out of range");
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() ->
                        OFFICE.plusBusinessDays(at("2026-11-23T10:00"), Long.MAX_VALUE, BusinessDayRule.WORKING_HOURS))
                .withMessageContaining("out of range");
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> OFFICE.nextOpening(at("2028-12-29T10:00")))
                .withMessageStartingWith("The next opening after 2028-12-29T10:00:00Z is out of range");
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> OFFICE.isBusinessDay(LocalDate.of(2029, 1, 1)))
                .withMessageStartingWith("2029-01-01 is out of range");
        assertThatExceptionOfType(DateOutOfRangeException.class).isThrownBy(() -> OFFICE.isOpen(Instant.MAX));
        assertThatExceptionOfType(DateOutOfRangeException.class).isThrownBy(() -> OFFICE.isOpen(Instant.MIN));
    }

    @Test
    void hoursThatIgnoreBankHolidaysReachFurther() {
        BusinessTime plain = time("9am-5pm Monday to Friday");
        assertThat(plain.plus(at("1950-01-02T09:00"), Duration.ofHours(8 * 5 * 52L * 100)))
                .isEqualTo(at("2049-08-27T17:00"));
        assertThat(plain.supportedFrom()).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(plain.supportedTo()).isEqualTo(LocalDate.of(2199, 12, 31));
    }

    @Test
    void hoursStatedInAnotherZoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> time("Mon 9am-5pm BST", "Europe/Paris"))
                .withMessageContaining("stated in the zone Europe/London, but Europe/Paris is given");
        assertThat(time("Mon 9am-5pm BST", "Europe/London").zone()).isEqualTo(LONDON);
    }

    @Test
    void explanationNamesWhatCountedAndWhatWasClosed() {
        Explanation easter = OFFICE.explain(at("2026-04-02T16:50"), at("2026-04-07T09:10"));
        assertThat(easter)
                .hasToString("10m Thu 2 Apr · Fri 3 Apr closed, Good Friday · Sat 4 Apr closed · Sun 5 Apr closed"
                        + " · Mon 6 Apr closed, Easter Monday · 10m Tue 7 Apr");
        assertThat(easter.counted()).isEqualTo(Duration.ofMinutes(20));
        assertThat(time("9am-5pm Mon-Fri, 2026-12-24 9am-12pm, 2026-12-25 closed, excluding bank holidays")
                        .explain(at("2026-12-24T11:00"), at("2026-12-29T09:30")))
                .hasToString("1h Thu 24 Dec, own hours 09:00 to 12:00 · Fri 25 Dec closed, closed on this date"
                        + " · Sat 26 Dec closed · Sun 27 Dec closed"
                        + " · Mon 28 Dec closed, Boxing Day (substitute day) · 30m Tue 29 Dec");
        assertThat(time("Sunday 01:00-02:00").explain(at("2026-03-29T00:00"), at("2026-03-29T12:00")))
                .hasToString("Sun 29 Mar closed, its hours fall into a change of the clock");
        assertThat(OFFICE.explain(at("2026-11-23T10:00"), at("2026-11-23T10:00"))
                        .steps())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.explain(at("2026-11-23T10:00"), at("2026-11-23T09:00")))
                .withMessageContaining("before it starts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.explainClosed(LocalDate.of(2026, 11, 23)))
                .withMessageContaining("is a business day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.lastClosing(LocalDate.of(2026, 11, 22)))
                .withMessageContaining("is not a business day");
    }

    @Test
    void standardDayIsTheLengthThatMostWeekdaysHave() {
        assertThat(ResponseHours.parse("Mon-Thu 9am-5:30pm, Fri 9am-5pm").standardDay())
                .isEqualTo(Duration.ofMinutes(510));
        assertThat(ResponseHours.parse("Mon 9am-5pm, Tue 9am-1pm").standardDay())
                .isEqualTo(Duration.ofHours(8));
        assertThat(ResponseHours.parse("2026-11-28 9am-1pm").standardDay()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void equalHoursAreEqualHoweverTheyWereBuilt() {
        ResponseHours parsed = ResponseHours.parse("Mon 9am-12pm and 12pm-5pm, excluding bank holidays");
        ResponseHours built = ResponseHours.builder()
                .on(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0))
                .excludingBankHolidays()
                .build();
        assertThat(parsed).isEqualTo(built).hasSameHashCodeAs(built);
        assertThat(built.toBuilder().build()).isEqualTo(built);
        assertThat(built.toBuilder().zone(LONDON).build()).isNotEqualTo(built);
        assertThat(built.on(DayOfWeek.MONDAY))
                .isEqualTo(List.of(TimeWindow.of(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        assertThat(OFFICE).isEqualTo(time("Mon-Fri 09:00-17:00, excluding bank holidays"));
    }

    @Test
    void aWindowHasAnOpeningAndALaterClosing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeWindow.of(LocalTime.of(9, 0), LocalTime.of(9, 0)))
                .withMessageContaining("opens and closes at the same time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeWindow.of(LocalTime.of(9, 0, 0, 1), LocalTime.of(10, 0)))
                .withMessageContaining("to the second");
        TimeWindow night = TimeWindow.of(LocalTime.of(22, 0), LocalTime.of(6, 0));
        assertThat(night.crossesMidnight()).isTrue();
        assertThat(night.length()).isEqualTo(Duration.ofHours(8));
        assertThat(night.closes()).isEqualTo(LocalTime.of(6, 0));
        assertThat(TimeWindow.WHOLE_DAY.closes()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(TimeWindow.WHOLE_DAY.crossesMidnight()).isFalse();
    }
}
