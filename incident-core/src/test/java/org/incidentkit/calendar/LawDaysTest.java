package org.incidentkit.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The law's own rules, and what proclamations made of them. */
class LawDaysTest {

    @ParameterizedTest
    @EnumSource(Division.class)
    void theRulesGiveWhatGovUkHasPublished(Division division) {
        BankHolidays published = BankHolidays.of(division);
        for (int year = 2019; year <= 2028; year++) {
            assertThat(LawDays.in(division, year).stream().map(LawDaysTest::surely))
                    .as("%s %s", division.id(), year)
                    .containsExactlyElementsOf(published.in(year));
        }
    }

    /** Without the one-offs, the same but for the days that proclamations moved and added. */
    @ParameterizedTest
    @EnumSource(Division.class)
    void onlyTheListedDaysDepartFromTheRules(Division division) {
        Set<String> departures = new TreeSet<>();
        for (int year = 2019; year <= 2028; year++) {
            List<BankHoliday> published = BankHolidays.of(division).in(year);
            List<BankHoliday> byRule = LawDays.byRule(division, year).stream()
                    .map(LawDaysTest::surely)
                    .toList();
            published.stream().filter(day -> !byRule.contains(day)).forEach(day -> departures.add("+" + day.date()));
            byRule.stream().filter(day -> !published.contains(day)).forEach(day -> departures.add("-" + day.date()));
        }
        Set<String> expected = new TreeSet<>(Set.of(
                "-2020-05-04",
                "+2020-05-08",
                "-2022-05-30",
                "+2022-06-02",
                "+2022-06-03",
                "+2022-09-19",
                "+2023-05-08"));
        if (division == Division.SCOTLAND) {
            expected.add("+2026-06-15");
        }
        assertThat(departures).isEqualTo(expected);
    }

    private static BankHoliday surely(BankHoliday day) {
        return day.withCertainty(Certainty.PUBLISHED);
    }

