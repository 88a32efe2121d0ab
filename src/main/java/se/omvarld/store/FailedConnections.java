package se.omvarld.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Closes a connection to SQLite after an error. The driver notes that a transaction has begun before it has: a connection
 * that waited in vain to begin one would afterwards keep each statement by itself, and fail at each commit.
 */
public final class FailedConnections implements SQLExceptionOverride {
    private static final int PRIMARY_CODE = 0xff;

    /** Public because the pool makes it from its name. */
    public FailedConnections() {}

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return failure instanceof SQLiteException error && !isRefusedRow(error)
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }

    private static boolean isRefusedRow(SQLiteException error) {
        return (error.getResultCode().code & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }
}
