package org.incidentkit.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.incident.Omission.Kind;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.sla.SlaCalculator;

import static org.assertj.core.api.Assertions.assertThat;

/** Who to call, and what an incident lacks. */
class WhoAndWhatTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BusinessTime OFFICE = BusinessTime.of(
            ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays"),
            BankHolidays.of(Division.ENGLAND_AND_WALES),
            LONDON);
    private static final ContactBook<String> BOOK = new ContactBook<>() {
        @Override
        public List<String> contacts() {
            return List.of("the team");
        }

        @Override
        public List<String> dataContacts() {
            return List.of("the data protection officer");
        }
    };

    private static Instant at(String time) {
        return Instant.parse("2026-11-" + (time.contains("T") ? time : "23T" + time) + ":00Z");
    }

    @Test
    void thoseForDataAreCalledWhereDataIsInvolved() {
        Incident incident = Incident.raised("INC-1", "P1", at("10:00")).dataInvolved(at("10:30"), "Names");
        SlaCalculator sla = SlaCalculator.of(PriorityTable.opg(), OFFICE);
        WhoToCall<String> before = sla.whoToCall(incident, BOOK, at("10:29"));
        assertThat(before.contacts()).containsExactly("the team");
        assertThat(before.dataContacts()).isEmpty();
        WhoToCall<String> after = sla.whoToCall(incident, BOOK, at("10:30"));
        assertThat(after.dataContacts()).containsExactly("the data protection officer");
        assertThat(after).hasToString("1 contacts, 1 for data, in response hours");
    }

    @ParameterizedTest
    @CsvSource({
        "opg,    P1, 10:30,    true,  ,         23T17:00",
        "opg,    P1, 23T17:00, false, 24T09:00, ",
        "opg,    P3, 21T12:00, false, 23T09:00, ",
        "gdsWay, P1, 21T12:00, true,  ,         ",
        "gdsWay, P3, 21T12:00, false, 23T09:00, "
    })
    void theTeamIsThereInTheHoursInWhichThePriorityIsAnswered(
            String table, String priority, String now, boolean there, String opens, String closes) {
        SlaCalculator sla =
                SlaCalculator.of(table.equals("opg") ? PriorityTable.opg() : PriorityTable.gdsWay(), OFFICE);
        WhoToCall<String> who = sla.whoToCall(Incident.raised("INC-1", priority, at("20T10:00")), BOOK, at(now));
        assertThat(who.inResponseHours()).isEqualTo(there);
        assertThat(who.nextOpening().map(Instant::toString).orElse(null))
                .isEqualTo(opens == null ? null : at(opens).toString());
        assertThat(who.nextClosing().map(Instant::toString).orElse(null))
                .isEqualTo(closes == null ? null : at(closes).toString());
    }

    private static List<Kind> missing(Incident incident, String now) {
        return Omission.of(incident, at(now), LONDON).stream()
                .map(Omission::kind)
                .toList();
    }

    @Test
    void tellsWhatIsMissingWhileAnIncidentRuns() {
        Incident incident = Incident.raised("INC-1", "P1", at("10:00"))
                .assigned(at("10:05"), Role.LEAD, "Ada")
                .updated(at("10:10"), Audience.OURSELVES, "We know")
                .assigned(at("10:15"), Role.SCRIBE, "Bo")
                .updated(at("10:20"), Audience.EVERYONE, "We know", at("11:00"))
                .stoodDown(at("10:30"), Role.LEAD, "Ada");
        assertThat(missing(incident, "09:59")).isEmpty();
        assertThat(missing(incident, "10:00"))
                .containsExactly(Kind.LEAD_NOT_ASSIGNED, Kind.SCRIBE_NOT_ASSIGNED, Kind.USERS_NOT_TOLD);
        assertThat(missing(incident, "10:10"))
                .containsExactly(Kind.SCRIBE_NOT_ASSIGNED, Kind.USERS_NOT_TOLD, Kind.NEXT_UPDATE_NOT_STATED);
        assertThat(missing(incident, "10:20")).isEmpty();
        assertThat(missing(incident, "10:30")).containsExactly(Kind.LEAD_NOT_ASSIGNED);
        assertThat(missing(incident, "11:00")).containsExactly(Kind.LEAD_NOT_ASSIGNED);
        assertThat(missing(incident, "11:01")).containsExactly(Kind.LEAD_NOT_ASSIGNED, Kind.PROMISED_UPDATE_MISSING);
        assertThat(Omission.of(incident, at("11:01"), LONDON).get(1).message())
                .isEqualTo("The update of 2026-11-23T10:20Z promised the next one by 2026-11-23T11:00Z: publish it"
                        + " now, if only to say that there is no news.");
    }

    @Test
    void whatUsersWerePromisedIsNotKeptByAnUpdateForUs() {
        Incident incident = Incident.raised("INC-1", "P1", at("10:00"))
                .assigned(at("10:00"), Role.LEAD, "Ada")
                .assigned(at("10:00"), Role.SCRIBE, "Bo")
                .updated(at("10:10"), Audience.USERS, "For users", at("11:00"))
                .updated(at("10:50"), Audience.OURSELVES, "For us", at("15:00"));
        assertThat(missing(incident, "11:00")).isEmpty();
        assertThat(missing(incident, "12:00")).containsExactly(Kind.PROMISED_UPDATE_MISSING);
        assertThat(missing(incident, "15:30"))
                .containsExactly(Kind.PROMISED_UPDATE_MISSING, Kind.PROMISED_UPDATE_MISSING);
    }

    @Test
    void noFurtherUpdateNeedBeStatedWhereNoneIsPromised() {
        SlaCalculator sla = SlaCalculator.of(PriorityTable.opg(), OFFICE);
        Incident once = Incident.raised("INC-1", "P3", at("10:00")).updated(at("10:10"), "One");
        assertThat(sla.missing(once, at("10:30")))
                .extracting(Omission::kind)
                .doesNotContain(Kind.NEXT_UPDATE_NOT_STATED);
        Incident again = Incident.raised("INC-1", "P1", at("10:00")).updated(at("10:10"), "One");
        assertThat(sla.missing(again, at("10:30"))).extracting(Omission::kind).contains(Kind.NEXT_UPDATE_NOT_STATED);
    }

    @Test
    void tellsWhatIsMissingAfterAnIncident() {
        Incident incident = Incident.raised("INC-1", "P1", at("10:00"))
                .assigned(at("10:05"), Role.LEAD, "Ada")
                .stoodDown(at("10:30"), Role.LEAD, "Ada")
                .updated(at("10:40"), Audience.OURSELVES, "Done")
                .resolved(at("11:00"));
        assertThat(missing(incident, "12:00")).containsExactly(Kind.SCRIBE_NOT_ASSIGNED, Kind.USERS_NOT_TOLD);
        assertThat(Omission.of(incident, at("12:00"), LONDON).get(0).message())
                .isEqualTo("No scribe is recorded: enter who it was.");
        assertThat(Kind.USERS_NOT_TOLD.id()).isEqualTo("users-not-told");
    }
}
