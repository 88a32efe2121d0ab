package se.omvarld.observe;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.omvarld.store.archive.ArchiveStatistics;
import se.omvarld.store.db.Store;

/** Whether the store answers in time. It is asked by one thread: while an earlier question hangs, no more are put. */
final class StoreProbe implements AutoCloseable {
    private static final int SECONDS = 5;
    private static final int WAITING = 10;

    private final ArchiveStatistics figures;
    private final ExecutorService asking;

    StoreProbe(Store store) {
        this.figures = new ArchiveStatistics(store);
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1, 1, 20, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), StoreProbe::thread);
        one.allowCoreThreadTimeOut(true);
        this.asking = one;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "observe-store");
        thread.setDaemon(true);
        return thread;
    }

    HealthFinding check() {
        try {
            Optional<String> schema = asking.submit(figures::schema).get(SECONDS, TimeUnit.SECONDS);
            return schema.map(version -> new HealthFinding("store", true, Map.of("schema", version)))
                    .orElseGet(() -> down("no migration has been made"));
        } catch (TimeoutException | RejectedExecutionException e) {
            return down("no answer within " + SECONDS + " s");
        } catch (ExecutionException e) {
            return down("cannot be read; the log says why");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("interrupted");
        }
    }

    private static HealthFinding down(String why) {
        return new HealthFinding("store", false, Map.of("reason", why));
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
