package org.incidentkit.spring.boot.freshness;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.spring.boot.BankHolidaySource;
import org.incidentkit.spring.boot.MovingClock;
import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.RunbookState;
import org.incidentkit.spring.boot.ServiceRunbook;
import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.ServiceSla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How long the start waits for a runbook. */
@Timeout(30)
class RunbookGateTest {
    private static final Duration SOON = Duration.ofMillis(200);

    private static RunbookGate gate(RunbookSource source, Duration longestWait) {
        ServiceSla sla = new ServiceSla(
                source,
                PriorityTable.opg(),
                BankHolidaySource.of(BankHolidays.of(Division.ENGLAND_AND_WALES)),
                ZoneId.of("Europe/London"),
                Optional.empty());
        ServiceRunbook main = new ServiceRunbook(ServiceRunbooks.MAIN, source, sla, RunbookLinter.standard());
        return new RunbookGate(
                ServiceRunbooks.of(main, List.of()),
                new MovingClock("2026-11-23T10:00:00Z"),
                FailOn.MISSING,
                longestWait);
    }

    @Test
    void aSourceThatDoesNotAnswerIsMissingAfterAWhile() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        RunbookSource stuck = new RunbookSource() {
            @Override
            public RunbookState current() {
                return new RunbookState.Unavailable("It has not been read yet");
            }

            @Override
            public void refresh() {
                try {
                    Thread.sleep(Duration.ofHours(1).toMillis());
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
            }
        };
        assertThatExceptionOfType(RunbookNotFitException.class)
                .isThrownBy(() -> gate(stuck, SOON).afterSingletonsInstantiated())
                .withMessageContaining("Its source has not answered within")
                .satisfies(
                        notFit -> assertThat(notFit.status().condition()).isEqualTo(RunbookStatus.Condition.MISSING));
        interrupted.await();
    }

    /** As when a thread that starts an application is told to give up. */
    @Test
    void whoIsInterruptedWaitsNoLonger() {
        RunbookSource slow = () -> {
            try {
                Thread.sleep(Duration.ofHours(1).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new RunbookState.Unavailable("It was interrupted");
        };
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(RunbookNotFitException.class)
                .isThrownBy(() -> gate(slow, Duration.ofHours(1)).afterSingletonsInstantiated())
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theWaitIsThatWhichIsDocumented() {
        assertThat(RunbookGate.LONGEST_WAIT).isEqualTo(Duration.ofSeconds(20));
    }
}
