package org.incidentkit.incident;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.incident.IncidentEvent.Noted;
import org.incidentkit.incident.IncidentEvent.Responded;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.sla.ClockState;
import org.incidentkit.sla.IncidentSummary;
import org.incidentkit.sla.PriorityChange;
import org.incidentkit.sla.SlaCalculator;
import org.incidentkit.sla.SlaClock;
import org.incidentkit.sla.SlaStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.incidentkit.calendar.Division.ENGLAND_AND_WALES;
import static org.incidentkit.incident.Role.LEAD;

/** The lines of docs/incidents.md stand here, compiled and run, and say what the page says they do. */
class IncidentsPageTest {
    private static final Path PAGE = Path.of("docs/incidents.md");
    private static final Path SOURCE =
            Path.of("src/test/java", IncidentsPageTest.class.getName().replace('.', '/') + ".java");

    private final Instant raisedAt = Instant.parse("2026-11-23T10:00:00Z");
    private final Instant now = Instant.parse("2026-11-23T11:55:00Z");
    private final SlaCalculator sla = SlaCalculator.of(
            PriorityTable.opg(),
            BusinessTime.of(
                    ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays"),
                    BankHolidays.of(ENGLAND_AND_WALES),
                    ZoneId.of("Europe/London")));

    private Incident incident() {
        Incident incident = Incident.raised("INC-42", "P2", raisedAt)
                .responded(raisedAt.plus(Duration.ofMinutes(5)))
                .assigned(raisedAt.plus(Duration.ofMinutes(6)), LEAD, "Ada")
                .updated(raisedAt.plus(Duration.ofMinutes(30)), "Sign-in fails for some; we are looking into it")
                .paused(raisedAt.plus(Duration.ofMinutes(40)), "Waiting for the supplier")
                .resumed(raisedAt.plus(Duration.ofMinutes(100)))
                .reclassified(raisedAt.plus(Duration.ofMinutes(110)), "P1", "Nobody can sign in");
        return incident;
    }

    private Incident corrected() {
        Incident incident = incident();
        Incident late = incident.record(new Noted(raisedAt.plusSeconds(90), "Bo", "The alert fired"), now);
        Incident right =
                late.corrected(2, new Responded(raisedAt.plusSeconds(240), "Ada"), now, "Bo", "By the log of calls");
        Incident before = right.asKnownAt(now.minusSeconds(1)); // as it was known before that

        assertThat(before).isEqualTo(incident);
        return right;
    }

