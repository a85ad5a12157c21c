package org.incidentkit.spring.boot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.Resource;

import org.incidentkit.runbook.parse.GuidanceParser;
import org.incidentkit.runbook.parse.ParsedGuidance;
import org.incidentkit.runbook.parse.RunbookParser;

/** Opens resources and hands their bytes to a parser. */
final class Documents {
    /** More than any parser takes by default; what lies beyond is not even read. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private Documents() {}

    static RunbookState.Available runbook(Resource resource, String location, RunbookParser parser) throws IOException {
        byte[] bytes = bytes(resource);
        return new RunbookState.Available(
                parser.parse(new ByteArrayInputStream(bytes), location),
                location,
                new String(bytes, StandardCharsets.UTF_8));
    }

    static ParsedGuidance guidance(Resource resource, String location, GuidanceParser parser) throws IOException {
        return parser.parse(new ByteArrayInputStream(bytes(resource)), location);
    }

    private static byte[] bytes(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }
}
