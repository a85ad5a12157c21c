package org.incidentkit.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.incidentkit.incident.IncidentEvent.Assigned;
import org.incidentkit.incident.IncidentEvent.DataInvolvement;
import org.incidentkit.incident.IncidentEvent.HandedOver;
import org.incidentkit.incident.IncidentEvent.Noted;
import org.incidentkit.incident.IncidentEvent.Raised;
import org.incidentkit.incident.IncidentEvent.Responded;
import org.incidentkit.incident.IncidentEvent.Unknown;
import org.incidentkit.incident.IncidentEvent.Updated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidentkit.incident.Audience.EVERYONE;
import static org.incidentkit.incident.Audience.OURSELVES;
import static org.incidentkit.incident.Audience.USERS;
import static org.incidentkit.incident.Role.COMMUNICATIONS_LEAD;
import static org.incidentkit.incident.Role.LEAD;
import static org.incidentkit.incident.Role.REPORTER;
import static org.incidentkit.incident.Role.SCRIBE;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class IncidentTest {
    private static final Incident RAISED = Incident.raised("INC-42", "P2", at("10:00"));

    /** A time on 23 November 2026. */
    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }

    @Test
    void isWhatHappenedInOrder() {
        Incident incident = RAISED.responded(at("10:10"))
                .updated(at("10:30"), "We are looking into it")
                .paused(at("10:40"), "Waiting for the supplier")
                .resumed(at("11:00"))
                .reclassified(at("11:10"), "P1", "All users are affected")
                .assigned(at("11:11"), LEAD, "Ada")
                .restored(at("12:00"))
                .resolved(at("12:30"))
                .reopened(at("13:00"), "It is back")
                .noted(at("13:01"), "The cache was full")
                .resolved(at("14:00"), "More memory");
        assertThat(incident.events())
                .extracting(IncidentEvent::type)
                .containsExactly(
                        "raised",
                        "responded",
                        "updated",
                        "paused",
                        "resumed",
                        "reclassified",
                        "assigned",
                        "restored",
                        "resolved",
                        "reopened",
                        "noted",
                        "resolved");
        assertThat(incident.id()).isEqualTo("INC-42");
        assertThat(incident.raisedAt()).isEqualTo(at("10:00"));
        assertThat(incident.priority(at("11:09"))).isEqualTo("P2");
        assertThat(incident.priority(at("11:10"))).isEqualTo("P1");
        assertThat(incident.isResolved(at("12:29"))).isFalse();
        assertThat(incident.isResolved(at("12:30"))).isTrue();
        assertThat(incident.isResolved(at("13:30"))).isFalse();
        assertThat(incident.isResolved(at("15:00"))).isTrue();
        assertThat(RAISED.events()).as("an incident never changes").hasSize(1);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments(
                        "resolved before raised",
                        change(incident -> incident.resolved(at("09:59"))),
                        "cannot be \"resolved at 2026-11-23T09:59:00Z\": it was raised only at 2026-11-23T10:00:00Z"),
                arguments(
                        "an update before raising",
                        change(incident -> incident.updated(at("09:00"), "Hello")),
                        "cannot be \"update published at 2026-11-23T09:00:00Z\": it was raised only at 2026-11-23T10:00:00Z"),
                arguments(
                        "raised twice",
                        change(incident -> incident.record(new Raised(at("11:00"), "", "P1", false, ""))),
                        "\"raised as P1 at 2026-11-23T11:00:00Z\": it was raised at 2026-11-23T10:00:00Z already"),
                arguments(
                        "a second open pause",
                        change(incident -> incident.paused(at("10:10"), "One").paused(at("10:20"), "Two")),
                        "\"paused at 2026-11-23T10:20:00Z\": it has been paused since 2026-11-23T10:10:00Z"),
                arguments(
                        "a pause that ends at once",
                        change(incident -> incident.paused(at("10:10"), "One").resumed(at("10:10"))),
                        "\"resumed at 2026-11-23T10:10:00Z\": it was paused at that same instant, which a resumption comes"
                                + " before; give a later time"),
                arguments(
                        "resolved and reopened at once",
                        change(incident -> incident.resolved(at("10:10")).reopened(at("10:10"), "It is back")),
                        "\"reopened at 2026-11-23T10:10:00Z\": it was resolved at that same instant, which a reopening comes"
                                + " before; give a later time"),
                arguments(
                        "resumed without a pause",
                        change(incident -> incident.resumed(at("10:10"))),
                        "\"resumed at 2026-11-23T10:10:00Z\": it was not paused before, since it was raised at"
                                + " 2026-11-23T10:00:00Z"),
                arguments(
                        "resumed twice",
                        change(incident -> incident.paused(at("10:10"), "One")
                                .resumed(at("10:20"))
                                .resumed(at("10:30"))),
                        "\"resumed at 2026-11-23T10:30:00Z\": it has not been paused since it was resumed at 2026-11-23T10:20:00Z"),
                arguments(
                        "resolved twice",
                        change(incident -> incident.resolved(at("11:00")).resolved(at("12:00"))),
                        "\"resolved at 2026-11-23T12:00:00Z\": it was resolved at 2026-11-23T11:00:00Z"),
                arguments(
                        "a pause after the end",
                        change(incident -> incident.resolved(at("11:00")).paused(at("12:00"), "Why")),
                        "\"paused at 2026-11-23T12:00:00Z\": it was resolved at 2026-11-23T11:00:00Z"),
                arguments(
                        "resumed after the end, which ended the pause",
                        change(incident -> incident.paused(at("10:30"), "Why")
                                .resolved(at("11:00"))
                                .resumed(at("12:00"))),
                        "\"resumed at 2026-11-23T12:00:00Z\": it was resolved at 2026-11-23T11:00:00Z"),
                arguments(
                        "a response after the end",
                        change(incident -> incident.resolved(at("11:00")).responded(at("12:00"))),
                        "\"responded at 2026-11-23T12:00:00Z\": it was resolved at 2026-11-23T11:00:00Z; reopen it first,"
                                + " or give the time at which it was"),
                arguments(
                        "restored after the end",
                        change(incident -> incident.resolved(at("11:00")).restored(at("12:00"))),
                        "\"service restored at 2026-11-23T12:00:00Z\": it was resolved at 2026-11-23T11:00:00Z"),
                arguments(
                        "reopened before the end",
                        change(incident -> incident.reopened(at("11:00"), "It is back")),
                        "\"reopened at 2026-11-23T11:00:00Z\": it was not resolved before, since it was raised at"
                                + " 2026-11-23T10:00:00Z"),
                arguments(
                        "handed over by nobody",
                        change(incident -> incident.handedOver(at("11:00"), LEAD, "Ada", "Bo")),
                        "\"incident lead handed over at 2026-11-23T11:00:00Z\": nobody holds the role of incident lead"),
                arguments(
                        "handed over by somebody else",
                        change(incident ->
                                incident.assigned(at("10:30"), LEAD, "Cy").handedOver(at("11:00"), LEAD, "Ada", "Bo")),
                        "\"incident lead handed over at 2026-11-23T11:00:00Z\": somebody else holds that role since"
                                + " \"incident lead assigned at 2026-11-23T10:30:00Z\""),
                arguments(
                        "stood down by somebody else",
                        change(incident ->
                                incident.assigned(at("10:30"), SCRIBE, "Cy").stoodDown(at("11:00"), SCRIBE, "Ada")),
                        "\"scribe stood down at 2026-11-23T11:00:00Z\": somebody else holds that role"),
                arguments(
                        "a late entry that makes a later one senseless",
                        change(incident -> incident.paused(at("10:30"), "One").paused(at("10:10"), "Late")),
                        "\"paused at 2026-11-23T10:10:00Z\": \"paused at 2026-11-23T10:30:00Z\" would make no sense then, since it"
                                + " has been paused since 2026-11-23T10:10:00Z"));
    }

    private static UnaryOperator<Incident> change(UnaryOperator<Incident> change) {
        return change;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void refusesWhatMakesNoSenseAndNamesBoth(String what, UnaryOperator<Incident> change, String message) {
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> change.apply(RAISED))
                .withMessageContaining(message);
    }

    @Test
    void atOneInstantAStopWinsOverAPauseAndAPauseOverAStart() {
        // In the order in which nobody would enter them.
        Instant same = at("11:00");
        List<LogEntry> log = List.of(
                new LogEntry.Entered(1, same, new IncidentEvent.Resolved(same, "", "")),
                new LogEntry.Entered(2, same, new IncidentEvent.Paused(same, "", "Two")),
                new LogEntry.Entered(3, same, new Responded(same, "")),
                new LogEntry.Entered(4, same, new IncidentEvent.Resumed(same, "", "")),
                new LogEntry.Entered(5, at("10:30"), new IncidentEvent.Paused(at("10:30"), "", "One")),
                new LogEntry.Entered(6, at("10:00"), new Raised(at("10:00"), "", "P1", false, "")));
        assertThat(Incident.of("INC-1", log).events())
                .extracting(IncidentEvent::type)
                .containsExactly("raised", "paused", "resumed", "responded", "paused", "resolved");
    }

    @Test
    void anEventMayBeEnteredLate() {
        Incident incident = RAISED.updated(at("11:00"), "First")
                .record(new Responded(at("10:05"), "Ada"), at("11:30"))
                .responded(at("10:03"));
        assertThat(incident.events())
                .extracting(IncidentEvent::toString)
                .containsExactly(
                        "raised as P2 at 2026-11-23T10:00:00Z",
                        "responded at 2026-11-23T10:03:00Z",
                        "responded at 2026-11-23T10:05:00Z",
                        "update published at 2026-11-23T11:00:00Z");
        assertThat(incident.history())
                .as("a late entry says when it was written, or counts as written at once")
                .extracting(RecordedEvent::number, RecordedEvent::recordedAt, RecordedEvent::isLate)
                .containsExactly(
                        tuple(1, at("10:00"), false),
                        tuple(4, at("10:03"), false),
                        tuple(3, at("11:30"), true),
                        tuple(2, at("11:00"), false));
        assertThat(incident.asKnownAt(at("11:15")).events()).hasSize(2);
        assertThat(incident.log()).hasSize(4);
    }

    @Test
    void anEventMayBeCorrectedWithoutLosingWhatWasFirstWritten() {
        Incident wrong = RAISED.responded(at("10:10")).resolved(at("11:00"));
        Incident right = wrong.corrected(
                2, new Responded(at("10:15"), "Ada"), at("12:00"), "Bo", "The clock on the wall was slow");
        assertThat(right.events()).element(1).isEqualTo(new Responded(at("10:15"), "Ada"));
        assertThat(right.history().get(1))
                .isEqualTo(new RecordedEvent(2, at("12:00"), new Responded(at("10:15"), "Ada"), true));
        assertThat(right.log()).startsWith(wrong.log().toArray(LogEntry[]::new)).hasSize(4);
        assertThat(right.asKnownAt(at("11:59"))).isEqualTo(wrong);

        Incident again = right.corrected(2, new Responded(at("10:12"), "Ada"), at("12:30"), "", "It was not that slow");
        assertThat(again.events()).element(1).isEqualTo(new Responded(at("10:12"), "Ada"));
        assertThat(again.events()).hasSize(3);

        Incident gone = again.withdrawn(2, at("13:00"), "Bo", "Nobody responded");
        assertThat(gone.events()).extracting(IncidentEvent::type).containsExactly("raised", "resolved");
        assertThat(gone.log()).hasSize(6);
        assertThat(gone.log().get(5)).hasToString("entry 6 withdraws entry 2");
    }

    @Test
    void theRaisingMayBeCorrectedButNotWithdrawn() {
        Incident earlier = RAISED.corrected(
                1, new Raised(at("09:50"), "Ada", "P1", true, "Sign-in fails"), at("10:30"), "", "It began earlier");
        assertThat(earlier.raisedAt()).isEqualTo(at("09:50"));
        assertThat(earlier.priority(at("10:00"))).isEqualTo("P1");
        assertThat(earlier.involvesData(at("10:00"))).isTrue();
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> RAISED.withdrawn(1, at("10:30"), "", "A false alarm"))
                .withMessageContaining("begins with being raised");
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> RAISED.responded(at("10:05"))
                        .corrected(1, new Raised(at("10:10"), "", "P2", false, ""), at("11:00"), "", "Later"))
                .withMessageContaining("it was raised only at 2026-11-23T10:10:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "7, has no event of that number",
        "3, has no event of that number",
        "2, was withdrawn before",
    })
    void aCorrectionIsOfAnEventThatStands(int number, String message) {
        Incident incident = RAISED.responded(at("10:10")).withdrawn(2, at("10:20"), "", "By mistake");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () -> incident.corrected(number, new Responded(at("10:10"), ""), at("10:30"), "", "By mistake"))
                .withMessageContaining(message);
    }

    @Test
    void eachEntryHasANumberOfItsOwn() {
        LogEntry entry = RAISED.log().get(0);
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> Incident.of("INC-1", List.of(entry, entry)))
                .withMessage("Two entries have the number 1: each has a number of its own");
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> Incident.of("INC-1", List.of()))
                .withMessageContaining("begins with being raised");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Incident.raised(" ", "P1", at("10:00")))
                .withMessageContaining("such as INC-42");
    }

    @Test
    void tellsWhoHeldWhichRoleAndWhen() {
        Role database = new Role("  Database   expert ");
        Incident incident = Incident.raised("INC-7", new Raised(at("10:00"), "Uma", "P1", false, ""))
                .assigned(at("10:05"), LEAD, "Ada")
                .assigned(at("10:05"), SCRIBE, "Bo")
                .assigned(at("10:20"), database, "Cy")
                .handedOver(at("12:00"), LEAD, "Di")
                .assigned(at("13:00"), new Role("Scribe"), "Ed")
                .stoodDown(at("14:00"), new Role("database EXPERT"), "Cy")
                .assigned(at("15:00"), LEAD, "Di");
        assertThat(incident.roles())
                .containsExactly(
                        new RoleHolding(REPORTER, "Uma", at("10:00"), Optional.empty()),
                        new RoleHolding(LEAD, "Ada", at("10:05"), Optional.of(at("12:00"))),
                        new RoleHolding(SCRIBE, "Bo", at("10:05"), Optional.of(at("13:00"))),
                        new RoleHolding(database, "Cy", at("10:20"), Optional.of(at("14:00"))),
                        new RoleHolding(LEAD, "Di", at("12:00"), Optional.empty()),
                        new RoleHolding(SCRIBE, "Ed", at("13:00"), Optional.empty()));
        assertThat(incident.holder(LEAD, at("11:59"))).contains("Ada");
        assertThat(incident.holder(LEAD, at("12:00"))).contains("Di");
        assertThat(incident.holder(LEAD, at("10:04"))).isEmpty();
        assertThat(incident.holder(database, at("14:00"))).isEmpty();
        assertThat(incident.holder(COMMUNICATIONS_LEAD, at("14:00"))).isEmpty();
        assertThat(database).hasToString("Database expert").hasSameHashCodeAs(new Role("database expert"));
    }

    @Test
    void aRoleThatNobodyHoldsCannotBeHandedOver() {
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> RAISED.handedOver(at("12:00"), LEAD, "Di"))
                .withMessage(
                        "The role of incident lead cannot be handed over at 2026-11-23T12:00:00Z: nobody holds it then;"
                                + " assign it first");
    }

    @Test
    void whatWasKnownEndsWithTheFirstEntryThatWasWrittenLater() {
        Incident incident = RAISED.record(new IncidentEvent.Paused(at("10:10"), "", "Why"), at("12:00"))
                .record(new IncidentEvent.Resumed(at("10:30"), "", ""), at("11:30"));
        assertThat(incident.asKnownAt(at("11:45"))).isEqualTo(RAISED);
        assertThat(incident.asKnownAt(at("12:00"))).isEqualTo(incident);
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> incident.asKnownAt(at("09:00")))
                .withMessageContaining("begins with being raised");
    }

    @Test
    void theRaisingMayBeWrittenDownLate() {
        Incident late = Incident.raised("INC-1", new Raised(at("10:00"), "", "P1", false, ""), at("10:30"));
        assertThat(late.history().get(0).isLate()).isTrue();
    }

    @Test
    void aTimeOutOfAllReasonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Incident.raised("INC-1", "P1", Instant.parse("0202-11-23T10:00:00Z")))
                .withMessageContaining("from the year 1900 to 2199");
    }

    @Test
    void dataMayTurnOutToBeInvolved() {
        Incident incident = RAISED.dataInvolved(at("10:30"), "Names in the log")
                .record(new DataInvolvement(at("11:00"), "", false, "They were made up"));
        assertThat(incident.involvesData(at("10:29"))).isFalse();
        assertThat(incident.involvesData(at("10:30"))).isTrue();
        assertThat(incident.involvesData(at("11:00"))).isFalse();
    }

    @Test
    void anUpdateReachesItsAudience() {
        assertThat(EVERYONE.reaches(USERS)).isTrue();
        assertThat(EVERYONE.reaches(OURSELVES)).isTrue();
        assertThat(USERS.reaches(USERS)).isTrue();
        assertThat(USERS.reaches(OURSELVES)).isFalse();
        assertThat(USERS.reaches(EVERYONE)).isFalse();
    }

    /** Names and words are personal data, and a log is read by many. */
    @Test
    void textFormsHoldNoNamesAndNoWords() {
        String secret = "ada@example.org";
        Incident incident = Incident.raised("INC-7", new Raised(at("10:00"), secret, "P1", true, secret))
                .responded(at("10:01"), secret)
                .updated(at("10:02"), USERS, secret, at("11:00"))
                .assigned(at("10:03"), LEAD, secret)
                .handedOver(at("10:04"), LEAD, secret, secret)
                .stoodDown(at("10:05"), LEAD, secret)
                .paused(at("10:06"), secret)
                .resumed(at("10:07"), secret)
                .reclassified(at("10:08"), "P2", secret)
                .dataInvolved(at("10:09"), secret)
                .restored(at("10:10"))
                .resolved(at("10:11"), secret)
                .reopened(at("10:12"), secret)
                .noted(at("10:13"), secret)
                .record(new Unknown(at("10:14"), secret, "vote", "{\"who\":\"" + secret + "\"}"))
                .corrected(3, new Noted(at("10:02"), secret, secret), at("11:00"), secret, secret)
                .withdrawn(10, at("11:01"), secret, secret);
        assertThat(List.of(incident, incident.log(), incident.history(), incident.roles())
                        .toString())
                .doesNotContain(secret)
                .contains("raised as P1, involving data, at 2026-11-23T10:00:00Z");
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> incident.handedOver(at("12:00"), REPORTER, "x", secret))
                .withMessageNotContaining(secret);
    }

    @Test
    void partsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAISED.paused(at("10:30"), " "))
                .withMessage("The reason of a pause has to be given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAISED.reclassified(at("10:30"), "P1", ""))
                .withMessage("The reason of a change of priority has to be given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAISED.reclassified(at("10:30"), "very bad", "Because"))
                .withMessageContaining("no code of a priority");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RAISED.assigned(at("10:30"), LEAD, ""))
                .withMessage("The holder of a role has to be given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Updated(at("10:30"), "", USERS, "", Optional.of(at("10:30"))))
                .withMessageContaining("give a later time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Role(" "))
                .withMessageContaining("1 to 100 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unknown(at("10:30"), "", "paused", "{}"))
                .withMessageContaining("known kind of event");
    }

    @Test
    void equalRecordsAreEqual() {
        Incident one = RAISED.responded(at("10:10"));
        Incident other = Incident.of("INC-42", one.log());
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(RAISED);
        assertThat(one).isNotEqualTo(Incident.of("INC-43", one.log()));
    }

    @Test
    void whatMakesSenseOnlyTogetherIsCorrectedTogether() {
        Incident incident = Incident.raised("INC-1", "P1", at("10:00"))
                .assigned(at("10:01"), Role.LEAD, "Aad")
                .handedOver(at("11:00"), Role.LEAD, "Aad", "Bo");
        Assigned named = new Assigned(at("10:01"), "", Role.LEAD, "Ada");
        HandedOver handed = new HandedOver(at("11:00"), "", Role.LEAD, "Ada", "Bo");
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> incident.corrected(2, named, at("12:00"), "", "Misspelt"))
                .withMessage(
                        "Entry 2, \"incident lead assigned at 2026-11-23T10:01:00Z\", cannot be corrected to \"incident"
                                + " lead assigned at 2026-11-23T10:01:00Z\": \"incident lead handed over at 2026-11-23T11:00:00Z\" would"
                                + " make no sense then, since somebody else holds that role since \"incident lead assigned at"
                                + " 2026-11-23T10:01:00Z\"");
        Incident right = incident.corrected(Map.of(3, handed, 2, named), at("12:00"), "Cy", "Misspelt");
        assertThat(right.roles()).extracting(RoleHolding::holder).containsExactly("Ada", "Bo");
        assertThat(right.log()).extracting(LogEntry::number).containsExactly(1, 2, 3, 4, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> incident.corrected(Map.of(), at("12:00"), "", "None"))
                .withMessageContaining("at least");
    }

    @Test
    void aRefusalNamesWhatWasRefusedAndWhy() {
        Incident paused = Incident.raised("INC-1", "P1", at("10:00"))
                .paused(at("10:10"), "r")
                .resumed(at("10:20"));
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> paused.withdrawn(2, at("11:00"), "", "Wrong"))
                .withMessage("Entry 2, \"paused at 2026-11-23T10:10:00Z\", cannot be withdrawn: \"resumed at"
                        + " 2026-11-23T10:20:00Z\" would make no sense without it, since it was not paused before, since it"
                        + " was raised at 2026-11-23T10:00:00Z");
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> paused.withdrawn(1, at("11:00"), "", "Wrong"))
                .withMessageStartingWith(
                        "Entry 1, \"raised as P1 at 2026-11-23T10:00:00Z\", cannot be withdrawn: \"paused at");
        Incident reopened = paused.resolved(at("10:30")).reopened(at("10:40"), "r");
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> reopened.reopened(at("10:50"), "r"))
                .withMessageContaining("it has not been resolved since it was reopened at 2026-11-23T10:40:00Z");
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> Incident.raised("INC-1", "P1", at("10:00"))
                        .paused(at("10:10"), "r")
                        .resolved(at("10:30"))
                        .reopened(at("10:40"), "r")
                        .resumed(at("10:50")))
                .withMessageContaining("its pause ended when it was resolved at 2026-11-23T10:30:00Z");
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> paused.assigned(at("10:21"), Role.LEAD, "Ada")
                        .stoodDown(at("10:22"), Role.LEAD, "Ada")
                        .handedOver(at("10:23"), Role.LEAD, "Ada", "Bo"))
                .withMessageContaining("nobody holds the role of incident lead then, since \"")
                .withMessageContaining("10:22:00Z\"; assign it first");
    }

    @Test
    void aPriorityIsShortEnoughToBeKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Incident.raised("INC-1", "P".repeat(1_001), at("10:00")))
                .withMessageContaining("at most 1000 characters");
    }
}
