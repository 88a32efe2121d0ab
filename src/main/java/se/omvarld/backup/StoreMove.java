package se.omvarld.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.datasource.DataSourceUtils;
import se.omvarld.backup.StoreTables.Table;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.health.Node;
import se.omvarld.store.health.Nodes;

/**
 * Moves all that a SQLite store holds into an empty PostgreSQL store, as one transaction that is read back and compared before
 * it is kept. Meanwhile nobody can write to the SQLite file.
 */
public final class StoreMove {
    private static final int BATCH = 500;
    private static final int BATCH_BYTES = 8_000_000;
    private static final int TELL = 20_000;

    /** How much of a table was moved. */
    public record Moved(String table, long rows) {}

    /** Ends a transaction that is not to be kept. */
    private static final class Undone extends RuntimeException {}

    private final Store from;
    private final Store to;
    private final Consumer<String> progress;
    private long nulls;

    /**
     * @param progress is told how far it has come
     */
    public StoreMove(Store from, Store to, Consumer<String> progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * Moves everything.
     *
     * @param keep false: all is done and checked, then undone
     * @return how many rows each table had
     * @throws StoreException when the new store is in use or not empty, or does not hold afterwards what the old one does;
     *     then it is as it was
     */
    public List<Moved> run(boolean keep) {
        List<Moved> moved = new ArrayList<>();
        List<Table> tables = StoreTables.of(from);
        try {
            from.inTransaction(() -> to.inTransaction(() -> {
                refuseUsed(tables);
                tables.forEach(table -> moved.add(move(table)));
                if (!keep) {
                    throw new Undone();
                }
                return moved;
            }));
        } catch (Undone e) {
            progress.accept("checked, and undone: nothing was changed");
        }
        if (nulls > 0) {
            progress.accept(
                    nulls + " texts held the character U+0000, which PostgreSQL does not take; it was left out");
        }
        return moved;
    }

    private void refuseUsed(List<Table> tables) {
        List<String> alive =
                new Nodes(to).all().stream().filter(Node::alive).map(Node::name).toList();
        if (!alive.isEmpty()) {
            throw new StoreException(
                    "a daemon works on the new store: " + String.join(", ", alive) + "; stop it first", null);
        }
        List<String> used = tables.stream()
                .map(table -> new Moved(table.name(), count(table.name())))
                .filter(table -> table.rows() > 0)
                .map(table -> table.table() + " " + table.rows())
                .toList();
        if (!used.isEmpty()) {
            throw new StoreException(
                    "the new store is not empty (rows: " + String.join(", ", used)
                            + "); nothing was changed. Name an empty database in store.url, or empty this one:"
                            + " drop schema public cascade; create schema public",
                    null);
        }
    }

    private long count(String table) {
        return to.sql("select count(*) from " + table).query(Long.class).single();
    }

    private Moved move(Table table) {
        Connection source = DataSourceUtils.getConnection(Store.dataSourceOf(from));
        Connection target = DataSourceUtils.getConnection(Store.dataSourceOf(to));
        try {
            RowSum read = copy(table, source, target);
            RowSum written = sum(table, target);
            if (!read.sameAs(written)) {
                throw new StoreException(
                        table.name() + ": " + read.rows() + " rows were read and " + written.rows()
                                + " written, or they are not the same; nothing was changed",
                        null);
            }
            progress.accept(table.name() + ": " + read.rows() + " rows, read back and the same");
            return new Moved(table.name(), read.rows());
        } catch (SQLException e) {
            throw new StoreException(table.name() + " could not be moved; nothing was changed: " + e.getMessage(), e);
        }
    }

    private RowSum copy(Table table, Connection source, Connection target) throws SQLException {
        RowSum sum = new RowSum();
        try (PreparedStatement select = source.prepareStatement(table.select());
                ResultSet rows = select.executeQuery();
                PreparedStatement insert = target.prepareStatement(table.insert())) {
            int waiting = 0;
            long bytes = 0;
            while (rows.next()) {
                Object[] row = row(rows, table.columns().size());
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                    bytes += row[i] instanceof byte[] raw ? raw.length : 0;
                }
                insert.addBatch();
                sum.add(row);
                if (++waiting == BATCH || bytes > BATCH_BYTES) {
                    insert.executeBatch();
                    waiting = 0;
                    bytes = 0;
                }
                if (sum.rows() % TELL == 0) {
                    progress.accept(table.name() + ": " + sum.rows() + " rows …");
                }
            }
            insert.executeBatch();
        }
        return sum;
    }

    private Object[] row(ResultSet rows, int columns) throws SQLException {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
            row[i] = rows.getObject(i + 1);
            if (row[i] instanceof String text && text.indexOf('\0') >= 0) {
                row[i] = text.replace("\0", "");
                nulls++;
            }
        }
        return row;
    }

    private RowSum sum(Table table, Connection target) throws SQLException {
        RowSum sum = new RowSum();
        try (PreparedStatement select = target.prepareStatement(table.select())) {
            select.setFetchSize(BATCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sum.add(row(rows, table.columns().size()));
                }
            }
        }
        return sum;
    }
}
