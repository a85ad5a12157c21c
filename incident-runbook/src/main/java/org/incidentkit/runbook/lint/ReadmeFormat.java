package org.incidentkit.runbook.lint;

import java.nio.file.Path;
import java.util.Locale;

/** What a README is written in, as far as it says how a link looks. */
enum ReadmeFormat {
    /** Markdown; a README with no ending, or that of plain text, is taken for it. */
    MARKDOWN,
    /** reStructuredText. */
    RESTRUCTURED_TEXT,
    /** AsciiDoc. */
    ASCIIDOC;

    static ReadmeFormat of(Path readme) {
        String name = readme.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".rst")) {
            return RESTRUCTURED_TEXT;
        }
        return name.endsWith(".adoc") || name.endsWith(".asciidoc") ? ASCIIDOC : MARKDOWN;
    }
}
