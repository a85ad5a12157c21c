package org.incidentkit.spring.boot.freshness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.spring.boot.BankHolidaySource;
import org.incidentkit.spring.boot.LastGoodRunbook;
import org.incidentkit.spring.boot.MovingClock;
import org.incidentkit.spring.boot.Permits;
import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.ServiceSla;
import org.incidentkit.spring.boot.freshness.RunbookStatus.Condition;

import static org.assertj.core.api.Assertions.assertThat;

/** What the log says, and what the application is told, as a runbook changes and ages. */
@ExtendWith(OutputCaptureExtension.class)
class RunbookMonitorTest {
    private static final String GOOD = Permits.runbook("Permits", "2026-12-31");

    private final MovingClock clock = new MovingClock("2026-11-23T10:00:00Z");
    private final LastGoodRunbook kept = new LastGoodRunbook(RunbookParser.create(), RunbookLinter.standard(), clock);
    private final List<Object> events = new ArrayList<>();
    private ServiceRunbooks runbooks;
    private RunbookMonitor monitor;

    @BeforeEach
    void watchOne() {
        runbooks = runbooks(kept::current);
        monitor = new RunbookMonitor(runbooks, clock, Duration.ZERO, events::add);
    }

    private static ServiceRunbooks runbooks(RunbookSource source) {
        return ServiceRunbooks.of(runbook(ServiceRunbooks.MAIN, source), List.of());
    }

    private static ServiceRunbook runbook(String name, RunbookSource source) {
        ServiceSla sla = new ServiceSla(
                source,
                PriorityTable.opg(),
                BankHolidaySource.of(BankHolidays.of(Division.ENGLAND_AND_WALES)),
                ZoneId.of("Europe/London"),
                Optional.empty());
        return new ServiceRunbook(name, source, sla, RunbookLinter.standard());
    }

    private void write(String text) {
        kept.offer(text.getBytes(StandardCharsets.UTF_8), "file:RUNBOOK.md");
    }

    private List<Condition> conditions() {
        return events.stream()
                .map(RunbookChangedEvent.class::cast)
                .map(event -> event.after().condition())
                .toList();
    }

    @Test
    void oneParagraphSaysHowItStands(CapturedOutput output) {
        write(GOOD);
        monitor.look();
        assertThat(output)
                .containsPattern("INFO .*Runbook: \"Permits Runbook\" \\(file:RUNBOOK.md\\) goes out of date on"
                        + " 2026-12-31, in 38 days\\. ")
                .doesNotContain("team@permits");
        assertThat(events).isEmpty(); // nothing has changed yet
    }

    @Test
    void findingsAreCountedAndListedTheWorstFirst(CapturedOutput output) {
        write("""
                ---
                expires: 2026-11-01
                ---
                # Permits Runbook

                ##\u00a0Incident contact details

                * Team: jo.bloggs@permits.example.org
                """);
        monitor.look();
        assertThat(output)
                .containsPattern("WARN .*has been out of date since 2026-11-01, 22 days ago\\. \\d+ errors?, \\d+"
                        + " warnings?.*: line 2 error \\[review-overdue\\] ")
                .containsPattern("line 6 warning \\[no-break-space-in-heading\\]")
                .doesNotContain("jo.bloggs");
    }

    @Test
    void theSameIsSaidOnce(CapturedOutput output) {
        write(GOOD);
        monitor.look();
        monitor.look();
        clock.pass(Duration.ofHours(2));
        monitor.look();
        assertThat(output.toString().split("Permits Runbook", -1)).hasSize(2);
        assertThat(events).isEmpty();
    }

    @Test
    void daysThatComeAreTold() {
        write(GOOD);
        monitor.look();
        clock.moveTo("2026-12-01T00:00:00Z");
        monitor.look();
        clock.moveTo("2026-12-30T23:59:59Z");
        monitor.look();
        clock.moveTo("2026-12-31T00:00:00Z");
        monitor.look();
        assertThat(conditions()).containsExactly(Condition.DUE_SOON, Condition.EXPIRED);
    }

