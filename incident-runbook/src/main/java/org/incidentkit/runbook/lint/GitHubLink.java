package org.incidentkit.runbook.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address within a repository on GitHub.
 *
 * @param repository its owner and name, in lower case
 * @param view what the address shows: {@code blob} is a file, {@code tree} a folder; empty for the repository itself
 * @param version a branch, a tag or a commit; empty for the repository itself
 * @param path where in the repository, without a slash before it; empty for the repository itself
 */
record GitHubLink(String repository, String view, String version, String path) {

    private static final Pattern PAGE = Pattern.compile(
            "(?i)https?://(?:www\\.)?github\\.com/([\\w.-]{1,100}/[\\w.-]{1,100}?)(?:\\.git)?(?:/(blob|tree|raw|edit|blame|wiki|commits?)(?:/([^/?#]{1,250})(?:/([^?#]{0,1500}))?)?)?/?(?:[?#].*)?");
    private static final Pattern RAW = Pattern.compile(
            "(?i)https?://raw\\.githubusercontent\\.com/([\\w.-]{1,100}/[\\w.-]{1,100})/([^/?#]{1,250})/([^?#]{1,1500})(?:[?#].*)?");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");

    /** What stands for the repository in which a link itself stands: GitHub allows no such name. */
    static final String OWN = "./.";

    private static final Pattern RELATIVE = Pattern.compile(
            "(?:\\./)?(?<ups>(?:\\.\\./){2,20})(?<page>(?:blob|tree|raw|edit|blame|wiki|commits?)(?:/.*)?)");

    /** Where nothing is said of a branch's name, it is one of these; then none has it as the first part of its own. */
    private static final Pattern USUAL_BRANCH = Pattern.compile("(?i)main|master|trunk|develop|HEAD");

    /**
     * Reads a path that leads out of the files to another page of the same repository. GitHub shows a file two steps below
     * the repository, at "blob" and a branch.
     */
    static Optional<GitHubLink> relative(int folders, String target) {
        Matcher relative = RELATIVE.matcher(target);
        return relative.matches() && relative.group("ups").length() == 3 * (folders + 2)
                ? find("https://github.com/" + OWN + "/" + relative.group("page"))
                : Optional.empty();
    }

    static Optional<GitHubLink> find(String url) {
        Matcher page = PAGE.matcher(url);
        if (page.matches()) {
            return Optional.of(new GitHubLink(
                    page.group(1).toLowerCase(Locale.ROOT),
                    text(page.group(2)).toLowerCase(Locale.ROOT),
                    text(page.group(3)),
                    text(page.group(4))));
        }
        Matcher raw = RAW.matcher(url);
        return raw.matches()
                ? Optional.of(new GitHubLink(raw.group(1).toLowerCase(Locale.ROOT), "raw", raw.group(2), raw.group(3)))
                : Optional.empty();
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    /** A file as readers see it, and not a folder, its history or an editor. */
    boolean isFile() {
        return (view.equals("blob") || view.equals("raw")) && !path.isEmpty();
    }

    /** A page of a wiki, which is no file of the repository. */
    boolean isWikiPage() {
        return view.equals("wiki") && !version.isEmpty();
    }

    /** Whether the name of the branch may go on in what was taken for the path. */
    boolean mayBranchGoOn() {
        return !isPinned() && !USUAL_BRANCH.matcher(version).matches();
    }

    /** Numbers and letters up to f that a branch would hardly have for a name: a commit, which never changes. */
    boolean isPinned() {
        return COMMIT.matcher(version).matches() && version.chars().anyMatch(Character::isDigit);
    }
}
