package org.incidentkit.spring.boot.freshness;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
        ServiceSla sla = new ServiceSla(
                source,
                PriorityTable.opg(),
                BankHolidaySource.of(BankHolidays.of(Division.ENGLAND_AND_WALES)),
                ZoneId.of("Europe/London"),
                Optional.empty());
        return ServiceRunbooks.of(
                new ServiceRunbook(ServiceRunbooks.MAIN, source, sla, RunbookLinter.standard()), List.of());
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

    @Test
    void aSourceThatThrowsDoesNotEndTheWatch(CapturedOutput output) {
        AtomicInteger looks = new AtomicInteger();
        RunbookMonitor watched = new RunbookMonitor(
                runbooks(new RunbookSource() {
                    @Override
                    public RunbookState current() {
                        throw new IllegalStateException("broken");
                    }

                    @Override
                    public void refresh() {
                        looks.incrementAndGet();
                        throw new IllegalStateException("broken");
                    }
                }),
                clock,
                Duration.ofMillis(1),
                events::add);
        watched.start();
        Awaitility.await().until(() -> looks.get() > 2);
        watched.stop();
        assertThat(output).contains("could not be looked for", "could not be looked at");
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
                .filter(thread -> thread.getName().equals(RunbookMonitor.THREAD))
                .toList();
    }
}
