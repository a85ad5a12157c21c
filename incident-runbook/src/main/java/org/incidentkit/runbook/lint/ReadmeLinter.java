package org.incidentkit.runbook.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.SourceLocation;

/**
 * Tells whether the README of a product's repository links to its runbook, and whether the link leads there.
 *
 * <p>Links within the repository are followed, anchors and capitals included. Nothing uses the network: a link to a file of
 * another repository on GitHub, such as one that holds the runbooks of all teams, is followed in a copy on this machine if
 * {@link #withRepository} gives one. What could not be followed is a finding that says so.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class ReadmeLinter {

    /** The folders in which GitHub looks for a README, in its order. */
    private static final List<String> FOLDERS = List.of(".github", "", "docs");

    private static final List<String> NAMES = List.of(
            "readme.md",
            "readme.markdown",
            "readme.mdown",
            "readme.mkd",
            "readme.rst",
            "readme.adoc",
            "readme.asciidoc",
            "readme.txt",
            "readme");
    private static final List<String> RUNBOOKS = List.of("runbook.md", "docs/runbook.md", "docs/runbook/readme.md");

    private final Grading grading;
    private final Map<String, Path> copies;

    private ReadmeLinter(Grading grading, Map<String, Path> copies) {
        this.grading = grading;
        this.copies = copies;
    }

    /** {@return a linter that knows no other repository} */
    public static ReadmeLinter create() {
        return new ReadmeLinter(Grading.of(ReadmeRules.ALL), Map.of());
    }

    /**
     * Gives a copy of a repository on GitHub, to follow links into it.
     *
     * @param ownerAndName such as {@code ministryofjustice/opg-technical-guidance}
     * @param copy the folder of the copy
     * @return a linter that follows these links too
     * @throws IllegalArgumentException if the first isn't an owner and a name with a slash between them
     */
    public ReadmeLinter withRepository(String ownerAndName, Path copy) {
        if (!ownerAndName.matches("[\\w.-]{1,100}/[\\w.-]{1,100}")) {
            throw new IllegalArgumentException("\"" + ownerAndName
                    + "\" is no repository on GitHub: write its owner and its name, as in alphagov/notifications-api.");
        }
        Map<String, Path> more = new LinkedHashMap<>(copies);
        more.put(ownerAndName.toLowerCase(Locale.ROOT), copy);
        return new ReadmeLinter(grading, Map.copyOf(more));
    }

    /**
     * Changes how much a rule matters.
     *
     * @param id the name of a rule
     * @param severity how much it matters
     * @return a linter that says so
     * @throws IllegalArgumentException if there is no such rule
     */
    public ReadmeLinter withSeverity(String id, Severity severity) {
        return new ReadmeLinter(grading.withSeverity(id, severity), copies);
    }

    /**
     * Switches a rule off.
     *
     * @param id the name of a rule
     * @return a linter that doesn't say what this rule finds
     * @throws IllegalArgumentException if there is no such rule
     */
    public ReadmeLinter without(String id) {
        return new ReadmeLinter(grading.without(id), copies);
    }

    /** {@return the rules that this linter checks, by name} */
    public List<RuleDescription> rules() {
        return grading.rules();
    }

    /**
     * Checks a repository.
     *
     * @param repository its folder
     * @return whether its README leads to a runbook
     * @throws IOException if the folder isn't one, or a file in it can't be read
     */
    public ReadmeReport lint(Path repository) throws IOException {
        if (!Files.isDirectory(repository)) {
            throw new IOException("There is no folder " + repository + " to look for a README in.");
        }
        RepositoryFiles files = new RepositoryFiles(repository);
        List<Finding> findings = new ArrayList<>();
        Optional<Path> readme = readme(files);
        Optional<Path> runbook = Optional.empty();
        if (readme.isEmpty()) {
            findings.add(ReadmeRules.finding(
                    ReadmeRules.MISSING,
                    SourceLocation.START,
                    "The repository has no README: write one, and link to the runbook from it."));
        } else {
            runbook = follow(files, readme.get(), findings);
        }
        return new ReadmeReport(
                readme,
                runbook,
                findings.stream()
                        .filter(finding -> !grading.isOff(finding.rule()))
                        .map(grading::graded)
                        .sorted()
                        .distinct()
                        .toList());
    }

    private static Optional<Path> readme(RepositoryFiles files) throws IOException {
        for (String folder : FOLDERS) {
            List<String> here = files.names(files.root().resolve(folder));
            for (String name : NAMES) {
                // GitHub passes over a folder of that name, and a symbolic link that leads nowhere.
                Optional<Path> file = here.stream()
                        .filter(name::equalsIgnoreCase)
                        .map(Path.of(folder)::resolve)
                        .filter(path -> Files.isRegularFile(files.root().resolve(path)))
                        .findFirst();
                if (file.isPresent()) {
                    return file;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Path> follow(RepositoryFiles files, Path readme, List<Finding> findings) throws IOException {
        String path = readme.toString().replace('\\', '/');
        if (files.find(Path.of(""), path).kind() == RepositoryFiles.Kind.OUTSIDE) {
            // It isn't even read: its text is none of the repository's, and messages quote what they speak of.
            findings.add(ReadmeRules.finding(
                    ReadmeRules.BROKEN,
                    SourceLocation.START,
                    Quotes.of(path) + " leads out of the repository, where readers on GitHub can't follow: put a README"
                            + " in its place."));
            return Optional.empty();
        }
        ReadmeLinks read = ReadmeLinks.in(files.text(readme), ReadmeFormat.of(readme));
        if (read.links().isEmpty()) {
            String spoken = read.mention().isPresent()
                    ? "The README speaks of a runbook here, but no link leads to one"
                    : "Nothing in the README links to the runbook";
            findings.add(ReadmeRules.finding(
                    ReadmeRules.WITHOUT_RUNBOOK,
                    read.mention().orElse(SourceLocation.START),
                    spoken + ": add [Runbook](" + suggestion(files, readme) + ")."));
            return Optional.empty();
        }
        Optional<Path> runbook = Optional.empty();
        for (ReadmeLinks.ReadmeLink link : read.links()) {
            Optional<Path> file = new ReadmeLinkCheck(files, readme, link, copies, findings).follow();
            runbook = runbook.or(() -> file);
        }
        return runbook;
    }

    private static String suggestion(RepositoryFiles files, Path readme) throws IOException {
        for (String name : RUNBOOKS) {
            RepositoryFiles.Entry entry = files.find(Path.of(""), name);
            boolean there =
                    entry.kind() == RepositoryFiles.Kind.FILE || entry.kind() == RepositoryFiles.Kind.OTHER_CASE;
            if (there && Files.isRegularFile(files.root().resolve(entry.path()))) {
                Path folder = readme.getParent() == null ? Path.of("") : readme.getParent();
                return folder.relativize(entry.path()).toString().replace('\\', '/');
            }
        }
        return "the address of its runbook";
    }
}
