package se.omvarld.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** Opens a store: a file's lock, the connections of all work and of signs of life, and the schema. What fails leaves nothing open. */
final class StoreOpening {
    private StoreOpening() {}

    static Store open(String url, String user, String password, Duration patience) {
        boolean sqlite = StoreFile.is(url);
        if (sqlite) {
            StoreFile.prepare(url);
        }
        Optional<StoreLock> lock = sqlite ? StoreLock.shared(StoreFile.path(url)) : Optional.empty();
        HikariDataSource pool = null;
        try {
            HikariConfig config = StorePools.work(url, user, password, patience);
            pool = new HikariDataSource(config);
            if (new Schema(pool, sqlite).update("the store " + StoreException.shown(url)) && !sqlite) {
                pool.getHikariPoolMXBean().softEvictConnections(); // they had been let take their time
            }
            return of(url, config, pool, lock);
        } catch (NewerStoreException e) {
            closeAll(pool, lock);
            throw e;
        } catch (FlywayException | SQLException | HikariPool.PoolInitializationException e) {
            closeAll(pool, lock);
            throw StoreException.opening(url, e);
        }
    }

    private static Store of(String url, HikariConfig config, HikariDataSource pool, Optional<StoreLock> lock)
            throws SQLException {
        boolean sqlite = StoreFile.is(url);
        Lock writer = new ReentrantLock(true);
        Optional<WatchedFile> file =
                sqlite ? Optional.of(WatchedFile.of(url, config.getDataSourceProperties(), pool)) : Optional.empty();
        HikariDataSource few = new HikariDataSource(StorePools.signsOfLife(config, sqlite));
        Store apart = new Store(
                few,
                file.<DataSource>map(watched -> watched.with(few)).orElse(few),
                sqlite,
                writer,
                () -> {},
                Optional.empty());
        return new Store(
                pool,
                file.<DataSource>map(watched -> watched).orElse(pool),
                sqlite,
                writer,
                () -> {
                    file.ifPresent(WatchedFile::close);
                    lock.ifPresent(StoreLock::close);
                },
                Optional.of(apart));
    }

    private static void closeAll(HikariDataSource pool, Optional<StoreLock> lock) {
        if (pool != null) {
            pool.close();
        }
        lock.ifPresent(StoreLock::close);
    }
}
