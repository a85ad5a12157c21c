package org.incidentkit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import static org.incidentkit.calendar.Certainty.PROCLAIMED_LATER;
import static org.incidentkit.calendar.Certainty.STATUTORY;
import static org.incidentkit.calendar.Division.NORTHERN_IRELAND;
import static org.incidentkit.calendar.Division.SCOTLAND;

/**
 * The bank holidays of a year by the law's own rules, and what was moved or added since 1978.
 *
 * <p>Sources: the <a href="https://www.legislation.gov.uk/ukpga/1971/80">Banking and Financial Dealings Act 1971</a>;
 * the <a href="https://www.legislation.gov.uk/asp/2007/2">St Andrew’s Day Bank Holiday (Scotland) Act 2007</a>; common
 * law, for Good Friday and Christmas Day outside Scotland; and the proclamations under section 1 of the Act of 1971,
 * which the Gazettes print.
 *
 * <p>The certainty given here is that of a year still to come. A title goes to a day as GOV.UK gives it, which lists the
 * substitute and not the weekend day.
 */
final class LawDays {
    /** The first year in which all the rules below held. */
    static final int FIRST_YEAR = 1978;

    static final int LAST_YEAR = 2100;

    static final String SUBSTITUTE = "Substitute day";
    static final String NEW_YEAR = "New Year’s Day";
    static final String SECOND_JANUARY = "2nd January";
    static final String ST_PATRICK = "St Patrick’s Day";
    static final String BOYNE = "Battle of the Boyne (Orangemen’s Day)";
    static final String ST_ANDREW = "St Andrew’s Day";
    static final String CHRISTMAS = "Christmas Day";
    static final String BOXING = "Boxing Day";
    private static final String EARLY_MAY = "Early May bank holiday";
    private static final String VE_DAY = EARLY_MAY + " (VE day)";
    private static final String SPRING = "Spring bank holiday";
    private static final String EXTRA = "Extra bank holiday";

    private static final List<Division> ALL = List.of(Division.values());

    /**
     * What one year's proclamation did that no rule foresaw.
     *
     * @param instead the day that was not kept, or the day itself where nothing was taken away
     */
    private record OneOff(List<Division> divisions, LocalDate instead, LocalDate date, String title, String notes) {}

    /** By section 1(2) of the Act of 1971 where a day was moved, and by section 1(3) where one was added. */
    private static final List<OneOff> ONE_OFFS = List.of(
            added(ALL, "1981-07-29", "Royal wedding bank holiday", ""),
            moved(ALL, "1995-05-01", "1995-05-08", VE_DAY, ""),
            added(ALL, "1999-12-31", "Millennium bank holiday", ""),
            added(ALL, "2002-06-03", "Queen’s Golden Jubilee", EXTRA),
            moved(ALL, "2002-05-27", "2002-06-04", SPRING, SUBSTITUTE),
            // No proclamation named 4 January in these two years, so the Saturdays themselves stayed.
            moved(List.of(SCOTLAND), "2010-01-04", "2010-01-02", SECOND_JANUARY, ""),
            moved(List.of(SCOTLAND), "2011-01-04", "2011-01-01", NEW_YEAR, ""),
            moved(List.of(SCOTLAND), "2011-01-03", "2011-01-03", SECOND_JANUARY, SUBSTITUTE),
            added(ALL, "2011-04-29", "Royal wedding bank holiday", ""),
            moved(ALL, "2012-05-28", "2012-06-04", SPRING, SUBSTITUTE),
            added(ALL, "2012-06-05", "Queen’s Diamond Jubilee", EXTRA),
            moved(ALL, "2020-05-04", "2020-05-08", VE_DAY, ""),
            moved(ALL, "2022-05-30", "2022-06-02", SPRING, ""),
            added(ALL, "2022-06-03", "Platinum Jubilee bank holiday", ""),
            added(ALL, "2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II", ""),
            added(ALL, "2023-05-08", "Bank holiday for the coronation of King Charles III", ""),
            added(List.of(SCOTLAND), "2026-06-15", "World Cup bank holiday", ""));

