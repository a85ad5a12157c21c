package org.incidentkit.runbook.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Front matter read as a stream: each scalar as the text that was written, nested ones under a path such as {@code a.b}
 * or {@code a[0]}.
 *
 * @param entries the scalars, in order; of equal keys the first
 * @param faults what is wrong, in order
 */
public record FrontMatterYaml(List<Entry> entries, List<Fault> faults) {

    /**
     * One scalar.
     *
     * @param key its path
     * @param value its text; empty for null
     * @param line the line of its value, from 0
     * @param column the column of its value, from 0
     */
    public record Entry(String key, String value, int line, int column) {}

    /**
     * Something that is wrong.
     *
     * @param duplicate whether it is a key that was there before
     * @param line its line, from 0
     * @param column its column, from 0
     * @param message the key, or what the YAML reader says
     */
    public record Fault(boolean duplicate, int line, int column, String message) {}

    private static final YAMLFactory FACTORY = YAMLFactory.builder().build();
    private static final int DEEPEST = 16;

    /**
     * Reads YAML.
     *
     * @param yaml the text between the two rules
     * @return what could be read, and what is wrong
     */
    public static FrontMatterYaml read(String yaml) {
        Reading reading = new Reading();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
            reading.run(parser);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            reading.fault(false, at, firstLine(e.getOriginalMessage()));
        } catch (RuntimeException e) {
            // The YAML engine lets its own and Java's exceptions through for some broken documents.
            reading.faults.add(new Fault(false, 0, 0, firstLine(e.getMessage())));
        }
        return new FrontMatterYaml(List.copyOf(reading.entries), List.copyOf(reading.faults));
    }

    private static String firstLine(@Nullable String message) {
        String text =
                message == null ? "not valid YAML" : message.lines().findFirst().orElse("not valid YAML");
        return Spaces.oneLine(text);
    }

    private static final class Reading {

        private final List<Entry> entries = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Deque<Level> levels = new ArrayDeque<>();

        void run(JsonParser parser) {
            JsonToken token = parser.nextToken();
            if (token != null && token != JsonToken.START_OBJECT) {
                fault(false, parser.currentTokenLocation(), "no key is there, only a value");
                return;
            }
            while (token != null) {
                switch (token) {
                    case START_OBJECT, START_ARRAY -> {
                        if (levels.size() >= DEEPEST) {
                            fault(
                                    false,
                                    parser.currentTokenLocation(),
                                    "values are nested more than " + DEEPEST + " deep");
                            return;
                        }
                        Level outer = levels.peek();
                        String path = outer == null ? "" : outer.next();
                        boolean skipped = outer != null && outer.skips();
                        levels.push(new Level(path, token == JsonToken.START_ARRAY, skipped));
                    }
                    case END_OBJECT, END_ARRAY -> levels.pop();
                    case PROPERTY_NAME -> {
                        Level level = levels.element();
                        level.name = parser.currentName();
                        level.duplicate = !level.names.add(level.name);
                        if (level.duplicate) {
                            fault(true, parser.currentTokenLocation(), level.name);
                        }
                    }
                    default -> scalar(parser, token);
                }
                token = parser.nextToken();
            }
        }

        private void scalar(JsonParser parser, JsonToken token) {
            Level level = levels.element();
            String path = level.next();
            if (!level.skips()) {
                String value = token == JsonToken.VALUE_NULL ? "" : parser.getString();
                TokenStreamLocation at = parser.currentTokenLocation();
                entries.add(new Entry(path, value, line(at), column(at)));
            }
        }

        void fault(boolean duplicate, @Nullable TokenStreamLocation at, String message) {
            faults.add(new Fault(duplicate, line(at), column(at), message));
        }

        private static int line(@Nullable TokenStreamLocation at) {
            return at == null ? 0 : Math.max(0, at.getLineNr() - 1);
        }

        private static int column(@Nullable TokenStreamLocation at) {
            return at == null ? 0 : Math.max(0, at.getColumnNr() - 1);
        }
    }

    /** A map or a list that is open. */
    private static final class Level {

        private final String path;
        private final boolean list;
        private final boolean skipped;
        private final Set<String> names = new HashSet<>();
        private String name = "";
        private boolean duplicate;
        private int index;

        Level(String path, boolean list, boolean skipped) {
            this.path = path;
            this.list = list;
            this.skipped = skipped;
        }

        /** The path of the value that comes next. */
        String next() {
            if (list) {
                return path + "[" + index++ + "]";
            }
            return path.isEmpty() ? name : path + "." + name;
        }

        boolean skips() {
            return skipped || duplicate;
        }
    }
}
