package se.omvarld.observe;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.omvarld.observe.page.PageResponse;

/**
 * How many requests are worked on at once, so that they never take more than a few of the store's connections. Health has a
 * permit of its own: no search in the archive holds it up.
 */
final class RequestPermits {
    private static final int PAGES = 2;
    private static final int MOST_WAITING = 8;
    private static final int SECONDS = 20;

    private final Semaphore pages = new Semaphore(PAGES, true);
    private final Semaphore health = new Semaphore(1, true);

    /** The answer, or that there is too much to do. */
    PageResponse answer(String path, Supplier<PageResponse> work) {
        Semaphore permits = path.startsWith(PageRouter.HEALTH) ? health : pages;
        try {
            if (permits.getQueueLength() < MOST_WAITING && permits.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                try {
                    return work.get();
                } finally {
                    permits.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return PageResponse.text(503, "Många frågar samtidigt just nu. Försök igen om tio sekunder.")
                .with("Retry-After", "10");
    }
}