    /** The years that GOV.UK listed before 2019, as it listed them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "england-and-wales|2012|01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
                "england-and-wales|2013|01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
                "england-and-wales|2015|01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
                "england-and-wales|2016|01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
                "england-and-wales|2017|01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
                "scotland|2012|01-02 01-03 04-06 05-07 06-04 06-05 08-06 11-30 12-25 12-26",
                "scotland|2013|01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26",
                "scotland|2014|01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26",
                "scotland|2016|01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-26 12-27",
                "scotland|2017|01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
                "northern-ireland|2012|01-02 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-27 12-25 12-26",
                "northern-ireland|2013|01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26",
                "northern-ireland|2014|01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26",
                "northern-ireland|2015|01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
                "northern-ireland|2018|01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26"
            })
    void yearsThatGovUkOnceListed(String division, int year, String days) {
        assertThat(BankHolidays.of(Division.of(division)).in(year).stream()
                        .map(day -> day.date().toString().substring(5))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "england-and-wales, 1978-01-02, New Year’s Day (substitute day)",
        "england-and-wales, 1978-05-01, Early May bank holiday",
        "england-and-wales, 1981-07-29, Royal wedding bank holiday",
        "scotland, 1981-07-29, Royal wedding bank holiday",
        "england-and-wales, 1995-05-08, Early May bank holiday (VE day)",
        "england-and-wales, 1995-05-01, ''",
        "england-and-wales, 1998-12-28, Boxing Day (substitute day)", // Gazette 55182
        "scotland, 1998-12-28, Boxing Day (substitute day)",
        "scotland, 1999-01-04, 2nd January (substitute day)",
        "scotland, 1999-05-31, Spring bank holiday",
        "england-and-wales, 1999-12-31, Millennium bank holiday",
        "england-and-wales, 2000-01-03, New Year’s Day (substitute day)",
        "england-and-wales, 2002-05-27, ''",
        "england-and-wales, 2002-06-03, Queen’s Golden Jubilee (extra bank holiday)",
        "england-and-wales, 2002-06-04, Spring bank holiday (substitute day)",
        "scotland, 2005-01-04, 2nd January (substitute day)",
        "scotland, 2006-11-30, ''",
        "scotland, 2007-11-30, St Andrew’s Day",
        "scotland, 2010-01-04, ''", // no proclamation
        "scotland, 2010-01-02, 2nd January",
        "scotland, 2011-01-03, 2nd January (substitute day)",
        "scotland, 2011-01-04, ''", // no proclamation
        "england-and-wales, 2011-04-29, Royal wedding bank holiday",
        "england-and-wales, 2012-05-28, ''",
        "england-and-wales, 2012-06-05, Queen’s Diamond Jubilee (extra bank holiday)",
        "scotland, 1985-04-08, ''", // Easter Monday
        "northern-ireland, 1985-03-18, St Patrick’s Day (substitute day)"
    })
    void daysBeforeThePublishedOnes(String division, LocalDate date, String label) {
        assertThat(BankHolidays.of(Division.of(division))
                        .find(date)
                        .map(BankHoliday::label)
                        .orElse(""))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "england-and-wales, 2026-05-04, PUBLISHED",
        "england-and-wales, 2026-05-05, PUBLISHED",
        "england-and-wales, 2029-01-01, PROCLAIMED_LATER",
        "england-and-wales, 2029-03-30, STATUTORY", // Good Friday
        "england-and-wales, 2029-05-07, PROCLAIMED_LATER", // early May
        "england-and-wales, 2029-05-08, STATUTORY", // no bank holiday
        "england-and-wales, 2029-05-28, STATUTORY", // spring
        "england-and-wales, 2032-12-27, STATUTORY", // 26 December 2032 is a Sunday
        "england-and-wales, 2032-12-28, PROCLAIMED_LATER",
        "england-and-wales, 2033-12-26, STATUTORY", // 25 December 2033 is a Sunday
        "england-and-wales, 2033-12-27, STATUTORY",
        "scotland, 2029-01-01, STATUTORY",
        "scotland, 2029-05-07, STATUTORY",
        "scotland, 2029-05-28, PROCLAIMED_LATER",
        "scotland, 2029-12-26, PROCLAIMED_LATER",
        "scotland, 2033-01-03, STATUTORY", // 2 January 2033 is a Sunday
        "scotland, 2033-01-04, PROCLAIMED_LATER",
        "northern-ireland, 2029-03-19, PROCLAIMED_LATER", // 17 March 2029 is a Saturday
        "northern-ireland, 2030-03-18, STATUTORY", // 17 March 2030 is a Sunday
        "northern-ireland, 2029-07-12, PROCLAIMED_LATER",
        "england-and-wales, 1985-05-06, STATUTORY", // proclaimed long since
        "england-and-wales, 1985-05-07, STATUTORY"
    })
    void everyAnswerKnowsOnWhatItRests(String division, LocalDate date, Certainty certainty) {
        assertThat(BankHolidays.of(Division.of(division)).certainty(date)).isEqualTo(certainty);
    }

    /** The dates that the Book of Common Prayer and every almanac give. */
    @ParameterizedTest
    @CsvSource({
        "1978-03-26",
        "1981-04-19",
        "1984-04-22",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2100-03-28"
    })
    void easter(LocalDate sunday) {
        assertThat(LawDays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @EnumSource(Division.class)
    void noYearLosesAHoliday(Division division) {
        int ordinary = switch (division) {
            case ENGLAND_AND_WALES -> 8;
            case SCOTLAND -> 9;
            case NORTHERN_IRELAND -> 10;
        };
        for (int year = 1978; year <= 2100; year++) {
            int expected = division == Division.SCOTLAND && year < 2007 ? ordinary - 1 : ordinary;
            assertThat(LawDays.byRule(division, year).stream().map(BankHoliday::date))
                    .doesNotHaveDuplicates()
                    .hasSize(expected)
                    .allSatisfy(date -> assertThat(date.getDayOfWeek().getValue())
                            .as("%s", date)
                            .isLessThan(6));
        }
    }

    @Test
    void knownAreTheYears1978To2100() {
        BankHolidays england = BankHolidays.of(Division.ENGLAND_AND_WALES);
        assertThat(england.known()).hasToString("1978-01-01 to 2100-12-31");
        assertThat(england).hasToString("England and Wales, 992 bank holidays, 1978-01-01 to 2100-12-31");
    }
}
