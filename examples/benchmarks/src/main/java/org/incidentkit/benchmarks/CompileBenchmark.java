package org.incidentkit.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.hours.BusinessTime;

/**
 * What comes before the first answer. Single shots in fresh processes: cold, as at the start of a service. Each uses
 * holidays of another name, so that no earlier timeline is shared.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@State(Scope.Benchmark)
public class CompileBenchmark {
    private static final AtomicInteger RUN = new AtomicInteger();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final BankHolidays holidays = Peers.BANK_HOLIDAYS;

    /** Used by JMH. */
    public CompileBenchmark() {}

    private BusinessTime fresh() {
        BankHolidays own = BankHolidays.of(
                "run " + RUN.incrementAndGet(), holidays.all(), holidays.knownFrom(), holidays.knownTo());
        return BusinessTime.of(Peers.HOURS, own, Peers.LONDON);
    }

    /** {@return the first deadline of a service: a few years are compiled} */
    @Benchmark
    public Instant firstAnswer() {
        return fresh().plus(NOW, Duration.ofMinutes(20));
    }

    /** {@return the business time of a century, all of which is compiled} */
    @Benchmark
    public Duration century() {
        LocalDate from = LocalDate.of(2000, 1, 1);
        return fresh().between(
                        from.atStartOfDay(Peers.LONDON).toInstant(),
                        from.plusYears(100).atStartOfDay(Peers.LONDON).toInstant());
    }

    /** {@return a thousand first answers of services that share hours and holidays} */
    @Benchmark
    public Instant[] thousandServicesAlike() {
        BankHolidays own = BankHolidays.of(
                "run " + RUN.incrementAndGet(), holidays.all(), holidays.knownFrom(), holidays.knownTo());
        Instant[] due = new Instant[1000];
        for (int i = 0; i < due.length; i++) {
            due[i] = BusinessTime.of(Peers.HOURS, own, Peers.LONDON).plus(NOW, Duration.ofMinutes(20));
        }
        return due;
    }

    /** {@return a thousand first answers of services with hours of their own} */
    @Benchmark
    public Instant[] thousandServicesApart() {
        Instant[] due = new Instant[1000];
        for (int i = 0; i < due.length; i++) {
            due[i] = Footprint.service(i).plus(NOW, Duration.ofMinutes(20));
        }
        return due;
    }
}
