package org.incidentkit.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import org.junit.jupiter.api.Test;

import org.incidentkit.calendar.BusinessCalendar;
import org.incidentkit.hours.BusinessTime;

import static org.assertj.core.api.Assertions.assertThat;

/** Only what gives the same answers may be compared. */
class PeersTest {
    private static final BusinessTime TIME = Peers.ours();

    @Test
    void theDayWalkingLoopGivesOurAnswers() {
        for (Instant start : Peers.starts(2_000)) {
            Duration amount = Duration.ofMinutes(1 + Math.floorMod(start.getEpochSecond(), 60_000L));
            assertThat(Peers.byDay(start, amount)).isEqualTo(TIME.plus(start, amount));
        }
    }

    @Test
    void theMinuteSteppingLoopGivesOurAnswersToTheMinute() {
        for (Instant start : Peers.starts(50)) {
            Instant minute = Instant.ofEpochSecond(start.getEpochSecond() / 60 * 60);
            assertThat(Peers.byMinute(minute, Duration.ofHours(20))).isEqualTo(TIME.plus(minute, Duration.ofHours(20)));
        }
    }

    @Test
    void strataGivesOurBusinessDays() {
        BusinessCalendar ours = BusinessCalendar.of(Peers.BANK_HOLIDAYS);
        ImmutableHolidayCalendar strata = ImmutableHolidayCalendar.of(
                HolidayCalendarId.of("Test"), Peers.HOLIDAYS, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        for (Instant start : Peers.starts(2_000)) {
            LocalDate date = LocalDate.ofInstant(start, Peers.LONDON);
            assertThat(ours.isBusinessDay(date)).isEqualTo(strata.isBusinessDay(date));
            assertThat(ours.plusBusinessDays(date, 250)).isEqualTo(strata.shift(date, 250));
            assertThat(ours.businessDaysBetween(date, date.plusDays(400)))
                    .isEqualTo(strata.daysBetween(date, date.plusDays(400)));
        }
    }

    /** jBPM reads the JVM's default zone, and is an hour out across changes of the clock: mostly is all it can be. */
    @Test
    void jbpmMostlyGivesOurAnswers() {
        Peers.Jbpm jbpm = new Peers.Jbpm();
        Instant[] open = Arrays.stream(Peers.starts(2_000)).filter(TIME::isOpen).toArray(Instant[]::new);
        long same = Arrays.stream(open)
                .filter(start -> Duration.between(
                                        TIME.plus(start, Duration.ofHours(8)),
                                        jbpm.plus(start, "8h").toInstant())
                                .abs()
                                .compareTo(Duration.ofSeconds(1))
                        <= 0)
                .count();
        assertThat(same).isGreaterThan(open.length * 8L / 10);
    }
}
