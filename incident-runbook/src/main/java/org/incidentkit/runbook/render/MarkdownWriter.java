package org.incidentkit.runbook.render;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.incidentkit.runbook.Runbook;
import org.incidentkit.runbook.parse.RunbookParser;

/**
 * Writes runbooks in the words and the order of a vocabulary. A runbook that is written and parsed again equals itself,
 * whatever is in it, so that one vocabulary is converted into another by reading and writing:
 *
 * <pre>{@code
 * String page = MarkdownWriter.of(Vocabulary.SITE_PAGE).write(RunbookParser.create().parse(text).runbook());
 * }</pre>
 *
 * <p>What is written is read again before it is given back. Where it wouldn't be the same, since a section of the team's has
 * the name of a part, for instance, it is written in a plainer way: each part under a heading of its own, and in the end
 * under the template's headings, which nothing can be taken for.
 *
 * <p>What isn't part of a runbook can't be written: comments within a line that states something are dropped when it is
 * read, and so is how a date or a list was written.
 *
 * <p>A writer has no state and may be shared between threads.
 */
public final class MarkdownWriter {

    private static final RunbookParser PARSER = RunbookParser.create();

    private final Vocabulary vocabulary;

    private MarkdownWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@return a writer in the words of the template} */
    public static MarkdownWriter create() {
        return new MarkdownWriter(Vocabulary.TEMPLATE);
    }

    /**
     * Makes a writer in the words of a vocabulary.
     *
     * @param vocabulary the vocabulary
     * @return the writer
     */
    public static MarkdownWriter of(Vocabulary vocabulary) {
        return new MarkdownWriter(Objects.requireNonNull(vocabulary, "vocabulary"));
    }

    /**
     * Writes a runbook for a new service, for its team to fill in.
     *
     * @param serviceName the name of the service
     * @return Markdown: every part without an answer, and comments that say what belongs there; the linter finds that nobody
     *     has filled it in
     */
    public String template(String serviceName) {
        return write(Templates.of(vocabulary, serviceName));
    }

    /**
     * Writes a runbook.
     *
     * @param runbook a runbook
     * @return Markdown with LF line ends
     */
    public String write(Runbook runbook) {
        for (Function<Runbook, String> layout : layouts()) {
            String text = layout.apply(runbook);
            if (PARSER.parse(text).runbook().equals(runbook)) {
                return text;
            }
        }
        return Layouts.template(runbook);
    }

    private List<Function<Runbook, String>> layouts() {
        return switch (vocabulary) {
            case TEMPLATE -> List.of();
            case SERVICE_SUPPORT -> List.of(Layouts::serviceSupport, Layouts::flatServiceSupport);
            case SITE_PAGE -> List.of(Layouts::sitePage, Layouts::flatSitePage);
        };
    }
}
