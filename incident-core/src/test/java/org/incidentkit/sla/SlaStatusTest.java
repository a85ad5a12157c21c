package org.incidentkit.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.incident.Audience;
import org.incidentkit.incident.Incident;
import org.incidentkit.policy.Priority;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.Target;
import org.incidentkit.policy.UnknownPriorityException;
import org.incidentkit.policy.UpdateFrequency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentkit.sla.ClockState.BREACHED;
import static org.incidentkit.sla.ClockState.MET;
import static org.incidentkit.sla.ClockState.NOT_STARTED;
import static org.incidentkit.sla.ClockState.PAUSED;
import static org.incidentkit.sla.ClockState.RUNNING;
import static org.incidentkit.sla.ClockState.STOPPED;
import static org.incidentkit.sla.SlaClock.RESOLUTION;
import static org.incidentkit.sla.SlaClock.RESPONSE;
import static org.incidentkit.sla.SlaClock.UPDATE;

/** The rules of the clocks, one by one. All times of a plain kind are on Monday 23 November 2026, London. */
class SlaStatusTest {
    private static final BusinessTime OFFICE = BusinessTime.of(
            ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays"),
            BankHolidays.of(Division.ENGLAND_AND_WALES),
            ZoneId.of("Europe/London"));
    private static final SlaCalculator SLA = SlaCalculator.of(PriorityTable.opg(), OFFICE);

    /** {@code 10:00} on the Monday, {@code 24T10:00} later in that November, or all of it. */
    private static Instant at(String text) {
        String time = text.contains(":") && !text.contains("T") ? "23T" + text : text;
        String whole = time.length() > 12 ? time : "2026-11-" + time + ":00Z";
        return OffsetDateTime.parse(whole).toInstant();
    }

    private static Incident raised(String priority, String at) {
        return Incident.raised("INC-1", priority, at(at));
    }

    private static SlaCalculator table(String response, String update, String resolution) {
        PriorityTable.Row row = new PriorityTable.Row(
                new Priority("P1", "", ""), Target.parse(response), UpdateFrequency.parse(update));
        return SlaCalculator.of(
                PriorityTable.of(List.of(resolution.isEmpty() ? row : row.withResolution(Target.parse(resolution)))),
                OFFICE);
    }

    // ---- the response clock ----

    @ParameterizedTest
    @CsvSource({
        "10:00, RUNNING, PT0S,  PT20M, PT0S",
        "10:15, RUNNING, PT15M, PT5M,  PT0S",
        "10:20, RUNNING, PT20M, PT0S,  PT0S",
        "10:21, BREACHED, PT21M, PT0S, PT1M",
        "23T20:00, BREACHED, PT7H, PT0S, PT6H40M",
        "24T09:01, BREACHED, PT7H1M, PT0S, PT6H41M",
        "09:59, NOT_STARTED, PT0S, PT20M, PT0S"
    })
    void theResponseClockRunsFromRaising(
            String now, ClockState state, Duration elapsed, Duration remaining, Duration overdue) {
        ClockStatus response = SLA.status(raised("P1", "10:00"), at(now)).response();
        assertThat(response.state()).isEqualTo(state);
        assertThat(response.due()).contains(at("10:20"));
        assertThat(response.elapsed()).isEqualTo(elapsed);
        assertThat(response.remaining()).isEqualTo(remaining);
        assertThat(response.overdue()).isEqualTo(overdue);
        assertThat(response.amount()).isEqualTo(Duration.ofMinutes(20));
        assertThat(response.isOwed()).isTrue();
        assertThat(response.priority()).isEqualTo("P1");
        assertThat(response.target()).hasToString("20 minutes");
    }

