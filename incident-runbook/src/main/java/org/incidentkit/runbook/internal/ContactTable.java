package org.incidentkit.runbook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.BodyItems.Item;
import org.incidentkit.runbook.internal.BodyItems.Reader;
import org.incidentkit.runbook.internal.BodyItems.Shape;
import org.incidentkit.runbook.internal.MarkdownLines.Line;

/** A table in which each row, or each cell, is a contact. */
final class ContactTable extends TableItems {

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
    private static final Set<String> PLAIN =
            Set.of("details", "how", "when", "notes", "availability", "comments", "", "address", "link", "url");
    private static final Set<String> CHANNELS = Set.of("slack", "slack channel", "channel", "team channel");
    private static final Pattern CHANNEL = Pattern.compile(
            "(?!(?:n/a|na|none|no|yes|tbc|tbd|tba|unknown|todo)$)[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}_-]{1,79}");

    /** The label of a table whose header names a role in each column. */
    private static final int ROLES_ABOVE = -2;

    private final List<String> header;
    private final int label;
    private final boolean people;

    private ContactTable(List<String> header, int label, boolean headed, boolean people) {
        super(headed);
        this.header = header;
        this.label = label;
        this.people = people;
    }

    static ContactTable of(List<TableRow.Cell> head, List<String> header, boolean[] holdsAddress, Reader reader) {
        if (isContact(head, header, reader)) {
            return new ContactTable(List.of(), 0, false, false);
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
            List<String> roles =
                    head.stream().map(cell -> InlineText.plain(cell.text())).toList();
            return new ContactTable(roles, ROLES_ABOVE, true, false);
        }
        int named = label < 0 ? other : label;
        return new ContactTable(header, named, true, isOfPeople(header, named));
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

    @Override
    Reading read(Line line, String lead, Predicate<Item> states) {
        List<TableRow.Cell> cells = TableRow.of(line.text()).cells();
        Item item = label == ROLES_ABOVE ? rolesItem(line, cells, lead) : item(line, cells, lead);
        return states.test(item)
                ? new Reading(List.of(item), Optional.empty())
                : new Reading(List.of(), Optional.of(line.text()));
    }

    /** Its place is that of the first cell that isn't empty. */
    private Item item(Line line, List<TableRow.Cell> cells, String lead) {
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
}
