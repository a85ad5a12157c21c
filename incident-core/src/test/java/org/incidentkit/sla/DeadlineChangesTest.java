package org.incidentkit.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineChangesTest {
    private static final BankHolidays SCOTLAND = BankHolidays.of(Division.SCOTLAND);

    private static SlaCalculator with(BankHolidays holidays) {
        return SlaCalculator.of(
                PriorityTable.opg(),
                BusinessTime.of(
                        ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays"),
                        holidays,
                        ZoneId.of("Europe/London")));
    }

    /** The day was announced when incidents were open already. */
    @Test
    void aNewBankHolidayMovesTheDeadlinesThatStepOverIt() {
        LocalDate worldCup = LocalDate.of(2026, 6, 15);
        DeadlineChanges changes = DeadlineChanges.between(
                with(SCOTLAND.without(List.of(worldCup))),
                with(SCOTLAND),
                List.of(
                        new DeadlineChanges.Open("P1", Instant.parse("2026-06-12T09:00:00Z")),
                        new DeadlineChanges.Open("P2", Instant.parse("2026-06-12T15:30:00Z")),
                        new DeadlineChanges.Open("P4", Instant.parse("2026-06-12T15:30:00Z"))));
        assertThat(changes.moved())
                .extracting(DeadlineChanges.Moved::toString)
                .containsExactly(
                        "P2 raised 2026-06-12T15:30:00Z: response 2026-06-15T09:30+01:00 moved to"
                                + " 2026-06-16T09:30+01:00, update 2026-06-15T10:30+01:00 moved to"
                                + " 2026-06-16T10:30+01:00",
                        "P4 raised 2026-06-12T15:30:00Z: response 2026-06-15T17:00+01:00 moved to"
                                + " 2026-06-16T17:00+01:00, update 2026-06-19T17:00+01:00 moved to"
                                + " 2026-06-22T17:00+01:00");
    }

    @Test
    void aTimeToResolveMovesToo() {
        BankHolidays before = SCOTLAND.without(List.of(LocalDate.of(2026, 6, 15)));
        PriorityTable table = PriorityTable.of(List.of(
                PriorityTable.opg().get("P1").withResolution(Target.parse("1 business day")),
                PriorityTable.opg().get("P2").withResolution(Target.parse("4 hours"))));
        Instant friday = Instant.parse("2026-06-12T09:00:00Z");
        DeadlineChanges changes = DeadlineChanges.between(
                SlaCalculator.of(table, with(before).time()),
                SlaCalculator.of(table, with(SCOTLAND).time()),
                List.of(new DeadlineChanges.Open("P1", friday), new DeadlineChanges.Open("P2", friday)));
        assertThat(changes.moved())
                .singleElement()
                .hasToString("P1 raised 2026-06-12T09:00:00Z: resolution 2026-06-15T17:00+01:00 moved to"
                        + " 2026-06-16T17:00+01:00");
        assertThat(DeadlineChanges.between(
                                with(SCOTLAND),
                                SlaCalculator.of(table, with(SCOTLAND).time()),
                                List.of(new DeadlineChanges.Open("P2", friday)))
                        .moved())
                .singleElement()
                .hasToString("P2 raised 2026-06-12T09:00:00Z: resolution now promised by 2026-06-12T14:00+01:00");
    }

    @Test
    void whatNoIncidentStepsOverMovesNothing() {
        BankHolidays own = SCOTLAND.with(List.of(BankHoliday.of(LocalDate.of(2026, 9, 3), "Away day")));
        assertThat(DeadlineChanges.between(
                                with(SCOTLAND),
                                with(own),
                                List.of(new DeadlineChanges.Open("P3", Instant.parse("2026-06-12T15:30:00Z"))))
                        .moved())
                .isEmpty();
    }
}
