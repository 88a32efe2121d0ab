package se.omvarld.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to a SQLite file as long as it is the one that was opened. Who replaces or deletes the file, its write-ahead log or
 * the log's index under a process has it write into a file that nobody finds again, or mixes two stores (sqlite.org, how to
 * corrupt): nothing more is written then.
 */
final class WatchedFile extends DelegatingDataSource implements AutoCloseable {
    /** While it is open SQLite neither deletes the log nor makes a new one, nor does any other process. */
    private final Connection keeper;

    private final Map<Path, Object> opened = new LinkedHashMap<>();

    /** The first file that was found to be another one; null while all are what they were. */
    private volatile Path changed;

    private WatchedFile(DataSource connections, Connection keeper) {
        super(connections);
        this.keeper = keeper;
    }

    /** Watches the file of a store that has just been opened. */
    static WatchedFile of(String url, Properties properties, DataSource connections) throws SQLException {
        Connection keeper = DriverManager.getConnection(url, properties);
        try (Statement first = keeper.createStatement()) {
            first.executeQuery("select count(*) from sqlite_master").close();
        } catch (SQLException e) {
            keeper.close();
            throw e;
        }
        WatchedFile watched = new WatchedFile(connections, keeper);
        Path file = StoreFile.path(url);
        for (String part : new String[] {"", "-wal", "-shm"}) {
            Path path = file.resolveSibling(file.getFileName() + part);
            Object key = key(path);
            if (key != null) {
                watched.opened.put(path, key);
            }
        }
        return watched;
    }

    /** Other connections to the same file. */
    DataSource with(DataSource connections) {
        WatchedFile others = this;
        return new DelegatingDataSource(connections) {
            @Override
            public Connection getConnection() throws SQLException {
                others.check();
                return super.getConnection();
            }
        };
    }

    @Override
    public Connection getConnection() throws SQLException {
        check();
        return super.getConnection();
    }

    /** Once it has changed it stays so: a connection may have been made to the other file meanwhile. */
    private void check() throws SQLException {
        for (Map.Entry<Path, Object> file : opened.entrySet()) {
            if (changed == null && !file.getValue().equals(key(file.getKey()))) {
                changed = file.getKey();
            }
        }
        if (changed != null) {
            throw new SQLException(changed
                    + " was replaced or deleted while the store was in use; nothing more is written to the store."
                    + " Stop what uses it, put the file back or restore a backup, and start again");
        }
    }

    /** What tells a file from another at the same path; null where it is not there, or the file system cannot say. */
    private static Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            keeper.close();
        } catch (SQLException e) {
            // it ends with the process
        }
    }
}
