package org.incidentkit.runbook.render;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references, as far as they can hide the scheme of an address. */
final class Entities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|([A-Za-z]{2,16});)");
    private static final Map<String, String> NAMED = Map.of(
            "colon", ":", "Tab", "\t", "NewLine", "\n", "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "sol", "/");

    private Entities() {}

    /** Decodes until nothing is left to decode, so that what was escaped twice can't pass. */
    static String decode(String text) {
        String decoded = text;
        for (int round = 0; round < 4; round++) {
            String next = once(decoded);
            if (next.equals(decoded)) {
                return decoded;
            }
            decoded = next;
        }
        return decoded;
    }

    private static String once(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(3) != null) {
            return NAMED.getOrDefault(found.group(3), found.group());
        }
        int code = found.group(1) != null ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }
}
