package se.omvarld.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Writes a table as lines of JSON: the names of its columns, then a row a line. Bytes are written as Base64. */
final class TableWriter {
    private static final JsonFactory JSON = new JsonFactory();
    /** A row may hold a whole document. */
    private static final int FETCHED_AT_ONCE = 20;

    private TableWriter() {}

    /** Returns how many rows were written. */
    static long write(Connection connection, String table, OutputStream out) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            json.setRootValueSeparator(null);
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                int columns = names(rows.getMetaData(), json);
                long count = 0;
                while (rows.next()) {
                    row(rows, columns, json);
                    count++;
                }
                return count;
            }
        }
    }

    private static int names(ResultSetMetaData columns, JsonGenerator json) throws SQLException, IOException {
        json.writeStartArray();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            json.writeString(columns.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        json.writeEndArray();
        json.writeRaw('\n');
        return columns.getColumnCount();
    }

    private static void row(ResultSet rows, int columns, JsonGenerator json) throws SQLException, IOException {
        json.writeStartArray();
        for (int i = 1; i <= columns; i++) {
            value(rows.getObject(i), json);
        }
        json.writeEndArray();
        json.writeRaw('\n');
    }

    private static void value(Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof byte[] bytes) {
            json.writeBinary(bytes);
        } else if (value instanceof Double || value instanceof Float) {
            json.writeNumber(((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }
}
