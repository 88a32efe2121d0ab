package se.omvarld.store.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database: SQLite in a file, or PostgreSQL by another URL. Opened once, migrated when opened. */
public final class Store implements AutoCloseable {
    private static final long TURN = 20261121;

    private final HikariDataSource pool;
    private final DataSource database;
    private final boolean sqlite;
    private final AutoCloseable held;
    private final Optional<Store> apart;
    private final StoreDamage damage;
    private final JdbcTemplate statements;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    /** SQLite lets writers wait by trying again and again, which is unfair; only other processes are left to that. */
    private final Lock writer;

    private final GroupCommit turns;

    /**
     * @param database the pool's connections, watched where they are to a file
     * @param held what else is closed with it
     */
    Store(
            HikariDataSource pool,
            DataSource database,
            boolean sqlite,
            Lock writer,
            AutoCloseable held,
            Optional<Store> apart) {
        this.damage = apart.map(one -> one.damage).orElseGet(StoreDamage::new);
        this.statements = damage.watching(database);
        this.pool = pool;
        this.database = database;
        this.sqlite = sqlite;
        this.writer = writer;
        this.turns = new GroupCommit(writer, this::nextTurn);
        this.held = held;
        this.apart = apart;
        this.sql = JdbcClient.create(statements);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /**
     * Opens the store and brings its schema up to date.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
     * @throws StoreException when it cannot be opened, read or written
     */
    public static Store open(String url, String user, String password) {
        return StoreOpening.open(url, user, password, StoreFile.PATIENCE);
    }

    /** The same store over connections of its own, for signs of life: no search, poll or lock of others holds them up. */
    public Store apart() {
        return apart.orElse(this);
    }

    /** What any statement since the start has found damaged, with what helps; empty when nothing was. */
    public Optional<String> damage() {
        return damage.found();
    }

    /** A store's data source, for the routes' own statements. */
    public static DataSource dataSourceOf(Store store) {
        return store.database;
    }

    /** Whether several daemons may work on it at the same time. */
    public boolean isShared() {
        return !sqlite;
    }

    /** Runs one statement; inside {@link #inTransaction} it belongs to that transaction. */
    public JdbcClient.StatementSpec sql(String statement) {
        return sql.sql(statement);
    }

    /** Sets the values of one row of a batch. */
    public interface Values<T> {
        void set(PreparedStatement statement, T row) throws SQLException;
    }

    /** Runs one statement for each row; faster than one by one. */
    public <T> void batch(String statement, List<T> rows, Values<T> values) {
        if (!rows.isEmpty()) {
            statements.batchUpdate(statement, rows, rows.size(), values::set);
        }
    }

    /** Runs work as one transaction: all of it is kept, or nothing. */
    public <T> T inTransaction(Supplier<T> work) {
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
     * Runs work as one transaction that waits for others of its kind, on all nodes: two at once would not see each other,
     * and may lock each other out. Those of this process that wait at the same time share one commit, see
     * {@link GroupCommit}.
     */
    public <T> T inTurn(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            awaitOtherNodes();
            return work.get();
        }
        return turns.run(work);
    }

    private void nextTurn(Consumer<TransactionStatus> work) {
        transactions.executeWithoutResult(status -> {
            awaitOtherNodes();
            work.accept(status);
        });
    }

    private void awaitOtherNodes() {
        if (!sqlite) {
            sql("select pg_advisory_xact_lock(" + TURN + ")")
                    .query((row, number) -> number)
                    .list();
        }
    }

    /** A time as the store writes it: UTC, always with milliseconds, so that text order is time order. */
    public static String text(Instant moment) {
        String iso = moment.truncatedTo(ChronoUnit.MILLIS).toString();
        return iso.length() == 20 ? iso.substring(0, 19) + ".000Z" : iso;
    }

    public static Optional<Instant> moment(String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }

    public boolean isSqlite() {
        return sqlite;
    }

    /** Runs a statement that SQLite allows in no transaction, while no other writer of this process is at work. */
    void alone(String statement) {
        writer.lock();
        try (Connection connection = database.getConnection();
                Statement work = connection.createStatement()) {
            work.execute(statement);
        } catch (SQLException e) {
            throw new StoreException(statement + " failed: " + e.getMessage(), e);
        } finally {
            writer.unlock();
        }
    }

    @Override
    public void close() {
        apart.ifPresent(Store::close);
        pool.close();
        try {
            held.close();
        } catch (Exception e) {
            throw new StoreException("the store was not closed: " + e.getMessage(), e);
        }
    }
}
