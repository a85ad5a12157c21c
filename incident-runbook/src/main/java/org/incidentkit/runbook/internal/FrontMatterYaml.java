package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter: each scalar as the text that was written, nested ones under a path such as {@code a.b} or {@code a[0]}.
 *
 * @param entries the scalars, in order; of equal keys the first
 * @param faults what is wrong, in order
 */
public record FrontMatterYaml(List<Entry> entries, List<YamlTree.Fault> faults) {

    /** A key that begins a line, without quotation marks. */
    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9 _.-]{0,100}):(?:[ \\t]{1,20}|$)");

    private static final int MOST_KEYS = 200;

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
     * Reads YAML.
     *
     * @param yaml the text between the two rules
     * @param deepest how many maps and lists may stand within one another
     * @return what could be read, and what is wrong
     */
    public static FrontMatterYaml read(String yaml, int deepest) {
        YamlTree tree = YamlTree.read(yaml, deepest);
        List<Entry> entries = new ArrayList<>();
        List<YamlTree.Fault> faults = new ArrayList<>(tree.faults());
        tree.root().ifPresent(root -> {
            if (root instanceof YamlTree.Mapping) {
                add("", root, entries);
            } else {
                faults.add(
                        0,
                        new YamlTree.Fault(
                                YamlTree.Problem.SYNTAX, root.line(), root.column(), "no key is there, only a value"));
            }
        });
        return new FrontMatterYaml(List.copyOf(entries), List.copyOf(faults));
    }

    /**
     * Reads YAML as {@link #read} does. Where a value isn't YAML, it is read as the text that was written, and so are the
     * keys below it, which the reader of YAML doesn't come to.
     *
     * @param lines the lines between the two rules
     * @param deepest how many maps and lists may stand within one another
     * @return what could be read, and what is wrong
     */
    public static FrontMatterYaml readMending(List<String> lines, int deepest) {
        FrontMatterYaml whole = read(String.join("\n", lines) + "\n", deepest);
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (KEY.matcher(lines.get(i)).lookingAt()) {
                starts.add(i);
            }
        }
        boolean broken = whole.faults().stream().anyMatch(fault -> fault.problem() == YamlTree.Problem.SYNTAX);
        if (!broken || starts.isEmpty() || starts.size() > MOST_KEYS) {
            return whole;
        }
        List<Entry> entries = new ArrayList<>();
        List<YamlTree.Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (starts.get(0) > 0) {
            faults.addAll(read(String.join("\n", lines.subList(0, starts.get(0))) + "\n", deepest)
                    .faults());
        }
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            mend(lines.subList(from, to), from, deepest, entries, faults, seen);
        }
        return new FrontMatterYaml(List.copyOf(entries), List.copyOf(faults));
    }

    /** Reads one key and what stands below it. */
    private static void mend(
            List<String> lines,
            int line,
            int deepest,
            List<Entry> entries,
            List<YamlTree.Fault> faults,
            Set<String> seen) {
        Matcher key = KEY.matcher(lines.get(0));
        if (!key.lookingAt()) {
            return;
        }
        if (!seen.add(key.group(1))) {
            faults.add(new YamlTree.Fault(YamlTree.Problem.DUPLICATE_KEY, line, 0, key.group(1)));
            return;
        }
        FrontMatterYaml alone = read(String.join("\n", lines) + "\n", deepest);
        String first = Spaces.strip(lines.get(0).substring(key.end()));
        boolean quote = endsWithin(first);
        boolean broken = false;
        for (YamlTree.Fault found : alone.faults()) {
            YamlTree.Fault fault = found.within(lines);
            boolean syntax = fault.problem() == YamlTree.Problem.SYNTAX;
            broken |= syntax;
            faults.add(new YamlTree.Fault(
                    !syntax ? fault.problem() : quote ? YamlTree.Problem.QUOTE_WITHIN : YamlTree.Problem.NO_VALUE,
                    line + fault.line(),
                    fault.column(),
                    syntax && quote ? first.substring(0, 1) : fault.message()));
        }
        if (broken) {
            String text = lines.get(0).substring(key.end()) + "\n" + String.join("\n", lines.subList(1, lines.size()));
            entries.add(new Entry(key.group(1), meant(Spaces.strip(text)), line, key.end()));
            return;
        }
        for (Entry entry : alone.entries()) {
            entries.add(new Entry(entry.key(), entry.value(), line + entry.line(), entry.column()));
        }
    }

    /** Tells a value whose quotation marks close before its end, as an apostrophe does in single ones. */
    private static boolean endsWithin(String value) {
        char mark = value.isEmpty() ? ' ' : value.charAt(0);
        if (mark != '\'' && mark != '"') {
            return false;
        }
        int close = value.indexOf(mark, 1);
        while (close > 0 && isWritten(value, close, mark)) {
            close = value.indexOf(mark, mark == '"' ? close + 1 : close + 2);
        }
        String behind = close < 0 ? "" : value.substring(close + 1);
        return !behind.isBlank()
                && !behind.startsWith(":")
                && !behind.stripLeading().startsWith("#");
    }

    /** Tells a mark within quotation marks that is written as YAML wants it. */
    private static boolean isWritten(String value, int at, char mark) {
        return mark == '"' ? InlineText.isEscaped(value, at) : value.startsWith("''", at);
    }

    /** Without the single quotation marks around it, where those within it can be nothing but apostrophes. */
    private static String meant(String value) {
        int last = value.length() - 1;
        if (last < 2 || value.charAt(0) != '\'' || value.charAt(last) != '\'') {
            return value;
        }
        String inner = value.substring(1, last).replace("''", "'");
        for (int at = inner.indexOf('\''); at >= 0; at = inner.indexOf('\'', at + 1)) {
            boolean apostrophe = at > 0
                    && at + 1 < inner.length()
                    && Character.isLetterOrDigit(inner.charAt(at - 1))
                    && Character.isLetterOrDigit(inner.charAt(at + 1));
            if (!apostrophe) {
                return value;
            }
        }
        return inner;
    }

    private static void add(String path, YamlTree.Node node, List<Entry> entries) {
        if (node instanceof YamlTree.Scalar scalar) {
            entries.add(new Entry(path, scalar.text(), scalar.line(), scalar.column()));
        } else if (node instanceof YamlTree.Mapping map) {
            for (YamlTree.Entry entry : map.entries()) {
                add(path.isEmpty() ? entry.key() : path + "." + entry.key(), entry.value(), entries);
            }
        } else if (node instanceof YamlTree.Sequence list) {
            int index = 0;
            for (YamlTree.Node item : list.items()) {
                add(path + "[" + index++ + "]", item, entries);
            }
        }
    }
}
