package se.omvarld.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for the whole test run, with a database of its own for each test. */
final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;
    private static String unavailable = "";

    private PostgresServer() {}

    /** The URL of a new empty database; skips the test where PostgreSQL cannot be started. */
    static synchronized String newDatabase() {
        assumeTrue(started(), () -> "PostgreSQL cannot be started here: " + unavailable);
        String name = "test" + DATABASES.incrementAndGet();
        assertThatCode(() -> execute("create database " + name)).doesNotThrowAnyException();
        return server.getJdbcUrl("postgres", name);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
