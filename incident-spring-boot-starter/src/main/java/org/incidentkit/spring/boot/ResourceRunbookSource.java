package org.incidentkit.spring.boot;

import java.io.IOException;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import org.incidentkit.runbook.parse.RunbookParser;

/**
 * Reads the runbook from the first of some locations that exists, once, when it is first asked for.
 *
 * <p>A runbook that is missing, or cannot be read, is a warning in the log and is looked for again at the next request,
 * so that one which is put in its place is found.
 */
public final class ResourceRunbookSource implements RunbookSource {
    private static final Log LOG = LogFactory.getLog(ResourceRunbookSource.class);

    private final ResourceLoader loader;
    private final List<String> locations;
    private final RunbookParser parser;
    private final Object lock = new Object();
    private volatile RunbookState.@Nullable Available read;

    /** Said once for each new reason, not for each request. Guarded by the lock. */
    private String warned = "";

    /**
     * Creates a source; reads nothing yet.
     *
     * @param loader opens the locations
     * @param locations where to look, in order, as {@code file:} or {@code classpath:} locations
     * @param parser reads the text
     */
    public ResourceRunbookSource(ResourceLoader loader, List<String> locations, RunbookParser parser) {
        this.loader = loader;
        this.locations = List.copyOf(locations);
        this.parser = parser;
        if (this.locations.isEmpty()) {
            throw new IllegalArgumentException("Name at least one location to look for the runbook in");
        }
    }

    @Override
    public RunbookState current() {
        RunbookState known = read;
        if (known != null) {
            return known;
        }
        synchronized (lock) {
            RunbookState.Available already = read;
            return already != null ? already : find();
        }
    }

    /** Says in the log, if it is so, that there is no runbook; cheap, and reads none. */
    public void warnIfMissing() {
        if (locations.stream()
                .noneMatch(location -> loader.getResource(location).exists())) {
            synchronized (lock) {
                unavailable(missing());
            }
        }
    }

    private RunbookState find() {
        for (String location : locations) {
            Resource resource = loader.getResource(location);
            if (resource.exists()) {
                try {
                    RunbookState.Available available = Documents.runbook(resource, location, parser);
                    read = available;
                    return available;
                } catch (IOException e) {
                    return unavailable("The runbook " + location + " exists but cannot be read ("
                            + e.getClass().getSimpleName() + "); check that the application may read it");
                }
            }
        }
        return unavailable(missing());
    }

    private String missing() {
        return "There is no runbook at " + String.join(" or ", locations)
                + "; put a RUNBOOK.md there, or say with incident.runbook.location where it is";
    }

    private RunbookState.Unavailable unavailable(String reason) {
        if (!warned.equals(reason)) {
            warned = reason;
            LOG.warn(reason);
        }
        return new RunbookState.Unavailable(reason);
    }
}
