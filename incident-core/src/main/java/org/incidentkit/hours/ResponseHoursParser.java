package org.incidentkit.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.incidentkit.hours.HoursToken.Clock;
import org.incidentkit.hours.HoursToken.Form;
import org.incidentkit.hours.HoursToken.Kind;

/**
 * Reads the grammar that {@link ResponseHours} documents.
 *
 * <p>In two steps: the words become <em>parts</em> (times, days, exclusions), and then each run of times is paired with
 * the run of days beside it. A word that belongs to no part is an error, so that a sentence is understood as a whole or
 * not at all.
 */
final class ResponseHoursParser {
    private static final int LONGEST = 2_000;
    private static final int HALF_DAY = TimeWindow.DAY / 2;
    /** Before six o'clock, "1 to 5" is more likely the afternoon than the night: am or pm must be told. */
    private static final int EARLIEST_UNTOLD = 6 * 3600;

    private static final String EXAMPLE = "\"9am to 5pm, Monday to Friday, excluding bank holidays\"";
    private static final String EXAMPLE_ALWAYS = "\"24 hours a day, 7 days a week\"";
    private static final Set<DayOfWeek> WORKING_WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("tues", DayOfWeek.TUESDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("weds", DayOfWeek.WEDNESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("thur", DayOfWeek.THURSDAY),
            Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY));

    /** Letters that stand for a day in a range such as "M-F", and nowhere else: "T" and "S" might be either of two. */
    private static final Map<String, DayOfWeek> LETTERS =
            Map.of("m", DayOfWeek.MONDAY, "w", DayOfWeek.WEDNESDAY, "f", DayOfWeek.FRIDAY);

    private static final Set<String> RANGE_WORDS = Set.of("to", "until", "till", "til", "through", "thru");
    private static final Set<String> EXCLUDING =
            Set.of("excluding", "exclude", "excludes", "excl", "exc", "except", "excepting", "not", "no", "minus");
    private static final Set<String> INCLUDING = Set.of("including", "includes", "incl", "inc");
    private static final Set<String> HOURS_OF = Set.of(
            "in", "office", "business", "working", "opening", "core", "response", "support", "normal", "standard");
    private static final Set<String> HOLIDAY_KINDS = Set.of("bank", "public", "statutory", "national");
    private static final Set<String> HOLIDAYS = Set.of("holiday", "holidays", "hol", "hols");
    /** Words that carry no hours of their own. Kept short: each is one that a sentence may hold and mean nothing by. */
    private static final Set<String> FILLER = Set.of(
            "and",
            "on",
            "from",
            "between",
            "the",
            "during",
            "hrs",
            "hr",
            "hours",
            "hour",
            "h",
            "open",
            "only",
            "but",
            "local",
            "time",
            "our",
            "we",
            "respond",
            "support",
            "available",
            "is",
            "are");

    private static final Map<String, String> ZONES = Map.of(
            "gmt/bst", "Europe/London",
            "bst/gmt", "Europe/London",
            "bst", "Europe/London",
            "uk", "Europe/London",
            "london", "Europe/London",
            "utc", "UTC");

    /** What a run of words says: times, or the days on which they hold. */
    private sealed interface Part {
        int index();
    }

    private record Times(int index, List<TimeWindow> windows) implements Part {}

    private record Days(int index, Set<DayOfWeek> days, boolean bankHolidays) implements Part {}

    private record Dates(int index, Set<LocalDate> dates) implements Part {}

    private final String text;
    private final List<HoursToken> tokens;
    private final List<Part> parts = new ArrayList<>();
    private final Set<DayOfWeek> excludedDays = EnumSet.noneOf(DayOfWeek.class);
    private int at;
    private boolean excludesBankHolidays;
    private boolean includesBankHolidays;
    private boolean everyDayImplied;
    /** Whether the days that follow are those on which bank holidays fall: "bank holidays on Saturday". */
    private boolean daysOfBankHolidays;

    private final Set<String> aroundTheClockFor = new TreeSet<>();
    private Optional<ZoneId> zone = Optional.empty();
    private @Nullable HoursToken unknown;
    private int unknownEnd;

