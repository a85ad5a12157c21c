package org.incidentkit.spring.boot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try (InputStream in = open(resource)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    static InputStream open(Resource resource) throws IOException {
        if (!resource.isFile()) {
            return resource.getInputStream();
        }
        Path file = resource.getFile().toPath();
        // As an address, a folder would be read as the list of what is in it.
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder, not a file");
        }
        return Files.newInputStream(file);
    }
}
