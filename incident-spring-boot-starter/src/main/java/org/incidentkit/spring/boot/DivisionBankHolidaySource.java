package org.incidentkit.spring.boot;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidayUpdater;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.Division;

/**
 * The bank holidays of one or several divisions, kept up to date where there is an updater, with days of the service's
 * own added and others taken away. Safe to share between threads.
 */
public final class DivisionBankHolidaySource implements BankHolidaySource {
    private final List<Division> divisions;
    private final List<BankHoliday> additional;
    private final List<LocalDate> removed;
    private final Optional<BankHolidayUpdater> updater;
    private volatile @Nullable Composed composed;

    /** The parts as they were known, and what was made of them. */
    private record Composed(List<BankHolidays> parts, BankHolidays whole) {}

    /**
     * Creates a source.
     *
     * @param divisions the divisions whose holidays are observed, at least one
     * @param additional days of the service's own
     * @param removed dates on which the service works all the same
     * @param updater keeps the divisions up to date, if there is one
     */
    public DivisionBankHolidaySource(
            Collection<Division> divisions,
            Collection<BankHoliday> additional,
            Collection<LocalDate> removed,
            Optional<BankHolidayUpdater> updater) {
        this.divisions = List.copyOf(divisions);
        this.additional = List.copyOf(additional);
        this.removed = List.copyOf(removed);
        this.updater = updater;
        if (this.divisions.isEmpty()) {
            throw new IllegalArgumentException("Bank holidays need at least one division");
        }
    }

    @Override
    public BankHolidays current() {
        Composed known = composed;
        if (known != null && updater.isEmpty()) {
            return known.whole();
        }
        List<BankHolidays> parts = divisions.stream()
                .map(division -> updater.map(one -> one.holidays(division)).orElseGet(() -> BankHolidays.of(division)))
                .toList();
        if (known == null || !known.parts().equals(parts)) {
            BankHolidays whole = BankHolidays.union(parts);
            whole = additional.isEmpty() ? whole : whole.with(additional);
            whole = removed.isEmpty() ? whole : whole.without(removed);
            known = new Composed(parts, whole);
            composed = known;
        }
        return known.whole();
    }

    @Override
    public Optional<BankHolidayUpdater.Status> feed() {
        return updater.map(BankHolidayUpdater::status);
    }
}
