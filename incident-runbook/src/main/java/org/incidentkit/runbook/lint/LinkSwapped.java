package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Link;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** The words of a link stand in the square brackets and its address in the round ones. */
final class LinkSwapped extends NamedRule {

    private static final Pattern BRACKETS =
            Pattern.compile("\\((?<words>[^()\\[\\]]{1,200})\\)\\[(?<url>[a-z]{3,8}:[^\\[\\]\\s]{1,1500})\\]");

    /** Words with spaces in the round brackets make no link at all; an address there, with a title, does. */
    private static final Pattern WORDS_IN_ROUND = Pattern.compile(
            "(?<!!)\\[(?<url>https?://[^\\[\\]\\s]{1,1500})\\]\\((?<words>\\s{0,3}[^\\s()\\[\\]<>\"':/#]{1,60}\\s[^()\\[\\]<>\"]{1,200})\\)");

    private static final Pattern MAIL = Pattern.compile("[\\w.%+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    LinkSwapped() {
        super("link-swapped", Severity.WARNING, "A link has its words first and its address second.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        for (Inspection.LinkedLine linked : inspection.links()) {
            Line line = linked.line();
            for (TextLink link : linked.links()) {
                if (link.form() == TextLink.Form.INLINE
                        && !link.target().isEmpty()
                        && !mayLead(link.target())
                        && isAddress(link.words())) {
                    findings.add(finding(
                            inspection.at(line, link.start()),
                            Link.isUrl(link.words())
                                    ? "Address and words are swapped: write [" + link.target() + "](" + link.words()
                                            + ")."
                                    : "Address and words are swapped: the address belongs in the round brackets, behind"
                                            + " \"mailto:\"."));
                }
            }
            if (line.text().contains(")[")) {
                brackets(inspection, line, findings);
            }
            if (line.text().contains("](") && line.text().contains("[http")) {
                sentences(inspection, line, findings);
            }
        }
        return findings;
    }

    private void sentences(Inspection inspection, Line line, List<Finding> findings) {
        Matcher link = WORDS_IN_ROUND.matcher(Inspection.prose(line));
        while (link.find()) {
            findings.add(finding(
                    inspection.at(line, link.start()),
                    "Address and words are swapped: write ["
                            + link.group("words").strip() + "](" + link.group("url") + ")."));
        }
    }

    private void brackets(Inspection inspection, Line line, List<Finding> findings) {
        Matcher brackets = BRACKETS.matcher(Inspection.prose(line));
        while (brackets.find()) {
            findings.add(finding(
                    inspection.at(line, brackets.start()),
                    "Round and square brackets are swapped: write [" + brackets.group("words") + "]("
                            + brackets.group("url") + ")."));
        }
    }

    private static boolean isAddress(String words) {
        return Link.isUrl(words) || MAIL.matcher(words).matches();
    }

    /** A target that could be an address, a path or an anchor. */
    private static boolean mayLead(String target) {
        return target.indexOf('/') >= 0
                || target.indexOf('.') >= 0
                || target.indexOf(':') >= 0
                || target.startsWith("#");
    }
}
