package se.omvarld.keep;

import se.omvarld.store.StoreException;

/** A file that is no whole backup of this program's. The message says what is wrong. */
public final class BadBackupException extends StoreException {
    BadBackupException(String message) {
        super(message, null);
    }

    BadBackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
