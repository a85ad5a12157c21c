package org.incidentkit.incident;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Log entries as JSON, read and written as a stream of tokens. The one class of this package that knows Jackson, so that it
 * is loaded by those who keep incidents as JSON and by nobody else.
 */
final class IncidentJson {
    /** What may be repeated in a message: a line may hold personal data anywhere, even in the name of a field. */
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,30}");

    private static final int KEPT = 1_000;

    /** The fields that every line may have. */
    private static final Set<String> RESERVED = Set.of("v", "incident", "n", "recorded", "type", "at", "by");

    /** So much of an unknown event, in bytes, fits into a line with all that may stand around it. */
    private static final int LONGEST_UNKNOWN = 600_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private IncidentJson() {}

    // ---- reading ----

    /** That a line says something that cannot be used. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int column;

        Unusable(int column, String message) {
            super(message);
            this.column = column;
        }
    }

    /**
     * The value of a field.
     *
     * @param token its first token
     * @param text the text of a scalar
     * @param json how it stands in the line
     * @param column where it stands, from 1
     * @param members the fields of an object that is an event; none otherwise
     */
    private record Value(JsonToken token, String text, String json, int column, Map<String, Value> members) {}

    static Stream<IncidentLog.Line> read(LineReader.RawLine line) {
        Source source = Source.of(line);
        if (line.tooLong) {
            String beginning =
                    source.text().substring(0, Math.min(KEPT, source.text().length()));
            return Stream.of(new IncidentLog.Problem(
                    line.number,
                    1,
                    "the line is longer than " + IncidentLog.LONGEST_LINE + " bytes and was not read",
                    beginning,
                    false));
        }
        if (source.text().isBlank()) {
            return Stream.empty();
        }
        try {
            return read(source, line.ended);
        } catch (Unusable e) {
            return Stream.of(source.problem(e.column, String.valueOf(e.getMessage())));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            return Stream.of(
                    line.ended
                            ? source.problem(
                                    column,
                                    String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")
                                            ? "a field stands twice in the line"
                                            : "the line is not JSON from here on")
                            : new IncidentLog.Problem(
                                    line.number,
                                    column,
                                    "the last line is torn: whoever wrote it was interrupted; the lines before it are whole",
                                    source.text(),
                                    true));
        }
    }

    /** A line as text. */
    private record Source(long line, String text, boolean isUtf8) {
        static Source of(LineReader.RawLine line) {
            String text;
            boolean utf8 = true;
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line.bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                utf8 = false;
                text = new String(line.bytes, StandardCharsets.UTF_8);
            }
            boolean mark = line.number == 1 && text.startsWith("\uFEFF");
            return new Source(line.number, mark ? text.substring(1) : text, utf8);
        }

        void requireUtf8() throws Unusable {
            if (!isUtf8) {
                throw new Unusable(text.indexOf('\uFFFD') + 1, "the line is not in UTF-8");
            }
        }

        IncidentLog.Problem problem(int column, String message) {
            return new IncidentLog.Problem(line, column, message, text, false);
        }
    }

    private static Stream<IncidentLog.Line> read(Source source, boolean ended) throws Unusable {
        if (ended) {
            source.requireUtf8();
        }
        Map<String, Value> fields;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unusable(column(parser), "expected an object, such as {\"v\":1,\"incident\":\"INC-42\",…}");
            }
            fields = members(parser, source.text(), true);
            if (parser.nextToken() != null) {
                throw new Unusable(
                        column(parser), "expected nothing after the end of the object: one entry stands in a line");
            }
        }
        // A line that is torn may be cut within a character, which is not its first fault; this one is whole.
        source.requireUtf8();
        int version = number(fields, "v");
        if (version > IncidentLog.VERSION) {
            throw new Unusable(
                    1,
                    "the line was written by a newer version of the format, " + version + "; this one reads up to "
                            + IncidentLog.VERSION);
        }
        String incident = incident(fields);
        int number = number(fields, "n");
        List<IncidentLog.Line> lines = new ArrayList<>();
        try {
            LogEntry entry = entry(number, fields, unknown -> rest(unknown, lines, source));
            lines.add(0, new IncidentLog.Entry(source.line(), incident, entry));
        } catch (IllegalArgumentException e) {
            throw new Unusable(1, String.valueOf(e.getMessage()));
        }
        return lines.stream();
    }

    /** Tells a line of an incident that a newer version wrote, which has to be left to one that can read it. */
    static boolean isNewer(String line, String incident) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            Map<String, Value> fields = members(parser, line, false);
            return incident.equals(optional(fields, "incident")) && number(fields, "v") > IncidentLog.VERSION;
        } catch (Unusable | JacksonException e) {
            return false;
        }
    }

    private static LogEntry entry(int number, Map<String, Value> fields, Consumer<Map<String, Value>> rest)
            throws Unusable {
        Value type = fields.get("type");
        String kind = type == null ? "" : type.text();
        LogEntry entry;
        if (kind.equals("corrected") || kind.equals("withdrawn")) {
            fields.remove("type");
            Instant at = time(fields, "at");
            String by = optional(fields, "by");
            int target = number(fields, "entry");
            String reason = required(fields, "reason");
            entry = kind.equals("withdrawn")
                    ? new LogEntry.Withdrawn(number, at, by, target, reason)
                    : new LogEntry.Corrected(number, at, by, target, replacement(fields, rest), reason);
        } else {
            Value recorded = take(fields, "recorded");
            IncidentEvent event = event(fields);
            entry = new LogEntry.Entered(number, recorded == null ? event.at() : time(recorded, "recorded"), event);
        }
        rest.accept(fields);
        return entry;
    }

    private static IncidentEvent replacement(Map<String, Value> fields, Consumer<Map<String, Value>> rest)
            throws Unusable {
        Value replacement = take(fields, "event");
        if (replacement == null || replacement.token() != JsonToken.START_OBJECT) {
            throw new Unusable(
                    replacement == null ? 1 : replacement.column(),
                    "a correction has an \"event\", such as {\"type\":\"responded\",\"at\":\"2026-11-23T10:07:00Z\"}");
        }
        IncidentEvent event = event(replacement.members());
        rest.accept(replacement.members());
        return event;
    }

    private static IncidentEvent event(Map<String, Value> fields) throws Unusable {
        String type = required(fields, "type");
        Instant at = time(fields, "at");
        String by = optional(fields, "by");
        return switch (type) {
            case "raised" ->
                new IncidentEvent.Raised(at, by, priority(fields), flag(fields, "data"), optional(fields, "summary"));
            case "responded" -> new IncidentEvent.Responded(at, by);
            case "updated" -> {
                Value next = take(fields, "next");
                yield new IncidentEvent.Updated(
                        at,
                        by,
                        audience(fields),
                        optional(fields, "text"),
                        next == null ? Optional.empty() : Optional.of(time(next, "next")));
            }
            case "assigned" -> new IncidentEvent.Assigned(at, by, role(fields), required(fields, "holder"));
            case "handed-over" ->
                new IncidentEvent.HandedOver(at, by, role(fields), required(fields, "from"), required(fields, "to"));
            case "stood-down" -> new IncidentEvent.StoodDown(at, by, role(fields), required(fields, "holder"));
            case "paused" -> new IncidentEvent.Paused(at, by, required(fields, "reason"));
            case "resumed" -> new IncidentEvent.Resumed(at, by, optional(fields, "reason"));
            case "reclassified" -> new IncidentEvent.Reclassified(at, by, priority(fields), required(fields, "reason"));
            case "data-involvement" ->
                new IncidentEvent.DataInvolvement(at, by, flag(fields, "data"), optional(fields, "reason"));
            case "restored" -> new IncidentEvent.Restored(at, by, optional(fields, "text"));
            case "resolved" -> new IncidentEvent.Resolved(at, by, optional(fields, "text"));
            case "reopened" -> new IncidentEvent.Reopened(at, by, required(fields, "reason"));
            case "noted" -> new IncidentEvent.Noted(at, by, required(fields, "text"));
            default -> {
                String rest = object(fields);
                fields.clear();
                yield new IncidentEvent.Unknown(at, by, type, rest);
            }
        };
    }

    private static void rest(Map<String, Value> fields, List<IncidentLog.Line> lines, Source source) {
        fields.forEach((name, value) -> lines.add(source.problem(
                value.column(),
                (FIELD.matcher(name).matches() ? "the field \"" + name + "\"" : "the field before this")
                        + " is not known here and was left out; the rest of the line was read")));
    }

    /** Takes a field out; one that is null counts as not there. */
    private static @Nullable Value take(Map<String, Value> fields, String name) {
        Value value = fields.remove(name);
        return value == null || value.token() == JsonToken.VALUE_NULL ? null : value;
    }

    private static Map<String, Value> members(JsonParser parser, String line, boolean outermost) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            int column = column(parser);
            int from = (int) parser.currentTokenLocation().getCharOffset();
            Map<String, Value> inner = Map.of();
            String text = "";
            if (outermost && name.equals("event") && token == JsonToken.START_OBJECT) {
                inner = members(parser, line, false);
            } else if (token.isStructStart()) {
                parser.skipChildren();
            } else {
                text = parser.getString();
            }
            int to = (int) parser.currentLocation().getCharOffset();
            members.put(name, new Value(token, text, line.substring(from, to), column, inner));
        }
        return members;
    }

    /** An object of fields as they stand in the line, so that no digit of a number is lost. */
    private static String object(Map<String, Value> fields) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            fields.forEach((name, value) -> {
                json.writeName(name);
                json.writeRawValue(value.json());
            });
            json.writeEndObject();
        }
        return out.toString();
    }

    private static String required(Map<String, Value> fields, String name) throws Unusable {
        Value value = fields.get(name);
        if (value == null || value.token() == JsonToken.VALUE_NULL) {
            throw new Unusable(1, "the line has no \"" + name + "\"");
        }
        return optional(fields, name);
    }

    private static String optional(Map<String, Value> fields, String name) throws Unusable {
        Value value = take(fields, name);
        if (value == null) {
            return "";
        }
        if (value.token() != JsonToken.VALUE_STRING) {
            throw new Unusable(value.column(), "\"" + name + "\" is to be text in quotes");
        }
        return value.text();
    }

    private static boolean flag(Map<String, Value> fields, String name) throws Unusable {
        Value value = take(fields, name);
        if (value == null) {
            return false;
        }
        if (value.token() != JsonToken.VALUE_TRUE && value.token() != JsonToken.VALUE_FALSE) {
            throw new Unusable(value.column(), "\"" + name + "\" is to be true or false");
        }
        return value.token() == JsonToken.VALUE_TRUE;
    }

    private static int number(Map<String, Value> fields, String name) throws Unusable {
        Value value = take(fields, name);
        if (value == null) {
            throw new Unusable(1, "the line has no \"" + name + "\"");
        }
        try {
            int number = value.token() == JsonToken.VALUE_NUMBER_INT ? Integer.parseInt(value.text()) : 0;
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Too large, which is said below.
        }
        throw new Unusable(value.column(), "\"" + name + "\" is to be a whole number from 1 to " + Integer.MAX_VALUE);
    }

    private static Audience audience(Map<String, Value> fields) throws Unusable {
        Value value = take(fields, "to");
        if (value == null) {
            return Audience.EVERYONE;
        }
        return switch (value.text()) {
            case "ourselves" -> Audience.OURSELVES;
            case "users" -> Audience.USERS;
            case "everyone" -> Audience.EVERYONE;
            default -> throw new Unusable(value.column(), "\"to\" is to be ourselves, users or everyone");
        };
    }

    private static String priority(Map<String, Value> fields) throws Unusable {
        int column = column(fields, "priority");
        String code = required(fields, "priority");
        if (code.isBlank() || code.strip().codePoints().anyMatch(Character::isWhitespace)) {
            throw new Unusable(column, "\"priority\" is to be the code of a priority in one word, such as P1");
        }
        return code;
    }

    private static String incident(Map<String, Value> fields) throws Unusable {
        int column = column(fields, "incident");
        String id = required(fields, "incident");
        try {
            return Events.id(id);
        } catch (IllegalArgumentException e) {
            throw new Unusable(column, "\"incident\": " + e.getMessage());
        }
    }

    private static Role role(Map<String, Value> fields) throws Unusable {
        int column = column(fields, "role");
        String name = required(fields, "role");
        try {
            return new Role(name);
        } catch (IllegalArgumentException e) {
            throw new Unusable(column, String.valueOf(e.getMessage()));
        }
    }

    private static int column(Map<String, Value> fields, String name) {
        Value value = fields.get(name);
        return value == null ? 1 : value.column();
    }

    private static Instant time(Map<String, Value> fields, String name) throws Unusable {
        Value value = take(fields, name);
        if (value == null) {
            throw new Unusable(1, "the line has no \"" + name + "\", the time at which it happened");
        }
        return time(value, name);
    }

    private static Instant time(Value value, String name) throws Unusable {
        try {
            Instant time = Instant.parse(value.text());
            Events.check(time);
            return time;
        } catch (IllegalArgumentException e) {
            throw new Unusable(value.column(), "\"" + name + "\": " + e.getMessage());
        } catch (DateTimeException e) {
            throw new Unusable(
                    value.column(),
                    "\"" + name + "\" is not a time: expected is ISO 8601 with an offset, such as"
                            + " 2026-11-23T10:00:00Z");
        }
    }

    private static int column(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getColumnNr());
    }

    // ---- writing ----

    static String write(String incident, LogEntry entry) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("v", IncidentLog.VERSION);
            json.writeStringProperty("incident", incident);
            json.writeNumberProperty("n", entry.number());
            if (entry instanceof LogEntry.Entered entered) {
                event(json, entered.event());
                if (!entered.recordedAt().equals(entered.event().at())) {
                    json.writeStringProperty("recorded", entered.recordedAt().toString());
                }
            } else if (entry instanceof LogEntry.Corrected corrected) {
                correction(
                        json,
                        "corrected",
                        corrected.recordedAt(),
                        corrected.by(),
                        corrected.entry(),
                        corrected.reason());
                json.writeName("event");
                json.writeStartObject();
                event(json, corrected.replacement());
                json.writeEndObject();
            } else if (entry instanceof LogEntry.Withdrawn withdrawn) {
                correction(
                        json,
                        "withdrawn",
                        withdrawn.recordedAt(),
                        withdrawn.by(),
                        withdrawn.entry(),
                        withdrawn.reason());
            }
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void correction(
            JsonGenerator json, String type, Instant recordedAt, String by, int entry, String reason) {
        json.writeStringProperty("type", type);
        json.writeStringProperty("at", recordedAt.toString());
        text(json, "by", by);
        json.writeNumberProperty("entry", entry);
        json.writeStringProperty("reason", reason);
    }

    private static void event(JsonGenerator json, IncidentEvent event) {
        json.writeStringProperty("type", event.type());
        json.writeStringProperty("at", event.at().toString());
        text(json, "by", event.by());
        if (event instanceof IncidentEvent.Raised raised) {
            json.writeStringProperty("priority", raised.priority());
            json.writeBooleanProperty("data", raised.involvesData());
            text(json, "summary", raised.summary());
        } else if (event instanceof IncidentEvent.Updated published) {
            json.writeStringProperty(
                    "to",
                    switch (published.audience()) {
                        case OURSELVES -> "ourselves";
                        case USERS -> "users";
                        case EVERYONE -> "everyone";
                    });
            text(json, "text", published.text());
            published.nextUpdate().ifPresent(next -> json.writeStringProperty("next", next.toString()));
        } else if (event instanceof IncidentEvent.Assigned assigned) {
            json.writeStringProperty("role", assigned.role().name());
            json.writeStringProperty("holder", assigned.holder());
        } else if (event instanceof IncidentEvent.HandedOver handed) {
            json.writeStringProperty("role", handed.role().name());
            json.writeStringProperty("from", handed.from());
            json.writeStringProperty("to", handed.to());
        } else if (event instanceof IncidentEvent.StoodDown gone) {
            json.writeStringProperty("role", gone.role().name());
            json.writeStringProperty("holder", gone.holder());
        } else if (event instanceof IncidentEvent.Paused paused) {
            json.writeStringProperty("reason", paused.reason());
        } else if (event instanceof IncidentEvent.Resumed resumed) {
            text(json, "reason", resumed.reason());
        } else if (event instanceof IncidentEvent.Reclassified changed) {
            json.writeStringProperty("priority", changed.priority());
            json.writeStringProperty("reason", changed.reason());
        } else if (event instanceof IncidentEvent.DataInvolvement found) {
            json.writeBooleanProperty("data", found.involved());
            text(json, "reason", found.reason());
        } else if (event instanceof IncidentEvent.Restored restored) {
            text(json, "text", restored.text());
        } else if (event instanceof IncidentEvent.Resolved resolved) {
            text(json, "text", resolved.text());
        } else if (event instanceof IncidentEvent.Reopened again) {
            json.writeStringProperty("reason", again.reason());
        } else if (event instanceof IncidentEvent.Noted noted) {
            json.writeStringProperty("text", noted.text());
        } else if (event instanceof IncidentEvent.Unknown unknown) {
            String fields = unknown.json().substring(1, unknown.json().length() - 1);
            if (!fields.isEmpty()) {
                // As it stands, so that it is read back as it was; its kind and time were written before.
                json.writeRaw("," + fields);
            }
        }
    }

    /** What an unknown event says, in the one form that is written and read. */
    static String unknown(String object) {
        String whole = Events.whole(object.strip());
        if (whole.lines().count() > 1) {
            throw new IllegalArgumentException("What an unknown event says is to be one JSON object on one line");
        }
        Map<String, Value> fields;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), whole)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("What an unknown event says is to be a JSON object");
            }
            fields = members(parser, whole, false);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("What an unknown event says is to be one JSON object");
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("What an unknown event says is not JSON that can be read", e);
        }
        for (String name : fields.keySet()) {
            if (RESERVED.contains(name)) {
                throw new IllegalArgumentException(
                        "An unknown event cannot say \"" + name + "\": that field has a meaning of its own");
            }
        }
        String json = object(fields);
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_UNKNOWN) {
            throw new IllegalArgumentException(
                    "What an unknown event says has at most " + LONGEST_UNKNOWN + " bytes, not " + bytes);
        }
        return json;
    }

    private static void text(JsonGenerator json, String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }
}
