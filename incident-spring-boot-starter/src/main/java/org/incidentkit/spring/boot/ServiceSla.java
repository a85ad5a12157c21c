package org.incidentkit.spring.boot;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.ResponseHours;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.runbook.HoursStatement;
import org.incidentkit.runbook.Runbook;
import org.incidentkit.sla.SlaCalculator;

/**
 * The deadlines of this service: its priority table, in the response hours that its runbook states. Follows the runbook
 * and the bank holidays; safe to share between threads.
 */
public final class ServiceSla {
    private final GuardedSource runbook;
    private final PriorityTable table;
    private final BankHolidaySource holidays;
    private final ZoneId zone;
    private final Optional<ResponseHours> fixedHours;
    private final UnaryOperator<SlaCalculator> rules;
    /** Kept from request to request, and with it the compiled timeline, which nothing else holds on to. */
    private volatile @Nullable Computed computed;

    private record Computed(ResponseHours hours, BankHolidays holidays, SlaCalculator calculator) {}

    /**
     * Creates the deadlines of a service.
     *
     * @param runbook states the response hours
     * @param table what is promised for each priority
     * @param holidays where the bank holidays come from
     * @param zone the zone of the response hours, where they do not name one
     * @param fixedHours response hours that hold whatever the runbook says, if there are any
     */
    public ServiceSla(
            RunbookSource runbook,
            PriorityTable table,
            BankHolidaySource holidays,
            ZoneId zone,
            Optional<ResponseHours> fixedHours) {
        this(new GuardedSource(runbook), table, holidays, zone, fixedHours, UnaryOperator.identity());
    }

    private ServiceSla(
            GuardedSource runbook,
            PriorityTable table,
            BankHolidaySource holidays,
            ZoneId zone,
            Optional<ResponseHours> fixedHours,
            UnaryOperator<SlaCalculator> rules) {
        this.runbook = runbook;
        this.table = table;
        this.holidays = holidays;
        this.zone = zone;
        this.fixedHours = fixedHours;
        this.rules = rules;
    }

    /**
     * {@return these deadlines with other rules for the clocks of incidents}
     *
     * @param next makes a calculator with the rules of one without, such as
     *     {@code sla -> sla.withPriorityChange(PriorityChange.FORWARD)}
     */
    public ServiceSla withRules(UnaryOperator<SlaCalculator> next) {
        return new ServiceSla(runbook, table, holidays, zone, fixedHours, next);
    }

    /** The response hours as they are stated, and a calculator where the statement is understood. */
    public sealed interface State {
        /** {@return the response hours as they are stated; empty where nothing states any} */
        String stated();
    }

    /**
     * Deadlines can be computed.
     *
     * @param stated the response hours as they are stated
     * @param calculator computes them
     */
    public record Ready(String stated, SlaCalculator calculator) implements State {}

    /**
     * The response hours are not known, and so no deadline is.
     *
     * @param stated the response hours as they are stated; empty where nothing states any
     * @param reason why they are not known and what to do about it, in one sentence for people
     */
    public record HoursUnknown(String stated, String reason) implements State {}

    /** {@return what is promised for each priority} */
    public PriorityTable table() {
        return table;
    }

    /** {@return where the bank holidays come from} */
    public BankHolidaySource holidays() {
        return holidays;
    }

    /** {@return the zone of the response hours, where they do not name one} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return whether deadlines can be computed now, and by what} */
    public State current() {
        if (fixedHours.isPresent()) {
            return ready(fixedHours.get().toString(), fixedHours.get());
        }
        RunbookState state = runbook.current();
        if (state instanceof RunbookState.Unavailable unavailable) {
            return new HoursUnknown("", "The response hours are not known. " + unavailable.reason());
        }
        Optional<HoursStatement> statement =
                ((RunbookState.Available) state).runbook().runbook().responseHours();
        if (statement.isEmpty() || statement.get().text().isBlank()) {
            return new HoursUnknown(
                    "",
                    "The runbook states no response hours; write them under \"Incident Response Hours\", for example"
                            + " \"9am-5pm, Monday to Friday, excluding bank holidays\"");
        }
        String stated = statement.get().text();
        return statement
                .get()
                .hours()
                .map(hours -> ready(stated, hours))
                .orElseGet(() -> new HoursUnknown(
                        stated,
                        statement
                                .get()
                                .problem()
                                .map(Throwable::getMessage)
                                .orElse("The response hours of the runbook are not understood")));
    }

    private State ready(String stated, ResponseHours hours) {
        BankHolidays now = holidays.current();
        Computed known = computed;
        if (known == null || !known.hours().equals(hours) || !known.holidays().equals(now)) {
            BusinessTime time = BusinessTime.of(hours, now, hours.zone().orElse(zone));
            known = new Computed(hours, now, rules.apply(SlaCalculator.of(table, time)));
            computed = known;
        }
        return new Ready(stated, known.calculator());
    }

    /** {@return the title of the service's runbook, if it has one} */
    public Optional<String> title() {
        return runbook.current() instanceof RunbookState.Available available
                ? Optional.of(available.runbook().runbook()).map(Runbook::title).filter(title -> !title.isBlank())
                : Optional.empty();
    }
}