    @ParameterizedTest
    @CsvSource({
        "P3, 21T13:00, 23T08:59, NOT_STARTED, 23T09:00, 23T11:00",
        "P3, 21T13:00, 23T09:00, RUNNING,     23T09:00, 23T11:00",
        "P1, 20T16:50, 21T12:00, RUNNING,     20T16:50, 23T09:10",
        "P4, 21T13:00, 21T13:30, RUNNING,     21T13:00, 23T17:00"
    })
    void raisedOutsideTheHoursAClockStartsAtTheNextOpening(
            String priority, String raised, String now, ClockState state, String starts, String due) {
        ClockStatus response = SLA.status(raised(priority, raised), at(now)).response();
        assertThat(response.state()).isEqualTo(state);
        assertThat(response.startedAt()).isEqualTo(at(raised));
        assertThat(response.startsAt()).isEqualTo(at(starts));
        assertThat(response.due()).contains(at(due));
    }

    @ParameterizedTest
    @CsvSource({"10:20, MET, PT20M, false", "10:20:01, BREACHED, PT20M1S, true", "10:00, MET, PT0S, false"})
    void theFirstResponseMeetsItAtOrBeforeTheDeadline(
            String responded, ClockState state, Duration elapsed, boolean breached) {
        Instant when = OffsetDateTime.parse("2026-11-23T" + responded + (responded.length() > 5 ? "Z" : ":00Z"))
                .toInstant();
        SlaStatus status = SLA.status(raised("P1", "10:00").responded(when).responded(at("15:00")), at("16:00"));
        assertThat(status.response().state()).isEqualTo(state);
        assertThat(status.response().finishedAt()).contains(when);
        assertThat(status.response().elapsed()).isEqualTo(elapsed);
        assertThat(status.response().due()).contains(at("10:20"));
        assertThat(status.breaches().stream().anyMatch(breach -> breach.clock() == RESPONSE))
                .isEqualTo(breached);
    }

    @Test
    void aBreachIsNeverForgotten() {
        Incident incident = raised("P1", "10:00")
                .responded(at("10:50"))
                .updated(at("10:55"), "One")
                .updated(at("12:10"), "Two")
                .resolved(at("12:20"));
        assertThat(SLA.status(incident, at("16:00")).breaches())
                .containsExactly(
                        new Breach(RESPONSE, "P1", at("10:20"), Optional.of(at("10:50")), Duration.ofMinutes(30)),
                        new Breach(UPDATE, "P1", at("11:55"), Optional.of(at("12:10")), Duration.ofMinutes(15)));
        assertThat(SLA.status(incident, at("10:30")).breaches())
                .containsExactly(new Breach(RESPONSE, "P1", at("10:20"), Optional.empty(), Duration.ofMinutes(10)));
    }

    @Test
    void aResolvedIncidentOwesNoResponse() {
        ClockStatus inTime = SLA.status(raised("P1", "10:00").resolved(at("10:10")), at("16:00"))
                .response();
        assertThat(inTime.state()).isEqualTo(STOPPED);
        assertThat(inTime.finishedAt()).contains(at("10:10"));
        ClockStatus late = SLA.status(raised("P1", "10:00").resolved(at("10:21")), at("16:00"))
                .response();
        assertThat(late.state()).isEqualTo(BREACHED);
    }

    // ---- the update clock ----

    @ParameterizedTest
    @CsvSource({
        "10:39, 2026-11-23T11:00:00Z",
        "10:40, 2026-11-23T11:40:00Z",
        "16:29, 2026-11-23T11:40:00Z",
        "16:30, 2026-11-24T09:30:00Z"
    })
    void theUpdateClockRestartsAtEachUpdate(String now, Instant due) {
        Incident incident = raised("P1", "10:00").updated(at("10:40"), "One").updated(at("16:30"), "Two");
        assertThat(SLA.status(incident, at(now)).update().due()).contains(due);
    }

