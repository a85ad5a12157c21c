package org.incidentkit.hours;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Union and intersection of response hours. */
class HoursAlgebraTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon-Fri 9am-5pm           | Sat 10am-2pm              | Monday to Friday 09:00-17:00, Saturday 10:00-14:00
        Mon-Fri 9am-5pm           | Mon 4pm-8pm               | Monday 09:00-20:00, Tuesday to Friday 09:00-17:00
        Mon 9am-12pm              | Mon 12pm-5pm              | Monday 09:00-17:00
        working days 9am-5pm      | Sat 10am-2pm              | Monday to Friday 09:00-17:00, Saturday 10:00-14:00, bank holidays on Saturday 10:00-14:00
        working days 9am-5pm      | 24/7                      | 24/7
        Mon 10pm-6am              | Mon 11pm-8am              | Monday 22:00-08:00
        Mon 9am-8am               | Mon 7am-11am              | Monday 07:00-09:00 and 09:00-08:00
        Mon 9am-5pm Europe/London | Tue 9am-5pm               | Monday and Tuesday 09:00-17:00, Europe/London
        Mon 9am-5pm, 24/7 for P1  | Mon 9am-5pm, 24/7 for P2  | Monday 09:00-17:00, 24/7 for P1 and P2
        Mon 9am-5pm, 2026-11-23 closed | Mon 12pm-8pm         | Monday 09:00-20:00, 2026-11-23 12:00-20:00
        """)
    void unionIsOpenWhenEitherIs(String one, String other, String union) {
        assertThat(ResponseHours.parse(one).union(ResponseHours.parse(other))).isEqualTo(ResponseHours.parse(union));
        assertThat(ResponseHours.parse(other).union(ResponseHours.parse(one))).isEqualTo(ResponseHours.parse(union));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon-Fri 9am-5pm           | Mon-Sat 8am-12pm          | Monday to Friday 09:00-12:00
        working days 9am-5pm      | 24/7                      | Monday to Friday 09:00-17:00, excluding bank holidays
        Mon 10pm-6am              | Tue 5am-9am               | Tuesday 05:00-06:00
        Sun 10pm-6am              | Mon 12am-8am              | Monday 00:00-06:00
        Mon 10pm-6am              | Mon 11pm-8am              | Monday 23:00-06:00
        Mon 9am-5pm, 2026-11-23 9am-12pm | Mon 11am-8pm       | Monday 11:00-17:00, 2026-11-23 11:00-12:00
        """)
    void intersectionIsOpenWhenBothAre(String one, String other, String both) {
        assertThat(ResponseHours.parse(one).intersection(ResponseHours.parse(other)))
                .isEqualTo(ResponseHours.parse(both));
        assertThat(ResponseHours.parse(other).intersection(ResponseHours.parse(one)))
                .isEqualTo(ResponseHours.parse(both));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon 9am-5pm BST           | Mon 9am-5pm Europe/Paris  | different zones cannot be joined: Europe/London and Europe/Paris
        Mon 9am-5pm, 24/7 for P1  | Mon 9am-5pm               | around the clock for different priorities, [P1] and []
        Mon 9am-5pm               | Tue 9am-5pm               | never open together
        Mon 10pm-6am              | working days 9am-11pm     | Hours over midnight have no intersection
        2026-11-23 9am-5pm        | working days 9am-5pm      | depend on whether it is a bank holiday
        """)
    void whatNoHoursCanSayIsRefused(String one, String other, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseHours.parse(one).intersection(ResponseHours.parse(other)))
                .withMessageContaining(message);
    }

    @Test
    void codesOfPrioritiesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseHours.builder().aroundTheClockFor("urgent"))
                .withMessageContaining("\"urgent\" is no code of a priority");
    }
}
