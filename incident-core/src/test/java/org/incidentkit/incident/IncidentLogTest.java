package org.incidentkit.incident;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.incident.IncidentEvent.Noted;
import org.incidentkit.incident.IncidentEvent.Raised;
import org.incidentkit.incident.IncidentEvent.Responded;
import org.incidentkit.incident.IncidentEvent.Unknown;
import org.incidentkit.incident.IncidentLog.Problem;
import org.incidentkit.incident.IncidentLog.Reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class IncidentLogTest {
    private static final String RAISED =
            "{\"v\":1,\"incident\":\"INC-42\",\"n\":1,\"type\":\"raised\",\"at\":\"2026-11-23T10:00:00Z\",\"priority\":\"P2\",\"data\":false}";
    private static final String RESPONDED =
            "{\"v\":1,\"incident\":\"INC-42\",\"n\":2,\"type\":\"responded\",\"at\":\"2026-11-23T10:05:00Z\"}";

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }

    private static Reading read(String text) throws IOException {
        return IncidentLog.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** One event of every kind, late entries and corrections. */
    static Incident everything() {
        return Incident.raised("INC-42", new Raised(at("10:00"), "Ünal \"U\"", "P2", true, "Sign-in\nfails"))
                .responded(at("10:05"), "Ada")
                .updated(at("10:30"), "We are looking into it")
                .updated(at("10:35"), Audience.USERS, "Please wait", at("11:30"))
                .updated(at("10:36"), Audience.OURSELVES, "")
                .assigned(at("10:40"), Role.LEAD, "Ada")
                .handedOver(at("10:45"), Role.LEAD, "Ada", "Bo")
                .stoodDown(at("10:50"), Role.LEAD, "Bo")
                .paused(at("10:55"), "Waiting 🙂 \u2028")
                .resumed(at("11:00"), "They came")
                .reclassified(at("11:05"), "P1", "All users")
                .record(new IncidentEvent.DataInvolvement(at("11:06"), "Cy", false, "None"))
                .record(new Unknown(at("11:07"), "", "vote", "{\"up\":3,\"exact\":1.10e-3,\"why\":[\"a\", null]}"))
                .restored(at("11:10"))
                .resolved(at("11:15"), "More memory")
                .reopened(at("11:20"), "It is back")
                .noted(at("11:25"), "The cache")
                .record(new Noted(at("10:01"), "Di", "Entered late"), at("12:00"))
                .corrected(3, new Responded(at("10:31"), "Ed"), at("12:10"), "Ed", "It was no update")
                .withdrawn(17, at("12:20"), "", "By mistake");
    }

    @Test
    void anIncidentIsReadBackAsItWas() throws IOException {
        Incident incident = everything();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IncidentLog.write(incident, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSameSizeAs(incident.log());
        Reading reading = read(text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.incidents()).containsExactly(incident);
        assertThat(reading.find("INC-42")).contains(incident);
        assertThat(reading.find("INC-1")).isEmpty();
        assertThat(reading.incidents().get(0).events()).isEqualTo(incident.events());
    }

    @Test
    void aLineSaysWhatHappened() {
        Incident incident = Incident.raised("INC-42", "P2", at("10:00"))
                .record(new Responded(at("10:05"), "Ada"), at("10:30"))
                .corrected(2, new Responded(at("10:07"), "Ada"), at("11:00"), "", "It was later");
        assertThat(incident.log().stream().map(entry -> IncidentLog.line("INC-42", entry)))
                .containsExactly(
                        RAISED,
                        "{\"v\":1,\"incident\":\"INC-42\",\"n\":2,\"type\":\"responded\",\"at\":\"2026-11-23T10:05:00Z\","
                                + "\"by\":\"Ada\",\"recorded\":\"2026-11-23T10:30:00Z\"}",
                        "{\"v\":1,\"incident\":\"INC-42\",\"n\":3,\"type\":\"corrected\",\"at\":\"2026-11-23T11:00:00Z\","
                                + "\"entry\":2,\"reason\":\"It was later\",\"event\":{\"type\":\"responded\","
                                + "\"at\":\"2026-11-23T10:07:00Z\",\"by\":\"Ada\"}}");
    }

    @Test
    void incidentsMayBeMixedAndLinesBlank() throws IOException {
        Reading reading =
                read("\uFEFF" + RAISED + "\r\n\r\n" + RAISED.replace("INC-42", "INC-7") + "\n  \n" + RESPONDED);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.incidents()).extracting(Incident::id).containsExactly("INC-42", "INC-7");
        assertThat(reading.incidents().get(0).events()).hasSize(2);
    }

    @Test
    void aTornLastLineIsReportedAndTheRestIsNotLost() throws IOException {
        byte[] whole = (RAISED + "\n" + RESPONDED.replace("\"type\"", "\"by\":\"Ünal\",\"type\"") + "\n")
                .getBytes(StandardCharsets.UTF_8);
        int second = (RAISED + "\n").length();
        for (int length = second + 1; length < whole.length; length++) {
            Reading reading = IncidentLog.read(new ByteArrayInputStream(whole, 0, length));
            assertThat(reading.incidents()).hasSize(1);
            if (length == whole.length - 1) {
                assertThat(reading.problems())
                        .as("only the line end is missing")
                        .isEmpty();
            } else {
                assertThat(reading.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.isTorn()).isTrue();
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.message()).startsWith("the last line is torn");
                    assertThat(problem.text()).startsWith("{");
                });
            }
        }
    }

    @Test
    void appendingAfterATornLineKeepsBoth(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("incidents.jsonl");
        Incident incident = Incident.raised("INC-42", "P2", at("10:00")).responded(at("10:05"));
        IncidentLog.append(file, Incident.raised("INC-42", "P2", at("10:00")));
        Files.writeString(file, Files.readString(file) + "{\"v\":1,\"incid");
        IncidentLog.append(file, incident);
        Reading reading = IncidentLog.read(file);
        assertThat(reading.incidents()).containsExactly(incident);
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.text()).isEqualTo("{\"v\":1,\"incid");
        });
    }

    @Test
    void onlyWhatTheFileLacksIsAppended(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("incidents.jsonl");
        Incident incident = Incident.raised("INC-42", "P2", at("10:00")).responded(at("10:05"));
        IncidentLog.append(file, incident);
        IncidentLog.append(file, incident);
        IncidentLog.append(file, Incident.raised("INC-7", "P1", at("10:00")));
        IncidentLog.append(file, incident.resolved(at("11:00")));
        assertThat(Files.readAllLines(file)).hasSize(4);
        assertThat(IncidentLog.read(file).find("INC-42")).contains(incident.resolved(at("11:00")));
    }

    @Test
    void whatSomebodyElseAppendedMeanwhileIsNotLost(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("incidents.jsonl");
        Incident incident = Incident.raised("INC-42", "P2", at("10:00"));
        IncidentLog.append(file, incident);
        IncidentLog.append(file, incident.responded(at("10:05")));
        assertThatExceptionOfType(DivergedLogException.class)
                .isThrownBy(() -> IncidentLog.append(file, incident.updated(at("10:06"), "Hello")))
                .withMessageContaining("has entries of INC-42 that are not in what is to be appended: read it again");
        assertThat(IncidentLog.read(file).find("INC-42")).contains(incident.responded(at("10:05")));
    }

    @Test
    void threadsMayAppendAtOnce(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("incidents.jsonl");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Incident one = Incident.raised("INC-" + i, "P2", at("10:00")).responded(at("10:05"));
                all.add(threads.submit(() -> {
                    IncidentLog.append(file, one);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        Reading reading = IncidentLog.read(file);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.incidents())
                .hasSize(40)
                .allSatisfy(one -> assertThat(one.events()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        hello                            | 1  | not JSON from here on
        []                               | 1  | expected an object
        {"v":1} {}                       | 9  | expected nothing after the end
        {"v":1,"v":1}                    | 11 | a field stands twice in the line
        {}                               | 1  | the line has no "v"
        {"v":2}                          | 1  | a newer version of the format, 2
        {"v":"1"}                        | 6  | "v" is to be a whole number
        {"v":99999999999}                | 6  | "v" is to be a whole number
        {"v":1,"n":1}                    | 1  | the line has no "incident"
        {"v":1,"incident":7}             | 19 | "incident" is to be text in quotes
        {"v":1,"incident":" "}           | 19 | "incident": An incident has an id of at most 200 characters
        {"v":1,"incident":"I","n":0}     | 27 | "n" is to be a whole number from 1
        {"v":1,"incident":"I","n":1}     | 1  | the line has no "type"
        {"v":1,"incident":"I","n":1,"type":"noted"} | 1 | the line has no "at", the time at which it happened
        {"v":1,"incident":"I","n":1,"type":"vote"} | 1 | the line has no "at", the time at which it happened
        {"v":1,"incident":"I","n":1,"type":"noted","at":"noon"} | 49 | "at" is not a time: expected is ISO 8601
        {"v":1,"incident":"I","n":1,"type":"noted","at":"2026-11-23T10:00:00Z"} | 1 | the line has no "text"
        {"v":1,"incident":"I","n":1,"type":"noted","at":"2026-11-23T10:00:00Z","text":null} | 1 | the line has no "text"
        {"v":1,"incident":"I","n":1,"type":"noted","at":"2026-11-23T10:00:00Z","text":""} | 1 | A note has to be given
        {"v":1,"incident":"I","n":1,"type":"raised","at":"2026-11-23T10:00:00Z","priority":"P 1"} | 84 | "priority" is to be the code of a priority in one word, such as P1
        {"v":1,"incident":"I","n":1,"type":"noted","at":"0202-11-23T10:00:00Z","text":"x"} | 49 | no time of an incident: expected is one from the year 1900 to 2199
        {"v":1,"incident":"I","n":1,"type":"assigned","at":"2026-11-23T10:00:00Z","role":" ","holder":"x"} | 82 | A role has a name of 1 to 100 characters
        {"v":1,"incident":"I","n":1,"type":"raised","at":"2026-11-23T10:00:00Z","priority":"P1","data":"no"} | 96 | "data" is to be true or false
        {"v":1,"incident":"I","n":1,"type":"updated","at":"2026-11-23T10:00:00Z","to":"all"} | 79 | "to" is to be ourselves, users or everyone
        {"v":1,"incident":"I","n":2,"type":"corrected","at":"2026-11-23T10:00:00Z","entry":1,"reason":"r"} | 1 | a correction has an "event"
        {"v":1,"incident":"I","n":2,"type":"withdrawn","at":"2026-11-23T10:00:00Z","entry":2,"reason":"r"} | 1 | can correct another entry, not 2
        """)
    void aLineThatCannotBeUsedIsReportedWithItsPlace(String line, int column, String message) throws IOException {
        Reading reading = read(RAISED + "\n" + line + "\n" + RESPONDED + "\n");
        assertThat(reading.incidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.events()).hasSize(2));
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains(message);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.text()).isEqualTo(line);
            assertThat(problem.isTorn()).isFalse();
            assertThat(problem).hasToString("line 2, column " + column + ": " + problem.message());
        });
    }

    @Test
    void columnsAreCountedInCharacters() throws IOException {
        String line = "{\"v\":1,\"incident\":\"Übung\",\"n\":1,\"type\":\"noted\",\"at\":\"noon\"}";
        assertThat(read(line + "\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(line.indexOf("\"noon\"") + 1));
    }

    @Test
    void aLineThatIsNotUtf8IsReported() throws IOException {
        byte[] line = (RAISED.replace("P2", "Pé") + "\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(IncidentLog.read(new ByteArrayInputStream(line)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("the line is not in UTF-8"));
    }

    @Test
    void aFieldThatIsNotKnownIsReportedAndTheRestOfTheLineIsRead() throws IOException {
        Reading reading = read(RAISED.replace("\"data\"", "\"mood\":[1,{\"a\":2}],\"data\"") + "\n");
        assertThat(reading.incidents()).hasSize(1);
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("the field \"mood\" is not known here"));
    }

    @Test
    void anUnknownEventIsKept() throws IOException {
        String line =
                "{\"v\":1,\"incident\":\"INC-42\",\"n\":2,\"type\":\"vote\",\"at\":\"2026-11-23T10:05:00Z\",\"up\":1e3,"
                        + "\"event\":{\"deep\": [1.10]},\"none\":null}";
        Reading reading = read(RAISED + "\n" + line + "\n");
        assertThat(reading.problems()).isEmpty();
        Incident incident = reading.incidents().get(0);
        assertThat(incident.events())
                .element(1)
                .isEqualTo(new Unknown(
                        at("10:05"), "", "vote", "{\"up\":1e3,\"event\":{\"deep\": [1.10]},\"none\":null}"));
        assertThat(IncidentLog.line("INC-42", incident.log().get(1))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"by":"x"}       | cannot say "by"
        {"recorded":"x"} | cannot say "recorded"
        {"a":}           | not JSON that can be read
        {]}              | not JSON that can be read
        {} {}            | to be one JSON object
        {"a":1,}         | not JSON that can be read
        {"a":1,"a":2}    | not JSON that can be read
        []               | to be a JSON object
        """)
    void anUnknownEventSaysAnObject(String json, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Unknown(at("10:05"), "", "vote", json))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1}",
                "{ }",
                " {\"a\":1 }",
                "{\"\\u0061\":1}",
                "{\"a\": {\"b\": [ 1 ]} , \"c\":\"\\ud83d\"}"
            })
    void anUnknownEventIsReadBackEqual(String json) throws IOException {
        Incident incident =
                Incident.raised("INC-1", "P1", at("10:00")).record(new Unknown(at("10:05"), "", "vote", json));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IncidentLog.write(incident, out);
        assertThat(read(out.toString(StandardCharsets.UTF_8)).incidents()).containsExactly(incident);
    }

    @Test
    void anUnknownEventMayBeLongAndMayLieBeforeTheRaising() throws IOException {
        Incident incident = Incident.raised("INC-1", "P1", at("10:00"))
                .record(new Unknown(at("09:50"), "", "detected", "{\"log\":\"" + "x".repeat(500_000) + "\"}"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IncidentLog.write(incident, out);
        Reading reading = read(out.toString(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.incidents()).containsExactly(incident);
        assertThat(incident.raisedAt()).isEqualTo(at("10:00"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Unknown(at("09:50"), "", "detected", "{\"log\":\"" + "x".repeat(600_000) + "\"}"))
                .withMessageContaining("at most 600000 bytes");
    }

    /** Half a character can be kept by no file, wherever it stands. */
    @Test
    void halfACharacterIsReplacedBeforeItIsKept() throws IOException {
        Incident incident = Incident.raised("INC-\ud83d", "P\ud83d", at("10:00"))
                .assigned(at("10:01"), new Role("desk \ud83d"), "Ada");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IncidentLog.write(incident, out);
        assertThat(read(out.toString(StandardCharsets.UTF_8)).incidents()).containsExactly(incident);
    }

    @Test
    void anIdThatIsTooLongIsReportedAndTheRestIsRead() throws IOException {
        Reading reading = read(RAISED.replace("INC-42", "x".repeat(201)) + "\n" + RAISED + "\n");
        assertThat(reading.incidents()).extracting(Incident::id).containsExactly("INC-42");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("\"incident\"", "at most 200 characters");
            assertThat(problem.column()).isEqualTo(RAISED.indexOf("\"INC-42\"") + 1);
        });
    }

    @Test
    void aLastLineThatIsWholeButNotUtf8IsReported() throws IOException {
        byte[] text =
                (RAISED + "\n" + RESPONDED.replace("\"}", "\",\"by\":\"\u00e9\"}")).getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = (byte) 0xFF;
        Reading reading = IncidentLog.read(new ByteArrayInputStream(text));
        assertThat(reading.incidents().get(0).events()).hasSize(1);
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("the line is not in UTF-8");
            assertThat(problem.isTorn()).isFalse();
        });
    }

    /** Two lines that changed places make sense together; that must not depend on what else stands in the file. */
    @Test
    void aLineThatMakesSenseOnlyWithTheNextIsReadWhateverElseIsBad() throws IOException {
        String start =
                RAISED + "\n" + event(2, "resumed", "12:00", "") + event(3, "paused", "11:00", ",\"reason\":\"r\"");
        assertThat(read(start).problems()).isEmpty();
        Reading reading =
                read(start + event(4, "reopened", "13:00", ",\"reason\":\"r\"") + event(5, "responded", "13:01", ""));
        assertThat(reading.incidents().get(0).events())
                .extracting(IncidentEvent::type)
                .containsExactly("raised", "paused", "resumed", "responded");
        assertThat(reading.problems()).extracting(Problem::line).containsExactly(4L);
    }

    private static String event(int number, String type, String at, String more) {
        return "{\"v\":1,\"incident\":\"INC-42\",\"n\":" + number + ",\"type\":\"" + type + "\",\"at\":\"2026-11-23T"
                + at + ":00Z\"" + more + "}\n";
    }

    @Test
    void whatNewerVersionsWroteIsNotWrittenOver(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("newer.jsonl");
        Files.writeString(file, RAISED + "\n" + RESPONDED.replace("\"v\":1", "\"v\":2") + "\n");
        Incident known = IncidentLog.read(file).incidents().get(0);
        assertThatExceptionOfType(DivergedLogException.class)
                .isThrownBy(() -> IncidentLog.append(file, known.responded(at("10:07"))));
        // Of another incident it doesn't matter.
        IncidentLog.append(file, Incident.raised("OTHER", "P1", at("10:00")));
        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    @Test
    void anEntryThatMakesNoSenseIsReportedAndLeftOut() throws IOException {
        String pause =
                "{\"v\":1,\"incident\":\"INC-42\",\"n\":%d,\"type\":\"paused\",\"at\":\"2026-11-23T10:%d:00Z\",\"reason\":\"r\"}\n";
        Reading reading = read(RAISED + "\n" + RESPONDED + "\n" + String.format(java.util.Locale.ROOT, pause, 3, 20)
                + String.format(java.util.Locale.ROOT, pause, 4, 30));
        assertThat(reading.incidents().get(0).events())
                .extracting(IncidentEvent::type)
                .containsExactly("raised", "responded", "paused");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.message()).contains("it has been paused since 2026-11-23T10:20:00Z");
        });
    }

    @Test
    void aCorrectionThatMakesNoSenseIsReportedAndTheEventStays() throws IOException {
        Incident incident = Incident.raised("INC-42", "P2", at("10:00")).responded(at("10:05"));
        String corrected = IncidentLog.line(
                "INC-42", new LogEntry.Corrected(3, at("11:00"), "", 2, new Responded(at("09:00"), ""), "Earlier"));
        String ofNothing = IncidentLog.line("INC-42", new LogEntry.Withdrawn(9, at("11:00"), "", 7, "Gone"));
        Reading reading = read(RAISED + "\n" + RESPONDED + "\n" + corrected + "\n" + ofNothing + "\n");
        assertThat(reading.incidents()).containsExactly(incident);
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "line 3, column 1: Entry 2, \"responded at 2026-11-23T10:05:00Z\", cannot be corrected to \"responded at"
                                + " 2026-11-23T09:00:00Z\": it was raised only at 2026-11-23T10:00:00Z",
                        "line 4, column 1: before entry 9 of INC-42, entries 4 to 8 are missing",
                        "line 4, column 1: Entry 9 corrects entry 7, but the incident has no event of that number; give the"
                                + " number of the event as it was first entered");
    }

    @Test
    void linesThatStandTwiceAreReported() throws IOException {
        String third = RESPONDED.replace("\"n\":2", "\"n\":3");
        Reading reading = read(String.join(
                "\n", RAISED, RAISED, third, RESPONDED.replace("10:05", "10:06"), third.replace("10:05", "10:07")));
        assertThat(reading.incidents().get(0).log())
                .extracting(LogEntry::number)
                .containsExactly(1, 3, 2);
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "line 2, column 1: entry 1 of INC-42 stands here again; it was taken once",
                        "line 5, column 1: Two entries have the number 3: each has a number of its own");
    }

    /** A slip in one number must not cost what comes after it. */
    @Test
    void aNumberOutOfAllReasonSwallowsNothing() throws IOException {
        Reading reading = read(String.join(
                "\n", RAISED, RESPONDED.replace("\"n\":2", "\"n\":2147483647"), RESPONDED.replace("10:05", "10:06")));
        Incident incident = reading.incidents().get(0);
        assertThat(incident.events()).hasSize(3);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> incident.responded(at("10:10")))
                .withMessageContaining("give that entry another number");
    }

    static Stream<Arguments> badLastLines() {
        Incident raised = Incident.raised("INC-42", "P2", at("10:00"));
        Incident paused = raised.paused(at("10:10"), "Why").resumed(at("10:20"));
        return Stream.of(
                arguments(
                        "resolved before a response that stands",
                        raised.responded(at("10:15")),
                        new LogEntry.Entered(3, at("12:00"), new IncidentEvent.Resolved(at("10:10"), "", "")),
                        "cannot be \"resolved at 2026-11-23T10:10:00Z\": \"responded at 2026-11-23T10:15:00Z\" would make no"
                                + " sense then, since it was resolved at 2026-11-23T10:10:00Z"),
                arguments(
                        "raised once more, earlier",
                        raised.responded(at("10:15")),
                        new LogEntry.Entered(3, at("12:00"), new Raised(at("09:00"), "", "P4", false, "")),
                        "cannot be \"raised as P4 at 2026-11-23T09:00:00Z\""),
                arguments(
                        "a pause withdrawn that was resumed",
                        paused,
                        new LogEntry.Withdrawn(4, at("12:00"), "", 2, "By mistake"),
                        "it was not paused before"),
                arguments(
                        "the raising moved behind a response",
                        raised.responded(at("10:15")),
                        new LogEntry.Corrected(
                                3, at("12:00"), "", 1, new Raised(at("10:20"), "", "P2", false, ""), "Later"),
                        "it was raised only at 2026-11-23T10:20:00Z"));
    }

    /** The line that would have been refused when it was written is left out, not one that was there before. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("badLastLines")
    void aBadLineCostsNoEarlierOne(String what, Incident good, LogEntry bad, String message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IncidentLog.write(good, out);
        String after = IncidentLog.line(
                "INC-42", new LogEntry.Entered(9, at("13:00"), new Noted(at("13:00"), "", "Afterwards")));
        Reading reading = read(out.toString(StandardCharsets.UTF_8) + IncidentLog.line("INC-42", bad) + "\n" + after);
        assertThat(reading.incidents().get(0).log())
                .startsWith(good.log().toArray(LogEntry[]::new))
                .hasSize(good.log().size() + 1);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.line() == good.log().size() + 1)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void aLineThatWasLeftOutHoldsNoNumber(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("incidents.jsonl");
        Files.writeString(
                file,
                RAISED
                        + "\n{\"v\":1,\"incident\":\"INC-42\",\"n\":2,\"type\":\"resumed\",\"at\":\"2026-11-23T10:05:00Z\"}\n");
        Incident incident = IncidentLog.read(file).incidents().get(0).responded(at("10:10"));
        IncidentLog.append(file, incident);
        assertThat(IncidentLog.read(file).incidents()).containsExactly(incident);
    }

    @Test
    void manyBadCorrectionsCostNoOtherIncident() throws IOException {
        StringBuilder text = new StringBuilder(RAISED + "\n" + RAISED.replace("INC-42", "OTHER") + "\n");
        for (int n = 2; n <= 23; n++) {
            text.append(RESPONDED.replace("\"n\":2", "\"n\":" + n)).append('\n');
        }
        for (int n = 2; n <= 23; n++) {
            text.append(IncidentLog.line(
                            "INC-42",
                            new LogEntry.Corrected(
                                    n + 100, at("12:00"), "", n, new Responded(at("09:00"), ""), "Earlier")))
                    .append('\n');
        }
        Reading reading = read(text.toString());
        assertThat(reading.incidents()).extracting(Incident::id).containsExactly("INC-42", "OTHER");
        assertThat(reading.incidents().get(0).events()).hasSize(23);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.message().contains("was raised only at"))
                .hasSize(22);
    }

    @Test
    void howeverManyLinesMakeNoSenseTheOthersAreRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bad.jsonl");
        StringBuilder text = new StringBuilder(RAISED + "\n");
        for (int n = 2; n <= 2_000; n++) {
            text.append(event(n, "resumed", "10:05", ""));
        }
        Files.writeString(file, text);
        Reading reading = IncidentLog.read(file);
        assertThat(reading.problems())
                .hasSize(1_999)
                .allMatch(problem -> problem.message().contains("not paused before"));
        Incident incident = reading.incidents().get(0).responded(at("10:07"));
        IncidentLog.append(file, incident);
        IncidentLog.append(file, incident);
        assertThat(Files.readAllLines(file)).hasSize(2_001);
        assertThat(IncidentLog.read(file).incidents()).containsExactly(incident);
    }

    @Test
    void lateLinesThatMakeNoSenseWithoutEndEnd() throws IOException {
        StringBuilder text = new StringBuilder(RAISED + "\n");
        int n = 2;
        for (int i = 0; i < 3_000; i++) {
            text.append(event(n++, "noted", "12:00", ",\"text\":\"x\""));
        }
        for (int i = 0; i < 3_000; i++) {
            text.append(event(n++, "resumed", "11:00", ""));
        }
        Reading reading = read(text.toString());
        assertThat(reading.incidents().get(0).events()).hasSize(3_001);
        assertThat(reading.problems()).hasSize(3_000);
        assertThat(reading.problems().get(0).message()).contains("not paused before");
        assertThat(reading.problems().get(2_999).message()).contains("was not looked at");
    }

    @Test
    void anIncidentWithoutItsRaisingIsNoIncidentAndNothingIsLost() throws IOException {
        Reading reading = read(RESPONDED + "\n");
        assertThat(reading.incidents()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::text).containsOnly(RESPONDED);
    }

    @Test
    void aLineOfUnreasonableLengthIsNotRead() throws IOException {
        String line =
                RAISED.replace("\"data\"", "\"summary\":\"" + "x".repeat(IncidentLog.LONGEST_LINE) + "\",\"data\"");
        Reading reading = read(line + "\n" + RAISED + "\n");
        assertThat(reading.incidents()).hasSize(1);
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("longer than 1048576 bytes");
            assertThat(problem.text()).hasSizeLessThan(2_000);
        });
    }

    @Test
    void deepNestingIsAProblemAndNoOverflow() throws IOException {
        String line = "{\"v\":1,\"x\":" + "[".repeat(100_000) + "\n";
        assertThat(read(line + RAISED).problems()).hasSize(1);
    }

    /** A million lines are made as they are read, so that nothing but the stream can hold them. */
    @Test
    void aMillionEventsAreReadAsAStream() {
        byte[] raised = (RAISED + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (given >= 1_000_000L * raised.length) {
                    return -1;
                }
                for (int i = 0; i < length; i++, given++) {
                    buffer[offset + i] = raised[(int) (given % raised.length)];
                }
                return length;
            }
        };
        try (Stream<IncidentLog.Line> lines = IncidentLog.lines(endless)) {
            assertThat(lines.filter(IncidentLog.Entry.class::isInstance).count())
                    .isGreaterThanOrEqualTo(1_000_000);
        }
    }

    @Test
    void oneIncidentOfManyEventsIsPutTogetherInOneGo() throws IOException {
        StringBuilder text = new StringBuilder(RAISED + "\n");
        for (int n = 2; n <= 50_000; n++) {
            text.append(RESPONDED.replace("\"n\":2", "\"n\":" + n)).append('\n');
        }
        Reading reading = read(text.toString());
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.incidents().get(0).events()).hasSize(50_000);
    }

    @Test
    void whatCanBeRecordedCanBeReadBack() throws IOException {
        Incident incident = Incident.raised("INC-42", "P2", at("10:00"))
                .noted(at("10:01"), "cut within a character \uD83D")
                .noted(at("10:02"), "\u0001".repeat(50_000));
        incident = incident.corrected(3, incident.events().get(2), at("10:03"), "", "\u0001".repeat(50_000));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IncidentLog.write(incident, out);
        Reading reading = read(out.toString(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.incidents()).containsExactly(incident);
        Incident before = incident;
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> before.noted(at("10:05"), "x".repeat(50_001)))
                .withMessage("A note has at most 50000 characters, not 50001: keep long text elsewhere, and say where");
    }

    @Test
    void anUnknownEventCannotPassForACorrection() {
        for (String type : List.of("corrected", "withdrawn", "raised")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new Unknown(at("10:00"), "", type, "{}"));
        }
    }

    @Test
    void aSourceThatFailsIsAnError() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> IncidentLog.read(broken))
                .withMessage("the disk is gone");
    }

    @Test
    void problemsKeepNoPersonalDataInTheirTextForm() throws IOException {
        for (String line : List.of(
                RAISED.replace("\"P2\"", "\"P2\",\"who\":\"ada@example.org\""),
                RAISED.replace("\"P2\"", "\"P2\",\"ada@example.org\":1"),
                RAISED.replace("P2", "ask ada@example.org"),
                RAISED.replace("\"P2\"", "ada@example.org"),
                RAISED.replace("2026-11-23T10:00:00Z", "ada@example.org"),
                RESPONDED.replace("responded", "updated").replace("Z\"}", "Z\",\"to\":\"ada@example.org\"}"),
                RESPONDED
                        .replace("responded", "assigned")
                        .replace("Z\"}", "Z\",\"holder\":\"x\",\"role\":\"" + "ada@example.org".repeat(20) + "\"}"))) {
            List<Problem> problems = read(line + "\n").problems();
            assertThat(problems).as(line).hasSize(1);
            assertThat(problems.get(0).toString()).doesNotContain("ada@example.org");
            assertThat(problems.get(0).text()).contains("ada@example.org");
        }
    }
}
