package org.incidentkit.runbook.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

import org.incidentkit.runbook.Synonyms;

/**
 * Reads runbooks written in Markdown. It never fails for what a text says: what can't be read is kept as text, and a
 * finding tells where and why.
 *
 * <p>A parser has no state and may be shared between threads.
 */
public final class RunbookParser {

    private final Synonyms synonyms;
    private final ParserLimits limits;

    private RunbookParser(Synonyms synonyms, ParserLimits limits) {
        this.synonyms = synonyms;
        this.limits = limits;
    }

    /** {@return a parser with the standard synonyms and limits} */
    public static RunbookParser create() {
        return new RunbookParser(Synonyms.standard(), ParserLimits.STANDARD);
    }

    /**
     * Changes the headings and roles that are known.
     *
     * @param known the words, such as {@code Synonyms.standard().and(Part.DOCS, "Handbook")}
     * @return a parser that knows these
     */
    public RunbookParser withSynonyms(Synonyms known) {
        return new RunbookParser(Objects.requireNonNull(known, "known"), limits);
    }

    /**
     * Changes how much text is taken.
     *
     * @param parserLimits the limits
     * @return a parser that keeps to these
     */
    public RunbookParser withLimits(ParserLimits parserLimits) {
        return new RunbookParser(synonyms, Objects.requireNonNull(parserLimits, "parserLimits"));
    }

    /**
     * Reads a text.
     *
     * @param text Markdown, with or without front matter
     * @return what it says, and what is wrong with it
     */
    public ParsedRunbook parse(String text) {
        Findings findings = new Findings(limits);
        return new RunbookReading(Source.of(text, limits, findings), synonyms, limits, findings).read();
    }

    /**
     * Reads a file in UTF-8. Bytes that aren't UTF-8 are replaced and give a finding.
     *
     * @param path a file
     * @return what it says, and what is wrong with it
     * @throws IOException if the file can't be read
     */
    public ParsedRunbook parse(Path path) throws IOException {
        Findings findings = new Findings(limits);
        return new RunbookReading(Source.of(path, limits, findings), synonyms, limits, findings).read();
    }

    /**
     * Reads a stream in UTF-8, which stays open. Bytes that aren't UTF-8 are replaced and give a finding.
     *
     * @param in the stream
     * @param sourceName where it comes from, for findings
     * @return what it says, and what is wrong with it
     * @throws IOException if the stream can't be read
     */
    public ParsedRunbook parse(InputStream in, String sourceName) throws IOException {
        Findings findings = new Findings(limits);
        return new RunbookReading(Source.of(in, sourceName, limits, findings), synonyms, limits, findings).read();
    }
}
