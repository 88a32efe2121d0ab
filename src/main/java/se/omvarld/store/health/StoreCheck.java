package se.omvarld.store.health;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.omvarld.store.db.Store;
import se.omvarld.store.db.StoreException;
import se.omvarld.store.db.StoreFailure;
import se.omvarld.store.db.StoreFile;

/** Whether the store can be written, and once a day whether its file is whole. */
public final class StoreCheck {
    private static final int TWICE = 2;
    private static final Duration EVERY = Duration.ofHours(24);

    private final Store store;
    private final Clock clock;
    private Instant lookedThrough = Instant.MIN;
    private int failed;
    private long size;
    private volatile String problem = "";

    public StoreCheck(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes something, and reads the whole of a SQLite file once a day.
     *
     * @throws RuntimeException saying what is wrong
     */
    public synchronized void check() {
        new Incidents(store).forget(clock.instant());
        requireWhole();
        write();
        if (store.isSqlite() && !clock.instant().isBefore(next())) {
            wholeFile();
            lookedThrough = clock.instant();
        }
    }

    /** Why the store cannot be written, in plain words; empty when it can. */
    public String problem() {
        return problem;
    }

    /**
     * Writes something, also a file beside a SQLite file, which is read when it has become shorter; true when operators are to be told, since that has begun
     * to fail or is well again. One failure is no problem yet: somebody else may write for long.
     */
    public synchronized boolean isTurned() {
        boolean was = !problem.isEmpty();
        try {
            requireWhole();
            write();
            lookAtFile();
            failed = 0;
            problem = "";
        } catch (RuntimeException e) {
            failed++;
            problem = failed < TWICE ? problem : sentence(e);
        }
        return was == problem.isEmpty();
    }

    private static String sentence(Throwable failure) {
        return failure instanceof StoreException said
                ? said.getMessage()
                : StoreFailure.of(failure).orElse("it cannot be written; the log says why");
    }

    private void requireWhole() {
        store.damage().ifPresent(found -> {
            throw new StoreException(found, null);
        });
    }

    /** A lease that nobody has: it is there only to be written, and leaves nothing. */
    private void write() {
        store.inTransaction(() -> {
            store.sql("insert into alert_lease (name, leased_until) values ('check', '') on conflict (name) do nothing")
                    .update();
            return store.sql("delete from alert_lease where name = 'check'").update();
        });
    }

    /** Who cuts a file that is in use takes pages away that SQLite may not read for long; by itself it is cut by a vacuum only. */
    private void lookAtFile() {
        if (!store.isSqlite()) {
            return;
        }
        Path file = Path.of(store.sql("select file from pragma_database_list where name = 'main'")
                .query(String.class)
                .single());
        StoreFile.requireNewFile(file.getParent());
        long now = file.toFile().length();
        if (now < size) {
            wholeFile();
        }
        size = now;
    }

    private Instant next() {
        return lookedThrough.equals(Instant.MIN) ? lookedThrough : lookedThrough.plus(EVERY);
    }

    private void wholeFile() {
        String found = store.sql("pragma quick_check(1)").query(String.class).list().stream()
                .findFirst()
                .orElse("ok");
        if (!found.equals("ok")) {
            throw new StoreException("the store's file is damaged: " + found, null);
        }
    }
}
