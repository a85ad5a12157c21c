package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.BodyItems.Item;
import org.incidentkit.runbook.internal.BodyItems.Reader;
import org.incidentkit.runbook.internal.BodyItems.Rows;
import org.incidentkit.runbook.internal.BodyItems.Shape;
import org.incidentkit.runbook.internal.MarkdownLines.Kind;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** Rows of tables as lines such as a list would have: a label, a colon, and the rest. */
final class TableItems {

    private static final Set<String> ADDRESS = Set.of("address", "url", "link", "addresses", "urls", "links");
    private static final Set<String> ROLE = Set.of("role", "team", "who", "title", "job title", "position");
    private static final Set<String> PEOPLE = Set.of("name", "names", "person", "people", "who", "contact", "contacts");
    private static final Set<String> WAYS = Set.of(
            "email",
            "e-mail",
            "email address",
            "mail",
            "slack",
            "slack channel",
            "slack handle",
            "channel",
            "phone",
            "phone number",
            "telephone",
            "telephone number",
            "tel",
            "mobile",
            "number",
            "contact",
            "contacts",
            "contact details",
            "how to contact");
    private static final Set<String> PLAIN = Set.of(
            "details", "how", "when", "notes", "availability", "comments", "", "address", "link", "url");
    private static final Set<String> CHANNELS = Set.of("slack", "slack channel", "channel", "team channel");
    private static final Pattern CHANNEL = Pattern.compile(
            "(?!(?:n/a|na|none|no|yes|tbc|tbd|tba|unknown|todo)$)[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}_-]{1,79}");
    private static final int MOST_COLUMNS = 12;

    /** The label of a table whose header names a role in each column. */
    private static final int ROLES_ABOVE = -2;

    /** A few rows tell what a column holds. */
    private static final int MOST_ROWS_ASKED = 20;

    private final List<String> header;
    private final boolean links;
    private final int label;
    private final int address;
    private final boolean headed;
    private final boolean people;

    private TableItems(
            List<String> header, boolean links, int label, int address, boolean headed, boolean people) {
        this.header = header;
        this.links = links;
        this.label = label;
        this.address = address;
        this.headed = headed;
        this.people = people;
    }

    /** The table that begins at a line, if its rows can be read. */
    static Optional<TableItems> find(List<Line> lines, int at, Reader reader) {
        Rows rows = reader.rows();
        if (rows == Rows.NONE
                || at + 2 >= lines.size()
                || !isRow(lines.get(at))
                || !isRow(lines.get(at + 1))
                || !TableRow.isDelimiter(lines.get(at + 1).text())) {
            return Optional.empty();
        }
        List<String> header = TableRow.of(lines.get(at).text()).cells().stream()
                .map(cell -> InlineText.plain(cell.text()).toLowerCase(Locale.ROOT))
                .toList();
        if (header.size() < 2 || header.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        if (rows == Rows.CONTACTS) {
            return Optional.of(contacts(lines, at, header, reader));
        }
        int address = first(header, ADDRESS);
        return address < 0
                ? Optional.empty()
                : Optional.of(new TableItems(header, true, address == 0 ? 1 : 0, address, true, false));
    }

    private static TableItems contacts(List<Line> lines, int at, List<String> header, Reader reader) {
        if (isContact(TableRow.of(lines.get(at).text()).cells(), header, reader)) {
            return new TableItems(List.of(), false, 0, -1, false, false);
        }
        boolean[] holdsAddress = new boolean[header.size()];
        int end = Math.min(lines.size(), at + 2 + MOST_ROWS_ASKED);
        for (int row = at + 2; row < end && isRow(lines.get(row)); row++) {
            List<TableRow.Cell> cells = TableRow.of(lines.get(row).text()).cells();
            for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
                holdsAddress[i] |= reader.namesAddress(cells.get(i).text());
            }
        }
        int label = -1;
        int other = -1;
        for (int i = header.size() - 1; i >= 0; i--) {
            if (!holdsAddress[i]) {
                label = ROLE.contains(header.get(i)) ? i : label;
                other = i;
            }
        }
        if (other < 0 && header.stream().allMatch(reader::namesRole)) {
            List<String> roles = TableRow.of(lines.get(at).text()).cells().stream()
                    .map(cell -> InlineText.plain(cell.text()))
                    .toList();
            return new TableItems(roles, false, ROLES_ABOVE, -1, true, false);
        }
        int named = label < 0 ? other : label;
        return new TableItems(header, false, named, -1, true, isOfPeople(header, named));
    }

