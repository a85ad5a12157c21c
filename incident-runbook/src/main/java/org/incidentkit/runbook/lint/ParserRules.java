package org.incidentkit.runbook.lint;

import java.util.List;
import java.util.Set;

import org.incidentkit.runbook.Severity;

import static org.incidentkit.runbook.Severity.ERROR;
import static org.incidentkit.runbook.Severity.INFO;
import static org.incidentkit.runbook.Severity.WARNING;

/** The rules that parsing checks by itself, since it has to understand the text anyway. */
final class ParserRules {

    /** What was not read can't be judged, and what was left out can't be counted. */
    private static final Set<String> ALWAYS_HEARD = Set.of("document-too-large", "findings-cut");

    static final List<RuleDescription> ALL = List.of(
            rule("code-unclosed", WARNING, "A code block that opens is closed."),
            rule("comment-unclosed", WARNING, "A comment that opens is closed."),
            rule("contact-in-code", INFO, "Contacts stand outside code blocks, where their links work."),
            rule("contact-empty", WARNING, "Something stands beside each role that is listed."),
            rule("contact-indirect", WARNING, "A contact is written out, not \"see above\"."),
            rule("contacts-missing", ERROR, "Somebody is named to call in an incident."),
            rule("data-contacts-missing", WARNING, "Somebody is named to call when an incident involves data."),
            rule("date-ambiguous", INFO, "A date can be read in one way only."),
            rule("date-unreadable", WARNING, "A date of review is a date."),
            rule("description-missing", WARNING, "The runbook says what the service is and does."),
            rule("document-too-large", ERROR, "The file is short enough to be read."),
            rule("findings-cut", INFO, "There are few enough findings to list them all."),
            rule("front-matter-alias", ERROR, "The front matter writes out what it says."),
            rule("front-matter-duplicate-key", ERROR, "A key of the front matter stands there once."),
            rule("front-matter-invalid", ERROR, "The front matter is YAML."),
            rule("front-matter-too-large", ERROR, "The front matter is short enough to be read."),
            rule("front-matter-not-first", WARNING, "The front matter stands on the first line."),
            rule("front-matter-unquoted", WARNING, "A value that begins with a number sign stands in quotation marks."),
            rule("front-matter-unclosed", ERROR, "The front matter is closed."),
            rule("heading-duplicate", WARNING, "Each part has one heading."),
            rule("heading-without-space", WARNING, "A space stands after the number signs of a heading."),
            rule("heading-in-bold", INFO, "Headings are headings, not bold words."),
            rule("heading-in-comment", INFO, "No heading is hidden in a comment."),
            rule("hours-limited", WARNING, "Nothing beside the response hours takes something from them."),
            rule("hours-missing", WARNING, "The runbook says when the team responds."),
            rule("hours-unresolved", WARNING, "The response hours can be computed with."),
            rule("mail-link-relative", INFO, "A link to a mail address begins with \"mailto:\"."),
            rule("malformed-utf8", WARNING, "The file is UTF-8."),
            rule("markdown-flattened", WARNING, "No block is nested too deep to be shown."),
            rule("no-break-space-in-heading", WARNING, "A plain space stands after the number signs of a heading."),
            rule("prose-in-code", INFO, "Words that are no code aren't indented as code is."),
            rule("review-date-conflict", WARNING, "The dates of review agree wherever they stand."),
            rule("review-date-missing", WARNING, "The runbook says until when it may be trusted."),
            rule("review-period-unreadable", WARNING, "A review period is a length of time."),
            rule("table-uneven", INFO, "No row of a table has more cells than its header."),
            rule("title-duplicate", INFO, "The runbook has one title."),
            rule("title-missing", WARNING, "The runbook has a title."),
            rule("title-placeholder", WARNING, "The title names the service."),
            rule("url-placeholder", WARNING, "Addresses are the service's own, not the template's."),
            rule("url-without-scheme", WARNING, "An address begins with \"https://\"."),
            rule("urls-missing", WARNING, "The runbook says where the service runs."));

    private ParserRules() {}

    private static RuleDescription rule(String id, Severity severity, String summary) {
        return new RuleDescription(id, severity, summary, !ALWAYS_HEARD.contains(id));
    }
}
