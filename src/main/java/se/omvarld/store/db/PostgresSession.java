package se.omvarld.store.db;

import com.zaxxer.hikari.HikariConfig;

/**
 * How connections to PostgreSQL notice that the other side is gone. Without it a server keeps what a machine without
 * power had locked for two hours, which are the defaults of TCP, and a daemon waits for a vanished server as long.
 */
final class PostgresSession {
    /** The server gives a silent client up after 10 + 3 · 5 seconds (PostgreSQL manual, 20.3.2). */
    private static final String KEEPALIVE =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    private PostgresSession() {}

    /** For the store's statements, of which some take their time. */
    static void prepare(HikariConfig config) {
        config.setConnectionInitSql(KEEPALIVE);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "10");
        config.addDataSourceProperty("socketTimeout", "300");
    }

    /**
     * For the schedule's short statements. A node that stands still within one frees its lock. What the last moment before
     * a crash of the server brought may be lost: a poll is then made once more.
     */
    static void prepareSchedule(HikariConfig config) {
        prepare(config);
        config.setConnectionInitSql(
                KEEPALIVE + "; set idle_in_transaction_session_timeout = '20s'; set synchronous_commit = off");
        config.addDataSourceProperty("socketTimeout", "30");
    }
}
