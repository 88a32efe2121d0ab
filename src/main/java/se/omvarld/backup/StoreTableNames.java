package se.omvarld.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The tables that hold a store's content: not Flyway's, not Quartz's, not those of living nodes, not the database's own. */
public final class StoreTableNames {
    /** What a table's name can be; it becomes part of statements. */
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private static final Pattern OTHERS = Pattern.compile("flyway_.*|qrtz_.*|nodes|node_lead|sqlite_.*");

    private StoreTableNames() {}

    /** Their names, so that each comes after those it refers to. */
    public static List<String> of(Connection connection) throws SQLException {
        Set<String> all = new TreeSet<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (NAME.matcher(name).matches() && !OTHERS.matcher(name).matches()) {
                    all.add(name);
                }
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        for (String table : all) {
            place(table, all, ordered, connection);
        }
        return new ArrayList<>(ordered);
    }

    private static void place(String table, Set<String> all, Set<String> ordered, Connection connection)
            throws SQLException {
        if (!ordered.contains(table)) {
            for (String parent : parents(table, connection)) {
                if (all.contains(parent) && !parent.equals(table)) {
                    place(parent, all, ordered, connection);
                }
            }
            ordered.add(table);
        }
    }

    private static Set<String> parents(String table, Connection connection) throws SQLException {
        Set<String> parents = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet keys = keys(table, connection, statement)) {
            while (keys.next()) {
                parents.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return parents;
    }

    /** SQLite's driver reads the text of all tables by regular expressions to say the same: a tenth of a second for a store. */
    private static ResultSet keys(String table, Connection connection, Statement statement) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite")
                ? statement.executeQuery("select \"table\" as PKTABLE_NAME from pragma_foreign_key_list('"
                        + table.replace("'", "''") + "')")
                : connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table);
    }

    /** Whether any of them has a row. */
    public static boolean anyRow(Connection connection) throws SQLException {
        for (String table : of(connection)) {
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
                if (rows.next()) {
                    return true;
                }
            }
        }
        return false;
    }
}
