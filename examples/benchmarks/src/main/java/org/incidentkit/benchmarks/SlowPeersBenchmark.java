package org.incidentkit.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A deadline of those who cannot go as far as 50 years in bearable time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class SlowPeersBenchmark {
    private static final int STARTS = 1 << 10;

    /** The business time that is added, in hours. */
    @Param({"8", "1000"})
    public int hours;

    private final Instant[] starts = Peers.starts(STARTS);
    private final Peers.Jbpm jbpm = new Peers.Jbpm();
    private int next;

    /** Used by JMH. */
    public SlowPeersBenchmark() {}

    private Instant start() {
        next = (next + 1) & (STARTS - 1);
        return starts[next];
    }

    /** {@return a deadline, from minute to minute} */
    @Benchmark
    public Instant minuteStepping() {
        return Peers.byMinute(start(), Duration.ofHours(hours));
    }

    /** {@return a deadline of jBPM} */
    @Benchmark
    public Date jbpm() {
        return jbpm.plus(start(), hours + "h");
    }
}
