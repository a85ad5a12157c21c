package org.incidentkit.runbook.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    static {
        for (PriorityColumn column : values()) {
            for (String name : column.names) {
                NAMES.put(name, column);
                NAMES.put(name.replace(" ", ""), column);
            }
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // nobody else sees the array, and nobody changes it
    private final String[] names;

    PriorityColumn(String... names) {
        this.names = names;
    }

    /** Finds a column by its name in lower case, with spaces between the words or nothing at all. */
    static Optional<PriorityColumn> named(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }

    /** What messages call it. */
    String label() {
        return names[0];
    }
}
