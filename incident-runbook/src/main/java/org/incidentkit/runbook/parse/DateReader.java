package org.incidentkit.runbook.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.Spaces;

/** Dates and periods as teams write them. Where only numbers stand, the day comes first. */
final class DateReader {

    /**
     * A date that was read.
     *
     * @param date the date
     * @param ambiguous whether it would be another date with the month first
     */
    record Reading(LocalDate date, boolean ambiguous) {}

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** A time of day may stand behind it, as programs write it, and nothing else. */
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
            + "(?:[t ]\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?\\s?(?:z|utc|gmt|bst|[+-]\\d\\d:?\\d\\d)?)?");

    private static final Pattern MONTH_ALONE = Pattern.compile("([a-z]{3,9})\\.?,?[\\s/-](\\d{4})");
    private static final Pattern NUMBER_OF_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final int MOST_WORDS_OF_DATE = 5;
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?:[a-z]{3,9},?\\s)?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s(?:of\\s)?|-|/)([a-z]{3,9})\\.?,?(?:\\s|-|/)(\\d{4}|\\d{2})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})");
    private static final List<String> COUNTS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Period> NAMED_PERIODS = Map.ofEntries(
            Map.entry("day", Period.ofDays(1)),
            Map.entry("week", Period.ofWeeks(1)),
            Map.entry("weekly", Period.ofWeeks(1)),
            Map.entry("fortnight", Period.ofWeeks(2)),
            Map.entry("month", Period.ofMonths(1)),
            Map.entry("monthly", Period.ofMonths(1)),
            Map.entry("quarter", Period.ofMonths(3)),
            Map.entry("quarterly", Period.ofMonths(3)),
            Map.entry("year", Period.ofYears(1)),
            Map.entry("yearly", Period.ofYears(1)),
            Map.entry("annually", Period.ofYears(1)),
            Map.entry("annual", Period.ofYears(1)),
            Map.entry("fortnightly", Period.ofWeeks(2)),
            Map.entry("a month", Period.ofMonths(1)),
            Map.entry("a year", Period.ofYears(1)));
    private static final Pattern PERIOD_PART =
            Pattern.compile("\\G(?:,?\\s?(?:and\\s)?)(\\d{1,4})[\\s-]?(day|week|month|year)(?:s|ly)?");

    private DateReader() {}

    static Optional<Reading> date(String written) {
        String text = Spaces.oneLine(written).toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(number(iso, 1), number(iso, 2), number(iso, 3), false);
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            int day = number(numbers, 1);
            int month = number(numbers, 2);
            return of(year(numbers.group(3)), month, day, day <= 12 && month <= 12 && day != month);
        }
        Matcher dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            return of(year(dayMonth.group(3)), monthOf(dayMonth.group(2)), number(dayMonth, 1), false);
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            return of(number(monthDay, 3), monthOf(monthDay.group(1)), number(monthDay, 2), false);
        }
        return Optional.empty();
    }

    /**
     * Reads a month that stands where a date should. It isn't one: whether its first day or its last is meant, nobody
     * but the team knows.
     *
     * @param written words on one line
     * @return the month, if they name one
     */
    static Optional<YearMonth> month(String written) {
        String text = Spaces.oneLine(written).toLowerCase(Locale.ROOT);
        Matcher name = MONTH_ALONE.matcher(text);
        if (name.matches()) {
            return month(number(name, 2), monthOf(name.group(1)));
        }
        Matcher number = NUMBER_OF_MONTH.matcher(text);
        if (number.matches()) {
            return month(number(number, 2), number(number, 1));
        }
        Matcher iso = ISO_MONTH.matcher(text);
        return iso.matches() ? month(number(iso, 1), number(iso, 2)) : Optional.empty();
    }

    private static Optional<YearMonth> month(int year, int month) {
        return month < 1 || month > 12 ? Optional.empty() : Optional.of(YearMonth.of(year, month));
    }

    /**
     * Tells where a date ends that a text begins with, if something stands behind it that is no part of a date.
     *
     * @param written words on one line
     * @return the number of characters of the date; 0 if no date is there
     */
    static int endOfDate(String written) {
        int end = 0;
        int at = 0;
        for (int words = 0; words < MOST_WORDS_OF_DATE && at < written.length(); words++) {
            int from = at;
            while (from < written.length() && Spaces.isSpace(written.charAt(from))) {
                from++;
            }
            at = from;
            while (at < written.length() && !Spaces.isSpace(written.charAt(at))) {
                at++;
            }
            int bare = at;
            while (bare > from && ",;.)".indexOf(written.charAt(bare - 1)) >= 0) {
                bare--;
            }
            if (bare > 0 && date(written.substring(0, bare)).isPresent()) {
                end = bare;
            }
        }
        return end;
    }

    static Optional<Period> period(String written) {
        String text = Spaces.oneLine(written).toLowerCase(Locale.ROOT);
        for (String word : List.of("every ", "each ", "in ", "once a ", "after ")) {
            text = text.startsWith(word) ? text.substring(word.length()) : text;
        }
        Period named = NAMED_PERIODS.get(text);
        if (named != null) {
            return Optional.of(named);
        }
        for (int i = 0; i < COUNTS.size(); i++) {
            String word = COUNTS.get(i) + " ";
            text = text.startsWith(word) ? (i + 1) + text.substring(word.length() - 1) : text;
        }
        Matcher part = PERIOD_PART.matcher(text);
        Period period = Period.ZERO;
        int end = 0;
        while (part.find()) {
            int count = number(part, 1);
            period = switch (part.group(2)) {
                case "day" -> period.plusDays(count);
                case "week" -> period.plusDays(7L * count);
                case "month" -> period.plusMonths(count);
                default -> period.plusYears(count);
            };
            end = part.end();
        }
        return end != text.length() || period.isZero() ? Optional.empty() : Optional.of(period);
    }

    private static Optional<Reading> of(int year, int month, int day, boolean ambiguous) {
        try {
            return Optional.of(new Reading(LocalDate.of(year, month, day), ambiguous));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits) {
        int number = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + number : number;
    }

    /** 0, which is no month, if the word names none. */
    private static int monthOf(String word) {
        String full = List.of(
                        "january",
                        "february",
                        "march",
                        "april",
                        "may",
                        "june",
                        "july",
                        "august",
                        "september",
                        "october",
                        "november",
                        "december")
                .stream()
                .filter(name -> name.startsWith(word) || (word.equals("sept") && name.equals("september")))
                .findFirst()
                .orElse("");
        return full.isEmpty() ? 0 : MONTHS.indexOf(full.substring(0, 3)) + 1;
    }
}
