package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.incidentkit.runbook.internal.BodyItems.Item;
import org.incidentkit.runbook.internal.BodyItems.Reader;
import org.incidentkit.runbook.internal.BodyItems.Shape;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/**
 * A table with addresses: in one column, with words about them beside it, or in several, as a matrix of environments has
 * them. What a cell says that is no address stays in the table.
 */
final class LinkTable extends TableItems {

    private static final Set<String> ADDRESS = Set.of("address", "url", "link", "addresses", "urls", "links");

    /** Heads of columns that say no more of an address than that it is there. */
    private static final Set<String> PLAIN = Set.of(
            "",
            "where",
            "site",
            "website",
            "location",
            "host",
            "name",
            "environment",
            "env",
            "service url",
            "service urls",
            "service address",
            "application url");

    private static final Set<String> ENVIRONMENT = Set.of("environment", "environments", "env");

    /** Heads of columns whose addresses are not those of the service itself. */
    private static final Set<String> OTHERS = Set.of(
            "github",
            "git",
            "repo",
            "repos",
            "repository",
            "repositories",
            "code",
            "source",
            "logs",
            "logging",
            "dashboard",
            "dashboards",
            "grafana",
            "kibana",
            "monitoring",
            "metrics",
            "alerts",
            "docs",
            "documentation",
            "pipeline",
            "pipelines",
            "notes");

    private static final String DASHES = "-\u2013\u2014";

    private final List<String> header;
    private final List<String> heads;
    private final Reader reader;
    private final boolean[] addresses;
    private final int only;

    private LinkTable(
            List<String> header, List<String> heads, Reader reader, boolean[] addresses, int only, boolean headed) {
        super(headed);
        this.header = header;
        this.heads = heads;
        this.reader = reader;
        this.addresses = addresses;
        this.only = only;
    }

    static Optional<LinkTable> find(
            List<TableRow.Cell> head, List<String> header, boolean[] holdsAddress, Reader reader) {
        int named = first(header, ADDRESS);
        boolean[] addresses = Arrays.copyOf(holdsAddress, header.size());
        boolean headed = true;
        int count = 0;
        for (int i = 0; i < addresses.length; i++) {
            // Where Markdown wants a header, people put the first row, since they have none.
            boolean above = reader.namesAddress(head.get(i).text());
            headed &= !above;
            addresses[i] = (above || addresses[i]) && (named >= 0 || !OTHERS.contains(header.get(i)));
            count += addresses[i] ? 1 : 0;
        }
        if (headed && named >= 0 && header.size() > 1 && count <= 1) {
            addresses[named] = true;
            return Optional.of(new LinkTable(header, List.of(), reader, addresses, named, true));
        }
        if (count == 0) {
            return Optional.empty();
        }
        List<String> heads = headed
                ? head.stream().map(cell -> InlineText.plain(cell.text())).toList()
                : header.stream().map(name -> "").toList();
        return Optional.of(new LinkTable(headed ? header : heads, heads, reader, addresses, -1, headed));
    }

