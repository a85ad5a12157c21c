package org.incidentkit.runbook.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads the priority table of guidance written in Markdown: the first table whose header has a priority, a response and
 * an update column, in any order, with any others between them.
 *
 * <p>A parser has no state and may be shared between threads.
 */
public final class GuidanceParser {

    private final ParserLimits limits;

    private GuidanceParser(ParserLimits limits) {
        this.limits = limits;
    }

    /** {@return a parser with the standard limits} */
    public static GuidanceParser create() {
        return new GuidanceParser(ParserLimits.STANDARD);
    }

    /**
     * Changes how much text is taken.
     *
     * @param parserLimits the limits
     * @return a parser that keeps to these
     */
    public GuidanceParser withLimits(ParserLimits parserLimits) {
        return new GuidanceParser(Objects.requireNonNull(parserLimits, "parserLimits"));
    }

    /**
     * Reads a text.
     *
     * @param text Markdown
     * @return its priority table, if it has one, and what is wrong with it
     */
    public ParsedGuidance parse(String text) {
        Findings findings = new Findings();
        return new GuidanceReading(Source.of(text, limits, findings), findings).read();
    }

    /**
     * Reads a file in UTF-8.
     *
     * @param path a file
     * @return its priority table, if it has one, and what is wrong with it
     * @throws IOException if the file can't be read
     */
    public ParsedGuidance parse(Path path) throws IOException {
        Findings findings = new Findings();
        return new GuidanceReading(Source.of(path, limits, findings), findings).read();
    }

    /**
     * Reads a stream in UTF-8, which stays open. Bytes that aren't UTF-8 are replaced and give a finding.
     *
     * @param in the stream
     * @param sourceName where it comes from, for findings
     * @return what it says, and what is wrong with it
     * @throws IOException if the stream can't be read
     */
    public ParsedGuidance parse(InputStream in, String sourceName) throws IOException {
        Findings findings = new Findings();
        return new GuidanceReading(Source.of(in, sourceName, limits, findings), findings).read();
    }
}
