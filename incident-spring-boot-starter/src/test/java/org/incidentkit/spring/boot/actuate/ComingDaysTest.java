package org.incidentkit.spring.boot.actuate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.render.TimelinePicture;
import org.incidentkit.runbook.render.TimelinePicture.Window;
import org.incidentkit.sla.SlaCalculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.calendar.Division.ENGLAND_AND_WALES;

class ComingDaysTest {
    private static Optional<TimelinePicture> days(String hours, String now) {
        BusinessTime time = BusinessTime.of(
                ResponseHours.parse(hours), BankHolidays.of(ENGLAND_AND_WALES), ZoneId.of("Europe/London"));
        return ComingDays.of(SlaCalculator.of(PriorityTable.opg(), time), Instant.parse(now));
    }

    private static Window window(String opens, String closes) {
        return new Window(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    @Test
    void easter() {
        TimelinePicture picture = days("9am-5pm, Monday to Friday, excluding bank holidays", "2026-04-02T15:50:30Z")
                .orElseThrow();
        assertThat(picture.days())
                .extracting(day -> day.date().getDayOfWeek().name().substring(0, 3)
                        + day.windows().size()
                        + day.closed())
                .containsExactly("THU1", "FRI0Good Friday", "SAT0", "SUN0", "MON0Easter Monday", "TUE1", "WED1");
        assertThat(picture.days().get(0).windows()).containsExactly(window("09:00", "17:00"));
        assertThat(picture.now()).contains(LocalDateTime.parse("2026-04-02T16:50"));
        assertThat(picture.marks())
                .extracting(mark -> mark.label() + " " + mark.at())
                .startsWith(
                        "Respond to a P1 2026-04-07T09:10",
                        "Update on a P1 2026-04-07T09:50",
                        "Respond to a P2 2026-04-07T09:50");
    }

    @Test
    void nightsBelongToBothDays() {
        List<TimelinePicture.Day> days = days("22:00-06:00, every day", "2026-10-24T12:00:00Z")
                .orElseThrow()
                .days();
        assertThat(days.get(0).windows()).containsExactly(window("00:00", "06:00"), window("22:00", "00:00"));
        // The clocks go back in the night to Sunday, which makes no difference to what the clock on the wall shows.
        assertThat(days.get(1).windows()).containsExactly(window("00:00", "06:00"), window("22:00", "00:00"));
    }

    @Test
    void nothingIsDrawnOfHoursThatNeverCloseOrDaysThatAreNotKnown() {
        assertThat(days("24/7", "2026-04-02T15:50:00Z")).isEmpty();
        assertThat(days("9am-5pm, Monday to Friday, excluding bank holidays", "2100-12-30T12:00:00Z"))
                .isEmpty();
    }
}
