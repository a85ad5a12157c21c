package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** A link leads somewhere. */
final class LinkWithoutTarget extends NamedRule {

    private static final Set<String> NOWHERE = Set.of(
            "",
            "#",
            "url",
            "link",
            "todo",
            "tbc",
            "tbd",
            "xxx",
            "...",
            "?",
            "http://",
            "https://",
            "http:",
            "https:",
            "mailto:",
            "tel:",
            "slack:",
            "slack://");

    /** How fingers miss "https://". */
    private static final Pattern SLIPS = Pattern.compile(
            "(?i)https?;?//|(?:h?tps?|htpps?|htttps?|hhttps?|ttps?|httpps?|httpss|hppts?|hptts?|htts?|hhtps?|httsp)://");

    private static final Pattern DEFINITION = Pattern.compile("\\s{0,3}\\[([^\\[\\]]{1,300})\\]:");

    LinkWithoutTarget() {
        super("link-without-target", Severity.WARNING, "A link leads somewhere.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        Set<String> anchors = Set.of();
        Set<String> definitions = Set.of();
        for (Inspection.LinkedLine linked : inspection.links()) {
            Line line = linked.line();
            for (TextLink link : linked.links()) {
                // What isn't needed by most runbooks is looked for once it is.
                if (anchors.isEmpty() && link.target().startsWith("#")) {
                    anchors = Anchors.of(inspection.headings().stream()
                            .map(Inspection.Heading::words)
                            .toList());
                }
                if (definitions.isEmpty() && link.form() == TextLink.Form.REFERENCE) {
                    definitions = definitions(inspection);
                }
                problem(link, anchors, definitions)
                        .ifPresent(problem -> findings.add(finding(inspection.at(line, link.start()), problem)));
            }
        }
        return findings;
    }

    private static Optional<String> problem(TextLink link, Set<String> anchors, Set<String> definitions) {
        String words = Quotes.of(link.words());
        return switch (link.form()) {
            case ALONE ->
                Link.isUrl(link.words())
                        ? Optional.of(words + " stands in brackets without a target: write the address alone, or"
                                + " [words](address).")
                        : Optional.empty();
            case APART ->
                // A box to tick has nothing or an x in it.
                link.words().length() > 1
                        ? Optional.of("A space stands between the brackets of " + words
                                + ", so that no reader sees a link: take it out.")
                        : Optional.empty();
            case BROKEN -> Optional.empty();
            case REFERENCE -> reference(link, definitions);
            case INLINE -> inline(link, anchors);
        };
    }

    private static Optional<String> inline(TextLink link, Set<String> anchors) {
        String words = Quotes.of(link.words());
        String target = link.target();
        if (NOWHERE.contains(target.toLowerCase(Locale.ROOT))) {
            return Optional.of("The link " + words + " leads nowhere: put the address between the round brackets.");
        }
        if (target.startsWith("#")) {
            return anchors.contains(target.substring(1).toLowerCase(Locale.ROOT))
                    ? Optional.empty()
                    : Optional.of("The link " + words + " leads to " + Quotes.of(target)
                            + ", but no heading here has that anchor.");
        }
        if (SLIPS.matcher(target).lookingAt()) {
            return Optional.of("The link " + words + " leads nowhere: its address begins "
                    + Quotes.of(target.substring(0, target.indexOf("//") + 2)) + " in place of \"https://\".");
        }
        return HostNames.isBare(target)
                ? Optional.of("A page takes the target of the link " + words
                        + " for a page of its own: write \"https://\"" + " before " + Quotes.of(target) + ".")
                : Optional.empty();
    }

    private static Optional<String> reference(TextLink link, Set<String> definitions) {
        String label = link.target().isEmpty() ? link.words() : link.target();
        // A footnote is none, and neither are numbers and marks in brackets, one after the other.
        boolean named = label.chars().anyMatch(Character::isLetter) && label.charAt(0) != '^';
        return !named || link.words().length() <= 1 || definitions.contains(key(label))
                ? Optional.empty()
                : Optional.of("No line here says where " + Quotes.of("[" + label + "]") + " leads: add ["
                        + Quotes.cut(label) + "]: and the address, or write [words](address).");
    }

    private static Set<String> definitions(Inspection inspection) {
        Set<String> labels = new HashSet<>();
        // So that it isn't looked for again where there is none.
        labels.add("");
        for (Line line : inspection.lines()) {
            if (line.kind() == Kind.TEXT && line.text().contains("]:")) {
                Matcher definition = DEFINITION.matcher(line.text());
                if (definition.lookingAt()) {
                    labels.add(key(definition.group(1)));
                }
            }
        }
        return labels;
    }

    private static String key(String label) {
        return InlineText.plain(label).toLowerCase(Locale.ROOT);
    }
}
