package org.incidentkit.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What differs between two versions of bank holidays, by date.
 *
 * <p>Compared are the dates that both know. That a day has become surer, by being published, moves nothing and is no
 * change.
 *
 * @param changes the changes, by the first date that each concerns
 */
public record BankHolidayChanges(List<Change> changes) {

    /** Copies the list. */
    public BankHolidayChanges {
        changes = List.copyOf(changes);
    }

    /** One difference. */
    public sealed interface Change {
        /** {@return the earliest date that it concerns} */
        LocalDate date();
    }

    /**
     * A date has become a bank holiday.
     *
     * @param day the new bank holiday
     */
    public record Added(BankHoliday day) implements Change {
        @Override
        public LocalDate date() {
            return day.date();
        }

        /** {@return the change, for people} */
        @Override
        public String toString() {
            return day.date() + " added: " + day.label();
        }
    }

    /**
     * A date is a bank holiday no longer.
     *
     * @param day the bank holiday that was
     */
    public record Removed(BankHoliday day) implements Change {
        @Override
        public LocalDate date() {
            return day.date();
        }

        /** {@return the change, for people} */
        @Override
        public String toString() {
            return day.date() + " removed: " + day.label();
        }
    }

    /**
     * A bank holiday of the same name falls on another date of the same year.
     *
     * @param before the bank holiday that was
     * @param after the bank holiday that is
     */
    public record Moved(BankHoliday before, BankHoliday after) implements Change {
        @Override
        public LocalDate date() {
            return before.date().isBefore(after.date()) ? before.date() : after.date();
        }

        /** {@return the change, for people} */
        @Override
        public String toString() {
            return before.date() + " moved to " + after.date() + ": " + after.label();
        }
    }

    /**
     * A bank holiday has another title or note.
     *
     * @param before the bank holiday that was
     * @param after the bank holiday that is
     */
    public record Renamed(BankHoliday before, BankHoliday after) implements Change {
        @Override
        public LocalDate date() {
            return after.date();
        }

        /** {@return the change, for people} */
        @Override
        public String toString() {
            return after.date() + " renamed: " + before.label() + ", now " + after.label();
        }
    }

    /**
     * {@return what differs}
     *
     * @param before the bank holidays that were known
     * @param after the bank holidays that are known now
     */
    public static BankHolidayChanges between(BankHolidays before, BankHolidays after) {
        Optional<DateRange> both = before.known().intersection(after.known());
        if (both.isEmpty()) {
            return new BankHolidayChanges(List.of());
        }
        TreeMap<LocalDate, BankHoliday> gone = byDate(before, both.get());
        TreeMap<LocalDate, BankHoliday> come = byDate(after, both.get());
        List<Change> changes = new ArrayList<>();
        for (LocalDate date : List.copyOf(gone.keySet())) {
            BankHoliday is = come.remove(date);
            if (is != null) {
                BankHoliday was = gone.remove(date);
                if (was != null && !was.label().equals(is.label())) {
                    changes.add(new Renamed(was, is));
                }
            }
        }
        for (BankHoliday was : List.copyOf(gone.values())) {
            come.values().stream()
                    .filter(is -> is.date().getYear() == was.date().getYear() && sameName(is.title(), was.title()))
                    .findFirst()
                    .ifPresentOrElse(
                            is -> {
                                come.remove(is.date());
                                changes.add(new Moved(was, is));
                            },
                            () -> changes.add(new Removed(was)));
        }
        come.values().forEach(is -> changes.add(new Added(is)));
        return new BankHolidayChanges(
                changes.stream().sorted(Comparator.comparing(Change::date)).toList());
    }

    /** "Early May bank holiday (VE day)" is the early May bank holiday. */
    private static boolean sameName(String one, String other) {
        return base(one).equals(base(other));
    }

    private static String base(String title) {
        int bracket = title.indexOf(" (");
        return (bracket < 0 ? title : title.substring(0, bracket)).replace('\'', '’');
    }

    private static TreeMap<LocalDate, BankHoliday> byDate(BankHolidays holidays, DateRange range) {
        TreeMap<LocalDate, BankHoliday> days = new TreeMap<>();
        holidays.all().stream().filter(day -> range.contains(day.date())).forEach(day -> days.put(day.date(), day));
        return days;
    }

    /** {@return whether nothing differs} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** {@return one change a line, for people} */
    @Override
    public String toString() {
        return isEmpty() ? "no change" : changes.stream().map(Change::toString).collect(Collectors.joining("\n"));
    }
}
