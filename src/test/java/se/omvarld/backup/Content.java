package se.omvarld.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that a store holds, table by table, as text that two stores can be compared by. */
public final class Content {
    private Content() {}

    public static Map<String, String> of(DatabaseUrl database) {
        Map<String, String> tables = new TreeMap<>();
        try (Connection snapshot = database.snapshot()) {
            for (String table : StoreTableNames.of(snapshot)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                TableWriter.write(snapshot, table, out);
                tables.put(
                        table,
                        out.toString(StandardCharsets.UTF_8).lines().sorted().collect(Collectors.joining("\n")));
            }
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
        return tables;
    }
}
