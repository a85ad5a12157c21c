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
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Certainty;
import org.incidentkit.calendar.Division;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.incident.Audience;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentEvent.Noted;
import org.incidentkit.incident.IncidentEvent.Raised;
import org.incidentkit.incident.IncidentEvent.Responded;
import org.incidentkit.incident.Role;
import org.incidentkit.policy.PriorityTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentkit.sla.SlaClock.RESPONSE;
import static org.incidentkit.sla.SlaClock.UPDATE;

/** What is due next, the updates to come, reminders, reasons, and the summary afterwards. */
class SlaOutlookTest {
    private static final BusinessTime OFFICE = BusinessTime.of(
            ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays"),
            BankHolidays.of(Division.ENGLAND_AND_WALES),
            ZoneId.of("Europe/London"));
    private static final SlaCalculator SLA = SlaCalculator.of(PriorityTable.opg(), OFFICE);

    private static Instant at(String text) {
        String time = text.contains(":") && !text.contains("T") ? "23T" + text : text;
        return OffsetDateTime.parse(time.length() > 12 ? time : "2026-11-" + time + ":00Z")
                .toInstant();
    }

    private static Incident raised(String priority, String at) {
        return Incident.raised("INC-1", priority, at(at));
    }

    // ---- what is due next ----

    @Test
    void theNextThingIsWhatIsDueFirst() {
        Incident incident = raised("P1", "10:00")
                .responded(at("10:10"))
                .assigned(at("10:10"), Role.LEAD, "Ada")
                .assigned(at("10:30"), Role.COMMUNICATIONS_LEAD, "Bo")
                .resolved(at("12:00"));
        assertThat(SLA.status(incident, at("10:05")).next())
                .contains(new NextDue(RESPONSE, at("10:20"), false, Role.LEAD, Optional.empty(), Audience.OURSELVES));
        assertThat(SLA.status(incident, at("10:20")).next())
                .contains(new NextDue(UPDATE, at("11:00"), false, Role.LEAD, Optional.of("Ada"), Audience.EVERYONE));
        assertThat(SLA.status(incident, at("11:01")).next())
                .contains(new NextDue(
                        UPDATE, at("11:00"), true, Role.COMMUNICATIONS_LEAD, Optional.of("Bo"), Audience.EVERYONE))
                .hasValueSatisfying(next ->
                        assertThat(next).hasToString("UPDATE overdue since 2026-11-23T11:00:00Z, communications lead"));
        assertThat(SLA.status(incident, at("12:00")).next()).isEmpty();
    }

    @Test
    void whatIsOverdueLongestComesFirst() {
        assertThat(SLA.status(raised("P1", "10:00"), at("11:30")).next())
                .hasValueSatisfying(next -> assertThat(next.clock()).isEqualTo(RESPONSE));
    }

    // ---- the updates to come ----

    @ParameterizedTest
    @CsvSource({
        "P1, 10:05, 11:00 12:00 13:00 14:00 15:00 16:00 17:00 24T10:00",
        "P1, 11:30, 11:00 12:30 13:30 14:30",
        "P3, 10:05, 25T17:00"
    })
    void theUpdatesToComeAreComputedAsTheyAreRead(String priority, String now, String due) {
        List<Instant> expected =
                List.of(due.split(" ")).stream().map(SlaOutlookTest::at).toList();
        assertThat(SLA.updates(raised(priority, "10:00"), at(now)).limit(expected.size()))
                .isEqualTo(expected);
    }

    @Test
    void noUpdateIsToComeWhereNoneIsOwed() {
        Incident incident = raised("P3", "10:00")
                .paused(at("10:10"), "Waiting")
                .resumed(at("10:20"))
                .updated(at("10:30"), "One");
        assertThat(SLA.updates(incident, at("10:15"))).isEmpty();
        assertThat(SLA.updates(incident, at("10:25")))
                .as("what was paused is made up for")
                .containsExactly(at("26T09:10"));
        assertThat(SLA.updates(incident, at("10:30"))).isEmpty();
        assertThat(SLA.updates(raised("P1", "10:00").resolved(at("10:30")), at("11:00")))
                .isEmpty();
        assertThat(SLA.updates(raised("P3", "10:00"), at("10:30"))).hasSize(1);
    }

