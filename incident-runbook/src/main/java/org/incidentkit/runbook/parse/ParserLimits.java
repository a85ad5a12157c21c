package org.incidentkit.runbook.parse;

/**
 * How much text a parser takes before it looks at any of it. A text that is longer gives a finding, not an exception.
 *
 * @param documentSize the longest document, in bytes of a file or characters of a string
 * @param frontMatterSize the longest front matter, in characters
 */
public record ParserLimits(int documentSize, int frontMatterSize) {

    /** One mebibyte a document, 16 kibi-characters of front matter: a hundred times what real runbooks have. */
    public static final ParserLimits STANDARD = new ParserLimits(1 << 20, 16 << 10);

    /**
     * Checks that both are positive.
     *
     * @throws IllegalArgumentException if one isn't
     */
    public ParserLimits {
        if (documentSize < 1 || frontMatterSize < 1) {
            throw new IllegalArgumentException("Limits must be at least 1, but are " + documentSize
                    + " for a document and " + frontMatterSize + " for front matter.");
        }
    }
}
