package org.incidentkit.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.hours.TimeWindow;

/** What timelines cost in memory, told by the heap before and after. */
final class Footprint {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private Footprint() {}

    /** A service with hours that no other number has. */
    static BusinessTime service(int number) {
        ResponseHours hours = ResponseHours.builder()
                .on(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        TimeWindow.of(LocalTime.of(8, 0).plusSeconds(number), LocalTime.of(17, 0)))
                .excludingBankHolidays()
                .build();
        return BusinessTime.of(hours, Peers.BANK_HOLIDAYS, Peers.LONDON);
    }

    static void print() {
        Peers.ours().plus(NOW, Duration.ofMinutes(20));
        long before = used();
        BusinessTime century = service(100_000 % 3600);
        century.between(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
        line("one timeline of 100 years and more", used() - before);

        before = used();
        List<BusinessTime> alike = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            alike.add(Peers.ours());
        }
        alike.forEach(time -> time.plus(NOW, Duration.ofMinutes(20)));
        line("1000 services that share their hours", used() - before);

        before = used();
        List<BusinessTime> apart = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            apart.add(service(i));
        }
        apart.forEach(time -> time.plus(NOW, Duration.ofMinutes(20)));
        line("1000 services with hours of their own, after one question each", used() - before);
        // Held until here, or the heap would not show them.
        System.out.println(century.hours() + "; " + alike.size() + " and " + apart.size() + " services");
    }

    private static void line(String what, long bytes) {
        System.out.printf(Locale.ROOT, "%-65s %,12d bytes%n", what, bytes);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