    @Test
    void whatWasDueBeforeAPauseIsOwedAndNothingElseIsToCome() {
        Incident incident = raised("P1", "10:00").responded(at("10:10")).paused(at("11:30"), "Waiting");
        assertThat(SLA.updates(incident, at("11:40"))).containsExactly(at("11:00"));
        assertThat(SLA.status(incident, at("11:40")).next()).isPresent();
        assertThat(SLA.updates(incident.updated(at("11:40"), "One"), at("11:40")))
                .isEmpty();
    }

    @Test
    void onlyUpdatesThatCountTellPeople() {
        Incident incident = raised("P1", "10:00")
                .updated(at("10:10"), Audience.OURSELVES, "For us")
                .updated(at("10:50"), Audience.USERS, "For users");
        SlaCalculator users = SLA.withUpdatesFor(Audience.USERS);
        assertThat(users.summary(incident, at("12:00"))
                        .toFirstUpdate()
                        .orElseThrow()
                        .at())
                .isEqualTo(at("10:50"));
        assertThat(SLA.summary(incident, at("12:00"))
                        .toFirstUpdate()
                        .orElseThrow()
                        .at())
                .isEqualTo(at("10:10"));
        assertThat(users.status(incident.responded(at("10:00")), at("11:00")).next())
                .hasValueSatisfying(next -> assertThat(next.owedTo()).isEqualTo(Audience.USERS));
    }

