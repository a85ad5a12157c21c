package org.incidentkit.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidays;

import static org.assertj.core.api.Assertions.assertThat;

/** Many threads ask a timeline that nobody has asked before, and make it grow in all directions. */
class ConcurrentUseTest {
    private static final int THREADS = 8;

    @RepeatedTest(20)
    void firstUseByManyThreadsGivesTheAnswersOfOne(RepetitionInfo repetition) throws Exception {
        // Other holidays each time, so that no earlier run has compiled this timeline.
        BankHolidays holidays = BankHolidays.of(
                "Run " + repetition.getCurrentRepetition(),
                List.of(BankHoliday.of(LocalDate.of(2026, 6, 1), "Feast")),
                LocalDate.of(1990, 1, 1),
                LocalDate.of(2060, 12, 31));
        ResponseHours hours = ResponseHours.parse("working days 9am-5pm");
        List<Instant> starts = new ArrayList<>();
        for (int year = 1991; year < 2058; year += 6) {
            starts.add(Instant.parse(year + "-03-03T10:00:00Z"));
        }
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Instant>>> answers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int offset = thread;
                Callable<List<Instant>> task = () -> {
                    go.await();
                    BusinessTime time = BusinessTime.of(hours, holidays, ZoneId.of("Europe/London"));
                    List<Instant> dues = new ArrayList<>();
                    for (int i = 0; i < starts.size(); i++) {
                        Instant start = starts.get((i + offset) % starts.size());
                        dues.add(time.plus(start, Duration.ofDays(125)));
                        dues.add(time.minus(start, Duration.ofHours(1)));
                    }
                    return dues.stream().sorted().toList();
                };
                answers.add(pool.submit(task));
            }
            go.countDown();
            List<Instant> first = answers.get(0).get();
            for (Future<List<Instant>> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
            BusinessTime alone = BusinessTime.of(
                    hours,
                    BankHolidays.of("Alone", holidays.all(), holidays.knownFrom(), holidays.knownTo()),
                    ZoneId.of("Europe/London"));
            assertThat(starts.stream()
                            .flatMap(start -> List.of(
                                    alone.plus(start, Duration.ofDays(125)), alone.minus(start, Duration.ofHours(1)))
                                    .stream())
                            .sorted()
                            .toList())
                    .isEqualTo(first);
        } finally {
            pool.shutdownNow();
        }
    }
}
