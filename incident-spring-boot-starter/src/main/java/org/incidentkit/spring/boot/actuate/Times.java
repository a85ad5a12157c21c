package org.incidentkit.spring.boot.actuate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Times as the endpoints write and read them: ISO 8601 with the offset of the service, always with seconds. */
final class Times {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

    private Times() {}

    static String text(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    /** A clock tells more than people want to read. */
    static Instant toTheSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * {@return the instant that a parameter states}
     *
     * @throws IllegalArgumentException if it states none; the message says what is expected
     */
    static Instant read(String name, String text) {
        // A "+" that was not escaped in the URL arrives as a space.
        String written = text.strip().replace(' ', '+');
        OffsetDateTime time;
        try {
            time = OffsetDateTime.parse(written);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + "=\"" + text + "\""
                            + (isImpossible(written)
                                    ? ": there is no such date"
                                    : " is not a time: expected is ISO 8601 with an offset, such as"
                                            + " 2026-04-02T16:50:00+01:00 (in a URL, write + as %2B) or 2026-04-02T15:50:00Z"),
                    e);
        }
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(name + "=\"" + text
                    + "\" is out of range: expected is a time in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return time.toInstant();
    }

    /** Tells a date that has the right form and is in no calendar. */
    private static boolean isImpossible(String text) {
        if (!DATED.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text.substring(0, text.indexOf('T')));
            return false;
        } catch (DateTimeParseException e) {
            return true;
        }
    }
}
