package org.incidentkit.policy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.hours.BusinessDayRule;

/** Reads the words of a target and of an update frequency. */
final class TargetParser {
    private static final int LONGEST = 200;
    private static final String EXAMPLES = "write for example \"20 minutes\", \"2 hours\" or \"1 business day\"";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    /** In digits or in words; what "the next" business day is counts one. */
    private static final String COUNT = "(\\d+|(?:an?|" + String.join("|", NUMBERS) + ")(?=\\s))";

    private static final Pattern BUSINESS_DAYS = Pattern.compile(
            "(?:(?:(?:the\\s+)?end\\s+of\\s+)?(?:the\\s+)?next|" + COUNT + ")\\s*(?:business|working)\\s+days?\\b",
            FLAGS);
    private static final Pattern AMOUNT = Pattern.compile(
            COUNT
                    + "\\s*(?:(seconds?|secs?|s)|(minutes?|mins?|m)|((?:business|working|office)\\s+)?(hours?|hrs?|h))(?![a-z])",
            FLAGS);
    private static final Pattern HALF_AN_HOUR = Pattern.compile("half\\s+an\\s+hour\\b", FLAGS);
    private static final Pattern BUSINESS_DAY = Pattern.compile("(?:business|working)\\s+day\\b", FLAGS);
    private static final Pattern BARE_DAYS =
            Pattern.compile("daily\\b|(?:(?:the\\s+)?next\\s+|" + COUNT + "\\s*)?(?:days?|d)\\b", FLAGS);
    private static final Pattern AT_ONCE =
            Pattern.compile("immediate(?:ly)?\\b|instant(?:ly)?\\b|asap\\b|as soon as possible\\b|at once\\b", FLAGS);
    private static final Pattern SPACES = Pattern.compile("\\s*");
    private static final Pattern JOINT = Pattern.compile("\\s*(?:,|and\\b)?\\s*", FLAGS);
    private static final Pattern OPEN = Pattern.compile("\\(\\s*");
    private static final Pattern CLOSE = Pattern.compile("\\s*\\)");
    /** "Office and out of hours" is how the GDS Way says it. */
    private static final Pattern ALWAYS = Pattern.compile(
            "(?:around the clock|round the clock|24\\s*[/x]\\s*7(?:\\s*/\\s*365)?"
                    + "|(?:in|office|office hours)\\s+and\\s+out\\s+of\\s+(?:office\\s+)?hours)",
            FLAGS);

    private static final Pattern OFFICE = Pattern.compile(
            "(?:(?:in|during|within)\\s+(?:response|office|working|business)\\s+hours(?:\\s+only)?"
                    + "|(?:response|office|working|business)\\s+hours\\s+only)",
            FLAGS);
    private static final Pattern RULE = Pattern.compile("(?:(close of day)|(same time)|(working hours))", FLAGS);
    private static final Pattern ONCE = Pattern.compile("\\s*once\\s+(?:after|within|in)\\s+", FLAGS);
    /** A promise may be kept more often than it says. */
    private static final Pattern EVERY =
            Pattern.compile("\\s*(?:at\\s+least\\s+)?(?:(?:every|each)\\s+|once\\s+(?:every\\s+|(?=an?\\s)))", FLAGS);

    private static final Pattern HOURLY =
            Pattern.compile("\\s*(?:at\\s+least\\s+)?(?:hourly|(?:every|each)\\s+hour)\\s*\\.?\\s*", FLAGS);
    private static final Pattern EACH_DAY =
            Pattern.compile("\\s*(?:at\\s+least\\s+)?(?:(?:every|each)\\s+)(?=(?:business|working)\\s+day\\b)", FLAGS);

    private final String text;
    private int at;
    private boolean eachDay;

    TargetParser(String text) {
        if (text.length() > LONGEST) {
            throw new PolicyParseException(
                    text.substring(0, LONGEST) + "…", LONGEST, "the text is too long; " + EXAMPLES);
        }
        this.text = text;
    }

    UpdateFrequency frequency() {
        if (HOURLY.matcher(text).matches()) {
            return new UpdateFrequency.Every(Target.Time.of(1, ChronoUnit.HOURS));
        }
        boolean once = skip(ONCE);
        eachDay = !once && skip(EACH_DAY);
        if (!once && !eachDay) {
            skip(EVERY);
        }
        Target target = target();
        return once ? new UpdateFrequency.Once(target) : new UpdateFrequency.Every(target);
    }

