package org.incidentkit.calendar;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BankHolidaysTest {
    private static final BankHolidays ENGLAND = BankHolidays.of(Division.ENGLAND_AND_WALES);
    private static final BankHolidays SCOTLAND = BankHolidays.of(Division.SCOTLAND);
    private static final BankHolidays NORTHERN_IRELAND = BankHolidays.of(Division.NORTHERN_IRELAND);

    @ParameterizedTest
    @CsvSource({
        "england-and-wales, 2026-04-03, Good Friday",
        "england-and-wales, 2026-04-06, Easter Monday",
        "england-and-wales, 2026-12-28, Boxing Day (substitute day)",
        "england-and-wales, 2020-05-08, Early May bank holiday (VE day)",
        "england-and-wales, 2022-09-19, Bank Holiday for the State Funeral of Queen Elizabeth II",
        "scotland, 2026-01-02, 2nd January",
        "scotland, 2026-06-15, World Cup bank holiday",
        "scotland, 2026-11-30, St Andrew’s Day",
        "northern-ireland, 2026-03-17, St Patrick’s Day",
        "northern-ireland, 2026-07-13, Battle of the Boyne (Orangemen’s Day) (substitute day)"
    })
    void publishedDaysCarryTheTitlesThatGovUkGivesThem(String division, LocalDate date, String label) {
        assertThat(BankHolidays.of(Division.of(division)).find(date))
                .map(BankHoliday::label)
                .contains(label);
    }

    @Test
    void divisionsDiffer() {
        assertThat(SCOTLAND.isBankHoliday(LocalDate.of(2026, 4, 6))).isFalse(); // Easter Monday
        assertThat(ENGLAND.isBankHoliday(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(ENGLAND.isBankHoliday(LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(SCOTLAND.isBankHoliday(LocalDate.of(2026, 8, 31))).isFalse();
    }

    /** The counts of GOV.UK's own lists, 2019 to 2028. */
    @Test
    void everyPublishedDayIsThere() {
        assertThat(ENGLAND.publishedOnly().all()).hasSize(83);
        assertThat(SCOTLAND.publishedOnly().all()).hasSize(94);
        assertThat(NORTHERN_IRELAND.publishedOnly().all()).hasSize(103);
        assertThat(ENGLAND.in(2022)).hasSize(10);
        assertThat(ENGLAND.in(2026))
                .hasSize(8)
                .isSorted()
                .allSatisfy(day -> assertThat(day.certainty()).isEqualTo(Certainty.PUBLISHED));
    }

    @Test
    void nextIsStrictlyAfter() {
        assertThat(ENGLAND.next(LocalDate.of(2026, 11, 23)))
                .map(BankHoliday::date)
                .contains(LocalDate.of(2026, 12, 25));
        assertThat(ENGLAND.next(LocalDate.of(2026, 12, 25)))
                .map(BankHoliday::date)
                .contains(LocalDate.of(2026, 12, 28));
        assertThat(ENGLAND.next(LocalDate.of(2100, 12, 27)))
                .map(BankHoliday::label)
                .contains("Boxing Day (substitute day)");
        assertThat(ENGLAND.next(LocalDate.of(2100, 12, 28))).isEmpty();
    }

    @Test
    void aDateOutsideTheKnownRangeIsNeverSilentlyNoHoliday() {
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> ENGLAND.isBankHoliday(LocalDate.of(2101, 1, 1)))
                .withMessage("2101-01-01 is out of range: the bank holidays of England and Wales are known"
                        + " from 1978-01-01 to 2100-12-31")
                .satisfies(e -> assertThat(e.from()).isEqualTo(ENGLAND.knownFrom()))
                .satisfies(e -> assertThat(e.toInclusive()).isEqualTo(ENGLAND.knownTo()));
        assertThatExceptionOfType(DateOutOfRangeException.class).isThrownBy(() -> ENGLAND.in(1977));
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> ENGLAND.find(LocalDate.of(1977, 12, 31)));
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> ENGLAND.certainty(LocalDate.of(2101, 1, 1)));
        assertThat(ENGLAND.certainty(LocalDate.of(2026, 11, 23))).isEqualTo(Certainty.PUBLISHED);
        assertThat(ENGLAND.asOf()).isPresent();
        assertThat(ENGLAND.published()).contains(new DateRange(LocalDate.of(2019, 1, 1), LocalDate.of(2028, 12, 31)));
        assertThatExceptionOfType(DateOutOfRangeException.class)
                .isThrownBy(() -> ENGLAND.in(Integer.MAX_VALUE))
                .withMessageContaining("The year 2147483647 is out of range");
    }

    @Test
    void anUnknownDivisionIsAnErrorThatListsTheKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.of("wales"))
                .withMessage("Unknown division \"wales\": known are england-and-wales, scotland, northern-ireland");
    }

    @Test
    void daysOfOnesOwnAreChecked() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 12, 31);
        BankHoliday fete = BankHoliday.of(LocalDate.of(2026, 7, 1), "Village fete");
        BankHolidays own = BankHolidays.of("The village", List.of(fete), first, last);
        assertThat(own.find(fete.date())).contains(fete);
        assertThat(own)
                .isEqualTo(BankHolidays.of("The village", List.of(fete), first, last))
                .hasToString("The village, 1 bank holidays, 2026-01-01 to 2026-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankHolidays.of("x", List.of(fete, fete), first, last))
                .withMessageContaining("Two bank holidays fall on 2026-07-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankHolidays.of("x", List.of(fete), first, first))
                .withMessageContaining("outside the known range");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankHolidays.of("x", List.of(), last, first))
                .withMessageContaining("which is earlier");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankHoliday.of(first, " "))
                .withMessageContaining("has no title");
    }
}
