package se.omvarld.store.db;

import com.zaxxer.hikari.HikariConfig;

/**
 * How connections to PostgreSQL notice that the other side is gone. Without it a server keeps what a machine without
 * power had locked for two hours, which are the defaults of TCP, and a daemon waits for a vanished server as long.
 */
public final class PostgresSession {
    /** The server gives a silent client up after 10 + 3 · 5 seconds (PostgreSQL manual, 20.3.2). */
    private static final String KEEPALIVE =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    /** For migrations, which take as long as they take. */
    static final String UNBOUNDED =
            "set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0";

    private PostgresSession() {}

    /**
     * For the store's statements, of which some take their time. A node that stands still within a transaction (a stopped
     * process, a paused machine) loses it, and with it the turn that others wait for; what it does after waking is void.
     */
    static void prepare(HikariConfig config) {
        config.setConnectionInitSql(KEEPALIVE + "; " + bounds(30, 60, 240));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "10");
        config.addDataSourceProperty("socketTimeout", "300");
    }

    /** For signs of life, which are short or late. */
    static void prepareSigns(HikariConfig config) {
        config.setConnectionInitSql(KEEPALIVE + "; " + bounds(10, 5, 10));
        config.addDataSourceProperty("socketTimeout", "15");
    }

    /** Seconds after which the server ends a session that is idle in a transaction, a wait for a lock, and a statement. */
    private static String bounds(int idle, int lock, int statement) {
        return "set idle_in_transaction_session_timeout = '" + idle + "s'; set lock_timeout = '" + lock
                + "s'; set statement_timeout = '" + statement + "s'";
    }

    /**
     * For the schedule's short statements. A node that stands still within one frees its lock, well before the others, which
     * wait for it, would take each other for dead (17.5 s). What the last moment before
     * a crash of the server brought may be lost: a poll is then made once more.
     */
    public static void prepareSchedule(HikariConfig config) {
        prepare(config);
        config.setConnectionInitSql(KEEPALIVE + "; " + bounds(8, 30, 30) + "; set synchronous_commit = off");
        config.addDataSourceProperty("socketTimeout", "30");
    }
}