    Target target() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        Optional<Matcher> days = match(eachDay ? BUSINESS_DAY : BUSINESS_DAYS);
        Target target;
        try {
            target = days.isPresent() ? new Target.BusinessDays(Math.toIntExact(count(days.get())), rule()) : time();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new PolicyParseException(text, start, "the number is too large");
        } catch (PolicyParseException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new PolicyParseException(text, start, String.valueOf(e.getMessage()));
        }
        skip(SPACES);
        if (at < text.length() && !text.substring(at).equals(".")) {
            throw new PolicyParseException(
                    text, at, "\"" + text.substring(at) + "\" is not part of a target; " + EXAMPLES);
        }
        return target;
    }

    private BusinessDayRule rule() {
        if (inBrackets(OFFICE).isPresent()) {
            return BusinessDayRule.CLOSE_OF_DAY;
        }
        Optional<Matcher> rule = inBrackets(RULE);
        if (rule.isEmpty()) {
            return BusinessDayRule.CLOSE_OF_DAY;
        }
        Matcher found = rule.get();
        return found.group(1) != null
                ? BusinessDayRule.CLOSE_OF_DAY
                : found.group(2) != null ? BusinessDayRule.SAME_TIME : BusinessDayRule.WORKING_HOURS;
    }

    private static long count(Matcher matcher) {
        String words = matcher.groupCount() == 0 || matcher.group(1) == null
                ? "one"
                : matcher.group(1).toLowerCase(Locale.ROOT);
        boolean digits = Character.isDigit(words.charAt(0));
        // "a" and "an" are no numbers of the list, and stand for one.
        return digits ? Long.parseLong(words) : Math.abs(NUMBERS.indexOf(words));
    }

    private Target time() {
        if (skip(HALF_AN_HOUR)) {
            return new Target.Time(Duration.ofMinutes(30), ChronoUnit.MINUTES, counting(false));
        }
        boolean working = false;
        Duration sum = Duration.ZERO;
        ChronoUnit smallest = ChronoUnit.HOURS;
        boolean any = false;
        while (true) {
            int before = at;
            if (any) {
                skip(JOINT);
            }
            Optional<Matcher> amount = match(AMOUNT);
            if (amount.isEmpty()) {
                at = before;
                break;
            }
            ChronoUnit unit = unit(amount.get());
            if (any && unit.compareTo(smallest) >= 0) {
                throw new PolicyParseException(
                        text,
                        amount.get().start(),
                        "state the larger unit first and each unit once, as in \"1 hour 30 minutes\"");
            }
            any = true;
            smallest = unit;
            working |= amount.get().group(4) != null;
            try {
                sum = sum.plus(unit.getDuration().multipliedBy(count(amount.get())));
            } catch (ArithmeticException e) {
                throw new PolicyParseException(text, amount.get().start(), "the number is too large");
            }
        }
        if (!any) {
            throw notUnderstood();
        }
        return new Target.Time(sum, smallest, counting(working));
    }

    private Counting counting(boolean working) {
        int from = at;
        if (inBrackets(ALWAYS).isPresent()) {
            if (working) {
                throw new PolicyParseException(
                        text, from, "working hours are not counted around the clock; leave one of the two out");
            }
            return Counting.AROUND_THE_CLOCK;
        }
        inBrackets(OFFICE);
        return Counting.RESPONSE_HOURS;
    }

    /** Reads a qualification behind a comma or in brackets; where it is not there, nothing is read. */
    private Optional<Matcher> inBrackets(Pattern qualification) {
        int before = at;
        skip(JOINT);
        boolean bracket = skip(OPEN);
        Optional<Matcher> found = match(qualification);
        if (found.isEmpty()) {
            at = before;
        } else if (bracket && !skip(CLOSE)) {
            throw new PolicyParseException(text, at, "a bracket was opened and is not closed");
        }
        return found;
    }

    private PolicyParseException notUnderstood() {
        if (match(BARE_DAYS).isPresent()) {
            return new PolicyParseException(
                    text, at, "a day may mean 24 hours or a business day; write \"24 hours\" or \"1 business day\"");
        }
        if (match(AT_ONCE).isPresent()) {
            return new PolicyParseException(
                    text, at, "no deadline follows from that; write how long it may take, for example \"5 minutes\"");
        }
        return new PolicyParseException(text, at, text.isBlank() ? "there is no text; " + EXAMPLES : EXAMPLES);
    }

    private static ChronoUnit unit(Matcher amount) {
        return amount.group(2) != null
                ? ChronoUnit.SECONDS
                : amount.group(3) != null ? ChronoUnit.MINUTES : ChronoUnit.HOURS;
    }

    private boolean skip(Pattern pattern) {
        return match(pattern).isPresent();
    }

    private Optional<Matcher> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        if (pattern != BARE_DAYS && pattern != AT_ONCE) {
            at = matcher.end();
        }
        return Optional.of(matcher);
    }
}
