package org.incidentkit.runbook.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

import org.incidentkit.policy.Priority;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.internal.Spaces;
import org.incidentkit.runbook.internal.YamlText;

/**
 * A priority table as YAML: a list of priorities, at the top or under {@code priorities},
 *
 * <pre>{@code
 * priorities:
 *   - priority: P1
 *     type: Critical
 *     example: Complete outage
 *     response: 20 minutes
 *     update: 1 hour
 *     resolution: 4 hours
 *   - priority: P4
 *     type: Minor
 *     response: 1 business day
 *     update: Once after 5 business days
 * }</pre>
 *
 * <p>or a map by code:
 *
 * <pre>{@code
 * priorities:
 *   P1: {type: Critical, response: 20 minutes, update: 1 hour}
 *   P4: {type: Minor, response: 1 business day, update: Once after 5 business days}
 * }</pre>
 *
 * <p>or a list of such maps. A code of one word is taken as it stands; {@code P3 - Minor} and {@code Sev 6} are read as
 * {@link GuidanceParser} reads them.
 *
 * <p>Keys have the names that {@link GuidanceParser} knows for columns, in any case, with words joined by {@code -} or
 * {@code _} or not at all: {@code code}, {@code severity}, {@code response_time}, {@code responseTime}, {@code acknowledge-within}, {@code
 * Updates}, {@code fix_time}. Values are the words that {@link org.incidentkit.policy.Target#parse} and {@link
 * org.incidentkit.policy.UpdateFrequency#parse} read. {@code type}, {@code example} and {@code resolution} may be left
 * out. Beside {@code priorities} other keys may stand, which are somebody else's.
 *
 * <p>Reading never fails for what a text says: a key that nobody knows or that stands twice, an alias, or a value that
 * can't be read is a finding with its place; a row whose response or update can't be read is left out. Where the YAML
 * itself is broken there is no table, since nobody knows what is missing from it.
 *
 * <p>A reader has no state and may be shared between threads.
 */
public final class PriorityTableYaml {

    private final ParserLimits limits;

    private PriorityTableYaml(ParserLimits limits) {
        this.limits = limits;
    }

    /** {@return a reader with the standard limits} */
    public static PriorityTableYaml create() {
        return new PriorityTableYaml(ParserLimits.STANDARD);
    }

    /**
     * Changes how much text is taken.
     *
     * @param parserLimits the limits
     * @return a reader that keeps to these
     */
    public PriorityTableYaml withLimits(ParserLimits parserLimits) {
        return new PriorityTableYaml(Objects.requireNonNull(parserLimits, "parserLimits"));
    }

    /**
     * Reads a text.
     *
     * @param text YAML
     * @return its priority table, if it has one, and what is wrong with it
     */
    public ParsedGuidance parse(String text) {
        Findings findings = new Findings(limits);
        return new PriorityYamlReading(Source.of(text, limits, findings), limits, findings).read();
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
        return new PriorityYamlReading(Source.of(path, limits, findings), limits, findings).read();
    }

    /**
     * Reads a stream in UTF-8, which stays open. Bytes that aren't UTF-8 are replaced and give a finding.
     *
     * @param in the stream
     * @param sourceName where it comes from, for findings
     * @return its priority table, if it has one, and what is wrong with it
     * @throws IOException if the stream can't be read
     */
    public ParsedGuidance parse(InputStream in, String sourceName) throws IOException {
        Findings findings = new Findings(limits);
        return new PriorityYamlReading(Source.of(in, sourceName, limits, findings), limits, findings).read();
    }

    /**
     * Writes a table as a list of priorities. Read again it equals the table, but for what no file can hold: half of a
     * surrogate pair becomes U+FFFD.
     *
     * @param table a priority table
     * @return YAML with LF line ends
     */
    public String write(PriorityTable table) {
        StringBuilder out = new StringBuilder("priorities:\n");
        for (PriorityTable.Row row : table.rows()) {
            Priority priority = row.priority();
            line(out, "  - priority: ", priority.code());
            line(out, "    type: ", priority.type());
            line(out, "    example: ", priority.example());
            line(out, "    response: ", row.response().toString());
            line(out, "    update: ", row.update().toString());
            row.resolution().ifPresent(target -> line(out, "    resolution: ", target.toString()));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String key, String value) {
        if (!value.isEmpty()) {
            out.append(key).append(YamlText.scalar(Spaces.encodable(value))).append('\n');
        }
    }
}
