package org.incidentkit.runbook.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.FrontMatterKey;
import org.incidentkit.runbook.internal.MarkdownBody;

/**
 * The lines under a title that say when a runbook was reviewed, when it is to be, or how often, in documents that have no
 * front matter for it.
 */
final class ReviewLines {

    /** Where another of those labels begins on the same line. */
    private static final Pattern ANOTHER = Pattern.compile("(?i)(?<=\\S)(?<!\\bnext)[\\s,;|.(/-]{1,5}[*_]{0,3}"
            + "(?=(?:next review|(?:date of )?last review|to be reviewed|review (?:due|by|in|period|every|frequency)|reviewed every"
            + "|(?:expires|expiry)(?: on| date)?:)\\b)");

    private static final Pattern LINE =
            Pattern.compile("(?i)(?:[*+-]\\s{1,4})?[*_]{0,3}(?:this (?:page|runbook|document) (?:was|is) )?"
                    + "(?<label>next review(?: date| due| on)?|(?:to be reviewed|review) (?:due|by)(?: date)?"
                    + "|(?:expires|expiry)(?: on| date)?|review (?:in|period|every|frequency)|reviewed every"
                    + "|(?:date of )?last review(?:ed)?(?: date| on)?|review(?:ed)?(?: date| on)?)"
                    + "(?<end>\\s?:?[*_]{0,3}\\s?:?)\\s{0,3}(?<value>\\S.{0,60}?)[*_.]{0,3}\\s*");

    private static final int LONGEST = 300;

    private final FrontMatter frontMatter;

    ReviewLines(FrontMatter frontMatter) {
        this.frontMatter = frontMatter;
    }

    /** Takes those lines out of what stands above the first heading; gives the rest. */
    String take(Body preamble) {
        List<String> rest = new ArrayList<>();
        List<String> lines = preamble.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!take(preamble, i)) {
                rest.add(lines.get(i));
            }
        }
        return MarkdownBody.trimmed(rest);
    }

    /** Takes what one line says; tells whether it says nothing else, which would be lost. */
    private boolean take(Body preamble, int number) {
        String line = preamble.lines().get(number);
        if (line.length() > LONGEST) {
            return false;
        }
        boolean whole = true;
        int from = 0;
        Matcher another = ANOTHER.matcher(line);
        while (from >= 0) {
            boolean more = from < line.length() && another.find(Math.min(line.length(), from + 1));
            int end = more ? another.start() : line.length();
            whole &= take(preamble, number, line.substring(from, end), from);
            from = more ? another.end() : -1;
        }
        return whole;
    }

    private boolean take(Body preamble, int number, String words, int from) {
        Matcher line = LINE.matcher(words);
        if (!line.matches()) {
            return false;
        }
        String value = line.group("value");
        FrontMatterKey key = key(line.group("label"));
        int date = key == FrontMatterKey.REVIEW_PERIOD ? 0 : DateReader.endOfDate(value);
        boolean alone = date == 0 || date == value.length();
        return frontMatter.under(
                        key,
                        line.group("label"),
                        alone ? value : value.substring(0, date),
                        line.group("end").indexOf(':') >= 0,
                        preamble.place(number, from + line.start("value")))
                && alone;
    }

    private static FrontMatterKey key(String label) {
        String words = label.toLowerCase(Locale.ROOT);
        if (words.contains("every")
                || words.endsWith(" in")
                || words.endsWith("period")
                || words.endsWith("frequency")) {
            return FrontMatterKey.REVIEW_PERIOD;
        }
        boolean coming =
                words.startsWith("next") || words.startsWith("exp") || words.contains(" due") || words.contains(" by");
        return coming ? FrontMatterKey.EXPIRES : FrontMatterKey.LAST_REVIEWED;
    }
}
