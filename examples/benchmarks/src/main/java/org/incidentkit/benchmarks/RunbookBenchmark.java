package org.incidentkit.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.internal.FrontMatterYaml;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.runbook.render.MarkdownWriter;
import org.incidentkit.runbook.render.PageContext;

/**
 * Reading a runbook of 6 kB, beside what a reader of Markdown alone takes for the same text. Warming up takes long: the JVM
 * needs up to half a minute until it has compiled all of the parser and of the rules. Each call is timed, since the median
 * says more than the mean where others share the machine: a neighbour doubles the times for seconds on end.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 30, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class RunbookBenchmark {
    private final Parser flexmark = Parser.builder().build();
    private final RunbookParser parser = RunbookParser.create();
    private final RunbookLinter linter = RunbookLinter.standard();
    private final HtmlRenderer renderer = HtmlRenderer.create();
    private final MarkdownWriter writer = MarkdownWriter.create();
    private final ParsedRunbook parsed = parser.parse(Texts.RUNBOOK);
    private final PageContext context = PageContext.on(Texts.TODAY).withContactsShown(true);

    /** Used by JMH. */
    public RunbookBenchmark() {}

    /** {@return the tree that Flexmark makes of the text, which knows nothing of runbooks} */
    @Benchmark
    public Document flexmark() {
        return flexmark.parse(Texts.RUNBOOK);
    }

    /** {@return the runbook and what its parser found} */
    @Benchmark
    public ParsedRunbook parse() {
        return parser.parse(Texts.RUNBOOK);
    }

    /** {@return what the parser and all rules find} */
    @Benchmark
    public List<Finding> parseAndLint() {
        return linter.lint(parser.parse(Texts.RUNBOOK), Texts.TODAY);
    }

    /** {@return a page of a runbook that was read before} */
    @Benchmark
    public String render() {
        return renderer.page(parsed, context);
    }

    /** {@return the Markdown of a runbook that was read before} */
    @Benchmark
    public String write() {
        return writer.write(parsed.runbook());
    }

    /** {@return the three keys of a block of front matter} */
    @Benchmark
    public FrontMatterYaml frontMatter() {
        return FrontMatterYaml.read(Texts.FRONT_MATTER, 16);
    }
}
