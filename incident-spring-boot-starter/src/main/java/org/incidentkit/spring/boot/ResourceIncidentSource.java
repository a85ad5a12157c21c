package org.incidentkit.spring.boot;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import org.incidentkit.incident.IncidentLog;
import org.incidentkit.incident.IncidentLog.Problem;
import org.incidentkit.incident.IncidentLog.Reading;

/**
 * Incidents from a file of JSON lines, which is read again when it has changed. A line that is being written while it is
 * read is a torn one, and is whole the next time. Safe to share between threads.
 */
public final class ResourceIncidentSource implements IncidentSource {
    private final Resource resource;
    private final String property;
    private volatile @Nullable Kept kept;

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
            return known.reading();
        } catch (IOException e) {
            String reason = "No incidents could be read from " + property + ": "
                    + (resource.exists() ? String.valueOf(e.getMessage()) : "there is no such file");
            return new Reading(List.of(), List.of(new Problem(0, 0, reason, "", false)));
        }
    }
}
