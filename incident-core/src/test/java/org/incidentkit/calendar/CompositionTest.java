package org.incidentkit.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Bank holidays put together from others, and told apart. */
class CompositionTest {
    private static final BankHolidays ENGLAND = BankHolidays.of(Division.ENGLAND_AND_WALES);
    private static final BankHolidays SCOTLAND = BankHolidays.of(Division.SCOTLAND);

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void aUnionIsClosedWhereAnyOfItsPartsIs() {
        BankHolidays both = BankHolidays.union(List.of(ENGLAND, SCOTLAND));
        assertThat(both.name()).isEqualTo("England and Wales, Scotland");
        assertThat(both.isBankHoliday(date("2026-04-06"))).isTrue(); // Easter Monday
        assertThat(both.isBankHoliday(date("2026-11-30"))).isTrue(); // St Andrew's Day
        assertThat(both.find(date("2026-12-25"))).isEqualTo(ENGLAND.find(date("2026-12-25")));
        assertThat(both.known()).isEqualTo(ENGLAND.known());
        assertThat(both.published()).isEqualTo(ENGLAND.published());
        assertThat(both.asOf()).isEqualTo(ENGLAND.asOf());
        assertThat(BankHolidays.union(List.of(SCOTLAND, SCOTLAND))).isSameAs(SCOTLAND);
    }

    @Test
    void aUnionRestsOnTheSurestOfItsParts() {
        BankHolidays both = BankHolidays.union(List.of(ENGLAND, SCOTLAND));
        assertThat(ENGLAND.certainty(date("2029-05-07"))).isEqualTo(Certainty.PROCLAIMED_LATER);
        assertThat(both.certainty(date("2029-05-07"))).isEqualTo(Certainty.STATUTORY);
    }

    @Test
    void differentNamesForOneDateAreJoined() {
        LocalDate day = date("2026-07-01");
        BankHolidays one = ENGLAND.with(List.of(BankHoliday.of(day, "Fete")));
        BankHolidays other = SCOTLAND.with(List.of(BankHoliday.of(day, "Games")));
        assertThat(BankHolidays.union(List.of(one, other, one.without(List.of())))
                        .find(day))
                .map(BankHoliday::title)
                .contains("Fete / Games");
    }

