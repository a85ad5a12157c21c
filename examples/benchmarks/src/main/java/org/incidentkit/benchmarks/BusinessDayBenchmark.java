package org.incidentkit.benchmarks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.concurrent.TimeUnit;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.common.HolidayHandlerType;
import net.objectlab.kit.datecalc.jdk8.LocalDateCalculator;
import net.objectlab.kit.datecalc.jdk8.LocalDateKitCalculatorsFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.incidentkit.calendar.BusinessCalendar;
import org.incidentkit.hours.BusinessDayRule;
import org.incidentkit.hours.BusinessTime;

/** Business days: ours from date to date and, as a deadline needs it, from instant to instant; the peers' from date to date. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class BusinessDayBenchmark {
    private static final int STARTS = 1 << 10;

    /** The number of business days. */
    @Param({"1", "250"})
    public int days;

    private final BusinessTime time = Peers.ours();
    private final BusinessCalendar calendar = BusinessCalendar.of(Peers.BANK_HOLIDAYS);
    private final Instant[] starts = Peers.starts(STARTS);
    private final LocalDate[] dates = new LocalDate[STARTS];
    private final LocalDate[] ends = new LocalDate[STARTS];
    private final ImmutableHolidayCalendar strata = ImmutableHolidayCalendar.of(
            HolidayCalendarId.of("Benchmark"), Peers.HOLIDAYS, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private final HolidayManager jollyday =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private int next;

    /** Used by JMH. */
    public BusinessDayBenchmark() {}

    /** Lets the timeline grow to what the run needs, and gives ObjectLab its holidays. */
    @Setup
    public void prepare() {
        for (int i = 0; i < STARTS; i++) {
            dates[i] = LocalDate.ofInstant(starts[i], Peers.LONDON);
            ends[i] = calendar.plusBusinessDays(dates[i], days);
            time.plusBusinessDays(starts[i], days, BusinessDayRule.CLOSE_OF_DAY);
        }
        LocalDateKitCalculatorsFactory.getDefaultInstance()
                .registerHolidays(
                        "Benchmark", new DefaultHolidayCalendar<>(new HashSet<>(Peers.HOLIDAYS), Peers.FROM, Peers.TO));
    }

    private int next() {
        next = (next + 1) & (STARTS - 1);
        return next;
    }

    /** {@return whether a date is a business day} */
    @Benchmark
    public boolean isBusinessDay() {
        return calendar.isBusinessDay(dates[next()]);
    }

    /** {@return the same of Strata} */
    @Benchmark
    public boolean isBusinessDayStrata() {
        return strata.isBusinessDay(dates[next()]);
    }

    /** {@return the date of a business day} */
    @Benchmark
    public LocalDate plus() {
        return calendar.plusBusinessDays(dates[next()], days);
    }

    /** {@return the same of Strata} */
    @Benchmark
    public LocalDate plusStrata() {
        return strata.shift(dates[next()], days);
    }

    /** {@return how many business days lie between two dates} */
    @Benchmark
    public long between() {
        int i = next();
        return calendar.businessDaysBetween(dates[i], ends[i]);
    }

    /** {@return the same of Strata} */
    @Benchmark
    public long betweenStrata() {
        int i = next();
        return strata.daysBetween(dates[i], ends[i]);
    }

    /** {@return the close of a business day} */
    @Benchmark
    public Instant closeOfDay() {
        return time.plusBusinessDays(starts[next()], days, BusinessDayRule.CLOSE_OF_DAY);
    }

    /** {@return a business day of ObjectLab, whose calculator is made anew for each date since it is mutable} */
    @Benchmark
    public LocalDate plusObjectLab() {
        LocalDateCalculator calculator = LocalDateKitCalculatorsFactory.getDefaultInstance()
                .getDateCalculator("Benchmark", HolidayHandlerType.FORWARD);
        return calculator.setStartDate(dates[next()]).moveByBusinessDays(days).getCurrentBusinessDate();
    }

    /** {@return a business day, from day to day, asking Jollyday of each} */
    @Benchmark
    public LocalDate plusJollyday() {
        LocalDate date = dates[next()];
        int left = days;
        while (left > 0) {
            date = date.plusDays(1);
            boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            left -= weekend || jollyday.isHoliday(date, "en") ? 0 : 1;
        }
        return date;
    }
}
