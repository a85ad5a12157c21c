package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** White space is what it looks like, where Markdown or an address depends on it. Headings have a rule of the parser's. */
final class NoBreakSpace extends NamedRule {

    private static final String ODD = "[\\u00A0\\u2007\\u202F\\u200B\\u2060\\uFEFF]";
    private static final Pattern MARKER = Pattern.compile("[ \\t]{0,40}(?:[*+-]|\\d{1,9}[.)])(" + ODD + ")");
    private static final Pattern INDENT = Pattern.compile("[ \\t]{0,40}(" + ODD + ")");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|mailto:|@)[\\w./:%-]{0,300}?([\\u200B\\u2060\\uFEFF\\u00AD])[\\w./:%-]");

    NoBreakSpace() {
        super("no-break-space", Severity.WARNING, "Plain spaces stand where Markdown and addresses need them.");
    }

    @Override
    public List<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        for (Line line : inspection.lines()) {
            String text = line.text();
            if (line.kind() == Kind.HEADING || isPlain(text)) {
                continue;
            }
            Matcher marker = MARKER.matcher(text);
            Matcher indent = INDENT.matcher(text);
            Matcher address = ADDRESS.matcher(text);
            int twice = text.indexOf("\u00C2\u00A0");
            if (marker.lookingAt()) {
                findings.add(finding(
                        inspection.at(line, marker.start(1)),
                        "A no-break space stands after the marker of a list item, so that other readers of Markdown see no"
                                + " list. Put a plain space there."));
            } else if (line.kind() == Kind.TEXT && indent.lookingAt()) {
                findings.add(finding(
                        inspection.at(line, indent.start(1)),
                        "The line begins with a space that Markdown doesn't take for one. Take it out, or put plain"
                                + " spaces there."));
            } else if (address.find()) {
                findings.add(finding(
                        inspection.at(line, address.start(1)),
                        "A character that nobody sees stands within an address, which leads elsewhere for it. Type the"
                                + " address again."));
            } else if (twice >= 0) {
                findings.add(finding(
                        inspection.at(line, twice),
                        "A no-break space was encoded twice here, and shows as \"\u00C2\". Put a plain space there, and"
                                + " save the file as UTF-8."));
            }
        }
        return findings;
    }

    /** Most lines hold nothing but ASCII; none of the patterns needs to look at them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
