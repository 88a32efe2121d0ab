package se.omvarld.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreException;

/** The tables of a SQLite store with their columns, as the file itself tells: a table comes after those it refers to. */
final class StoreTables {

    /** A table and its columns. */
    record Table(String name, List<String> columns) {
        String select() {
            return "select " + String.join(", ", columns) + " from " + name;
        }

        String insert() {
            return "insert into " + name + " (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        }
    }

    private StoreTables() {}

    static List<Table> of(Store sqlite) {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        names(sqlite).forEach(name -> open.put(name, references(sqlite, name)));
        List<Table> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = open.entrySet().stream()
                    .filter(table -> table.getValue().stream()
                            .noneMatch(other -> open.containsKey(other) && !other.equals(table.getKey())))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new StoreException("the tables refer to each other in a ring: " + open, null));
            open.remove(next);
            ordered.add(new Table(next, columns(sqlite, next)));
        }
        return ordered;
    }

    private static List<String> names(Store sqlite) {
        return sqlite.sql("select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
                        + " and name <> 'flyway_schema_history' order by name")
                .query(String.class)
                .list();
    }

    private static Set<String> references(Store sqlite, String table) {
        return Set.copyOf(sqlite.sql("select \"table\" from pragma_foreign_key_list(?)")
                .param(table)
                .query(String.class)
                .list());
    }

    private static List<String> columns(Store sqlite, String table) {
        return sqlite.sql("select name from pragma_table_info(?) order by cid")
                .param(table)
                .query(String.class)
                .list();
    }
}
