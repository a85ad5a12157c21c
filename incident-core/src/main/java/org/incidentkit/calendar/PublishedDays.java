package org.incidentkit.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The days that travel in the jar, and around them the days by the law's own rules; put together once, when they are
 * first asked for.
 */
final class PublishedDays {
    private static final String RESOURCE = "bank-holidays.tsv";
    private static final Map<Division, BankHolidays> BY_DIVISION = read();

    private PublishedDays() {}

    static BankHolidays of(Division division) {
        // Every division is in the map: read() fills it from Division.values().
        return Objects.requireNonNull(BY_DIVISION.get(division), division.id());
    }

    private static Map<Division, BankHolidays> read() {
        Map<String, LocalDate> header = new HashMap<>();
        Map<Division, List<BankHoliday>> days = new EnumMap<>(Division.class);
        for (Division division : Division.values()) {
            days.put(division, new ArrayList<>());
        }
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("@")) {
                header.put(cells[0], LocalDate.parse(cells[1]));
            } else if (!line.startsWith("#")) {
                BankHoliday day = new BankHoliday(
                        LocalDate.parse(cells[0]), cells[2], cells.length > 3 ? cells[3] : "", Certainty.PUBLISHED);
                days.forEach((division, list) -> {
                    if (cells[1].indexOf(letter(division)) >= 0) {
                        list.add(day);
                    }
                });
            }
        }
        DateRange published = new DateRange(required(header, "@from"), required(header, "@to"));
        Map<Division, BankHolidays> result = new EnumMap<>(Division.class);
        days.forEach((division, list) -> {
            for (int year = LawDays.FIRST_YEAR; year <= LawDays.LAST_YEAR; year++) {
                if (!published.contains(LocalDate.of(year, 1, 1))) {
                    boolean past = year < published.from().getYear();
                    LawDays.in(division, year)
                            .forEach(day -> list.add(past ? day.withCertainty(Certainty.STATUTORY) : day));
                }
            }
            result.put(division, BankHolidays.of(division, list, published, Optional.of(required(header, "@as-of"))));
        });
        return result;
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
