package org.incidentkit.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.incidentkit.hours.BusinessTime;

/** A deadline: how long it takes, by the length of the span and by who computes it; {@link SlowPeersBenchmark} goes on. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class PlusBenchmark {
    private static final int STARTS = 1 << 10;

    /** The business time that is added. */
    @Param({"20m", "8h", "1000h", "50y"})
    public String amount = "";

    private BusinessTime time = Peers.ours();
    private final Instant[] starts = Peers.starts(STARTS);
    private final Instant[] ends = new Instant[STARTS];
    private Duration duration = Duration.ZERO;
    private int next;

    /** Used by JMH. */
    public PlusBenchmark() {}

    /** Reads the amount, and lets the timeline grow to what the run needs, as the first questions of a service would. */
    @Setup
    public void prepare() {
        duration = switch (amount) {
            case "20m" -> Duration.ofMinutes(20);
            case "8h" -> Duration.ofHours(8);
            case "1000h" -> Duration.ofHours(1000);
            // 253 business days a year
            default -> Duration.ofHours(8 * 253L * 50);
        };
        time = Peers.ours();
        for (int i = 0; i < STARTS; i++) {
            ends[i] = time.plus(starts[i], duration);
        }
    }

    private int next() {
        next = (next + 1) & (STARTS - 1);
        return next;
    }

    /** {@return what a single addition of days costs in the JDK, for scale} */
    @Benchmark
    public Instant jdkRoundTrip() {
        return starts[next()].atZone(Peers.LONDON).plusDays(10).toInstant();
    }

    /** {@return a deadline} */
    @Benchmark
    public Instant plus() {
        return time.plus(starts[next()], duration);
    }

    /** {@return a start} */
    @Benchmark
    public Instant minus() {
        return time.minus(ends[next()], duration);
    }

    /** {@return the business time of a span} */
    @Benchmark
    public Duration between() {
        int i = next();
        return time.between(starts[i], ends[i]);
    }

    /** {@return a deadline, from day to day} */
    @Benchmark
    public Instant dayWalking() {
        return Peers.byDay(starts[next()], duration);
    }
}
