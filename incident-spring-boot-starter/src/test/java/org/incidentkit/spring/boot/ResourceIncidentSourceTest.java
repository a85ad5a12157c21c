package org.incidentkit.spring.boot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentLog;

import static org.assertj.core.api.Assertions.assertThat;

/** A record of incidents that is no file, that is too large, and that many ask for at once. */
@Timeout(30)
class ResourceIncidentSourceTest {
    private static final Incident INCIDENT = Incident.raised("INC-1", "P1", Instant.parse("2026-11-23T10:00:00Z"));

    @TempDir
    Path folder;

    private static ResourceIncidentSource source(Path file) {
        return new ResourceIncidentSource(new DefaultResourceLoader(), "file:" + file, "incident.incidents.location");
    }

    private static void assertProblem(ResourceIncidentSource source, String reason) {
        assertThat(source.current().incidents()).isEmpty();
        assertThat(source.current().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("No incidents could be read from incident.incidents.location=file:")
                        .contains(reason));
    }

    /** As an address a folder is read as the list of what is in it. */
    @Test
    void aFolderIsNoFile() throws IOException {
        Files.writeString(folder.resolve("one.jsonl"), "");
        assertProblem(source(folder), "it is a folder, not a file");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadUntilItIsShorter() throws IOException {
        Path file = folder.resolve("incidents.jsonl");
        IncidentLog.append(file, INCIDENT);
        ResourceIncidentSource source = source(file);
        long length = Files.size(file);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(ResourceIncidentSource.LARGEST + 1);
        }
        assertProblem(source, "it has 64 MB, and no more than 64 MB are read; move incidents that are long over");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(length);
        }
        assertThat(source.current().incidents()).containsExactly(INCIDENT);
    }

    /** A text that changes, and whose reader waits for a signal. */
    private static final class Slow extends AbstractResource {
        private final AtomicInteger opened = new AtomicInteger();
        private volatile CountDownLatch signal = new CountDownLatch(0);
        private volatile String text = "";

        @Override
        public String getDescription() {
            return "slow";
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long lastModified() {
            return 0;
        }

        @Override
        public long contentLength() {
            return text.length();
        }

        @Override
        public InputStream getInputStream() {
            opened.incrementAndGet();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                signal.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new ByteArrayInputStream(bytes);
        }
    }

    @Test
    void whoeverAsksWhileItIsReadReadsItNotAgain() throws InterruptedException, ExecutionException, TimeoutException {
        Slow resource = new Slow();
        ResourceIncidentSource source = new ResourceIncidentSource(
                new DefaultResourceLoader() {
                    @Override
                    public Resource getResource(String location) {
                        return resource;
                    }
                },
                "slow:",
                "incident.incidents.location");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            resource.text = IncidentLog.line("INC-1", INCIDENT.log().get(0)) + "\n";
            resource.signal = new CountDownLatch(1);
            List<Future<IncidentLog.Reading>> first = Stream.generate(() -> threads.submit(source::current))
                    .limit(8)
                    .toList();
            while (resource.opened.get() == 0) {
                Thread.sleep(1);
            }
            resource.signal.countDown();
            for (Future<IncidentLog.Reading> one : first) {
                assertThat(one.get().incidents()).containsExactly(INCIDENT);
            }
            assertThat(resource.opened).hasValue(1);

            IncidentLog.Reading before = source.current();
            Incident responded = INCIDENT.responded(Instant.parse("2026-11-23T10:05:00Z"));
            resource.signal = new CountDownLatch(1);
            resource.text =
                    resource.text + IncidentLog.line("INC-1", responded.log().get(1)) + "\n";
            Future<IncidentLog.Reading> reader = threads.submit(source::current);
            while (resource.opened.get() == 1) {
                Thread.sleep(1);
            }
            assertThat(threads.submit(source::current).get(10, TimeUnit.SECONDS))
                    .as("while another reads")
                    .isSameAs(before);
            resource.signal.countDown();
            assertThat(reader.get().incidents()).containsExactly(responded);
            assertThat(source.current()).isSameAs(reader.get());
            assertThat(resource.opened).hasValue(2);
        } finally {
            threads.shutdownNow();
        }
    }
}
