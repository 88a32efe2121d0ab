package se.omvarld.store.db;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Closes a connection to SQLite that waited in vain to begin a transaction. The driver notes the beginning before it has
 * happened: the connection would afterwards keep each statement by itself, and fail at each commit.
 */
public final class FailedConnections implements SQLExceptionOverride {
    /** SQLite's results hold more than the kind of error; these bits are the kind (sqlite.org, result codes). */
    private static final int KIND = 0xff;

    /** Public because the pool makes it from its name. */
    public FailedConnections() {}

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return failure instanceof SQLiteException error && hasLostItsTransaction(error)
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }

    private static boolean hasLostItsTransaction(SQLiteException error) {
        return (error.getResultCode().code & KIND) == SQLiteErrorCode.SQLITE_BUSY.code
                || String.valueOf(error.getMessage()).contains("no transaction is active");
    }
}
