package org.incidentkit.runbook.lint;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.internal.MarkdownLines;

/** Follows one link of a README, as far as that goes without a network. */
final class ReadmeLinkCheck {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:.*");
    private static final int MOST_SLASHES_IN_BRANCH = 6;
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|bmp|ico)");
    private static final Pattern REMOTE = Pattern.compile(
            "\\s*url\\s*=\\s*\\S{0,100}github\\.com[:/]([\\w.-]{1,100}/[\\w.-]{1,100}?)(?:\\.git)?/?\\s*");

    private final RepositoryFiles files;
    private final Path readme;
    private final ReadmeLinks.ReadmeLink link;
    private final Map<String, Path> copies;
    private final List<Finding> findings;

    ReadmeLinkCheck(
            RepositoryFiles files,
            Path readme,
            ReadmeLinks.ReadmeLink link,
            Map<String, Path> copies,
            List<Finding> findings) {
        this.files = files;
        this.readme = readme;
        this.link = link;
        this.copies = copies;
        this.findings = findings;
    }

    private void found(RuleDescription rule, String message) {
        findings.add(ReadmeRules.finding(rule, link.at(), message));
    }

    /** {@return the file that the link leads to, if it does} */
    Optional<Path> follow() throws IOException {
        String target = link.target();
        if (target.isEmpty() || Placeholders.isIn(target)) {
            found(ReadmeRules.BROKEN, "The link to the runbook leads nowhere: give it the address of the runbook.");
            return Optional.empty();
        }
        if (target.startsWith("//")) {
            target = "https:" + target;
        }
        if (!SCHEME.matcher(target).matches()) {
            Path folder = readme.getParent() == null ? Path.of("") : readme.getParent();
            int folders = readme.getNameCount() - 1;
            Optional<GitHubLink> page = GitHubLink.relative(folders, target);
            if (page.isPresent()) {
                return gitHub(page.get(), target);
            }
            return target.startsWith("#")
                    ? file(files, Path.of(""), readme.toString().replace('\\', '/') + target, "the repository")
                    : file(files, folder, target, "the repository");
        }
        Optional<GitHubLink> github = GitHubLink.find(target);
        return github.isPresent() ? gitHub(github.get(), target) : elsewhere(target);
    }

    private Optional<Path> elsewhere(String target) {
        boolean web = target.regionMatches(true, 0, "http", 0, 4);
        Optional<String> problem =
                web ? HostNames.problem(target) : Optional.of(Quotes.of(target) + " is no address on the web.");
        problem.ifPresent(words -> found(ReadmeRules.BROKEN, "The link to the runbook leads nowhere. " + words));
        if (problem.isEmpty()) {
            found(
                    ReadmeRules.UNCHECKED,
                    "The link leads to " + Quotes.of(target)
                            + ". Whether the runbook is there was not looked up, since nothing here uses the network:"
                            + " open it once.");
        }
        return Optional.empty();
    }

    private Optional<Path> gitHub(GitHubLink github, String target) throws IOException {
        if (github.isWikiPage()) {
            found(
                    ReadmeRules.UNCHECKED,
                    "The link leads to the page " + Quotes.of(github.version()) + " of a wiki on GitHub. Whether it is"
                            + " there was not looked up, since nothing here uses the network: open it once.");
            return Optional.empty();
        }
        if (!github.isFile()) {
            found(
                    ReadmeRules.NOT_A_FILE,
                    "The link leads to "
                            + (github.view().equals("edit") ? "an editor" : "a folder, a list or a repository")
                            + " on GitHub: open the runbook's file there, and link to that.");
            return Optional.empty();
        }
        if (github.isPinned()) {
            found(
                    ReadmeRules.PINNED,
                    "The link leads to the runbook as it was at the commit " + github.version()
                            + ", which never changes: put the name of the main branch in its place.");
        }
        Optional<Path> copy = copy(github.repository());
        if (copy.isEmpty()) {
            found(
                    ReadmeRules.UNCHECKED,
                    "The link leads to " + Quotes.of(github.path()) + " in the repository " + github.repository()
                            + " on GitHub. Whether it is there was not looked up, since nothing here uses the network:"
                            + " give this check a copy of that repository.");
            return Optional.empty();
        }
        RepositoryFiles in = new RepositoryFiles(copy.get());
        int fragment = target.indexOf('#');
        return file(
                in,
                Path.of(""),
                "/" + pathBehindBranch(in, github) + (fragment < 0 ? "" : target.substring(fragment)),
                github.repository().equals(GitHubLink.OWN) ? "the repository" : "the copy of " + github.repository());
    }

    private Optional<Path> copy(String repository) throws IOException {
        Optional<Path> given = Optional.ofNullable(copies.get(repository));
        if (given.isPresent()) {
            return given;
        }
        boolean own = repository.equals(GitHubLink.OWN) || own().contains(repository);
        return own ? Optional.of(files.root()) : Optional.empty();
    }

    /** An address doesn't say where a branch's name ends that has slashes: where a file is found behind it. */
    private static String pathBehindBranch(RepositoryFiles in, GitHubLink github) throws IOException {
        String path = github.path();
        for (int i = 0; i < MOST_SLASHES_IN_BRANCH && github.mayBranchGoOn(); i++) {
            if (in.find(Path.of(""), decoded(path)).kind() == RepositoryFiles.Kind.FILE) {
                return path;
            }
            path = path.substring(path.indexOf('/') + 1);
        }
        return github.path();
    }

    /** The repository's own names, if its settings say so: a fork knows where it comes from, too. */
    private Set<String> own() throws IOException {
        Path config = files.root().resolve(".git").resolve("config");
        Set<String> names = new HashSet<>();
        if (Files.isRegularFile(config)) {
            for (String line : MarkdownLines.split(files.text(Path.of(".git", "config")))) {
                Matcher remote = REMOTE.matcher(line);
                if (remote.matches()) {
                    names.add(remote.group(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    private Optional<Path> file(RepositoryFiles in, Path folder, String target, String where) throws IOException {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        String anchor = hash < 0 ? "" : decoded(target.substring(hash + 1));
        int query = path.indexOf('?');
        String name = decoded(query < 0 ? path : path.substring(0, query));
        if (name.indexOf('\0') >= 0 || name.indexOf('\\') >= 0) {
            found(ReadmeRules.BROKEN, Quotes.of(target) + " is no path: write slashes between folders.");
            return Optional.empty();
        }
        RepositoryFiles.Entry entry = in.find(folder, name);
        switch (entry.kind()) {
            case MISSING ->
                found(
                        ReadmeRules.BROKEN,
                        "There is no " + Quotes.of(name) + " in " + where + ": mend the link to the runbook.");
            case OUTSIDE ->
                found(
                        ReadmeRules.BROKEN,
                        Quotes.of(name) + " leads out of " + where + ", where readers on GitHub can't follow.");
            case NOWHERE ->
                found(
                        ReadmeRules.BROKEN,
                        Quotes.of(name) + " is a symbolic link in " + where
                                + " that leads to no file: put the runbook in its place.");
            case OTHER_CASE ->
                found(
                        ReadmeRules.CASE,
                        Quotes.of(name) + " is written otherwise in " + where + ": capitals count on GitHub. Write "
                                + Quotes.of(entry.path().toString().replace('\\', '/')) + ".");
            case FOLDER ->
                found(ReadmeRules.NOT_A_FILE, Quotes.of(name) + " is a folder: link to the file of the runbook in it.");
            case FILE -> {
                return file(in, entry.path(), anchor);
            }
        }
        return Optional.empty();
    }

    /** Whether a link leads to the top of the README that it stands in. */
    private boolean isReadme(RepositoryFiles in, Path path, String anchor) throws IOException {
        boolean top = anchor.isEmpty() || anchor.equalsIgnoreCase("top");
        return top && path.equals(readme) && Files.isSameFile(in.root(), files.root());
    }

    private Optional<Path> file(RepositoryFiles in, Path path, String anchor) throws IOException {
        if (isReadme(in, path, anchor)) {
            found(
                    ReadmeRules.NOT_A_FILE,
                    "The link leads to the README that it stands in: link to the file of the runbook, or to its heading"
                            + " here.");
            return Optional.empty();
        }
        if (PICTURE.matcher(path.toString()).matches()) {
            found(
                    ReadmeRules.NOT_A_FILE,
                    Quotes.of(path.toString().replace('\\', '/')) + " is a picture: link to the file of the runbook.");
            return Optional.empty();
        }
        String text = in.text(path);
        if (text.isBlank()) {
            found(ReadmeRules.BROKEN, "The file " + Quotes.of(path.toString()) + " is empty: write the runbook.");
            return Optional.empty();
        }
        boolean line = anchor.matches("L\\d{1,6}(?:-L?\\d{1,6})?");
        boolean markdown = path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(?:md|markdown|mdown|mkd)");
        if (!anchor.isEmpty() && markdown && !line && !Anchors.in(text).contains(anchor.toLowerCase(Locale.ROOT))) {
            found(
                    ReadmeRules.ANCHOR,
                    "No heading of " + Quotes.of(path.toString().replace('\\', '/')) + " has the anchor "
                            + Quotes.of("#" + anchor) + ": take it off, or mend it.");
        }
        return Optional.of(in.root().resolve(path));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A per cent sign that begins no escape stands for itself.
            return text;
        }
    }
}