    @Test
    void aNewVersionIsToldAndARefusedOneToo(CapturedOutput output) {
        write(GOOD);
        monitor.look();
        write(GOOD.replace("Permits", "Parking permits"));
        monitor.look();
        write("");
        monitor.look();
        write(GOOD);
        monitor.look();
        assertThat(conditions()).containsExactly(Condition.FIT, Condition.ERROR, Condition.FIT);
        RunbookChangedEvent refused = (RunbookChangedEvent) events.get(1);
        assertThat(refused.after().title()).isEqualTo("Parking permits Runbook");
        assertThat(refused.after().version()).isEqualTo(refused.before().version());
        assertThat(refused.after().findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(LastGoodRunbook.REFUSED));
        assertThat(output).containsPattern("WARN .*\\[newer-version-refused\\] A newer version is not served");
    }

    @Test
    void aRunbookThatGoesMissingAndComesBack(CapturedOutput output) {
        kept.failed("There is no runbook at file:RUNBOOK.md");
        monitor.look();
        assertThat(output).containsPattern("WARN .*Runbook: There is no runbook at file:RUNBOOK.md\\.");
        write(GOOD);
        monitor.look();
        assertThat(conditions()).containsExactly(Condition.FIT);
    }

    /** Its message may hold a secret, so that it is not said; and it is not said again and again. */
    @Test
    void aSourceThatThrowsIsARunbookThatIsMissing(CapturedOutput output) {
        AtomicInteger looks = new AtomicInteger();
        RunbookSource throwing = new RunbookSource() {
            @Override
            public RunbookState current() {
                throw new IllegalStateException("token=abc jo.bloggs@permits.example.org");
            }

            @Override
            public void refresh() {
                looks.incrementAndGet();
                throw new UncheckedIOException(new IOException("token=abc"));
            }
        };
        RunbookMonitor watched = new RunbookMonitor(runbooks(throwing), clock, Duration.ofMillis(1), events::add);
        watched.start();
        Awaitility.await().until(() -> looks.get() > 5);
        watched.stop();
        assertThat(output)
                .containsOnlyOnce("Runbook: There is no runbook, because its source "
                        + throwing.getClass().getName() + " failed with java.lang.IllegalStateException;")
                .containsOnlyOnce("The runbook default could not be looked for, since its source "
                        + throwing.getClass().getName() + " failed with java.io.UncheckedIOException;")
                .doesNotContain("token=abc", "jo.bloggs", "\tat ");
    }

    @Test
    @SuppressWarnings("NullAway") // it does what it may not
    void aSourceThatGivesNullIsARunbookThatIsMissingUntilItGivesOne(CapturedOutput output) {
        AtomicReference<@Nullable RunbookState> given = new AtomicReference<>();
        RunbookMonitor watched = new RunbookMonitor(runbooks(given::get), clock, Duration.ZERO, events::add);
        watched.look();
        watched.look();
        assertThat(output)
                .containsOnlyOnce(
                        "There is no runbook, because its source " + getClass().getName() + " gave null;");
        write(GOOD);
        given.set(kept.current());
        watched.look();
        assertThat(conditions()).containsExactly(Condition.FIT);
    }

