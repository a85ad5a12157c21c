package org.incidentkit.spring.boot;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
 */
public final class ResourceIncidentSource implements IncidentSource {
    private static final Log LOG = LogFactory.getLog(ResourceIncidentSource.class);
    private static final int MOST = 10;

    private final Resource resource;
    private final String property;
    private volatile @Nullable Kept kept;
    /** The problems that the log holds already. */
    private final AtomicReference<List<Problem>> told = new AtomicReference<>(List.of());

    private record Kept(long modified, long length, Reading reading) {}

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
            long modified = resource.lastModified();
            long length = resource.contentLength();
            Kept known = kept;
            if (known == null || known.modified() != modified || known.length() != length) {
                try (InputStream in = resource.getInputStream()) {
                    known = new Kept(modified, length, IncidentLog.read(in));
                }
                kept = known;
            }
            return told(known.reading());
        } catch (IOException e) {
            String reason = "No incidents could be read from " + property + ": "
                    + (resource.exists() ? String.valueOf(e.getMessage()) : "there is no such file");
            kept = null;
            return told(new Reading(List.of(), List.of(new Problem(0, 0, reason, "", false))));
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
}
