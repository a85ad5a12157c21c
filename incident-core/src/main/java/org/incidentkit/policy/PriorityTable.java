package org.incidentkit.policy;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.incidentkit.policy.Target.BusinessDays;
import org.incidentkit.policy.Target.Time;

/**
 * What is promised for each priority. Immutable; the order of the rows is kept, and codes are found without regard to
 * case.
 */
public final class PriorityTable {
    private static final PriorityTable OPG = of(List.of(
            row(
                    "P1",
                    "Critical",
                    "Complete outage, or ongoing unauthorised access",
                    Time.of(20, ChronoUnit.MINUTES),
                    new UpdateFrequency.Every(Time.of(1, ChronoUnit.HOURS))),
            row(
                    "P2",
                    "Major",
                    "Substantial degradation of service",
                    Time.of(60, ChronoUnit.MINUTES),
                    new UpdateFrequency.Every(Time.of(2, ChronoUnit.HOURS))),
            row(
                    "P3",
                    "Significant",
                    "Users experiencing intermittent or degraded service due to platform issue",
                    Time.of(2, ChronoUnit.HOURS),
                    new UpdateFrequency.Once(BusinessDays.of(2))),
            row(
                    "P4",
                    "Minor",
                    "Component failure that does not immediately impact a service, or an unsuccessful DoS attempt",
                    BusinessDays.of(1),
                    new UpdateFrequency.Once(BusinessDays.of(5)))));

    private static final PriorityTable GDS_WAY = of(List.of(
            row(
                    "P1",
                    "Critical",
                    "Complete outage",
                    Time.of(20, ChronoUnit.MINUTES).aroundTheClock(),
                    new UpdateFrequency.Every(Time.of(1, ChronoUnit.HOURS).aroundTheClock())),
            row(
                    "P2",
                    "Major",
                    "Substantial degradation of service",
                    Time.of(60, ChronoUnit.MINUTES).aroundTheClock(),
                    new UpdateFrequency.Every(Time.of(2, ChronoUnit.HOURS).aroundTheClock())),
            row(
                    "P3",
                    "Significant",
                    "Users experiencing intermittent or degraded service due to platform issue",
                    Time.of(2, ChronoUnit.HOURS),
                    new UpdateFrequency.Once(BusinessDays.of(2))),
            row(
                    "P4",
                    "Minor",
                    "Component failure that does not immediately impact a service",
                    BusinessDays.of(1),
                    new UpdateFrequency.Once(BusinessDays.of(5)))));

    private final List<Row> rows;

    private PriorityTable(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * One row of the table.
     *
     * @param priority how bad the incident is
     * @param response the time until somebody responds
     * @param update how often people are told
     * @param resolution the time until it is resolved, where one is promised
     */
    public record Row(Priority priority, Target response, UpdateFrequency update, Optional<Target> resolution) {
        /** Requires all parts. */
        public Row {
            Objects.requireNonNull(priority, "priority");
            Objects.requireNonNull(response, "response");
            Objects.requireNonNull(update, "update");
            Objects.requireNonNull(resolution, "resolution");
        }

        /**
         * Makes a row that promises no time to resolve.
         *
         * @param priority how bad the incident is
         * @param response the time until somebody responds
         * @param update how often people are told
         */
        public Row(Priority priority, Target response, UpdateFrequency update) {
            this(priority, response, update, Optional.empty());
        }

        /**
         * {@return this row with a time to resolve}
         *
         * @param target the time until an incident is resolved
         */
        public Row withResolution(Target target) {
            return new Row(priority, response, update, Optional.of(target));
        }
    }

    private static Row row(String code, String type, String example, Target response, UpdateFrequency update) {
        return new Row(new Priority(code, type, example), response, update);
    }

    /**
     * {@return the table of the Office of the Public Guardian's guidance on incidents, P1 to P4, the library's default}
     */
    public static PriorityTable opg() {
        return OPG;
    }

    /**
     * {@return the table of the GDS Way, the standards of the UK's Government Digital Service, P1 to P4}
     *
     * <p>The table that {@link #opg} descends from. It answers P1 and P2 in and out of office hours, which is taken to
     * hold for their updates too; P3 and P4 are answered in office hours only.
     */
    public static PriorityTable gdsWay() {
        return GDS_WAY;
    }

    /**
     * {@return a table}
     *
     * @param rows its rows, at least one
     * @throws IllegalArgumentException if there is no row, or two have codes that differ at most in case
     */
    public static PriorityTable of(List<Row> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A priority table has at least one row");
        }
        Set<String> codes = new HashSet<>();
        for (Row row : rows) {
            if (!codes.add(row.priority().code().toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "The priority " + row.priority().code() + " stands in the table twice");
            }
        }
        return new PriorityTable(List.copyOf(rows));
    }

    /** {@return the rows, in order} */
    public List<Row> rows() {
        return rows;
    }

    /**
     * {@return the row of a priority, if there is one}
     *
     * @param code such as {@code P1}, in any case
     */
    public Optional<Row> find(String code) {
        // Asked for every incident whose clocks are read: no stream.
        for (Row row : rows) {
            if (row.priority().code().equalsIgnoreCase(code)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the row of a priority}
     *
     * @param code such as {@code P1}, in any case
     * @throws UnknownPriorityException if there is none; the message names the known ones
     */
    public Row get(String code) {
        return find(code).orElseThrow(() -> {
            List<String> known = new ArrayList<>();
            rows.forEach(row -> known.add(row.priority().code()));
            return new UnknownPriorityException(code, known);
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriorityTable that && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    /** {@return the rows, for people} */
    @Override
    public String toString() {
        return rows.toString();
    }
}
