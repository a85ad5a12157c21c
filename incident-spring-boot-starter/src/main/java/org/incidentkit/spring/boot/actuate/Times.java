package org.incidentkit.spring.boot.actuate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Times as the endpoints write and read them: ISO 8601 with the offset of the service, always with seconds. */
final class Times {
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
        try {
            // A "+" that was not escaped in the URL arrives as a space.
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + "=\"" + text + "\" is not a time: expected is ISO 8601 with an offset, such as"
                            + " 2026-04-02T16:50:00+01:00 (in a URL, write + as %2B) or 2026-04-02T15:50:00Z",
                    e);
        }
    }
}
