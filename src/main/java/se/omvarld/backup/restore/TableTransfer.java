package se.omvarld.backup.restore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.omvarld.backup.StoreTableNames;
import se.omvarld.item.text.Sha256;
import se.omvarld.store.db.StoreException;

/** Copies a staged store's tables to PostgreSQL, in a transaction of the caller, and reads each back to compare it. */
final class TableTransfer {
    /** A row may hold a whole document. */
    private static final int FETCHED_AT_ONCE = 200;

    private static final int TELL = 20_000;

    /** How many rows there were, and a sum of what they held that does not depend on their order. */
    private record Sum(long rows, long digests) {}

    private interface Row {
        void read(List<Object> values) throws SQLException;
    }

    private final Connection from;
    private final Connection to;
    private final Consumer<String> progress;
    private long nulls;

    TableTransfer(Connection from, Connection to, Consumer<String> progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * Copies all of them.
     *
     * @return how many rows each had
     * @throws StoreException when one cannot be written, or is not the same afterwards; the caller then undoes it all
     */
    Map<String, Long> run() throws SQLException {
        Map<String, Long> moved = new LinkedHashMap<>();
        for (String table : StoreTableNames.of(from)) {
            moved.put(table, transfer(table));
        }
        if (nulls > 0) {
            progress.accept(
                    nulls + " texts held the character U+0000, which PostgreSQL does not take; it was left out");
        }
        return moved;
    }

    private long transfer(String table) {
        try {
            List<String> columns = columns(table);
            Sum read = copy(table, columns);
            Sum written = sum(to, table, columns, values -> {});
            if (!read.equals(written)) {
                throw new StoreException(
                        table + ": " + read.rows + " rows were read and " + written.rows
                                + " written, or they are not the same; nothing was changed",
                        null);
            }
            progress.accept(
                    table + ": " + read.rows + (read.rows == 1 ? " row" : " rows") + ", read back and the same");
            return read.rows;
        } catch (SQLException e) {
            throw new StoreException(table + " could not be moved; nothing was changed: " + e.getMessage(), e);
        }
    }

    /** By name: their order may differ between the databases. */
    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i));
            }
        }
        return columns;
    }

    private Sum copy(String table, List<String> columns) throws SQLException {
        try (RowInserts inserts = new RowInserts(to, table, columns)) {
            Sum sum = sum(from, table, columns, inserts::add);
            inserts.flush();
            return sum;
        }
    }

    private Sum sum(Connection store, String table, List<String> columns, Row row) throws SQLException {
        long count = 0;
        long digests = 0;
        try (Statement statement = store.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select " + String.join(", ", columns) + " from " + table)) {
                while (rows.next()) {
                    List<Object> values = values(rows, columns.size());
                    row.read(values);
                    digests += digest(values);
                    if (++count % TELL == 0) {
                        progress.accept(table + ": " + count + " rows …");
                    }
                }
            }
        }
        return new Sum(count, digests);
    }

    private List<Object> values(ResultSet rows, int columns) throws SQLException {
        List<Object> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            Object value = rows.getObject(i);
            if (value instanceof String text && text.indexOf('\0') >= 0) {
                value = text.replace("\0", "");
                nulls++;
            }
            values.add(value);
        }
        return values;
    }

    private static long digest(List<Object> values) {
        MessageDigest digest = Sha256.begin();
        for (Object value : values) {
            byte[] bytes = bytes(value);
            digest.update(ByteBuffer.allocate(4).putInt(0, value == null ? -1 : bytes.length));
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static byte[] bytes(Object value) {
        if (value == null) {
            return new byte[0];
        } else if (value instanceof byte[] raw) {
            return raw;
        } else if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return ByteBuffer.allocate(8).putDouble(0, number).array();
        } else if (value instanceof Number number) {
            return ByteBuffer.allocate(8).putLong(0, number.longValue()).array();
        }
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
