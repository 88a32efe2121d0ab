package se.omvarld.backup.restore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import se.omvarld.backup.BadBackupException;

/** Puts rows into a table, many at a time. */
final class RowInserts implements AutoCloseable {
    private static final int BATCH = 200;
    /** A row may hold a whole document. */
    private static final long BATCH_BYTES = 8_000_000;

    private final PreparedStatement statement;
    private final int[] types;
    private int waiting;
    private long bytes;

    RowInserts(Connection connection, String table, List<String> columns) throws SQLException {
        String names = String.join(", ", columns);
        try (PreparedStatement look = connection.prepareStatement("select " + names + " from " + table)) {
            ResultSetMetaData found = look.getMetaData();
            types = new int[columns.size()];
            for (int i = 0; i < types.length; i++) {
                types[i] = found.getColumnType(i + 1);
            }
        }
        statement = connection.prepareStatement("insert into " + table + " (" + names + ") values ("
                + String.join(", ", Collections.nCopies(types.length, "?")) + ")");
    }

    void add(List<Object> row) throws SQLException {
        if (row.size() != types.length) {
            throw new BadBackupException("a row has " + row.size() + " values for " + types.length + " columns");
        }
        for (int i = 0; i < types.length; i++) {
            Object value = fitting(row.get(i), types[i]);
            statement.setObject(i + 1, value);
            bytes += value instanceof byte[] raw ? raw.length : 0;
        }
        statement.addBatch();
        waiting++;
        if (waiting == BATCH || bytes > BATCH_BYTES) {
            flush();
        }
    }

    private static Object fitting(Object value, int type) {
        return switch (type) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
                value instanceof String text ? decoded(text) : value;
            case Types.BOOLEAN, Types.BIT -> value instanceof Long number ? number != 0 : value;
            default -> value;
        };
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new BadBackupException("bytes in a row cannot be read", e);
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
            bytes = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
