package se.omvarld.source.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.omvarld.source.config.UnreadableSourceException;

/**
 * Reads a list of sources as a spreadsheet saves it: comma, semicolon or tab between the columns, quotes around what holds one, a
 * first line with the columns' names (address, publisher, area, kind; also in Swedish), else in this order.
 */
public final class SourceTable {
    private static final int MOST = 2000;
    private static final List<String> COLUMNS = List.of("address", "publisher", "area", "kind");
    private static final Map<String, String> NAMES = Map.of(
            "url",
            "address",
            "adress",
            "address",
            "webbadress",
            "address",
            "utgivare",
            "publisher",
            "namn",
            "publisher",
            "name",
            "publisher",
            "område",
            "area",
            "typ",
            "kind",
            "sort",
            "kind");

    private SourceTable() {}

    /**
     * The rows that name an address, as outlines; their kind is empty where none is given.
     *
     * @throws UnreadableSourceException when the table has more rows than any real one, or no address at all
     */
    public static List<OpmlOutline> read(String text) {
        List<String> lines = text.replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.size() > MOST) {
            throw new UnreadableSourceException("the list has more than " + MOST + " rows; split the file");
        }
        List<String> columns = COLUMNS;
        List<OpmlOutline> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i), separator(lines.get(0)));
            if (i == 0 && cells.stream().noneMatch(cell -> cell.contains("."))) {
                columns = cells.stream().map(SourceTable::column).toList();
            } else {
                rows.add(outline(columns, cells));
            }
        }
        rows.removeIf(row -> row.address().isEmpty());
        if (rows.isEmpty()) {
            throw new UnreadableSourceException(
                    "no row of the list has an address; its columns are " + String.join(", ", COLUMNS));
        }
        return rows;
    }

    private static String column(String cell) {
        String name = cell.toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(name, name);
    }

    private static char separator(String first) {
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    private static OpmlOutline outline(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        String address = row.getOrDefault("address", "");
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!row.getOrDefault("area", "").isEmpty()) {
            parameters.put("area", row.get("area"));
        }
        String whole = address.isEmpty() || address.contains("://") ? address : "https://" + address;
        return new OpmlOutline(
                row.getOrDefault("kind", ""), row.getOrDefault("publisher", ""), whole, false, "", parameters);
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
