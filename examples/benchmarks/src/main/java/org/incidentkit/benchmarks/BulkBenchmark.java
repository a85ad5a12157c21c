package org.incidentkit.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

import org.incidentkit.hours.BusinessTime;

/** Deadlines of ten million random incidents, 20 minutes to 40 hours long, on two threads: how many a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(2)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class BulkBenchmark {
    /** A power of two, and random enough: ten million incidents go round it ten times. */
    private static final int INCIDENTS = 1 << 20;

    private final BusinessTime time = Peers.ours();
    private final Instant[] raised = Peers.starts(INCIDENTS);
    private final Duration[] amounts = amounts();

    /** Used by JMH. */
    public BulkBenchmark() {}

    private static Duration[] amounts() {
        Random random = new Random(1);
        Duration[] amounts = new Duration[INCIDENTS];
        for (int i = 0; i < INCIDENTS; i++) {
            amounts[i] = Duration.ofMinutes(20 + random.nextInt(40 * 60));
        }
        return amounts;
    }

    /** Where a thread has got to. */
    @State(Scope.Thread)
    public static class Cursor {
        private int next = ThreadLocalRandom.current().nextInt(INCIDENTS);
        private final Peers.Jbpm jbpm = new Peers.Jbpm();

        /** Used by JMH. */
        public Cursor() {}

        int next() {
            next = (next + 1) & (INCIDENTS - 1);
            return next;
        }
    }

    /**
     * {@return a deadline}
     *
     * @param cursor the thread's own
     */
    @Benchmark
    public Instant plus(Cursor cursor) {
        int i = cursor.next();
        return time.plus(raised[i], amounts[i]);
    }

    /**
     * {@return a deadline, from day to day}
     *
     * @param cursor the thread's own
     */
    @Benchmark
    public Instant dayWalking(Cursor cursor) {
        int i = cursor.next();
        return Peers.byDay(raised[i], amounts[i]);
    }

    /**
     * {@return a deadline of jBPM, in whole hours, which it parses from text}
     *
     * @param cursor the thread's own
     */
    @Benchmark
    public Date jbpm(Cursor cursor) {
        int i = cursor.next();
        return cursor.jbpm.plus(raised[i], amounts[i].toHours() + 1 + "h");
    }
}
