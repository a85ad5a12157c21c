package org.incidentkit.spring.boot;

import java.io.IOException;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.parse.ParsedGuidance;
import org.incidentkit.spring.boot.diagnostics.WrongSettingException;

/** Reads priority tables out of guidance, or out of YAML. */
public final class PriorityTables {
    private PriorityTables() {}

    /**
     * {@return the priority table of a Markdown document, or of a YAML file, whose name ends in {@code .yaml} or {@code .yml}}
     *
     * @param loader opens the location
     * @param location a {@code file:} or {@code classpath:} location
     * @throws WrongSettingException if the document cannot be read, has no table, or any cell of the table is not
     *     understood; the message says where and what would be right
     */
    public static PriorityTable read(ResourceLoader loader, String location) {
        if (location.isBlank()) {
            throw wrong(location, "is empty: leave the setting out for the usual table");
        }
        Resource resource = loader.getResource(location);
        if (!resource.exists()) {
            throw wrong(location, "cannot be read: there is no such file");
        }
        try {
            ParsedGuidance guidance = Documents.guidance(resource, location);
            // Half a table would leave priorities without a promise, and nobody would notice until one is needed.
            if (!guidance.findings().isEmpty()) {
                throw wrong(
                        location,
                        "cannot be used: "
                                + guidance.findings().stream()
                                        .map(Finding::toString)
                                        .collect(Collectors.joining("; ")));
            }
            return guidance.priorityTable();
        } catch (IOException e) {
            throw wrong(location, "cannot be read: " + e.getMessage()).causedBy(e);
        }
    }

    private static WrongSettingException wrong(String location, String problem) {
        return new WrongSettingException(
                "incident.priority-table.location",
                location,
                "The priority table at incident.priority-table.location=" + location + " " + problem,
                "Expected is a file: or classpath: location of a Markdown document that holds a priority table such as the"
                        + " one in the README, or of a YAML file that is one.");
    }
}
