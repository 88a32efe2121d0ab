package se.omvarld.store.db;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;

/** How many connections to the store there are, and what each is told when it is opened. */
final class StorePools {
    private StorePools() {}

    /** Of all work. */
    static HikariConfig work(String url, String user, String password, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("store");
        config.setMaximumPoolSize(4);
        // A server may be starting; a file may be opened by several at once, and WAL is then set by one after the
        // other.
        config.setInitializationFailTimeout(10_000);
        if (StoreFile.is(url)) {
            config.setDataSourceProperties(StoreFile.properties(patience));
            config.setExceptionOverrideClassName(FailedConnections.class.getName());
        } else {
            config.setUsername(user);
            config.setPassword(password);
            PostgresSession.prepare(config);
            // The server starts a process for each: the others come when they are needed, and go when they are not.
            config.setMinimumIdle(1);
        }
        return config;
    }

    /** Few, for signs of life, beside those of all work. */
    static HikariConfig signsOfLife(HikariConfig config, boolean sqlite) {
        HikariConfig signs = new HikariConfig();
        config.copyStateTo(signs);
        signs.setPoolName("signs of life");
        signs.setMaximumPoolSize(2);
        signs.setMinimumIdle(0);
        signs.setIdleTimeout(60_000);
        signs.setConnectionTimeout(5_000);
        signs.setInitializationFailTimeout(-1); // it is opened when it is asked
        if (!sqlite) {
            PostgresSession.prepareSigns(signs);
        }
        return signs;
    }
}
