package org.incidentkit.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.openjdk.jmh.infra.Blackhole;

import org.incidentkit.hours.BusinessTime;
import org.incidentkit.incident.Audience;
import org.incidentkit.incident.Incident;
import org.incidentkit.incident.IncidentEvent;
import org.incidentkit.incident.IncidentLog;
import org.incidentkit.incident.LogEntry;
import org.incidentkit.incident.Role;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.sla.SlaCalculator;
import org.incidentkit.sla.SlaStatus;

/** Where the clocks of an incident stand: by how much has happened, beside the clock operations that it cannot do without. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class StatusBenchmark {
    private static final int INCIDENTS = 1 << 8;
    private static final Duration HOUR = Duration.ofHours(1);

    /** How many events an incident has. */
    @Param({"2", "100"})
    public int events = 2;

    private BusinessTime time = Peers.ours();
    private SlaCalculator sla = SlaCalculator.of(PriorityTable.opg(), time);
    private final Incident[] incidents = new Incident[INCIDENTS];
    private final Instant[] nows = new Instant[INCIDENTS];
    private byte[] lines = {};
    private int next;

    /** Used by JMH. */
    public StatusBenchmark() {}

    /**
     * Makes the incidents. Those of many events are raised at a random instant and go on for some days: two thirds updates
     * or notes, one in twelve late; a pause in ten events; three changes of priority.
     *
     * @throws IOException never
     */
    @Setup
    public void prepare() throws IOException {
        time = Peers.ours();
        sla = SlaCalculator.of(PriorityTable.opg(), time);
        Instant[] starts = Peers.starts(INCIDENTS);
        Random random = new Random(42);
        for (int i = 0; i < INCIDENTS; i++) {
            incidents[i] = incident("INC-" + i, starts[i], random);
            List<IncidentEvent> happened = incidents[i].events();
            nows[i] = happened.get(happened.size() - 1).at().plusSeconds(600);
            sla.status(incidents[i], nows[i]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Incident incident : incidents) {
            IncidentLog.write(incident, out);
        }
        lines = out.toByteArray();
    }

    private Incident incident(String id, Instant raisedAt, Random random) {
        List<LogEntry> log = new ArrayList<>();
        add(log, new IncidentEvent.Raised(raisedAt, "", "P1", false, ""));
        Instant at = raisedAt.plusSeconds(300);
        add(log, new IncidentEvent.Responded(at, ""));
        boolean paused = false;
        while (log.size() < events) {
            // Mostly within the hour that is promised.
            at = time.plus(at, Duration.ofSeconds(random.nextInt(12) == 0 ? 4_000 : 600 + random.nextInt(2_900)));
            int n = log.size();
            if (paused) {
                add(log, new IncidentEvent.Resumed(at, "", ""));
                paused = false;
            } else if (n % 20 == 19) {
                add(log, new IncidentEvent.Paused(at, "", "waiting"));
                paused = true;
            } else if (n % 30 == 14) {
                add(log, new IncidentEvent.Reclassified(at, "", n % 60 == 14 ? "P2" : "P1", "so it is"));
            } else if (n % 10 == 3) {
                add(log, new IncidentEvent.Assigned(at, "", Role.LEAD, "somebody"));
            } else if (n % 4 == 0) {
                add(log, new IncidentEvent.Noted(at, "", "something"));
            } else {
                add(log, new IncidentEvent.Updated(at, "", Audience.EVERYONE, "news", Optional.empty()));
            }
        }
        return Incident.of(id, log);
    }

    private static void add(List<LogEntry> log, IncidentEvent event) {
        log.add(new LogEntry.Entered(log.size() + 1, event.at(), event));
    }

    private int next() {
        next = (next + 1) & (INCIDENTS - 1);
        return next;
    }

    /** {@return where the clocks stand} */
    @Benchmark
    public SlaStatus status() {
        int i = next();
        return sla.status(incidents[i], nows[i]);
    }

    /**
     * The arithmetic alone: a deadline for each clock that is started, a span for each pause, and a span for each clock at
     * the end.
     *
     * @param sink takes the answers
     */
    @Benchmark
    public void clockOperations(Blackhole sink) {
        int i = next();
        Instant last = incidents[i].raisedAt();
        Instant from = last;
        sink.consume(time.plus(last, HOUR));
        for (IncidentEvent event : incidents[i].events()) {
            if (event instanceof IncidentEvent.Updated) {
                last = event.at();
                sink.consume(time.plus(last, HOUR));
            } else if (event instanceof IncidentEvent.Paused) {
                from = event.at();
            } else if (event instanceof IncidentEvent.Resumed) {
                sink.consume(time.between(from, event.at()));
            } else if (event instanceof IncidentEvent.Responded || event instanceof IncidentEvent.Reclassified) {
                sink.consume(time.plus(incidents[i].raisedAt(), HOUR));
            }
        }
        sink.consume(time.between(last, nows[i]));
        sink.consume(time.between(incidents[i].raisedAt(), nows[i]));
    }

    /**
     * {@return how many incidents stand in the lines of all incidents; divide by these for one}
     *
     * @throws IOException never
     */
    @Benchmark
    public int readLines() throws IOException {
        return IncidentLog.read(new ByteArrayInputStream(lines)).incidents().size();
    }
}
