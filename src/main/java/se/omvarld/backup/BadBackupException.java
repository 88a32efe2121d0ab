package se.omvarld.backup;

import se.omvarld.store.db.StoreException;

/** A file that is no whole backup of this program's. The message says what is wrong. */
public final class BadBackupException extends StoreException {
    public BadBackupException(String message) {
        super(message, null);
    }

    public BadBackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