    @Test
    void whetherAReopenedServiceIsRestoredIsForANewEventToSay() {
        Incident incident = raised("P1", "10:00")
                .restored(at("10:30"))
                .resolved(at("11:00"))
                .reopened(at("12:00"), "Down again");
        assertThat(SLA.summary(incident, at("11:30")).toRestore()).isPresent();
        assertThat(SLA.summary(incident, at("12:30")).toRestore()).isEmpty();
        assertThat(SLA.summary(incident.restored(at("12:20")), at("12:30")).toRestore())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1. Sign-in fails, 1\\. Sign-in fails",
        "- Sign-in, \\- Sign-in",
        "=== x, \\=== x",
        "2026 was bad, 2026 was bad",
        "See https://e.example/x_y_z?a=1&b=2., See <https://e.example/x_y_z?a=1&b=2>.",
        "a_b (https://e.example/[x]), a\\_b (<https://e.example/[x>\\])",
        "javascript:alert(1) ftp://e.example/a_b, javascript:alert(1) ftp://e.example/a\\_b"
    })
    void aSummaryIsNotTakenForMarkdown(String written, String escaped) {
        Incident incident = Incident.raised("INC-1", new Raised(at("10:00"), "", "P1", false, written));
        assertThat(SLA.summary(incident, at("10:10")).markdown()).contains("\n\n" + escaped + "\n\n");
    }

    @Test
    void whatNobodySeesIsNotInTheSummary() {
        String written = "Down\u0000\u0007 since\u202E ten\u2069\u001b[31m";
        Incident incident = Incident.raised("INC-1", new Raised(at("10:00"), "", "P1", false, written));
        assertThat(SLA.summary(incident, at("10:10")).markdown()).contains("\n\nDown since ten \\[31m\n\n");
    }

    // ---- reminders ----

    @ParameterizedTest(name = "{0} raised {1}")
    @CsvSource({
        "P1, 10:00, RESPONSE, 10:15, 10:18, 10:20",
        "P1, 10:00, UPDATE, 10:45, 10:54, 11:00",
        "P1, 20T16:50, RESPONSE, 23T09:05, 23T09:08, 23T09:10",
        // Three quarters are used as the service closes, and the reminder waits for the opening.
        "P2, 20T16:15, RESPONSE, 23T09:00, 23T09:09, 23T09:15",
        "P4, 20T13:00, RESPONSE, 23T14:00, 23T15:48, 23T17:00",
        "P3, 21T13:00, RESPONSE, 23T10:30, 23T10:48, 23T11:00"
    })
    void remindersAreComputedAndNeverInClosedHours(
            String priority, String raised, SlaClock clock, String at75, String at90, String due) {
        assertThat(SLA.warnings(raised(priority, raised), at(raised), 90, 75).stream()
                        .filter(warning -> warning.clock() == clock))
                .containsExactly(new Warning(clock, 75, at(at75), at(due)), new Warning(clock, 90, at(at90), at(due)));
    }

    @Test
    void remindersFollowPausesAndPassWhatIsOver() {
        Incident incident = raised("P1", "10:00").paused(at("10:10"), "Waiting").resumed(at("11:10"));
        assertThat(SLA.warnings(incident, at("10:05"), 75))
                .extracting(Warning::clock, Warning::at)
                .containsExactly(tuple(RESPONSE, at("10:15")), tuple(UPDATE, at("10:45")));
        assertThat(SLA.warnings(incident, at("10:30"), 75))
                .as("while it is paused")
                .isEmpty();
        assertThat(SLA.warnings(incident, at("11:10"), 75))
                .extracting(Warning::clock, Warning::at)
                .containsExactly(tuple(RESPONSE, at("11:15")), tuple(UPDATE, at("11:45")));
        assertThat(SLA.warnings(incident, at("11:15"), 75))
                .as("now counts")
                .extracting(Warning::clock)
                .containsExactly(RESPONSE, UPDATE);
        assertThat(SLA.warnings(incident, at("11:15").plusNanos(1), 75))
                .extracting(Warning::clock)
                .containsExactly(UPDATE);
        assertThat(SLA.warnings(incident.resolved(at("11:12")), at("11:13"), 75))
                .isEmpty();
    }

    @Test
    void remindersOfAClockAroundTheClockComeAtNightToo() {
        SlaCalculator sla = SlaCalculator.of(PriorityTable.gdsWay(), OFFICE);
        assertThat(sla.warnings(raised("P1", "21T23:55"), at("21T23:55"), 50))
                .extracting(Warning::at)
                .containsExactly(at("22T00:05"), at("22T00:25"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, -1})
    void aReminderIsOfAPart(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SLA.warnings(raised("P1", "10:00"), at("10:00"), percent))
                .withMessageContaining("1 to 99 hundredths");
    }

    // ---- reasons ----

    @Test
    void aDeadlineTellsWhatWasPaused() {
        Incident incident = raised("P3", "20T15:30")
                .paused(at("20T15:40"), "Waiting")
                .resumed(at("20T15:50"))
                .paused(at("20T16:00"), "Waiting")
                .resumed(at("23T10:00"))
                .paused(at("23T20:00"), "Closed anyway")
                .resumed(at("23T21:00"));
        Deadline due = SLA.deadline(incident, RESPONSE, at("23T22:00")).orElseThrow();
        assertThat(due.due()).isEqualTo(at("23T11:40"));
        assertThat(due.explain())
                .hasToString("10m Fri 20 Nov · 10m paused, Fri 20 Nov 15:40 to 15:50 · 10m Fri 20 Nov"
                        + " · 2h paused, Fri 20 Nov 16:00 to Mon 23 Nov 10:00 · 1h 40m Mon 23 Nov");
        assertThat(due.explain().counted()).isEqualTo(Duration.ofHours(2));
        assertThat(due.certainty()).isEqualTo(Certainty.PUBLISHED);
        assertThat(due.equals(SLA.deadline(raised("P3", "20T15:30"), RESPONSE, at("20T15:30"))
                        .orElseThrow()))
                .isFalse();
    }

    @Test
    void whatWasPausedIsMadeUpForAfterTheDays() {
        Incident incident =
                raised("P4", "20T11:00").paused(at("20T16:00"), "Waiting").resumed(at("23T10:00"));
        Deadline due = SLA.deadline(incident, RESPONSE, at("23T10:00")).orElseThrow();
        assertThat(due.due()).isEqualTo(at("24T11:00"));
        assertThat(due.explain())
                .hasToString("Sat 21 Nov closed · Sun 22 Nov closed · Mon 23 Nov is business day 1, closes 17:00"
                        + " · 2h paused, Fri 20 Nov 16:00 to Mon 23 Nov 10:00 · 2h Tue 24 Nov");
    }

    @Test
    void thereIsNoDeadlineWhereNothingIsOwed() {
        Incident incident = raised("P1", "10:00").paused(at("10:05"), "Waiting").responded(at("10:10"));
        assertThat(SLA.deadline(incident, UPDATE, at("10:05"))).isEmpty();
        assertThat(SLA.deadline(incident, RESPONSE, at("10:10"))).isEmpty();
        assertThat(SLA.deadline(incident, SlaClock.RESOLUTION, at("10:10"))).isEmpty();
        assertThat(SLA.deadline(incident, RESPONSE, at("10:04")))
                .isEqualTo(Optional.of(SLA.deadlines("P1", at("10:00")).response()));
    }

    // ---- afterwards ----

    private static Incident story() {
        return Incident.raised("INC-42", new Raised(at("20T16:30"), "Uma", "P2", false, "Sign-in fails"))
                .assigned(at("20T16:35"), Role.LEAD, "Ada")
                .responded(at("20T16:40"))
                .updated(at("20T16:45"), Audience.EVERYONE, "We know; see *status* | <b>now</b>", at("23T09:30"))
                .paused(at("20T16:50"), "Waiting for the supplier")
                .resumed(at("23T09:30"))
                .handedOver(at("23T09:30"), Role.LEAD, "Ada", "Bo")
                .reclassified(at("23T10:00"), "P1", "All users")
                .dataInvolved(at("23T10:10"), "Names in a log")
                .restored(at("23T11:00"))
                .resolved(at("23T11:30"), "A new certificate")
                .record(new Noted(at("20T16:31"), "Cy", "The alert was late"), at("23T12:00"))
                .corrected(3, new Responded(at("20T16:41"), "Ada"), at("23T12:10"), "Bo", "By the log");
    }

    @Test
    void theSummaryTellsHowLongItTook() {
        IncidentSummary summary = SLA.summary(story(), at("24T10:00"));
        assertThat(summary.toRespond())
                .contains(new IncidentSummary.Span(
                        at("20T16:41"), Duration.ofMinutes(11), Duration.ofMinutes(11), Duration.ofMinutes(11)));
        assertThat(summary.toRestore())
                .contains(new IncidentSummary.Span(
                        at("23T11:00"),
                        Duration.ofMinutes(66 * 60 + 30),
                        Duration.ofMinutes(150),
                        Duration.ofMinutes(110)));
        assertThat(summary.toResolve().orElseThrow().business()).isEqualTo(Duration.ofHours(3));
        assertThat(summary.pauses()).hasSize(1);
        assertThat(summary.roles()).hasSize(3);
        IncidentSummary early = SLA.summary(story(), at("20T16:55"));
        assertThat(early.toResolve()).isEmpty();
        assertThat(early.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.to()).isEmpty();
            assertThat(pause.business()).isEqualTo(Duration.ofMinutes(5));
        });
        assertThat(summary.toString() + summary.pauses() + summary.roles())
                .doesNotContain("Ada")
                .doesNotContain("supplier");
    }

    @Test
    void aReopenedIncidentTookUntilItWasResolvedForGood() {
        Incident incident = raised("P1", "10:00")
                .resolved(at("11:00"))
                .reopened(at("13:00"), "It is back")
                .resolved(at("14:00"));
        assertThat(SLA.summary(incident, at("12:00")).toResolve().orElseThrow().at())
                .isEqualTo(at("11:00"));
        assertThat(SLA.summary(incident, at("13:30")).toResolve()).isEmpty();
        IncidentSummary.Span resolved =
                SLA.summary(incident, at("15:00")).toResolve().orElseThrow();
        assertThat(resolved.business()).isEqualTo(Duration.ofHours(4));
        assertThat(resolved.unpaused()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void theSummaryIsReadyForAReview() {
        assertThat(SLA.summary(story(), at("24T10:00")).markdown()).isEqualTo("""
                # Incident INC-42

                Sign-in fails

                Priority P1, Critical; data is involved. Raised Fri 20 Nov 2026 16:30 GMT by Uma.

                ## How long it took

                | | When | By the clock | In response hours | Without pauses |
                |---|---|---|---|---|
                | First response | Fri 20 Nov 2026 16:41 GMT | 11m | 11m | 11m |
                | First update | Fri 20 Nov 2026 16:45 GMT | 15m | 15m | 15m |
                | Service restored | Mon 23 Nov 2026 11:00 GMT | 66h 30m | 2h 30m | 1h 50m |
                | Resolved | Mon 23 Nov 2026 11:30 GMT | 67h | 3h | 2h 20m |

                ## Promises not kept in time

                | Promise | Priority | Due | Late by |
                |---|---|---|---|
                | Update | P1 | Mon 23 Nov 2026 10:25 GMT | 1h 5m |

                ## Pauses

                | From | To | In response hours | Reason |
                |---|---|---|---|
                | Fri 20 Nov 2026 16:50 GMT | Mon 23 Nov 2026 09:30 GMT | 40m | Waiting for the supplier |

                ## Roles

                | Role | Held by | From | To |
                |---|---|---|---|
                | reporter | Uma | Fri 20 Nov 2026 16:30 GMT | |
                | incident lead | Ada | Fri 20 Nov 2026 16:35 GMT | Mon 23 Nov 2026 09:30 GMT |
                | incident lead | Bo | Mon 23 Nov 2026 09:30 GMT | |

                ## Timeline

                | When | What | Who |
                |---|---|---|
                | Fri 20 Nov 2026 16:30 GMT | Raised as P2: Sign-in fails | Uma |
                | Fri 20 Nov 2026 16:31 GMT | The alert was late (entered Mon 23 Nov 2026 12:00 GMT) | Cy |
                | Fri 20 Nov 2026 16:35 GMT | Ada became incident lead | |
                | Fri 20 Nov 2026 16:41 GMT | Somebody responded (entry 3, corrected) | Ada |
                | Fri 20 Nov 2026 16:45 GMT | Update for everyone: We know; see \\*status\\* \\| &lt;b&gt;now&lt;/b&gt; (next by Mon 23 Nov 2026 09:30 GMT) | |
                | Fri 20 Nov 2026 16:50 GMT | Paused: Waiting for the supplier | |
                | Mon 23 Nov 2026 09:30 GMT | Resumed | |
                | Mon 23 Nov 2026 09:30 GMT | Ada handed the role of incident lead over to Bo | |
                | Mon 23 Nov 2026 10:00 GMT | Reclassified as P1: All users | |
                | Mon 23 Nov 2026 10:10 GMT | Data found to be involved: Names in a log | |
                | Mon 23 Nov 2026 11:00 GMT | Service restored | |
                | Mon 23 Nov 2026 11:30 GMT | Resolved: A new certificate | |

                Corrections of the record:

                - Entry 3 was corrected Mon 23 Nov 2026 12:10 GMT by Bo: By the log
                """);
    }

    @Test
    void anIncidentThatRunsSaysSo() {
        assertThat(SLA.summary(raised("P1", "2026-07-01T10:00+01:00"), at("2026-07-01T11:30:30+01:00"))
                        .markdown())
                .contains("Priority P1, Critical. Raised Wed 1 Jul 2026 10:00 BST; not resolved yet, at Wed 1 Jul 2026"
                        + " 11:30:30 BST.")
                .contains("| First response | not recorded | | | |")
                .contains("| Response | P1 | Wed 1 Jul 2026 10:20 BST | 1h 10m 30s and counting |")
                .doesNotContain("## Pauses");
    }

    /** Three quarters of 20 minutes end as the service closes, and it is paused over the next opening. */
    @Test
    void aReminderWaitsForTheEndOfAPauseOverAnOpening() {
        Incident paused = raised("P1", "16:45").paused(at("17:00"), "Waiting");
        Instant resumed = at("09:30").plus(Duration.ofDays(1));
        assertThat(SLA.warnings(paused, at("17:01"), 75)).isEmpty();
        Incident incident = paused.resumed(resumed);
        assertThat(SLA.warnings(incident, resumed, 75, 99))
                .filteredOn(warning -> warning.clock() == RESPONSE)
                .extracting(Warning::percent, Warning::at)
                .containsExactly(tuple(75, resumed), tuple(99, resumed.plusSeconds(288)));
    }

    @Test
    void theSummaryOfAnEarlierTimeKnowsNothingOfTheFuture() {
        Incident incident = raised("P1", "10:00")
                .assigned(at("10:00"), Role.LEAD, "Ada")
                .handedOver(at("12:00"), Role.LEAD, "Ada", "Bo");
        IncidentSummary summary = SLA.summary(incident, at("11:00"));
        assertThat(summary.roles())
                .singleElement()
                .satisfies(held -> assertThat(held.to()).isEmpty());
        assertThat(summary.markdown()).contains("Ada").doesNotContain("12:00").doesNotContain("Bo");
    }

    @Test
    void whatWasDoneAfterTheEndDidNotTakeLonger() {
        Incident incident = raised("P1", "10:00").resolved(at("10:10")).updated(at("11:10"), "All is well");
        for (Incident one : List.of(incident, incident.reopened(at("11:20"), "Again"))) {
            assertThat(SLA.summary(one, at("11:30")).toFirstUpdate().orElseThrow())
                    .returns(Duration.ofMinutes(70), IncidentSummary.Span::business)
                    .returns(Duration.ofMinutes(10), IncidentSummary.Span::unpaused);
        }
    }
}
