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

    /** Numbers and letters up to f that a branch would hardly have for a name: a commit, which never changes. */
    boolean isPinned() {
        return COMMIT.matcher(version).matches() && version.chars().anyMatch(Character::isDigit);
    }
}
