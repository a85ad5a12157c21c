package org.incidentkit.runbook.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a repository, looked up as GitHub does: capitals count, whatever the disk says. */
final class RepositoryFiles {

    /** What is at a path. */
    enum Kind {
        /** A file. */
        FILE,
        /** A folder. */
        FOLDER,
        /** Nothing of that name. */
        MISSING,
        /** Nothing of that name, but something whose name differs in capitals. */
        OTHER_CASE,
        /** The path leads out of the repository. */
        OUTSIDE,
        /** A symbolic link that leads nowhere, or round in a circle. */
        NOWHERE
    }

    /**
     * What is at a path.
     *
     * @param kind what it is
     * @param path where it is, within the repository, in the capitals that it has
     */
    record Entry(Kind kind, Path path) {}

    private static final int LONGEST = 1 << 20;

    private final Path root;

    RepositoryFiles(Path root) {
        this.root = root;
    }

    /** Looks up a path as a link writes it, relative to a folder of the repository; it begins at the top if it begins with a slash. */
    Entry find(Path folder, String link) throws IOException {
        List<String> names = new ArrayList<>();
        if (!link.startsWith("/")) {
            folder.forEach(name -> names.add(name.toString()));
            names.removeIf(String::isEmpty);
        }
        for (String name : link.split("/", -1)) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return new Entry(Kind.OUTSIDE, root);
                }
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return walk(names);
    }

    private Entry walk(List<String> names) throws IOException {
        Path at = root;
        boolean same = true;
        for (String name : names) {
            List<String> here = names(at);
            if (here.contains(name)) {
                at = at.resolve(name);
                continue;
            }
            Optional<String> alike =
                    here.stream().filter(name::equalsIgnoreCase).findFirst();
            if (alike.isEmpty()) {
                return new Entry(Kind.MISSING, root.relativize(at));
            }
            same = false;
            at = at.resolve(alike.get());
        }
        Kind kind = kind(at);
        boolean elsewhere = kind == Kind.NOWHERE || kind == Kind.OUTSIDE;
        return new Entry(same || elsewhere ? kind : Kind.OTHER_CASE, root.relativize(at));
    }

    private Kind kind(Path at) throws IOException {
        boolean folder = Files.isDirectory(at);
        // What is neither has no real path to ask for.
        if (!folder && !Files.isRegularFile(at)) {
            return Kind.NOWHERE;
        }
        if (!at.toRealPath().startsWith(root.toRealPath())) {
            return Kind.OUTSIDE;
        }
        return folder ? Kind.FOLDER : Kind.FILE;
    }

    /** The names in a folder; none if it is none. */
    List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** The text of a file, as far as anybody reads one. */
    String text(Path path) throws IOException {
        try (var in = Files.newInputStream(root.resolve(path))) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }

    Path root() {
        return root;
    }
}
