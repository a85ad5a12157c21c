package org.incidentkit.runbook.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads the priority table of guidance written in Markdown: the first table with a row that can be read whose header has
 * a priority, a response and an update column, in any order, with any others between them; one for the time to resolve is
 * read as well. Headings are known by many names, such as "Severity", "Acknowledge within", "Updates" and "Fix time". What
 * stands in brackets behind them holds for the times below that say nothing else, where it is a unit or a qualification
 * that {@link org.incidentkit.policy.Target#parse} knows, such as "(minutes)" and "(24/7)"; otherwise it makes no
 * difference. Of a severity and a priority the priority is the code, and the severity the type.
 *
 * <p>A row may stand for several priorities, such as "P1, P2" and "P1 to P3", ten at most. A row that can't be read is left
 * out, with a finding that says where and why. A time to resolve that can't be read isn't promised, and its row stays.
 * {@link PriorityTableYaml} reads the same from YAML.
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
        Findings findings = new Findings(limits);
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
        Findings findings = new Findings(limits);
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
        Findings findings = new Findings(limits);
        return new GuidanceReading(Source.of(in, sourceName, limits, findings), findings).read();
    }
}
