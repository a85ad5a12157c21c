package org.incidentkit.spring.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.RunbookParser;

/**
 * Reads the runbook from the first of some locations that exists, when it is first asked for, and again when the file has
 * changed.
 *
 * <p>A change is read when the file has kept still from one look to the next, and what was read counts only if the file
 * was still the same afterwards; so an editor may write it in place, put another in its stead, or a cluster may point the
 * link to it elsewhere. A version that is not fit to be served is refused, as {@link LastGoodRunbook} says. A runbook that
 * is missing is looked for at each request, so that one which is put in its place is found.
 *
 * <p>Once a location has been served, one after it no longer stands in for it: a file that is gone is missed, and its last
 * good version stays, until it or one at an earlier location is there. What a jar holds may be years old.
 */
public final class ResourceRunbookSource implements RunbookSource {
    private static final int TRIES = 3;

    private final ResourceLoader loader;
    private final List<String> locations;
    private final String property;
    private final LastGoodRunbook kept;

    /** What was read last, and what was seen changed since. Both guarded by this. */
    private @Nullable Seen read;

    private @Nullable Seen changed;

    /** What tells one version of a file from another without reading it: the file behind all links, too. */
    private record Seen(String location, String file, FileTime modified, long size, String key) {}

    /**
     * Creates a source; reads nothing yet.
     *
     * @param loader opens the locations
     * @param locations where to look, in order, as {@code file:} or {@code classpath:} locations
     * @param property the property that says where, to be named where none is found
     * @param parser reads the text
     * @param linter tells whether a newer version is fit to be served
     * @param clock tells the date on which it is checked
     */
    public ResourceRunbookSource(
            ResourceLoader loader,
            List<String> locations,
            String property,
            RunbookParser parser,
            RunbookLinter linter,
            Clock clock) {
        this.loader = loader;
        this.locations = List.copyOf(locations);
        this.property = property;
        this.kept = new LastGoodRunbook(parser, linter, clock);
        if (this.locations.isEmpty()) {
            throw new IllegalArgumentException("Name at least one location to look for the runbook in");
        }
    }

    /** {@return the property that says where the runbook is} */
    public String property() {
        return property;
    }

    @Override
    public RunbookState current() {
        RunbookState known = kept.current();
        return known instanceof RunbookState.Available ? known : lookAtOnce();
    }

    @Override
    public synchronized void refresh() {
        if (!(kept.current() instanceof RunbookState.Available)) {
            lookAtOnce();
            return;
        }
        Optional<Seen> now = look();
        if (now.isEmpty()) {
            read = null;
            changed = null;
            kept.failed(missing());
        } else if (now.get().equals(read)) {
            changed = null;
        } else if (now.get().equals(changed)) {
            read(now.get());
        } else {
            changed = now.get();
        }
    }

    private synchronized RunbookState lookAtOnce() {
        RunbookState known = kept.current();
        for (int i = 0; i < TRIES && !(known instanceof RunbookState.Available); i++) {
            Optional<Seen> now = look();
            if (now.isEmpty()) {
                return kept.failed(missing());
            }
            read(now.get());
            known = kept.current();
        }
        return known;
    }

    /** Reads what was seen, unless it changes meanwhile. */
    private void read(Seen seen) {
        Resource resource = loader.getResource(seen.location());
        try {
            byte[] bytes = Documents.bytes(resource);
            Optional<Seen> after = look();
            if (after.isPresent() && after.get().equals(seen)) {
                kept.offer(bytes, seen.location());
                read = seen;
                changed = null;
            } else {
                changed = after.orElse(null);
            }
        } catch (IOException e) {
            read = null;
            kept.failed("The runbook " + seen.location() + " exists but cannot be read ("
                    + e.getClass().getSimpleName() + "); check that the application may read it");
        }
    }

    private Optional<Seen> look() {
        for (String location : reach()) {
            Resource resource = loader.getResource(location);
            if (resource.exists()) {
                return Optional.of(seen(location, resource));
            }
        }
        return Optional.empty();
    }

    /** The locations up to that which is served; all, as long as there is none. */
    private List<String> reach() {
        return kept.current() instanceof RunbookState.Available served
                ? locations.subList(0, locations.indexOf(served.location()) + 1)
                : locations;
    }

    private static Seen seen(String location, Resource resource) {
        if (resource.isFile()) {
            try {
                Path file = resource.getFile().toPath();
                BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
                return new Seen(
                        location,
                        file.toRealPath().toString(),
                        about.lastModifiedTime(),
                        about.size(),
                        String.valueOf(about.fileKey()));
            } catch (IOException e) {
                // It went away under our eyes, or lies where it cannot be looked at: reading it will say which.
                return new Seen(location, "", FileTime.fromMillis(0), -1, "");
            }
        }
        // What lies within a jar stays as it is.
        return new Seen(location, "", FileTime.fromMillis(0), 0, "");
    }

    private String missing() {
        return "There is no runbook at " + String.join(" or ", reach()) + "; put one there, or say with " + property
                + " where it is";
    }
}
