package org.incidentkit.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Incidents as JSON lines: one log entry a line, in UTF-8, only ever appended to. Lines of several incidents may stand in
 * one file, in any mixture.
 *
 * <pre>{@code
 * {"v":1,"incident":"INC-42","n":1,"type":"raised","at":"2026-11-23T10:00:00Z","priority":"P2","data":false}
 * {"v":1,"incident":"INC-42","n":2,"type":"responded","at":"2026-11-23T10:05:00Z","by":"Ada","recorded":"2026-11-23T10:30:00Z"}
 * {"v":1,"incident":"INC-42","n":3,"type":"corrected","at":"2026-11-23T11:00:00Z","entry":2,"reason":"It was later",
 *  "event":{"type":"responded","at":"2026-11-23T10:07:00Z","by":"Ada"}}
 * }</pre>
 *
 * <p>(The last is one line, too.) {@code v} is the version of the format, {@code n} the number of the entry within its
 * incident, {@code recorded} when it was written where that is not when it happened. Times are ISO 8601 with an offset.
 * An event of an unknown type is kept. Whatever cannot be read is reported with its line and column, and the rest is not
 * lost: not even where the last line is torn, because its writer was interrupted.
 *
 * <p>What is written is what was recorded, names and words included, which may be personal data.
 */
public final class IncidentLog {
    /** The version of the format that is written, and the highest that is read. */
    public static final int VERSION = 1;

    /** The longest line that is read, in bytes. */
    public static final int LONGEST_LINE = 1 << 20;

    /** A lock on a file holds between processes; between the threads of one it is an error to ask for two. */
    private static final Object APPENDING = new Object();

    private IncidentLog() {}

    /** What a line holds. */
    public sealed interface Line {
        /** {@return the number of the line in its source, from 1} */
        long line();
    }

    /**
     * An entry of an incident's log.
     *
     * @param line the number of the line in its source, from 1
     * @param incident the id of the incident
     * @param entry the entry
     */
    public record Entry(long line, String incident, LogEntry entry) implements Line {
        /** Requires the parts. */
        public Entry {
            Objects.requireNonNull(incident, "incident");
            Objects.requireNonNull(entry, "entry");
        }
    }

    /**
     * A line, or a part of it, that could not be used.
     *
     * @param line the number of the line in its source, from 1
     * @param column where in the line, from 1, in characters
     * @param message what is wrong and what would be right
     * @param text the line, so that nothing is lost; of one that is too long the beginning
     * @param isTorn whether it is the last line and ends before it is complete
     */
    public record Problem(long line, int column, String message, String text, boolean isTorn) implements Line {
        /** Requires the parts. */
        public Problem {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(text, "text");
        }

        /** {@return where the problem is and what it is, without the line itself, which may hold personal data} */
        @Override
        public String toString() {
            return "line " + line + ", column " + column + ": " + message;
        }
    }

    /**
     * The incidents of a source, and what could not be used.
     *
     * @param incidents the incidents, in the order in which they first appear
     * @param problems what could not be used, by line
     */
    public record Reading(List<Incident> incidents, List<Problem> problems) {
        /** Copies the lists. */
        public Reading {
            incidents = List.copyOf(incidents);
            problems = List.copyOf(problems);
        }

        /**
         * {@return an incident, if it was read}
         *
         * @param id the id of the incident
         */
        public Optional<Incident> find(String id) {
            return incidents.stream()
                    .filter(incident -> incident.id().equals(id))
                    .findFirst();
        }
    }

    /**
     * {@return an entry as one line of JSON, without a line end}
     *
     * @param incident the id of the incident
     * @param entry the entry
     */
    public static String line(String incident, LogEntry entry) {
        return IncidentJson.write(incident, entry);
    }

    /**
     * Writes an incident, all its lines.
     *
     * @param incident the incident
     * @param out where to, which stays open
     * @throws IOException if that fails
     */
    public static void write(Incident incident, OutputStream out) throws IOException {
        for (LogEntry entry : incident.log()) {
            out.write((line(incident.id(), entry) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Appends to a file what it lacks of an incident, and waits until that is on the disk. The file is made if it does not
     * exist. A torn last line is left as it is, on a line of its own.
     *
     * <p>Nobody else appends meanwhile: neither another thread nor, where the file system knows locks, another process. The
     * file is read first, so that an entry that somebody else has appended since is not lost.
     *
     * @param file the file
     * @param incident the incident; entries that the file has already are not written again
     * @throws DivergedLogException if the file has entries of the incident that it does not have, or that a newer version wrote
     * @throws IOException if the file cannot be read or written
     */
    public static void append(Path file, Incident incident) throws IOException {
        synchronized (APPENDING) {
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Objects.requireNonNull(lock);
                // The stream is not closed, since that would close the channel, and with it give up the lock.
                Reading reading = read(Channels.newInputStream(channel));
                List<LogEntry> known =
                        reading.find(incident.id()).map(Incident::log).orElse(List.of());
                List<LogEntry> log = incident.log();
                boolean newer = reading.problems().stream()
                        .anyMatch(problem -> IncidentJson.isNewer(problem.text(), incident.id()));
                if (newer || known.size() > log.size() || !known.equals(log.subList(0, known.size()))) {
                    throw new DivergedLogException(file, incident.id());
                }
                append(channel, incident.id(), log.subList(known.size(), log.size()));
            }
        }
    }

    private static void append(FileChannel channel, String incident, List<LogEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        long end = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        if (end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n') {
            lines.append('\n');
        }
        entries.forEach(entry -> lines.append(line(incident, entry)).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        channel.position(end);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    /**
     * {@return the lines of a source, read one by one as the stream is, however many there are}
     *
     * <p>Blank lines are passed over. A line may give an entry and a problem, where only a part of it is not understood.
     * Whether the entries of an incident make sense together is not looked at: {@link Incident#of} does that.
     *
     * @param in the source, which stays open; if reading fails, the stream throws an {@link java.io.UncheckedIOException}
     */
    public static Stream<Line> lines(InputStream in) {
        return new LineReader(in).lines().flatMap(IncidentJson::read);
    }

    /**
     * {@return the incidents of a source}
     *
     * <p>An entry that makes no sense beside the others is reported and left out, as it would have been refused when it was
     * recorded. To tell which one that is takes time where entries were made late; a source in which that goes on and on has the
     * rest of such entries left out, and says so.
     *
     * @param in the source, which stays open
     * @throws IOException if it cannot be read
     */
    public static Reading read(InputStream in) throws IOException {
        try {
            return new LogAssembly(lines(in)).reading();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * {@return the incidents of a file}
     *
     * @param file the file
     * @throws IOException if it cannot be read
     */
    public static Reading read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }
}
