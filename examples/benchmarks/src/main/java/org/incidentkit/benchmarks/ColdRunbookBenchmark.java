package org.incidentkit.benchmarks;

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

import org.incidentkit.runbook.internal.FrontMatterYaml;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.ParsedRunbook;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.runbook.render.HtmlRenderer;
import org.incidentkit.runbook.render.PageContext;

/** The first runbook that a process reads, in fresh processes: classes are loaded, nothing is compiled yet. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@State(Scope.Benchmark)
public class ColdRunbookBenchmark {

    private final String text = Texts.RUNBOOK;

    /** Used by JMH. */
    public ColdRunbookBenchmark() {}

    /** {@return the first tree of Flexmark} */
    @Benchmark
    public Document flexmark() {
        return Parser.builder().build().parse(text);
    }

    /** {@return the first runbook} */
    @Benchmark
    public ParsedRunbook parse() {
        return RunbookParser.create().parse(text);
    }

    /** {@return how much is wrong with the first runbook} */
    @Benchmark
    public int parseAndLint() {
        return RunbookLinter.standard()
                .lint(RunbookParser.create().parse(text), Texts.TODAY)
                .size();
    }

    /** {@return the first page} */
    @Benchmark
    public String page() {
        return HtmlRenderer.create().page(RunbookParser.create().parse(text), PageContext.on(Texts.TODAY));
    }

    /** {@return the first front matter} */
    @Benchmark
    public FrontMatterYaml frontMatter() {
        return FrontMatterYaml.read(Texts.FRONT_MATTER, 16);
    }
}
