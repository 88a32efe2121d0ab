package se.omvarld.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import se.omvarld.store.db.Store;

/** One PostgreSQL for the whole test run, with one database that each test finds empty. */
public final class PostgresServer {
    private static final String MIGRATED = "migrated";

    /** What tells whether a test has changed more than rows. */
    private static final String SHAPE = """
            select md5(string_agg(part, ',' order by part)) from (
              select concat(relname, relkind, relchecks, relhasindex) from pg_class where relnamespace = 'public'::regnamespace
              union all select concat(attrelid::regclass, attname, atttypid, attnotnull) from pg_attribute
                where attnum > 0 and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
              union all select concat(conrelid::regclass, conname) from pg_constraint where connamespace = 'public'::regnamespace
              union all select concat(tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
              union all select proname::text from pg_proc where pronamespace = 'public'::regnamespace
              union all select concat(version, checksum, success) from flyway_schema_history) parts (part)""";

    /** Deletes what tests have written, which takes a tenth of what a new database does, and puts back what migrations had. */
    private static final String CLEAN = """
            do $$ declare name text; rows bigint; begin
              perform pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid();
              set local session_replication_role = replica;
              for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
                execute format('delete from %I', name);
                get diagnostics rows = row_count;
                if rows > 500 then
                  execute format('truncate %I cascade', name);
                end if;
              end loop;
              perform setval(seqrelid, seqstart, false) from pg_sequence;
              insert into node_lead (id) values (1);
            end $$""";

    private static EmbeddedPostgres server;

    /** Stays open, one for each database: a connection is a process of the server, which has to learn all tables first. */
    private static final Map<String, Connection> OPEN = new HashMap<>();

    private static String shape = "";
    private static String unavailable = "";

    private PostgresServer() {}

    /** The URL of the emptied database; skips the test where PostgreSQL cannot be started. */
    public static String emptied() {
        assumeTrue(started(), () -> "PostgreSQL cannot be started here: " + unavailable);
        try (Statement statement = statement("postgres")) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The URL of a database that holds today's schema and nothing else, another one than that of {@link #emptied}. */
    public static String migrated() {
        assumeTrue(started(), () -> "PostgreSQL cannot be started here: " + unavailable);
        String url = server.getJdbcUrl("postgres", MIGRATED);
        try {
            if (shape.isEmpty() || !cleaned()) {
                make(url);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return url;
    }

    /** Closes the own connections: a restore wants the database for itself. */
    public static void leave() {
        try {
            for (Connection connection : OPEN.values()) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        OPEN.clear();
    }

    private static void make(String url) throws SQLException {
        try (Statement statement = statement("postgres")) {
            statement.execute("drop database if exists " + MIGRATED + " with (force)");
            statement.execute("create database " + MIGRATED);
        }
        Store.open(url, "postgres", "").close();
        try (Statement statement = statement(MIGRATED)) {
            shape = shape(statement);
        }
    }

    /** False, and nothing is done, when a test has left other tables than it found. */
    private static boolean cleaned() throws SQLException {
        try (Statement statement = statement(MIGRATED)) {
            boolean same = shape(statement).equals(shape);
            if (same) {
                statement.execute(CLEAN);
            }
            return same;
        }
    }

    private static Statement statement(String database) throws SQLException {
        Connection connection = OPEN.get(database);
        if (connection == null || !connection.isValid(5)) {
            connection = DriverManager.getConnection(server.getJdbcUrl("postgres", database), "postgres", "");
            OPEN.put(database, connection);
        }
        return connection.createStatement();
    }

    private static String shape(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(SHAPE)) {
            row.next();
            return row.getString(1);
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
