package se.omvarld.store.schedule;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import se.omvarld.store.db.PostgresSession;

/**
 * The shared schedule's connections to PostgreSQL. They are its own: polls that wait for each other must not hold up the
 * sign of life by which other nodes know that this one lives.
 */
public final class ScheduleConnections implements ConnectionProvider {
    private static final int CONNECTIONS = 4;

    private final HikariConfig config;
    private HikariDataSource pool;

    private ScheduleConnections(String url, String user, String password) {
        config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setPoolName("schedule");
        config.setMaximumPoolSize(CONNECTIONS);
        PostgresSession.prepareSchedule(config);
    }

    /** Offers connections to Quartz. Returns the name by which Quartz finds them; it opens and closes them. */
    public static String offer(String url, String user, String password) {
        String name = "schedule-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(name, new ScheduleConnections(url, user, password));
        return name;
    }

    @Override
    public synchronized void initialize() {
        if (pool == null) {
            pool = new HikariDataSource(config);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        initialize();
        return pool.getConnection();
    }

    @Override
    public synchronized void shutdown() {
        if (pool != null) {
            pool.close();
        }
    }
}
