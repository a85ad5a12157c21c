package org.incidentkit.hours;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Certainty;
import org.incidentkit.calendar.DateOutOfRangeException;

/**
 * Arithmetic on business time: the time within response hours, in a time zone, with bank holidays.
 *
 * <pre>{@code
 * BusinessTime time = BusinessTime.of(hours, BankHolidays.of(ENGLAND_AND_WALES), ZoneId.of("Europe/London"));
 * Instant due = time.plus(raisedAt, Duration.ofMinutes(20));
 * }</pre>
 *
 * <p>Edges of windows become instants by the rules of {@code java.time}: a time in a gap moves forward by the gap's
 * length, a time in an overlap takes the earlier offset, and a window that lies inside a gap is empty. From then on
 * everything is counted on instants and exact to the nanosecond.
 *
 * <p>Where the hours observe bank holidays, questions may reach as far as the bank holidays are known; otherwise from
 * 1900 to 2199. A question that leaves the range throws {@link DateOutOfRangeException}.
 *
 * <p>Immutable and safe to share between threads. Hours, holidays and zone are compiled once into a timeline, which
 * equal combinations share; after that a question costs some nanoseconds, whatever the span.
 */
public final class BusinessTime implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NANOS = 1_000_000_000;

    private final transient ResponseHours hours;
    private final transient BankHolidays holidays;
    private final transient ZoneId zone;
    private final transient SharedTimeline shared;
    private final transient boolean aroundTheClock;

    private BusinessTime(ResponseHours hours, BankHolidays holidays, ZoneId zone) {
        this.hours = hours;
        this.holidays = holidays;
        this.zone = zone;
        this.shared = SharedTimeline.of(hours, holidays, zone);
        this.aroundTheClock = hours.isAroundTheClock();
    }

    /**
     * {@return the business time of these hours}
     *
     * @param hours when the service is open
     * @param holidays the bank holidays, which count only where the hours observe them
     * @param zone the zone of the hours
     * @throws IllegalArgumentException if the hours themselves name a different zone
     */
    public static BusinessTime of(ResponseHours hours, BankHolidays holidays, ZoneId zone) {
        Objects.requireNonNull(holidays, "holidays");
        hours.zone().ifPresent(named -> {
            if (!named.getRules().equals(zone.getRules())) {
                throw new IllegalArgumentException("The response hours are stated in the zone " + named + ", but "
                        + zone + " is given; keep one of the two");
            }
        });
        return new BusinessTime(hours, holidays, zone);
    }

    /** {@return when the service is open} */
    public ResponseHours hours() {
        return hours;
    }

    /** {@return the bank holidays, which count only where the hours observe them} */
    public BankHolidays holidays() {
        return holidays;
    }

    /** {@return the zone of the hours} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return the first date about which questions can be answered} */
    public LocalDate supportedFrom() {
        return shared.from();
    }

    /** {@return the last date about which questions can be answered} */
    public LocalDate supportedTo() {
        return shared.toInclusive();
    }

    /** {@return this business time with hours that never close, for targets that are counted around the clock} */
    public BusinessTime aroundTheClock() {
        return aroundTheClock ? this : new BusinessTime(ResponseHours.AROUND_THE_CLOCK, holidays, zone);
    }

    // ---- open or closed ----

    /**
     * {@return whether the service is open; the opening instant is open, the closing instant is closed}
     *
     * @param instant the instant asked about
     * @throws DateOutOfRangeException if the instant is outside the supported range
     */
    public boolean isOpen(Instant instant) {
        return at(instant).isOpen(instant.getEpochSecond());
    }

    /**
     * {@return the first opening strictly after an instant, or empty for hours that never close}
     *
     * @param after the instant to look from
     * @throws DateOutOfRangeException if the instant, or the opening, is outside the supported range
     */
    public Optional<Instant> nextOpening(Instant after) {
        if (aroundTheClock) {
            at(after);
            return Optional.empty();
        }
        return Optional.of(
                search(after, "next opening after ", timeline -> timeline.nextOpening(after.getEpochSecond())));
    }

    /**
     * {@return the first closing strictly after an instant, or empty for hours that never close}
     *
     * @param after the instant to look from
     * @throws DateOutOfRangeException if the instant, or the closing, is outside the supported range
     */
    public Optional<Instant> nextClosing(Instant after) {
        if (aroundTheClock) {
            at(after);
            return Optional.empty();
        }
        return Optional.of(
                search(after, "next closing after ", timeline -> timeline.nextClosing(after.getEpochSecond())));
    }

    // ---- amounts of business time ----

    /**
     * {@return the earliest instant by which an amount of business time has passed since the start}
     *
     * <p>So an amount that ends exactly at closing time ends there, and not at the next opening. An amount of zero gives
     * the start where it is open, else the next opening. A negative amount is {@link #minus} of the positive one.
     *
     * @param start the instant to count from
     * @param amount the business time, to the nanosecond
     * @throws DateOutOfRangeException if the start or the answer is outside the supported range
     */
    public Instant plus(Instant start, Duration amount) {
        if (amount.isNegative()) {
            return minus(start, negated(start, amount));
        }
        long second = start.getEpochSecond();
        Timeline timeline = at(start);
        int window = timeline.window(second);
        if (amount.isZero()) {
            return timeline.isOpen(window, second) ? start : nextOpening(start).orElse(start);
        }
        int nano = amount.getNano() + openNano(timeline, window, start);
        long seconds = amount.getSeconds();
        if (nano >= NANOS) {
            nano -= NANOS;
            seconds++;
        }
        long answer = earliest(timeline, window, second, seconds, nano);
        if (answer == Timeline.BEYOND) {
            answer = earliestOfLonger(timeline, start, seconds, nano, amount);
        }
        return nano == 0 ? Instant.ofEpochSecond(answer) : Instant.ofEpochSecond(answer, nano);
    }

    /** The part of a second that counts: none where the service is closed. */
    private static int openNano(Timeline timeline, int window, Instant instant) {
        int nano = instant.getNano();
        return nano != 0 && !timeline.isOpen(window, instant.getEpochSecond()) ? 0 : nano;
    }

    private static long earliest(Timeline timeline, int window, long second, long seconds, int nano) {
        long passed = timeline.passedAt(window, second);
        return seconds < Long.MAX_VALUE - passed ? timeline.earliest(passed + seconds, nano > 0) : Timeline.BEYOND;
    }

    private long earliestOfLonger(Timeline tooShort, Instant start, long seconds, int nano, Duration amount) {
        Timeline timeline = tooShort;
        long second = start.getEpochSecond();
        while (true) {
            timeline = later(timeline, () -> start + " plus " + amount + " of business time");
            long answer = earliest(timeline, timeline.window(second), second, seconds, nano);
            if (answer != Timeline.BEYOND) {
                return answer;
            }
        }
    }

    /**
     * {@return the latest instant since which an amount of business time has passed by the end}
     *
     * <p>The mirror of {@link #plus}: an amount that begins exactly at an opening begins there. An amount of zero gives
     * the end where it is open or the service closes at that instant, else the previous closing. A negative amount is
     * {@link #plus} of the positive one.
     *
     * @param end the instant to count back from
     * @param amount the business time, to the nanosecond
     * @throws DateOutOfRangeException if the end or the answer is outside the supported range
     */
    public Instant minus(Instant end, Duration amount) {
        if (amount.isNegative()) {
            return plus(end, negated(end, amount));
        }
        long second = end.getEpochSecond();
        Timeline timeline = at(end);
        int window = timeline.window(second);
        if (amount.isZero()) {
            return timeline.isOpen(window, second)
                    ? end
                    : search(end, "previous closing before ", line -> line.previousClosing(second));
        }
        int nano = openNano(timeline, window, end) - amount.getNano();
        long seconds = amount.getSeconds();
        if (nano < 0) {
            nano += NANOS;
            seconds++;
        }
        while (true) {
            long passed = timeline.passedAt(timeline.window(second), second);
            long answer = seconds <= passed ? timeline.latest(passed - seconds) : Timeline.BEYOND;
            if (answer != Timeline.BEYOND) {
                return nano == 0 ? Instant.ofEpochSecond(answer) : Instant.ofEpochSecond(answer, nano);
            }
            timeline = earlier(timeline, () -> end + " minus " + amount + " of business time");
        }
    }

    /**
     * {@return the business time in {@code [startInclusive, endExclusive)}, negative when the end is before the start}
     *
     * @param startInclusive where to begin to count
     * @param endExclusive where to stop
     * @throws DateOutOfRangeException if either is outside the supported range
     */
    public Duration between(Instant startInclusive, Instant endExclusive) {
        at(startInclusive);
        // Timelines only ever grow, so that this one covers the start as well.
        Timeline timeline = at(endExclusive);
        long from = startInclusive.getEpochSecond();
        long to = endExclusive.getEpochSecond();
        int fromWindow = timeline.window(from);
        int toWindow = timeline.window(to);
        int fromNano = openNano(timeline, fromWindow, startInclusive);
        int toNano = openNano(timeline, toWindow, endExclusive);
        return Duration.ofSeconds(
                timeline.passedAt(toWindow, to) - timeline.passedAt(fromWindow, from), (long) toNano - fromNano);
    }

    // ---- business days ----

    /**
     * {@return whether the service opens at all on a date}
     *
     * @param date the date, in the zone of the hours
     * @throws DateOutOfRangeException if the date is outside the supported range
     */
    public boolean isBusinessDay(LocalDate date) {
        return on(date).businessDays.contains((int) date.toEpochDay());
    }

    /**
     * {@return the end of a number of business days}
     *
     * <p>The days are counted strictly after the local date of the start, or strictly before it for a negative number,
     * by the rule given. A number of zero means the date of the start where that is a business day, else the next
     * business day; the same time and working hours then give the start where it is open, else the next opening.
     *
     * @param start the instant at which the clock is started
     * @param days the number of business days
     * @param rule what a number of business days means
     * @throws DateOutOfRangeException if the start or the answer is outside the supported range
     */
    public Instant plusBusinessDays(Instant start, long days, BusinessDayRule rule) {
        return switch (rule) {
            case CLOSE_OF_DAY -> closeOfDay(start, days);
            case SAME_TIME -> days == 0 ? plus(start, Duration.ZERO) : sameTime(start, days);
            case WORKING_HOURS -> plus(start, multiplied(start, hours.standardDay(), days));
        };
    }

    /**
     * {@return the {@code n}th business day strictly after the local date of an instant}
     *
     * <p>A negative number counts back; zero gives the date itself where it is a business day, else the next one.
     *
     * @param start the instant whose local date is counted from
     * @param days the number of business days
     * @throws DateOutOfRangeException if the start or the answer is outside the supported range
     */
    public LocalDate businessDay(Instant start, long days) {
        int from = localDay(start);
        Timeline timeline = reaching(at(start), from, days);
        return LocalDate.ofEpochDay(timeline.businessDays.day(timeline.businessDays.nth(from, days)));
    }

    private Instant closeOfDay(Instant start, long days) {
        int from = localDay(start);
        Timeline timeline = reaching(at(start), from, days);
        return Instant.ofEpochSecond(timeline.businessDays.closing(timeline.businessDays.nth(from, days)));
    }

    /** The local date of an instant, from the epoch. */
    private int localDay(Instant instant) {
        long local =
                instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds();
        return (int) Math.floorDiv(local, (long) TimeWindow.DAY);
    }

    /** A timeline that holds the {@code n}th business day from a day. */
    private Timeline reaching(Timeline current, int from, long days) {
        Timeline timeline = current;
        while (timeline.businessDays.nth(from, days) < 0) {
            Supplier<String> question = () -> days + " business days from " + LocalDate.ofEpochDay(from);
            timeline = days < 0 ? earlier(timeline, question) : later(timeline, question);
        }
        return timeline;
    }

    /**
     * {@return the last closing time of a business day}
     *
     * @param businessDay a date on which the service opens
     * @throws IllegalArgumentException if the service does not open on that date
     * @throws DateOutOfRangeException if the date is outside the supported range
     */
    public Instant lastClosing(LocalDate businessDay) {
        if (!isBusinessDay(businessDay)) {
            throw new IllegalArgumentException(businessDay + " is not a business day of " + hours);
        }
        List<Stretch> stretches = shared.stretches(businessDay);
        return Instant.ofEpochSecond(stretches.get(stretches.size() - 1).to());
    }

    // ---- why ----

    /**
     * {@return which stretches between two instants count and which days are closed, and why}
     *
     * @param startInclusive where to begin
     * @param endExclusive where to stop
     * @throws DateOutOfRangeException if either is outside the supported range
     * @throws IllegalArgumentException if the end is before the start
     */
    public Explanation explain(Instant startInclusive, Instant endExclusive) {
        if (endExclusive.isBefore(startInclusive)) {
            throw new IllegalArgumentException(
                    "Cannot explain a span that ends at " + endExclusive + ", before it starts at " + startInclusive);
        }
        at(startInclusive);
        at(endExclusive);
        return new Explainer(this).between(startInclusive, endExclusive);
    }

    /**
     * {@return the weakest certainty among the dates from one to another, so far as bank holidays bear on these hours}
     *
     * @param first the first date
     * @param lastInclusive the last date
     * @throws DateOutOfRangeException if either is outside the supported range
     */
    public Certainty certainty(LocalDate first, LocalDate lastInclusive) {
        on(first);
        on(lastInclusive);
        Certainty weakest = Certainty.PUBLISHED;
        if (hours.observesBankHolidays()) {
            for (LocalDate date = first; !date.isAfter(lastInclusive); date = date.plusDays(1)) {
                // A date with hours of its own, or one that is closed in any case, rests on no bank holiday.
                boolean matters = !hours.dates().containsKey(date)
                        && !hours.on(date.getDayOfWeek()).equals(hours.onBankHoliday(date.getDayOfWeek()));
                Certainty certainty = matters ? holidays.certainty(date) : Certainty.PUBLISHED;
                weakest = certainty.compareTo(weakest) > 0 ? certainty : weakest;
            }
        }
        return weakest;
    }

    /**
     * {@return why the service does not open on a date}
     *
     * @param date a date that is not a business day
     * @throws IllegalArgumentException if the service does open on that date
     * @throws DateOutOfRangeException if the date is outside the supported range
     */
    public Explanation.Closed explainClosed(LocalDate date) {
        if (isBusinessDay(date)) {
            throw new IllegalArgumentException(date + " is a business day of " + hours);
        }
        return new Explainer(this).closed(date);
    }

    /**
     * {@return that a stretch did not count, and how much business time was in it}
     *
     * @param startInclusive where it begins
     * @param endExclusive where it ends, not before
     * @throws DateOutOfRangeException if either is outside the supported range
     */
    public Explanation.Paused explainPause(Instant startInclusive, Instant endExclusive) {
        ZonedDateTime from = startInclusive.atZone(zone);
        return new Explanation.Paused(
                from.toLocalDate(), from, endExclusive.atZone(zone), between(startInclusive, endExclusive));
    }

    List<Stretch> stretches(LocalDate date) {
        return shared.stretches(date);
    }

    /** Compares hours, holidays and zone. */
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof BusinessTime that
                && hours.equals(that.hours)
                && holidays.equals(that.holidays)
                && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(hours, holidays, zone);
    }

    /** {@return hours, holidays and zone, for people} */
    @Override
    public String toString() {
        return hours + (hours.observesBankHolidays() ? ", bank holidays of " + holidays.name() : "") + ", " + zone;
    }

    // ---- inside ----

    private Instant search(Instant instant, String question, ToLongFunction<Timeline> asked) {
        Timeline timeline = at(instant);
        boolean back = question.startsWith("previous");
        while (true) {
            long answer = asked.applyAsLong(timeline);
            if (answer != Timeline.BEYOND) {
                return Instant.ofEpochSecond(answer);
            }
            timeline = back
                    ? earlier(timeline, () -> "The " + question + instant)
                    : later(timeline, () -> "The " + question + instant);
        }
    }

    private Instant sameTime(Instant start, long days) {
        LocalTime time = LocalTime.ofInstant(start, zone);
        Instant same = ZonedDateTime.of(businessDay(start, days), time, zone).toInstant();
        return plus(same, Duration.ZERO);
    }

    private Duration negated(Instant instant, Duration amount) {
        try {
            return amount.negated();
        } catch (ArithmeticException e) {
            throw beyond(instant + " and " + amount + " of business time");
        }
    }

    private Duration multiplied(Instant start, Duration day, long days) {
        try {
            return day.multipliedBy(days);
        } catch (ArithmeticException e) {
            throw beyond(days + " business days from " + start);
        }
    }

    private Timeline at(Instant instant) {
        Timeline timeline = shared.current();
        if (!timeline.covers(instant.getEpochSecond())) {
            timeline = shared.covering(instant);
            if (!timeline.covers(instant.getEpochSecond())) {
                throw new DateOutOfRangeException(
                        instant.toString(), shared.rangeReason(), shared.from(), shared.toInclusive());
            }
        }
        return timeline;
    }

    private Timeline on(LocalDate date) {
        if (date.isBefore(shared.from()) || date.isAfter(shared.toInclusive())) {
            throw new DateOutOfRangeException(
                    date.toString(), shared.rangeReason(), shared.from(), shared.toInclusive());
        }
        long day = date.toEpochDay();
        Timeline timeline = shared.current();
        return day >= timeline.firstDay && day < timeline.endDay
                ? timeline
                : shared.covering(date.atStartOfDay(zone).toInstant());
    }

    private Timeline later(Timeline timeline, Supplier<String> question) {
        Timeline longer = shared.later();
        if (longer.endDay == timeline.endDay) {
            throw beyond(question.get());
        }
        return longer;
    }

    private Timeline earlier(Timeline timeline, Supplier<String> question) {
        Timeline longer = shared.earlier();
        if (longer.firstDay == timeline.firstDay) {
            throw beyond(question.get());
        }
        return longer;
    }

    private DateOutOfRangeException beyond(String question) {
        return new DateOutOfRangeException(question, shared.rangeReason(), shared.from(), shared.toInclusive());
    }

    private Object writeReplace() {
        return new Parts(hours, holidays, zone);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Business time is serialized as hours, holidays and zone");
    }

    /** What is serialized; the timeline is shared or compiled anew where it is read. */
    private record Parts(ResponseHours hours, BankHolidays holidays, ZoneId zone) implements Serializable {
        private Object readResolve() {
            return of(hours, holidays, zone);
        }
    }
}
