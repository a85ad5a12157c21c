package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that stand for something that a team has to fill in. */
final class Placeholders {

    /**
     * Where such words stand.
     *
     * @param start where they begin in the line, from 0
     * @param words the words
     */
    record Found(int start, String words) {}

    /** A pattern, and what a line has to hold for it: most lines hold none, and needn't be looked at closer. */
    private record Shape(List<String> hints, Pattern pattern) {

        boolean mayBeIn(String line) {
            for (String hint : hints) {
                if (line.contains(hint)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    List.of("-name", "-NAME"),
                    Pattern.compile("(?i)(?<![\\w-])#(?:your-)?(?:team|channel|slack|service)-name(?![\\w-])")),
            new Shape(
                    List.of("[", "<", "{"),
                    Pattern.compile(
                            "(?i)(?:<|\\[|\\{\\{?)\\s?(?:(?:your|the|insert|add|enter)\\s)?(?:service|team|product|project)[ _-]?name\\s?(?:>|\\](?!\\()|\\}\\}?)"
                                    + "|(?:<|\\[)(?:insert|todo|tbc|tbd|fill in|your)\\b[^<>\\[\\]]{0,80}(?:>|\\](?!\\())")),
            new Shape(List.of("TODO", "FIXME"), Pattern.compile("\\b(?:TODO|FIXME)\\b(?=:|$)")),
            new Shape(List.of("orem ipsum"), Pattern.compile("\\b[Ll]orem ipsum\\b")));

    /** Mail addresses at hosts that are reserved for examples, and all below the host that the template has. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?i)(?:[\\w.%+'-]{1,64}@(?:example\\.(?:com|org|net)|(?:[\\w-]{1,63}\\.){0,4}example\\.gov\\.uk)|(?:[\\w-]{1,63}\\.){0,4}example\\.gov\\.uk)\\.?");

    private static final int LONGEST_NAME = 300;

    private Placeholders() {}

    static boolean isIn(String line) {
        return find(line).isPresent();
    }

    static Optional<Found> find(String line) {
        for (Shape shape : SHAPES) {
            if (shape.mayBeIn(line)) {
                Matcher words = shape.pattern().matcher(line);
                if (words.find()) {
                    return Optional.of(new Found(words.start(), words.group()));
                }
            }
        }
        return findExample(line);
    }

    private static Optional<Found> findExample(String line) {
        for (int at = line.indexOf("xample."); at > 0; at = line.indexOf("xample.", at + 1)) {
            int from = at;
            while (from > 0 && at - from < LONGEST_NAME && isPartOfName(line.charAt(from - 1))) {
                from--;
            }
            int to = at;
            while (to < line.length() && to - at < LONGEST_NAME && isPartOfName(line.charAt(to))) {
                to++;
            }
            String name = line.substring(from, to);
            boolean may = name.contains("@example.") || name.contains("xample.gov.uk");
            if (may && EXAMPLE.matcher(name).matches()) {
                return Optional.of(new Found(from, name.endsWith(".") ? name.substring(0, name.length() - 1) : name));
            }
        }
        return Optional.empty();
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || "_.%+'@-".indexOf(c) >= 0;
    }
}
