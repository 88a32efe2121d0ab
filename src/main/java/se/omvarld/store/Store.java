package se.omvarld.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database: SQLite in a file, or PostgreSQL by another URL. Opened once, migrated when opened. */
public final class Store implements AutoCloseable {
    private static final long TURN = 20261121;

    private final HikariDataSource pool;
    private final boolean sqlite;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    /** SQLite lets writers wait by trying again and again, which is unfair; only other processes are left to that. */
    private final Lock writer = new ReentrantLock(true);

    private Store(HikariDataSource pool, boolean sqlite) {
        this.pool = pool;
        this.sqlite = sqlite;
        this.sql = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /**
     * Opens the store and brings its schema up to date.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
     * @throws StoreException when it cannot be opened, read or written
     */
    public static Store open(String url, String user, String password) {
        return open(url, user, password, StoreFile.PATIENCE);
    }

    static Store open(String url, String user, String password, Duration patience) {
        boolean sqlite = isFile(url);
        if (sqlite) {
            StoreFile.prepare(url);
        }
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(configuration(url, user, password, patience));
            migrations(pool, sqlite).load().migrate();
            return new Store(pool, sqlite);
        } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            if (pool != null) {
                pool.close();
            }
            throw StoreException.opening(url, e);
        }
    }

    private static boolean isFile(String url) {
        return url.startsWith("jdbc:sqlite:");
    }

    private static HikariConfig configuration(String url, String user, String password, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("store");
        config.setMaximumPoolSize(4);
        // A server may be starting; a file may be opened by several at once, and WAL is then set by one after the
        // other.
        config.setInitializationFailTimeout(10_000);
        if (isFile(url)) {
            config.setDataSourceProperties(StoreFile.properties(patience));
            config.setExceptionOverrideClassName(FailedConnections.class.getName());
        } else {
            config.setUsername(user);
            config.setPassword(password);
            PostgresSession.prepare(config);
        }
        return config;
    }

    private static FluentConfiguration migrations(DataSource pool, boolean sqlite) {
        return Flyway.configure()
                .dataSource(pool)
                .locations(
                        sqlite
                                ? new String[] {"classpath:migrations"}
                                : new String[] {"classpath:migrations", "classpath:migrations-postgresql"})
                .placeholders(Map.of("bytes", sqlite ? "blob" : "bytea"))
                .loggers("slf4j");
    }

    /** A store's data source, for the routes' own statements. */
    public static DataSource dataSourceOf(Store store) {
        return store.pool;
    }

    /** Whether several daemons may work on it at the same time. */
    public boolean isShared() {
        return !sqlite;
    }

    /** Runs one statement; inside {@link #inTransaction} it belongs to that transaction. */
    JdbcClient.StatementSpec sql(String statement) {
        return sql.sql(statement);
    }

    /** Runs work as one transaction: all of it is kept, or nothing. */
    <T> T inTransaction(Supplier<T> work) {
        if (!sqlite) {
            return transactions.execute(status -> work.get());
        }
        writer.lock();
        try {
            return transactions.execute(status -> work.get());
        } finally {
            writer.unlock();
        }
    }

    /**
     * Runs work as one transaction that waits for others of its kind, on all nodes. SQLite has one writer at a time anyhow;
     * on PostgreSQL two at once would not see each other, and may lock each other out.
     */
    <T> T inTurn(Supplier<T> work) {
        return inTransaction(() -> {
            if (!sqlite) {
                sql("select pg_advisory_xact_lock(" + TURN + ")")
                        .query((row, number) -> number)
                        .list();
            }
            return work.get();
        });
    }

    /** A time as the store writes it: UTC, always with milliseconds, so that text order is time order. */
    static String text(Instant moment) {
        String iso = moment.truncatedTo(ChronoUnit.MILLIS).toString();
        return iso.length() == 20 ? iso.substring(0, 19) + ".000Z" : iso;
    }

    static Optional<Instant> moment(String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }

    @Override
    public void close() {
        pool.close();
    }
}
