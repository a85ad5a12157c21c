package org.incidentkit.runbook.render;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.incidentkit.runbook.Review;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.internal.FrontMatterLines;
import org.incidentkit.runbook.internal.YamlText;

/** The block of YAML at the top of a runbook, and the lines under the title that stand in for it. */
final class FrontMatterText {

    private final List<String> lines = new ArrayList<>();

    FrontMatterText comments(Runbook runbook) {
        runbook.frontMatterComments().forEach(comment -> lines.add("# " + comment));
        return this;
    }

    FrontMatterText title(String title) {
        return key("title", title);
    }

    FrontMatterText category(Runbook runbook) {
        runbook.category().ifPresent(category -> key("category", category));
        return this;
    }

    FrontMatterText review(Review review) {
        review.expires().ifPresent(date -> key("expires", date.toString()));
        review.lastReviewed().ifPresent(date -> key("last_reviewed_on", date.toString()));
        review.reviewPeriod().ifPresent(period -> lines.add("review_in: " + words(period)));
        return this;
    }

    FrontMatterText extras(Runbook runbook) {
        lines.addAll(FrontMatterLines.of(runbook.frontMatter()));
        return this;
    }

    private FrontMatterText key(String key, String value) {
        lines.add(key + ": " + YamlText.scalar(value));
        return this;
    }

    /** {@return the block; empty if it would hold nothing} */
    @Override
    public String toString() {
        return lines.isEmpty() ? "" : "---\n" + String.join("\n", lines) + "\n---";
    }

    /** The dates as readers see them, each in a paragraph of its own. */
    static List<String> underTitle(Review review) {
        List<String> paragraphs = new ArrayList<>();
        review.lastReviewed().ifPresent(date -> paragraphs.add("**Last review date:** " + Dates.of(date)));
        Optional<LocalDate> expires = review.expires();
        expires.ifPresent(date -> paragraphs.add("**Next review date:** " + Dates.of(date)));
        review.reviewPeriod().ifPresent(period -> paragraphs.add("**Review every:** " + words(period)));
        return paragraphs;
    }

    static String words(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year");
        part(parts, period.getMonths(), "month");
        part(parts, period.getDays(), "day");
        return String.join(" ", parts);
    }

    private static void part(List<String> parts, int count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
