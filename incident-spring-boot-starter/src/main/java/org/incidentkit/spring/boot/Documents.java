package org.incidentkit.spring.boot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;

import org.springframework.core.io.Resource;

import org.incidentkit.runbook.parse.GuidanceParser;
import org.incidentkit.runbook.parse.ParsedGuidance;
import org.incidentkit.runbook.parse.PriorityTableYaml;

/** Opens resources and hands their bytes to a parser. */
final class Documents {
    /** More than any parser takes by default; what lies beyond is not even read. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private Documents() {}

    static ParsedGuidance guidance(Resource resource, String location) throws IOException {
        String name = location.toLowerCase(Locale.ROOT);
        InputStream in = new ByteArrayInputStream(bytes(resource));
        return name.endsWith(".yaml") || name.endsWith(".yml")
                ? PriorityTableYaml.create().parse(in, location)
                : GuidanceParser.create().parse(in, location);
    }

    static byte[] bytes(Resource resource) throws IOException {
        // As an address, a folder would be read as the list of what is in it.
        try (InputStream in =
                resource.isFile() ? Files.newInputStream(resource.getFile().toPath()) : resource.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }
}
