package org.incidentkit.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of a sentence about hours.
 *
 * @param kind what it looks like
 * @param text as written
 * @param word the same in lower case
 * @param index where it begins, counted in characters from 0
 * @param clock the time of day that it states, for a {@link Kind#TIME} and the words noon and midnight
 */
record HoursToken(Kind kind, String text, String word, int index, Optional<Clock> clock) {

    HoursToken(Kind kind, String text, int index, Optional<Clock> clock) {
        this(kind, text, text.toLowerCase(Locale.ROOT), index, clock);
    }

    enum Kind {
        AROUND,
        DATE,
        TIME,
        ZONE,
        CODE,
        WORD,
        DASH,
        PUNCTUATION
    }

    /** How a time of day is written. */
    enum Form {
        /** With am or pm, or as noon or midnight: the half of the day is told. */
        TOLD,
        /** On the 24-hour clock: with a leading zero, above 12, or to the second. */
        TWENTY_FOUR,
        /** On the 12-hour clock, the half not told: 1 to 9 without a leading zero. */
        TWELVE,
        /** 10, 11 or 12: either clock. */
        EITHER
    }

    /**
     * A time of day as written.
     *
     * @param seconds since midnight; for a time without am or pm, as if on the 24-hour clock
     * @param form what its writing tells of morning and afternoon
     * @param bareHour the hour where it is written as a bare number, else -1
     */
    record Clock(int seconds, Form form, int bareHour) {
        boolean isPlain(int number) {
            return bareHour == number;
        }
    }

    private static final int HOUR = 3600;

    private static final Pattern TOKEN = Pattern.compile("""
            (?<around>24\\s*[/x×*]\\s*7(?:\\s*[/x×*]\\s*36[56])?(?![\\p{L}\\d]))\
            |(?<date>\\d{4}-\\d{2}-\\d{2}(?![\\p{L}\\d]))\
            |(?<military>(?:[01]\\d|2[0-4])[0-5]\\d(?!\\d))\
            |(?<time>(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?)?(?!\\d)\
            (?:\\s*(?<half>[ap]\\.?m\\b\\.?))?)\
            |(?<number>\\d+)\
            |(?<zone>(?:(?<=zone\\s)[\\p{L}\\d/_+:-]+|\\p{L}+(?:/[\\p{L}\\d_+-]+)+))\
            |(?<code>\\p{L}{1,10}\\d{1,3}(?![\\p{L}\\d]))\
            |(?<word>\\p{L}[\\p{L}'’]*)\
            |(?<dash>[-‐‑‒–—−])\
            |(?<other>\\S)""", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static List<HoursToken> of(String text) {
        List<HoursToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (text.charAt(at) == ' ') {
                at++;
            } else if (end > at && !isNameOfZone(tokens)) {
                String word = text.substring(at, end);
                tokens.add(new HoursToken(Kind.WORD, word, at, named(word)));
                at = end;
            } else if (matcher.find(at)) {
                tokens.add(token(matcher));
                at = matcher.end();
            } else {
                at = text.length();
            }
        }
        return tokens;
    }

    /** Most of a sentence is words that nothing else can be; the pattern is asked for what is left. */
    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isPlainLetter(text.charAt(end))) {
            end++;
        }
        boolean whole = end == text.length() || " ,.;:()".indexOf(text.charAt(end)) >= 0;
        return whole ? end : from;
    }

    private static boolean isPlainLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNameOfZone(List<HoursToken> before) {
        return !before.isEmpty() && before.get(before.size() - 1).word().endsWith("zone");
    }

    int end() {
        return index + text.length();
    }

    private static HoursToken token(Matcher matcher) {
        String text = matcher.group();
        int index = matcher.start();
        if (matcher.group("around") != null) {
            return new HoursToken(Kind.AROUND, text, index, Optional.empty());
        }
        if (matcher.group("date") != null) {
            return new HoursToken(Kind.DATE, text, index, Optional.empty());
        }
        if (matcher.group("military") != null) {
            int number = Integer.parseInt(text);
            return new HoursToken(Kind.TIME, text, index, clock(number / 100, number % 100, 0, "", true, -1));
        }
        if (matcher.group("time") != null) {
            return new HoursToken(Kind.TIME, text, index, clock(matcher));
        }
        if (matcher.group("zone") != null) {
            return new HoursToken(Kind.ZONE, text, index, Optional.empty());
        }
        if (matcher.group("code") != null) {
            return new HoursToken(Kind.CODE, text, index, Optional.empty());
        }
        if (matcher.group("word") != null) {
            return new HoursToken(Kind.WORD, text, index, named(text));
        }
        Kind kind = matcher.group("dash") != null ? Kind.DASH : Kind.PUNCTUATION;
        return new HoursToken(kind, text, index, Optional.empty());
    }

    private static Optional<Clock> named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "noon", "midday" -> Optional.of(new Clock(12 * HOUR, Form.TOLD, -1));
            case "midnight" -> Optional.of(new Clock(0, Form.TOLD, -1));
            default -> Optional.empty();
        };
    }

    private static Optional<Clock> clock(Matcher matcher) {
        String hour = matcher.group("hour");
        String minute = matcher.group("minute");
        String second = matcher.group("second");
        String half = matcher.group("half");
        int bare = minute == null && half == null ? Integer.parseInt(hour) : -1;
        boolean twentyFour = hour.charAt(0) == '0' || second != null;
        return clock(
                Integer.parseInt(hour),
                minute == null ? 0 : Integer.parseInt(minute),
                second == null ? 0 : Integer.parseInt(second),
                half == null ? "" : half.toLowerCase(Locale.ROOT),
                twentyFour,
                bare);
    }

    private static Optional<Clock> clock(
            int hour, int minute, int second, String half, boolean twentyFour, int bareHour) {
        boolean inRange = minute < 60 && second < 60 && (hour < 24 || (hour == 24 && minute == 0 && second == 0));
        if (!inRange) {
            return Optional.empty();
        }
        if (half.isEmpty()) {
            int seconds = hour * HOUR + minute * 60 + second;
            Form form = twentyFour || hour > 12 ? Form.TWENTY_FOUR : hour < 10 ? Form.TWELVE : Form.EITHER;
            return Optional.of(new Clock(seconds, form, bareHour));
        }
        if (hour < 1 || hour > 12) {
            return Optional.empty();
        }
        int ofDay = hour % 12 + (half.charAt(0) == 'p' ? 12 : 0);
        return Optional.of(new Clock(ofDay * HOUR + minute * 60 + second, Form.TOLD, -1));
    }
}