    private LawDays() {}

    /** The days of a year, by date; the one-offs among them. */
    static List<BankHoliday> in(Division division, int year) {
        TreeMap<LocalDate, BankHoliday> days = new TreeMap<>();
        for (BankHoliday day : byRule(division, year)) {
            days.put(day.date(), day);
        }
        for (OneOff one : ONE_OFFS) {
            if (one.date().getYear() == year && one.divisions().contains(division)) {
                days.remove(one.instead());
                days.put(one.date(), new BankHoliday(one.date(), one.title(), one.notes(), PROCLAIMED_LATER));
            }
        }
        return List.copyOf(days.values());
    }

    /** The days of a year as if nothing special had happened in it. */
    static List<BankHoliday> byRule(Division division, int year) {
        List<BankHoliday> days = new ArrayList<>();
        LocalDate easter = easter(year);
        newYear(division, year, days);
        days.add(day(easter.minusDays(2), "Good Friday", STATUTORY));
        // Schedule 1, paragraph 2 has the first Monday in May for Scotland; elsewhere it is proclaimed since 1978.
        days.add(day(firstMonday(year, Month.MAY), EARLY_MAY, division == SCOTLAND ? STATUTORY : PROCLAIMED_LATER));
        // Schedule 1, paragraphs 1 and 3 have the last Monday; in Scotland it is proclaimed since 1978.
        days.add(day(lastMonday(year, Month.MAY), SPRING, division == SCOTLAND ? PROCLAIMED_LATER : STATUTORY));
        if (division == SCOTLAND) {
            days.add(day(firstMonday(year, Month.AUGUST), "Summer bank holiday", STATUTORY));
            if (year >= 2007) {
                stAndrew(year, days);
            }
        } else {
            days.add(day(easter.plusDays(1), "Easter Monday", STATUTORY));
            days.add(day(lastMonday(year, Month.AUGUST), "Summer bank holiday", STATUTORY));
        }
        if (division == NORTHERN_IRELAND) {
            ofNorthernIreland(year, days);
        }
        christmas(division, year, days);
        return days;
    }

    /**
     * 1 and 2 January.
     *
     * <p>Outside Scotland New Year's Day is proclaimed each year since 1974. In Scotland, Schedule 1, paragraph 2: either
     * day moves to 3 January from a Sunday. From a Saturday it moves by proclamation alone, and so do two that would
     * meet on 3 January.
     */
    private static void newYear(Division division, int year, List<BankHoliday> days) {
        LocalDate first = LocalDate.of(year, 1, 1);
        DayOfWeek weekday = first.getDayOfWeek();
        if (division != SCOTLAND) {
            days.add(onWeekday(first, NEW_YEAR, PROCLAIMED_LATER, PROCLAIMED_LATER, PROCLAIMED_LATER));
            return;
        }
        LocalDate second = first.plusDays(1);
        switch (weekday) {
            case FRIDAY -> {
                days.add(day(first, NEW_YEAR, STATUTORY));
                days.add(substitute(second.plusDays(2), SECOND_JANUARY, PROCLAIMED_LATER));
            }
            case SATURDAY -> {
                days.add(substitute(first.plusDays(2), NEW_YEAR, STATUTORY));
                days.add(substitute(second.plusDays(2), SECOND_JANUARY, PROCLAIMED_LATER));
            }
            case SUNDAY -> {
                days.add(substitute(first.plusDays(1), NEW_YEAR, STATUTORY));
                days.add(substitute(second.plusDays(1), SECOND_JANUARY, STATUTORY));
            }
            default -> {
                days.add(day(first, NEW_YEAR, STATUTORY));
                days.add(day(second, SECOND_JANUARY, STATUTORY));
            }
        }
    }

