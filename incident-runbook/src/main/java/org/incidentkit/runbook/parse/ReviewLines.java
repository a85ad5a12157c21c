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

    private static final Pattern LINE = Pattern.compile("(?i)[*_]{0,3}(?:this (?:page|runbook|document) (?:was|is) )?"
            + "(?<label>next review(?: date| due| on)?|(?:to be reviewed|review) (?:due|by)(?: date)?"
            + "|(?:expires|expiry)(?: on| date)?|review (?:in|period|every|frequency)|reviewed every"
            + "|(?:date of )?last review(?:ed)?(?: date| on)?|review(?:ed)?(?: date| on)?)"
            + "(?<end>\\s?:?[*_]{0,3}\\s?:?)\\s{0,3}(?<value>\\S.{0,60}?)[*_.]{0,3}\\s*");

    private final FrontMatter frontMatter;

    ReviewLines(FrontMatter frontMatter) {
        this.frontMatter = frontMatter;
    }

    /** Takes those lines out of what stands above the first heading; gives the rest. */
    String take(Body preamble) {
        List<String> rest = new ArrayList<>();
        List<String> lines = preamble.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches()
                    || !frontMatter.under(
                            key(line.group("label")),
                            line.group("label"),
                            line.group("value"),
                            line.group("end").indexOf(':') >= 0,
                            preamble.place(i, line.start("value")))) {
                rest.add(lines.get(i));
            }
        }
        return MarkdownBody.trimmed(rest);
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
