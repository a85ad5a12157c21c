package org.incidentkit.spring.boot;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import org.incidentkit.incident.IncidentLog;
import org.incidentkit.incident.IncidentLog.Problem;
import org.incidentkit.incident.IncidentLog.Reading;
import org.incidentkit.runbook.ContactPoint;

/**
 * Incidents from a file of JSON lines, which is read again when it has changed. A line that is being written while it is
 * read is a torn one, and is whole the next time. Safe to share between threads.
 *
 * <p>It is read whole, by the thread that asks first; whoever asks meanwhile gets what was read before, or waits where there
 * is nothing yet. A file that is larger than {@link #LARGEST} is not read at all: that is a problem that says so.
 */
public final class ResourceIncidentSource implements IncidentSource {
    /** The size of the largest file that is read, in bytes: 64 MB, some hundred thousand entries. */
    public static final long LARGEST = 64L * 1024 * 1024;

    private static final Log LOG = LogFactory.getLog(ResourceIncidentSource.class);
    private static final int MOST = 10;
    private static final long MEGABYTE = 1024 * 1024;

    private final Resource resource;
    private final String property;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept kept;
    /** The problems that the log holds already. */
    private final AtomicReference<List<Problem>> told = new AtomicReference<>(List.of());

    private record Kept(long modified, long length, Reading reading) {
        boolean isOf(Resource resource) throws IOException {
            return modified == resource.lastModified() && length == resource.contentLength();
        }
    }

    /**
     * Creates a source; reads nothing yet.
     *
     * @param loader opens the location
     * @param location a {@code file:} or {@code classpath:} location
     * @param property the property that names the location, for messages
     */
    public ResourceIncidentSource(ResourceLoader loader, String location, String property) {
        this.resource = loader.getResource(location);
        this.property = property + "=" + location;
    }

    @Override
    public Reading current() {
        try {
            return told(look());
        } catch (IOException e) {
            kept = null;
            return told(problem(resource.exists() ? String.valueOf(e.getMessage()) : "there is no such file"));
        }
    }

    private Reading look() throws IOException {
        Kept known = kept;
        if (known != null && known.isOf(resource)) {
            return known.reading();
        }
        if (!reading.tryLock()) {
            if (known != null) {
                return known.reading();
            }
            reading.lock();
        }
        try {
            return readUnlessKept();
        } finally {
            reading.unlock();
        }
    }

    /** Says once what cannot be used, and again when that changes. */
    private Reading told(Reading reading) {
        List<Problem> before = told.getAndSet(reading.problems());
        if (!reading.problems().isEmpty() && !reading.problems().equals(before)) {
            LOG.warn(words(reading.problems()));
        }
        return reading;
    }

    private String words(List<Problem> problems) {
        if (problems.get(0).line() == 0) {
            return ContactPoint.maskIn(problems.get(0).message());
        }
        int more = problems.size() - MOST;
        return "Of the incidents at " + property + ", " + problems.size()
                + (problems.size() == 1 ? " line" : " lines") + " cannot be used: "
                + problems.stream()
                        .limit(MOST)
                        .map(problem -> "line " + problem.line() + ": " + ContactPoint.maskIn(problem.message()))
                        .collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    private Reading readUnlessKept() throws IOException {
        Kept known = kept;
        if (known == null || !known.isOf(resource)) {
            // Looked at before it is read: what is appended meanwhile makes it another.
            long modified = resource.lastModified();
            long length = resource.contentLength();
            known = new Kept(modified, length, length > LARGEST ? tooLarge(length) : read());
            kept = known;
        }
        return known.reading();
    }

    private Reading read() throws IOException {
        try (InputStream in = Documents.open(resource)) {
            return IncidentLog.read(in);
        }
    }

    private Reading tooLarge(long length) {
        return problem("it has " + length / MEGABYTE + " MB, and no more than " + LARGEST / MEGABYTE
                + " MB are read; move incidents that are long over to another file");
    }

    private Reading problem(String reason) {
        return new Reading(
                List.of(),
                List.of(new Problem(0, 0, "No incidents could be read from " + property + ": " + reason, "", false)));
    }
}