    /** Act of the Scottish Parliament 2007 asp 2, section 1: 30 November, from a weekend the Monday after. */
    private static void stAndrew(int year, List<BankHoliday> days) {
        days.add(onWeekday(LocalDate.of(year, 11, 30), ST_ANDREW, STATUTORY, STATUTORY, STATUTORY));
    }

    /**
     * St Patrick's Day and 12 July.
     *
     * <p>Schedule 1, paragraph 3: 17 March, from a Sunday the day after; from a Saturday it moves by proclamation. 12 July
     * is proclaimed each year under section 1(5).
     */
    private static void ofNorthernIreland(int year, List<BankHoliday> days) {
        days.add(onWeekday(LocalDate.of(year, 3, 17), ST_PATRICK, STATUTORY, PROCLAIMED_LATER, STATUTORY));
        days.add(onWeekday(LocalDate.of(year, 7, 12), BOYNE, PROCLAIMED_LATER, PROCLAIMED_LATER, PROCLAIMED_LATER));
    }

    /**
     * 25 and 26 December.
     *
     * <p>Outside Scotland, Christmas Day is a holiday of common law, and Schedule 1, paragraphs 1 and 3 give 26 December
     * if it is not a Sunday, and 27 December in a year in which either is one. In Scotland, paragraph 2 gives Christmas
     * Day, from a Sunday the day after; Boxing Day is proclaimed since 1974. All else is proclaimed.
     */
    private static void christmas(Division division, int year, List<BankHoliday> days) {
        LocalDate christmas = LocalDate.of(year, 12, 25);
        LocalDate boxing = christmas.plusDays(1);
        boolean scotland = division == SCOTLAND;
        Certainty outsideScotland = scotland ? PROCLAIMED_LATER : STATUTORY;
        switch (christmas.getDayOfWeek()) {
            case FRIDAY -> {
                days.add(day(christmas, CHRISTMAS, STATUTORY));
                days.add(substitute(boxing.plusDays(2), BOXING, PROCLAIMED_LATER));
            }
            case SATURDAY -> {
                days.add(substitute(christmas.plusDays(2), CHRISTMAS, outsideScotland));
                days.add(substitute(boxing.plusDays(2), BOXING, PROCLAIMED_LATER));
            }
            case SUNDAY -> {
                days.add(day(boxing, BOXING, STATUTORY));
                days.add(substitute(christmas.plusDays(2), CHRISTMAS, outsideScotland));
            }
            default -> {
                days.add(day(christmas, CHRISTMAS, STATUTORY));
                days.add(day(boxing, BOXING, outsideScotland));
            }
        }
    }

    /** Easter Sunday by the Gregorian computus, as the Calendar (New Style) Act 1750 has it; Butcher's algorithm. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int moonCorrection = (8 * century + 13) / 25;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static BankHoliday onWeekday(
            LocalDate date, String title, Certainty itself, Certainty fromSaturday, Certainty fromSunday) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> substitute(date.plusDays(2), title, fromSaturday);
            case SUNDAY -> substitute(date.plusDays(1), title, fromSunday);
            default -> day(date, title, itself);
        };
    }

    private static LocalDate firstMonday(int year, Month month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return first.plusDays((8 - first.getDayOfWeek().getValue()) % 7);
    }

    private static LocalDate lastMonday(int year, Month month) {
        LocalDate last = LocalDate.of(year, month, month.maxLength());
        return last.minusDays(last.getDayOfWeek().getValue() - 1);
    }

    private static BankHoliday day(LocalDate date, String title, Certainty certainty) {
        return new BankHoliday(date, title, "", certainty);
    }

    private static BankHoliday substitute(LocalDate date, String title, Certainty certainty) {
        return new BankHoliday(date, title, SUBSTITUTE, certainty);
    }

    private static OneOff added(List<Division> divisions, String date, String title, String notes) {
        return moved(divisions, date, date, title, notes);
    }

    private static OneOff moved(List<Division> divisions, String from, String to, String title, String notes) {
        return new OneOff(divisions, LocalDate.parse(from), LocalDate.parse(to), title, notes);
    }
}
