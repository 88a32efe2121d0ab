package se.omvarld.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.omvarld.store.db.Schema;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.db.StoreFile;

/**
 * Where a store lies.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
 */
public record DatabaseUrl(String url, String user, String password) {
    public static DatabaseUrl file(Path file) {
        return new DatabaseUrl(StoreFile.SQLITE + file.toAbsolutePath(), "", "");
    }

    public boolean isFile() {
        return StoreFile.is(url);
    }

    /** The file of a SQLite store. */
    public Path path() {
        return StoreFile.path(url);
    }

    /** As the manifest names it. */
    String kind() {
        return isFile() ? "sqlite" : "postgresql";
    }

    /** As messages may show it. */
    public String shown() {
        return StoreException.shown(url);
    }

    public Schema schema() {
        return new Schema(new DriverManagerDataSource(url, properties()), isFile());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties());
    }

    /** A connection that sees one moment's content until it is closed, and holds up no writer. */
    Connection snapshot() throws SQLException {
        Connection connection = connect();
        try {
            if (!isFile()) {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        if (isFile()) {
            properties.setProperty("busy_timeout", "10000");
        } else {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        return properties;
    }
}
