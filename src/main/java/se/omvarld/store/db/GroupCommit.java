package se.omvarld.store.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.TransactionStatus;

/**
 * Lets those who wait to write share one transaction, and so one commit: on a disk that takes milliseconds to be sure, this is
 * most of the time of many polls. Each has a savepoint of its own: what fails takes nothing else with it, and nobody is told
 * that his work is kept before it is.
 */
final class GroupCommit {
    private final Lock writer;
    private final Consumer<Consumer<TransactionStatus>> transaction;
    private final Queue<Turn<?>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param writer held while one transaction runs
     * @param transaction runs what it is given as one transaction
     */
    GroupCommit(Lock writer, Consumer<Consumer<TransactionStatus>> transaction) {
        this.writer = writer;
        this.transaction = transaction;
    }

    /** Runs work and comes back when it is kept, or throws what kept it from that. */
    <T> T run(Supplier<T> work) {
        Turn<T> turn = new Turn<>(work);
        waiting.add(turn);
        writer.lock();
        try {
            if (!turn.isOver()) {
                runAll(taken());
            }
        } finally {
            writer.unlock();
        }
        return turn.result();
    }

    private List<Turn<?>> taken() {
        List<Turn<?>> taken = new ArrayList<>();
        for (Turn<?> turn = waiting.poll(); turn != null; turn = waiting.poll()) {
            taken.add(turn);
        }
        return taken;
    }

    private void runAll(List<Turn<?>> turns) {
        try {
            transaction.accept(status -> turns.forEach(turn -> turn.run(status)));
            turns.forEach(Turn::end);
        } catch (RuntimeException | Error e) {
            turns.forEach(turn -> turn.lost(e));
        }
    }

    /** One's work, and what has become of it. Guarded by the writer's lock until it is over. */
    private static final class Turn<T> {
        private final Supplier<T> work;
        private T result;
        private Throwable failure;
        private boolean over;

        Turn(Supplier<T> work) {
            this.work = work;
        }

        void run(TransactionStatus status) {
            Object savepoint = status.createSavepoint();
            try {
                result = work.get();
                status.releaseSavepoint(savepoint);
            } catch (RuntimeException | Error e) {
                failure = e;
                status.rollbackToSavepoint(savepoint);
            }
        }

        void end() {
            over = true;
        }

        void lost(Throwable why) {
            if (failure == null) {
                failure = why;
            }
            over = true;
        }

        boolean isOver() {
            return over;
        }

        T result() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return result;
        }
    }
}