    ResponseHoursParser(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw new ResponseHoursParseException(
                    text,
                    LONGEST,
                    "the text has " + text.length() + " characters, and at most " + LONGEST + " are read");
        }
        this.tokens = HoursToken.of(text);
    }

    ResponseHours parse() {
        if (text.isBlank()) {
            throw new ResponseHoursParseException(text, 0, "there is no text; write for example " + EXAMPLE);
        }
        while (at < tokens.size()) {
            boolean read = around()
                    || prioritiesAroundTheClock()
                    || nothingOutOfHours()
                    || exclusion()
                    || inclusion()
                    || bankHolidays()
                    || days()
                    || zone()
                    || times()
                    || filler();
            if (!read) {
                noteUnknown();
            }
        }
        return build();
    }

    // ---- the parts of a sentence; each returns false, and reads nothing, where it does not apply ----

    private boolean around() {
        int end = aroundAt(at);
        if (end < 0) {
            return false;
        }
        HoursToken token = tokens.get(at);
        if (isLengthOfDay(at, end)) {
            at = end;
            addTimes(token, List.of(TimeWindow.WHOLE_DAY));
            return true;
        }
        int codes = isWord(end, "for") ? end + 1 : isPunctuation(end, '(') ? end + 1 : end;
        int after = codes > end ? codesAt(codes) : -1;
        if (after > 0) {
            at = after;
            return true;
        }
        at = end;
        addTimes(token, List.of(TimeWindow.WHOLE_DAY));
        everyDayImplied = true;
        return true;
    }

    /** "P1: 24/7" says the same as "24/7 for P1". */
    private boolean prioritiesAroundTheClock() {
        int end = tokens.get(at).kind() == Kind.CODE ? codesAt(at) : -1;
        if (end < 0) {
            return false;
        }
        boolean joined = isPunctuation(end, ':')
                || (end < tokens.size() && tokens.get(end).kind() == Kind.DASH);
        int from = joined ? end + 1 : end;
        int around = aroundAt(from);
        if (around < 0 || isLengthOfDay(from, around)) {
            throw new ResponseHoursParseException(
                    text,
                    tokens.get(at).index(),
                    "hours cannot be given to one priority but for \"24/7 for "
                            + tokens.get(at).text()
                            + "\", behind the hours of all; state those that hold for all without naming a priority");
        }
        at = around;
        return true;
    }

    /** "24 hours" alone is how long a day is open, or by when somebody responds; "24 hours a day" is around the clock. */
    private boolean isLengthOfDay(int from, int end) {
        return end == from + 2 && tokens.get(from).kind() != Kind.AROUND;
    }

    /** Where "24/7", "24 hours", "24 hours a day", "always" or "around the clock" that begins at a token ends, or -1. */
    private int aroundAt(int from) {
        if (from >= tokens.size()) {
            return -1;
        }
        HoursToken token = tokens.get(from);
        if (token.kind() == Kind.AROUND) {
            return from + 1;
        }
        if (token.clock().filter(clock -> clock.isPlain(24)).isPresent()
                && isWord(from + 1, "hours", "hour", "hrs", "hr")) {
            boolean perDay = isWord(from + 2, "a", "per", "each") && isWord(from + 3, "day");
            return perDay ? from + 4 : from + 2;
        }
        if (isWord(from, "always")) {
            return from + 1;
        }
        boolean words = isWord(from, "around", "round") && isWord(from + 1, "the") && isWord(from + 2, "clock");
        return words ? from + 3 : -1;
    }

    /** Notes the priorities that begin at a token, and returns where they end, or -1 where there is none. */
    private int codesAt(int from) {
        int i = from;
        int end = -1;
        while (i < tokens.size() && tokens.get(i).kind() == Kind.CODE) {
            aroundTheClockFor.add(tokens.get(i).text());
            i++;
            end = i;
            while (isWord(i, "and") || isAnyPunctuation(i, ",&/+")) {
                i++;
            }
        }
        return end;
    }

    /** "bank holidays 10am to 2pm": hours that bank holidays have in place of those of their weekday. */
    private boolean bankHolidays() {
        int end = holidaysAt(at);
        if (end < 0) {
            return false;
        }
        HoursToken token = tokens.get(at);
        if (saidOfHolidays(end)) {
            return true;
        }
        if (isWord(end, "on") && day(end + 1).isPresent()) {
            daysOfBankHolidays = true;
            at = end + 1;
            return true;
        }
        parts.add(new Days(token.index(), EVERY_DAY, true));
        at = end;
        return true;
    }

    /** "bank holidays excluded", "bank holidays are not included". */
    private boolean saidOfHolidays(int from) {
        int verb = isWord(from, "are") ? from + 1 : from;
        boolean not = isWord(verb, "not");
        int said = not ? verb + 1 : verb;
        boolean included = isWord(said, "included", "covered");
        boolean excluded = !not && isWord(said, "excluded");
        if (!included && !excluded) {
            return false;
        }
        excludesBankHolidays |= excluded || not;
        includesBankHolidays |= included && !not;
        at = said + 1;
        return true;
    }

    /** "Out of hours: no support" and "no support out of hours" say what the hours say without them. */
    private boolean nothingOutOfHours() {
        int none = nothingAt(at);
        int end = outOfHoursAt(none < 0 ? at : none);
        if (end > 0 && none < 0) {
            boolean joined = isPunctuation(end, ':') || (end < tokens.size() && isDash(end));
            int said = joined ? end + 1 : end;
            // "Out of hours: no support at weekends" goes on to say which days those are.
            end = isNoCoverOn(said) ? said : nothingAt(said);
        }
        if (end < 0) {
            return false;
        }
        at = end;
        return true;
    }

    /** Where "no support" that begins at a token ends, or -1. */
    private int nothingAt(int from) {
        int i = isWord(from, "there") && isWord(from + 1, "is") ? from + 2 : from;
        if (isWord(i, "no") && isWord(i + 1, "cover", "service", "support", "response")) {
            return i + 2;
        }
        return isWord(from, "none", "closed") ? from + 1 : -1;
    }

    private int outOfHoursAt(int from) {
        if (isWord(from, "ooh")) {
            return from + 1;
        }
        boolean dashed = from + 1 < tokens.size() && isDash(from + 1);
        int of = dashed ? from + 2 : from + 1;
        int hours = dashed && of + 1 < tokens.size() && isDash(of + 1) ? of + 2 : of + 1;
        return isWord(from, "out") && isWord(of, "of") && isWord(hours, "hours") ? hours + 1 : -1;
    }

    private boolean exclusion() {
        HoursToken token = tokens.get(at);
        boolean noCover = isNoCoverOn(at);
        boolean closed = isWord(at, "closed") && isClosure(isWord(at + 1, "on") ? at + 2 : at + 1);
        boolean outside = isWord(at, "outside") && isWord(at + 1, "of");
        if (!closed && !outside && !noCover && !(token.kind() == Kind.WORD && isExcluding(token.word()))) {
            return false;
        }
        int next = at + (noCover ? 3 : outside || (closed && isWord(at + 1, "on")) ? 2 : 1);
        if (isWord(next, "including", "incl", "inc")) { // "not including"
            next++;
        }
        if (isPunctuation(next, '.') || isPunctuation(next, ':')) { // "excl."
            next++;
        }
        int end = excluded(next);
        if (end < 0) {
            return false;
        }
        at = end;
        while (true) {
            int more = at;
            boolean comma = false;
            while (more < tokens.size() && (isWord(more, "and", "or", "&") || isAnyPunctuation(more, ",&/"))) {
                comma |= isPunctuation(more, ',');
                more++;
            }
            // After a comma only a holiday goes on with the list: "excluding bank holidays, Saturday 10-2" does not.
            int further = more == at || (comma && holidaysAt(more) < 0) ? -1 : excluded(more);
            if (further < 0) {
                return true;
            }
            at = further;
        }
    }

    /** Whether "closed" is said of what begins at a token, and not of what stands before: "closed on Sunday". */
    private boolean isClosure(int from) {
        return holidaysAt(from) >= 0
                || isWord(from, "weekend", "weekends")
                || day(from).isPresent();
    }

    private int excluded(int from) {
        int holidays = holidaysAt(from);
        if (holidays >= 0) {
            excludesBankHolidays = true;
            return holidays;
        }
        if (isWord(from, "weekend", "weekends")) {
            excludedDays.addAll(WEEKEND);
            return from + 1;
        }
        Optional<DayOfWeek> day = day(from);
        if (day.isPresent()) {
            excludedDays.add(day.get());
            return from + 1;
        }
        return -1;
    }

    private boolean inclusion() {
        if (!(tokens.get(at).kind() == Kind.WORD
                && INCLUDING.contains(tokens.get(at).word()))) {
            return false;
        }
        int end = holidaysAt(isPunctuation(at + 1, '.') ? at + 2 : at + 1);
        if (end < 0) {
            return false;
        }
        includesBankHolidays = true;
        at = end;
        return true;
    }

    /** Where "[all] [UK] bank [and public] holidays" that begins at a token ends, or -1. */
    private int holidaysAt(int from) {
        int i = from;
        while (isWord(i, "all", "any", "the", "on", "uk")) {
            i++;
        }
        if (isWord(i, "bh", "bhs")) {
            return i + 1;
        }
        boolean kind = false;
        while (i < tokens.size()
                && (isWordOf(i, HOLIDAY_KINDS)
                        || isHolidayKinds(tokens.get(i))
                        || (kind && (isWord(i, "and", "or") || isAnyPunctuation(i, "/&,"))))) {
            kind = true;
            i++;
        }
        if (!kind || i >= tokens.size() || tokens.get(i).kind() != Kind.WORD) {
            return -1;
        }
        String word = tokens.get(i).word();
        return HOLIDAYS.contains(word) || isNear(word, "holidays") ? i + 1 : -1;
    }

    /** "bank/public", which looks like the name of a zone. */
    private static boolean isHolidayKinds(HoursToken token) {
        return token.kind() == Kind.ZONE
                && HOLIDAY_KINDS.containsAll(List.of(token.word().split("/", -1)));
    }

    private boolean days() {
        HoursToken token = tokens.get(at);
        if (token.kind() == Kind.DATE) {
            parts.add(new Dates(token.index(), Set.of(date(token))));
            at++;
            return true;
        }
        Optional<DayOfWeek> first = day(at);
        if (first.isEmpty() && isRange(at + 1) && dayOrLetter(at + 2).isPresent()) {
            first = dayOrLetter(at);
        }
        if (first.isPresent()) {
            at++;
            skipAbbreviationDot();
            Optional<DayOfWeek> last = isRange(at) ? dayOrLetter(at + 1) : Optional.empty();
            if (last.isEmpty()) {
                addDays(token, EnumSet.of(first.get()));
                return true;
            }
            at += 2;
            skipAbbreviationDot();
            Set<DayOfWeek> range = EnumSet.of(first.get());
            for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
                range.add(day.plus(1));
            }
            addDays(token, range);
            return true;
        }
        if (isWord(at, "weekday", "weekdays")) {
            return addDays(token, WORKING_WEEK, 1);
        }
        if (isWord(at, "weekend", "weekends")) {
            return addDays(token, WEEKEND, 1);
        }
        if (isWord(at, "daily", "everyday")) {
            return addDays(token, EVERY_DAY, 1);
        }
        if ((isWord(at, "every", "each") && isWord(at + 1, "day")) || (isWord(at, "all") && isWord(at + 1, "days"))) {
            return addDays(token, EVERY_DAY, 2);
        }
        if (isWord(at, "working", "business", "work") && isWord(at + 1, "day", "days")) {
            excludesBankHolidays = true;
            return addDays(token, WORKING_WEEK, 2);
        }
        boolean seven = isWord(at, "seven") || isNumber(at, 7) || isNumber(at, 365);
        if (seven && isWord(at + 1, "day", "days")) {
            boolean year = isNumber(at, 365);
            addDays(token, EVERY_DAY, 2);
            skipPer(year ? "year" : "week");
            return true;
        }
        return false;
    }

    private boolean zone() {
        HoursToken token = tokens.get(at);
        if (token.kind() != Kind.WORD && token.kind() != Kind.ZONE) {
            return false;
        }
        String word = token.word();
        if (word.equals("zone") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Kind.ZONE) {
            at++;
            return setZone(tokens.get(at), tokens.get(at).text());
        }
        if (word.equals("gmt") && isPunctuation(at + 1, '(') && isWord(at + 2, "bst") && isPunctuation(at + 3, ')')) {
            at += 3;
            return setZone(token, "Europe/London");
        }
        if (word.equals("gmt") || word.equals("gmt0")) {
            throw new ResponseHoursParseException(
                    text,
                    token.index(),
                    "\"" + token.text() + "\" may mean UK time or UTC; write \"UK time\", \"GMT/BST\" or \"UTC\"");
        }
        String known = ZONES.get(word);
        if (known != null) {
            boolean place = word.equals("uk") || word.equals("london");
            if (place && !isWord(at + 1, "time")) {
                return false;
            }
            at += place ? 1 : 0;
            return setZone(token, known);
        }
        return token.kind() == Kind.ZONE && setZone(token, token.text());
    }

    private boolean setZone(HoursToken token, String id) {
        ZoneId named;
        try {
            named = ZoneId.of(id);
        } catch (DateTimeException e) {
            return false;
        }
        if (zone.isPresent() && !zone.get().equals(named)) {
            throw new ResponseHoursParseException(
                    text, token.index(), "two time zones are named, " + zone.get() + " and " + named);
        }
        zone = Optional.of(named);
        at++;
        return true;
    }

    private boolean times() {
        HoursToken token = tokens.get(at);
        if (isWord(at, "all") && isWord(at + 1, "day")) {
            at += 2;
            addTimes(token, List.of(TimeWindow.WHOLE_DAY));
            return true;
        }
        boolean noCover = isNoCover(at);
        boolean none = isWord(at, "none") && at > 0 && (isPunctuation(at - 1, ':') || isDash(at - 1));
        if (isWord(at, "closed") || noCover || none) {
            at += noCover ? 2 : 1;
            addTimes(token, List.of());
            return true;
        }
        if (token.clock().isEmpty()) {
            return false;
        }
        boolean between = isWord(at - 1, "between");
        int second = at + 1;
        if (isWord(second, "hrs", "hours", "hr", "h")) {
            second++;
        }
        boolean joined = isRange(second) || (between && isWord(second, "and"));
        if (!joined
                || second + 1 >= tokens.size()
                || tokens.get(second + 1).clock().isEmpty()) {
            throw new ResponseHoursParseException(
                    text,
                    token.index(),
                    "\"" + token.text()
                            + "\" stands alone; write an opening and a closing time, such as \"9am to 5pm\"");
        }
        HoursToken closing = tokens.get(second + 1);
        at = second + 2;
        addTimes(token, List.of(window(token, closing)));
        return true;
    }

    /** "No support at weekends" closes those days, as "closed on" does. */
    private boolean isNoCoverOn(int i) {
        return isNoCover(i) && isWord(i + 2, "on", "at", "over", "during") && isClosure(i + 3);
    }

    private boolean isNoCover(int i) {
        return isWord(i, "no") && isWord(i + 1, "cover", "service", "support");
    }

    private boolean filler() {
        HoursToken token = tokens.get(at);
        if (token.kind() == Kind.DASH) { // "Monday to Friday - 9am to 5pm"
            at++;
            return true;
        }
        if (token.kind() == Kind.PUNCTUATION) {
            if (",;.:()&+\"'".indexOf(token.text().charAt(0)) < 0) {
                return false;
            }
            at++;
            return true;
        }
        // "In-hours" is written with a hyphen as often as without.
        int hours = isWord(at, "in") && at + 1 < tokens.size() && isDash(at + 1) ? at + 2 : at + 1;
        if (isWordOf(at, HOURS_OF) && isWord(hours, "hours")) {
            at = hours + 1;
            return true;
        }
        if (isWord(at, "every", "each") && (day(at + 1).isPresent() || isWord(at + 1, "weekday", "weekend"))) {
            at++;
            return true;
        }
        if (token.kind() == Kind.WORD && FILLER.contains(token.word())) {
            at++;
            return true;
        }
        return false;
    }

    private void noteUnknown() {
        HoursToken token = tokens.get(at);
        if (unknown == null) {
            unknown = token;
            unknownEnd = token.end();
        } else if (text.substring(unknownEnd, token.index()).isBlank()) {
            unknownEnd = token.end();
        }
        at++;
    }

    // ---- times of day ----

    /**
     * Joins an opening and a closing time. A half that is not told as morning or afternoon takes it from the other one;
     * where neither is told, leading zeros and hours above 12 mean the 24-hour clock.
     */
    private TimeWindow window(HoursToken opening, HoursToken closing) {
        Clock opens = opening.clock().orElseThrow();
        Clock closes = closing.clock().orElseThrow();
        int from = opens.seconds();
        int to = closes.seconds();
        if (opens.form() == Form.TOLD) {
            to = closes.form() == Form.TOLD ? to : afterOpening(from, closes);
        } else if (closes.form() == Form.TOLD) {
            from = beforeClosing(opening, opens, closing, to);
        } else if (opens.form() == Form.TWELVE && closes.form() == Form.TWELVE && from < EARLIEST_UNTOLD && from < to) {
            throw unclear(opening, closing);
        } else if (to <= from && to != 0) {
            boolean twentyFour = opens.form() == Form.TWENTY_FOUR || closes.form() == Form.TWENTY_FOUR;
            boolean twelve = opens.form() == Form.TWELVE || closes.form() == Form.TWELVE;
            if (twelve == twentyFour || (to == from && twentyFour)) {
                throw unclear(opening, closing);
            }
            to += twelve ? HALF_DAY : 0;
        }
        if (from == TimeWindow.DAY) {
            throw new ResponseHoursParseException(text, opening.index(), "24:00 is a closing time only; open at 00:00");
        }
        try {
            return TimeWindow.of(LocalTime.ofSecondOfDay(from), LocalTime.ofSecondOfDay(to % TimeWindow.DAY));
        } catch (IllegalArgumentException e) {
            throw new ResponseHoursParseException(text, opening.index(), String.valueOf(e.getMessage()));
        }
    }

    private ResponseHoursParseException unclear(HoursToken opening, HoursToken closing) {
        return new ResponseHoursParseException(
                text,
                opening.index(),
                "\"" + text.substring(opening.index(), closing.end())
                        + "\" can be read in two ways; write am and pm, as in \"9am-5pm, Monday to Friday\", or the 24-hour"
                        + " clock, as in \"09:00-17:00\"");
    }

    /** "9am to 5": the first 5 o'clock after the opening; a time on the 24-hour clock stands as it is. */
    private static int afterOpening(int opens, Clock closes) {
        int closing = closes.seconds();
        boolean standsAsItIs = closes.form() == Form.TWENTY_FOUR || closing > opens || closing + HALF_DAY <= opens;
        return standsAsItIs ? closing : closing + HALF_DAY;
    }

    /** "1 to 5pm", "9 to 5pm", "6 to 9am": the nearest such time before the closing on the same day. */
    private int beforeClosing(HoursToken opening, Clock opens, HoursToken closing, int closes) {
        int from = opens.seconds();
        if (opens.form() == Form.TWENTY_FOUR) {
            return from;
        }
        if (from + HALF_DAY < closes) {
            return from + HALF_DAY;
        }
        if (from < closes) {
            return from;
        }
        throw unclear(opening, closing);
    }

    // ---- putting the parts together ----

    private ResponseHours build() {
        HoursToken stranger = unknown;
        boolean anyTimes = parts.stream().anyMatch(Times.class::isInstance);
        boolean anyDays = parts.stream().anyMatch(part -> !(part instanceof Times));
        String strange =
                stranger == null ? "" : "\"" + text.substring(stranger.index(), unknownEnd) + "\" was not understood";
        if (!anyTimes) {
            throw new ResponseHoursParseException(
                    text,
                    stranger == null ? 0 : stranger.index(),
                    (strange.isEmpty() ? "" : strange + ", and ") + "no opening times are stated; write for example "
                            + EXAMPLE);
        }
        boolean daysKnown = anyDays || everyDayImplied || !excludedDays.isEmpty();
        if (!daysKnown) {
            throw new ResponseHoursParseException(
                    text,
                    stranger == null ? text.length() : stranger.index(),
                    "no days are stated; write for example " + (isOpenAllDay() ? EXAMPLE_ALWAYS : EXAMPLE)
                            + (strange.isEmpty() ? "" : " (" + strange + ")"));
        }
        if (stranger != null) {
            throw new ResponseHoursParseException(text, stranger.index(), strange + "; write for example " + EXAMPLE);
        }
        if (excludesBankHolidays && includesBankHolidays) {
            throw new ResponseHoursParseException(
                    text, 0, "bank holidays are both included and excluded; keep one of the two");
        }
        boolean holidayHours = parts.stream().anyMatch(part -> part instanceof Days days && days.bankHolidays());
        if (holidayHours && (excludesBankHolidays || includesBankHolidays)) {
            throw new ResponseHoursParseException(
                    text,
                    0,
                    "bank holidays are both given hours and " + (excludesBankHolidays ? "excluded" : "included")
                            + "; keep one of the two");
        }
        ResponseHours.Builder builder = ResponseHours.builder();
        zone.ifPresent(builder::zone);
        aroundTheClockFor.forEach(builder::aroundTheClockFor);
        if (excludesBankHolidays) {
            builder.excludingBankHolidays();
        }
        List<List<Part>> groups = withoutDates(groups(), builder);
        if (groups.size() == 1
                && groups.get(0).get(0) instanceof Times
                && (everyDayImplied || !excludedDays.isEmpty())) {
            add(builder, List.of(new Days(0, EVERY_DAY, false)), windows(groups.get(0)));
        } else {
            pair(groups, builder);
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new ResponseHoursParseException(text, 0, String.valueOf(e.getMessage()));
        }
    }

    private boolean isOpenAllDay() {
        return parts.stream()
                .allMatch(part -> part instanceof Times times && times.windows().equals(List.of(TimeWindow.WHOLE_DAY)));
    }

    private List<List<Part>> groups() {
        List<List<Part>> groups = new ArrayList<>();
        for (Part part : parts) {
            List<Part> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && last.get(0).getClass() == part.getClass()) {
                last.add(part);
            } else {
                groups.add(new ArrayList<>(List.of(part)));
            }
        }
        return groups;
    }

    /** Gives dates the times that follow them, or the "closed" before them, and returns what is left. */
    private List<List<Part>> withoutDates(List<List<Part>> groups, ResponseHours.Builder builder) {
        List<List<Part>> rest = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Part> group = groups.get(i);
            if (!(group.get(0) instanceof Dates)) {
                rest.add(group);
                continue;
            }
            List<TimeWindow> windows;
            if (i + 1 < groups.size() && groups.get(i + 1).get(0) instanceof Times) {
                i++;
                windows = windows(groups.get(i));
            } else if (i > 0 && isClosed(groups.get(i - 1)) && rest.remove(groups.get(i - 1))) {
                windows = List.of();
            } else {
                throw new ResponseHoursParseException(
                        text,
                        group.get(0).index(),
                        "no times are stated for this date; put the times, or \"closed\", after it");
            }
            for (Part part : group) {
                if (part instanceof Dates dates) {
                    dates.dates().forEach(date -> builder.onDate(date, windows.toArray(TimeWindow[]::new)));
                }
            }
        }
        return rest;
    }

    private static boolean isClosed(List<Part> group) {
        return group.get(0) instanceof Times && windows(group).isEmpty();
    }

    private void pair(List<List<Part>> groups, ResponseHours.Builder builder) {
        for (int i = 0; i < groups.size(); i += 2) {
            if (i + 1 == groups.size()) {
                Part alone = groups.get(i).get(0);
                throw new ResponseHoursParseException(
                        text,
                        alone.index(),
                        alone instanceof Times
                                ? "no days are stated for these times; put the days beside them"
                                : "no times are stated for these days; put the times beside them");
            }
            List<Part> first = groups.get(i);
            List<Part> second = groups.get(i + 1);
            List<Part> days = first.get(0) instanceof Days ? first : second;
            add(builder, days, windows(days == first ? second : first));
        }
    }

    private void add(ResponseHours.Builder builder, List<Part> group, List<TimeWindow> windows) {
        TimeWindow[] array = windows.toArray(TimeWindow[]::new);
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        Set<DayOfWeek> holidays = EnumSet.noneOf(DayOfWeek.class);
        for (Part part : group) {
            if (part instanceof Days days) {
                (days.bankHolidays() ? holidays : open).addAll(days.days());
            }
        }
        open.removeAll(excludedDays);
        builder.on(open, array);
        if (!holidays.isEmpty()) {
            builder.onBankHoliday(holidays, array);
        }
    }

    private static List<TimeWindow> windows(List<Part> group) {
        return group.stream()
                .flatMap(part -> part instanceof Times times ? times.windows().stream() : null)
                .distinct()
                .toList();
    }

    private void addTimes(HoursToken token, List<TimeWindow> windows) {
        daysOfBankHolidays = false;
        parts.add(new Times(token.index(), windows));
    }

    private void addDays(HoursToken token, Set<DayOfWeek> days) {
        parts.add(new Days(token.index(), days, daysOfBankHolidays));
    }

    private boolean addDays(HoursToken token, Set<DayOfWeek> days, int length) {
        addDays(token, days);
        at += length;
        return true;
    }

    private LocalDate date(HoursToken token) {
        try {
            return LocalDate.parse(token.text());
        } catch (DateTimeException e) {
            throw new ResponseHoursParseException(text, token.index(), "there is no date " + token.text());
        }
    }

    // ---- looking at tokens ----

    private Optional<DayOfWeek> day(int i) {
        if (i >= tokens.size() || tokens.get(i).kind() != Kind.WORD) {
            return Optional.empty();
        }
        String word = tokens.get(i).word();
        DayOfWeek day = DAYS.get(word);
        if (day == null && word.endsWith("s")) { // "on Fridays", "Friday's"
            day = DAYS.get(word.replaceFirst("['’]?s$", ""));
        }
        return Optional.ofNullable(day);
    }

    private Optional<DayOfWeek> dayOrLetter(int i) {
        Optional<DayOfWeek> day = day(i);
        boolean letter = day.isEmpty() && i < tokens.size();
        return letter ? Optional.ofNullable(LETTERS.get(tokens.get(i).word())) : day;
    }

    private boolean isRange(int i) {
        return i < tokens.size() && (tokens.get(i).kind() == Kind.DASH || isWordOf(i, RANGE_WORDS));
    }

    private boolean isWord(int i, String... words) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).kind() == Kind.WORD
                && isIn(tokens.get(i).word(), words);
    }

    private static boolean isIn(String word, String... words) {
        for (String candidate : words) {
            if (candidate.equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWordOf(int i, Set<String> words) {
        return i < tokens.size()
                && tokens.get(i).kind() == Kind.WORD
                && words.contains(tokens.get(i).word());
    }

    private boolean isDash(int i) {
        return tokens.get(i).kind() == Kind.DASH;
    }

    private boolean isNumber(int i, int number) {
        return i < tokens.size() && tokens.get(i).text().equals(Integer.toString(number));
    }

    private boolean isPunctuation(int i, char c) {
        return i < tokens.size()
                && tokens.get(i).kind() == Kind.PUNCTUATION
                && tokens.get(i).text().charAt(0) == c;
    }

    private boolean isAnyPunctuation(int i, String chars) {
        return i < tokens.size()
                && tokens.get(i).kind() == Kind.PUNCTUATION
                && chars.indexOf(tokens.get(i).text().charAt(0)) >= 0;
    }

    private void skipAbbreviationDot() {
        if (isPunctuation(at, '.')) {
            at++;
        }
    }

    private void skipPer(String unit) {
        if (isWord(at, "a", "per", "each") && isWord(at + 1, unit)) {
            at += 2;
        } else if (isPunctuation(at, '/') && isWord(at + 1, unit)) {
            at += 2;
        }
    }

    private static boolean isExcluding(String word) {
        return EXCLUDING.contains(word) || isNear(word, "excluding");
    }

    /** Whether a word is another with at most one letter wrong, missing or added. */
    private static boolean isNear(String word, String expected) {
        if (Math.abs(word.length() - expected.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(word.length(), expected.length()) && word.charAt(same) == expected.charAt(same)) {
            same++;
        }
        String restOfWord = word.substring(same);
        String rest = expected.substring(same);
        return restOfWord.equals(rest)
                || (!rest.isEmpty() && restOfWord.equals(rest.substring(1)))
                || (!restOfWord.isEmpty() && restOfWord.substring(1).equals(rest))
                || (!rest.isEmpty()
                        && !restOfWord.isEmpty()
                        && restOfWord.substring(1).equals(rest.substring(1)));
    }
}
