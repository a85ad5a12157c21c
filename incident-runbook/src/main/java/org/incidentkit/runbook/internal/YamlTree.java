package org.incidentkit.runbook.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML read as a stream: every scalar as the text that was written, everything with its place. Nothing that a text says is
 * an exception.
 *
 * @param root what the text holds; empty if it holds nothing, or nothing that could be read
 * @param faults what is wrong, in order
 */
public record YamlTree(Optional<Node> root, List<Fault> faults) {

    /** A part of a document. Lines and columns count from 0. */
    public sealed interface Node {
        /** {@return its line} */
        int line();

        /** {@return its column} */
        int column();
    }

    /**
     * One value.
     *
     * @param text its text; empty for null
     * @param line its line
     * @param column its column; that of the quotation mark if it has one
     */
    public record Scalar(String text, int line, int column) implements Node {}

    /**
     * A map.
     *
     * @param entries its entries, in order; of equal keys the first
     * @param line its line
     * @param column its column
     */
    public record Mapping(List<Entry> entries, int line, int column) implements Node {}

    /**
     * A list.
     *
     * @param items its items, in order
     * @param line its line
     * @param column its column
     */
    public record Sequence(List<Node> items, int line, int column) implements Node {}

    /**
     * An entry of a map.
     *
     * @param key its key
     * @param value its value
     * @param line the line of its key
     * @param column the column of its key
     */
    public record Entry(String key, Node value, int line, int column) {}

    /** What kind of fault it is. */
    public enum Problem {
        /** A key that was there before; the message is the key. */
        DUPLICATE_KEY,
        /** An alias, which isn't followed; the message is its name. */
        ALIAS,
        /** A value that isn't YAML and was read as text; the message is what the reader of YAML says. */
        NO_VALUE,
        /**
         * A value that a quotation mark within it ends too early, and that was read as text; the message is the mark.
         */
        QUOTE_WITHIN,
        /** No YAML from here on; the message is what the reader of YAML says. */
        SYNTAX
    }

    /**
     * Something that is wrong.
     *
     * @param problem what kind it is
     * @param line its line, from 0
     * @param column its column, from 0
     * @param message the key, the alias, the mark, or what the reader of YAML says
     */
    public record Fault(Problem problem, int line, int column, String message) {

        /**
         * Moves the fault to where the text is: the reader of YAML sometimes finds one past the end of a line.
         *
         * @param lines the lines of the text that was read, one at least
         * @return a fault that stands in one of them, at its end at most
         */
        public Fault within(List<String> lines) {
            int in = Math.min(line, lines.size() - 1);
            int end = lines.get(in).length();
            return new Fault(problem, in, in < line ? end : Math.min(column, end), message);
        }
    }

    /** These are the settings that it would make itself, once for each text. */
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder().setAllowDuplicateKeys(true).build())
            .build();

    /** Copies the faults. */
    public YamlTree {
        faults = List.copyOf(faults);
    }

    /**
     * Reads YAML.
     *
     * @param yaml one document
     * @param deepest how many maps and lists may stand within one another
     * @return what could be read, and what is wrong
     */
    public static YamlTree read(String yaml, int deepest) {
        Reading reading = new Reading(deepest);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
            reading.run(parser);
        } catch (JacksonException e) {
            reading.fault(Problem.SYNTAX, e.getLocation(), problem(e.getOriginalMessage()));
        } catch (RuntimeException e) {
            // The YAML engine lets its own and Java's exceptions through for some broken documents.
            reading.fault(Problem.SYNTAX, null, problem(e.getMessage()));
        }
        return new YamlTree(reading.root(), reading.faults);
    }

    /** What was being read, and what was wrong with it; the reader's own excerpts of the text are left out. */
    private static String problem(@Nullable String message) {
        String text = message == null
                ? ""
                : message.lines().filter(line -> !line.startsWith(" ")).limit(2).collect(Collectors.joining(": "));
        return text.isBlank() ? "not valid YAML" : Spaces.oneLine(text);
    }

    private static final class Reading {

        private final int deepest;
        private final List<Fault> faults = new ArrayList<>();
        private final Deque<Level> levels = new ArrayDeque<>();
        private Optional<Node> root = Optional.empty();

        Reading(int deepest) {
            this.deepest = deepest;
        }

        void run(JsonParser parser) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                TokenStreamLocation at = parser.currentTokenLocation();
                if (levels.isEmpty() && root.isPresent()) {
                    fault(Problem.SYNTAX, at, "a second document begins here");
                    return;
                }
                switch (token) {
                    case START_OBJECT, START_ARRAY -> {
                        if (levels.size() >= deepest) {
                            fault(Problem.SYNTAX, at, "values are nested more than " + deepest + " deep");
                            return;
                        }
                        levels.push(new Level(token == JsonToken.START_OBJECT, line(at), column(at)));
                    }
                    case END_OBJECT, END_ARRAY -> add(levels.pop().node());
                    case PROPERTY_NAME -> {
                        Level level = levels.element();
                        if (!level.open(parser.currentName(), line(at), column(at))) {
                            fault(Problem.DUPLICATE_KEY, at, parser.currentName());
                        }
                    }
                    default -> scalar(parser, token, at);
                }
            }
        }

        private void scalar(JsonParser parser, JsonToken token, TokenStreamLocation at) {
            String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
            if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                fault(Problem.ALIAS, at, text);
                text = "";
            }
            add(new Scalar(text, line(at), column(at)));
        }

        private void add(Node node) {
            Level level = levels.peek();
            if (level == null) {
                root = Optional.of(node);
            } else {
                level.add(node);
            }
        }

        /** What was read before something went wrong is closed where it ends. */
        Optional<Node> root() {
            while (!levels.isEmpty()) {
                add(levels.pop().node());
            }
            return root;
        }

        void fault(Problem problem, @Nullable TokenStreamLocation at, String message) {
            faults.add(new Fault(problem, line(at), column(at), message));
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

        private final boolean map;
        private final int line;
        private final int column;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Node> items = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private String name = "";
        private int nameLine;
        private int nameColumn;
        private boolean duplicate;

        Level(boolean map, int line, int column) {
            this.map = map;
            this.line = line;
            this.column = column;
        }

        /** Takes the key of the value that comes next; tells whether it is new. */
        boolean open(String key, int atLine, int atColumn) {
            name = key;
            nameLine = atLine;
            nameColumn = atColumn;
            duplicate = !names.add(key);
            return !duplicate;
        }

        void add(Node node) {
            if (!map) {
                items.add(node);
            } else if (!duplicate) {
                entries.add(new Entry(name, node, nameLine, nameColumn));
            }
        }

        Node node() {
            return map
                    ? new Mapping(List.copyOf(entries), line, column)
                    : new Sequence(List.copyOf(items), line, column);
        }
    }
}
