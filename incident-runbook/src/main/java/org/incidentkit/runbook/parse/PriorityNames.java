package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.Spaces;

/**
 * What a cell for the priority names: a code such as "P1" or "Sev 1", several such as "P1, P2" or "P1 to P3", and perhaps
 * a type beside them, as in "P1 - Critical", "P1 (Critical)" and "P1 Critical".
 *
 * @param codes the codes, one word each where that can be read; more than {@link #MOST} are more than anybody has
 * @param type the type; empty if none stands there
 */
record PriorityNames(List<String> codes, String type) {

    /** How many priorities one row may stand for. */
    static final int MOST = 10;

    /** Pictures, as characters or by their names. */
    private static final Pattern ORNAMENT =
            Pattern.compile("(?:[\\p{So}\\p{Sk}\\uFE0F\\u200D]{1,20}|:[a-z0-9_+-]{1,40}:)\\s?(?=\\S)");

    /** A word and a number; what separates them is part of the code only if it isn't a space. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:(\\p{L}{1,20})(?: |(-))?)?(\\d{1,3})(?![\\p{L}\\p{N}])");

    private static final Pattern AND =
            Pattern.compile("\\s?(?:[,;]\\s?(?:and\\s)?|[/&+]|(?<=\\s)(?:and|or)(?=\\s))\\s?");
    private static final Pattern TO = Pattern.compile("\\s?(?:[-\u2013\u2014]|(?<=\\s)(?:to|through)(?=\\s))\\s?");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s?\\((.+)\\)");
    private static final Pattern APART = Pattern.compile("(?:\\s?[-\u2013\u2014:/]\\s|\\s[-\u2013\u2014:/])(.+)");
    private static final int LONGEST_CODE = 20;

    PriorityNames {
        codes = List.copyOf(codes);
    }

    /**
     * Reads the words of a cell.
     *
     * @param words plain words
     * @return what they name; the words themselves as one code where they are none that is known
     */
    static PriorityNames of(String words) {
        Matcher ornament = ORNAMENT.matcher(words);
        String name = ornament.lookingAt() ? words.substring(ornament.end()) : words;
        return numbered(name).or(() -> apart(name)).orElseGet(() -> new PriorityNames(List.of(name), ""));
    }

    private static Optional<PriorityNames> numbered(String name) {
        Matcher first = NUMBERED.matcher(name);
        if (!first.lookingAt()) {
            return Optional.empty();
        }
        List<String> codes = new ArrayList<>(List.of(code(first, prefix(first))));
        int end = more(name, first, codes);
        return type(name.substring(end), true).map(type -> new PriorityNames(codes, type));
    }

    /** Reads on as long as codes follow; gives back where the last one ends. */
    private static int more(String name, Matcher first, List<String> codes) {
        String prefix = prefix(first);
        int end = first.end();
        int last = Integer.parseInt(first.group(3));
        while (!prefix.isEmpty() && codes.size() <= MOST) {
            Matcher to = TO.matcher(name).region(end, name.length()).useTransparentBounds(true);
            boolean range = to.lookingAt();
            Matcher and = AND.matcher(name).region(end, name.length()).useTransparentBounds(true);
            if (!range && !and.lookingAt()) {
                break;
            }
            Matcher next = NUMBERED.matcher(name).region(range ? to.end() : and.end(), name.length());
            // "P1 / Sev1" are two names for one, and "P1-2" may be a code.
            if (!next.lookingAt() || !prefix(next).equalsIgnoreCase(prefix)) {
                break;
            }
            int number = Integer.parseInt(next.group(3));
            int step = number < last ? -1 : 1;
            for (int i = last + step; range && i != number && last != number && codes.size() <= MOST; i += step) {
                codes.add(prefix + i);
            }
            codes.add(code(next, prefix));
            last = number;
            end = next.end();
        }
        return end;
    }

    private static String prefix(Matcher code) {
        return code.group(1) == null ? "" : code.group(1) + (code.group(2) == null ? "" : code.group(2));
    }

    private static String code(Matcher code, String prefix) {
        return prefix + code.group(3);
    }

    /** A code without a number is told from its type by a mark between them alone. */
    private static Optional<PriorityNames> apart(String name) {
        for (int end = 1; end <= Math.min(name.length(), LONGEST_CODE); end++) {
            if (Character.isWhitespace(name.charAt(end - 1))) {
                break;
            }
            String code = name.substring(0, end);
            Optional<PriorityNames> found = type(name.substring(end), false)
                    .filter(type -> !type.isEmpty())
                    .map(type -> new PriorityNames(List.of(code), type));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> type(String rest, boolean spaceTells) {
        if (rest.isEmpty()) {
            return Optional.of("");
        }
        Matcher brackets = IN_BRACKETS.matcher(rest);
        if (brackets.matches()) {
            return Optional.of(Spaces.strip(brackets.group(1)));
        }
        Matcher apart = APART.matcher(rest);
        if (apart.matches()) {
            return Optional.of(Spaces.strip(apart.group(1)));
        }
        return spaceTells && rest.charAt(0) == ' ' ? Optional.of(Spaces.strip(rest)) : Optional.empty();
    }
}
