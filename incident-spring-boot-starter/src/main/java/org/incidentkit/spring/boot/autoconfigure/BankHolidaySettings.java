package org.incidentkit.spring.boot.autoconfigure;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.incidentkit.calendar.BankHoliday;
import org.incidentkit.calendar.BankHolidayFeedClient;
import org.incidentkit.calendar.BankHolidayUpdater;
import org.incidentkit.calendar.BankHolidays;
import org.incidentkit.calendar.DateRange;
import org.incidentkit.calendar.Division;
import org.incidentkit.spring.boot.diagnostics.WrongSettingException;

/** Turns the properties of bank holidays into what they mean; what is wrong is said with the name of the property. */
final class BankHolidaySettings {
    private static final String PREFIX = "incident.bank-holidays.";
    private static final String DAY = "2026-12-24 Christmas Eve";

    private final IncidentProperties.BankHolidays properties;

    BankHolidaySettings(IncidentProperties.BankHolidays properties) {
        this.properties = properties;
    }

    List<Division> divisions() {
        Division one = properties.getDivision();
        List<Division> several = properties.getDivisions();
        if (one != null && !several.isEmpty()) {
            throw new WrongSettingException(
                    PREFIX + "division",
                    one.toString(),
                    PREFIX + "division and " + PREFIX + "divisions are both set; keep one of them",
                    "Keep one of them: the division whose bank holidays are observed, or the list of several.");
        }
        if (several.isEmpty()) {
            return List.of(one == null ? Division.ENGLAND_AND_WALES : one);
        }
        return List.copyOf(new LinkedHashSet<>(several));
    }

    List<BankHoliday> additional() {
        if (properties.getAdditional().isEmpty()) {
            // Putting the bank holidays together waits for the first request.
            return List.of();
        }
        DateRange known = BankHolidays.of(divisions().get(0)).known();
        List<BankHoliday> days = new ArrayList<>();
        for (int i = 0; i < properties.getAdditional().size(); i++) {
            String name = PREFIX + "additional[" + i + "]";
            String text = properties.getAdditional().get(i).strip();
            int space = text.indexOf(' ');
            if (space < 0 && !text.isEmpty() && !isDate(text)) {
                throw new WrongSettingException(
                        name,
                        text,
                        name + ": \"" + text
                                + "\" is not a date, and has no title; expected a date and a title, such as " + DAY,
                        "Expected is a date and a title, such as " + DAY + ".");
            }
            if (space < 0) {
                throw new WrongSettingException(
                        name,
                        text,
                        name + "=" + text + " has no title; expected a date and a title, such as " + DAY,
                        "Expected is a date and a title, such as " + DAY + ".");
            }
            LocalDate date = date(name, text, text.substring(0, space), DAY);
            if (!known.contains(date)) {
                throw new WrongSettingException(
                        name,
                        text,
                        name + "=" + text + " is outside the dates for which bank holidays are known, " + known,
                        "Expected is a date within " + known + ", and a title.");
            }
            days.add(BankHoliday.of(date, text.substring(space).strip()));
        }
        return days;
    }

    List<LocalDate> removed() {
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; i < properties.getRemoved().size(); i++) {
            String text = properties.getRemoved().get(i).strip();
            dates.add(date(PREFIX + "removed[" + i + "]", text, text, "2026-08-31"));
        }
        return dates;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate date(String property, String value, String text, String example) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new WrongSettingException(
                            property,
                            value,
                            property + ": \"" + text + "\" is not a date; expected one such as 2026-12-24",
                            "Expected is a date in ISO 8601, such as " + example + ".")
                    .causedBy(e);
        }
    }

    Optional<BankHolidayUpdater> updater(Clock clock) {
        String url = properties.getUrl();
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        BankHolidayUpdater.Builder builder = BankHolidayUpdater.builder(client(url.strip()), clock);
        try {
            builder.interval(properties.getRefresh());
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(
                            PREFIX + "refresh",
                            properties.getRefresh().toString(),
                            PREFIX + "refresh: " + e.getMessage(),
                            "Expected is a duration of at least a minute, such as 12h or 1d.")
                    .causedBy(e);
        }
        String file = properties.getCacheFile();
        if (file != null && !file.isBlank()) {
            try {
                builder.cacheFile(Path.of(file));
            } catch (InvalidPathException e) {
                throw new WrongSettingException(
                                PREFIX + "cache-file",
                                file,
                                PREFIX + "cache-file=" + file + " is not the name of a file",
                                "Expected is a path, such as /var/cache/service/bank-holidays.json.")
                        .causedBy(e);
            }
        }
        return Optional.of(builder.listener(new BankHolidayLog()).start());
    }

    private static BankHolidayFeedClient client(String url) {
        try {
            return BankHolidayFeedClient.of(new URI(url));
        } catch (URISyntaxException e) {
            throw wrongUrl(url, PREFIX + "url is not an address; expected one such as " + BankHolidayFeedClient.GOV_UK)
                    .causedBy(e);
        } catch (IllegalArgumentException e) {
            throw wrongUrl(url, PREFIX + "url: " + e.getMessage()).causedBy(e);
        }
    }

    private static WrongSettingException wrongUrl(String url, String message) {
        return new WrongSettingException(
                PREFIX + "url", url, message, "Expected is an address such as " + BankHolidayFeedClient.GOV_UK + ".");
    }
}