    private static int first(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i))) {
                return i;
            }
        }
        return -1;
    }

    @Override
    Reading read(Line line, String lead, Predicate<Item> states) {
        List<TableRow.Cell> cells = TableRow.of(line.text()).cells();
        if (only >= 0 && only < cells.size() && isAddress(cells.get(only), only)) {
            Item whole = whole(line, cells, lead);
            if (states.test(whole)) {
                return new Reading(List.of(whole), Optional.empty());
            }
        }
        return apart(line, cells, lead, states);
    }

    /** The one address of a row, with all that stands beside it. */
    private Item whole(Line line, List<TableRow.Cell> cells, String lead) {
        int label = only == 0 ? 1 : 0;
        String name = label < cells.size() ? words(cells.get(label)) : "";
        List<String> others = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String words = words(cells.get(i));
            if (i != label && i != only && !words.isEmpty()) {
                others.add(words);
            }
        }
        return item(line, cells.get(only), name, others, lead, InlineText.comments(line.text()));
    }

    private static Item item(
            Line line, TableRow.Cell address, String label, List<String> others, String lead, String comments) {
        String text = (label.isEmpty() ? "" : label + ": ")
                + words(address)
                + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")");
        return new Item(line.number(), address.column(), text, Shape.ROW, lead, comments);
    }

    /** Each cell that is an address, with the words that name its row and those above it in its column. */
    private Reading apart(Line line, List<TableRow.Cell> cells, String lead, Predicate<Item> states) {
        BitSet labels = labels(cells);
        boolean place = reader.namesPlace(lead)
                || labels.stream()
                        .anyMatch(i -> (i < header.size() && ENVIRONMENT.contains(header.get(i)))
                                || reader.namesPlace(words(cells.get(i))));
        String row = labels.stream()
                .mapToObj(i -> InlineText.plain(words(cells.get(i))))
                .filter(words -> !words.isEmpty() && !ADDRESS.contains(words.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        List<Item> taken = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        List<String> others = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < cells.size(); i++) {
            TableRow.Cell cell = cells.get(i);
            Optional<Item> item = isAddress(cell, i) && (place || isSure(i))
                    ? Optional.of(item(line, cell, label(row, i), List.of(), lead, InlineText.comments(cell.text())))
                            .filter(states)
                    : Optional.empty();
            if (item.isPresent()) {
                taken.add(item.get());
                rest.add("");
                first = first < 0 ? i : first;
            } else {
                rest.add(cell.text().replace("|", "\\|"));
                if (!labels.get(i) && !isBlank(words(cell))) {
                    others.add(words(cell));
                }
            }
        }
        if (taken.isEmpty()) {
            return new Reading(List.of(), Optional.of(line.text()));
        }
        // In a row without a name, what stands beside one address would say nothing of it once the address is gone.
        if (!others.isEmpty() && (!row.isEmpty() || taken.size() > 1)) {
            return new Reading(taken, Optional.of("| " + String.join(" | ", rest) + " |"));
        }
        String left = InlineText.comments(String.join(" ", rest));
        String comments = Spaces.strip(left + " " + taken.get(0).comments());
        Item whole = item(line, cells.get(first), label(row, first), others, lead, comments);
        taken.set(0, whole);
        return states.test(whole)
                ? new Reading(taken, Optional.empty())
                : new Reading(List.of(), Optional.of(line.text()));
    }

    private boolean isAddress(TableRow.Cell cell, int column) {
        return column < addresses.length && addresses[column] && reader.namesAddress(cell.text());
    }

    /** Tells a column that says itself that its addresses are the service's; under any other the row has to. */
    private boolean isSure(int column) {
        String name = header.get(column);
        return PLAIN.contains(name)
                || ADDRESS.contains(name.substring(name.lastIndexOf(' ') + 1))
                || reader.namesPlace(name);
    }

    /** The columns that name a row: those before the first of addresses or, if they are empty, one that names a place. */
    private BitSet labels(List<TableRow.Cell> cells) {
        BitSet labels = new BitSet();
        boolean named = false;
        for (int i = 0; i < cells.size() && !(i < addresses.length && addresses[i]); i++) {
            labels.set(i);
            named |= !words(cells.get(i)).isEmpty();
        }
        for (int i = labels.length(); i < cells.size() && !named; i++) {
            named = reader.namesPlace(words(cells.get(i)));
            labels.set(i, named);
        }
        return labels;
    }

    /** As an address in a list below a heading has it: "Admin (Production)". */
    private String label(String row, int column) {
        String name = header.get(column);
        String head = heads.isEmpty() || ADDRESS.contains(name) || PLAIN.contains(name) ? "" : heads.get(column);
        if (row.isEmpty() || head.isEmpty()) {
            return row + head;
        }
        return reader.namesPlace(head) ? row + " (" + head + ")" : head + " (" + row + ")";
    }

    /** A dash says that nothing is there. */
    private static boolean isBlank(String words) {
        return words.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
    }
}
