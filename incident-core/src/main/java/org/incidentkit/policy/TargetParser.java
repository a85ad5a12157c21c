package org.incidentkit.policy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.incidentkit.hours.BusinessDayRule;

/** Reads the words of a target and of an update frequency. */
final class TargetParser {
    private static final int LONGEST = 200;
    private static final String EXAMPLES = "write for example \"20 minutes\", \"2 hours\" or \"1 business day\"";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final Pattern BUSINESS_DAYS = Pattern.compile("(\\d+)\\s*(?:business|working)\\s+days?\\b", FLAGS);
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d+)\\s*(?:(seconds?|secs?|s)|(minutes?|mins?|m)|(hours?|hrs?|h))(?![a-z])", FLAGS);
    private static final Pattern BARE_DAYS = Pattern.compile("\\d+\\s*(?:days?|d)\\b", FLAGS);
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
    private static final Pattern EVERY = Pattern.compile("\\s*every\\s+", FLAGS);
    private static final Pattern HOURLY = Pattern.compile("\\s*(?:hourly|every hour)\\s*", FLAGS);

    private final String text;
    private int at;

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
        if (!once) {
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
        Optional<Matcher> days = match(BUSINESS_DAYS);
        Target target;
        try {
            target = days.isPresent()
                    ? new Target.BusinessDays(Integer.parseInt(days.get().group(1)), rule())
                    : time();
        } catch (NumberFormatException e) {
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

    private Target time() {
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
            try {
                sum = sum.plus(unit.getDuration()
                        .multipliedBy(Long.parseLong(amount.get().group(1))));
            } catch (ArithmeticException e) {
                throw new PolicyParseException(text, amount.get().start(), "the number is too large");
            }
        }
        if (!any) {
            throw notUnderstood();
        }
        return new Target.Time(sum, smallest, counting());
    }

    private Counting counting() {
        if (inBrackets(ALWAYS).isPresent()) {
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
        if (pattern != BARE_DAYS) {
            at = matcher.end();
        }
        return Optional.of(matcher);
    }
}
