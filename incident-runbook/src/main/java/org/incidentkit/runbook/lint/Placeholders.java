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

    /** The template has it in code, too. */
    private static final HintedPattern CHANNEL = new HintedPattern(
            "",
            List.of("-name", "-NAME"),
            Pattern.compile("(?i)(?<![\\w-])#(?:your-)?(?:team|channel|slack|service)-name(?![\\w-])"));

    private static final List<HintedPattern> SHAPES = List.of(
            CHANNEL,
            new HintedPattern(
                    "",
                    List.of("TODO", "FIXME"),
                    // A list of things to do, comments in code and words that are quoted are about something else.
                    Pattern.compile("(?<![\"\u201c])\\b(?:TODO|FIXME)\\b"
                            + "(?!\\s(?:lists?\\b(?!\\s(?:the|all|our|every|which)\\b)|(?:boards?|items?|comments?)\\b))"
                            + "(?:(?=[)\\]]|:(?!\\scomments?\\b)|\\s{0,3}$)"
                            // A line, an item, a cell or a box to tick begins with it.
                            + "|(?<=(?:^\\s{0,8}|[-*+>.|]\\s|\\[[ xX]\\]\\s)[*_(\\[]{0,2}(?:TODO|FIXME)))")),
            new HintedPattern("", List.of("orem ipsum"), Pattern.compile("\\b[Ll]orem ipsum\\b")));

    /** Words in brackets, which the reader isn't meant to see. */
    private static final Pattern BRACKETED = Pattern.compile(
            "(?i)(?:<|\\[|\\{\\{?)\\s?(?:(?:your|the|insert|add|enter)\\s)?(?:service|team|product|project)[ _-]?name\\s?(?:>|\\](?!\\()|\\}\\}?)"
                    + "|(?:<|\\[)(?:insert|todo|tbc|tbd|fill in|your)\\b[^<>\\[\\]]{0,80}(?:>|\\](?!\\())");

    /** Those with which such words begin, in small letters. */
    private static final List<String> BEGINNINGS = List.of(
            "your", "the", "insert", "add", "enter", "service", "team", "product", "project", "todo", "tbc", "tbd",
            "fill in");

    private static final String BRACKETS = "[<{";

    /** Mail addresses at hosts that are reserved for examples, and all below the host that the template has. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?i)(?:[\\w.%+'-]{1,64}@(?:example\\.(?:com|org|net)|(?:[\\w-]{1,63}\\.){0,4}example\\.gov\\.uk)|(?:[\\w-]{1,63}\\.){0,4}example\\.gov\\.uk)\\.?");

    private static final int LONGEST_NAME = 300;

    private static final String EXAMPLE_HINT = "xample.";
    private static final Placeholders ANY = new Placeholders(SHAPES, true, true);

    private final List<HintedPattern> shapes;
    private final boolean mayHaveBrackets;
    private final boolean mayHaveExample;

    private Placeholders(List<HintedPattern> shapes, boolean mayHaveBrackets, boolean mayHaveExample) {
        this.shapes = shapes;
        this.mayHaveBrackets = mayHaveBrackets;
        this.mayHaveExample = mayHaveExample;
    }

    /** Looks at a whole text once, so that its lines need to be looked at only for what it may hold. */
    static Placeholders thatMayBeIn(String text) {
        return new Placeholders(
                SHAPES.stream().filter(shape -> shape.mayBeIn(text)).toList(),
                BRACKETS.chars().anyMatch(bracket -> mayHold(text, bracket)),
                text.contains(EXAMPLE_HINT));
    }

    private static boolean mayHold(String text, int bracket) {
        for (int at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
            if (mayBegin(text, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Tells that nothing can be found. */
    boolean areNone() {
        return shapes.isEmpty() && !mayHaveBrackets && !mayHaveExample;
    }

    static boolean isIn(String line) {
        return ANY.find(line, line).isPresent();
    }

    /**
     * Finds the first such words.
     *
     * @param shown what readers see of a line
     * @param line the same, without the code in which a reader fills the gaps
     */
    Optional<Found> find(String shown, String line) {
        for (HintedPattern shape : shapes) {
            String where = shape.equals(CHANNEL) ? shown : line;
            if (shape.mayBeIn(where)) {
                Matcher words = shape.pattern().matcher(where);
                if (words.find()) {
                    return Optional.of(new Found(words.start(), words.group()));
                }
            }
        }
        Optional<Found> bracketed = mayHaveBrackets ? findBracketed(line) : Optional.empty();
        return bracketed.isPresent() || !mayHaveExample ? bracketed : findExample(line);
    }

    private static Optional<Found> findBracketed(String line) {
        if (line.indexOf('[') < 0 && line.indexOf('<') < 0 && line.indexOf('{') < 0) {
            return Optional.empty();
        }
        boolean quoted = false;
        int lastQuote = Math.max(line.lastIndexOf('"'), line.lastIndexOf('\u201d'));
        for (int i = 0; i < line.length() - 1; i++) {
            char c = line.charAt(i);
            // The quotation marks of an attribute of HTML quote nobody.
            if (c == '\u201c' || (c == '"' && !quoted && (i == 0 || line.charAt(i - 1) != '='))) {
                quoted = true;
            } else if (c == '\u201d' || c == '"') {
                quoted = false;
            }
            if (BRACKETS.indexOf(c) >= 0 && mayBegin(line, i + 1)) {
                Matcher words = BRACKETED.matcher(line).region(i, line.length());
                // A letter that is quoted has its gaps, too.
                if (words.lookingAt() && !(quoted && words.end() <= lastQuote)) {
                    return Optional.of(new Found(i, words.group()));
                }
            }
        }
        return Optional.empty();
    }

    /** Tells a bracket that one of the words may follow, perhaps behind a space or the bracket's twin. */
    private static boolean mayBegin(String line, int at) {
        int i = at;
        while (i < line.length() && i < at + 2 && (line.charAt(i) == '{' || Character.isWhitespace(line.charAt(i)))) {
            i++;
        }
        for (String beginning : BEGINNINGS) {
            if (line.regionMatches(true, i, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Found> findExample(String line) {
        for (int at = line.indexOf(EXAMPLE_HINT); at > 0; at = line.indexOf(EXAMPLE_HINT, at + 1)) {
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