    @Test
    void anUpdateThatIsDueOnceIsDoneAtTheFirst() {
        Incident incident = raised("P3", "2026-12-24T10:00:00Z");
        Instant due = at("2026-12-30T17:00:00Z");
        SlaStatus waiting = SLA.status(incident, at("2026-12-30T16:00:00Z"));
        assertThat(waiting.update().state()).isEqualTo(RUNNING);
        assertThat(waiting.update().due()).contains(due);
        assertThat(waiting.update().amount()).isEqualTo(Duration.ofHours(7 + 8 + 8));
        assertThat(waiting.update().remaining()).isEqualTo(Duration.ofHours(1));
        SlaStatus met = SLA.status(incident.updated(due, "One"), at("2027-03-01T10:00:00Z"));
        assertThat(met.update().state()).isEqualTo(MET);
        assertThat(met.update().finishedAt()).contains(due);
        SlaStatus late = SLA.status(incident.updated(due.plusNanos(1), "One"), at("2027-03-01T10:00:00Z"));
        assertThat(late.update().state()).isEqualTo(BREACHED);
        assertThat(late.breaches())
                .extracting(Breach::clock, Breach::due, Breach::late)
                .contains(tuple(UPDATE, due, Duration.ZERO));
    }

    @Test
    void theUpdateClockStopsAtResolution() {
        Incident incident = raised("P1", "10:00")
                .responded(at("10:05"))
                .updated(at("10:40"), "One")
                .resolved(at("11:10"));
        ClockStatus update = SLA.status(incident, at("16:00")).update();
        assertThat(update.state()).isEqualTo(STOPPED);
        assertThat(update.isOwed()).isFalse();
        assertThat(update.elapsed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(SLA.status(incident, at("16:00")).next()).isEmpty();
        assertThat(SLA.status(incident, at("16:00")).breaches()).isEmpty();
        assertThat(SLA.status(incident.updated(at("12:00"), "It is over"), at("16:00"))
                        .update())
                .isEqualTo(update);
    }

    @Test
    void onlyUpdatesThatReachTheUsersMayCount() {
        Incident incident = raised("P1", "10:00")
                .updated(at("10:30"), Audience.OURSELVES, "For us")
                .updated(at("10:40"), Audience.USERS, "For users")
                .updated(at("10:50"), Audience.OURSELVES, "For us");
        assertThat(SLA.status(incident, at("11:00")).update().due()).contains(at("11:50"));
        SlaCalculator users = SLA.withUpdatesFor(Audience.USERS);
        assertThat(users.status(incident, at("11:00")).update().due()).contains(at("11:40"));
        assertThat(users.updatesFor()).contains(Audience.USERS);
        assertThat(SLA.updatesFor()).isEmpty();
    }

    // ---- the resolution clock ----

    @Test
    void theResolutionClockRunsUntilTheIncidentIsResolved() {
        SlaCalculator sla = table("20 minutes", "1 hour", "4 hours");
        Incident incident = raised("P1", "15:00");
        assertThat(sla.status(incident, at("16:00")).resolution()).hasValueSatisfying(clock -> {
            assertThat(clock.state()).isEqualTo(RUNNING);
            assertThat(clock.due()).contains(at("24T11:00"));
            assertThat(clock.used()).hasToString("PT1H of PT4H");
        });
        assertThat(sla.status(incident.restored(at("15:30")).resolved(at("24T11:00")), at("25T10:00"))
                        .resolution())
                .hasValueSatisfying(clock -> assertThat(clock.state()).isEqualTo(MET));
        SlaStatus late = sla.status(incident.resolved(at("24T11:01")), at("25T10:00"));
        assertThat(late.resolution())
                .hasValueSatisfying(clock -> assertThat(clock.state()).isEqualTo(BREACHED));
        assertThat(late.breaches()).extracting(Breach::clock).contains(RESOLUTION);
        assertThat(SLA.status(incident, at("16:00")).resolution()).isEmpty();
    }

    @Test
    void aReopenedIncidentGoesOnAsThoughItHadBeenPausedWhileItWasResolved() {
        SlaCalculator sla = table("2 hours", "3 hours", "4 hours");
        Incident incident = raised("P1", "10:00")
                .resolved(at("11:00"))
                .updated(at("11:30"), "It is over")
                .reopened(at("14:00"), "It is back");
        SlaStatus status = sla.status(incident, at("14:00"));
        assertThat(status.response().state()).isEqualTo(RUNNING);
        assertThat(status.response().due()).contains(at("15:00"));
        assertThat(status.update().due())
                .as("three hours after the update, which fell into the time that does not count")
                .contains(at("17:00"));
        assertThat(status.resolution())
                .hasValueSatisfying(clock -> assertThat(clock.due()).contains(at("17:00")));
    }

    // ---- pauses ----

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the worked example, P3, 09:30, 10:00, 12:00, 13:30",
        "a pause costs nothing while closed, P3, 20T16:30, 20T17:00, 23T09:00, 23T10:30",
        "over a weekend, P3, 20T15:30, 20T16:00, 23T10:00, 23T11:30",
        "raised and paused at once, P3, 10:00, 10:00, 11:00, 13:00",
        "a day target, P4, 20T11:00, 20T16:00, 23T10:00, 24T11:00",
        "a day target paused in closed hours, P4, 20T11:00, 21T16:00, 22T10:00, 23T17:00",
        "a deadline that has come is not put off, P1, 10:00, 10:20, 12:00, 10:20",
        "one that comes a moment later is, P1, 10:00, 10:19, 12:00, 12:01"
    })
    void whatIsPausedDoesNotCount(
            String what, String priority, String raised, String paused, String resumed, String due) {
        Incident incident =
                raised(priority, raised).paused(at(paused), "Waiting").resumed(at(resumed));
        assertThat(SLA.status(incident, at(resumed)).response().due()).contains(at(due));
    }

    @Test
    void aPausedClockHasNoDeadlineOnlyWhatRemains() {
        Incident incident = raised("P3", "09:30").paused(at("10:00"), "Waiting for the supplier");
        for (String now : List.of("10:00", "12:00", "24T15:00")) {
            SlaStatus status = SLA.status(incident, at(now));
            assertThat(status.response().state()).isEqualTo(PAUSED);
            assertThat(status.response().due()).isEmpty();
            assertThat(status.response().elapsed()).isEqualTo(Duration.ofMinutes(30));
            assertThat(status.response().remaining()).isEqualTo(Duration.ofMinutes(90));
            assertThat(status.next()).isEmpty();
        }
        assertThat(SLA.status(incident, at("09:59")).response().state()).isEqualTo(RUNNING);
    }

    @Test
    void aClockThatWasLateBeforeThePauseStaysLate() {
        Incident incident = raised("P1", "10:00").paused(at("10:30"), "Waiting").resumed(at("12:00"));
        ClockStatus during = SLA.status(incident, at("11:30")).response();
        assertThat(during.state()).isEqualTo(BREACHED);
        assertThat(during.due()).contains(at("10:20"));
        assertThat(during.overdue()).isEqualTo(Duration.ofMinutes(10));
        assertThat(SLA.status(incident, at("12:05")).response().overdue()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T16:00:00Z, 2026-11-23T10:00:00Z, PT2H"})
    void thePausedTimeIsBusinessTime(Instant paused, Instant resumed, Duration notCounted) {
        Incident incident = raised("P3", "20T15:00").paused(paused, "Waiting").resumed(resumed);
        ClockStatus response = SLA.status(incident, at("23T12:00")).response();
        assertThat(response.elapsed())
                .isEqualTo(OFFICE.between(at("20T15:00"), at("23T12:00")).minus(notCounted));
    }

    @Test
    void aResponseOrAnUpdateMayComeDuringAPause() {
        Incident incident = raised("P1", "10:00")
                .paused(at("10:10"), "Waiting")
                .updated(at("10:30"), "One")
                .responded(at("11:30"))
                .resumed(at("12:00"));
        SlaStatus status = SLA.status(incident, at("12:00"));
        assertThat(status.response().state()).isEqualTo(MET);
        assertThat(status.response().elapsed()).isEqualTo(Duration.ofMinutes(10));
        assertThat(status.update().due()).as("counts from the end of the pause").contains(at("13:00"));
        assertThat(SLA.status(incident, at("11:00")).update().state()).isEqualTo(PAUSED);
    }

    @Test
    void resolvingEndsAPause() {
        Incident incident = raised("P1", "10:00")
                .paused(at("10:10"), "Waiting")
                .resolved(at("11:00"))
                .reopened(at("12:00"), "It is back");
        assertThat(SLA.status(incident, at("11:30")).response().state()).isEqualTo(STOPPED);
        ClockStatus response = SLA.status(incident, at("12:05")).response();
        assertThat(response.state()).isEqualTo(RUNNING);
        assertThat(response.due()).contains(at("12:10"));
    }

    /** The same time on the next business day is an opening, which the pause has swallowed. */
    @Test
    void aDeadlineNeverLiesWithinAPause() {
        SlaCalculator sla = table("1 business day, same time", "1 hour", "");
        Incident incident =
                raised("P1", "21T08:00").paused(at("21T12:00"), "Waiting").resumed(at("23T20:00"));
        assertThat(sla.status(incident, at("21T10:00")).response().due()).contains(at("23T09:00"));
        assertThat(sla.status(incident, at("23T20:00")).response().due()).contains(at("24T09:00"));
    }

    // ---- changes of priority ----

    @Test
    void aChangeOfPriorityIsComputedFromRaisingSoThatADowngradeGainsNothing() {
        Incident incident = raised("P1", "10:00")
                .reclassified(at("10:10"), "P3", "Few are affected")
                .reclassified(at("10:50"), "P1", "All are");
        assertThat(SLA.status(incident, at("10:30")).response().due()).contains(at("12:00"));
        assertThat(SLA.status(incident, at("10:30")).breaches()).isEmpty();
        SlaStatus status = SLA.status(incident, at("10:55"));
        assertThat(status.response())
                .isEqualTo(SLA.status(raised("P1", "10:00"), at("10:55")).response());
        assertThat(status.update())
                .isEqualTo(SLA.status(raised("P1", "10:00"), at("10:55")).update());
        assertThat(status.breaches())
                .isEqualTo(SLA.status(raised("P1", "10:00"), at("10:55")).breaches());
    }

    @Test
    void aBreachStaysOnTheRecordWithThePriorityItWasSufferedUnder() {
        Incident incident = raised("P1", "10:00").reclassified(at("10:30"), "P3", "Few are affected");
        SlaStatus status = SLA.status(incident, at("11:00"));
        assertThat(status.response().state()).isEqualTo(RUNNING);
        assertThat(status.response().priority()).isEqualTo("P3");
        assertThat(status.priority().code()).isEqualTo("P3");
        assertThat(status.breaches())
                .containsExactly(
                        new Breach(RESPONSE, "P1", at("10:20"), Optional.of(at("10:30")), Duration.ofMinutes(10)));
    }

    @Test
    void aBreachThatComesUpAgainIsTheSameBreach() {
        Incident incident = raised("P1", "10:00")
                .reclassified(at("10:30"), "P3", "Few are affected")
                .reclassified(at("10:50"), "p1", "All are");
        assertThat(SLA.status(incident, at("10:55")).breaches())
                .containsExactly(new Breach(RESPONSE, "P1", at("10:20"), Optional.empty(), Duration.ofMinutes(35)));
    }

    @Test
    void aResponseThatWasMadeStaysMade() {
        Incident incident =
                raised("P3", "10:00").responded(at("11:30")).reclassified(at("11:40"), "P1", "All are affected");
        ClockStatus response = SLA.status(incident, at("12:00")).response();
        assertThat(response.state()).isEqualTo(MET);
        assertThat(response.priority()).isEqualTo("P3");
        assertThat(response.due()).contains(at("12:00"));
    }

    @Test
    void pausesAreKeptByAChangeOfPriority() {
        Incident incident = raised("P1", "10:00")
                .paused(at("10:10"), "Waiting")
                .resumed(at("11:10"))
                .reclassified(at("11:15"), "P2", "Fewer are affected");
        assertThat(SLA.status(incident, at("11:15")).response().due()).contains(at("12:00"));
    }

    @Test
    void anUpdateThatIsDueOnceIsDoneWhereThereWasOne() {
        Incident incident =
                raised("P1", "10:00").updated(at("10:30"), "One").reclassified(at("10:40"), "P3", "Few are affected");
        ClockStatus once = SLA.status(incident, at("11:00")).update();
        assertThat(once.state()).isEqualTo(MET);
        assertThat(once.finishedAt()).contains(at("10:30"));
        ClockStatus again = SLA.status(incident.reclassified(at("11:00"), "P1", "All are affected"), at("11:10"))
                .update();
        assertThat(again.state()).isEqualTo(RUNNING);
        assertThat(again.due()).contains(at("11:30"));
    }

    /** A first update that came later than a promise which was not in force then is no breach, and nothing is owed. */
    @Test
    void whatWasDoneLateBeforeItWasPromisedIsStopped() {
        Incident incident = raised("P1", "10:00")
                .updated(at("26T10:00"), "One")
                .reclassified(at("26T10:30"), "P3", "Few are affected");
        SlaStatus status = SLA.status(incident, at("26T11:00"));
        assertThat(status.update().state()).isEqualTo(STOPPED);
        assertThat(status.update().due()).contains(at("25T17:00"));
        assertThat(status.breaches())
                .extracting(Breach::priority, Breach::clock)
                .contains(tuple("P1", UPDATE));
        assertThat(status.breaches()).noneMatch(breach -> breach.priority().equals("P3") && breach.clock() == UPDATE);
    }

    @ParameterizedTest
    @CsvSource({
        // responded at 10:05 or not, the mode, and then at 11:40 the response due, its state, and the update due
        "false, from-raising, 12:00, RUNNING, 12:00",
        "false, forward,      13:10, RUNNING, 13:10",
        "false, reset,        13:10, RUNNING, 13:10",
        "true,  from-raising, 10:20, MET,     12:00",
        "true,  forward,      10:20, MET,     13:10",
        "true,  reset,        13:10, RUNNING, 13:10"
    })
    void otherWaysToTreatAChangeOfPriorityHaveNames(
            boolean responded, String mode, String responseDue, ClockState state, String updateDue) {
        PriorityTable table = PriorityTable.of(List.of(
                PriorityTable.opg().get("P1"),
                new PriorityTable.Row(
                        new Priority("P5", "", ""), Target.parse("2 hours"), UpdateFrequency.parse("2 hours"))));
        Incident incident = raised("P1", "10:00");
        incident = responded ? incident.responded(at("10:05")) : incident;
        incident = incident.updated(at("10:00"), "At once").reclassified(at("11:10"), "P5", "Few are affected");
        SlaCalculator sla = SlaCalculator.of(table, OFFICE).withPriorityChange(PriorityChange.of(mode));
        SlaStatus status = sla.status(incident, at("11:40"));
        assertThat(status.response().due()).contains(at(responseDue));
        assertThat(status.response().state()).isEqualTo(state);
        assertThat(status.update().due()).contains(at(updateDue));
        assertThat(sla.priorityChange().id()).isEqualTo(mode);
    }

    /** In whatever order they are entered: at one instant what is done comes before the change. */
    @ParameterizedTest
    @CsvSource({"from-raising, MET, P3, 12:00", "forward,      MET, P3, 12:00", "reset,        MET, P1, 10:50"})
    void whatIsDoneAsThePriorityChangesIsJudgedByWhatHeldUntilThen(
            String mode, ClockState state, String priority, String due) {
        SlaCalculator sla = SLA.withPriorityChange(PriorityChange.of(mode));
        Incident one = raised("P3", "10:00").responded(at("10:30")).reclassified(at("10:30"), "P1", "All");
        Incident other =
                raised("P3", "10:00").reclassified(at("10:30"), "P1", "All").responded(at("10:30"));
        for (Incident incident : List.of(one, other)) {
            SlaStatus status = sla.status(incident, at("10:40"));
            assertThat(status.response().state()).isEqualTo(state);
            assertThat(status.response().priority()).isEqualTo(priority);
            assertThat(status.response().due()).contains(at(due));
            assertThat(status.breaches()).isEmpty();
        }
    }

    /** An update that is published while a lower priority is in force is judged by that priority, and stays so. */
    @Test
    void whatWasDoneUnderALowerPriorityStaysDone() {
        Incident incident = raised("P1", "10:00")
                .responded(at("10:10"))
                .reclassified(at("10:55"), "P3", "Few are affected")
                .updated(at("12:00"), "One")
                .reclassified(at("12:01"), "P1", "All are");
        SlaStatus status = SLA.status(incident, at("12:30"));
        assertThat(status.breaches()).isEmpty();
        assertThat(status.update().due()).contains(at("13:00"));
    }

    @Test
    void aResetOwesAnUpdateThatIsDueOnceAgain() {
        Incident incident =
                raised("P3", "10:00").updated(at("10:30"), "One").reclassified(at("11:00"), "P4", "Fewer are affected");
        assertThat(SLA.status(incident, at("12:00")).update().state()).isEqualTo(MET);
        assertThat(SLA.withPriorityChange(PriorityChange.FORWARD)
                        .status(incident, at("12:00"))
                        .update()
                        .state())
                .isEqualTo(MET);
        ClockStatus reset = SLA.withPriorityChange(PriorityChange.RESET)
                .status(incident, at("12:00"))
                .update();
        assertThat(reset.state()).isEqualTo(RUNNING);
        assertThat(reset.due()).contains(at("30T17:00"));
    }

    @Test
    void aTimeToResolveComesAndGoesWithThePriority() {
        SlaCalculator sla = SlaCalculator.of(
                PriorityTable.of(List.of(
                        PriorityTable.opg().get("P1").withResolution(Target.parse("1 hour")),
                        PriorityTable.opg().get("P3"))),
                OFFICE);
        Incident up = raised("P3", "10:00").reclassified(at("10:30"), "P1", "All are affected");
        assertThat(sla.status(up, at("10:20")).resolution()).isEmpty();
        assertThat(sla.status(up, at("10:30")).resolution())
                .hasValueSatisfying(clock -> assertThat(clock.due()).contains(at("11:00")));
        Incident down = up.reclassified(at("11:10"), "P3", "It was a mistake");
        assertThat(sla.status(down, at("12:00")).resolution()).isEmpty();
        assertThat(sla.status(down, at("12:00")).breaches())
                .contains(new Breach(RESOLUTION, "P1", at("11:00"), Optional.of(at("11:10")), Duration.ofMinutes(10)));
        Incident review =
                raised("P3", "10:00").resolved(at("11:30")).reclassified(at("12:00"), "P1", "The review says so");
        assertThat(sla.status(review, at("13:00")).breaches()).isEmpty();
        assertThat(sla.status(review, at("13:00")).priority().code()).isEqualTo("P1");
        assertThat(sla.status(review.reopened(at("13:30"), "It is back"), at("13:30"))
                        .resolution())
                .hasValueSatisfying(clock -> assertThat(clock.due()).contains(at("11:00")));
    }

    @Test
    void aModeThatDoesNotExistNamesThoseThatDo() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> PriorityChange.of("backwards"))
                .withMessage("\"backwards\" is no way to treat a change of priority: from-raising, forward, reset");
        assertThat(PriorityChange.of(" From_Raising ")).isEqualTo(PriorityChange.FROM_RAISING);
    }

    // ---- at one instant ----

    @Test
    void aStopWinsOverAPauseAndAPauseOverAStart() {
        Incident both = raised("P1", "10:00").paused(at("10:10"), "Waiting").responded(at("10:10"));
        assertThat(SLA.status(both, at("10:10")).response().state()).isEqualTo(MET);
        assertThat(SLA.status(both, at("10:10")).update().state()).isEqualTo(PAUSED);
        Incident end = raised("P1", "10:00").paused(at("10:10"), "Waiting").resolved(at("10:10"));
        assertThat(SLA.status(end, at("10:10")).response().state()).isEqualTo(STOPPED);
        Incident started = raised("P1", "10:00").paused(at("10:00"), "Waiting");
        assertThat(SLA.status(started, at("10:00")).response().state()).isEqualTo(PAUSED);
        Incident again = raised("P1", "10:00")
                .paused(at("10:10"), "One")
                .resumed(at("10:40"))
                .paused(at("10:40"), "Two");
        assertThat(SLA.status(again, at("10:40")).response().state()).isEqualTo(PAUSED);
    }

    // ---- around the clock ----

    @Test
    void theFirstTwoOfTheGdsWayAreCountedAroundTheClock() {
        SlaCalculator sla = SlaCalculator.of(PriorityTable.gdsWay(), OFFICE);
        Incident saturday = raised("P1", "21T23:55");
        SlaStatus status = sla.status(saturday, at("22T00:16"));
        assertThat(status.response().due()).contains(at("22T00:15"));
        assertThat(status.response().state()).isEqualTo(BREACHED);
        assertThat(status.response().overdue()).isEqualTo(Duration.ofMinutes(1));
        assertThat(status.update().due()).contains(at("22T00:55"));
        assertThat(sla.status(raised("P3", "21T23:55"), at("22T00:16"))
                        .response()
                        .state())
                .isEqualTo(NOT_STARTED);
    }

    // ---- answers about answers ----

    @Test
    void anUnknownPriorityIsAnErrorThatNamesTheKnown() {
        assertThatExceptionOfType(UnknownPriorityException.class)
                .isThrownBy(() -> SLA.status(raised("P9", "10:00"), at("11:00")))
                .withMessageContaining("known are P1, P2, P3, P4");
    }

    @Test
    void theFractionUsedIsExact() {
        UsedTime used =
                SLA.status(raised("P1", "10:00"), at("10:15")).response().used();
        assertThat(used.isAtLeast(75)).isTrue();
        assertThat(used.isAtLeast(76)).isFalse();
        assertThat(used.percent()).isEqualTo(75);
        assertThat(used.toBigDecimal(java.math.MathContext.DECIMAL32)).isEqualByComparingTo("0.75");
        UsedTime third = new UsedTime(Duration.ofNanos(1), Duration.ofNanos(3));
        assertThat(third.percent()).isEqualTo(33);
        assertThat(third.isAtLeast(33)).isTrue();
        assertThat(third.isAtLeast(34)).isFalse();
        assertThat(new UsedTime(Duration.ZERO, Duration.ZERO).percent()).isZero();
        assertThat(new UsedTime(Duration.ofHours(1), Duration.ZERO).percent()).isEqualTo(100);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new UsedTime(Duration.ofHours(-1), Duration.ZERO));
    }

    /** What is done at the instant at which the priority changes is judged by the priority until then: the end as well. */
    @Test
    void aPriorityThatWasNeverInForceIsNotBroken() {
        Incident raised = raised("P4", "10:00").reclassified(at("15:00"), "P1", "Worse");
        for (Incident incident : List.of(
                raised.resolved(at("15:00")),
                raised("P4", "10:00").resolved(at("15:00")).reclassified(at("15:00"), "P1", "Worse"))) {
            SlaStatus status = SLA.status(incident, at("16:00"));
            assertThat(status.breaches()).isEmpty();
            assertThat(status.response().state()).isEqualTo(STOPPED);
            assertThat(status.response().priority()).isEqualTo("P4");
        }
    }

    /** A deadline at an opening that a pause has swallowed comes with the next opening, however the pause ends. */
    @ParameterizedTest
    @CsvSource({"24T16:59, 24T16:59", "24T17:00, 25T09:00", "24T17:01, 25T09:00", "25T08:59, 25T09:00"})
    void aPauseCostsNothingWhileTheServiceIsClosed(String resumed, String due) {
        SlaCalculator sla = table("1 business day, same time", "1 hour", "");
        Incident incident =
                raised("P1", "08:30").paused(at("23T22:40"), "Waiting").resumed(at(resumed));
        assertThat(sla.status(incident, at(resumed)).response().due()).contains(at(due));
    }
}
