package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Front matter: each scalar as the text that was written, nested ones under a path such as {@code a.b} or {@code a[0]}.
 *
 * @param entries the scalars, in order; of equal keys the first
 * @param faults what is wrong, in order
 */
public record FrontMatterYaml(List<Entry> entries, List<YamlTree.Fault> faults) {

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
