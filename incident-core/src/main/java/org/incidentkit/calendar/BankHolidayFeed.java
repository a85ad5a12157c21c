package org.incidentkit.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Bank holidays as GOV.UK serves them at <a href="https://www.gov.uk/bank-holidays.json">/bank-holidays.json</a>, read at
 * some time.
 *
 * <p>Fields that are not known are ignored, and so are divisions that are not. A date that is none, a field that is
 * missing, and text that is not JSON are errors, and the message says where. {@link BankHolidays#mergedWith} lays a feed
 * over what is known. {@link BankHolidayFeedClient} fetches one over HTTP.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BankHolidayFeed {
    /** The size up to which a feed is read, in bytes: 1 MiB. GOV.UK's is some 20 KB. */
    public static final int DEFAULT_MAX_BYTES = 1 << 20;

    private final Map<Division, Map<Integer, List<BankHoliday>>> days;
    private final Instant readAt;

    private BankHolidayFeed(Map<Division, Map<Integer, List<BankHoliday>>> days, Instant readAt) {
        this.days = days;
        this.readAt = Objects.requireNonNull(readAt, "readAt");
    }

    /**
     * {@return the feed in a file}
     *
     * @param file the JSON
     * @param readAt when it was fetched from GOV.UK
     * @throws BankHolidayFeedException if there is no such file, or it is no feed
     */
    public static BankHolidayFeed read(Path file, Instant readAt) throws BankHolidayFeedException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), readAt, DEFAULT_MAX_BYTES);
        } catch (BankHolidayFeedException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new BankHolidayFeedException("There is no file " + file + " to read bank holidays from", e);
        } catch (IOException e) {
            throw new BankHolidayFeedException(file + " cannot be read: " + e, e);
        }
    }

    /**
     * {@return the feed in a stream, which is read to its end and not closed}
     *
     * @param in the JSON
     * @param source where it comes from, for messages
     * @param readAt when it was fetched from GOV.UK
     * @param maxBytes the size up to which it is read
     * @throws BankHolidayFeedException if it is no feed, or larger
     * @throws IOException if the stream fails
     */
    public static BankHolidayFeed read(InputStream in, String source, Instant readAt, int maxBytes) throws IOException {
        byte[] body = in.readNBytes(maxBytes);
        if (in.read() >= 0) {
            throw new BankHolidayFeedException(source + " is larger than the limit of " + maxBytes + " bytes");
        }
        return read(body, source, readAt);
    }

    static BankHolidayFeed read(byte[] body, String source, Instant readAt) throws BankHolidayFeedException {
        return of(FeedJson.read(body, source).days(), readAt);
    }

    static BankHolidayFeed of(Map<Division, ? extends Iterable<BankHoliday>> read, Instant readAt) {
        Map<Division, Map<Integer, List<BankHoliday>>> byYear = new EnumMap<>(Division.class);
        read.forEach((division, list) -> {
            Map<Integer, List<BankHoliday>> years = new TreeMap<>();
            for (BankHoliday day : list) {
                years.merge(day.date().getYear(), List.of(day), BankHolidayFeed::both);
            }
            byYear.put(division, years);
        });
        return new BankHolidayFeed(byYear, readAt);
    }

    private static List<BankHoliday> both(List<BankHoliday> some, List<BankHoliday> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }

    /** {@return when it was fetched from GOV.UK} */
    public Instant readAt() {
        return readAt;
    }

    BankHolidayFeed readAt(Instant later) {
        return new BankHolidayFeed(days, later);
    }

    /** {@return the divisions that it lists} */
    public Set<Division> divisions() {
        return Set.copyOf(days.keySet());
    }

    /**
     * {@return the years of which it lists any day, in order}
     *
     * @param division the part of the UK
     */
    public List<Integer> years(Division division) {
        return List.copyOf(days.getOrDefault(division, Map.of()).keySet());
    }

    /**
     * {@return the days that it lists for a year, by date; empty for a year that it does not list}
     *
     * @param division the part of the UK
     * @param year the year, such as 2026
     */
    public List<BankHoliday> in(Division division, int year) {
        return days.getOrDefault(division, Map.of()).getOrDefault(year, List.of());
    }

    /**
     * {@return whether a year is listed from New Year to Christmas, and so in full}
     *
     * @param division the part of the UK
     * @param year the year, such as 2026
     */
    public boolean covers(Division division, int year) {
        List<BankHoliday> listed = in(division, year);
        return !listed.isEmpty()
                && listed.get(0).date().getMonthValue() == 1
                && listed.get(listed.size() - 1).date().getMonthValue() == 12;
    }

    /**
     * {@return this feed and, for each year that it does not cover, what an earlier one had}
     *
     * @param earlier the feed read before
     */
    BankHolidayFeed over(BankHolidayFeed earlier) {
        Map<Division, Map<Integer, List<BankHoliday>>> merged = new EnumMap<>(Division.class);
        for (Division division : Division.values()) {
            Set<Integer> years = new TreeSet<>(years(division));
            years.addAll(earlier.years(division));
            Map<Integer, List<BankHoliday>> byYear = new TreeMap<>();
            for (int year : years) {
                if (covers(division, year)) {
                    byYear.put(year, in(division, year));
                } else {
                    Map<LocalDate, BankHoliday> byDate = new TreeMap<>();
                    earlier.in(division, year).forEach(day -> byDate.put(day.date(), day));
                    in(division, year).forEach(day -> byDate.put(day.date(), day));
                    byYear.put(year, List.copyOf(byDate.values()));
                }
            }
            if (!byYear.isEmpty()) {
                merged.put(division, byYear);
            }
        }
        return new BankHolidayFeed(merged, readAt);
    }

    Map<Division, List<BankHoliday>> all() {
        Map<Division, List<BankHoliday>> all = new EnumMap<>(Division.class);
        days.forEach((division, years) ->
                all.put(division, years.values().stream().flatMap(List::stream).toList()));
        return all;
    }

    /** Compares the days and when they were read. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BankHolidayFeed that && readAt.equals(that.readAt) && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, readAt);
    }

    /** {@return how many days of which divisions, for people} */
    @Override
    public String toString() {
        Map<String, Integer> counts = new HashMap<>();
        all().forEach((division, list) -> counts.put(division.id(), list.size()));
        return "bank holidays read at " + readAt + ": " + new TreeMap<>(counts);
    }
}
