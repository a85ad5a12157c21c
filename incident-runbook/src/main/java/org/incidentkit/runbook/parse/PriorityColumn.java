package org.incidentkit.runbook.parse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.Synonyms;

/** What a column of a priority table, or a key of one in YAML, says; and the words that teams write for it. */
enum PriorityColumn {
    PRIORITY(
            "priority",
            "classification",
            "incident classification",
            "priority level",
            "incident priority",
            "severity",
            "severity level",
            "incident severity",
            "sev",
            "code",
            "level",
            "p",
            "id"),
    TYPE("type", "name", "title", "label", "incident type", "meaning"),
    EXAMPLE(
            "example",
            "examples",
            "description",
            "definition",
            "impact",
            "criteria",
            "what it means",
            "details",
            "example incidents"),
    RESPONSE(
            "response time",
            "response",
            "target response",
            "target response time",
            "response target",
            "response sla",
            "initial response",
            "initial response time",
            "first response",
            "first response time",
            "time to respond",
            "respond within",
            "respond in",
            "responded within",
            "respond by",
            "target time to respond",
            "acknowledged within",
            "acknowledge within",
            "acknowledge",
            "acknowledgement",
            "acknowledgement time",
            "time to acknowledge"),
    UPDATE(
            "update frequency",
            "update",
            "updates",
            "frequency of updates",
            "update every",
            "updates every",
            "update interval",
            "update time",
            "frequency",
            "progress updates",
            "status updates",
            "communication frequency",
            "next update",
            "update within",
            "update target",
            "stakeholder updates",
            "comms",
            "communications"),
    RESOLUTION(
            "resolution time",
            "resolution",
            "target resolution",
            "target resolution time",
            "resolution target",
            "resolution sla",
            "resolve within",
            "time to resolve",
            "time to resolution",
            "fix time",
            "target fix time",
            "time to fix",
            "fix within",
            "fix target",
            "target fix",
            "target time to resolve",
            "resolved within",
            "fix",
            "time to restore",
            "restore within",
            "restoration time");

    private static final Map<String, PriorityColumn> NAMES = new HashMap<>();
    /** The mark of a footnote. */
    private static final Pattern NOTE_MARK = Pattern.compile(
            "\\s{0,3}(?:\\[\\^[^\\[\\]]{1,40}\\]|<sup>[^<>]{1,10}</sup>|\\\\?[*\u2020\u2021\u00B9\u00B2\u00B3]){1,3}$");

    private static final Pattern IN_BRACKETS = Pattern.compile("(.*\\S)\\s?\\([^()]{0,80}\\)");

    static {
        for (PriorityColumn column : values()) {
            Arrays.stream(column.names).forEach(name -> NAMES.put(name, column));
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // nobody else sees the array, and nobody changes it
    private final String[] names;

    PriorityColumn(String... names) {
        this.names = names;
    }

    /** Finds a column by its heading, or a key of YAML in which words are joined; what stands in brackets is a remark. */
    static Optional<PriorityColumn> find(String heading) {
        if (heading.length() > 100) {
            return Optional.empty();
        }
        String key = Synonyms.key(heading).replace('_', ' ').replace('-', ' ');
        key = NOTE_MARK.matcher(key).replaceFirst("").stripTrailing();
        Matcher remark = IN_BRACKETS.matcher(key);
        return Optional.ofNullable(NAMES.get(remark.matches() ? remark.group(1) : key));
    }

    /** What messages call it. */
    String label() {
        return names[0];
    }
}
