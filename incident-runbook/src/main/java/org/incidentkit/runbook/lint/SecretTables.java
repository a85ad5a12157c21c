package org.incidentkit.runbook.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.incidentkit.runbook.internal.InlineText;
import org.incidentkit.runbook.internal.Spaces;
import org.incidentkit.runbook.internal.TableRow;

/** Tells secrets in tables, where their name stands at the head of a column. */
final class SecretTables {

    /** A column of secrets, counted from 0; perhaps of their names, since the columns beside it tell more of each. */
    private record Column(int number, boolean passwords, boolean mayBeNames) {}

    /** What a table tells of secrets that it lists by name. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?i)\\b(?:rotat(?:ed?|ion)|owners?|owned|meaning|means|purpose|description|used|uses?|expir(?:es|y)|renewed|kept"
                    + "|stored|location|where)\\b");

    private SecretTables() {}

    /** For each line that holds secrets in such columns, counted from 0, those. */
    static Map<Integer, List<Secrets.Secret>> in(List<String> lines) {
        Map<Integer, List<Secrets.Secret>> found = new HashMap<>();
        List<Column> columns = List.of();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (TableRow.isDelimiter(line)) {
                String head = lines.get(i - 1);
                columns = NamedSecrets.mayName(head) ? columns(head) : List.of();
            } else if (!columns.isEmpty()) {
                List<TableRow.Cell> cells = TableRow.of(line).cells();
                List<Secrets.Secret> secrets = secrets(line, cells, columns);
                if (!secrets.isEmpty()) {
                    found.put(i, secrets);
                }
                columns = cells.isEmpty() ? List.of() : columns;
            }
        }
        return found;
    }

    private static List<Column> columns(String head) {
        List<TableRow.Cell> cells = TableRow.of(head).cells();
        List<Column> columns = new ArrayList<>();
        boolean about = cells.stream()
                .skip(1)
                .anyMatch(cell -> ABOUT.matcher(cell.text()).find());
        for (int i = 0; i < cells.size(); i++) {
            Optional<Boolean> passwords =
                    NamedSecrets.column(InlineText.plain(cells.get(i).text()));
            if (passwords.isPresent()) {
                columns.add(new Column(i, passwords.get(), about && i == 0));
            }
        }
        return columns;
    }

    private static List<Secrets.Secret> secrets(String line, List<TableRow.Cell> cells, List<Column> columns) {
        List<Secrets.Secret> secrets = new ArrayList<>();
        for (Column column : columns) {
            if (column.number() < cells.size()) {
                TableRow.Cell cell = cells.get(column.number());
                String value = InlineText.plain(cell.text());
                int at = line.indexOf(value, cell.column());
                boolean code = cell.text().startsWith("`");
                boolean name = column.mayBeNames() && NoSecret.isNameOfSecret(value);
                if (at >= 0
                        && !name
                        && !Spaces.strip(value).isEmpty()
                        && NamedSecrets.isCell(value, column.passwords(), code)) {
                    String what = column.passwords() ? "a password" : "a secret";
                    secrets.add(new Secrets.Secret(what, at, at + value.length()));
                }
            }
        }
        return secrets;
    }
}
