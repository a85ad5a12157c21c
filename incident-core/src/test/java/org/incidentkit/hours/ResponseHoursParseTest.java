package org.incidentkit.hours;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Response hours as people write them. */
class ResponseHoursParseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        9am-5pm, Monday to Friday, excluding bank holidays                     | Monday to Friday 09:00-17:00, excluding bank holidays
        9am to 5pm Monday to Friday, excluding bank holidays, public holidays. | Monday to Friday 09:00-17:00, excluding bank holidays
        9am-5pm, Monday to Friday, excluing bank holidays                      | Monday to Friday 09:00-17:00, excluding bank holidays
        Monday to Friday, 8:30am to 5pm, except bank holidays                  | Monday to Friday 08:30-17:00, excluding bank holidays
        09:00 - 17:00, Mon - Fri                                               | Monday to Friday 09:00-17:00
        MON-FRI 08.30-15.30 HRS (EXCEPT BANK HOLIDAYS)                         | Monday to Friday 08:30-15:30, excluding bank holidays
        Office hours (9am–5pm, working days)                                   | Monday to Friday 09:00-17:00, excluding bank holidays
        9:00 to 5:30 Monday to Thursday and 9:00 to 5:00 on Fridays, excluding Bank Holidays | Monday to Thursday 09:00-17:30, Friday 09:00-17:00, excluding bank holidays
        24/7/365                                                               | 24/7
        24 x 7                                                                 | 24/7
        24 hours a day, 365 days a year                                        | 24/7
        around the clock                                                       | 24/7
        24/7                                                                   | 24/7
        24/7, 365 days a year, including bank holidays                         | 24/7
        Mon-Fri 09:00–17:30 GMT/BST (Excluding bank holidays)                  | Monday to Friday 09:00-17:30, excluding bank holidays, Europe/London
        weekdays 9-5                                                           | Monday to Friday 09:00-17:00
        9am to 5pm on weekdays and 10am to 2pm on Saturdays                    | Monday to Friday 09:00-17:00, Saturday 10:00-14:00
        Mon, Wed & Fri: 9am-12pm and 1pm-5pm                                   | Monday, Wednesday and Friday 09:00-12:00 and 13:00-17:00
        every day 8am to midnight                                              | Monday to Sunday 08:00-24:00
        22:00-06:00 Friday                                                     | Friday 22:00-06:00
        10pm to 6am, Fri to Mon                                                | Monday and Friday to Sunday 22:00-06:00
        1-5pm Monday                                                           | Monday 13:00-17:00
        9-5pm Monday                                                           | Monday 09:00-17:00
        12-5pm Monday                                                          | Monday 12:00-17:00
        9am to noon, Saturday                                                  | Saturday 09:00-12:00
        9 a.m. to 5.30 p.m. Monday                                             | Monday 09:00-17:30
        0900-1700hrs Mon to Fri                                                | Monday to Friday 09:00-17:00
        between 9am and 5pm from Monday to Friday                              | Monday to Friday 09:00-17:00
        Monday to Friday - 9am to 5pm                                          | Monday to Friday 09:00-17:00
        9am-5pm, excluding weekends and bank holidays                          | Monday to Friday 09:00-17:00, excluding bank holidays
        every day except Sunday, 9am-5pm                                       | Monday to Saturday 09:00-17:00
        24 hours a day, Monday to Friday                                       | Monday to Friday 00:00-24:00
        Mon-Fri 9am-5pm, closed on bank holidays                               | Monday to Friday 09:00-17:00, excluding bank holidays
        Mon-Fri 9am-5pm, not including bank holidays                           | Monday to Friday 09:00-17:00, excluding bank holidays
        Mon-Fri 9am-5pm excl. bank and public hols                             | Monday to Friday 09:00-17:00, excluding bank holidays
        Mon-Fri 9am-5pm UK time                                                | Monday to Friday 09:00-17:00, Europe/London
        Mon-Fri 9am-5pm, 2026-12-24 9am-12pm, 2026-12-28 closed                | Monday to Friday 09:00-17:00, 2026-12-24 09:00-12:00, 2026-12-28 closed
        9am-5pm Monday to Friday, 2026-12-24 9am-12pm and 1pm-3pm              | Monday to Friday 09:00-17:00, 2026-12-24 09:00-12:00 and 13:00-15:00
        9am-5pm Monday to Friday, closed 2026-12-24 and 2026-12-31             | Monday to Friday 09:00-17:00, 2026-12-24 closed, 2026-12-31 closed
        Mon-Fri 9am-5pm, bank holidays 10am-2pm                                | Monday to Friday 09:00-17:00, bank holidays 10:00-14:00
        Monday to Friday and bank holidays 9am-5pm                             | Monday to Friday 09:00-17:00, bank holidays 09:00-17:00
        Monday to Friday, 9am to 5pm (bank holidays excluded)                  | Monday to Friday 09:00-17:00, excluding bank holidays
        9am-5pm, Monday to Friday, bank holidays are not included              | Monday to Friday 09:00-17:00, excluding bank holidays
        9am-5pm, Monday to Friday, bank holidays included                      | Monday to Friday 09:00-17:00
        9am-5pm, Monday to Friday, excluding bank/public holidays              | Monday to Friday 09:00-17:00, excluding bank holidays
        Support is available 9am to 5pm, Monday to Friday                      | Monday to Friday 09:00-17:00
        We respond 9am to 5pm, Monday to Friday                                | Monday to Friday 09:00-17:00
        Available 24/7                                                         | 24/7
        Mon-Fri: 9am - 5pm. Weekends and bank holidays: none                   | Monday to Friday 09:00-17:00, excluding bank holidays
        Mon-Fri: 9am - 5pm. Weekends and bank holidays: no cover               | Monday to Friday 09:00-17:00, excluding bank holidays
        Mon-Fri 9am-5pm, bank holidays closed                                  | Monday to Friday 09:00-17:00, excluding bank holidays
        Mon-Fri 9am-5pm, bank holidays on Monday and Friday 10am-2pm           | Monday to Friday 09:00-17:00, bank holidays on Monday and Friday 10:00-14:00
        9am-5pm, Monday to Friday, excluding bank holidays; 24/7 for P1        | Monday to Friday 09:00-17:00, excluding bank holidays, 24/7 for P1
        Mon-Fri 9am-5pm, around the clock for P1 and Sev2                      | Monday to Friday 09:00-17:00, 24/7 for P1 and SEV2
        P1, P2: 24/7; Mon-Fri 9am-5pm                                          | Monday to Friday 09:00-17:00, 24/7 for P1 and P2
        Every weekday from 10am until 4pm                                      | Monday to Friday 10:00-16:00
        5pm-9am Mon-Fri and all day Saturday and Sunday                        | Monday to Friday 17:00-09:00, Saturday and Sunday 00:00-24:00
        Mon-Fri 9am-5pm; Saturday 10am-1pm; closed Sunday and bank holidays    | Monday to Friday 09:00-17:00, Saturday 10:00-13:00, excluding bank holidays
        Mon-Sat 9am-5pm, closed on Wednesdays                                  | Monday, Tuesday and Thursday to Saturday 09:00-17:00
        all days 9am-5pm                                                       | Monday to Sunday 09:00-17:00
        Monday closed, Tuesday 9am-5pm                                         | Tuesday 09:00-17:00
        Monday 09:00:30-17:00:15                                               | Monday 09:00:30-17:00:15
        M-F 9-5                                                                | Monday to Friday 09:00-17:00
        Mon - Fri 9-5                                                          | Monday to Friday 09:00-17:00
        9am to 5pm, M to Fri, excl. BHs                                        | Monday to Friday 09:00-17:00, excluding bank holidays
        Mon-F 9am-5pm, BH 10am-2pm                                             | Monday to Friday 09:00-17:00, bank holidays 10:00-14:00
        Always                                                                 | 24/7
        We are always available, excluding bank holidays                       | Monday to Sunday 00:00-24:00, excluding bank holidays
        Mon-Fri 9am-5pm, always for P1                                         | Monday to Friday 09:00-17:00, 24/7 for P1
        24 hours a day                                                         | 24/7
        24 hours a day, 7 days a week                                          | 24/7
        24hrs, seven days a week                                               | 24/7
        24 hours, Monday to Friday                                             | Monday to Friday 00:00-24:00
        P1: 24 hours a day; Mon-Fri 9am-5pm                                    | Monday to Friday 09:00-17:00, 24/7 for P1
        In hours: 9am-5pm, Monday to Friday. Out of hours: none                | Monday to Friday 09:00-17:00
        9am-5pm, Monday to Friday; OOH - no cover                              | Monday to Friday 09:00-17:00
        9am-5pm, Monday to Friday. There is no support out-of-hours.           | Monday to Friday 09:00-17:00
        In-hours - 9am-5pm, Monday to Friday                                   | Monday to Friday 09:00-17:00
        Our standard hours are 9am to 5pm, Monday to Friday                    | Monday to Friday 09:00-17:00
        In hours: 9am-5pm, daily. Out of hours: no support on bank holidays    | Monday to Sunday 09:00-17:00, excluding bank holidays
        9am-5pm, Monday to Friday. No support at weekends or on bank holidays. | Monday to Friday 09:00-17:00, excluding bank holidays
        """)
    void readsHours(String sentence, String canonical) {
        ResponseHours hours = ResponseHours.parse(sentence);
        assertThat(hours).hasToString(canonical);
        assertThat(ResponseHours.parse(canonical)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        9am-4pm (may extend)           |  9 | no days are stated
        Best Endeavours                |  0 | "Best Endeavours" was not understood, and no opening times are stated
        N/A                            |  0 | "N/A" was not understood
        Silver                         |  0 | "Silver" was not understood
        ``                             |  0 | there is no text
        9am-5pm                        |  7 | no days are stated
        Monday to Friday               |  0 | no opening times are stated
        9am, Monday                    |  0 | "9am" stands alone
        9am-5pm Monday unless snowing  | 15 | "unless snowing" was not understood
        1 to 5 Monday                  |  0 | "1 to 5" can be read in two ways
        09:00 to 5:30 Monday           |  0 | "09:00 to 5:30" can be read in two ways
        9 to 9am Monday                |  0 | "9 to 9am" can be read in two ways
        12:00-10:00 Monday             |  0 | "12:00-10:00" can be read
        9am-5pm Mon-Fri, 9am-1pm Fri   |  0 | Two windows of Friday overlap: 09:00-13:00 and 09:00-17:00
        Mon-Fri 9am-5pm GMT            | 16 | "GMT" may mean UK time or UTC
        Mon-Fri 9am-5pm UTC BST        | 20 | two time zones are named, UTC and Europe/London
        Mon-Fri 9am-5pm excluding bank holidays, including bank holidays | 0 | both included and excluded
        9am-5pm Mon-Fri, 10am-2pm      | 17 | no days are stated for these times
        9am-5pm Mon-Fri, 2026-12-24    | 17 | no times are stated for this date
        Mon 9-5, Tue                   |  9 | no times are stated for these days
        2026-02-30 9-5                 |  0 | there is no date 2026-02-30
        Mon-Fri 9am-5pm, bank holidays 10am-2pm, excluding bank holidays | 0 | bank holidays are both given hours and excluded
        24/7 for P1                    |  0 | no opening times are stated
        P1: 9am-5pm Mon-Fri            |  0 | but for "24/7 for P1"
        Mon 24:00-06:00                |  4 | 24:00 is a closing time only
        Mon 9am-25:00                  |  4 | "9am" stands alone
        Mon-Fri 1-5                    |  8 | write am and pm, as in "9am-5pm, Monday to Friday"
        M 9am-5pm                      |  0 | "M" was not understood
        T-F 9am-5pm                    |  0 | "T" was not understood
        Always 9am-5pm Monday          |  0 | Two windows of Monday overlap
        24 hours                       |  8 | no days are stated; write for example "24 hours a day, 7 days a week"
        24hr                           |  4 | no days are stated
        Mon-Fri 9am-5pm; 24 hours for P1 | 30 | but for "24/7 for P1"
        9am-5pm Mon-Fri. Out of hours: 24/7 for P1 | 17 | "Out of" was not understood
        Out of hours: none             |  0 | no opening times are stated
        Out of hours: 5pm-9am Mon-Fri  |  0 | "Out of" was not understood
        """)
    void refusesWhatItDoesNotUnderstand(String sentence, int index, String message) {
        assertThatExceptionOfType(ResponseHoursParseException.class)
                .isThrownBy(() -> ResponseHours.parse(sentence))
                .withMessageContaining(message)
                .withMessageStartingWith("Response hours not understood at character " + (index + 1) + ": ")
                .satisfies(e -> assertThat(e.index()).isEqualTo(index))
                .satisfies(e -> assertThat(e.text()).isEqualTo(sentence));
    }

    @Test
    void bankHolidaysCloseOnlyWhereTheHoursSaySo() {
        assertThat(ResponseHours.parse("9am-5pm, Monday to Friday").excludesBankHolidays())
                .isFalse();
        assertThat(ResponseHours.parse("9am-5pm on business days").excludesBankHolidays())
                .isTrue();
    }

    @Test
    void zoneIsToldWhereTheSentenceNamesOne() {
        assertThat(ResponseHours.parse("Mon 9am-5pm BST").zone()).contains(ZoneId.of("Europe/London"));
        assertThat(ResponseHours.parse("Mon 9am-5pm").zone()).isEmpty();
        assertThat(ResponseHours.parse("Mon 9am-5pm zone UTC+01:00").zone()).contains(ZoneId.of("UTC+01:00"));
    }

    @Test
    void aTextOfUnreasonableLengthIsRefused() {
        assertThatExceptionOfType(ResponseHoursParseException.class)
                .isThrownBy(() -> ResponseHours.parse("Mon 9am-5pm ".repeat(200)))
                .withMessageContaining("at most 2000 are read");
    }
}
