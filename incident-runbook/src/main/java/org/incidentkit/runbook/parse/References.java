package org.incidentkit.runbook.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/**
 * Links whose addresses stand elsewhere in a document, as {@code [#team][slack]} has its own in a line
 * {@code [slack]: https://…}. A part of a runbook has to hold its addresses itself.
 */
final class References {

    private static final int LONGEST_LINE = 2_300;
    /** Bounds how much longer a text gets. */
    private static final int MOST = 500;

    private static final Pattern DEFINITION =
            Pattern.compile("(?i) {0,3}\\[(?<name>[^\\[\\]^][^\\[\\]]{0,99})\\]:\\s{0,5}"
                    + "<?(?<url>(?:https?|slack)://[^\\s<>()]{1,2000}|mailto:[^\\s<>()]{1,500}|tel:[^\\s<>()]{1,50})>?"
                    + "(?:\\s{1,5}[\"'(].{0,200})?\\s{0,20}");
    private static final Pattern USE =
            Pattern.compile("\\[(?<words>[^\\[\\]]{1,200})\\]\\[(?<name>[^\\[\\]]{0,100})\\](?![(\\[])");

    private final Map<String, String> addresses = new HashMap<>();

    private References() {}

    static References of(List<Line> lines) {
        References references = new References();
        for (Line line : lines) {
            String text = line.text();
            if (line.kind() == Kind.TEXT && text.contains("]:") && text.length() <= LONGEST_LINE) {
                Matcher definition = DEFINITION.matcher(text);
                if (definition.matches() && references.addresses.size() < MOST) {
                    references.addresses.putIfAbsent(key(definition.group("name")), definition.group("url"));
                }
            }
        }
        return references;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the addresses beside the words of their links. The lines stay as many as they are, and begin where they do.
     *
     * @param body Markdown
     * @return it, with links that hold their addresses
     */
    String resolve(String body) {
        if (addresses.isEmpty() || !body.contains("][")) {
            return body;
        }
        Matcher use = USE.matcher(body);
        StringBuilder out = new StringBuilder(body.length());
        int from = 0;
        for (int uses = 0; uses < MOST && use.find(); uses++) {
            String name = use.group("name").isBlank() ? use.group("words") : use.group("name");
            String address = addresses.get(key(name));
            if (address != null) {
                out.append(body, from, use.start())
                        .append('[')
                        .append(use.group("words"))
                        .append("](")
                        .append(address)
                        .append(')');
                from = use.end();
            }
        }
        return out.append(body, from, body.length()).toString();
    }
}