    @Test
    void whatHappened() {
        Incident incident = incident();
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> {
                    incident.resolved(raisedAt.minusSeconds(
                            1)); // ContradictionException: … cannot be "resolved at …": it was raised only at …
                })
                .withMessageContaining(
                        "cannot be \"resolved at 2026-11-23T09:59:59Z\": it was raised only at 2026-11-23T10:00:00Z");
    }

    @Test
    @SuppressWarnings({"ReturnValueIgnored", "CheckReturnValue"
    }) // the page shows the question, not what to do with the answer
    void whereItsClocksStand() {
        Incident right = corrected();
        SlaStatus status = sla.status(right, now);

        status.response().state(); // MET
        status.update().state(); // RUNNING
        status.update().due(); // Optional[2026-11-23T12:30:00Z]
        status.update().remaining(); // PT35M
        status.update().used().isAtLeast(75); // false
        status.breaches(); // every promise that was not kept in time, with the priority in force: none
        status.next(); // UPDATE due by 2026-11-23T12:30:00Z, incident lead

        assertThat(status.response().state()).isEqualTo(ClockState.MET);
        assertThat(status.update().state()).isEqualTo(ClockState.RUNNING);
        assertThat(status.update().due()).hasToString("Optional[2026-11-23T12:30:00Z]");
        assertThat(status.update().remaining()).hasToString("PT35M");
        assertThat(status.update().used().isAtLeast(75)).isFalse();
        assertThat(status.breaches()).isEmpty();
        assertThat(status.next().orElseThrow()).hasToString("UPDATE due by 2026-11-23T12:30:00Z, incident lead");

        SlaCalculator forward =
                sla.withPriorityChange(PriorityChange.of("forward")); // clocks that run count from the change
        SlaCalculator reset = sla.withPriorityChange(PriorityChange.of("reset")); // and what was done is owed again
        SlaCalculator users = sla.withUpdatesFor(Audience.USERS); // only updates that reach users count

        assertThat(forward.status(right, now).update().due()).hasToString("Optional[2026-11-23T12:50:00Z]");
        assertThat(reset.status(right, now).response().state()).isEqualTo(ClockState.RUNNING);
        assertThat(users.status(right, now).update().due()).hasToString("Optional[2026-11-23T12:30:00Z]");
    }

    @Test
    @SuppressWarnings({"ReturnValueIgnored", "CheckReturnValue", "StreamResourceLeak"})
    void whatComesNext() {
        Incident right = corrected();
        ContactBook<String> runbook = new ContactBook<>() {
            @Override
            public List<String> contacts() {
                return List.of("the team");
            }

            @Override
            public List<String> dataContacts() {
                return List.of("the data protection officer");
            }
        };
        sla.warnings(right, now, 75, 90); // when three quarters and nine tenths will be used: never in closed hours
        sla.updates(right, now).limit(3); // when the next updates fall due, endless and lazy
        sla.deadline(right, SlaClock.UPDATE, now)
                .orElseThrow()
                .explain(); // why: "10m Mon 23 Nov · 1h paused, … · 50m …"
        sla.whoToCall(
                right, runbook, now); // its contacts, those for data if data is involved, and whether they are there
        sla.missing(right, now); // what is missing: no scribe, next update not stated

        assertThat(sla.warnings(right, now, 75, 90))
                .extracting(warning -> warning.at().toString())
                .containsExactly("2026-11-23T12:15:00Z", "2026-11-23T12:24:00Z");
        assertThat(sla.updates(right, now).limit(3).map(Instant::toString))
                .containsExactly("2026-11-23T12:30:00Z", "2026-11-23T13:30:00Z", "2026-11-23T14:30:00Z");
        assertThat(sla.deadline(right, SlaClock.UPDATE, now)
                        .orElseThrow()
                        .explain()
                        .toString())
                .startsWith("10m Mon 23 Nov · 1h paused, ")
                .contains(" · 50m ");
        assertThat(sla.whoToCall(right, runbook, now).inResponseHours()).isTrue();
        assertThat(sla.missing(right, now))
                .extracting(missing -> missing.kind().id())
                .containsExactly("scribe-not-assigned", "next-update-not-stated");
    }

    @Test
    @SuppressWarnings({"ReturnValueIgnored", "CheckReturnValue"})
    void afterwards() {
        Incident right = corrected();
        IncidentSummary summary = sla.summary(right.resolved(now), now);

        summary.toRespond().orElseThrow().business(); // PT4M
        summary.markdown(); // the times, breaches, pauses, roles and the timeline, ready for a review

        assertThat(summary.toRespond().orElseThrow().business()).hasToString("PT4M");
        assertThat(summary.markdown()).contains("## Timeline");
    }

    @Test
    @SuppressWarnings({"ReturnValueIgnored", "CheckReturnValue"})
    void keptAsJsonLines(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("incidents.jsonl");
        Incident right = corrected();
        IncidentLog.append(file, right); // only what the file lacks
        IncidentLog.Reading reading = IncidentLog.read(file);

        reading.incidents(); // equal to what was written
        reading.problems(); // what could not be used, with line and column

        assertThat(reading.incidents()).containsExactly(right);
        assertThat(reading.problems()).isEmpty();
        String lines = blocks("json").get(0);
        assertThat(IncidentLog.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
                        .incidents())
                .containsExactly(Incident.raised("INC-42", "P2", raisedAt).responded(raisedAt.plusSeconds(300)));
    }

    @Test
    void everyJavaLineIsCompiledHere() throws IOException {
        String source = words(Files.readString(SOURCE));
        assertThat(blocks("java"))
                .hasSize(8)
                .allSatisfy(block -> assertThat(source).contains(words(block)));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Lines may be broken elsewhere. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }
}