    /** Whoever catches the interrupt without a word to the thread must not keep it alive. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSwallowedInterruptEndsTheWatchAllTheSame(boolean inTheSource) throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        Runnable sleepy = () -> {
            asked.incrementAndGet();
            try {
                Thread.sleep(Duration.ofHours(1).toMillis());
            } catch (InterruptedException e) {
                // As if nothing had been.
            }
        };
        AtomicInteger version = new AtomicInteger();
        RunbookSource source = new RunbookSource() {
            @Override
            public RunbookState current() {
                return new RunbookState.Unavailable("For the " + version.incrementAndGet() + "th time");
            }

            @Override
            public void refresh() {
                if (inTheSource) {
                    sleepy.run();
                }
            }
        };
        RunbookMonitor watched =
                new RunbookMonitor(runbooks(source), clock, Duration.ofMillis(1), event -> sleepy.run());
        for (int i = 1; i <= 5; i++) {
            int calls = i;
            watched.start();
            Awaitility.await().until(() -> asked.get() == calls);
            watched.stop();
            Awaitility.await().until(() -> threads().isEmpty());
        }
        Thread.sleep(50);
        assertThat(asked).hasValue(5);
    }

    @Test
    void thatItWasInterruptedAtTheEndIsNotSaid(CapturedOutput output) {
        CountDownLatch asked = new CountDownLatch(1);
        RunbookSource source = new RunbookSource() {
            @Override
            public RunbookState current() {
                return kept.current();
            }

            @Override
            public void refresh() {
                asked.countDown();
                try {
                    Thread.sleep(Duration.ofHours(1).toMillis());
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        RunbookMonitor watched = new RunbookMonitor(runbooks(source), clock, Duration.ofMillis(1), events::add);
        watched.start();
        Awaitility.await().until(() -> asked.getCount() == 0);
        watched.stop();
        Awaitility.await().until(() -> threads().isEmpty());
        assertThat(output).doesNotContain("could not be looked");
    }

    @Test
    void aSourceThatDoesNotAnswerKeepsNoneOfTheOthers() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        RunbookSource stuck = new RunbookSource() {
            @Override
            public RunbookState current() {
                return wait(never);
            }

            @Override
            public void refresh() {
                looks.incrementAndGet();
                wait(never);
            }

            /** Not even an interrupt ends it. */
            private static RunbookState wait(CountDownLatch latch) {
                while (latch.getCount() > 0) {
                    try {
                        latch.await();
                    } catch (InterruptedException e) {
                        // Deaf.
                    }
                }
                return new RunbookState.Unavailable("It has come too late");
            }
        };
        write(GOOD);
        ServiceRunbooks two = ServiceRunbooks.of(
                runbook(ServiceRunbooks.MAIN, stuck), List.of(runbook("permits", kept::current)), false);
        List<Object> told = new CopyOnWriteArrayList<>();
        RunbookMonitor watched = new RunbookMonitor(two, clock, Duration.ofMillis(1), told::add);
        try {
            watched.start();
            Awaitility.await().until(() -> looks.get() == 1);
            for (String title : List.of("Second", "Third")) {
                int before = told.size();
                // Only what was seen before may be seen to change.
                Awaitility.await().until(() -> {
                    write(GOOD.replace("Permits", title + System.nanoTime()));
                    return told.size() > before;
                });
            }
            watched.stop();
            watched.start();
            watched.stop();
            assertThat(looks)
                    .as("it is not asked anew while it has not answered")
                    .hasValue(1);
        } finally {
            never.countDown();
        }
        Awaitility.await().until(() -> threads().isEmpty());
    }

    @Test
    void aListenerThatThrowsDoesNotEndTheWatch() {
        AtomicInteger told = new AtomicInteger();
        RunbookMonitor watched = new RunbookMonitor(runbooks, clock, Duration.ZERO, event -> {
            told.incrementAndGet();
            throw new IllegalStateException("the listener is broken");
        });
        write(GOOD);
        watched.look();
        write(GOOD.replace("Permits", "Parking permits"));
        watched.look();
        write(GOOD);
        watched.look();
        assertThat(told).hasValue(2);
    }

    @Test
    void theThreadIsADaemonAndEndsWithTheApplication() {
        RunbookMonitor watched = new RunbookMonitor(runbooks, clock, Duration.ofHours(1), events::add);
        watched.start();
        watched.start();
        assertThat(threads())
                .singleElement()
                .satisfies(thread -> assertThat(thread.isDaemon()).isTrue());
        assertThat(watched.isRunning()).isTrue();
        watched.stop();
        assertThat(watched.isRunning()).isFalse();
        Awaitility.await().until(() -> threads().isEmpty());
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(RunbookMonitor.THREAD))
                .toList();
    }
}
