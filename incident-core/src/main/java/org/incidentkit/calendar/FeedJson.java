package org.incidentkit.calendar;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * GOV.UK's JSON, read and written as a stream of tokens. The one class of this package that knows Jackson, so that it is
 * loaded by those who read a feed and by nobody else.
 */
final class FeedJson {
    /** Where our own remarks stand in a file that we have written; other readers ignore what they do not know. */
    private static final String REMARKS = "incident-kit";

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private final String source;
    private final Map<Division, TreeMap<LocalDate, BankHoliday>> days = new EnumMap<>(Division.class);
    private final Map<String, String> remarks = new HashMap<>();

    private FeedJson(JsonParser parser, String source) {
        this.parser = parser;
        this.source = source;
    }

    /**
     * What was read.
     *
     * @param days the days of each division, by date
     * @param remarks the remarks of a file that we have written; empty for GOV.UK's own
     */
    record Content(Map<Division, Collection<BankHoliday>> days, Map<String, String> remarks) {}

    static Content read(byte[] body, String source) throws BankHolidayFeedException {
        if (body.length == 0) {
            throw new BankHolidayFeedException(source + " is empty; expected GOV.UK's bank holidays as JSON");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            return new FeedJson(parser, source).content();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new BankHolidayFeedException(
                    source + " is not JSON that can be read, at " + (at == null ? "an unknown place" : place(at)) + ": "
                            + firstLine(e.getOriginalMessage()),
                    e);
        }
    }

    private Content content() throws BankHolidayFeedException {
        require(parser.nextToken() == JsonToken.START_OBJECT, "expected an object of divisions");
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Optional<Division> division = Division.find(name);
            JsonToken value = parser.nextToken();
            if (division.isPresent()) {
                require(value == JsonToken.START_OBJECT, "expected an object with \"events\"");
                division(division.get());
            } else if (name.equals(REMARKS) && value == JsonToken.START_OBJECT) {
                remarks();
            } else {
                parser.skipChildren();
            }
        }
        require(parser.nextToken() == null, "expected nothing after the end of the object");
        if (days.isEmpty()) {
            throw new BankHolidayFeedException(
                    source + " lists no bank holidays: expected GOV.UK's, with the divisions " + Division.ids());
        }
        Map<Division, Collection<BankHoliday>> all = new EnumMap<>(Division.class);
        days.forEach((division, byDate) -> all.put(division, List.copyOf(byDate.values())));
        return new Content(all, Map.copyOf(remarks));
    }

    private void remarks() {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                remarks.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void division(Division division) throws BankHolidayFeedException {
        boolean listed = false;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("events")) {
                require(value == JsonToken.START_ARRAY, "expected a list of events");
                listed = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    require(parser.currentToken() == JsonToken.START_OBJECT, "expected an event");
                    event(division);
                }
            } else {
                parser.skipChildren();
            }
        }
        require(listed, "the division has no \"events\"");
    }

    private void event(Division division) throws BankHolidayFeedException {
        LocalDate date = null;
        String title = null;
        String notes = "";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "date" -> date = date(division, text(value));
                case "title" -> title = text(value);
                case "notes" -> notes = value == JsonToken.VALUE_NULL ? "" : text(value);
                default -> parser.skipChildren();
            }
        }
        if (date == null) {
            throw wrong("the event has no \"date\"");
        }
        if (title == null || title.isBlank()) {
            throw wrong("the event has no \"title\"");
        }
        days.computeIfAbsent(division, key -> new TreeMap<>())
                .put(date, new BankHoliday(date, title, notes, Certainty.PUBLISHED));
    }

    private String text(JsonToken value) throws BankHolidayFeedException {
        require(value == JsonToken.VALUE_STRING, "expected text in quotes");
        return parser.getString();
    }

    private LocalDate date(Division division, String text) throws BankHolidayFeedException {
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong("\"" + shortened(text) + "\" is not a date; expected one such as 2026-12-25");
        }
        require(
                date.getYear() >= LawDays.FIRST_YEAR && date.getYear() <= LawDays.LAST_YEAR,
                date + " is outside the years " + LawDays.FIRST_YEAR + " to " + LawDays.LAST_YEAR);
        TreeMap<LocalDate, BankHoliday> known = days.get(division);
        require(known == null || !known.containsKey(date), "two bank holidays fall on " + date);
        return date;
    }

    private void require(boolean right, String otherwise) throws BankHolidayFeedException {
        if (!right) {
            throw wrong(otherwise);
        }
    }

    private BankHolidayFeedException wrong(String what) {
        String path = parser.streamReadContext().pathAsPointer().toString();
        return new BankHolidayFeedException(source + " cannot be used: " + (path.isEmpty() ? "" : path + ", ") + "at "
                + place(parser.currentTokenLocation()) + ": " + what);
    }

    private static String place(TokenStreamLocation at) {
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no reason given"
                : shortened(message.lines().findFirst().orElse(""));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    /** GOV.UK's own format, with our remarks beside the divisions. */
    static byte[] write(Map<Division, List<BankHoliday>> days, Map<String, String> remarks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeName(REMARKS);
            json.writeStartObject();
            new TreeMap<>(remarks).forEach(json::writeStringProperty);
            json.writeEndObject();
            days.forEach((division, list) -> {
                json.writeName(division.id());
                json.writeStartObject();
                json.writeStringProperty("division", division.id());
                json.writeName("events");
                json.writeStartArray();
                for (BankHoliday day : list) {
                    json.writeStartObject();
                    json.writeStringProperty("title", day.title());
                    json.writeStringProperty("date", day.date().toString());
                    json.writeStringProperty("notes", day.notes());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
