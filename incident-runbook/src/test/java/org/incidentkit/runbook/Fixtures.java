package org.incidentkit.runbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import static java.util.Objects.requireNonNull;

/** Documents to test with. */
public final class Fixtures {

    private Fixtures() {}

    /** The template as a team copies it, its damaged no-break space included. */
    public static String template() {
        return read("template.md");
    }

    /** The template filled in for an invented service. */
    public static String visitBooking() {
        return read("visit-booking.md");
    }

    /** Guidance with a priority table and, in a fence, the template. */
    public static String guidance() {
        return read("guidance.md");
    }

    public static String read(String name) {
        try (var in = requireNonNull(Fixtures.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
