package org.incidentkit.policy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.incidentkit.hours.BusinessDayRule;
import org.incidentkit.policy.Target.BusinessDays;
import org.incidentkit.policy.Target.Time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TargetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        20 minutes                     | 20 minutes
        60 minutes                     | 60 minutes
        30 Minutes                     | 30 minutes
        1 hours                        | 1 hour
        2 hours                        | 2 hours
        2hrs                           | 2 hours
        1 hour 30 minutes              | 90 minutes
        1 hour and 30 minutes          | 90 minutes
        1h30m                          | 90 minutes
        45 secs                        | 45 seconds
        1 business day                 | 1 business day
        5 working days                 | 5 business days
        2 Business Days                | 2 business days
        2 business days, same time     | 2 business days, same time
        2 business days, working hours | 2 business days, working hours
        2 business days, close of day  | 2 business days
        20 minutes around the clock    | 20 minutes, around the clock
        1 hour, 24/7                   | 1 hour, around the clock
        1 hour in office hours         | 1 hour
        20 minutes (office and out of hours) | 20 minutes, around the clock
        1 hour, in and out of office hours   | 1 hour, around the clock
        20 minutes (24/7)              | 20 minutes, around the clock
        2 hours (office hours only)    | 2 hours
        1 business day (office hours only)   | 1 business day
        1 business day (working hours) | 1 business day, working hours
        4 working hours                | 4 hours
        8 Business Hours               | 8 hours
        1 working hour 30 minutes      | 90 minutes
        4 working hours (office hours only) | 4 hours
        two hours                      | 2 hours
        an hour                        | 1 hour
        half an hour                   | 30 minutes
        half an hour, 24/7             | 30 minutes, around the clock
        next business day              | 1 business day
        The next working day           | 1 business day
        a working day                  | 1 business day
        end of the next working day    | 1 business day
        Five working days, same time   | 5 business days, same time
        """)
    void readsTargets(String text, String canonical) {
        Target target = Target.parse(text);
        assertThat(target).hasToString(canonical);
        assertThat(Target.parse(canonical)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1 hour                     | 1 hour
        every 2 hours              | 2 hours
        Hourly                     | 1 hour
        At least hourly.           | 1 hour
        each hour                  | 1 hour
        At least every 30 minutes  | 30 minutes
        once every two hours       | 2 hours
        once an hour               | 1 hour
        Every business day         | 1 business day
        each working day           | 1 business day
        once a working day         | 1 business day
        next business day          | 1 business day
        every 2 business days      | 2 business days
        Once in the next working day | Once after 1 business day
        Once after 2 business days | Once after 2 business days
        once within 1 hour         | Once after 1 hour
        """)
    void readsUpdateFrequencies(String text, String canonical) {
        UpdateFrequency frequency = UpdateFrequency.parse(text);
        assertThat(frequency).hasToString(canonical);
        assertThat(UpdateFrequency.parse(canonical)).isEqualTo(frequency);
        assertThat(frequency instanceof UpdateFrequency.Once).isEqualTo(canonical.startsWith("Once"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1 day                     | 0  | a day may mean 24 hours or a business day
        daily                     | 0  | a day may mean 24 hours or a business day
        next day                  | 0  | a day may mean 24 hours or a business day
        Two days                  | 0  | a day may mean 24 hours or a business day
        Immediately               | 0  | write how long it may take
        ASAP                      | 0  | write how long it may take
        business day              | 0  | write for example "20 minutes"
        4 working hours, 24/7     | 15 | working hours are not counted around the clock
        zero hours                | 0  | above zero
        one                       | 0  | write for example "20 minutes"
        onehour                   | 0  | write for example "20 minutes"
        soon                      | 0  | write for example "20 minutes"
        ``                        | 0  | there is no text
        20 minutes or so          | 11 | "or so" is not part of a target
        20 minutes (or so)        | 11 | "(or so)" is not part of a target
        20 minutes and            | 11 | "and" is not part of a target
        20 minutes,               | 10 | "," is not part of a target
        20 minutes (24/7          | 16 | a bracket was opened and is not closed
        30 minutes 1 hour         | 11 | state the larger unit first
        0 minutes                 | 0  | above zero
        0 business days           | 0  | from 1 to 1000
        99999999999 business days | 0  | the number is too large
        99999999999999999999 h    | 0  | the number is too large
        9999999999999999999 hours | 0  | the number is too large
        25000 hours               | 0  | at most 24000 hours
        """)
    void refusesWhatItDoesNotUnderstand(String text, int index, String message) {
        assertThatExceptionOfType(PolicyParseException.class)
                .isThrownBy(() -> Target.parse(text))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.index()).isEqualTo(index))
                .satisfies(e -> assertThat(e.text()).isEqualTo(text));
    }

    @Test
    void aTextOfUnreasonableLengthIsRefused() {
        assertThatExceptionOfType(PolicyParseException.class)
                .isThrownBy(() -> Target.parse("1 hour ".repeat(100)))
                .withMessageContaining("too long");
    }

    @Test
    void partsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Time.of(1, ChronoUnit.DAYS))
                .withMessageContaining("seconds, minutes or hours");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Time(Duration.ofMinutes(90), ChronoUnit.HOURS, Counting.RESPONSE_HOURS))
                .withMessageContaining("not a whole number of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessDays(1001, BusinessDayRule.CLOSE_OF_DAY))
                .withMessageContaining("from 1 to 1000");
        assertThat(Time.of(20, ChronoUnit.MINUTES).aroundTheClock().counting()).isEqualTo(Counting.AROUND_THE_CLOCK);
    }
}
