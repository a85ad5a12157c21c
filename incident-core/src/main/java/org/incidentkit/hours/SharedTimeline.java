package org.incidentkit.hours;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.incidentkit.calendar.BankHolidays;

/**
 * The timeline of one combination of hours, holidays and zone, shared by all who use that combination.
 *
 * <p>It begins with the few years around the first question and at least doubles whenever a question leads outside, so
 * that a service that asks about this week does not pay for a century, and one that asks about a century pays for it
 * about once.
 */
final class SharedTimeline {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    /** A year to either side of the first question. */
    private static final int FIRST_REACH = 366;

    private static final ConcurrentMap<Key, Ref> SHARED = new ConcurrentHashMap<>();
    private static final ReferenceQueue<SharedTimeline> CLEARED = new ReferenceQueue<>();

    private record Key(ResponseHours hours, Optional<BankHolidays> holidays, ZoneId zone) {}

    private static final class Ref extends WeakReference<SharedTimeline> {
        private final Key key;

        Ref(Key key, SharedTimeline timeline) {
            super(timeline, CLEARED);
            this.key = key;
        }
    }

    private final ResponseHours hours;
    private final BankHolidays holidays;
    private final ZoneId zone;
    private final Object growth = new Object();
    private final LocalDate from;
    private final LocalDate toInclusive;
    private final String rangeReason;
    /** Replaced by a longer one under the lock; each is immutable. Empty until the first question. */
    private volatile Timeline timeline;

    private SharedTimeline(ResponseHours hours, BankHolidays holidays, ZoneId zone) {
        this.hours = hours;
        this.holidays = holidays;
        this.zone = zone;
        if (hours.observesBankHolidays()) {
            // What opened on the day before the first known one may reach into it, and whether it did is not known.
            boolean crosses = hours.allWindows().anyMatch(TimeWindow::crossesMidnight);
            this.from = crosses ? holidays.knownFrom().plusDays(1) : holidays.knownFrom();
            this.toInclusive = holidays.knownTo();
            this.rangeReason = "the bank holidays of " + holidays.name() + " are known";
        } else {
            this.from = EARLIEST;
            this.toInclusive = LATEST;
            this.rangeReason = "dates are supported";
        }
        int first = (int) from.toEpochDay();
        this.timeline = compiler().compile(first, first);
    }

    /** The shared timeline for equal arguments; holidays count only where the hours observe them. */
    static SharedTimeline of(ResponseHours hours, BankHolidays holidays, ZoneId zone) {
        for (Object cleared = CLEARED.poll(); cleared != null; cleared = CLEARED.poll()) {
            if (cleared instanceof Ref ref) {
                SHARED.remove(ref.key, ref);
            }
        }
        Key key = new Key(hours, hours.observesBankHolidays() ? Optional.of(holidays) : Optional.empty(), zone);
        while (true) {
            Ref ref = SHARED.get(key);
            SharedTimeline found = ref == null ? null : ref.get();
            if (found != null) {
                return found;
            }
            SharedTimeline created = new SharedTimeline(hours, holidays, zone);
            Ref fresh = new Ref(key, created);
            boolean stored = ref == null ? SHARED.putIfAbsent(key, fresh) == null : SHARED.replace(key, ref, fresh);
            if (stored) {
                return created;
            }
        }
    }

    Timeline current() {
        return timeline;
    }

    LocalDate from() {
        return from;
    }

    LocalDate toInclusive() {
        return toInclusive;
    }

    String rangeReason() {
        return rangeReason;
    }

    /** A timeline that covers a day as well, if the day is in the supported range; else the current one. */
    Timeline covering(Instant instant) {
        long day = Math.floorDiv(instant.getEpochSecond(), (long) TimeWindow.DAY);
        // A day to either side, for the offset from UTC.
        return extended(day - 1, day + 2);
    }

    /** A longer timeline towards the future, or the current one where there is no more. */
    Timeline later() {
        Timeline now = timeline;
        return extended(now.firstDay, now.endDay + (long) Math.max(FIRST_REACH, now.endDay - now.firstDay));
    }

    /** A longer timeline towards the past, or the current one where there is no more. */
    Timeline earlier() {
        Timeline now = timeline;
        return extended(now.firstDay - (long) Math.max(FIRST_REACH, now.endDay - now.firstDay), now.endDay);
    }

    /** The windows of a date as instants. */
    List<Stretch> stretches(LocalDate date) {
        return compiler().stretches(date);
    }

    private TimelineCompiler compiler() {
        return new TimelineCompiler(hours, holidays, zone);
    }

    /** A timeline from at most {@code wantedFirst} to at least {@code wantedEnd}, so far as the supported range goes. */
    private Timeline extended(long wantedFirst, long wantedEnd) {
        synchronized (growth) {
            Timeline now = timeline;
            int length = now.endDay - now.firstDay;
            long first = Math.min(now.firstDay, wantedFirst);
            long end = Math.max(now.endDay, wantedEnd);
            if (length == 0) {
                first = wantedFirst - FIRST_REACH;
                end = wantedEnd + FIRST_REACH;
            } else {
                first = first < now.firstDay ? Math.min(first, now.firstDay - (long) length) : first;
                end = end > now.endDay ? Math.max(end, now.endDay + (long) length) : end;
            }
            long lowest = from.toEpochDay();
            long highest = toInclusive.toEpochDay() + 1;
            first = Math.max(lowest, Math.min(highest, first));
            end = Math.max(lowest, Math.min(highest, end));
            if (end - first > length) {
                timeline = compiler().compile((int) first, (int) end);
            }
            return timeline;
        }
    }
}
