package org.incidentkit.hours;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.DateOutOfRangeException;
import org.incidentkit.calendar.Division;

import static org.assertj.core.api.Assertions.assertThat;

/** Laws of business time over random hours, holidays and zones, and a naive oracle beside it. */
class BusinessTimeProperties {
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Provide
    Arbitrary<ResponseHours> hours() {
        return HoursArbitraries.hours();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return HoursArbitraries.zones();
    }

    @Provide
    Arbitrary<BusinessTime> times() {
        return HoursArbitraries.businessTimes();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return HoursArbitraries.instants();
    }

    @Provide
    Arbitrary<Duration> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 200_000).map(Duration::ofSeconds),
                Arbitraries.longs().between(0, 3_000).map(Duration::ofMinutes),
                Arbitraries.longs().between(0, 4_000_000_000_000L).map(Duration::ofNanos));
    }

    @Property
    void parseReadsBackWhatToStringWrites(@ForAll("hours") ResponseHours hours) {
        assertThat(ResponseHours.parse(hours.toString())).isEqualTo(hours).hasSameHashCodeAs(hours);
    }

    @Property(tries = 200)
    void serializationKeepsWhatIsEqual(@ForAll("times") BusinessTime time, @ForAll("instants") Instant start)
            throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(time);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            BusinessTime read = (BusinessTime) in.readObject();
            assertThat(read).isEqualTo(time).hasSameHashCodeAs(time);
            assertThat(read.hours()).isEqualTo(time.hours());
            assertThat(read.holidays()).isEqualTo(time.holidays());
            assertThat(read.isOpen(start)).isEqualTo(time.isOpen(start));
        }
    }

    @Property
    void betweenUndoesPlus(
            @ForAll("times") BusinessTime time, @ForAll("instants") Instant start, @ForAll("amounts") Duration amount) {
        Instant end = plusOrSkip(time, start, amount);
        assertThat(time.between(start, end)).isEqualTo(amount);
        assertThat(time.between(end, start)).isEqualTo(amount.negated());
    }

    @Property
    void plusIsTheEarliestSuchInstant(
            @ForAll("times") BusinessTime time, @ForAll("instants") Instant start, @ForAll("amounts") Duration amount) {
        Assume.that(!amount.isZero());
        Instant end = plusOrSkip(time, start, amount);
        assertThat(time.between(start, end.minusNanos(1))).isEqualTo(amount.minusNanos(1));
    }

    @Property
    void minusIsTheLatestSuchInstant(
            @ForAll("times") BusinessTime time, @ForAll("instants") Instant start, @ForAll("amounts") Duration amount) {
        Assume.that(!amount.isZero());
        Instant end = plusOrSkip(time, start, amount);
        Instant back = time.minus(end, amount);
        assertThat(back).isAfterOrEqualTo(start);
        assertThat(time.between(back, end)).isEqualTo(amount);
        assertThat(time.between(back.plusNanos(1), end)).isEqualTo(amount.minusNanos(1));
        assertThat(time.isOpen(back)).isTrue();
        assertThat(time.plus(end, amount.negated())).isEqualTo(back);
    }

    @Property
    void plusIsAdditiveAndMonotonic(
            @ForAll("times") BusinessTime time,
            @ForAll("instants") Instant start,
            @ForAll("amounts") Duration one,
            @ForAll("amounts") Duration other) {
        Assume.that(!one.isZero() && !other.isZero());
        Instant end = plusOrSkip(time, start, one.plus(other));
        assertThat(time.plus(time.plus(start, one), other)).isEqualTo(end);
        assertThat(time.plus(start, one)).isBefore(end);
        assertThat(time.plus(start.plusSeconds(61), one)).isAfterOrEqualTo(time.plus(start, one));
    }

    @Property
    void betweenIsAdditiveOverSplits(
            @ForAll("times") BusinessTime time,
            @ForAll("instants") Instant a,
            @ForAll("instants") Instant b,
            @ForAll("instants") Instant c) {
        assertThat(time.between(a, b).plus(time.between(b, c))).isEqualTo(time.between(a, c));
    }

    @Property
    void explanationSumsToTheAmount(
            @ForAll("times") BusinessTime time, @ForAll("instants") Instant start, @ForAll("amounts") Duration amount) {
        Instant end = plusOrSkip(time, start, amount);
        Explanation explanation = time.explain(start, end);
        assertThat(explanation.counted()).isEqualTo(amount);
        for (Explanation.Step step : explanation.steps()) {
            if (step instanceof Explanation.Closed closed) {
                assertThat(time.isBusinessDay(closed.date())).isFalse();
            }
        }
    }

    /** Windows are joined as times of the wall clock; in a zone whose clock changes, an edge in a gap moves by itself. */
    @Property
    void unionAndIntersectionAreOpenWhenEitherOrBothAre(
            @ForAll("hours") ResponseHours one,
            @ForAll("hours") ResponseHours other,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 60, max = 10_000) int step) {
        Function<ResponseHours, BusinessTime> inUtc = hours -> BusinessTime.of(
                hours,
                BankHolidays.of(
                        "Nowhere",
                        List.of(BankHoliday.of(LocalDate.ofInstant(start, UTC).plusDays(2), "Feast")),
                        HoursArbitraries.FROM,
                        HoursArbitraries.TO),
                UTC);
        BusinessTime a = inUtc.apply(withoutZone(one));
        BusinessTime b = inUtc.apply(withoutZone(other));
        Optional<BusinessTime> union = joined(() -> a.hours().union(b.hours())).map(inUtc);
        Optional<BusinessTime> both =
                joined(() -> a.hours().intersection(b.hours())).map(inUtc);
        for (int i = 0; i < 200; i++) {
            Instant instant = start.plusSeconds((long) i * step);
            union.ifPresent(time -> assertThat(time.isOpen(instant))
                    .as("union of %s and %s at %s", a, b, instant)
                    .isEqualTo(a.isOpen(instant) || b.isOpen(instant)));
            both.ifPresent(time -> assertThat(time.isOpen(instant))
                    .as("intersection of %s and %s at %s", a, b, instant)
                    .isEqualTo(a.isOpen(instant) && b.isOpen(instant)));
        }
    }

    private static ResponseHours withoutZone(ResponseHours hours) {
        // The canonical sentence ends with the zone.
        return hours.zone()
                .map(zone -> ResponseHours.parse(hours.toString().replaceFirst(", (zone )?" + zone + "$", "")))
                .orElse(hours);
    }

    private static Optional<ResponseHours> joined(Supplier<ResponseHours> join) {
        try {
            return Optional.of(join.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every minute of some days, each decided on its own by the rules of java.time. */
    @Property(tries = 200)
    void agreesWithAnOracleThatLooksAtEveryMinute(
            @ForAll("times") BusinessTime time,
            @ForAll("instants") Instant around,
            @ForAll @IntRange(min = 1, max = 600) int amount) {
        Instant start = Instant.ofEpochSecond(Math.floorDiv(around.getEpochSecond(), 60L) * 60);
        Oracle oracle = new Oracle(time, start);
        int minutes = Oracle.DAYS * 24 * 60;
        long passed = 0;
        boolean wasOpen = oracle.isOpen(start);
        Optional<Instant> opening = Optional.empty();
        Optional<Instant> closing = Optional.empty();
        Optional<Instant> end = Optional.empty();
        for (int i = 0; i < minutes; i++) {
            Instant minute = start.plusSeconds(60L * i);
            boolean open = oracle.isOpen(minute);
            assertThat(time.isOpen(minute)).as("open at %s of %s", minute, time).isEqualTo(open);
            if (open && !wasOpen && opening.isEmpty()) {
                opening = Optional.of(minute);
            }
            if (!open && wasOpen && closing.isEmpty()) {
                closing = Optional.of(minute);
            }
            wasOpen = open;
            passed += open ? 1 : 0;
            if (passed == amount && end.isEmpty()) {
                end = Optional.of(minute.plusSeconds(60));
            }
        }
        assertThat(time.between(start, start.plusSeconds(60L * minutes))).isEqualTo(Duration.ofMinutes(passed));
        opening.ifPresent(expected -> assertThat(time.nextOpening(start)).contains(expected));
        closing.ifPresent(expected -> assertThat(time.nextClosing(start)).contains(expected));
        end.ifPresent(expected ->
                assertThat(time.plus(start, Duration.ofMinutes(amount))).isEqualTo(expected));
    }

    /** Through two centuries of changes of the clock, and amounts of up to decades. */
    @Property(tries = 150)
    void agreesWithAWalkFromDayToDayOverDecades(
            @ForAll("hours") ResponseHours hours,
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = -2_000_000_000L, max = 5_500_000_000L) long second,
            @ForAll @IntRange(min = 1, max = 40_000) int amount) {
        Assume.that(!hours.observesBankHolidays());
        BusinessTime time = BusinessTime.of(
                hours, BankHolidays.of(Division.SCOTLAND), hours.zone().orElse(zone));
        Instant start = Instant.ofEpochSecond(second);
        Oracle oracle = new Oracle(time, start);
        Duration left = Duration.ofHours(amount);
        Instant reached = start;
        LocalDate date = LocalDate.ofInstant(start, time.zone()).minusDays(1);
        while (!left.isZero()) {
            for (Instant[] stretch : oracle.stretches(date)) {
                Instant from = stretch[0].isBefore(reached) ? reached : stretch[0];
                if (!left.isZero() && from.isBefore(stretch[1])) {
                    Duration open = Duration.between(from, stretch[1]);
                    Duration taken = open.compareTo(left) < 0 ? open : left;
                    left = left.minus(taken);
                    reached = from.plus(taken);
                }
            }
            date = date.plusDays(1);
            Assume.that(date.getYear() < 2199);
        }
        assertThat(time.plus(start, Duration.ofHours(amount))).isEqualTo(reached);
        assertThat(time.between(start, reached)).isEqualTo(Duration.ofHours(amount));
    }

    @Property(tries = 300)
    void businessDaysAgreeWithAWalkFromDayToDay(
            @ForAll("times") BusinessTime time,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = -20, max = 60) int days) {
        Assume.that(days != 0);
        Oracle oracle = new Oracle(time, start);
        LocalDate date = LocalDate.ofInstant(start, time.zone());
        int left = Math.abs(days);
        while (left > 0) {
            date = date.plusDays(Integer.signum(days));
            Assume.that(date.isAfter(HoursArbitraries.FROM.plusDays(2)) && date.isBefore(HoursArbitraries.TO));
            left -= oracle.stretches(date).isEmpty() ? 0 : 1;
        }
        assertThat(time.businessDay(start, days)).isEqualTo(date);
        List<Instant[]> stretches = oracle.stretches(date);
        assertThat(time.plusBusinessDays(start, days, BusinessDayRule.CLOSE_OF_DAY))
                .isEqualTo(stretches.get(stretches.size() - 1)[1]);
    }

    /** Sparse random hours may not reach a large amount within the known holidays; that case proves nothing. */
    private static Instant plusOrSkip(BusinessTime time, Instant start, Duration amount) {
        try {
            return time.plus(start, amount);
        } catch (DateOutOfRangeException e) {
            Assume.that(false);
            throw e;
        }
    }

    /** Decides by looking at the windows of two days, without any timeline. */
    private static final class Oracle {
        private static final int DAYS = 8;

        private final BusinessTime time;
        private final List<Instant[]> open = new ArrayList<>();

        Oracle(BusinessTime time, Instant start) {
            this.time = time;
            LocalDate first = LocalDate.ofInstant(start, time.zone()).minusDays(2);
            for (LocalDate date = first; date.isBefore(first.plusDays(DAYS + 5)); date = date.plusDays(1)) {
                open.addAll(stretches(date));
            }
        }

        boolean isOpen(Instant instant) {
            return open.stream().anyMatch(pair -> !instant.isBefore(pair[0]) && instant.isBefore(pair[1]));
        }

        List<Instant[]> stretches(LocalDate date) {
            List<TimeWindow> windows = time.hours().dates().get(date);
            if (windows == null) {
                boolean holiday =
                        time.hours().observesBankHolidays() && time.holidays().isBankHoliday(date);
                windows = holiday
                        ? time.hours().onBankHoliday(date.getDayOfWeek())
                        : time.hours().on(date.getDayOfWeek());
            }
            List<Instant[]> result = new ArrayList<>();
            for (TimeWindow window : windows) {
                LocalDate closingDate =
                        window.crossesMidnight() || window.closes().toSecondOfDay() == 0 ? date.plusDays(1) : date;
                Instant opens =
                        ZonedDateTime.of(date, window.opens(), time.zone()).toInstant();
                Instant closes = ZonedDateTime.of(closingDate, window.closes(), time.zone())
                        .toInstant();
                ZoneOffsetTransition gap = time.zone().getRules().getTransition(date.atTime(window.opens()));
                boolean insideGap = gap != null
                        && gap.isGap()
                        && !closingDate.atTime(window.closes()).isAfter(gap.getDateTimeAfter());
                if (opens.isBefore(closes) && !insideGap) {
                    result.add(new Instant[] {opens, closes});
                }
            }
            return result;
        }
    }
}
