package org.incidentkit.spring.boot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.spring.boot.RunbookState.Available;
import org.incidentkit.spring.boot.RunbookState.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;

/** A runbook whose file changes while the application runs: nothing half-written is served, nothing good is lost. */
class ResourceRunbookSourceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path file;
    private ResourceRunbookSource source;

    private static String runbook(String title) {
        return Permits.runbook(title, "2027-06-30");
    }

    @BeforeEach
    void readTheFirst() throws IOException {
        file = folder.resolve("RUNBOOK.md");
        Files.writeString(file, runbook("First"));
        source = source(file);
        assertThat(title()).isEqualTo("First Runbook");
    }

    private static ResourceRunbookSource source(Path... files) {
        return new ResourceRunbookSource(
                new DefaultResourceLoader(),
                java.util.Arrays.stream(files).map(one -> "file:" + one).toList(),
                "incident.runbook.location",
                RunbookParser.create(),
                RunbookLinter.standard(),
                CLOCK);
    }

    private Available served() {
        return (Available) source.current();
    }

    private String title() {
        return served().runbook().runbook().title();
    }

    /** What was seen changed once is read when it has kept still until the next look. */
    private void lookTwice() {
        source.refresh();
        source.refresh();
    }

    private void assertRefused(String reason) {
        assertThat(title()).isEqualTo("First Runbook");
        assertThat(served().problems()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(LastGoodRunbook.REFUSED);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message())
                    .startsWith("A newer version is not served, and the last good one stays: ")
                    .contains(reason);
        });
    }

    @Test
    void whileNothingChangesItIsTheSameObject() {
        RunbookState first = source.current();
        lookTwice();
        lookTwice();
        assertThat(source.current()).isSameAs(first);
    }

    @Test
    void aChangeIsServedOnceTheFileKeepsStill() throws IOException {
        Files.writeString(file, runbook("Second, with a longer title"));
        source.refresh();
        assertThat(title()).isEqualTo("First Runbook");
        source.refresh();
        assertThat(title()).isEqualTo("Second, with a longer title Runbook");
        assertThat(served().problems()).isEmpty();
    }

    @Test
    void whatIsStillBeingWrittenIsNotServed() throws IOException {
        String whole = runbook("Second");
        for (int length = 1; length < whole.length(); length += 37) {
            Files.writeString(file, whole.substring(0, length));
            source.refresh();
            assertThat(title()).isEqualTo("First Runbook");
            assertThat(served().problems()).isEmpty();
        }
        Files.writeString(file, whole);
        lookTwice();
        assertThat(title()).isEqualTo("Second Runbook");
    }

    /** Half a file that lies still looks like a file with an error. */
    @Test
    void aWriterThatStopsHalfwayIsNotServedEither() throws IOException {
        String whole = runbook("Second");
        Files.writeString(file, whole.substring(0, whole.indexOf("* Team")));
        lookTwice();
        assertRefused("it has an error that the one before had not: ");
        Files.writeString(file, whole);
        lookTwice();
        assertThat(title()).isEqualTo("Second Runbook");
        assertThat(served().problems()).isEmpty();
    }

    @Test
    void anotherFileInItsPlaceIsNoticedThoughItsSizeAndTimeAreTheSame() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Path other = folder.resolve("RUNBOOK.md.new");
        Files.writeString(other, runbook("Later"));
        Files.setLastModifiedTime(other, time);
        assertThat(Files.size(other)).isEqualTo(Files.size(file));
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        lookTwice();
        assertThat(title()).isEqualTo("Later Runbook");
    }

    /** As Kubernetes mounts a ConfigMap: the file is a link into a folder that is a link, and that is swapped. */
    @Test
    void aLinkThatIsSwappedIsNoticed() throws IOException {
        Path one = Files.createDirectory(folder.resolve("..2026_11_23"));
        Path two = Files.createDirectory(folder.resolve("..2026_11_24"));
        Files.writeString(one.resolve("RB.md"), runbook("First"));
        Files.writeString(two.resolve("RB.md"), runbook("Later"));
        FileTime time = FileTime.from(Instant.parse("2026-11-01T00:00:00Z"));
        Files.setLastModifiedTime(one.resolve("RB.md"), time);
        Files.setLastModifiedTime(two.resolve("RB.md"), time);
        Path data = Files.createSymbolicLink(folder.resolve("..data"), one.getFileName());
        Path link = Files.createSymbolicLink(folder.resolve("RB.md"), Path.of("..data", "RB.md"));
        source = source(link);
        assertThat(title()).isEqualTo("First Runbook");
        Path swapped = Files.createSymbolicLink(folder.resolve("..data_tmp"), two.getFileName());
        Files.move(swapped, data, StandardCopyOption.ATOMIC_MOVE);
        lookTwice();
        assertThat(title()).isEqualTo("Later Runbook");
        assertThat(served().location()).isEqualTo("file:" + link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t\n"})
    void anEmptyFileIsRefused(String nothing) throws IOException {
        Files.writeString(file, nothing);
        lookTwice();
        assertRefused("it is empty");
    }

    @Test
    void aFileOverTheLimitIsRefused() throws IOException {
        Files.writeString(file, runbook("Second") + "x".repeat(1 << 20));
        lookTwice();
        assertRefused("is longer than 1048576");
    }

    @Test
    void whatCannotBeReadIsRefusedUntilItCan() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        lookTwice();
        assertRefused("exists but cannot be read");
        RunbookState refused = source.current();
        lookTwice();
        assertThat(source.current()).isSameAs(refused);
        Files.delete(file);
        Files.writeString(file, runbook("Second"));
        lookTwice();
        assertThat(title()).isEqualTo("Second Runbook");
    }

    @Test
    void aFileThatIsGoneIsMissedAndNotForgotten() throws IOException {
        Files.delete(file);
        source.refresh();
        assertRefused("There is no runbook at file:" + file);
        Files.writeString(file, runbook("First"));
        lookTwice();
        assertThat(title()).isEqualTo("First Runbook");
        assertThat(served().problems()).isEmpty();
    }

    @Test
    void anErrorThatWasThereBeforeIsNoReasonToRefuse() throws IOException {
        String nobody = runbook("First").replace("* Team: team@permits.example.org", "");
        Files.writeString(file, nobody);
        source = source(file);
        assertThat(errors()).isNotEmpty();
        Files.writeString(file, nobody.replace("First", "Second"));
        lookTwice();
        assertThat(title()).isEqualTo("Second Runbook");
    }

    @Test
    void thatItIsOutOfDateIsNoReasonToRefuse() throws IOException {
        Files.writeString(file, runbook("Second").replace("2027-06-30", "2021-01-01"));
        lookTwice();
        assertThat(title()).isEqualTo("Second Runbook");
        assertThat(errors())
                .singleElement()
                .satisfies(error -> assertThat(error.rule()).startsWith("review-"));
    }

    private List<Finding> errors() {
        return RunbookLinter.standard()
                .lint(served().runbook(), java.time.LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC))
                .stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    @Test
    void anEarlierLocationThatAppearsComesFirst() throws IOException {
        Path before = folder.resolve("BEFORE.md");
        source = source(before, file);
        assertThat(title()).isEqualTo("First Runbook");
        Files.writeString(before, runbook("Before"));
        lookTwice();
        assertThat(title()).isEqualTo("Before Runbook");
    }

    /** The copy in a jar, which may be old, does not take the place of a file without a word. */
    @Test
    void aLaterLocationDoesNotStandInForOneThatIsGone() throws IOException {
        Path copy = folder.resolve("COPY.md");
        Files.writeString(copy, runbook("Copy"));
        source = source(file, copy);
        assertThat(title()).isEqualTo("First Runbook");
        Files.delete(file);
        lookTwice();
        lookTwice();
        assertRefused("There is no runbook at file:" + file + "; put one there");
        Files.writeString(file, runbook("First again"));
        lookTwice();
        assertThat(title()).isEqualTo("First again Runbook");
        assertThat(served().problems()).isEmpty();
    }

    @Test
    void anEarlierLocationThatAppearedAndIsGoneIsMissedToo() throws IOException {
        Path before = folder.resolve("BEFORE.md");
        source = source(before, file);
        assertThat(title()).isEqualTo("First Runbook");
        Files.writeString(before, "");
        lookTwice();
        assertRefused("it is empty");
        Files.delete(before);
        lookTwice();
        assertThat(served().problems()).as("the one before is whole").isEmpty();
        Files.writeString(before, runbook("Before"));
        lookTwice();
        Files.delete(before);
        lookTwice();
        assertThat(title()).isEqualTo("Before Runbook");
        assertThat(served().problems()).hasSize(1);
    }

    @Test
    void aRunbookThatIsMissingIsFoundWhenItIsPutThere() throws IOException {
        Path later = folder.resolve("LATER.md");
        source = source(later);
        assertThat(source.current())
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        none -> assertThat(none.reason()).startsWith("There is no runbook at file:"));
        Files.writeString(later, runbook("Later"));
        assertThat(title()).isEqualTo("Later Runbook");
    }

    /** Writers of every kind against readers: whatever is served is one whole version. */
    @Test
    void readersNeverSeeHalfAVersion() throws IOException, InterruptedException, ExecutionException {
        List<String> versions = List.of(runbook("First"), runbook("A" + "a".repeat(20_000)), runbook("Bb"));
        Set<String> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<?> reader = threads.submit(() -> {
                while (!done.get()) {
                    seen.add(served().markdown());
                }
            });
            Future<?> refresher = threads.submit(() -> {
                while (!done.get()) {
                    source.refresh();
                }
            });
            for (int i = 0; i < 300; i++) {
                write(versions.get(i % versions.size()), i % 2 == 0);
            }
            done.set(true);
            reader.get();
            refresher.get();
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
        lookTwice();
        seen.add(served().markdown());
        assertThat(versions).containsAll(seen);
        assertThat(served().markdown()).isEqualTo(versions.get(299 % versions.size()));
    }

    private void write(String text, boolean inPlace) throws IOException {
        if (inPlace) {
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                int half = bytes.length / 2;
                out.write(bytes, 0, half);
                out.flush();
                out.write(bytes, half, bytes.length - half);
            }
        } else {
            Path other = folder.resolve("other");
            Files.writeString(other, text);
            Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
