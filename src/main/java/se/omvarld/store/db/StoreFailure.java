package se.omvarld.store.db;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.TransactionSystemException;
import org.sqlite.SQLiteException;

/** Why the store could not be read or written, in one sentence for operators, with what helps. */
public final class StoreFailure {
    /** Results of SQLite by their kind (sqlite.org, result codes). */
    private static final Map<Integer, String> SQLITE = Map.of(
            13, "the disk is full: make room",
            8, "its file or its disk is read-only: give the daemon's user write access",
            11, "its file is damaged: restore a backup",
            26, "its file is no database or damaged: restore a backup",
            10, "its disk does not take or give what it should (is it full, or broken?)",
            14, "its file cannot be opened: look at its folder's rights, and at the disk",
            5, "another process is writing and does not end",
            6, "another process is writing and does not end");

    /** States of SQL by their beginning (PostgreSQL manual, appendix A), the longest that fits counts. */
    private static final Map<String, String> SQL_STATES = Map.ofEntries(
            Map.entry("53100", "the database server's disk is full: make room there"),
            Map.entry("53200", "the database server is out of memory"),
            Map.entry("53300", "the database server has no connection free"),
            Map.entry("25006", "the database server is read-only; is it a standby?"),
            Map.entry("25P03", "this process stood still in a transaction, which the server has ended"),
            Map.entry("28", "the database server refuses the login (store.user, store.password)"),
            Map.entry("3D000", "the database does not exist (store.url)"),
            Map.entry("42501", "the login may not do that in the database"),
            Map.entry("55P03", "somebody else holds a lock on its tables"),
            Map.entry("57014", "the database server took too long"),
            Map.entry("XX001", "the database's files are damaged: restore a backup"),
            Map.entry("XX002", "an index of the database is damaged: rebuild it (REINDEX), and restart the daemon"),
            Map.entry("57P", "the database server stops or starts"),
            Map.entry("08", "there is no connection to the database server"));

    private static final Set<Integer> DAMAGED = Set.of(11, 26);
    private static final Set<String> DAMAGED_STATES = Set.of("XX001", "XX002");
    private static final int KIND = 0xff;

    private StoreFailure() {}

    /** The sentence; empty for what is not expected of a store. */
    public static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = before(cause)) {
            Optional<String> sentence = sentence(cause);
            if (sentence.isPresent()) {
                return sentence;
            }
        }
        return Optional.empty();
    }

    /** Whether the store's own bytes are not what they should be. */
    static boolean isDamage(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? DAMAGED.contains(sqlite.getResultCode().code & KIND)
                : failure.getSQLState() != null && DAMAGED_STATES.contains(failure.getSQLState());
    }

    /** SQLite rolls back by itself when a disk is full; then Spring's own rolling back fails, and hides why. */
    private static Throwable before(Throwable failure) {
        return failure instanceof TransactionSystemException hiding && hiding.getApplicationException() != null
                ? hiding.getApplicationException()
                : failure.getCause();
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof SQLiteException sqlite) {
            return Optional.ofNullable(SQLITE.get(sqlite.getResultCode().code & KIND));
        }
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return SQL_STATES.entrySet().stream()
                    .filter(state -> sql.getSQLState().startsWith(state.getKey()))
                    .max(Comparator.comparingInt(state -> state.getKey().length()))
                    .map(Map.Entry::getValue);
        }
        String said = String.valueOf(cause.getMessage());
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return Optional.of("the disk is full: make room"
                    + (cause instanceof FileSystemException file ? " (" + file.getFile() + ")" : ""));
        }
        return said.contains("was replaced or deleted while") ? Optional.of(said) : Optional.empty();
    }
}
