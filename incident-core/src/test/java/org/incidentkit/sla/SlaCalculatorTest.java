package org.incidentkit.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Certainty;
import org.incidentkit.calendar.Division;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.policy.Priority;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.policy.UnknownPriorityException;
import org.incidentkit.policy.UpdateFrequency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The worked examples of the rules for deadlines. */
class SlaCalculatorTest {
    private static final BusinessTime OFFICE = BusinessTime.of(
            ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays"),
            BankHolidays.of(Division.ENGLAND_AND_WALES),
            ZoneId.of("Europe/London"));
    private static final SlaCalculator SLA = SlaCalculator.of(PriorityTable.opg(), OFFICE);

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "P1, 2026-04-02T16:50+01:00, 2026-04-02T16:50+01:00, 2026-04-07T09:10+01:00, 2026-04-07T09:50+01:00",
        "P2, 2026-10-23T16:30+01:00, 2026-10-23T16:30+01:00, 2026-10-26T09:30Z, 2026-10-26T10:30Z",
        "P3, 2026-11-21T13:00Z, 2026-11-23T09:00Z, 2026-11-23T11:00Z, 2026-11-24T17:00Z",
        "P3, 2026-12-24T10:00Z, 2026-12-24T10:00Z, 2026-12-24T12:00Z, 2026-12-30T17:00Z",
        "P4, 2026-12-24T16:59Z, 2026-12-24T16:59Z, 2026-12-29T17:00Z, 2027-01-05T17:00Z",
        "P1, 2026-11-23T10:00Z, 2026-11-23T10:00Z, 2026-11-23T10:20Z, 2026-11-23T11:00Z"
    })
    void deadlinesFollowThePriorityTable(String priority, String raised, String starts, String respond, String update) {
        Deadlines deadlines = SLA.deadlines(priority, at(raised));
        assertThat(deadlines.response().startsAt()).isEqualTo(at(starts));
        assertThat(deadlines.response().due()).isEqualTo(at(respond));
        assertThat(deadlines.update().due()).isEqualTo(at(update));
        assertThat(deadlines.response().dueLocal().toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(respond));
        assertThat(deadlines.raisedAt()).isEqualTo(at(raised));
        assertThat(deadlines.priority().code()).isEqualTo(priority);
    }

    @Test
    void aTargetMayBeCountedAroundTheClock() {
        PriorityTable table = PriorityTable.of(List.of(new PriorityTable.Row(
                new Priority("P1", "Critical", ""),
                Target.parse("20 minutes, around the clock"),
                UpdateFrequency.parse("1 hour"))));
        Deadlines deadlines = SlaCalculator.of(table, OFFICE).deadlines("P1", at("2026-11-21T23:55Z"));
        assertThat(deadlines.response().due()).isEqualTo(at("2026-11-22T00:15Z"));
        assertThat(deadlines.response().startsAt()).isEqualTo(at("2026-11-21T23:55Z"));
        assertThat(deadlines.update().due()).isEqualTo(at("2026-11-23T10:00Z"));
        assertThat(deadlines.response().explain()).hasToString("5m Sat 21 Nov · 15m Sun 22 Nov");
    }

    @Test
    void aTimeToResolveIsADeadlineWhereOneIsPromised() {
        PriorityTable table = PriorityTable.of(PriorityTable.opg().rows().stream()
                .map(row ->
                        row.priority().code().equals("P2") ? row.withResolution(Target.parse("2 business days")) : row)
                .toList());
        SlaCalculator sla = SlaCalculator.of(table, OFFICE);
        assertThat(sla.deadlines("P2", at("2026-12-24T16:59Z")).resolution())
                .hasValueSatisfying(deadline -> assertThat(deadline.due()).isEqualTo(at("2026-12-30T17:00Z")));
        assertThat(sla.deadlines("P1", at("2026-12-24T16:59Z")).resolution()).isEmpty();
    }

    @Test
    void theHoursMayBeAroundTheClockForSomePriorities() {
        BusinessTime time = BusinessTime.of(
                ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays, 24/7 for P1 and P4"),
                BankHolidays.of(Division.ENGLAND_AND_WALES),
                ZoneId.of("Europe/London"));
        SlaCalculator sla = SlaCalculator.of(PriorityTable.opg(), time);
        Instant saturday = at("2026-11-21T23:55Z");
        assertThat(sla.deadlines("p1", saturday).response().due()).isEqualTo(at("2026-11-22T00:15Z"));
        assertThat(sla.deadlines("P1", saturday).update().due()).isEqualTo(at("2026-11-22T00:55Z"));
        assertThat(sla.deadlines("P2", saturday).response().due()).isEqualTo(at("2026-11-23T10:00Z"));
        assertThat(sla.deadlines("P4", saturday).response().due()).isEqualTo(at("2026-11-23T17:00Z"));
    }

    @Test
    void aDeadlineCarriesTheWeakestCertaintyOfTheDaysItSteppedOver() {
        LocalDate may = LocalDate.of(2026, 5, 4);
        BankHolidays unsure = BankHolidays.of(
                "Nowhere",
                List.of(
                        new BankHoliday(may, "Early May", "", Certainty.PROCLAIMED_LATER),
                        new BankHoliday(LocalDate.of(2026, 4, 3), "Good Friday", "", Certainty.STATUTORY)),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));
        SlaCalculator sla = SlaCalculator.of(
                PriorityTable.opg(),
                BusinessTime.of(
                        ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays, 2026-06-01 9am-5pm"),
                        unsure,
                        ZoneId.of("Europe/London")));
        assertThat(sla.deadlines("P1", at("2026-05-01T16:50+01:00")).response().certainty())
                .isEqualTo(Certainty.PROCLAIMED_LATER);
        assertThat(sla.deadlines("P4", at("2026-05-01T16:50+01:00")).response().certainty())
                .isEqualTo(Certainty.PROCLAIMED_LATER);
        assertThat(sla.deadlines("P1", at("2026-04-02T16:50+01:00")).response().certainty())
                .isEqualTo(Certainty.STATUTORY);
        assertThat(sla.deadlines("P1", at("2026-05-01T10:00+01:00")).response().certainty())
                .isEqualTo(Certainty.PUBLISHED);
        assertThat(SLA.deadlines("P1", at("2026-04-02T16:50+01:00")).response().certainty())
                .isEqualTo(Certainty.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({
        "1 business day, 2026-12-29T17:00Z",
        "'1 business day, same time', 2026-12-29T16:59Z",
        "'1 business day, working hours', 2026-12-29T16:59Z"
    })
    void businessDaysHaveThreeReadings(String target, String due) {
        PriorityTable table = PriorityTable.of(List.of(new PriorityTable.Row(
                new Priority("P4", "", ""), Target.parse(target), UpdateFrequency.parse("1 hour"))));
        assertThat(SlaCalculator.of(table, OFFICE)
                        .deadlines("P4", at("2026-12-24T16:59Z"))
                        .response()
                        .due())
                .isEqualTo(at(due));
    }

    @Test
    void aDeadlineExplainsItself() {
        assertThat(SLA.deadlines("P1", at("2026-04-02T16:50+01:00")).response().explain())
                .hasToString("10m Thu 2 Apr · Fri 3 Apr closed, Good Friday · Sat 4 Apr closed · Sun 5 Apr closed"
                        + " · Mon 6 Apr closed, Easter Monday · 10m Tue 7 Apr");
        assertThat(SLA.deadlines("P4", at("2026-12-24T16:59Z")).response().explain())
                .hasToString("Fri 25 Dec closed, Christmas Day · Sat 26 Dec closed · Sun 27 Dec closed"
                        + " · Mon 28 Dec closed, Boxing Day (substitute day)"
                        + " · Tue 29 Dec is business day 1, closes 17:00");
    }

    @Test
    void anUnknownPriorityNamesTheKnownOnes() {
        assertThatExceptionOfType(UnknownPriorityException.class)
                .isThrownBy(() -> SLA.deadlines("P0", at("2026-11-23T10:00Z")))
                .withMessageContaining("known are P1, P2, P3, P4");
    }

    @Test
    void equalDeadlinesAreEqual() {
        Deadline one = SLA.deadlines("P1", at("2026-11-23T10:00Z")).response();
        Deadline other = SlaCalculator.of(PriorityTable.opg(), OFFICE)
                .deadlines("p1", at("2026-11-23T10:00Z"))
                .response();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString("20 minutes, due 2026-11-23T10:20Z");
        assertThat(one)
                .isNotEqualTo(SLA.deadlines("P2", at("2026-11-23T10:00Z")).response());
    }

    /** Working hours count on the day of raising, which therefore has to be certain, too. */
    @Test
    void theDayOfRaisingBearsOnWorkingHours() {
        for (String target : List.of("8 hours", "1 business day, working hours")) {
            PriorityTable table = PriorityTable.of(List.of(new PriorityTable.Row(
                    new Priority("P4", "", ""), Target.parse(target), UpdateFrequency.parse("1 hour"))));
            Deadline response = SlaCalculator.of(table, OFFICE)
                    .deadlines("P4", at("2035-01-09T09:00Z"))
                    .response();
            assertThat(response.due()).isEqualTo(at("2035-01-09T17:00Z"));
            assertThat(response.certainty()).as(target).isEqualTo(Certainty.STATUTORY);
        }
    }

    /** Who asks why, in the evening or on a Saturday, hears of that day as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        P1 | 2026-11-25T17:31Z | Wed 25 Nov closed, after 17:00 · 20m Thu 26 Nov
        P1 | 2026-11-25T17:00Z | Wed 25 Nov closed, after 17:00 · 20m Thu 26 Nov
        P1 | 2026-11-25T08:59Z | 20m Wed 25 Nov
        P1 | 2026-11-27T17:31Z | Fri 27 Nov closed, after 17:00 · Sat 28 Nov closed · Sun 29 Nov closed · 20m Mon 30 Nov
        P1 | 2026-11-28T12:00Z | Sat 28 Nov closed · Sun 29 Nov closed · 20m Mon 30 Nov
        P4 | 2026-11-28T12:00Z | Sat 28 Nov closed · Sun 29 Nov closed · Mon 30 Nov is business day 1, closes 17:00
        P4 | 2026-11-25T17:31Z | Thu 26 Nov is business day 1, closes 17:00
        """)
    void theDayOfRaisingIsExplained(String priority, String raisedAt, String explanation) {
        assertThat(SLA.deadlines(priority, at(raisedAt)).response().explain()).hasToString(explanation);
    }
}
