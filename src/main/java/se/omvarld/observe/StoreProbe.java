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
import se.omvarld.store.Store;
import se.omvarld.store.StoreFigures;

/** Whether the store answers in time. It is asked by one thread: while an earlier question hangs, no more are put. */
final class StoreAnswer implements AutoCloseable {
    private static final int SECONDS = 5;
    private static final int WAITING = 10;

    private final StoreFigures figures;
    private final ExecutorService asking;

    StoreAnswer(Store store) {
        this.figures = new StoreFigures(store);
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1, 1, 20, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), StoreAnswer::thread);
        one.allowCoreThreadTimeOut(true);
        this.asking = one;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "observe-store");
        thread.setDaemon(true);
        return thread;
    }

    HealthCheck check() {
        try {
            Optional<String> schema = asking.submit(figures::schema).get(SECONDS, TimeUnit.SECONDS);
            return schema.map(version -> new HealthCheck("store", true, Map.of("schema", version)))
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

    private static HealthCheck down(String why) {
        return new HealthCheck("store", false, Map.of("reason", why));
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
