package org.incidentkit.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days that travel in the jar, and around them the days by the law's own rules; put together once for each
 * division, when it is first asked for.
 */
final class PublishedDays {
    private static final String RESOURCE = "bank-holidays.tsv";
    private static final Map<Division, BankHolidays> BY_DIVISION = new ConcurrentHashMap<>();

    private PublishedDays() {}

    static BankHolidays of(Division division) {
        // Looking first takes no lock, which requests of many threads would queue for.
        BankHolidays known = BY_DIVISION.get(division);
        return known != null ? known : BY_DIVISION.computeIfAbsent(division, PublishedDays::read);
    }

    private static BankHolidays read(Division division) {
        Map<String, LocalDate> header = new HashMap<>();
        List<BankHoliday> days = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("@")) {
                header.put(cells[0], LocalDate.parse(cells[1]));
            } else if (!line.startsWith("#") && cells[1].indexOf(letter(division)) >= 0) {
                days.add(new BankHoliday(
                        LocalDate.parse(cells[0]), cells[2], cells.length > 3 ? cells[3] : "", Certainty.PUBLISHED));
            }
        }
        DateRange published = new DateRange(required(header, "@from"), required(header, "@to"));
        for (int year = LawDays.FIRST_YEAR; year <= LawDays.LAST_YEAR; year++) {
            if (!published.contains(LocalDate.of(year, 1, 1))) {
                boolean past = year < published.from().getYear();
                LawDays.in(division, year)
                        .forEach(day -> days.add(past ? day.withCertainty(Certainty.STATUTORY) : day));
            }
        }
        return BankHolidays.of(division, days, published, Optional.of(required(header, "@as-of")));
    }

    private static char letter(Division division) {
        return switch (division) {
            case ENGLAND_AND_WALES -> 'E';
            case SCOTLAND -> 'S';
            case NORTHERN_IRELAND -> 'N';
        };
    }

    private static LocalDate required(Map<String, LocalDate> header, String key) {
        LocalDate date = header.get(key);
        if (date == null) {
            throw new IllegalStateException(RESOURCE + " has no line " + key);
        }
        return date;
    }

    private static List<String> lines() {
        try (InputStream in = PublishedDays.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