    @Test
    void aUnionNeedsDatesInCommon() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankHolidays.union(List.of()))
                .withMessage("A union of bank holidays needs at least one place");
        BankHolidays old = BankHolidays.of("Old", List.of(), date("1900-01-01"), date("1901-12-31"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankHolidays.union(List.of(ENGLAND, old)))
                .withMessage(
                        "The bank holidays of Old are known for 1900-01-01 to 1901-12-31, which has no date in common"
                                + " with 1978-01-01 to 2100-12-31");
    }

    @Test
    void daysOfAServicesOwnAreAddedAndOthersTakenAway() {
        BankHolidays own = ENGLAND.with(List.of(
                        BankHoliday.of(date("2026-12-24"), "Christmas Eve"),
                        BankHoliday.of(date("2026-12-25"), "Stays as it is")))
                .without(List.of(date("2026-08-31"), date("2026-09-01")));
        assertThat(own.find(date("2026-12-24"))).map(BankHoliday::title).contains("Christmas Eve");
        assertThat(own.find(date("2026-12-25"))).map(BankHoliday::title).contains("Christmas Day");
        assertThat(own.isBankHoliday(date("2026-08-31"))).isFalse();
        assertThat(own.division()).isEmpty();
        assertThat(ENGLAND.isBankHoliday(date("2026-08-31"))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLAND.with(List.of(BankHoliday.of(date("2126-12-24"), "Far off"))))
                .withMessage("The bank holiday \"Far off\" on 2126-12-24 lies outside the known range, 1978-01-01 to"
                        + " 2100-12-31");
    }

    /** GOV.UK lists the substitute, not the day itself. */
    @ParameterizedTest
    @CsvSource({
        "england-and-wales, 2027-12-25, true", // a Saturday; Monday is the substitute
        "england-and-wales, 2027-12-26, true",
        "england-and-wales, 2022-01-01, true",
        "england-and-wales, 2026-12-26, true",
        "england-and-wales, 2026-12-27, false",
        "scotland, 2022-01-02, true",
        "scotland, 2023-01-01, true",
        "scotland, 2024-11-30, true",
        "northern-ireland, 2024-03-17, true",
        "northern-ireland, 2025-07-12, true",
        "england-and-wales, 2050-01-01, true"
    })
    void theRealWeekendDayIsClosedWhereAskedFor(String division, LocalDate date, boolean closed) {
        BankHolidays listed = BankHolidays.of(Division.of(division));
        assertThat(listed.isBankHoliday(date)).isFalse();
        assertThat(listed.withRealWeekendDays().isBankHoliday(date)).isEqualTo(closed);
        assertThat(listed.withRealWeekendDays().all()).containsAll(listed.all());
    }

    @Test
    void aShorterRangeIsKnownAndNoMore() {
        BankHolidays year = ENGLAND.within(new DateRange(date("2026-01-01"), date("2026-12-31")));
        assertThat(year.all()).isEqualTo(ENGLAND.in(2026));
        assertThat(year.published()).contains(year.known());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLAND.within(new DateRange(date("2101-01-01"), date("2101-12-31"))))
                .withMessageContaining("are known for 1978-01-01 to 2100-12-31, and not for 2101-01-01 to 2101-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLAND.within(new DateRange(date("2030-01-01"), date("2030-12-31")))
                        .publishedOnly())
                .withMessage("No year of the bank holidays of England and Wales is published");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRange(date("2030-01-02"), date("2030-01-01")))
                .withMessage("A range of dates cannot go from 2030-01-02 to 2030-01-01, which is earlier");
    }

    private record Fixed(String name, LocalDate given) implements HolidayProvider {
        @Override
        public Collection<BankHoliday> in(int year) {
            return year == 2027 ? List.of(BankHoliday.of(given, "Day")) : List.of();
        }
    }

    @Test
    void calendarsOfOtherCountriesComeInYearByYear() {
        BankHolidays own = BankHolidays.from(new Fixed("Elsewhere", date("2027-07-14")), 2026, 2028);
        assertThat(own.isBankHoliday(date("2027-07-14"))).isTrue();
        assertThat(own).hasToString("Elsewhere, 1 bank holidays, 2026-01-01 to 2028-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankHolidays.from(new Fixed("Elsewhere", date("2028-07-14")), 2026, 2028))
                .withMessage("\"Elsewhere\" gave the holiday \"Day\" on 2028-07-14 for the year 2027");
    }

    @Test
    void changesAreAddedRemovedMovedAndRenamed() {
        BankHolidays before = BankHolidays.of(
                "Before",
                List.of(
                        BankHoliday.of(date("2020-05-04"), "Early May bank holiday"),
                        BankHoliday.of(date("2020-08-31"), "Summer bank holiday"),
                        BankHoliday.of(date("2020-12-25"), "Xmas")),
                date("2020-01-01"),
                date("2020-12-31"));
        BankHolidays after = BankHolidays.of(
                "After",
                List.of(
                        BankHoliday.of(date("2020-05-08"), "Early May bank holiday (VE day)"),
                        BankHoliday.of(date("2020-06-15"), "Extra"),
                        BankHoliday.of(date("2020-12-25"), "Christmas Day"),
                        BankHoliday.of(date("2021-01-01"), "Not compared")),
                date("2020-01-01"),
                date("2021-12-31"));
        assertThat(BankHolidayChanges.between(before, after)).hasToString("""
                        2020-05-04 moved to 2020-05-08: Early May bank holiday (VE day)
                        2020-06-15 added: Extra
                        2020-08-31 removed: Summer bank holiday
                        2020-12-25 renamed: Xmas, now Christmas Day""");
        assertThat(BankHolidayChanges.between(before, before)).hasToString("no change");
    }
}
