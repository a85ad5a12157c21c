package org.incidentkit.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.drools.core.time.SessionPseudoClock;
import org.jbpm.process.core.timer.BusinessCalendarImpl;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;

/** Office hours and eight bank holidays a year for 140 years, for us and for what one would take instead. */
final class Peers {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final LocalDate FROM = LocalDate.of(1970, 1, 1);
    static final LocalDate TO = LocalDate.of(2109, 12, 31);
    static final List<LocalDate> HOLIDAYS = holidays();

    static final BankHolidays BANK_HOLIDAYS = BankHolidays.of(
            "the benchmark",
            HOLIDAYS.stream().map(date -> BankHoliday.of(date, "Holiday")).toList(),
            FROM,
            TO);
    static final ResponseHours HOURS = ResponseHours.parse("9am-5pm, Monday to Friday, excluding bank holidays");

    private static final Set<LocalDate> CLOSED = new HashSet<>(HOLIDAYS);
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private Peers() {}

    static BusinessTime ours() {
        return BusinessTime.of(HOURS, BANK_HOLIDAYS, LONDON);
    }

    private static List<LocalDate> holidays() {
        List<LocalDate> dates = new ArrayList<>();
        for (int year = FROM.getYear(); year <= TO.getYear(); year++) {
            LocalDate easter = easter(year);
            dates.addAll(List.of(
                    LocalDate.of(year, 1, 1),
                    easter.minusDays(2),
                    easter.plusDays(1),
                    LocalDate.of(year, 5, 4),
                    LocalDate.of(year, 5, 25),
                    LocalDate.of(year, 8, 31),
                    LocalDate.of(year, 12, 25),
                    LocalDate.of(year, 12, 28)));
        }
        return dates.stream().distinct().sorted().toList();
    }

    /** Easter Sunday by the Gregorian computus. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, Month.of(month), (h + l - 7 * m + 114) % 31 + 1);
    }

    /** Random instants in open time and in closed, far enough from the end for 50 years to fit. */
    static Instant[] starts(int count) {
        Random random = new Random(20261123);
        Instant[] starts = new Instant[count];
        long from = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
        long to = Instant.parse("2050-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < count; i++) {
            starts[i] = Instant.ofEpochSecond(from + (long) (random.nextDouble() * (to - from)));
        }
        return starts;
    }

    /** From day to day, as one writes it who thinks of clock changes and bank holidays. */
    static Instant byDay(Instant start, Duration amount) {
        Duration left = amount;
        LocalDate date = LocalDate.ofInstant(start, LONDON);
        while (true) {
            if (isBusinessDay(date)) {
                Instant opens = ZonedDateTime.of(date, OPENS, LONDON).toInstant();
                Instant closes = ZonedDateTime.of(date, CLOSES, LONDON).toInstant();
                Instant from = start.isAfter(opens) ? start : opens;
                if (from.isBefore(closes)) {
                    Duration open = Duration.between(from, closes);
                    if (left.compareTo(open) <= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(open);
                }
            }
            date = date.plusDays(1);
        }
    }

    /** From minute to minute, as it is usually written by hand; to the minute. */
    static Instant byMinute(Instant start, Duration amount) {
        long left = amount.toMinutes();
        ZonedDateTime now = start.atZone(LONDON);
        while (left > 0) {
            LocalTime time = now.toLocalTime();
            if (isBusinessDay(now.toLocalDate()) && !time.isBefore(OPENS) && time.isBefore(CLOSES)) {
                left--;
            }
            now = now.plusMinutes(1);
        }
        return now.toInstant();
    }

    static boolean isBusinessDay(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> false;
            default -> !CLOSED.contains(date);
        };
    }

    /** jBPM's business calendar; its answers follow the default zone of the JVM, which {@code Benchmarks} sets. */
    static final class Jbpm {
        private final Clock clock = new Clock();
        private final BusinessCalendarImpl calendar;

        Jbpm() {
            Properties properties = new Properties();
            properties.setProperty(BusinessCalendarImpl.DAYS_PER_WEEK, "5");
            properties.setProperty(BusinessCalendarImpl.HOURS_PER_DAY, "8");
            properties.setProperty(BusinessCalendarImpl.START_HOUR, "9");
            properties.setProperty(BusinessCalendarImpl.END_HOUR, "17");
            properties.setProperty(BusinessCalendarImpl.WEEKEND_DAYS, "1,7");
            properties.setProperty(BusinessCalendarImpl.HOLIDAY_DATE_FORMAT, "yyyy-MM-dd");
            properties.setProperty(
                    BusinessCalendarImpl.HOLIDAYS,
                    HOLIDAYS.stream().map(LocalDate::toString).collect(Collectors.joining(",")));
            properties.setProperty(BusinessCalendarImpl.TIMEZONE, "Europe/London");
            this.calendar = new BusinessCalendarImpl(properties, clock);
        }

        /** For example {@code 8h} after a start. */
        Date plus(Instant start, String amount) {
            clock.now = start.toEpochMilli();
            return calendar.calculateBusinessTimeAsDate(amount);
        }

        private static final class Clock implements SessionPseudoClock {
            private long now;

            @Override
            public long getCurrentTime() {
                return now;
            }

            @Override
            public long advanceTime(long amount, TimeUnit unit) {
                now += unit.toMillis(amount);
                return now;
            }
        }
    }
}
