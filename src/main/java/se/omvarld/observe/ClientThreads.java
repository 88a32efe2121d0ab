package se.omvarld.observe;

import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The status page's threads: each reads one request's head, has it answered, and sends the answer. When all are taken, the one
 * that has waited longest for its client is let go and its connection cut (an interrupt closes the channel that it waits on),
 * so that clients who send or take a byte now and then keep nobody out.
 */
final class ClientThreads implements Executor, AutoCloseable {
    private final int most;
    private final ThreadPoolExecutor pool;

    /** Those that wait for their client, the one that has waited longest first. */
    private final Set<Thread> waiting = new LinkedHashSet<>();

    private final Set<Thread> letGo = new HashSet<>();
    private int taken;

    ClientThreads(int most) {
        this.most = most;
        // Twice as many, for those that are let go and have not ended yet.
        this.pool = new ThreadPoolExecutor(0, 2 * most, 20, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "observe");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs an exchange on a thread of its own.
     *
     * @throws RejectedExecutionException when all threads are at work, so that the server closes the connection
     */
    @Override
    public void execute(Runnable exchange) {
        take();
        try {
            pool.execute(() -> run(exchange));
        } catch (RejectedExecutionException e) {
            giveBack();
            throw e;
        }
    }

    private synchronized void take() {
        if (taken >= most) {
            Iterator<Thread> longest = waiting.iterator();
            if (!longest.hasNext()) {
                throw new RejectedExecutionException("all threads of the status page are at work");
            }
            Thread gone = longest.next();
            longest.remove();
            letGo.add(gone);
            gone.interrupt();
            taken--;
        }
        taken++;
    }

    private synchronized void giveBack() {
        taken--;
    }

    private void run(Runnable exchange) {
        waits();
        try {
            exchange.run();
        } finally {
            ended();
        }
    }

    /** The current thread now waits for its client: for the rest of a head, or until an answer is taken. */
    synchronized void waits() {
        waiting.add(Thread.currentThread());
    }

    /**
     * The current thread has what it waited for, and is not let go while it works.
     *
     * @throws InterruptedIOException when it was let go before
     */
    synchronized void works() throws InterruptedIOException {
        if (!waiting.remove(Thread.currentThread())) {
            throw new InterruptedIOException("others have waited for less");
        }
    }

    private synchronized void ended() {
        Thread.interrupted(); // so that the thread's next client does not pay for this one
        waiting.remove(Thread.currentThread());
        if (!letGo.remove(Thread.currentThread())) {
            taken--;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
