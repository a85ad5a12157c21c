package org.incidentkit.runbook.render;

import java.util.List;
import java.util.Locale;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Readiness;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.internal.Html;

/** What those who maintain a runbook want to know, and nobody else: how ready it is, and what to mend. */
final class MaintenanceHtml {

    private MaintenanceHtml() {}

    static void readiness(Readiness score, Html html) {
        html.raw("<h3 id=\"_readiness\">How ready it is</h3>\n<p class=\"score\"><strong>")
                .text(score.points() + " of " + score.of())
                .raw("</strong> points ")
                .raw("<meter aria-labelledby=\"_readiness\" min=\"0\" max=\"" + score.of() + "\" value=\""
                        + score.points() + "\"></meter></p>\n");
        score.next().ifPresent(part -> html.raw("<p>Next: ").text(part.next()).raw("</p>\n"));
        html.raw("<table class=\"cards points\" role=\"table\" aria-labelledby=\"_readiness\"><thead role=\"rowgroup\">"
                + "<tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Part</th>"
                + "<th scope=\"col\" role=\"columnheader\">Points</th>"
                + "<th scope=\"col\" role=\"columnheader\">What to do</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        for (Readiness.Item part : score.parts()) {
            html.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">")
                    .text(part.name())
                    .raw("</th><td role=\"cell\">")
                    .text(part.points() + " of " + part.of())
                    .raw(part.next().isEmpty() ? "</td><td role=\"cell\" class=\"done\">" : "</td><td role=\"cell\">")
                    .text(part.next().isEmpty() ? "Nothing" : part.next())
                    .raw("</td></tr>\n");
        }
        html.raw("</tbody></table>\n");
    }

    static void findings(PageContext context, Html html) {
        List<Finding> findings = context.findings();
        if (findings.isEmpty()) {
            html.raw("<p>There is nothing to mend.</p>\n");
            return;
        }
        html.raw("<h3 id=\"_findings\">What to mend</h3>\n<p>")
                .text(counts(findings))
                .raw("</p>\n<ul class=\"findings\">\n");
        for (Finding finding : findings) {
            String severity = name(finding.severity());
            html.raw("<li><span class=\"sev " + severity + "\">" + severity + "</span> <span class=\"soft\">line ")
                    .text(String.valueOf(finding.location().line()))
                    .raw("</span> ")
                    .text(context.words(finding.message()))
                    .raw(" <code>")
                    .text(finding.rule())
                    .raw("</code></li>\n");
        }
        html.raw("</ul>\n");
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String counts(List<Finding> findings) {
        StringBuilder words = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(noun(severity, count));
            }
        }
        return words.append('.').toString();
    }

    private static String noun(Severity severity, long count) {
        String one = severity == Severity.INFO ? "remark" : name(severity);
        return count == 1 ? one : one + "s";
    }
}
