package org.incidentkit.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidays;

/** Random hours, holidays and zones; short ranges of dates that hold changes of the clock. */
public final class HoursArbitraries {
    public static final LocalDate FROM = LocalDate.of(2025, 9, 1);
    public static final LocalDate TO = LocalDate.of(2027, 6, 30);

    private HoursArbitraries() {}

    /** Windows at minutes, often at odd ones, sometimes over midnight; at least one day opens. */
    public static Arbitrary<ResponseHours> hours() {
        Arbitrary<List<List<TimeWindow>>> week = windows().list().ofSize(7);
        Arbitrary<Set<LocalDate>> closed = dates();
        return Combinators.combine(
                        week, closed, dates(), windows(), Arbitraries.integers().between(0, 3), zoneOrNone())
                .filter((days, none, own, special, holidays, zone) ->
                        days.stream().anyMatch(day -> !day.isEmpty()))
                .as((days, none, own, special, holidays, zone) -> {
                    ResponseHours.Builder builder = ResponseHours.builder();
                    for (DayOfWeek day : DayOfWeek.values()) {
                        builder.on(List.of(day), days.get(day.getValue() - 1).toArray(TimeWindow[]::new));
                    }
                    Set<LocalDate> left = new TreeSet<>(own);
                    left.removeAll(none);
                    none.forEach(builder::onDate);
                    left.forEach(date -> builder.onDate(date, special.toArray(TimeWindow[]::new)));
                    if (holidays == 1) {
                        builder.excludingBankHolidays();
                    } else if (holidays == 2) {
                        builder.onBankHoliday(
                                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), special.toArray(TimeWindow[]::new));
                    } else if (holidays == 3) {
                        builder.aroundTheClockFor("P1", "P2");
                    }
                    zone.forEach(builder::zone);
                    return builder.build();
                });
    }

    public static Arbitrary<BusinessTime> businessTimes() {
        return Combinators.combine(hours(), holidays(), zones())
                .as((hours, holidays, zone) ->
                        BusinessTime.of(hours, holidays, hours.zone().orElse(zone)));
    }

    public static Arbitrary<BankHolidays> holidays() {
        return Arbitraries.integers()
                .between(0, (int) FROM.until(TO, ChronoUnit.DAYS))
                .map(FROM::plusDays)
                .set()
                .ofMaxSize(40)
                .map(days -> BankHolidays.of(
                        "Nowhere",
                        days.stream()
                                .map(day -> BankHoliday.of(day, "Feast of " + day))
                                .toList(),
                        FROM,
                        TO));
    }

    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/London",
                        "America/New_York",
                        "Australia/Lord_Howe", // half-hour changes
                        "America/Santiago", // changes at midnight
                        "Asia/Beirut", // changes at midnight
                        "Africa/Casablanca", // negative saving
                        "Pacific/Chatham",
                        "UTC")
                .map(ZoneId::of);
    }

    /** Within the known range, and far enough from its ends for the questions of the tests. */
    public static Arbitrary<Instant> instants() {
        long from = FROM.plusDays(30).toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
        long to = FROM.plusDays(420).toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
        Arbitrary<Long> anywhere = Arbitraries.longs().between(from, to);
        // Around the weekends on which the clocks of Europe, America and Australia change.
        Arbitrary<Long> aroundChanges = Combinators.combine(
                        Arbitraries.of(
                                        "2025-10-26",
                                        "2025-11-02",
                                        "2026-03-08",
                                        "2026-03-29",
                                        "2026-04-05",
                                        "2026-10-04")
                                .map(LocalDate::parse)
                                .map(date -> date.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC)),
                        Arbitraries.longs().between(-90_000, 90_000))
                .as(Long::sum);
        Arbitrary<Long> nanos = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.longs().between(0, 999_999_999)));
        return Combinators.combine(Arbitraries.oneOf(anywhere, aroundChanges), nanos)
                .as(Instant::ofEpochSecond);
    }

    private static Arbitrary<List<ZoneId>> zoneOrNone() {
        return zones().list().ofMaxSize(1);
    }

    private static Arbitrary<Set<LocalDate>> dates() {
        return Arbitraries.integers().between(40, 400).map(FROM::plusDays).set().ofMaxSize(5);
    }

    private static Arbitrary<List<TimeWindow>> windows() {
        Arbitrary<Integer> minute = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 24 * 60 - 1),
                Arbitraries.integers().between(0, 95).map(quarter -> quarter * 15));
        return minute.set().ofMaxSize(6).map(minutes -> {
            List<Integer> sorted = new ArrayList<>(new TreeSet<>(minutes));
            List<TimeWindow> windows = new ArrayList<>();
            for (int i = 0; i + 1 < sorted.size(); i += 2) {
                windows.add(TimeWindow.of(
                        LocalTime.ofSecondOfDay(sorted.get(i) * 60L),
                        LocalTime.ofSecondOfDay(sorted.get(i + 1) * 60L)));
            }
            if (sorted.size() % 2 == 1) { // the odd one out opens in the evening and closes the next morning
                int opens = sorted.get(sorted.size() - 1);
                int closes = sorted.size() > 1 ? sorted.get(0) : opens / 2;
                windows.add(TimeWindow.of(LocalTime.ofSecondOfDay(opens * 60L), LocalTime.ofSecondOfDay(closes * 60L)));
            }
            return windows.stream().filter(window -> !window.length().isZero()).toList();
        });
    }
}
