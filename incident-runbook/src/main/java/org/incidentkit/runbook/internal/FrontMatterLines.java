package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of front matter in which lists and maps are written as such again: what {@link FrontMatterYaml} gives the keys
 * {@code tags[0]} and {@code tags[1]} is one key with a list.
 */
public final class FrontMatterLines {

    private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z0-9_-]{1,100})|\\[(\\d{1,4})\\]");
    private static final int MOST_STEPS = 12;

    /** One value, and the part of its path that isn't written yet. */
    private record Value(List<String> path, String text) {

        String first() {
            return path.isEmpty() ? "" : path.get(0);
        }

        Value inner() {
            return new Value(path.subList(1, path.size()), text);
        }
    }

    private FrontMatterLines() {}

    /**
     * Writes front matter.
     *
     * @param values values by their keys, in order
     * @return lines of YAML that {@link FrontMatterYaml#read} reads as the same values in the same order; where lists and
     *     maps wouldn't be, each value is written alone under its whole key
     */
    public static List<String> of(Map<String, String> values) {
        List<String> flat = new ArrayList<>();
        List<Value> parsed = new ArrayList<>();
        List<FrontMatterYaml.Entry> written = new ArrayList<>();
        values.forEach((key, text) -> {
            flat.add(YamlText.scalar(key) + ": " + YamlText.scalar(text));
            parsed.add(new Value(path(key), text));
            written.add(new FrontMatterYaml.Entry(key, text, 0, 0));
        });
        if (parsed.stream().allMatch(value -> value.path().size() == 1)) {
            return flat;
        }
        List<String> nested = map(parsed);
        List<FrontMatterYaml.Entry> read =
                FrontMatterYaml.read(String.join("\n", nested) + "\n", MOST_STEPS + 1).entries().stream()
                        .map(entry -> new FrontMatterYaml.Entry(entry.key(), entry.value(), 0, 0))
                        .toList();
        return read.equals(written) ? nested : flat;
    }

    /** The names and numbers of a path; the whole key, as one name, if it is no path. */
    private static List<String> path(String key) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(key);
        int at = 0;
        while (at < key.length()
                && steps.size() < MOST_STEPS
                && step.region(at, key.length()).lookingAt()) {
            boolean index = step.group(2) != null;
            if (steps.isEmpty() && (index || key.startsWith("."))) {
                break;
            }
            steps.add(index ? step.group() : step.group(1));
            at = step.end();
        }
        boolean whole = at == key.length() && !steps.isEmpty();
        // A key that the model knows is written elsewhere, and may stand there once.
        boolean known = whole
                && (steps.get(0).equals("title")
                        || FrontMatterKey.find(steps.get(0)).isPresent());
        return whole && !known ? steps : List.of(key);
    }

    private static List<String> map(List<Value> values) {
        List<String> lines = new ArrayList<>();
        for (List<Value> run : runs(values)) {
            String name = YamlText.scalar(run.get(0).first()) + ":";
            List<Value> inner = run.stream().map(Value::inner).toList();
            if (inner.get(0).path().isEmpty()) {
                lines.add(name + " " + YamlText.scalar(inner.get(0).text()));
            } else if (isList(inner)) {
                list(name, inner, lines);
            } else {
                lines.add(name);
                map(inner).forEach(line -> lines.add("  " + line));
            }
        }
        return lines;
    }

    private static void list(String name, List<Value> values, List<String> lines) {
        if (values.stream().allMatch(value -> value.path().size() == 1)) {
            List<String> texts =
                    values.stream().map(value -> YamlText.scalar(value.text())).toList();
            lines.add(name + " [" + String.join(", ", texts) + "]");
            return;
        }
        lines.add(name);
        for (List<Value> run : runs(values)) {
            List<Value> inner = run.stream().map(Value::inner).toList();
            // A list within a list is rare: it is left to be written flat, since it doesn't read as the same.
            List<String> item = inner.get(0).path().isEmpty()
                    ? List.of(YamlText.scalar(inner.get(0).text()))
                    : map(inner);
            for (int i = 0; i < item.size(); i++) {
                lines.add((i == 0 ? "  - " : "    ") + item.get(i));
            }
        }
    }

    private static boolean isList(List<Value> values) {
        return values.get(0).first().equals("[0]");
    }

    /** Values that follow one another below the same step. */
    private static List<List<Value>> runs(List<Value> values) {
        List<List<Value>> runs = new ArrayList<>();
        String last = "";
        for (Value value : values) {
            boolean starts = runs.isEmpty() || !value.first().equals(last);
            if (starts) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(value);
            last = value.first();
        }
        return runs;
    }
}