    /** Tells a header by which each row is somebody, whether or not the row says how to reach them. */
    private static boolean isOfPeople(List<String> header, int label) {
        String first = label < 0 ? "" : header.get(label);
        boolean role = ROLE.contains(first);
        if (!role && !PEOPLE.contains(first)) {
            return false;
        }
        for (int i = 0; i < header.size(); i++) {
            if (i != label && (WAYS.contains(header.get(i)) || (role && PEOPLE.contains(header.get(i))))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(String name) {
        return PEOPLE.contains(name) || WAYS.contains(name) || PLAIN.contains(name);
    }

    /** Where Markdown wants a header, people put the first row, since they have none. */
    private static boolean isContact(List<TableRow.Cell> cells, List<String> header, Reader reader) {
        if (cells.stream().anyMatch(cell -> reader.namesAddress(cell.text()))) {
            return true;
        }
        boolean named = header.stream().skip(1).anyMatch(name -> isPlain(name) || reader.namesRole(name));
        return !named && !ROLE.contains(header.get(0)) && reader.namesRole(header.get(0));
    }

    /** {@return whether the first row says what the columns hold; if not, it is one like the others} */
    boolean isHeaded() {
        return headed;
    }

    private static int first(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i))) {
                return i;
            }
        }
        return -1;
    }

    static boolean isRow(Line line) {
        return line.kind() == Kind.TEXT && line.text().indexOf('|') >= 0;
    }

    /** A row as an item; its place is that of the address, or of the first cell that isn't empty. */
    Item item(Line line, String lead) {
        List<TableRow.Cell> cells = TableRow.of(line.text()).cells();
        if (links) {
            return address < cells.size()
                    ? linkItem(line, cells, lead)
                    : new Item(line.number(), 0, "", Shape.ROW, lead, "");
        }
        return contactItem(line, cells, lead);
    }

    private Item linkItem(Line line, List<TableRow.Cell> cells, String lead) {
        TableRow.Cell url = cells.get(address);
        String name = label < cells.size() ? words(cells.get(label)) : "";
        List<String> others = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String words = words(cells.get(i));
            if (i != label && i != address && !words.isEmpty()) {
                others.add(words);
            }
        }
        String text = (name.isEmpty() ? "" : name + ": ")
                + words(url)
                + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")");
        return new Item(line.number(), url.column(), text, Shape.ROW, lead, InlineText.comments(line.text()));
    }

    private Item contactItem(Line line, List<TableRow.Cell> cells, String lead) {
        if (label == ROLES_ABOVE) {
            return rolesItem(line, cells, lead);
        }
        List<String> texts = new ArrayList<>();
        int column = -1;
        for (int i = 0; i < cells.size(); i++) {
            String words = words(cells.get(i));
            if (words.isEmpty()) {
                continue;
            }
            column = column < 0 ? cells.get(i).column() : column;
            if (i != label) {
                String name = i < header.size() ? header.get(i) : "";
                boolean channel =
                        CHANNELS.contains(name) && CHANNEL.matcher(words).matches();
                texts.add((channel ? "#" : isPlain(name) ? "" : name + " ") + words);
            }
        }
        String role = label >= 0 && label < cells.size() ? words(cells.get(label)) : "";
        String text = (role.isEmpty() ? "" : role + ": ") + String.join(", ", texts);
        String comments = InlineText.comments(line.text());
        // Bold words alone in a row are a heading for the rows below it.
        boolean heads = texts.isEmpty() && role.startsWith("**");
        Shape shape = people && !heads ? Shape.ROW_OF_PEOPLE : Shape.ROW;
        return new Item(line.number(), Math.max(0, column), text, shape, lead, comments);
    }

    /** Each cell is a contact of its own, whose role its column names. */
    private Item rolesItem(Line line, List<TableRow.Cell> cells, String lead) {
        List<String> texts = new ArrayList<>();
        int column = 0;
        for (int i = 0; i < cells.size(); i++) {
            String words = words(cells.get(i));
            if (!words.isEmpty()) {
                column = texts.isEmpty() ? cells.get(i).column() : column;
                texts.add(i < header.size() ? header.get(i) + ": " + words : words);
            }
        }
        String comments = InlineText.comments(line.text());
        return new Item(line.number(), column, String.join("; ", texts), Shape.ROW, lead, comments);
    }

    private static String words(TableRow.Cell cell) {
        return Spaces.oneLine(InlineText.withoutComments(cell.text()));
    }
}
