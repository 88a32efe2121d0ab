package se.omvarld.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import se.omvarld.store.db.Store;

/** One PostgreSQL for the whole test run, with one database that each test finds empty. */
public final class PostgresServer {
    private static final String MIGRATED = "migrated";
    private static final String COPY = "copy";

    private static EmbeddedPostgres server;
    private static boolean migrated;
    private static String unavailable = "";

    private PostgresServer() {}

    /** The URL of the emptied database; skips the test where PostgreSQL cannot be started. */
    public static String emptied() {
        assumeTrue(started(), () -> "PostgreSQL cannot be started here: " + unavailable);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The URL of a database that holds today's schema and nothing else, another one than that of {@link #emptied}. */
    static String migrated() {
        assumeTrue(started(), () -> "PostgreSQL cannot be started here: " + unavailable);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!migrated) {
                statement.execute("create database " + MIGRATED);
                Store.open(server.getJdbcUrl("postgres", MIGRATED), "postgres", "")
                        .close();
                migrated = true;
            }
            statement.execute("drop database if exists " + COPY + " with (force)");
            statement.execute("create database " + COPY + " template " + MIGRATED);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return server.getJdbcUrl("postgres", COPY);
    }

    /** Root may not run PostgreSQL: the library then needs {@code unshare -U}, which some containers forbid. */
    private static boolean started() {
        if (server == null && unavailable.isEmpty()) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException | RuntimeException e) {
                unavailable = e.toString();
            }
        }
        return server != null;
    }
}
