package se.omvarld.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link TableWriter} wrote, row by row. */
public final class TableReader implements AutoCloseable {
    private static final int MOST_COLUMNS = 200;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(32_000_000)
                    .maxNestingDepth(3)
                    .build())
            .build();

    private final JsonParser parser;

    public TableReader(InputStream in) throws IOException {
        parser = JSON.createParser(in);
    }

    /** The names in the first line. */
    public List<String> columns() throws IOException {
        List<String> columns = next().orElseThrow(() -> new BadBackupException("a table has no columns")).stream()
                .map(String::valueOf)
                .toList();
        if (!columns.stream()
                .allMatch(name -> StoreTableNames.NAME.matcher(name).matches())) {
            throw new BadBackupException("a column has a name that no column has");
        }
        return columns;
    }

    /** The next row; empty after the last one. Values are texts, whole numbers, numbers, truths or null. */
    public Optional<List<Object>> next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return Optional.empty();
        } else if (token != JsonToken.START_ARRAY) {
            throw new BadBackupException("a table holds something else than rows");
        }
        List<Object> row = new ArrayList<>();
        for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null || row.size() == MOST_COLUMNS) {
                throw new BadBackupException("a row has no end");
            }
            row.add(value(token));
        }
        return Optional.of(row);
    }

    private Object value(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new BadBackupException("a row holds something else than values");
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
