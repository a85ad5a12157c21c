package org.incidentkit.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The runbook that is read: 6 kB, filled in, in the words of the template. */
final class Texts {

    static final String RUNBOOK = read("runbook.md");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** What stands between the rules at the head of a runbook. */
    static final String FRONT_MATTER = "category: runbooks\nexpires: 2027-03-31\nowner_slack: \"#visit-booking\"\n";

    private Texts() {}

    private static String read(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " isn't beside " + Texts.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
